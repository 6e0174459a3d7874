import { NEGATIONS } from "../quotes/finding/vocabulary.ts";
import type { Word } from "./words.ts";

/** Words that say of how many or how far: none of them, all of them, only this one. */
const EXTENTS = new Set(
	"unanimous unanimously all both only already still every whole entire neither either alone yes".split(" "),
);

/** From 0 to 1: how plainly a sentence says that something is so or is not. */
export function polarityOf(words: readonly Word[]): number {
	let most = 0;
	for (const { folded } of words) {
		if (NEGATIONS.has(folded.replaceAll("'", ""))) return 1;
		if (EXTENTS.has(folded)) most = 0.6;
	}
	return most;
}

/** Whether the words deny something: "no", "not", "never", "none of". */
export function denies(words: readonly Word[]): boolean {
	return words.some(({ folded }) => NEGATIONS.has(folded.replaceAll("'", "")));
}
