import { z } from "zod";
import { goldLines } from "./gold-lines.ts";

/**
 * A corpus of quotations, one a line: what was said, without quotation marks, and who said it, if that is known.
 * `doc` is the article it stands in: quotations of one `doc` stand around each other, in the order of the lines.
 * Those that share `attr` too are one utterance that the article's own words interrupt.
 */
const quotation = z.object({
	id: z.string(),
	text: z.string().min(1),
	speaker: z.string().nullish(),
	doc: z.string().optional(),
	attr: z.string().optional(),
});

/**
 * Words to look up, one query a line. `kind` names the group that it is counted in ("exact", "partial", "noisy" …).
 * `gold` holds the ids of the quotations that it should find; none means that nobody said it. Kinds that begin with
 * "paraphrase" share little wording with what they mean: of them only the ranking is asked, and never a verdict.
 */
const query = z.object({ kind: z.string(), q: z.string().min(1), gold: z.array(z.string()) });

/** An article whose quotations stand beside the corpus; where `quotes` is missing they are extracted. */
const distractor = z.object({
	id: z.string(),
	text: z.string(),
	quotes: z
		.array(
			z.object({
				start: z.number(),
				end: z.number(),
				inner_start: z.number().optional(),
				inner_end: z.number().optional(),
			}),
		)
		.optional(),
});

export type GoldQuotation = z.infer<typeof quotation>;
export type GoldQuery = z.infer<typeof query>;
export type Distractor = z.infer<typeof distractor>;

/** Both files, with every id of the one known to the other. @throws naming the line or the id that is not right. */
export async function readSearchGold(corpusFile: string, queriesFile: string) {
	const corpus = await goldLines(corpusFile, quotation, "search-gold.ts");
	const queries = await goldLines(queriesFile, query, "search-gold.ts");
	const ids = new Set(corpus.map(({ id }) => id));
	if (ids.size < corpus.length) throw new Error(`${corpusFile}: an id stands twice.`);
	if (queries.length === 0) throw new Error(`${queriesFile}: no queries.`);
	for (const { gold } of queries) {
		for (const id of gold) {
			if (!ids.has(id)) throw new Error(`${queriesFile}: "${id}" is no quotation of ${corpusFile}.`);
		}
	}
	return { corpus, queries };
}

export async function readDistractors(file: string): Promise<Distractor[]> {
	return goldLines(file, distractor, "search-gold.ts");
}
