import type { Sentence } from "./candidates.ts";

/** Two sentences that share this much of their words say the same. */
const NEAR = 0.7;

/**
 * Whether one sentence only repeats the other: nearly the same words and the same numbers.
 * Where numbers or dates differ the two contradict each other, and both are worth showing.
 */
export function repeats(one: Sentence, other: Sentence): boolean {
	const numbers = new Set(one.numbers.map((number) => number.key));
	const others = new Set(other.numbers.map((number) => number.key));
	if (numbers.size !== others.size || [...numbers].some((key) => !others.has(key))) return false;
	const words = new Set(one.words.map((word) => word.stem));
	const theirs = new Set(other.words.map((word) => word.stem));
	const shared = [...words].filter((word) => theirs.has(word)).length;
	const union = words.size + theirs.size - shared;
	return union > 0 && shared / union >= NEAR;
}
