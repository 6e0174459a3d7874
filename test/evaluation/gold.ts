import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";

/**
 * An annotated article, one a line. Offsets are half-open, in UTF-16 units of `text`.
 * Of a quotation, `inner_start` and `inner_end` (else `start` and `end`) hold the words, with or without their marks;
 * `speaker` is the mention beside it, `canon` the person or thing meant and `canon_kind` what that is
 * (person, org, doc, group, unnamed, author, none, undecidable); `type` is direct or mixed; quotations of one utterance
 * share `attr`. `attributions` are all statements with a source, quoted or not.
 */
const article = z.object({
	id: z.string(),
	text: z.string(),
	quotes: z.array(
		z.object({
			start: z.number(),
			end: z.number(),
			inner_start: z.number().optional(),
			inner_end: z.number().optional(),
			attr: z.string().optional(),
			type: z.enum(["direct", "mixed"]).optional(),
			speaker: z.object({ start: z.number(), end: z.number() }).nullish(),
			canon: z.string().nullish(),
			canon_kind: z.string().nullish(),
		}),
	),
	attributions: z
		.array(
			z.object({
				id: z.string(),
				source: z.array(z.tuple([z.number(), z.number()])),
				content: z.array(z.tuple([z.number(), z.number()])),
			}),
		)
		.optional(),
});

export type GoldArticle = z.infer<typeof article>;
export type GoldQuote = GoldArticle["quotes"][number];

/** Reads a gold file line by line. @throws naming the line that is not in the documented form. */
export async function* readGold(file: string): AsyncGenerator<GoldArticle> {
	yield* readJsonl(file, article);
}

/** Reads JSON lines of one shape. @throws naming the first line that has another. */
export async function* readJsonl<T>(file: string, shape: z.ZodType<T>): AsyncGenerator<T> {
	let number = 0;
	for await (const line of createInterface({ input: createReadStream(file) })) {
		number += 1;
		if (line.trim() === "") continue;
		const parsed = shape.safeParse(JSON.parse(line));
		if (!parsed.success) {
			const [issue] = parsed.error.issues;
			throw new Error(
				`${file}, line ${number}: ${issue?.path.join(".")}: ${issue?.message}. See test/evaluation/gold.ts.`,
			);
		}
		yield parsed.data;
	}
}
