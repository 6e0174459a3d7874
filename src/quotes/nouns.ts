import { isVerbAt } from "./grammar.ts";
import {
	AUXILIARIES,
	CONJUNCTIONS,
	DOCUMENT_NOUNS,
	GROUP_NOUNS,
	MONTHS_AND_DAYS,
	ORGANISATION_NOUNS,
	PERSON_NOUNS,
	PREPOSITIONS,
	SUBJECT_PRONOUNS,
} from "./lexicon.ts";
import type { MentionKind } from "./mention.ts";
import { LONGEST_PHRASE, type Stretch, tokenAt, wordAt } from "./runs.ts";

/** Whether a phrase ends before the word at `i`. */
export function stopsPhrase(stretch: Stretch, i: number): boolean {
	const token = wordAt(stretch, i);
	if (token === undefined) return true;
	const word = token.lower;
	if (PREPOSITIONS.has(word) || CONJUNCTIONS.has(word) || AUXILIARIES.has(word)) return true;
	if (SUBJECT_PRONOUNS.has(word) || MONTHS_AND_DAYS.has(word) || /^(?:not|the|a|an)$/.test(word)) return true;
	return isVerbAt(stretch.tokens, i);
}

/** Whether a plain noun stands at `i`, or an adjective before one ("Reyes foreign policy adviser"). */
export function isNounAt(stretch: Stretch, i: number): boolean {
	const token = wordAt(stretch, i);
	if (token === undefined || token.capital) return false;
	if (isKnownNoun(token.lower)) return !isVerbAt(stretch.tokens, i);
	const after = wordAt(stretch, i + 1);
	if (after === undefined || after.capital || !isKnownNoun(after.lower)) return false;
	return !stopsPhrase(stretch, i) && !token.lower.endsWith("ly") && !isVerbAt(stretch.tokens, i + 1);
}

/** Where a run of plain nouns that begins at `i` ends. */
export function nounRunEnd(stretch: Stretch, i: number): number {
	let j = i;
	while (
		j < stretch.to &&
		j - i < LONGEST_PHRASE &&
		(j === i || !stopsPhrase(stretch, j)) &&
		wordAt(stretch, j)?.capital === false
	)
		j += 1;
	return j;
}

/** A listed noun for somebody or something that can speak. */
export function isKnownNoun(word: string): boolean {
	return (
		PERSON_NOUNS.has(word) || isGroupNoun(word) || ORGANISATION_NOUNS.has(word) || DOCUMENT_NOUNS.has(word)
	);
}

/** "officials", "Ohio voters": several people, by list or as the plural of a listed noun. */
export function isGroupNoun(word: string): boolean {
	return GROUP_NOUNS.has(word) || (word.endsWith("s") && PERSON_NOUNS.has(word.slice(0, -1)));
}

/** "engineers said", "growers also argued": a plural right before a verb of speech, whatever it means. */
export function isPluralThatSpeaks(stretch: Stretch, i: number): boolean {
	const word = wordAt(stretch, i)?.lower ?? "";
	if (!word.endsWith("s") || word.endsWith("ss")) return false;
	const next = wordAt(stretch, i + 1)?.lower ?? "";
	const verb = BEFORE_VERB.test(next) ? (wordAt(stretch, i + 2)?.lower ?? "") : next;
	return SPEAKING.has(verb) && !isVerbAt(stretch.tokens, i);
}

const BEFORE_VERB = /ly$|^(?:also|have|had)$/;
const SPEAKING: ReadonlySet<string> = new Set(
	(
		"said say told tell asked added argued argue claimed wrote warned warn insisted insist contended contend " +
		"cautioned caution predicted predict acknowledged acknowledge complained complain concluded noted"
	).split(" "),
);

/** What a description is, by its head noun. */
export function kindOfHead(head: string): MentionKind {
	if (PERSON_NOUNS.has(head)) return "person";
	if (isGroupNoun(head)) return "group";
	if (ORGANISATION_NOUNS.has(head)) return "organisation";
	if (DOCUMENT_NOUNS.has(head)) return "document";
	const last = head.slice(head.lastIndexOf("-") + 1);
	if (last !== head) return kindOfHead(last);
	return /(?:man|woman|person|ist|ologist)$/.test(head) ? "person" : "thing";
}

/** What words are said or written in: the name behind it begins a phrase of its own ("In her speech Ann Reyes said"). */
export function isOccasion(word: string): boolean {
	return /^(?:speech|interview|rally|debate|address|briefing|hearing|meeting|statement|letter|email|tweet|post|report|article|memoir|book)$/.test(
		word,
	);
}

const SHARE =
	/^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|many|most|some|few|several|half|all|none|majority)$/;

/** The "85% of" of "85% of growers", the "Nearly eight in" of "Nearly eight in ten voters". */
export function shareBefore(stretch: Stretch, from: number): number {
	if (!/^(?:of|in)$/.test(wordAt(stretch, from - 1)?.lower ?? "")) return from;
	let at = from - 2;
	if (tokenAt(stretch, at)?.text === "%") at -= 1;
	else if (/^(?:percent|thirds|quarters)$/.test(wordAt(stretch, at)?.lower ?? "")) at -= 1;
	if (!SHARE.test(wordAt(stretch, at)?.lower ?? "")) return from;
	return /^(?:about|nearly|almost|roughly|some)$/.test(wordAt(stretch, at - 1)?.lower ?? "") ? at - 1 : at;
}

/** Several people by their trade or belief, where a verb of saying follows. */
export const AGENTS =
	/...(?:ers|ors|ists|ians|ants)$|^(?:groups|unions|companies|agencies|countries|cities|committees|organi[sz]ations|firms|banks)$/;

/** Documents that are named without an article: "Polls show", "according to exit polls". */
export const BARE_DOCUMENTS: ReadonlySet<string> = new Set(
	"polls surveys studies data statistics".split(" "),
);
