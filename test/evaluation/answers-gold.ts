import { z } from "zod";
import { goldLines } from "./gold-lines.ts";

/**
 * A question, one a line. `kind` names the group that it is counted in ("answerable", "rephrased", "dated" …).
 * - `article` and `words`: the article that answers it, and words of it that an answer shows; of several wordings one will do.
 * - `anyOf`: ids of other articles that answer it as well; with `article` null, all that do.
 * - `also`: another article and words of it, that tells otherwise: both are to be shown.
 * - `allow`: the question takes for granted what is not so. Abstaining is right, and so is an answer from these articles alone.
 * With none of them nothing answers it, and abstaining alone is right.
 */
const question = z
	.object({
		question: z.string(),
		kind: z.string(),
		article: z.string().nullable(),
		words: z.union([z.string(), z.array(z.string()).min(1)]).nullable(),
		anyOf: z.array(z.string()).optional(),
		also: z.tuple([z.string(), z.string()]).optional(),
		allow: z.array(z.string()).optional(),
	})
	.refine(({ article, words }) => (article === null) === (words === null), "article and words go together");

/** An article that has nothing to do with the questions; a date in its `id` is taken for its own. */
const distractor = z.object({
	id: z.string(),
	text: z.string(),
	headline: z.string().optional(),
	outlet: z.string().optional(),
	publishedOn: z.string().nullish(),
});

export type GoldQuestion = z.infer<typeof question>;
export type Distractor = z.infer<typeof distractor>;

/** @throws naming the file and what is not right in it. */
export async function readQuestions(file: string): Promise<GoldQuestion[]> {
	const lines = await goldLines(file, question, "answers-gold.ts");
	if (lines.length === 0) throw new Error(`${file}: no questions.`);
	return lines;
}

/** Every other question: of a set that is half spent, the half that is not still measures. Lines count from 1. */
export function halfOf<T>(lines: readonly T[], half: "odd" | "even" | null): readonly T[] {
	return half === null ? lines : lines.filter((_, i) => (i % 2 === 0) === (half === "odd"));
}

/** @throws naming the file and what is not right in it. */
export async function readDistractors(file: string): Promise<Distractor[]> {
	return goldLines(file, distractor, "answers-gold.ts");
}

/** What a right answer to it is. */
export function expectationOf({ article, anyOf = [], also, allow }: GoldQuestion): {
	readonly to: "answer" | "abstain" | "resist";
	/** Articles of which any is right. */
	readonly articles: readonly string[];
} {
	const articles = [...(article === null ? [] : [article]), ...anyOf, ...(also ? [also[0]] : [])];
	if (articles.length > 0) return { to: "answer", articles };
	return allow ? { to: "resist", articles: allow } : { to: "abstain", articles: [] };
}
