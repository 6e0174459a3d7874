/** Where something stood: a file ("-" is standard input) and, where it is known, a line from 1. */
export interface Origin {
	readonly file: string;
	readonly line: number | null;
}

/** Why an article was left out, in one sentence for a person: "expected …, got …; do …". */
export interface Refusal extends Origin {
	readonly reason: string;
}

/** Thrown inside the readers; `readArticles` turns it into a Refusal and goes on with the next article. */
export class Refused extends Error {
	readonly line: number | null;

	constructor(reason: string, line: number | null = null) {
		super(reason);
		this.name = "Refused";
		this.line = line;
	}
}

const SHOWN_LENGTH = 80;

/**
 * A value as a reason may show it: quoted, short, and without characters that act on a terminal.
 * Lists and objects are only named, since they may be too large or too deep to write out.
 */
export function shown(value: unknown): string {
	if (value === null || value === undefined) return "nothing";
	if (typeof value === "object") return Array.isArray(value) ? "a list" : "an object";
	const words = String(value);
	const safe = words.slice(0, SHOWN_LENGTH).replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ");
	return `"${safe}${words.length > SHOWN_LENGTH ? "…" : ""}"`;
}
