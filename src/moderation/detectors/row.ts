import type { Span } from "../lexicon/families.ts";
import { Index } from "../lexicon/index-of-ways.ts";
import { type Pattern, pattern } from "../lexicon/pattern.ts";
import { mayBeTold, type Voice, voiceOf } from "../quoting.ts";
import { type Reading, wordsAt } from "../reading.ts";
import type { Rule, Severity, Target } from "../verdict.ts";

/** One pattern of a rule, and what it makes of a match. */
export interface Row {
	readonly when: Pattern;
	readonly target: Target;
	readonly severity: Severity;
	readonly confidence: number;
	readonly reason: string;
}

/** A finding before it is known in which part of the message it stands. */
export interface Match {
	readonly rule: Rule;
	readonly target: Target;
	readonly start: number;
	readonly end: number;
	readonly severity: Severity;
	readonly confidence: number;
	readonly reason: string;
}

/** What a detector gives: what it found, and what kept it from finding more. */
export interface Detection {
	readonly matches: readonly Match[];
	readonly why: string;
}

/** `[target, severity, confidence, reason, …patterns]` as rows. */
export function rows(
	...table: readonly (readonly [Target, Severity, number, string, ...string[]])[]
): readonly Row[] {
	return table.flatMap(([target, severity, confidence, reason, ...sources]) =>
		sources.map((source) => ({ when: pattern(source), target, severity, confidence, reason })),
	);
}

/** Why a match does not count; null: it does. */
export type Guard = (
	matched: string,
	reading: Reading,
	from: number,
	to: number,
	reason: string,
) => string | null;

/** What words that are not the writer's own are worth: never enough for an action of the bot's own. */
const WORTH: Readonly<Record<Voice, number>> = { own: 1, quoted: 0.55, reported: 0, countered: 0 };

/** Of what may only be told or spoken against; beneath what any recommended policy acts on by itself. */
const DOUBTFUL = 0.66;

/** Rows, ready to be matched. Made while the program starts: a line is only ever asked for words that are known then. */
export type Table = Index<Row>;

/** Rows of one rule or several lists of them, as a table; the earlier row has a place first. */
export function tableOf(...lists: readonly (readonly Row[])[]): Table {
	return new Index(lists.flat().map((row) => [row, row.when.ways] as const));
}

/** Where a rule matches, as units of the line, one after the other and never overlapping. */
function placesOf(
	{ at }: Pattern,
	{ line, places }: Reading,
	candidates: readonly number[],
): (readonly [number, number])[] {
	const found: (readonly [number, number])[] = [];
	let done = 0;
	for (const index of candidates) {
		const place = places[index] as number;
		if (place < done) continue;
		at.lastIndex = place;
		if (!at.test(line)) continue;
		done = at.lastIndex;
		if (done > place) found.push([place, done]);
	}
	return found;
}

/**
 * Matches rows one after the other; the first that covers a place has it. Reported and countered words count for
 * nothing, quoted ones for little.
 */
export function matchesOf(rule: Rule, reading: Reading, table: Table, guard: Guard): Detection {
	const matches: Match[] = [];
	let why = "no such words";
	for (const [row, candidates] of table.candidates(reading)) {
		for (const [from, to] of placesOf(row.when, reading, candidates)) {
			const [first, last] = wordsAt(reading, from, to);
			const start = reading.words[first]?.start ?? 0;
			const end = reading.words[last - 1]?.end ?? start;
			if (matches.some((one) => start < one.end && end > one.start)) continue;
			const refused = guard(reading.line.slice(from, to), reading, from, to, row.reason);
			if (refused !== null) {
				why = refused;
				continue;
			}
			const voice = voiceOf(reading, from, to);
			const sure = Math.round(row.confidence * WORTH[voice] * 100) / 100;
			const confidence = sure > DOUBTFUL && mayBeTold(reading) ? DOUBTFUL : sure;
			if (confidence === 0) {
				why = voice === "reported" ? "told of somebody else's words" : "spoken against, not said";
				continue;
			}
			const { target, severity } = row;
			const reason = voice === "quoted" ? `${row.reason} (in quotation marks)` : row.reason;
			matches.push({ rule, target, start, end, severity, confidence, reason });
		}
	}
	return { matches, why };
}

/**
 * What families of wording found, as matches: the same voice and guard count as for rows. Severe ones for threats;
 * whom it is aimed at is told by the caller.
 */
export function familiesOf<N extends string>(
	rule: Rule,
	reading: Reading,
	found: ReadonlyMap<N, Span>,
	sure: (name: N) => { readonly target: Target; readonly severity: Severity; readonly confidence: number },
	guard: Guard,
): Detection {
	const matches: Match[] = [];
	let why = "no such words";
	for (const [name, [first, last]] of found) {
		const begin = reading.words[first];
		const finish = reading.words[last - 1];
		if (begin === undefined || finish === undefined) continue;
		if (matches.some((one) => begin.start < one.end && finish.end > one.start)) continue;
		const from = reading.places[first] ?? 0;
		const to = reading.places[last] ?? reading.line.length;
		const refused = guard(reading.line.slice(from, to), reading, from, to, name);
		const voice = voiceOf(reading, from, to);
		const given = sure(name);
		const confidence = Math.round(given.confidence * WORTH[voice] * 100) / 100;
		if (refused !== null || confidence === 0) {
			why = refused ?? (voice === "reported" ? "told of somebody else's words" : "spoken against, not said");
			continue;
		}
		const reason = voice === "quoted" ? `${name} (in quotation marks)` : name;
		matches.push({ ...given, rule, start: begin.start, end: finish.end, confidence, reason });
	}
	return { matches, why };
}

/** What stands before and after a match in its line, up to so many characters. */
export const before = ({ line }: Reading, from: number, length = 60) =>
	line.slice(Math.max(0, from - length), from);
export const after = ({ line }: Reading, to: number, length = 60) => line.slice(to, to + length);
/** A line without its classes, for guards that look for plain words. */
export const bare = (text: string) => text.replace(/\^[A-Z]+/g, "");
