import { saidWords, type Utterance } from "./utterance.ts";

/** Share of the shorter statement's words that the longer has too, from which on both report one statement. */
const SAME_FROM = 0.8;
/** Neighbouring words that are compared together, so that common words alone make no statement the same. */
const SHINGLE = 2;

/** Whether two outlets' words report one statement: one holds (nearly) the other, in the same order. */
export function sameStatement(a: Utterance, b: Utterance): boolean {
	const [shorter, longer] = [shingles(a), shingles(b)].sort((x, y) => x.size - y.size);
	if (shorter === undefined || longer === undefined || shorter.size === 0) return false;
	let shared = 0;
	for (const shingle of shorter) if (longer.has(shingle)) shared++;
	return shared >= SAME_FROM * shorter.size;
}

function shingles(utterance: Utterance): Set<string> {
	const forms = saidWords(utterance).map((word) => word.bare);
	if (forms.length < SHINGLE) return new Set([forms.join(" ")]);
	return new Set(
		forms.slice(0, 1 - SHINGLE).map((_, index) => forms.slice(index, index + SHINGLE).join(" ")),
	);
}

/** Puts items of one statement together, in the order in which they come; each is compared with group heads only. */
export function groupStatements<T>(items: readonly T[], utteranceOf: (item: T) => Utterance): T[][] {
	const groups: T[][] = [];
	for (const item of items) {
		const group = groups.find(
			([head]) => head !== undefined && sameStatement(utteranceOf(head), utteranceOf(item)),
		);
		if (group === undefined) groups.push([item]);
		else group.push(item);
	}
	return groups;
}
