import { RE2JS } from "re2js";

/** An administrator's word or pattern, ready to be matched. */
export interface WordRule {
	readonly source: string;
	/** Half-open spans in the text. */
	find(text: string): readonly (readonly [number, number])[];
}

export type Compiled =
	| { readonly ok: true; readonly rule: WordRule }
	| { readonly ok: false; readonly reason: string };

const LONGEST = 260;
/** Instructions of a compiled pattern: on 4,000 characters more of them may take longer than 50 ms. */
const LARGEST_PROGRAM = 600;
const SLOWEST_MS = 50;
const MOST_HITS = 50;
const TRIAL = ["a".repeat(4000), "ab 12 ".repeat(667).slice(0, 4000), "aB3$ é".repeat(667).slice(0, 4000)];

/**
 * A pattern in RE2's language, without regard to case. Refused with what to do: too long, look-around,
 * back-references, or more than 50 ms on 4,000 characters.
 */
export function compilePattern(source: string): Compiled {
	const refuse = (reason: string): Compiled => ({ ok: false, reason });
	if (source.trim() === "") return refuse("expected a pattern, got nothing");
	if (source.length > LONGEST)
		return refuse(`expected at most ${LONGEST} characters, got ${source.length}: split the pattern in two`);
	if (/\(\?(?:=|!|<=|<!)/.test(source))
		return refuse(
			"look-around ((?=…), (?!…), (?<=…), (?<!…)) is not supported, because it cannot be bounded in time: match the words themselves",
		);
	if (/(?:^|[^\\])(?:\\\\)*\\(?:[1-9]|k<)/.test(source))
		return refuse(
			"back-references (\\1) are not supported, because they cannot be bounded in time: write the repetition out",
		);
	let compiled: RE2JS;
	try {
		compiled = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
	} catch (error) {
		return refuse(
			`not a pattern RE2 can read: ${error instanceof Error ? error.message.slice(0, 160) : "unknown error"}`,
		);
	}
	if (compiled.matches("") || compiled.matcher("").find())
		return refuse("it matches nothing at all, and so every message: require at least one character");
	if (compiled.programSize() > LARGEST_PROGRAM)
		return refuse(
			`too large once written out (${compiled.programSize()} steps, at most ${LARGEST_PROGRAM}): lower its {counts}`,
		);
	for (const text of TRIAL) {
		const began = performance.now();
		spans(compiled, text);
		const first = performance.now() - began;
		if (first > SLOWEST_MS) {
			const again = performance.now();
			spans(compiled, text);
			if (performance.now() - again > SLOWEST_MS)
				return refuse(`takes longer than ${SLOWEST_MS} ms on 4,000 characters: make it simpler`);
		}
	}
	return { ok: true, rule: { source, find: (text) => spans(compiled, text) } };
}

function spans(compiled: RE2JS, text: string): (readonly [number, number])[] {
	const found: (readonly [number, number])[] = [];
	const matcher = compiled.matcher(text);
	while (found.length < MOST_HITS && matcher.find())
		if (matcher.end() > matcher.start()) found.push([matcher.start(), matcher.end()]);
	return found;
}

/** A word or phrase of an administrator's list: whole words only, without regard to case. */
export function compileWord(word: string): Compiled {
	if (word.trim() === "" || word.length > LONGEST)
		return { ok: false, reason: `expected a word of 1 to ${LONGEST} characters, got ${word.length}` };
	const compiled = RE2JS.compile(RE2JS.quote(word.trim()), RE2JS.CASE_INSENSITIVE);
	const edge = /[\p{L}\p{N}_]/u;
	const find = (text: string) =>
		spans(compiled, text).filter(
			([from, to]) => !edge.test(text[from - 1] ?? " ") && !edge.test(text[to] ?? " "),
		);
	return { ok: true, rule: { source: word, find } };
}
