import {
	firstPause,
	hasVerb,
	isTime,
	mayHoldVerb,
	opensAuxiliaryClause,
	opensClause,
	opensFiniteClause,
	pastAside,
	pastCircumstance,
} from "./clauses.ts";
import { DENYING, REPORTING, REPORTING_BARE } from "./cues.ts";
import { isVerbAt } from "./grammar.ts";
import { hearerEnd } from "./hearer.ts";
import { DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS } from "./lexicon.ts";
import type { Range, Sentence } from "./narration.ts";
import type { Reading } from "./reading.ts";
import { carriesOn, isBeside, isHypothetical } from "./reporting.ts";
import type { Saying } from "./sayings.ts";
import { statementEnd } from "./statement-end.ts";
import type { Token } from "./tokens.ts";

const TELLING = /^(?:tell|inform|remind|assure|warn|advise)|^told/;
const ASKING = /^(?:ask|wonder|question|inquire)/;
const EXPLAINING = /^(?:explain|describ|outlin)/;
/** What somebody holds or passes on, and need not have said: "his vision that". */
const NO_STATEMENT =
	/^(?:message|view|belief|vision|question|phrase|slogan|motto|mantra|reference|letter|speech)s?$/;
const QUESTION = /^(?:whether|if|how|why|what|who|when|where)$/;

/**
 * What follows its verb: "Reyes said (that) the dam is safe", "…, adding that it is old", "… and said that it is old",
 * "Reyes's claim that the dam is safe". A denial keeps its verb ("denied that the dam is safe").
 */
export function statementAfter(reading: Reading, sentence: Sentence, k: number, range: Range): Range | null {
	const saying = reading.sayings[k] as Saying;
	const { tokens } = reading.narration;
	if (saying.inverted || saying.form === "source") return null;
	const verb = (tokens[saying.from] as Token).lower;
	const asks = (ASKING.test(verb) || EXPLAINING.test(verb)) && saying.form !== "noun";
	if (saying.form === "noun" ? NO_STATEMENT.test(verb) : !asks && !REPORTING.has(verb)) return null;
	if (saying.form !== "noun" && isHypothetical(reading, saying)) return null;
	// "warned the county would flood": who is told has no verb
	const isClause = verb.startsWith("warn") && opensAuxiliaryClause(tokens, saying.to, sentence.to);
	let from = (TELLING.test(verb) && !isClause) || asks ? pastHearer(reading, sentence, saying.to) : saying.to;
	while (from < sentence.to && isTime(tokens[from] as Token) && !opensWithNumber(tokens, from)) from += 1;
	from = pastAside(tokens, pastCircumstance(tokens, from, sentence.to), sentence.to);
	const opening = tokens[from]?.lower ?? "";
	const isExplicit = opening === "that" && !ASKING.test(verb);
	const isQuestion = opening === "whether" || (asks && QUESTION.test(opening));
	if (!hasSpeaker(reading, k, range, isExplicit)) return null;
	if (isExplicit && !(REPORTING_BARE.has(verb) && isVerbAt(tokens, from + 1)))
		from += 1; // "said that would do"
	else if (asks && !isQuestion && !REPORTING.has(verb)) return null;
	else if (!isQuestion && !isBareClause(reading, sentence, verb, from)) return null;
	if (tokens[from]?.text === ",") from += 1; // "reported that, according to experts, …"
	if (isVerbAt(tokens, from) && tokens[from]?.lower !== "that") return null; // "the meeting that was held", "a plan that Reyes says could fail"
	const to = statementEnd(reading, from, sentence, k, range);
	// "found that action unlawful" has no clause
	const isDemonstrative = /^(?:find|found|show)/.test(verb) && !opensSubject(tokens[from]);
	const isOpen = isExplicit ? !isDemonstrative : /^sa(?:y|id)/.test(verb);
	const reach = isExplicit || isQuestion ? to : firstPause(tokens, from, to);
	const holds = isOpen ? mayHoldVerb : hasVerb;
	if (
		!holds(tokens, from, isOpen ? reach : firstPause(tokens, from, to)) &&
		!verbAfterAside(tokens, from, to)
	)
		return null;
	return { from: DENYING.has(verb) ? saying.from : from, to };
}

/** After "that" a subject of its own begins, or what comes before it ("that in most counties …"). */
function opensSubject(token: Token | undefined): boolean {
	const word = token?.lower ?? "";
	return (
		token?.capital === true ||
		word === "the" ||
		/^\d|[^s]s$/.test(word) ||
		DETERMINERS.has(word) ||
		PREPOSITIONS.has(word) ||
		SUBJECT_PRONOUNS.has(word)
	);
}

/** "say the dam, built in 1920, will close" */
function verbAfterAside(tokens: readonly Token[], from: number, to: number): boolean {
	const opening = firstPause(tokens, from, to);
	const closing = firstPause(tokens, opening + 1, to);
	return (
		closing < to &&
		tokens[opening]?.text === "," &&
		tokens[closing]?.text === "," &&
		isVerbAt(tokens, closing + 1)
	);
}

/** "said 38 states would", and not "said Nov. 8 that". */
function opensWithNumber(tokens: readonly Token[], i: number): boolean {
	return /^\d/.test(tokens[i]?.text ?? "") && !isTime(tokens[i - 1] as Token);
}

function isBareClause(reading: Reading, sentence: Sentence, verb: string, from: number): boolean {
	const { tokens } = reading.narration;
	if (REPORTING_BARE.has(verb) && opensClause(tokens[from], tokens[from + 1])) return true;
	return (
		opensFiniteClause(tokens, reading.mentions, reading.index[sentence.index] as Range, from) ||
		opensAuxiliaryClause(tokens, from, sentence.to)
	);
}

/** Past the one who is told; only before a clause is "told the crowd" no statement by itself. */
function pastHearer(reading: Reading, sentence: Sentence, from: number): number {
	const { tokens } = reading.narration;
	const limit = Math.min(sentence.to, from + 16);
	let pauses = 0;
	for (let i = from; i < limit; i += 1) {
		const token = tokens[i] as Token;
		if (token.lower === "that" || token.lower === "whether") return i;
		if (token.text === "," && /^\d/.test(tokens[i - 1]?.text ?? "")) pauses += 1;
		else if (token.kind === "quote" || (token.kind === "mark" && !(token.text === "," && pauses > 0))) break;
		else if (isVerbAt(tokens, i)) break;
	}
	return hearerEnd(reading, sentence, from);
}

/** ", eventually saying", "“q,” adding". */
function followsPause(tokens: readonly Token[], saying: Saying): boolean {
	let before = saying.from - 1;
	while (/ly$|^(?:even|also|then|later)$/.test(tokens[before]?.lower ?? "")) before -= 1;
	const token = tokens[before];
	return token?.text === "," || (token?.kind === "quote" && /[,?!]["”“]$/.test(token.text));
}

/** Whose statement it is must be plain: beside the verb, or carried on from the verb before it ("and added that"). */
function hasSpeaker(reading: Reading, k: number, range: Range, isExplicit: boolean): boolean {
	const saying = reading.sayings[k] as Saying;
	const { tokens } = reading.narration;
	const score = saying.subjects[0]?.score ?? 0;
	if (saying.form === "noun") return isExplicit && score >= 7 && tokens[saying.to]?.lower === "that";
	let before = saying.from - 1;
	while (/^(?:also|then|later|has|have|had|even)$/.test(tokens[before]?.lower ?? "")) before -= 1;
	const isJoined = /^(?:and|but)$/.test(tokens[before]?.lower ?? "");
	if (saying.form === "finite" && isBeside(saying) && !isJoined) return true;
	const isOpen = isExplicit || /^sa(?:ying|id|ys?)$/.test(tokens[saying.from]?.lower ?? "");
	if (!isOpen && !(saying.form === "participle" && opensAuxiliaryClause(tokens, saying.to, tokens.length)))
		return false;
	const previous = reading.sayings[k - 1];
	const goesOn = k > range.from && previous !== undefined && carriesOn(previous, saying);
	if (saying.form === "participle") return followsPause(tokens, saying) && (goesOn || score >= 6);
	// the last of several objects ("between voters and police and said") is no subject of the verb after them
	const isLastObject = reading.mentions[saying.subjects[0]?.mention ?? -1]?.to === before;
	return isJoined && (goesOn || (score >= 6 && !isLastObject));
}
