import type { Question } from "../answers/question.ts";
import type { Holdings } from "./holdings.ts";

/** About what a word weighs that no article of a large archive has. */
const UNWEIGHED = 10;

/** How telling each stem of a question is in this archive: its inverse document frequency. */
export async function weighing({ terms }: Holdings, question: Question): Promise<(stem: string) => number> {
	const stems = question.terms.flatMap(({ stem, number }) => [stem, ...(number ? [number] : [])]);
	const weights = await terms.weights(stems);
	// A stem that was not weighed would count for nothing, and so could not be missed.
	return (stem) => weights.get(stem) ?? UNWEIGHED;
}
