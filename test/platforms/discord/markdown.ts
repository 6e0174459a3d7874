/** What Discord would make of a text: whatever in it is more than letters. */
export interface Active {
	/** The addresses of masked links, in order. */
	readonly links: string[];
	/** `<t:…>`, in order. */
	readonly timestamps: string[];
	/** Formatting, in order: `**` and `~~`, and the marks at a line's beginning. */
	readonly marks: string[];
	/** What no answer may hold: mentions, bare links, emoji, and characters of markdown that nothing accounts for. */
	readonly wild: string[];
}

const LINE_MARK = /^(?:> |### |-# |- )/;
const RULES: readonly (readonly [keyof Active | "skip", RegExp])[] = [
	["skip", /^\\[^0-9A-Za-z\s]/],
	["skip", /^(`+)(?:[\s\S]*?[^`])\1(?!`)/],
	["timestamps", /^<t:-?\d+:R>/],
	["wild", /^<(?:@[!&]?\d+|#\d+|\/|a?:|t:|id:|https?:|mailto:|sound:)[^>]*>?/],
	["wild", /^@(?:everyone|here|silent)/],
	["wild", /^(?:https?|discord|steam):\/\/\S+/],
	["wild", /^:\w+:/],
	["wild", /^\|\|/],
	["marks", /^(?:\*\*|~~)/],
	["wild", /^[*_`~[\]<@\\]/],
];

/** Reads a text line by line, as Discord's own rules do: what is escaped, or in code, does nothing. */
export function readMarkdown(text: string): Active {
	const active: Active = { links: [], timestamps: [], marks: [], wild: [] };
	for (const line of text.split("\n")) {
		const mark = LINE_MARK.exec(line)?.[0] ?? "";
		if (mark !== "") active.marks.push(mark);
		const rest = line.slice(mark.length);
		// A second mark behind the first would be one of the words'.
		if (/^(?:[>#-]|\d+\.) ?/.test(rest)) active.wild.push(rest);
		readLine(rest, active);
	}
	return active;
}

function readLine(line: string, active: Active): void {
	const before = active.marks.length;
	let at = 0;
	while (at < line.length) {
		const rest = line.slice(at);
		const link = /^\[((?:\\.|[^\]\\])+)\]\(([^\s()<>\\]+)\)/.exec(rest);
		if (link) {
			readLine(link[1] ?? "", active);
			active.links.push(link[2] ?? "");
			at += link[0].length;
			continue;
		}
		const [kind, found] = match(rest);
		if (kind !== "skip" && found !== "") active[kind].push(found);
		at += found.length || 1;
	}
	// Marks that a line opens, it closes.
	const own = active.marks.slice(before);
	for (const mark of ["**", "~~"]) {
		if (own.filter((each) => each === mark).length % 2 === 1) active.wild.push(`${mark} left open: ${line}`);
	}
}

function match(rest: string): readonly [keyof Active | "skip", string] {
	for (const [kind, rule] of RULES) {
		const found = rule.exec(rest)?.[0];
		if (found !== undefined) return [kind, found];
	}
	return ["skip", ""];
}
