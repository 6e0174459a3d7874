import { type Answer, answerFrom } from "../answers/extract.ts";
import { readQuestion } from "../answers/question.ts";
import type { Holdings, Limits } from "./holdings.ts";
import { retrieve } from "./retrieval.ts";
import { weighing } from "./weighing.ts";

/** Retrieves what may answer a question, and decides what does. */
export async function answer(holdings: Holdings, text: string, limits: Limits): Promise<Answer> {
	const question = readQuestion(text, new Date().toISOString().slice(0, 10));
	const [evidence, weight] = await Promise.all([
		retrieve(holdings, question, limits),
		weighing(holdings, question),
	]);
	return answerFrom(question, evidence, weight);
}
