import type { Run } from "./reply.ts";
import type { Side, StandingQuestion } from "./standing-question.ts";

/** What an admin types of a standing question. */
export interface TypedStanding {
	readonly name: string;
	readonly question: string;
	readonly about: string;
	readonly one: string;
	readonly other: string | null;
	readonly background: string | null;
}

export type ReadStanding =
	| { readonly ok: true; readonly question: StandingQuestion }
	| { readonly ok: false; readonly problem: readonly Run[] };

const LONGEST_DESCRIPTION = 100;

/**
 * Reads a standing question. A side is a label, a colon, and who speaks on it: `For: Theo Slater, organiser`. The
 * background is a further question whose answer a reader needs.
 */
export function readStanding({ name, question, about, one, other, background }: TypedStanding): ReadStanding {
	const written = name.trim().toLowerCase().replace(/^\//, "").replace(/\s+/g, "-");
	if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(written) || written.length > 32) {
		return {
			ok: false,
			problem: [
				"The name given, ",
				{ asked: name },
				", cannot be a command. Use at most 32 letters and digits, with hyphens between words: ",
				{ code: "can-the-bridge-close" },
				".",
			],
		};
	}
	const sides: Side[] = [];
	for (const typed of other === null ? [one] : [one, other]) {
		const side = sideIn(typed);
		if (side === null) {
			return {
				ok: false,
				problem: [
					"The side given, ",
					{ asked: typed },
					", lacks a label or its speakers. Write it like ",
					{ code: "For: Theo Slater, organiser" },
					".",
				],
			};
		}
		sides.push(side);
	}
	return {
		ok: true,
		question: {
			name: written,
			description:
				question.length > LONGEST_DESCRIPTION ? `${question.slice(0, LONGEST_DESCRIPTION - 1)}…` : question,
			question: unmarked(question),
			terms: about,
			sides,
			background: background === null ? [] : [{ label: unmarked(background), question: background }],
		},
	};
}

function sideIn(typed: string): Side | null {
	const [label = "", ...rest] = typed.split(":");
	const speakers = rest
		.join(":")
		.split(",")
		.map((speaker) => speaker.trim())
		.filter(Boolean);
	return label.trim() === "" || speakers.length === 0 ? null : { label: unmarked(label.trim()), speakers };
}

/** The bot's own words carry no quotation marks; an admin's become apostrophes. */
function unmarked(text: string): string {
	return text.replace(/["“”„‟«»]/gu, "'");
}
