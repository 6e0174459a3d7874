import type { Sentence } from "./candidates.ts";
import type { Question } from "./question.ts";
import type { Scored } from "./scoring.ts";

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

/** An account that bears this much of what is asked is about the same thing. */
const SAME_MATTER = 0.66;

/** Whether two articles give different numbers or dates for what is asked. */
export function contradicts(question: Question, one: Scored, other: Scored): boolean {
	if (question.kind !== "how-many" && question.kind !== "when") return false;
	if (one.source === other.source || one.fit < 1 || other.fit < 1 || one.asked < SAME_MATTER) return false;
	const known = new Set(other.sentence.numbers.map((number) => number.key));
	return one.sentence.numbers.some((number) => !known.has(number.key));
}
