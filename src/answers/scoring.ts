import type { Sentence, Source } from "./candidates.ts";
import { formFit, mustFit } from "./fit.ts";
import { best, type Cover } from "./matching.ts";
import type { Question } from "./question.ts";
import { type NamesBorne, namesBorne } from "./required.ts";
import { isBy } from "./speakers.ts";
import type { Term } from "./terms.ts";

/** How far a sentence answers the question. */
export interface Scored {
	readonly source: Source;
	/** Its place among the source's sentences. */
	readonly at: number;
	readonly sentence: Sentence;
	/** Share of the question's mass that it bears itself, from 0 to 1. */
	readonly own: number;
	/** The same with its neighbours, its headline and the rest of the article, each at a discount. */
	readonly coverage: number;
	/** Share of the mass of what is asked about the names, not counting what stands farther off than the headline; 1 when nothing is. */
	readonly asked: number;
	/** Whether the sentence itself bears any of what is asked about the names. */
	readonly touches: boolean;
	/** Term by term, how far it, its neighbours and its headline bear the question. */
	readonly near: Cover;
	/** Term by term, what `coverage` sums. */
	readonly cover: Cover;
	readonly fit: number;
	readonly names: NamesBorne;
	/** The greatest mass of a name or a number that nothing near the sentence bears. */
	readonly unnamed: number;
	/** The sum of all that speaks for it, weighed. */
	readonly score: number;
}

/** What a term counts for when it is borne beside the sentence and not in it. */
const NEIGHBOUR = 0.7;
/** The sentence before one that leans on it ("He said …", "That would …"). */
const LEANT_ON = 0.9;
const HEADLINE = 0.8;
const ELSEWHERE = 0.45;

/** Rounded from the weights that a conditional logit over the sentences of each practice question gives. */
const WEIGHTS = {
	coverage: 1.4,
	own: 1.5,
	asked: 2.1,
	touches: 0.9,
	fit: 2.4,
	unfit: -1.5,
	/** The retrieval score of its passage, and of the best of its article, against the best of all. */
	retrieved: 1.9,
	article: 1,
	/** One over the rank of its article. */
	rank: 0.5,
	/** Shares of the mass that the whole article and its headline bear. */
	whole: 1.6,
	headline: 2.1,
	/** The greatest part of what is asked, of a name or a number, that nothing near bears. */
	missing: -0.9,
	unnamed: -0.65,
	names: 1.7,
	/** A year is asked for, and nothing near has it. */
	undated: -1.5,
	/** It holds words of the person whose words are asked for. */
	speaker: 1.5,
};

const LEANING = new Set(
	"he she they it this that these those such his her their its it's him them".split(" "),
);

/** Whether a sentence needs the one before it to be understood. */
export function leans(sentence: Sentence): boolean {
	return LEANING.has(sentence.words[0]?.folded ?? "");
}

const LEAST_MASS = 0.05;

/** What each term of a question weighs; `weight` is the inverse document frequency of a stem. */
export function massOf(question: Question, weight: (stem: string) => number): number[] {
	return question.terms.map((term) => Math.sqrt(Math.max(LEAST_MASS, weight(term.stem))) * term.importance);
}

/** Every sentence of the sources with its score; `mass` is what each term of the question weighs. */
export function scored(question: Question, sources: readonly Source[], mass: readonly number[]): Scored[] {
	const predicate = question.terms.map((term, i) => (term.strict ? 0 : (mass[i] ?? 0)));
	const strict = question.terms.map((term, i) => (term.strict ? (mass[i] ?? 0) : 0));
	const most = Math.max(...sources.map(retrievedOf), Number.MIN_VALUE);
	const must = mustFit(question);
	const { speaker } = question;
	return sources.flatMap((source, rank) => {
		const names = namesBorne(question, source);
		const ofArticle =
			(WEIGHTS.article * retrievedOf(source)) / most +
			WEIGHTS.rank / (1 + rank) +
			WEIGHTS.whole * share(source.whole, mass) +
			WEIGHTS.headline * share(source.headline, mass) +
			(names === "all" ? WEIGHTS.names : 0);
		return source.sentences.map((sentence, at): Scored => {
			const near = nearCover(source, at);
			const cover = best([near, 1], [source.whole, ELSEWHERE]);
			const own = share(sentence.cover, mass);
			const coverage = share(cover, mass);
			const asked = share(near, predicate, 1);
			const touches = share(sentence.cover, predicate, 1) > 0;
			const fit = formFit(
				question,
				sentence,
				source.article,
				sentence.adjoining ? source.sentences[at - 1] : undefined,
			);
			const unnamed = mostMissing(near, strict);
			const theirs = speaker !== null && sentence.quotes.some((quote) => isBy(speaker, quote));
			const score =
				ofArticle +
				WEIGHTS.coverage * coverage +
				WEIGHTS.own * own +
				WEIGHTS.asked * asked +
				(touches ? WEIGHTS.touches : 0) +
				WEIGHTS.fit * fit +
				(must && fit === 0 ? WEIGHTS.unfit : 0) +
				(WEIGHTS.retrieved * sentence.retrieved) / most +
				WEIGHTS.missing * (mostMissing(near, predicate) / Math.max(...predicate, Number.MIN_VALUE)) +
				WEIGHTS.unnamed * unnamed +
				(question.terms.some((term, i) => isYear(term) && (near[i] ?? 0) === 0) ? WEIGHTS.undated : 0) +
				(theirs ? WEIGHTS.speaker : 0);
			return { source, at, sentence, own, coverage, asked, touches, near, cover, fit, names, unnamed, score };
		});
	});
}

function isYear({ number }: Term): boolean {
	return number !== null && /^(?:1[0-9]|20)\d\d$/.test(number);
}

function retrievedOf({ sentences }: Source): number {
	return Math.max(0, ...sentences.map(({ retrieved }) => retrieved));
}

function nearCover(source: Source, at: number): Cover {
	const sentence = source.sentences[at] as Sentence;
	const before = sentence.adjoining ? source.sentences[at - 1] : undefined;
	const next = source.sentences[at + 1];
	const after = next?.adjoining ? next : undefined;
	return best(
		[sentence.cover, 1],
		[before?.cover ?? [], leans(sentence) ? LEANT_ON : NEIGHBOUR],
		[after?.cover ?? [], NEIGHBOUR],
		[source.headline, HEADLINE],
	);
}

/** The part of the whole mass that is covered. */
export function share(cover: Cover, mass: readonly number[], empty = 0): number {
	let covered = 0;
	let whole = 0;
	mass.forEach((each, i) => {
		covered += each * (cover[i] ?? 0);
		whole += each;
	});
	return whole === 0 ? empty : covered / whole;
}

function mostMissing(cover: Cover, mass: readonly number[]): number {
	return Math.max(0, ...mass.map((each, i) => each * (1 - (cover[i] ?? 0))));
}
