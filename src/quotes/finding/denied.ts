import { ATTITUDES, INTERVENING, NEGATIONS, PRONOUNS } from "./vocabulary.ts";
import { type Word, wordsOf } from "./words.ts";

/** How far before a quotation the outlet's own denial of it is looked for, in UTF-16 units. */
const REACH = 80;

/**
 * The outlet's word that denies what it quotes next: never said “…”, denied calling it “…”, did not “…”.
 * A negation that belongs to another clause or sentence does not.
 */
export function deniedByOutlet(articleText: string, start: number): Word | null {
	const from = Math.max(0, start - REACH);
	const before = articleText.slice(from, start);
	const { words } = wordsOf(before, { offset: from });
	const last = words.at(-1);
	if (last === undefined || !/^[\s"'“‘«„[]{1,3}$/.test(articleText.slice(last.end, start))) return null;
	let back = words.length - 1;
	const clauseStart = words.findLastIndex((word) => word.before !== "none");
	for (; back > clauseStart && words.length - back <= 5; back--) {
		const bare = words[back]?.bare ?? "";
		if (!passes(bare)) break;
	}
	const word = words[back];
	if (word === undefined || words.length - back > 6) return null;
	return NEGATIONS.has(word.bare) || /^den(?:y|ies|ied|ying)$/.test(word.bare) ? word : null;
}

function passes(bare: string): boolean {
	return (
		INTERVENING.has(bare) ||
		PRONOUNS.has(bare) ||
		ATTITUDES.has(bare) ||
		/^(?:to|call\w*|as|was|is|were)$/.test(bare)
	);
}
