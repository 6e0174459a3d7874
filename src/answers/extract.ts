import { isBound } from "./binding.ts";
import { sourcesOf } from "./candidates.ts";
import { withCorrections } from "./corrections.ts";
import { nearlySuffices, suffices } from "./deciding.ts";
import type { Evidence } from "./evidence.ts";
import { mustFit } from "./fit.ts";
import { Matcher } from "./matching.ts";
import { type AnswerPart, partOf } from "./parts.ts";
import { leavesOpen } from "./premise.ts";
import type { Question } from "./question.ts";
import { massOf, type Scored, scored } from "./scoring.ts";
import { select } from "./selection.ts";
import { isBy } from "./speakers.ts";
import { byAskedSpeaker } from "./voices.ts";

export type Answer =
	| {
			readonly kind: "answered";
			/** Articles in order of rank, the parts of one article in its own order. */
			readonly parts: readonly AnswerPart[];
			/** What the question takes for granted ("secede") and none of the parts says was done. */
			readonly unconfirmed: string | null;
	  }
	| {
			readonly kind: "abstained";
			/** The nearest thing that the archive does hold. */
			readonly nearest: AnswerPart | null;
			/** Words of the question that no article covers together with the rest, as asked. */
			readonly missing: readonly string[];
			/** What there is comes so near that a model may be asked what it says. */
			readonly nearly: boolean;
	  };

/** A sentence that bears nothing of what is asked may answer when what stands beside it bears this much. */
const NEAR_ENOUGH = 0.5;
/** What is shown as the nearest thing covers at least this much. */
const NEAR = 0.3;
/** A term counts as missing when the best sentence and its context bear it less than this. */
const BORNE = 0.4;

/**
 * Answers a question with the archive's own sentences, or abstains.
 * `weight` is the inverse document frequency of a stem in the archive; of a stem that the archive
 * does not hold it must be the greatest of all, since such a word counts most against an answer.
 * Every part is a stretch of whole sentences of an article in `evidence`.
 */
export function answerFrom(
	question: Question,
	evidence: readonly Evidence[],
	weight: (stem: string) => number,
): Answer {
	if (question.terms.length === 0 || question.personal || evidence.length === 0)
		return abstain(question, null, false);
	const mass = massOf(question, weight);
	const sources = sourcesOf(evidence, new Matcher(question));
	const all = scored(question, sources, mass).sort((a, b) => b.score - a.score);
	const eligible = byAskedSpeaker(
		question,
		all.filter((each) => mayAnswer(question, each)),
	);
	if (!suffices(question, eligible, mass))
		return abstain(question, nearestOf(all), nearlySuffices(question, eligible, mass));
	const chosen = select(question, eligible, all, (each) => suffices(question, [each], mass));
	const shown = chosen.flatMap(({ main, first, last }) => main.source.sentences.slice(first, last + 1));
	const open = question.premise !== null && leavesOpen(question.premise, shown);
	return {
		kind: "answered",
		parts: withCorrections(chosen, sources, question.speaker),
		unconfirmed: open ? (question.premise?.text ?? null) : null,
	};
}

/** What lacks the form that is asked for, or a full name that is, is no answer however much else it bears. */
function mayAnswer(question: Question, each: Scored): boolean {
	const { names, fit, touches, asked, sentence } = each;
	if (names === "none" || (mustFit(question) && (fit === 0 || !isBound(question, each)))) return false;
	const { speaker } = question;
	const theirs = speaker !== null && sentence.quotes.some((quote) => isBy(speaker, quote));
	return touches || asked >= NEAR_ENOUGH || theirs || question.terms.every((term) => term.strict);
}

/** The sentence that speaks most of the matter, of an article with the names first: the form that is asked for tells nothing of it. */
function nearestOf(all: readonly Scored[]): Scored | null {
	const matter = ({ names, coverage, own }: Scored) => coverage + own + (names === "all" ? 1 : 0);
	return all.reduce<Scored | null>(
		(best, each) => (best && matter(best) >= matter(each) ? best : each),
		null,
	);
}

function abstain(question: Question, nearest: Scored | null, nearly: boolean): Answer {
	const near = nearest !== null && nearest.coverage >= NEAR ? nearest : null;
	const missing = question.terms.filter((_, i) => (near?.cover[i] ?? 0) < BORNE).map((term) => term.text);
	return {
		kind: "abstained",
		nearest: near && partOf({ main: near, first: near.at, last: near.at }, null),
		missing,
		nearly,
	};
}
