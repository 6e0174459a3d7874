import { plainly } from "../answers/colloquial.ts";
import type { Evidence } from "../answers/evidence.ts";
import { type Question, readQuestion } from "../answers/question.ts";
import { withNames } from "../answers/recognition.ts";
import type { Holdings, Limits } from "./holdings.ts";
import { retrieve } from "./retrieval.ts";
import { weighing } from "./weighing.ts";

/** A question as the archive's own names let it be read, with the passages that may answer it. */
export interface Gathered {
	readonly question: Question;
	readonly evidence: readonly Evidence[];
	readonly weight: (stem: string) => number;
}

/**
 * Reads a question and retrieves what may answer it. One typed without capitals is read again with those that the
 * passages give its names; its words, and so what is retrieved, stay the same. `today` is `YYYY-MM-DD`.
 */
export async function gather(
	holdings: Holdings,
	text: string,
	limits: Limits,
	today: string,
): Promise<Gathered> {
	const plain = plainly(text);
	const typed = readQuestion(plain, today);
	const [evidence, weight] = await Promise.all([
		retrieve(holdings, typed, limits),
		weighing(holdings, typed),
	]);
	const named = withNames(plain, evidence);
	return { question: named === plain ? typed : readQuestion(named, today), evidence, weight };
}
