import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readArticles } from "../../src/corpus/read.ts";
import type { EditionInput } from "../../src/editions/compose.ts";
import { DEFAULT_SETTINGS, type EditionArticle } from "../../src/editions/edition.ts";
import { extractQuotes } from "../../src/quotes/extract.ts";

/** An article with the quotations that the extractor finds in it. */
export function article(given: Partial<EditionArticle> & { id: string; text: string }): EditionArticle {
	return {
		collection: "shared",
		version: 1,
		outlet: "Harbor Daily",
		headline: `About ${given.id}`,
		publishedAt: null,
		publishedOn: null,
		url: null,
		textAtLink: true,
		quotes: extractQuotes(given.text),
		...given,
	};
}

export const NOW = "2026-03-05T12:00:00.000Z";

/** A day's edition in UTC, with what a test says otherwise. */
export function input(articles: readonly EditionArticle[], given: Partial<EditionInput> = {}): EditionInput {
	return {
		place: "console",
		localDate: "2026-03-05",
		timeZone: "Etc/UTC",
		window: { from: "2026-03-04T12:00:00.000Z", to: NOW },
		now: NOW,
		articles,
		previous: [],
		...given,
		settings: { ...DEFAULT_SETTINGS, ...given.settings },
	};
}

/** So many hours before `NOW`. */
export function hoursAgo(hours: number): string {
	return new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();
}

/** The articles that come with the project. */
export async function sampleArchive(): Promise<EditionArticle[]> {
	const found: EditionArticle[] = [];
	const folder = fileURLToPath(new URL("../../data/articles/", import.meta.url));
	for await (const reading of readArticles([folder], {})) {
		if (!reading.ok) throw new Error(reading.refusal.reason);
		const { id, text, headline, outlet, publishedOn, url, textAtLink } = reading.draft;
		found.push(article({ id: id ?? headline, text, headline, outlet, publishedOn, url, textAtLink }));
	}
	return found;
}

interface Told {
	readonly event: string;
	readonly headline: string;
	readonly text: string;
}

const lines = <T>(name: string): T[] =>
	readFileSync(new URL(`../fixtures/stories/${name}.jsonl`, import.meta.url), "utf8")
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));

/** Invented events, each told several ways; every telling quotes somebody. */
export const TELLINGS: readonly Told[] = [
	...lines<{ cluster: string; headline?: string; text: string }>("clusters").map(
		({ cluster, headline, text }) => ({
			event: cluster,
			headline: headline ?? `${text.split(" ").slice(0, 7).join(" ")} …`,
			text,
		}),
	),
	...lines<{ event: string; tellings: [string, string][] }>("together").flatMap(({ event, tellings }) =>
		tellings.map(([headline, text]) => ({ event, headline, text })),
	),
];
