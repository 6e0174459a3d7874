import type { Quote, Speaker } from "../quotes/quote.ts";
import type { AskedSpeaker } from "./asked-speaker.ts";
import { kin, relatedTo } from "./related.ts";
import { type Word, wordsOf } from "./words.ts";

/**
 * Whether the quotation is the asked speaker's, on evidence strong enough to name them.
 * A name is looked for in the speaker's name only, since a role may hold somebody else's
 * ("a spokeswoman for Hillary Clinton"); a description may stand in the name or the role.
 */
export function isBy(asked: AskedSpeaker, quote: Quote): boolean {
	return quote.named && matches(asked, quote.speaker);
}

function matches(asked: AskedSpeaker, speaker: Speaker): boolean {
	if (!("name" in speaker)) return false;
	const name = wordsOf(speaker.name);
	if (!asked.named) return describes(asked, [...name, ...wordsOf(speaker.role ?? "")]);
	const own = new Set(name.map((word) => word.folded));
	if (asked.words.every((word) => own.has(word))) return true;
	// "David Mastagni" is asked for and the article has the surname alone.
	const surname = name.length === 1 ? name[0]?.folded : undefined;
	return speaker.kind === "person" && surname !== undefined && asked.words.at(-1) === surname;
}

/** Whether each word of a description is among `words`, by itself or by one that may stand for it. */
function describes(asked: AskedSpeaker, words: readonly Word[]): boolean {
	return asked.stems.every((stem) => {
		const related = relatedTo(stem);
		return words.some((word) => word.stem === stem || related.has(word.stem) || kin(word.stem, stem));
	});
}
