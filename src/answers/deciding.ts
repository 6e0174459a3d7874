import { mustFit } from "./fit.ts";
import type { Question } from "./question.ts";
import { type Scored, share } from "./scoring.ts";
import { isBy } from "./speakers.ts";

/**
 * Rounded from a logistic regression on practice questions, answerable and not: what speaks for answering
 * with the best sentence at all.
 */
const EVIDENCE = {
	none: -10.5,
	score: 0.385,
	/** The share of what is asked about the names that its whole article bears. */
	whole: 2.6,
	names: 2.8,
	/** For each word that asks for something, up to four: one word alone is soon found anywhere. */
	asking: 0.65,
	/** Its score beyond the best of another article, up to four. */
	ahead: 0.21,
	form: -0.5,
};
const MOST_ASKING = 4;
const MOST_AHEAD = 4;
/** An article that bears less of what is asked about the names holds the names and not the answer. */
const LEAST = 0.36;
/** A word covered less is nowhere in the article; so many of them are too many. */
const ABSENT = 0.3;
const MOST_ABSENT = 3;
/** From here on the archive is taken to say it. */
const ENOUGH = -0.45;
/** From here on another reader may find in it what these rules do not. */
const NEARLY = -2.5;

/** Whether the best of the sentences is evidence enough that the archive holds an answer. */
export function suffices(question: Question, ranked: readonly Scored[], mass: readonly number[]): boolean {
	const [best] = ranked;
	if (!best || lacks(question, best, mass)) return false;
	return evidenceOf(question, ranked, mass) >= ENOUGH;
}

/**
 * Whether what does not suffice comes so near that a draft from it is worth asking for: it lacks no name and no topic
 * of the question, which takes nothing for granted that a draft could seem to agree with.
 */
export function nearlySuffices(
	question: Question,
	ranked: readonly Scored[],
	mass: readonly number[],
): boolean {
	const [best] = ranked;
	if (!best || question.premise !== null || best.names !== "all" || lacks(question, best, mass)) return false;
	return evidenceOf(question, ranked, mass) >= NEARLY;
}

/**
 * Whether the article has too little of what is asked about the names, too many words of it are nowhere in it, or
 * nothing of the topic is spoken of.
 */
function lacks(question: Question, { source, sentence }: Scored, mass: readonly number[]): boolean {
	const topic = question.terms.flatMap(({ stem }, i) =>
		question.topic.includes(stem) ? [source.whole[i] ?? 0] : [],
	);
	const { speaker } = question;
	const theirs = speaker !== null && sentence.quotes.some((quote) => isBy(speaker, quote));
	// Of several words of a topic the asked speaker may have used none; one that nothing has is not spoken of.
	const looseTopic = theirs && topic.length > 1;
	if (!looseTopic && topic.length > 0 && topic.every((cover) => cover < ABSENT)) return true;
	const predicate = question.terms.map((term, i) => (term.strict ? 0 : (mass[i] ?? 0)));
	if (share(source.whole, predicate, 1) < LEAST) return true;
	const telling = question.terms.flatMap(({ strict, importance }, i) =>
		strict || importance < 1 ? [] : [source.whole[i] ?? 0],
	);
	const absent = telling.filter((cover) => cover < ABSENT).length;
	return absent >= MOST_ABSENT || (absent > 1 && absent >= telling.length / 2);
}

/** The log odds that the best answers. */
export function evidenceOf(question: Question, ranked: readonly Scored[], mass: readonly number[]): number {
	const [best] = ranked;
	if (!best) return Number.NEGATIVE_INFINITY;
	const predicate = question.terms.map((term, i) => (term.strict ? 0 : (mass[i] ?? 0)));
	const asking = predicate.filter((each) => each > 0).length;
	const other = ranked.find(({ source }) => source !== best.source)?.score ?? 0;
	return (
		EVIDENCE.none +
		EVIDENCE.score * best.score +
		EVIDENCE.whole * share(best.source.whole, predicate, 1) +
		(best.names === "all" ? EVIDENCE.names : 0) +
		EVIDENCE.asking * Math.min(MOST_ASKING, asking) +
		EVIDENCE.ahead * Math.min(MOST_AHEAD, best.score - other) +
		(mustFit(question) ? EVIDENCE.form : 0)
	);
}
