import { hasVerb, isPlainNoun, isTime } from "./clauses.ts";
import { isVerbAt } from "./grammar.ts";
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS, TITLES } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import type { Range, Sentence } from "./narration.ts";
import { kindOfHead } from "./nouns.ts";
import type { Reading } from "./reading.ts";
import { carriesOn, isBeside, isHypothetical } from "./reporting.ts";
import type { Saying } from "./sayings.ts";
import { isSpeechAct, mayBeSpeechAct } from "./speech-acts.ts";
import { statementEnd } from "./statement-end.ts";
import type { Token } from "./tokens.ts";

/**
 * Speech told by its act: "Reyes vowed to reopen the dam", "called on the county to open it", "accused Lund of lying".
 * The verb belongs to the statement, since without it the rest says something else.
 */
export function statementAct(reading: Reading, sentence: Sentence, k: number, range: Range): Range | null {
	const saying = reading.sayings[k] as Saying;
	const { tokens } = reading.narration;
	if (saying.inverted || (saying.form !== "finite" && saying.form !== "participle")) return null;
	if (!mayBeSpeechAct(tokens[saying.to - 1])) return null;
	const subject = saying.subjects[0]?.mention ?? -1;
	const entity = reading.links[subject]?.entity;
	if (entity === undefined || /^(?:it|which)$/.test(reading.mentions[subject]?.head ?? "")) return null;
	if (!isSpeechAct(tokens, saying.to, sentence.to, entity.kind === "document")) return null;
	if (isHypothetical(reading, saying) || !isOfSomebody(reading, k, range)) return null;
	const end = statementEnd(reading, saying.to, sentence, k, range);
	return { from: saying.from, to: actEnd(tokens, saying.to + 1, end) };
}

/** Where the narrator goes on: ", who …", ", leaving …", ", and the county …", "… and left". */
function actEnd(tokens: readonly Token[], from: number, to: number): number {
	for (let i = from; i < to - 1; i += 1) {
		const token = tokens[i] as Token;
		const next = tokens[i + 1] as Token;
		if (/^(?:[—–―]|--+)$/.test(token.text)) return i;
		if (token.text === "," && goesOn(tokens, i + 1)) return i;
		if (/^(?:after|while|although|though)$/.test(next.lower) && i > from + 2) return i + 1;
		if (/^(?:and|but)$/.test(token.lower) && isPast(tokens, i + 1, token.lower)) return i;
	}
	return to;
}

const ASIDE =
	/^(?:who|which|whose|whom|where|when|after|before|while|although|though|as|since|because|even|further|including|according|despite|a|an|the|one|but)$/;

function goesOn(tokens: readonly Token[], i: number): boolean {
	const word = tokens[i]?.lower ?? "";
	if (word !== "and") return ASIDE.test(word) || word.endsWith("ing");
	const next = tokens[i + 1]?.lower ?? "";
	return next === "the" || DETERMINERS.has(next) || SUBJECT_PRONOUNS.has(next) || isVerbAt(tokens, i + 1);
}

function isPast(tokens: readonly Token[], i: number, conjunction: string): boolean {
	const word = tokens[i]?.lower ?? "";
	if (!/ed$|^(?:said|told|has|had|was)$/.test(word)) return false;
	return conjunction === "but" || isVerbAt(tokens, i);
}

/** Beside its subject, or after a comma in the same subject's sentence. */
function isOfSomebody(reading: Reading, k: number, range: Range): boolean {
	const saying = reading.sayings[k] as Saying;
	if (saying.form === "finite") return isBeside(saying) && !isWithinNoun(reading, saying);
	const previous = reading.sayings[k - 1];
	return (
		reading.narration.tokens[saying.from - 1]?.text === "," &&
		!isOwnObject(reading, saying) &&
		((k > range.from && previous !== undefined && carriesOn(previous, saying)) ||
			(saying.subjects[0]?.score ?? 0) >= 8)
	);
}

/** "Lund came back to Reyes, asking Reyes to stay": nobody asks themselves. */
function isOwnObject(reading: Reading, saying: Saying): boolean {
	const subject = saying.subjects[0]?.mention ?? -1;
	const { to } = reading.index[saying.sentence] as Range;
	for (let k = subject + 1; k < to; k += 1)
		if (reading.mentions[k]?.from === saying.to)
			return reading.links[k]?.entity === reading.links[subject]?.entity;
	return false;
}

/** "the target it pledged to reach": the act says which target, and no more; in "In her speech she called for" it does. */
function isWithinNoun(reading: Reading, saying: Saying): boolean {
	const subject = reading.mentions[saying.subjects[0]?.mention ?? -1];
	const { tokens, sentences } = reading.narration;
	const from = sentences[saying.sentence]?.from ?? 0;
	if (
		subject === undefined ||
		(subject.from <= from && subject.nameFrom === subject.from) ||
		subject.head === "who"
	)
		return false;
	const before = tokens[nounBefore(reading, subject)];
	if (before?.kind !== "word" || before.capital || CONJUNCTIONS.has(before.lower) || isTime(before))
		return false;
	const isOpening = PREPOSITIONS.has(tokens[from]?.lower ?? "") && !hasVerb(tokens, from, subject.from);
	return isPlainNoun(before) && !isOpening;
}

/** The token before the subject: the "target" of "the target Reyes pledged", which stands in one phrase with the name. */
function nounBefore({ narration: { tokens } }: Reading, { from, nameFrom }: Mention): number {
	const noun = tokens[nameFrom - 1]?.lower ?? "";
	const isThing = nameFrom === from + 2 && kindOfHead(noun) === "thing" && !TITLES.has(noun);
	return isThing && !/(?:er|or|ist|ian|ee|ful|al)$/.test(noun) ? nameFrom - 1 : from - 1;
}
