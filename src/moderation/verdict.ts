/** What a rule is called, in reports, cases and settings. */
export const RULES = [
	"threat",
	"slur",
	"dehumanisation",
	"personal-attack",
	"group-attack",
	"doxxing",
	"spam",
	"flood",
	"duplicate",
	"raid",
	"link",
	"unsourced",
	"misquotation",
	"word-list",
] as const;
export type Rule = (typeof RULES)[number];

/** Who is attacked; it decides how severe a finding is. */
export type Target = "member" | "group" | "public-figure" | "institution" | "idea" | "none";

/** 1 a note, 2 a nudge, 3 a warning, 4 a timeout. */
export type Severity = 1 | 2 | 3 | 4;

/** Where in a message the words stand; the same rules read all parts. */
export type Part = "text" | "attachment" | "embed" | "forward" | "thread";

/** What one rule found. `start` and `end` are half-open UTF-16 offsets in the raw text of its part. */
export interface Finding {
	readonly rule: Rule;
	readonly target: Target;
	readonly part: Part;
	readonly start: number;
	readonly end: number;
	readonly severity: Severity;
	/** From 0 to 1. It comes from the shape of the sentence only, never from a name or its length. */
	readonly confidence: number;
	readonly reason: string;
}

/** What one rule says of a message: found, or why not. */
export interface RuleReport {
	readonly rule: Rule;
	readonly fired: boolean;
	readonly why: string;
}

/** A message as every platform can give it. */
export interface Message {
	readonly text: string;
	/** Null: nobody knows, so nothing is counted for an author. */
	readonly author: string | null;
	readonly channel: string | null;
	/** Names and ids of the members who are addressed or present. */
	readonly mentions: readonly string[];
	/** Milliseconds; any clock that only goes forward. */
	readonly at: number;
	readonly attachments?: readonly string[];
	readonly embeds?: readonly string[];
	readonly forwarded?: readonly string[];
	readonly threadTitle?: string;
}

/** Words that a message puts in a named person's mouth. Offsets are of the quoted words, without their marks. */
export interface Attribution {
	readonly speaker: string;
	readonly words: string;
	readonly part: Part;
	readonly start: number;
	readonly end: number;
}

export interface Verdict {
	/** In the order of the text, the text of the message before its other parts. */
	readonly findings: readonly Finding[];
	/** One for every rule, in the order of `RULES`. */
	readonly reports: readonly RuleReport[];
	/** To be checked against the record; see misquotation. */
	readonly attributions: readonly Attribution[];
	/** Rules that broke down on this message; the others were still asked. */
	readonly failures: readonly { readonly rule: Rule; readonly error: unknown }[];
}
