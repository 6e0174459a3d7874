import type { Sentence, Source } from "./candidates.ts";
import { formFit, mustFit } from "./fit.ts";
import { best, type Cover } from "./matching.ts";
import type { Question } from "./question.ts";

/** How far a sentence answers the question. */
export interface Scored {
	readonly source: Source;
	/** Its place among the source's sentences. */
	readonly at: number;
	readonly sentence: Sentence;
	/** Share of the question's mass that it bears itself, from 0 to 1. */
	readonly own: number;
	/** The same with its neighbours, its headline and the rest of the passages, each at a discount. */
	readonly coverage: number;
	/** Share of the mass of what is asked about the names, not counting what stands farther off than the headline; 1 when nothing is. */
	readonly asked: number;
	/** Whether the sentence itself bears any of what is asked about the names. */
	readonly touches: boolean;
	/** Term by term, what `coverage` sums. */
	readonly cover: Cover;
	readonly fit: number;
	readonly score: number;
}

/** What a term counts for when it is borne beside the sentence and not in it. */
const NEIGHBOUR = 0.7;
/** The sentence before one that leans on it ("He said …", "That would …"). */
const LEANT_ON = 0.9;
const HEADLINE = 0.8;
const ELSEWHERE = 0.45;

const WEIGHTS = { coverage: 0.5, own: 0.25, fit: 0.2, retrieved: 0.25 };

const LEANING = new Set("he she they it this that these those such his her their its him them".split(" "));

/** Whether a sentence needs the one before it to be understood. */
export function leans(sentence: Sentence): boolean {
	return LEANING.has(sentence.words[0]?.folded ?? "");
}

/** Every sentence of the sources with its score. */
export function scored(question: Question, sources: readonly Source[], mass: readonly number[]): Scored[] {
	const most = Math.max(
		...sources.flatMap((source) => source.sentences.map((sentence) => sentence.retrieved)),
		0,
	);
	const predicate = question.terms.map((term, i) => (term.strict ? 0 : (mass[i] ?? 0)));
	return sources.flatMap((source) =>
		source.sentences.map((sentence, at) => {
			const near = nearCover(source, at);
			const cover = best([near, 1], [source.whole, ELSEWHERE]);
			const own = share(sentence.cover, mass);
			const coverage = share(cover, mass);
			const asked = share(near, predicate, 1);
			const touches = share(sentence.cover, predicate, 1) > 0;
			const fits = formFit(question, sentence);
			const score =
				WEIGHTS.coverage * coverage +
				WEIGHTS.own * own +
				WEIGHTS.fit * (mustFit(question) && fits === 0 ? -1 : fits) +
				WEIGHTS.retrieved * (most > 0 ? Math.max(0, sentence.retrieved) / most : 0);
			return { source, at, sentence, own, coverage, asked, touches, cover, fit: fits, score };
		}),
	);
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
function share(cover: Cover, mass: readonly number[], empty = 0): number {
	let covered = 0;
	let whole = 0;
	mass.forEach((each, i) => {
		covered += each * (cover[i] ?? 0);
		whole += each;
	});
	return whole === 0 ? empty : covered / whole;
}
