import { expect, test } from "@jest/globals";
import { Articles } from "../../src/store/articles.ts";
import { release } from "../../src/store/lease.ts";
import { current } from "../../src/store/publication.ts";
import { Quotations } from "../../src/store/quotations.ts";
import { onBothEngines } from "./engines.ts";
import { incoming, publishBatch, publishTurn, quote, turn } from "./samples.ts";

const SHARED = ["shared"];

onBothEngines("articles", (place) => {
	test("an article comes back as it went in", async () => {
		const db = await (await place()).open();
		const articles = new Articles(db);
		const given = incoming({
			byline: "Jo Núñez",
			url: "https://example.org/a?b=c&d=e",
			textAtLink: true,
			corrects: "a0",
			text: "“Nunca,” she said. 🌉\n\n'Never' — \"ever\" \\ % _ \u2028 end",
		});
		const at = await publishBatch(db, [given]);
		const stored = await articles.find(SHARED, "a1", at);
		expect(stored).toEqual({
			...given.article,
			version: 1,
			key: expect.any(Number),
			addedIn: 1,
			retiredIn: null,
		});
		expect(await articles.byKey(SHARED, [stored?.key ?? 0, 999], at)).toEqual([stored]);
	});

	test("the same content again is unchanged, other content a new version, and every version of the archive keeps its own", async () => {
		const db = await (await place()).open();
		const articles = new Articles(db);
		const first = incoming({ text: "First." });
		const other = incoming({ id: "a2" });
		expect(await putAndPublish(db, [first, other])).toEqual(["added", "added"]);
		expect(await putAndPublish(db, [other, first])).toEqual(["unchanged", "unchanged"]);
		expect(await putAndPublish(db, [incoming({ text: "Second." }), other])).toEqual(["updated", "unchanged"]);
		const texts = await Promise.all(
			[0, 1, 2, 3, 4].map(async (at) => (await articles.find(SHARED, "a1", at))?.text),
		);
		expect(texts).toEqual([undefined, "First.", "First.", "Second.", "Second."]);
		expect((await articles.find(SHARED, "a1", 3))?.version).toBe(2);
	});

	test("one id in two collections is two articles", async () => {
		const db = await (await place()).open();
		const at = await publishBatch(db, [
			incoming({ text: "Ours." }),
			incoming({ collection: "guild:1", text: "Theirs." }),
		]);
		const articles = new Articles(db);
		expect((await articles.find(["guild:1", "shared"], "a1", at))?.text).toBe("Theirs.");
		expect((await articles.find(["shared", "guild:1"], "a1", at))?.text).toBe("Ours.");
	});

	test("what is withdrawn stays for readers of the earlier version, and comes back as a new version", async () => {
		const db = await (await place()).open();
		const articles = new Articles(db);
		const before = await publishBatch(db, [incoming()]);
		const taken = await turn(db);
		expect(await articles.withdraw("guild:1", "a1", taken)).toBe(false);
		expect(await articles.withdraw("shared", "a1", taken)).toBe(true);
		expect(await articles.withdraw("shared", "a1", taken)).toBe(false);
		await publishTurn(db, taken);
		expect(await articles.find(SHARED, "a1", before)).not.toBeNull();
		expect(await articles.find(SHARED, "a1", before + 1)).toBeNull();
		expect(await putAndPublish(db, [incoming()])).toEqual(["added"]);
		expect((await articles.find(SHARED, "a1", before + 2))?.version).toBe(2);
	});

	test("a writer that ends before it publishes leaves the archive as it was, and the next one goes on", async () => {
		const db = await (await place()).open();
		const articles = new Articles(db);
		const at = await publishBatch(db, [incoming({ text: "First." })]);
		const cutOff = await turn(db);
		await articles.put([incoming({ text: "Pending." }), incoming({ id: "a2" })], cutOff);
		await release(db, cutOff.lease);
		expect((await current(db)).archiveVersion).toBe(at);
		expect((await articles.find(SHARED, "a1", at))?.text).toBe("First.");
		expect(await articles.find(SHARED, "a2", at)).toBeNull();

		const next = await turn(db);
		expect(next.archiveVersion).toBe(cutOff.archiveVersion);
		const again = [incoming({ text: "Pending." }), incoming({ id: "a2" })];
		expect(await articles.put(again, next)).toEqual(["unchanged", "unchanged"]);
		// The article changed once more in between: the pending version was never seen and never will be.
		expect(await articles.put([incoming({ text: "Third." })], next)).toEqual(["updated"]);
		const pending = await allPending(articles, at);
		const retired = await articles.retiredSince(at);
		expect((await articles.pending(pending)).map(({ id, text }) => [id, text])).toEqual([
			["a2", again[1]?.article.text],
			["a1", "Third."],
		]);
		expect((await articles.pending(retired)).map(({ text }) => text)).toEqual(["First.", "Pending."]);
		await publishTurn(db, next);
		expect((await articles.find(SHARED, "a1", at))?.text).toBe("First.");
		expect((await articles.find(SHARED, "a1", at + 1))?.text).toBe("Third.");
		expect(await allPending(articles, at + 1)).toEqual([]);
		expect(await articles.retiredSince(at + 1)).toEqual([]);
		expect(await allPending(articles, 0)).toHaveLength(2);
	});

	test.each([
		[
			"an overtaken writer",
			(t: Turn) => ({ ...t, lease: { ...t.lease, token: t.lease.token - 1 } }),
			/lease "archive" to be held by the test/,
		],
		[
			"the published version",
			(t: Turn) => ({ ...t, archiveVersion: t.archiveVersion - 1 }),
			/write archive version 2, got 1/,
		],
		[
			"a version too far",
			(t: Turn) => ({ ...t, archiveVersion: t.archiveVersion + 1 }),
			/write archive version 2, got 3/,
		],
	])("%s cannot write", async (_, spoil, message) => {
		const db = await (await place()).open();
		const articles = new Articles(db);
		await publishBatch(db, [incoming()]);
		const taken = await turn(db);
		await expect(articles.put([incoming({ id: "late" })], spoil(taken))).rejects.toThrow(message);
		await expect(articles.withdraw("shared", "a1", spoil(taken))).rejects.toThrow(message);
		expect(await allPending(articles, 1)).toEqual([]);
		expect(await articles.retiredSince(0)).toEqual([]);
	});

	test.each([
		[
			"one article twice",
			[incoming(), incoming({ text: "Other." })],
			/"a1": expected one version in a batch, got two/,
		],
		["a NUL character", [incoming({ id: "ok" }), incoming({ text: "a\0b" })], /"a1": expected text, got NUL/],
		["an endless id", [incoming({ id: "x".repeat(501) })], /id of at most 500 characters, got 501/],
		[
			"an endless outlet",
			[incoming({ outlet: "x".repeat(3000) })],
			/outlet of at most 500 characters, got 3000/,
		],
	])("%s is refused, and with it the whole batch", async (_, batch, message) => {
		const db = await (await place()).open();
		const articles = new Articles(db);
		const taken = await turn(db);
		await expect(articles.put(batch, taken)).rejects.toThrow(message);
		expect(await allPending(articles, 0)).toEqual([]);
	});

	test("a batch larger than one statement goes in whole, and is read in chunks without gaps", async () => {
		const db = await (await place()).open();
		const articles = new Articles(db);
		const quotations = new Quotations(db);
		const batch = Array.from({ length: 1_201 }, (_, i) =>
			incoming({ id: `a${i}`, text: `Text ${i}.`, quotes: [quote(`Speaker ${i}`), quote(null)] }),
		);
		const at = await publishBatch(db, batch);
		const keys = await allPending(articles, 0);
		expect(new Set(keys).size).toBe(1_201);
		expect(keys).toEqual(keys.toSorted((a, b) => a - b));
		const read = await articles.byKey(SHARED, keys, at);
		expect(new Set(read.map(({ text }) => text)).size).toBe(1_201);
		const names = new Map(
			(await quotations.pending(keys)).map((q) => [
				q.articleKey,
				q.speaker.kind === "person" && q.speaker.name,
			]),
		);
		for (const { key, id } of read)
			expect(
				(await quotations.byRefs(SHARED, [{ articleKey: key, ordinal: 0 }], at))[0]?.speaker,
			).toMatchObject({ name: `Speaker ${id.slice(1)}` });
		expect(names.size).toBe(1_201);
	});
});

type Turn = Awaited<ReturnType<typeof turn>>;

async function putAndPublish(db: Parameters<typeof turn>[0], batch: Parameters<Articles["put"]>[0]) {
	const taken = await turn(db);
	const outcomes = await new Articles(db).put(batch, taken);
	await publishTurn(db, taken);
	return outcomes;
}

async function allPending(articles: Articles, published: number): Promise<number[]> {
	const keys: number[] = [];
	for await (const chunk of articles.pendingSince(published)) keys.push(...chunk);
	return keys;
}
