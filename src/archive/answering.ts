import { type Answer, answerFrom } from "../answers/extract.ts";
import { readQuestion } from "../answers/question.ts";
import { type Holdings, type Limits, readArticlesOf, searchFilter } from "./holdings.ts";

const PASSAGES = 30;
/** About what a word weighs that no article of a large archive has. */
const UNWEIGHED = 10;

/** Retrieves what may answer a question, and decides what does. */
export async function answer(holdings: Holdings, text: string, limits: Limits): Promise<Answer> {
	const { search, terms } = holdings;
	const question = readQuestion(text);
	const hits = await search.passages(text, searchFilter(holdings, limits), PASSAGES);
	const readings = await readArticlesOf(
		holdings,
		hits.map(({ articleKey }) => articleKey),
	);
	const evidence = hits.flatMap(({ articleKey, start, end, score }) => {
		const reading = readings.get(articleKey);
		return reading ? [{ ...reading, span: { start, end }, score }] : [];
	});
	const weights = await terms.weights(
		question.terms.flatMap(({ stem, number }) => [stem, ...(number ? [number] : [])]),
	);
	// A stem that was not weighed would count for nothing, and so could not be missed.
	return answerFrom(question, evidence, (stem) => weights.get(stem) ?? UNWEIGHED);
}
