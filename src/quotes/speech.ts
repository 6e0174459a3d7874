import { isVerbAt } from "./grammar.ts";
import { CONJUNCTIONS, PREPOSITIONS, SUBJECT_PRONOUNS } from "./lexicon.ts";
import type { Attribution, Candidate, Reading } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** Words before a title, a nickname or a scare quote. */
const NAMES_SOMETHING = new Set(
	(
		"so-called self-described self-styled titled entitled dubbed nicknamed named known aka alias starring song songs film movie book " +
		"show series album novel play documentary program programme episode podcast essay article column commentary video single hit " +
		"magazine game painting poem musical opera sitcom drama comedy trilogy sequel blog hashtag ballad anthem of on in"
	).split(" "),
);
/** A quotation of so few words is kept only with good evidence that somebody said it. */
const SHORT = 3;
const STRONG = 14;

/**
 * Direct or mixed speech, or null: a title, a slogan, a scare quote.
 * `best` is the best candidate for the speaker, who is evidence that anybody spoke at all.
 */
export function kindOfQuotation(
	reading: Reading,
	quoted: number,
	best: Candidate | undefined,
): Attribution["kind"] {
	const { narration } = reading;
	const stretch = narration.quoted[quoted];
	const at = narration.tokenOf[quoted];
	if (stretch === undefined || at === undefined) return null;
	const inner = narration.text.slice(stretch.inner.start, stretch.inner.end);
	const words = inner.match(/[\p{L}\p{N}]+/gu) ?? [];
	if (words.length === 0) return null;
	const before = narration.tokens[at - 1];
	const after = narration.tokens[at + 1];
	const opensSentence = narration.sentences[narration.sentenceOf[at] as number]?.from === at;
	const afterVerb = isBesideSpeechVerb(reading, at);
	const opens = opensSentence || before?.text === "," || before?.text === ":" || afterVerb;
	const isStrong = best !== undefined && best.saying !== -1 && best.score >= STRONG;
	if (!opens && isTitle(words, inner) && isNamed(before)) return null;
	if (words.length <= SHORT && stretch.opened) {
		if (before !== undefined && NAMES_SOMETHING.has(before.lower) && !PREPOSITIONS.has(before.lower))
			return null;
		if (/^\p{Lu}.*[^,.?!…]$/su.test(inner) && !afterVerb && modifies(narration.tokens, at)) return null;
		const isUtterance =
			(opensSentence || before?.text === ":") && /[.?!]["”]?$/.test(narration.tokens[at]?.text ?? "");
		if (!isStrong && !isUtterance) return null;
	}
	const isSentence = opens && /^[\p{Lu}\p{N}‘'(¿¡[…]/u.test(inner);
	const standsAlone = after?.kind !== "word" || after.capital || /[,?!—…-]$/.test(inner);
	return isSentence && standsAlone ? "direct" : "mixed";
}

/** Title Case, and no sentence: “Guardians of the Bay”. */
function isTitle(words: readonly string[], inner: string): boolean {
	if (words.length < 2 || words.length > 9 || /[!?;]/.test(inner)) return false;
	return words.every(
		(word, i) => /^[\p{Lu}\p{N}]/u.test(word) || (i > 0 && word.length <= 4 && word !== "is"),
	);
}

function isNamed(before: Token | undefined): boolean {
	if (before === undefined) return false;
	return (
		before.kind === "possessive" ||
		NAMES_SOMETHING.has(before.lower) ||
		/^(?:the|a|an|and)$/.test(before.lower)
	);
}

/** “Calexit” supporters: it stands before a noun like an adjective. */
function modifies(tokens: readonly Token[], at: number): boolean {
	const after = tokens[at + 1];
	if (after?.kind !== "word" || after.capital) return false;
	return (
		!SUBJECT_PRONOUNS.has(after.lower) &&
		!PREPOSITIONS.has(after.lower) &&
		!CONJUNCTIONS.has(after.lower) &&
		!isVerbAt(tokens, at + 1)
	);
}

function isBesideSpeechVerb(reading: Reading, at: number): boolean {
	const range = reading.sayingIndex[reading.narration.sentenceOf[at] as number];
	if (range === undefined) return false;
	for (let k = range.from; k < range.to; k += 1) {
		const saying = reading.sayings[k];
		if (saying?.to === at && saying.cueClass !== "stance") return true;
	}
	return false;
}
