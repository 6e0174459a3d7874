import type { Article, Span } from "../corpus/article.ts";
import { sentenceAround } from "../quotes/finding/sentence.ts";
import type { Quote } from "../quotes/quote.ts";
import { quotedParts } from "./quoted-parts.ts";
import type { Attribution, Block, Citation, QuotationDatum, Run, SpanDatum } from "./reply.ts";
import { linkTo } from "./text-fragment.ts";
import { wordsWithin } from "./words-within.ts";

/** A quotation and the article it stands in: all that is needed to show it. */
export interface FoundQuote {
	readonly article: Article;
	readonly quote: Quote;
}

/**
 * The only maker of blocks that show an article's words. Each slices them from the stored text itself, so what stands
 * in a reply is what the article says (invariant 1).
 */
export function quotationBlock({ article, quote }: FoundQuote, asked: readonly Span[] = []): Block {
	const attribution = attributionOf(quote);
	if (quote.kind === "reported") {
		// The outlet's whole sentence: a clause torn out of it reads as the speaker's own words.
		const span = sentenceAround(article.text, quote.span);
		return {
			kind: "paraphrase",
			words: wordsAt(article, span),
			attribution,
			citation: citationOf(article, span),
		};
	}
	const span = withoutComma(article, quote.span);
	const within = asked.map(({ start, end }) => ({
		start: Math.max(start, span.start) - span.start,
		end: Math.min(end, span.end) - span.start,
	}));
	return {
		kind: "quotation",
		words: wordsAt(article, span),
		asked: within.filter(({ start, end }) => start < end),
		attribution,
		citation: citationOf(article, span),
	};
}

/** The article's own text at `span`. */
export function excerptBlock(article: Article, span: Span): Block {
	return { kind: "excerpt", words: wordsAt(article, span), citation: citationOf(article, span) };
}

/** A passage that a claim rests on: of an article, and the stretch of it that was read. */
export interface Ground {
	readonly article: Article;
	readonly span: Span;
}

/**
 * A sentence of a model's that was verified, with its sources: `cited` are the words that bear it out, best first, and
 * `grounds` the passages in which words that it quotes may stand. Those are sliced from the stored text too.
 * null when it quotes anything that does not stand there: such a sentence is not shown.
 */
export function claimBlock(text: string, cited: readonly Ground[], grounds: readonly Ground[]): Block | null {
	const [first] = cited;
	const runs = claimRuns(text, grounds);
	if (first === undefined || runs === null) return null;
	const other = cited.find(({ article }) => article.id !== first.article.id);
	return {
		kind: "claim",
		runs,
		words: wordsAt(first.article, first.span),
		citation: citationOf(first.article, first.span),
		also: other ? citationOf(other.article, other.span) : null,
	};
}

function claimRuns(text: string, grounds: readonly Ground[]): Run[] | null {
	const runs: Run[] = [];
	for (const part of quotedParts(text) ?? [null]) {
		if (part === null) return null;
		if (!part.quoted) {
			runs.push(part.text);
			continue;
		}
		// The comma or stop before a closing mark is the sentence's own.
		const [, words = "", end = ""] = /^(.*?)([,.]?)$/su.exec(part.text) ?? [];
		const quoted = grounds.map((ground) => quotedRun(words, ground)).find((run) => run !== null);
		if (!quoted) return null;
		runs.push(quoted, ...(end === "" ? [] : [end]));
	}
	return runs.length === 0 ? null : runs;
}

function quotedRun(words: string, { article, span }: Ground): Run | null {
	const found = wordsWithin(article.text.slice(span.start, span.end), words);
	if (found === null) return null;
	const at = { start: span.start + found.start, end: span.start + found.end };
	return { quoted: wordsAt(article, at), citation: citationOf(article, at) };
}

export function citationOf(article: Article, span: Span): Citation {
	const elsewhere = article.alsoIn ?? article.copiedIn;
	return {
		articleId: article.id,
		version: article.version,
		span,
		outlet: article.outlet,
		headline: article.headline,
		publishedOn: article.publishedOn,
		link: linkTo(article, span),
		...(article.partial && { partial: true }),
		...(elsewhere !== undefined && { alsoIn: elsewhere }),
	};
}

/** A speaker is named only when the evidence passed the threshold (invariant 2). */
export function attributionOf(quote: Quote): Attribution {
	if (quote.speaker.kind === "unattributed") return { speaker: null, role: null, candidates: [] };
	if (quote.named) {
		const { name, role } = quote.speaker;
		return { speaker: name, role, candidates: [], ...(quote.reporting && { reporting: true }) };
	}
	return { speaker: null, role: null, candidates: [quote.speaker.name, ...quote.alternatives].slice(0, 3) };
}

export function quotationDatum({ article, quote }: FoundQuote): QuotationDatum {
	const { speaker } = quote;
	return {
		...spanDatum(article, quote.span),
		kind: quote.kind,
		speaker: speaker.kind === "unattributed" ? null : speaker.name,
		named: quote.named,
		role: speaker.kind === "unattributed" ? null : speaker.role,
		confidence: quote.confidence,
	};
}

export function spanDatum(article: Article, { start, end }: Span): SpanDatum {
	return { articleId: article.id, version: article.version, start, end };
}

/** The comma before a closing mark is the outlet's sentence, not the speaker's. */
function withoutComma({ text }: Article, { start, end }: Span): Span {
	return text[end - 1] === "," && end - 1 > start ? { start, end: end - 1 } : { start, end };
}

/** @throws RangeError when the span is not one of the article's: nothing is shown rather than something else. */
function wordsAt(article: Article, { start, end }: Span): string {
	if (!(start >= 0 && start < end && end <= article.text.length)) {
		throw new RangeError(
			`expected a span within the ${article.text.length} units of ${article.id}, got [${start}, ${end})`,
		);
	}
	return article.text.slice(start, end);
}
