import { CUE_FORMS } from "./cues.ts";
import {
	AUXILIARIES,
	CONJUNCTIONS,
	DETERMINERS,
	GROUP_NOUNS,
	OTHER_VERBS,
	PRE_VERB,
	PREPOSITIONS,
	SUBJECT_PRONOUNS,
	VERBS_THAT_ARE_NOUNS,
} from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** Whether the word at `i` is used as a verb, as far as its neighbours tell. */
export function isVerbAt(tokens: readonly Token[], i: number): boolean {
	const token = tokens[i];
	if (token === undefined || token.kind !== "word" || token.capital) return false;
	const word = token.lower;
	if (AUXILIARIES.has(word) || OTHER_VERBS.has(word)) return true;
	if (word.endsWith("ing") && IS.has(tokens[i - 1]?.lower ?? "")) return true;
	const isCue = CUE_FORMS.has(word);
	if (!isCue && !word.endsWith("ed")) return false;
	const before = tokens[i - 1];
	const after = tokens[i + 1];
	if (isCue && before?.kind === "quote") return followsVerb(after);
	if (isCue && mayBeNoun(word)) {
		if (
			before?.kind === "possessive" ||
			(before?.kind === "word" && !before.capital && isNounContext(before))
		)
			return false;
		if (GROUP_NOUNS.has(word) && before?.kind === "word" && !before.capital && !takesBaseForm(before))
			return false;
		if (VERBS_THAT_ARE_NOUNS.has(word) && !takesBaseForm(before)) return false;
		if (word.endsWith("s") && after?.kind === "mark" && !isSubject(before) && !opensQuotation(tokens, i + 1))
			return false;
		return (
			followsVerb(after) &&
			!(after?.kind === "word" && (AUXILIARIES.has(after.lower) || isPlainVerb(after.lower)))
		);
	}
	if (isCue)
		return (
			!/(?:ing|ed|en)$/.test(word) ||
			followsVerb(after) ||
			isSubject(before) ||
			(word.endsWith("ed") &&
				/...ing$/.test(after?.lower ?? "") &&
				before?.kind === "word" &&
				!isNounContext(before))
		);
	return word.length > 4 && followsVerb(after);
}

const IS = new Set(["is", "are", "was", "were", "be", "been", "'s", "’s"]);

function mayBeNoun(word: string): boolean {
	return (
		VERBS_THAT_ARE_NOUNS.has(word) || (word.endsWith("s") && VERBS_THAT_ARE_NOUNS.has(word.slice(0, -1)))
	);
}

/** "they note", "to report", "critics charge": a base form is a verb after these only. */
function takesBaseForm(before: Token | undefined): boolean {
	if (before?.kind !== "word") return false;
	const word = before.lower;
	return (
		word === "to" ||
		word.endsWith("s") ||
		AUXILIARIES.has(word) ||
		SUBJECT_PRONOUNS.has(word) ||
		(PRE_VERB.has(word) && word !== "all") ||
		word === "people" ||
		word === "police"
	);
}

/** A comma or a colon and then a quotation. */
function opensQuotation(tokens: readonly Token[], i: number): boolean {
	return tokens[i + 1]?.kind === "quote" && /^[,:]$/.test(tokens[i]?.text ?? "");
}

function isPlainVerb(word: string): boolean {
	return CUE_FORMS.has(word) && !mayBeNoun(word);
}

/** After a determiner, a preposition or an adjective a noun is due. */
function isNounContext(before: Token): boolean {
	const word = before.lower;
	return (
		DETERMINERS.has(word) ||
		word === "the" ||
		(PREPOSITIONS.has(word) && word !== "to") ||
		/(?:al|ic|ive|ous|ary|ing|ful|ish)$/.test(word)
	);
}

function isSubject(before: Token | undefined): boolean {
	return (
		before?.kind === "word" &&
		(before.capital || SUBJECT_PRONOUNS.has(before.lower) || PRE_VERB.has(before.lower))
	);
}

const AFTER_VERB = new Set([
	"the",
	"him",
	"her",
	"them",
	"me",
	"us",
	"how",
	"what",
	"why",
	"reporters",
	"people",
	"it",
	"voters",
	"supporters",
]);

/** What follows a verb rather than the adjective of a noun. */
function followsVerb(after: Token | undefined): boolean {
	if (after === undefined || after.kind !== "word") return true;
	const word = after.lower;
	return (
		after.capital ||
		/^\d/.test(after.text) ||
		AFTER_VERB.has(word) ||
		DETERMINERS.has(word) ||
		PREPOSITIONS.has(word) ||
		CONJUNCTIONS.has(word) ||
		SUBJECT_PRONOUNS.has(word) ||
		PRE_VERB.has(word) ||
		word.endsWith("ly")
	);
}
