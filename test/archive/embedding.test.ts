import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Aliases } from "../../src/archive/aliases.ts";
import { Archive } from "../../src/archive/archive.ts";
import {
	type Embedder,
	type EmbeddingBudget,
	embedArticles,
	embeddingLeft,
	TextRefused,
} from "../../src/archive/embedding.ts";
import { EmbeddingFiller } from "../../src/archive/embedding-filler.ts";
import { SemanticSearch } from "../../src/archive/semantic.ts";
import { SearchReader } from "../../src/search/reader.ts";
import { VectorReader } from "../../src/search/vectors.ts";
import { LeaseBusyError, withLease } from "../../src/store/lease.ts";
import { Published } from "../../src/store/publication.ts";
import { ManualClock, until } from "../store/manual-clock.ts";
import { TestArchive } from "./test-archive.ts";

/** What the words of a small world mean: a text's vector is the sum of its words' directions. */
const MEANINGS: readonly (readonly string[])[] = [
	["ferry", "boat", "vessel", "ship", "steamboat"],
	["close", "shut", "end", "ended"],
	["doctor", "physician", "medic"],
	["school", "pupils", "classroom"],
	["tax", "levy"],
];

class SmallWorld implements Embedder {
	readonly model = "small-world";
	texts = 0;
	/** Called before each request. */
	before: (texts: readonly string[]) => void = () => {};

	async embed(texts: readonly string[]): Promise<number[][]> {
		this.before(texts);
		this.texts += texts.length;
		return texts.map((text) => {
			const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
			const sums = MEANINGS.map((same) => words.filter((word) => same.includes(word)).length);
			return [...sums, 0.1];
		});
	}
}

const FREE: EmbeddingBudget = { take: async () => true };

const FERRY = "The council voted to end the ferry in May. “The boat is too old,” said Ines Marlow.";
const SCHOOL = "The school gets a second classroom. “Our pupils need room,” said Tobias Wrenfield.";
const TAX = "The levy rises by two points next year, the treasurer said on Monday.";

async function opened(embedder: Embedder = new SmallWorld()) {
	const { db, uri, ...rest } = await archiveOf();
	const vectors = await VectorReader.open(uri, embedder.model, { freshMs: 0 });
	const warnings: string[] = [];
	const semantic = new SemanticSearch({
		vectors,
		vectorOf: async (text) => (await embedder.embed([text]))[0] ?? null,
		log: { warn: (_fields, message) => void warnings.push(message) },
	});
	const search = await SearchReader.open(uri);
	const archive = new Archive(
		{ db, search, aliases: new Aliases([]), semantic },
		["shared"],
		new Published(db, { maxAgeMs: 0 }),
	);
	closing.push(() => {
		vectors.close();
		search.close();
	});
	return { db, uri, ...rest, embedder, vectors, semantic, archive, warnings };
}

const closing: (() => void)[] = [];
afterAll(() => {
	for (const close of closing) close();
});

async function archiveOf() {
	const test = await TestArchive.open();
	return { db: test.db, uri: test.uri, test };
}

const near = async (vectors: VectorReader, text: string, collections: readonly string[] = ["shared"]) => {
	const [vector = []] = await new SmallWorld().embed([text]);
	return vectors.nearest(vector, "passage", { collections }, 5);
};

describe("embedding articles", () => {
	test("what is published is embedded once, passages and quotations; the next run finds nothing to do", async () => {
		const { db, uri, test, vectors } = await opened();
		const embedder = new SmallWorld();
		await test.add([
			{ id: "ferry", text: FERRY },
			{ id: "school", text: SCHOOL },
		]);
		expect(await embeddingLeft(db, embedder.model)).toBe(2);
		const report = await embedArticles(db, uri, embedder, { budget: FREE });
		expect(report).toEqual({ embedded: 2, left: 0, refused: 0, ended: "done" });
		const [first] = await near(vectors, "a vessel");
		expect(first).toMatchObject({ start: 0, end: FERRY.length });
		const [vector = []] = await embedder.embed(["physician for pupils"]);
		const [quote] = await vectors.nearest(vector, "quotation", { collections: ["shared"] }, 1);
		expect(SCHOOL.slice(quote?.start, quote?.end)).toBe("Our pupils need room,");
		const before = embedder.texts;
		expect(await embedArticles(db, uri, embedder, { budget: FREE })).toMatchObject({ embedded: 0, left: 0 });
		expect(embedder.texts).toBe(before);
	});

	test("interrupted anywhere, the next run goes on and doubles nothing", async () => {
		const { db, uri, test, vectors } = await opened();
		await test.add(
			Array.from({ length: 45 }, (_, i) => ({ id: `ferry-${i}`, text: `${FERRY} Number ${i}.` })),
		);
		const embedder = new SmallWorld();
		let requests = 0;
		embedder.before = () => {
			requests += 1;
			if (requests === 3) throw new Error("the connection broke");
		};
		await expect(embedArticles(db, uri, embedder, { budget: FREE })).rejects.toThrow("the connection broke");
		const left = await embeddingLeft(db, embedder.model);
		expect(left).toBeGreaterThan(0);
		expect(left).toBeLessThan(45);
		expect(await embedArticles(db, uri, embedder, { budget: FREE })).toMatchObject({
			embedded: left,
			left: 0,
		});
		const [vector = []] = await embedder.embed(["boat"]);
		const hits = await vectors.nearest(vector, "passage", { collections: ["shared"] }, 200);
		expect(hits).toHaveLength(45);
		expect(new Set(hits.map(({ articleKey }) => articleKey)).size).toBe(45);
	});

	test("past the day's budget it ends, and says what is left", async () => {
		const { db, uri, test } = await opened();
		await test.add(Array.from({ length: 30 }, (_, i) => ({ id: `tax-${i}`, text: `${TAX} ${i}` })));
		let rooms = 1;
		const budget = { take: async () => rooms-- > 0 };
		const report = await embedArticles(db, uri, new SmallWorld(), { budget });
		expect(report).toEqual({ embedded: 20, left: 10, refused: 0, ended: "budget" });
	});

	test("an article that changes is embedded anew, one that is not shown any more is not found", async () => {
		const { db, uri, test, vectors, archive } = await opened();
		const embedder = new SmallWorld();
		await test.add([{ id: "news", text: FERRY }]);
		await embedArticles(db, uri, embedder, { budget: FREE });
		await test.add([{ id: "news", text: SCHOOL }]);
		// Not embedded yet: the vectors still name the old version, and nobody is shown it.
		expect((await near(vectors, "vessel"))[0]?.similarity).toBeGreaterThan(0.5);
		const stale = await archive.sources("Which vessel was shut?");
		expect(stale.filter(({ article }) => article.text.includes("ferry"))).toEqual([]);
		await embedArticles(db, uri, embedder, { budget: FREE });
		const hits = await near(vectors, "vessel");
		expect(hits).toHaveLength(1);
		expect(hits[0]?.similarity).toBeLessThan(0.5);
	});

	test("a text that the server will not have is passed over, a server that will have none is not", async () => {
		const { db, uri, test } = await opened();
		await test.add([
			{ id: "ferry", text: FERRY },
			{ id: "poison", text: "Poison poison poison." },
		]);
		const embedder = new SmallWorld();
		embedder.before = (texts) => {
			if (texts.some((text) => text.includes("Poison"))) throw new TextRefused("too bad");
		};
		expect(await embedArticles(db, uri, embedder, { budget: FREE })).toMatchObject({
			embedded: 2,
			refused: 1,
		});
		embedder.before = () => {
			throw new TextRefused("no such model");
		};
		await expect(embedArticles(db, uri, embedder, { budget: FREE, anew: true })).rejects.toThrow(
			"no such model",
		);
		expect(await embeddingLeft(db, embedder.model)).toBe(2);
	});

	test("two processes do not embed the same at once", async () => {
		const { db, uri } = await opened();
		await withLease(db, "embedding", {}, async () => {
			const second = embedArticles(db, uri, new SmallWorld(), { budget: FREE, wait: false });
			await expect(second).rejects.toBeInstanceOf(LeaseBusyError);
		});
	});
});

describe("search by meaning", () => {
	let world: Awaited<ReturnType<typeof opened>>;
	beforeAll(async () => {
		world = await opened();
		const { db, uri, test, embedder } = world;
		await test.add([
			{ id: "ferry", text: FERRY },
			{ id: "school", text: SCHOOL },
			{ id: "tax", text: TAX },
		]);
		await test.add([{ id: "secret", text: "The vessel was shut by the physician." }], "discord:1");
		await embedArticles(db, uri, embedder, { budget: FREE });
	});

	test("finds what no word of the question stands in", async () => {
		const asked = "What became of the steamboat?";
		expect((await world.test.archive.sources(asked)).map(({ article }) => article.id)).not.toContain("ferry");
		expect((await world.archive.sources(asked))[0]?.article.id).toBe("ferry");
	});

	test("stays within the caller's collections", async () => {
		const ids = async (collections: readonly string[]) =>
			(await world.archive.seenBy(collections).sources("a vessel, shut, for a physician")).map(
				({ article }) => article.id,
			);
		expect(await ids(["shared"])).not.toContain("secret");
		expect(await ids(["shared", "discord:1"])).toContain("secret");
		expect(await ids([])).toEqual([]);
		const [vector = []] = await world.embedder.embed(["vessel shut physician"]);
		const hits = await world.vectors.nearest(vector, "passage", { collections: ["shared"] }, 50);
		expect(hits).toHaveLength(3);
	});

	test("never makes words anybody's: who-said answers the same, in an order that meanings may change", async () => {
		const words = "The boat is too old";
		expect(await world.archive.whoSaid(words, null, {})).toEqual(
			await world.test.archive.whoSaid(words, null, {}),
		);
		const nobody = await world.archive.whoSaid("A vessel for every physician", null, {});
		expect(nobody.kind).not.toBe("said");
		expect(nobody.kind).not.toBe("altered");
	});

	test("when it fails, the search by words answers alone", async () => {
		const failing = new SemanticSearch({
			vectors: world.vectors,
			vectorOf: async () => [1, 2],
			log: { warn: (_fields, message) => void world.warnings.push(message) },
		});
		expect(await failing.nearest("boat", "passage", { collections: ["shared"] }, 5)).toEqual([]);
		expect(world.warnings).toHaveLength(1);
	});
});

describe("the filler", () => {
	test("tries again after a failure, later and later, and ends when it is told to", async () => {
		const clock = new ManualClock();
		const told: string[] = [];
		let runs = 0;
		const filler = new EmbeddingFiller({
			run: async () => {
				runs += 1;
				if (runs <= 2) throw new Error("no server");
				return { embedded: 3, left: 0, refused: 0, ended: "done" };
			},
			log: { info: (_f, message) => void told.push(message), warn: (_f, message) => void told.push(message) },
			clock,
			everyMs: 1_000,
		});
		filler.start();
		filler.start();
		for (const [ms, expected] of [
			[0, 1],
			[1_999, 1],
			[1, 2],
			[3_999, 2],
			[1, 3],
			[1_000, 4],
		] as const) {
			clock.advance(ms);
			await until(() => clock.sleeping === 1);
			expect(runs).toBe(expected);
		}
		await filler.stop();
		expect(told.filter((each) => each.includes("could not be embedded"))).toHaveLength(2);
		expect(told.filter((each) => each === "articles embedded")).toHaveLength(2);
	});
});
