import type { FoundSource } from "../../src/archive/sources.ts";
import type { Article } from "../../src/corpus/article.ts";
import { passagesOf } from "../../src/corpus/passages.ts";
import { extractQuotes } from "../../src/quotes/extract.ts";

/** An article of which a test gives what it cares about. */
export function article(id: string, text: string, more: Partial<Article> = {}): Article {
	return {
		id,
		version: 1,
		collection: "shared",
		outlet: "The Harbour Gazette",
		headline: `About ${id}`,
		byline: null,
		publishedOn: "2023-03-14",
		url: `https://gazette.example/${id}`,
		textAtLink: true,
		corrects: null,
		text,
		contentHash: id,
		fetchedAt: "2023-03-15T00:00:00.000Z",
		...more,
	};
}

/** The passages of articles, as retrieval hands them on. */
export function sourcesOf(...articles: readonly Article[]): FoundSource[] {
	return articles.flatMap((each) => {
		const quotes = extractQuotes(each.text, { byline: each.byline, outlet: each.outlet });
		return passagesOf(each.text).map((span) => ({ article: each, span, quotes }));
	});
}

export const FERRY = article(
	"ferry",
	`The council of Port Ellery voted 7 to 4 on Tuesday to close the north ferry on May 1.

“We cannot keep a boat running that nobody rides,” said Councillor Ines Marlow, who chairs the transport committee. Repairs would have cost $3.2 million, she said.

Harbour pilot Tobias Wrenfield disagreed. “The island will lose its doctor before it loses its debts,” Wrenfield said. Some residents plan to appeal.`,
);

export const BUDGET = article(
	"budget",
	`Port Ellery may sell the ferry to a neighbouring town, according to a budget paper published on Friday.

The paper does not name a buyer. The boat, built in 1988, carried 41 passengers a day last year.`,
	{ outlet: "Ellery Courier", publishedOn: "2023-03-17" },
);
