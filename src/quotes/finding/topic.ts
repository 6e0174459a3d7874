import { relatedWords, sameFamily } from "./related.ts";
import { FUNCTION_WORDS } from "./vocabulary.ts";
import type { Weigh } from "./weights.ts";
import type { Word } from "./words.ts";

/** A word of the query and all that may stand for it, each with the weight that it then counts for. */
interface Wanted {
	readonly stem: string;
	readonly weight: number;
	readonly instead: ReadonlyMap<string, number>;
}

/** What a query is about: its telling words, and the words that people use for the same things. */
export interface Topic {
	readonly wanted: readonly Wanted[];
	readonly weight: number;
}

/** How far a word of the same family stands for another. */
const FAMILY = 0.7;
/** Repetition and length count as in BM25. */
const SATURATION = 1.2;
const LENGTH_COUNTS = 0.75;
/** Words of a statement of ordinary length. */
const ORDINARY = 25;

/** The distinct words that say what the query is about; all of them when grammar is all there is. */
export function tellingStems(words: readonly Word[]): string[] {
	const telling = words.filter(({ bare }) => !FUNCTION_WORDS.has(bare));
	return [...new Set((telling.length > 0 ? telling : words).map(({ stem }) => stem))];
}

/** Stems that a topic of these words is made of, with those that may stand for them. */
export function stemsAround(stems: readonly string[]): string[] {
	return [...new Set(stems.flatMap((stem) => [stem, ...relatedWords(stem).map((related) => related.stem)]))];
}

/** A related word counts for no more than it tells itself: a common one stands for a rare one badly. */
export function topicOf(stems: readonly string[], weigh: Weigh): Topic {
	const wanted = stems.map((stem): Wanted => {
		const weight = weigh(stem);
		const instead = new Map<string, number>();
		for (const related of relatedWords(stem)) {
			const counts = related.strength * Math.min(weight, weigh(related.stem));
			if (counts > (instead.get(related.stem) ?? 0)) instead.set(related.stem, counts);
		}
		return { stem, weight, instead };
	});
	return { wanted, weight: wanted.reduce((sum, { weight }) => sum + weight, 0) };
}

/** How many of a topic's words, or words for the same things, stand among these. */
export function touched({ wanted }: Topic, words: readonly Word[]): number {
	const stems = new Set(words.map(({ stem }) => stem));
	const bears = ({ stem, instead }: Wanted) =>
		stems.has(stem) || [...stems].some((other) => instead.has(other) || sameFamily(stem, other));
	return wanted.filter(bears).length;
}

/** The share of a topic's weight that these words account for, in [0, 1] for all but very short texts. */
export function aboutness({ wanted, weight }: Topic, words: readonly Word[]): number {
	if (weight === 0 || words.length === 0) return 0;
	const counts = new Map<string, number>();
	for (const { stem } of words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
	const length = 1 - LENGTH_COUNTS + (LENGTH_COUNTS * words.length) / ORDINARY;
	let sum = 0;
	for (const { stem, weight: own, instead } of wanted) {
		let times = counts.get(stem) ?? 0;
		let counted = times > 0 ? own : 0;
		for (const [other, frequency] of counts) {
			if (other === stem) continue;
			const worth = instead.get(other) ?? (sameFamily(stem, other) ? FAMILY * own : 0);
			if (worth === 0) continue;
			if (worth > counted) counted = worth;
			times += frequency;
		}
		sum += (counted * times * (SATURATION + 1)) / (times + SATURATION * length);
	}
	return sum / weight;
}
