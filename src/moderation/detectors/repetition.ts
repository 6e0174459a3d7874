import { distance, type SimHash } from "../simhash.ts";
import type { Rule } from "../verdict.ts";
import type { Trace } from "../window.ts";
import type { Detection, Match } from "./row.ts";

/** More messages than this of one author in so many milliseconds are a flood. */
const FLOOD_MESSAGES = 6;
const FLOOD_MS = 5_000;
/** Nobody who is only excited sends so many. */
const SURE_FLOOD = 10;
/** The same text so often by one author; short ones ("yes") may be said again. */
const SAME_LONG = 3;
const SAME_SHORT = 5;
const SHORT_WORDS = 4;
const SAME_MS = 300_000;
/** So many words are said again by nobody who means no harm, not so soon either. */
const LONG_WORDS = 8;
const SAME_LONG_MS = 900_000;
/** Messages without a word. */
const WORDLESS = 7;
const WORDLESS_MS = 30_000;
/** The same words by so many different authors. */
const PASTED_BY = 4;
const PASTED_WORDS = 8;
const PASTED_MS = 600_000;
const RAID_BY = 4;
const RAID_WORDS = 2;
/** One word, or one emoji, may be on everybody's mind. */
const RAID_BY_SHORT = 9;
/** Words with a few changed in each message, said by more. */
const LOOSE = 12;
const LOOSE_WORDS = 4;
const RAID_BY_LOOSE = 6;
const RAID_MS = 60_000;
/** Bits in which near-duplicates may differ. */
const NEAR = 3;

function found(
	rule: Rule,
	length: number,
	severity: 2 | 3 | 4,
	confidence: number,
	reason: string,
): Detection {
	const match: Match = { rule, target: "none", start: 0, end: length, severity, confidence, reason };
	return { matches: [match], why: "" };
}
const none = (why: string): Detection => ({ matches: [], why });

/** Too many messages of one author in a few seconds. `recent` is in the order of time. */
export function flood(trace: Trace | null, recent: readonly Trace[], length: number): Detection {
	if (trace === null) return none("no author is known");
	let count = 1;
	for (let i = recent.length - 1; i >= 0; i -= 1) {
		const one = recent[i] as Trace;
		if (trace.at - one.at >= FLOOD_MS) break;
		if (one.author === trace.author) count += 1;
	}
	const wordless = wordlessOf(trace, recent);
	if (wordless >= WORDLESS)
		return found("flood", length, 2, 0.8, `${wordless} messages without a word in half a minute`);
	if (count < FLOOD_MESSAGES) return none(`${count} in five seconds, fewer than ${FLOOD_MESSAGES}`);
	return found("flood", length, 3, count >= SURE_FLOOD ? 0.9 : 0.85, `${count} messages in five seconds`);
}

function wordlessOf(trace: Trace, recent: readonly Trace[]): number {
	if (trace.hash !== null) return 0;
	let count = 1;
	for (let i = recent.length - 1; i >= 0; i -= 1) {
		const one = recent[i] as Trace;
		if (trace.at - one.at >= WORDLESS_MS) break;
		if (one.author === trace.author && one.hash === null) count += 1;
	}
	return count;
}

const isNear = (one: Trace, hash: SimHash) => one.hash !== null && distance(one.hash, hash) <= NEAR;

/** The same text again and again, in whichever channels, by one author or by several. */
export function duplicates(trace: Trace | null, recent: readonly Trace[], length: number): Detection {
	if (trace?.hash == null) return none("no author is known, or no words");
	const { hash } = trace;
	let own = 1;
	const soon = hash.words >= LONG_WORDS ? SAME_LONG_MS : SAME_MS;
	const authors = new Set([trace.author]);
	for (const one of recent) {
		if (!isNear(one, hash)) continue;
		if (one.author === trace.author && trace.at - one.at <= soon) own += 1;
		if (trace.at - one.at <= PASTED_MS) authors.add(one.author);
	}
	if (own >= (hash.words < SHORT_WORDS ? SAME_SHORT : SAME_LONG))
		return found("duplicate", length, 2, 0.88, `the same text ${own} times in ${soon / 60_000} minutes`);
	if (hash.words >= PASTED_WORDS && authors.size >= PASTED_BY)
		return found("duplicate", length, 2, 0.7, `the same text by ${authors.size} members in ten minutes`);
	return none("not the same text again");
}

/** Many who have just come say the same within a minute. */
export function raid(trace: Trace | null, recent: readonly Trace[], length: number): Detection {
	if (trace?.hash == null) return none("no author is known, or no words");
	if (trace.isNew === null)
		return none("not judged yet: who is new is known a quarter of an hour from the start");
	if (!trace.isNew) return none("not somebody new");
	const { hash } = trace;
	const least = hash.words < RAID_WORDS ? RAID_BY_SHORT : RAID_BY;
	const authors = new Set([trace.author]);
	const loosely = new Set([trace.author]);
	for (let i = recent.length - 1; i >= 0; i -= 1) {
		const one = recent[i] as Trace;
		if (trace.at - one.at > RAID_MS) break;
		if (one.isNew !== true || one.hash === null) continue;
		const apart = distance(one.hash, hash);
		if (apart <= NEAR) authors.add(one.author);
		if (apart <= LOOSE && one.hash.words >= LOOSE_WORDS) loosely.add(one.author);
	}
	const many = hash.words >= LOOSE_WORDS && loosely.size >= RAID_BY_LOOSE ? loosely : authors;
	if (many === authors && authors.size < least)
		return none(`${authors.size} new members with these words, fewer than ${least}`);
	return found("raid", length, 4, 0.9, `${many.size} new members say the same within a minute`);
}
