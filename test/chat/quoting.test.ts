import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { attributionOf, excerptBlock, quotationBlock, quotationDatum } from "../../src/chat/quoting.ts";
import { sampleArticle, sampleQuote } from "./sample-article.ts";

const TEXT = "“We will not go, never,” Alder said. She said the bridge 🌉 was safe. “So be it.”";
const article = sampleArticle(TEXT);

describe("a quotation's words", () => {
	test("are the article's, without the outlet's closing comma", () => {
		const block = quotationBlock({ article, quote: sampleQuote(TEXT, "We will not go, never,") });
		expect(block).toMatchObject({ kind: "quotation", words: "We will not go, never" });
	});

	test("keep a full stop", () => {
		const block = quotationBlock({ article, quote: sampleQuote(TEXT, "So be it.") });
		expect(block).toMatchObject({ words: "So be it." });
	});

	test("are always the slice that the citation names", () => {
		fc.assert(
			fc.property(fc.nat(TEXT.length), fc.nat(TEXT.length), (a, b) => {
				fc.pre(a !== b);
				const span = { start: Math.min(a, b), end: Math.max(a, b) };
				for (const kind of ["direct", "mixed", "reported"] as const) {
					const block = quotationBlock({ article, quote: { ...sampleQuote(TEXT, "We"), span, kind } });
					if (!("words" in block && "citation" in block))
						throw new Error(`Expected words, got ${block.kind}`);
					expect(block.words).toBe(TEXT.slice(block.citation.span.start, block.citation.span.end));
				}
			}),
		);
	});

	test("have the asked parts marked within them", () => {
		const quote = sampleQuote(TEXT, "We will not go, never,");
		const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
		const block = quotationBlock({ article, quote }, [at("will not"), at("never,” Alder"), at("So be it")]);
		if (block.kind !== "quotation") throw new Error(`Expected a quotation, got ${block.kind}`);
		expect(block.asked.map(({ start, end }) => block.words.slice(start, end))).toEqual(["will not", "never"]);
	});
});

describe("a span that is none of the article's is shown as nothing", () => {
	test.each([
		[-1, 5],
		[5, 5],
		[6, 5],
		[0, TEXT.length + 1],
		[TEXT.length, TEXT.length + 4],
		[Number.NaN, 5],
		[0, Number.NaN],
		[0, Number.POSITIVE_INFINITY],
	])("[%d, %d)", (start, end) => {
		const span = { start, end };
		expect(() => excerptBlock(article, span)).toThrow(RangeError);
		expect(() => quotationBlock({ article, quote: { ...sampleQuote(TEXT, "We"), span } })).toThrow(
			RangeError,
		);
	});
});

test("reported speech is a paraphrase, of whole sentences of the outlet", () => {
	const quote = sampleQuote(TEXT, "the bridge 🌉 was safe", { kind: "reported" });
	expect(quotationBlock({ article, quote })).toMatchObject({
		kind: "paraphrase",
		words: "She said the bridge 🌉 was safe.",
		attribution: { speaker: "Ruth Alder" },
	});
});

describe("a speaker", () => {
	const quote = sampleQuote(TEXT, "So be it.");

	test("with evidence is named with the role", () => {
		expect(attributionOf(quote)).toEqual({ speaker: "Ruth Alder", role: "the mayor", candidates: [] });
	});

	test("without enough evidence is one of at most three candidates, without a role", () => {
		const unsure = { ...quote, named: false, alternatives: ["Tomas Vreeland", "Vera Lindqvist", "Ed Moss"] };
		expect(attributionOf(unsure)).toEqual({
			speaker: null,
			role: null,
			candidates: ["Ruth Alder", "Tomas Vreeland", "Vera Lindqvist"],
		});
	});

	test("whom the article does not give is nobody", () => {
		const nobody = { ...quote, speaker: { kind: "unattributed" as const }, named: false };
		expect(attributionOf(nobody)).toEqual({ speaker: null, role: null, candidates: [] });
		expect(quotationDatum({ article, quote: nobody })).toMatchObject({
			speaker: null,
			named: false,
			role: null,
		});
	});
});

test("the machine's datum keeps the extractor's span, version, kind and confidence", () => {
	const quote = sampleQuote(TEXT, "We will not go, never,", { kind: "mixed", confidence: 0.71 });
	expect(quotationDatum({ article: { ...article, version: 3 }, quote })).toEqual({
		articleId: "a1",
		version: 3,
		...quote.span,
		kind: "mixed",
		speaker: "Ruth Alder",
		named: true,
		role: "the mayor",
		confidence: 0.71,
	});
});

describe("a citation", () => {
	const cited = (other: Parameters<typeof sampleArticle>[1]) => {
		const block = excerptBlock(sampleArticle(TEXT, other), { start: 1, end: 8 });
		return "citation" in block ? block.citation : null;
	};

	test("names outlet, headline, version and date", () => {
		expect(cited({ version: 2 })).toEqual({
			articleId: "a1",
			version: 2,
			span: { start: 1, end: 8 },
			outlet: "The Gazette",
			headline: "A headline",
			publishedOn: "2024-05-01",
			link: null,
		});
	});

	test("leads to the words when they stand at the link", () => {
		expect(cited({ url: "https://example.org/a", textAtLink: true })?.link).toBe(
			"https://example.org/a#:~:text=We%20will",
		);
	});

	test("of an undated article has no date", () => {
		expect(cited({ publishedOn: null })?.publishedOn).toBeNull();
	});
});
