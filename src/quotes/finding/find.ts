import { readAsked } from "./asked.ts";
import { closestTo } from "./closest.ts";
import { fuse } from "./fuse.ts";
import { relatedWords } from "./related.ts";
import { stemsAround, tellingStems, topicOf } from "./topic.ts";
import {
	type Assessment,
	assess,
	type Candidate,
	closestOf,
	type JudgeOptions,
	type Statement,
} from "./verdict.ts";
import { inStatement } from "./weights.ts";
import { stemOf } from "./words.ts";

/** Where statements are looked for. */
export interface Sources<C extends Candidate> {
	/** Statements that share words with these, likeliest first. */
	readonly byWords: (words: string) => Promise<readonly C[]>;
	/** Statements that share any of these words, themselves or in the text around them. */
	readonly byTopic: (words: string) => Promise<readonly C[]>;
	/** Statements near in meaning, whatever their words, nearest first; absent where meanings are not compared. */
	readonly byMeaning?: (words: string) => Promise<readonly C[]>;
	/** Where a statement stands: the same for the same statement only. */
	readonly placeOf: (candidate: C) => string;
	/**
	 * How much each stem tells: the logarithm of one over the share of articles that have it. "" weighs what a word
	 * that stands nowhere does.
	 */
	readonly weights: (stems: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

/** As many words as a search by topic takes. */
const MOST_SOUGHT = 24;

/**
 * Finds the statements nearest to the asked words and decides what may be said of them. Only where the words are on
 * nobody's record, statements are also sought by topic; what that brings up can be closest, and never more.
 */
export async function find<C extends Candidate>(
	asked: string,
	sources: Sources<C>,
	options: Omit<JudgeOptions<C>, "weight" | "known"> = {},
): Promise<Assessment<C>> {
	const query = readAsked(asked);
	const telling = tellingStems(query.words);
	const [candidates, weights] = await Promise.all([
		sources.byWords(asked),
		sources.weights(["", ...query.words.map(({ stem }) => stem)]),
	]);
	const nowhere = weights.get("") ?? 20;
	const weight = (stem: string) => inStatement(weights.get(stem) ?? nowhere);
	const assessment = assess(query, candidates, {
		...options,
		weight,
		known: (folded) => (weights.get(stemOf(folded)) ?? nowhere) < nowhere,
	});
	const { kind, truncated } = assessment.verdict;
	if (kind !== "closest" && kind !== "nobody") return assessment;
	const [more, around, near = []] = await Promise.all([
		sources.byTopic(soughtFor(query.words, telling, weight)),
		sources.weights(stemsAround(telling)),
		sources.byMeaning?.(asked),
	]);
	const topic = topicOf(telling, (stem) => inStatement(around.get(stem) ?? nowhere));
	const once = new Map(
		[...more, ...near, ...candidates].map((candidate) => [sources.placeOf(candidate), candidate]),
	);
	const ranked = withMeaning(await closestTo(topic, [...once.values()], options), near, sources.placeOf);
	return { ...assessment, verdict: closestOf(ranked, truncated), ranked };
}

/** The order is that of words and of meaning together; whether a statement is close is for its words alone to say. */
function withMeaning<C extends Candidate>(
	ranked: readonly Statement<C>[],
	near: readonly C[],
	placeOf: (candidate: C) => string,
): readonly Statement<C>[] {
	if (near.length === 0) return ranked;
	const places = ranked.map(({ candidate }) => placeOf(candidate));
	const fused = fuse([places, near.map(placeOf)], (place) => place);
	const rank = new Map(fused.map(({ item }, i) => [item, i]));
	const rankOf = ({ candidate }: Statement<C>) => rank.get(placeOf(candidate)) ?? rank.size;
	return ranked.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** The query's own words and those that may stand for them, those of its most telling words first. */
function soughtFor(
	words: readonly { readonly folded: string; readonly stem: string }[],
	telling: readonly string[],
	weight: (stem: string) => number,
): string {
	const own = words.filter(({ stem }) => telling.includes(stem)).map(({ folded }) => folded);
	const related = telling
		.flatMap((stem) =>
			relatedWords(stem).map((each) => ({ word: each.word, worth: each.strength * weight(stem) })),
		)
		.sort((a, b) => b.worth - a.worth)
		.map(({ word }) => word);
	return [...new Set([...own, ...related])].slice(0, MOST_SOUGHT).join(" ");
}
