import { sourcesOf } from "./candidates.ts";
import { withCorrections } from "./corrections.ts";
import type { Evidence } from "./evidence.ts";
import { mustFit } from "./fit.ts";
import { Matcher } from "./matching.ts";
import { type AnswerPart, partOf } from "./parts.ts";
import { leavesOpen } from "./premise.ts";
import type { Question } from "./question.ts";
import { bears, bearsNames } from "./required.ts";
import { type Scored, scored } from "./scoring.ts";
import { select } from "./selection.ts";
import { describes, isBy } from "./speakers.ts";
import { SAYING_WORDS } from "./vocabulary.ts";

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
	  };

/** Below this share of the question's mass the archive does not say. */
const COVERED = 0.5;
/** Below this share of what is asked about the names, the archive holds the names and not the answer. */
const ASKED = 0.33;
/** Below this share borne by the sentence itself it is beside the point. */
const OWN = 0.2;
/** What is shown as the nearest thing covers at least this much. */
const NEAR = 0.3;
/** A term counts as missing when the best sentence and its context bear it less than this. */
const BORNE = 0.4;
const LEAST_MASS = 0.05;

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
		return abstain(question, null);
	const mass = question.terms.map(
		(term) => Math.sqrt(Math.max(LEAST_MASS, weight(term.stem))) * term.importance,
	);
	const sources = sourcesOf(evidence, new Matcher(question));
	const all = scored(question, sources, mass).sort((a, b) => b.score - a.score);
	const good = all.filter((each) => answers(question, each));
	const allowed = new Set(
		[...new Set(good.map(({ source }) => source))].filter((source) => bearsNames(question, source)),
	);
	const eligible = good.filter(({ source }) => allowed.has(source));
	const voiced = byAskedSpeaker(question, eligible);
	if (voiced.length === 0) return abstain(question, all[0] ?? null);
	const chosen = select(question, voiced, all);
	const shown = chosen.flatMap(({ main, first, last }) => main.source.sentences.slice(first, last + 1));
	const open = question.premise !== null && leavesOpen(question.premise, shown);
	return {
		kind: "answered",
		parts: withCorrections(chosen, sources, question.speaker),
		unconfirmed: open ? (question.premise?.text ?? null) : null,
	};
}

function answers(question: Question, each: Scored): boolean {
	if (each.coverage < COVERED || each.asked < ASKED || each.own < OWN) return false;
	return !mustFit(question) || (each.fit > 0 && each.touches);
}

/**
 * Only what the asked person said, when somebody's words are asked for.
 * Where no quotation is theirs, the archive's own account of what they said will do, beside nobody else's words.
 */
function byAskedSpeaker(question: Question, eligible: readonly Scored[]): readonly Scored[] {
	const { speaker } = question;
	if (!speaker) return eligible;
	const theirs = eligible.filter((each) => each.sentence.quotes.some((quote) => isBy(speaker, quote)));
	if (theirs.length > 0) return theirs;
	return eligible.filter(({ sentence }) => {
		if (!speaker.named) return sentence.quotes.length > 0 && describes(speaker, sentence.words);
		const others = sentence.quotes.length > 0 && sentence.quotes.every((quote) => quote.named);
		return (
			!others &&
			bears(sentence.words, speaker.words) &&
			sentence.words.some((word) => SAYING_WORDS.has(word.folded))
		);
	});
}

function abstain(question: Question, nearest: Scored | null): Answer {
	const near = nearest !== null && nearest.coverage >= NEAR ? nearest : null;
	const missing = question.terms.filter((_, i) => (near?.cover[i] ?? 0) < BORNE).map((term) => term.text);
	return {
		kind: "abstained",
		nearest: near && partOf({ main: near, first: near.at, last: near.at }, null),
		missing,
	};
}
