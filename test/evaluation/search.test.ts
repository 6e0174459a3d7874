import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { areaUnder, rateAt } from "./discrimination.ts";
import { fakesOf } from "./fakes.ts";
import { type Library, openLibrary } from "./library.ts";
import { evaluateSearch, type Outcome, type SearchResult } from "./search.ts";
import { type GoldQuotation, readSearchGold } from "./search-gold.ts";
import { runSuite } from "./suite.ts";
import { variantsOf } from "./variants.ts";

/* Quotations of the sample archive, and queries written for them, on the archive's own road. */

const OWN = new URL("own/", import.meta.url).pathname;
const MADE = 400;

let corpus: GoldQuotation[];
let library: Library;
let result: SearchResult;

beforeAll(async () => {
	const gold = await readSearchGold(`${OWN}quotations.jsonl`, `${OWN}queries.jsonl`);
	corpus = gold.corpus;
	library = await openLibrary(corpus);
	result = await evaluateSearch(library, corpus, gold.queries);
});

afterAll(() => library.close());

const of = (kind: string): Outcome[] => result.outcomes.filter(({ query }) => query.kind === kind);
const shown = ({ query, verdict, rank, first }: Outcome) => ({ query: query.q, verdict, rank, first });

describe("the project's own queries", () => {
	test("are at least 120 over at least 60 quotations", () => {
		expect(corpus.length).toBeGreaterThanOrEqual(60);
		expect(result.outcomes.length).toBeGreaterThanOrEqual(120);
	});

	test.each(["exact", "partial"])("%s words are found first, and said", (kind) => {
		expect(
			of(kind)
				.filter(({ rank, verdict }) => rank !== 0 || verdict !== "said")
				.map(shown),
		).toEqual([]);
	});

	test.each(["noisy", "misremembered"])("%s words are found first", (kind) => {
		expect(
			of(kind)
				.filter(({ rank }) => rank !== 0)
				.map(shown),
		).toEqual([]);
	});

	test("words that nobody said are never said nor altered", () => {
		const claimed = of("absent").filter(({ verdict }) => verdict !== "nobody" && verdict !== "closest");
		expect(claimed.map(shown)).toEqual([]);
	});

	test("a paraphrase is never given as said", () => {
		expect(
			of("paraphrase")
				.filter(({ verdict }) => verdict === "said")
				.map(shown),
		).toEqual([]);
	});

	test("half of the paraphrases find their statement among the first five", () => {
		const found = of("paraphrase").filter(({ rank }) => rank !== null && rank < 5);
		expect(found.length).toBeGreaterThanOrEqual(of("paraphrase").length / 2);
	});

	test("one score tells what was said from what was not", () => {
		expect(result.absence?.auroc.value).toBeGreaterThan(0.997);
		expect(result.absence?.rateAt5.value).toBe(1);
	});
});

describe("words made from the quotations", () => {
	test("no fake is given as said", async () => {
		const { wrong, made } = await runSuite(library, fakesOf(corpus, MADE), "not said");
		expect(made).toBeGreaterThanOrEqual(MADE);
		expect(wrong).toEqual([]);
	});

	test("no honest variant is refused", async () => {
		const { wrong, made } = await runSuite(library, variantsOf(corpus, MADE), "said");
		expect(made).toBeGreaterThanOrEqual(MADE);
		expect(wrong).toEqual([]);
	});

	test("they are the same in every run", () => {
		expect(fakesOf(corpus, 50)).toEqual(fakesOf(corpus, 50));
		expect(variantsOf(corpus, 50)).toEqual(variantsOf(corpus, 50));
	});
});

describe("telling the said from the absent", () => {
	test("is the share of pairs in the right order, equal ones half", () => {
		expect(areaUnder({ said: [0.9, 0.5], absent: [0.5, 0.1] })).toBe(0.875);
	});

	test("at a share of false positives counts what is above it", () => {
		expect(rateAt({ said: [0.9, 0.4], absent: [0.5, 0.1, 0.1, 0.1] }, 0)).toBe(0.5);
		expect(rateAt({ said: [0.9, 0.4], absent: [0.5, 0.1, 0.1, 0.1] }, 0.25)).toBe(1);
	});
});
