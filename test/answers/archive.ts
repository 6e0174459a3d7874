import type { Evidence } from "../../src/answers/evidence.ts";
import { wordsOf } from "../../src/answers/words.ts";
import { type Article, SHARED } from "../../src/corpus/article.ts";
import { paragraphs } from "../../src/corpus/sentences.ts";
import type { Quote, Speaker } from "../../src/quotes/quote.ts";

export function article(id: string, headline: string, text: string, more: Partial<Article> = {}): Article {
	return {
		id,
		headline,
		text,
		outlet: "The Example",
		byline: null,
		publishedOn: "2026-01-05",
		url: null,
		textAtLink: false,
		corrects: null,
		version: 1,
		collection: SHARED,
		contentHash: id,
		fetchedAt: "2026-01-05T00:00:00Z",
		...more,
	};
}

/** A quotation of `words`, which must stand in the text. */
export function quote(of: Article, words: string, speaker: string | null, more: Partial<Quote> = {}): Quote {
	const start = of.text.indexOf(words);
	if (start === -1) throw new Error(`expected “${words}” in ${of.id}`);
	const who: Speaker =
		speaker === null ? { kind: "unattributed" } : { kind: "person", name: speaker, role: null };
	return {
		kind: "direct",
		span: { start, end: start + words.length },
		speaker: who,
		mention: null,
		cue: null,
		confidence: 1,
		named: speaker !== null,
		utterance: start,
		alternatives: [],
		...more,
	};
}

export interface Small {
	readonly evidence: Evidence[];
	readonly weight: (stem: string) => number;
}

/** Every paragraph of the articles as evidence, scored by the words that it shares with the question. */
export function archive(text: string, articles: readonly Article[], quotes: readonly Quote[][] = []): Small {
	const asked = new Set(wordsOf(text).map((word) => word.stem));
	const held = articles.map(
		(each) => new Set(wordsOf(`${each.headline}\n\n${each.text}`).map((word) => word.stem)),
	);
	const evidence = articles.flatMap((each, i) =>
		paragraphs(each.text).map((span) => {
			const shared = wordsOf(each.text, span).filter((word) => asked.has(word.stem)).length;
			return { article: each, span, score: 1 + shared, quotes: quotes[i] ?? [] };
		}),
	);
	const weight = (stem: string) => {
		const bearing = held.filter((stems) => stems.has(stem)).length;
		return Math.log(1 + (articles.length - bearing + 0.5) / (bearing + 0.5));
	};
	return { evidence, weight };
}
