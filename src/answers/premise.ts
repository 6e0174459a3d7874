import type { Sentence } from "./candidates.ts";
import { kin } from "./related.ts";
import { FUNCTION_WORDS } from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** What a question takes for granted: that its subject did this. */
export interface Premise {
	/** As it was asked ("secede", "become independent"). */
	readonly text: string;
	/** The stem that tells ("seced", "independ"). */
	readonly stem: string;
}

const ASKING = new Set(["why", "when", "where", "how"]);
const LINKING = new Set(["become", "be", "get", "go"]);
/** Before a verb these leave open whether the thing was done. */
const OPEN = new Set(
	`to would could can may might must shall should will if whether not never no n't cannot unless without
	that allow allows allowed let want wants wanted call calls called vote voted petition proposed against`.split(
		/\s+/,
	),
);
/** Words before a verb that decide about it. */
const REACH = 4;
const PAST = /(?:ed|left|broke|broken|gone|went|became|took|made|won|lost|fell|split|met)$/;

/**
 * The deed that "Why did California secede in 2016?" takes for granted, or null.
 * Read only where the subject is a name, since after it the next word is surely the verb.
 */
export function premiseOf(words: readonly Word[]): Premise | null {
	const did = words.findIndex((word, i) => word.folded === "did" && ASKING.has(words[i - 1]?.folded ?? ""));
	if (did === -1) return null;
	let at = did + 1;
	if (words[at]?.folded === "the") at += 1;
	const subject = at;
	while (words[at]?.capital) at += 1;
	if (at === subject) return null;
	while (words[at]?.folded.endsWith("ly")) at += 1;
	const verb = words[at];
	const next = words[at + 1];
	if (!verb || FUNCTION_WORDS.has(verb.folded)) return null;
	if (!LINKING.has(verb.folded)) return { text: verb.folded, stem: verb.stem };
	return next ? { text: `${verb.folded} ${next.folded}`, stem: next.stem } : null;
}

/** Whether the sentences speak of the deed and none of them says that it was done. */
export function leavesOpen(premise: Premise, shown: readonly Sentence[]): boolean {
	let spoken = false;
	for (const { words } of shown) {
		for (const [i, word] of words.entries()) {
			if (word.stem !== premise.stem && !kin(word.stem, premise.stem)) continue;
			spoken = true;
			const open = words.slice(Math.max(0, i - REACH), i).some((earlier) => OPEN.has(earlier.folded));
			if (!open && PAST.test(word.folded)) return false;
		}
	}
	return spoken;
}
