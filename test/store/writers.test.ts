import { describe, expect, test } from "@jest/globals";
import { Articles } from "../../src/store/articles.ts";
import type { Database } from "../../src/store/database.ts";
import { current } from "../../src/store/publication.ts";
import { onBothEngines } from "./engines.ts";
import { until } from "./manual-clock.ts";
import { type Program, start, store } from "./processes.ts";

/** Takes in the articles `from` to `to` as one new version of the archive, ten in a batch; says where it is. */
const writer = `
	const { openDatabase, closeDatabase } = await import(${store("database.ts")});
	const { Articles } = await import(${store("articles.ts")});
	const { withLease } = await import(${store("lease.ts")});
	const { ARCHIVE_LEASE, current, publish } = await import(${store("publication.ts")});
	const db = await openDatabase(input.settings);
	const incoming = (i) => ({
		article: {
			id: "a" + i, collection: "shared", outlet: "Ledger", headline: "Article " + i, byline: null, publishedOn: null, url: null,
			textAtLink: false, corrects: null, text: "Text " + i, contentHash: "hash " + input.edition + i, fetchedAt: "2026-01-02T03:04:05.000Z",
		},
		quotes: [0, 1].map((start) => ({
			kind: "direct", span: { start, end: 4 }, speaker: { kind: "person", name: "Ann Lee", role: null }, mention: null, cue: null,
			confidence: 1, named: true, utterance: 0, alternatives: [],
		})),
		terms: ["text"],
	});
	await withLease(db, ARCHIVE_LEASE, { ttlMs: input.ttlMs, renewMs: 50, pollMs: 5 }, async ({ lease }) => {
		const turn = { lease, archiveVersion: (await current(db)).archiveVersion + 1 };
		for (let i = input.from; i < input.to; i += 10) {
			await new Articles(db).put(Array.from({ length: 10 }, (_, k) => incoming(i + k)), turn);
			console.log("batch");
		}
		console.log("publishing");
		await publish(db, { archiveVersion: turn.archiveVersion, passagesVersion: 0, quotationsVersion: 0, publishedAt: new Date().toISOString() }, lease);
		console.log("published");
	});
	await closeDatabase(db);
`;

onBothEngines("writers", (place) => {
	test("two at once take turns: nothing is lost and nothing doubled", async () => {
		const { settings, open } = await place();
		const db = await open();
		const both = [
			start(writer, { settings, edition: 1, ttlMs: 60_000, from: 0, to: 100 }),
			start(writer, { settings, edition: 1, ttlMs: 60_000, from: 50, to: 150 }),
		];
		for (const { ended } of both) expect(await ended).toEqual({ code: 0, signal: null, errors: "" });
		expect(await state(db)).toEqual({
			published: 2,
			live: 150,
			rows: 150,
			versions: new Set([1]),
			quotations: 300,
			counted: 150,
		});
	});

	describe("one that is killed", () => {
		test.each([1, 2, 4, 6, "publishing"])(
			"after %p leaves what was published, and the next one completes it",
			async (moment) => {
				const { settings, open } = await place();
				const db = await open();
				const run = (edition: number): Program =>
					start(writer, { settings, edition, ttlMs: 300, from: 0, to: 60 });
				expect(await run(1).ended).toMatchObject({ code: 0, errors: "" });

				const killed = run(2);
				await until(() =>
					typeof moment === "number" ? killed.lines.length >= moment : killed.lines.includes(moment),
				);
				killed.child.kill("SIGKILL");
				expect(await killed.ended).toMatchObject({ signal: "SIGKILL" });
				// It may have got further than it said, but whatever is published is whole.
				const { archiveVersion } = await current(db);
				const seen = await new Articles(db).byKey(["shared"], await everyKey(db), archiveVersion);
				const expected = Array.from({ length: 60 }, (_, i) => `a${i} hash ${archiveVersion}${i}`);
				expect(seen).toHaveLength(60);
				expect(new Set(seen.map(({ id, contentHash }) => `${id} ${contentHash}`))).toEqual(new Set(expected));

				expect(await run(2).ended).toMatchObject({ code: 0, errors: "" });
				expect(await state(db)).toEqual({
					published: archiveVersion + 1,
					live: 60,
					rows: 120,
					versions: new Set([1, 2]),
					quotations: 240,
					counted: 120,
				});
			},
		);
	});
});

async function everyKey(db: Database): Promise<number[]> {
	return (await db.selectFrom("articles").select("key").execute()).map(({ key }) => key);
}

async function state(db: Database) {
	const published = (await current(db)).archiveVersion;
	const articles = await db.selectFrom("articles").select(["id", "version"]).execute();
	const quotations = await db.selectFrom("quotations").select("ordinal").execute();
	const counted = await db
		.selectFrom("terms")
		.select("articles")
		.where("term", "=", "text")
		.executeTakeFirstOrThrow();
	return {
		published,
		live: (await new Articles(db).coverage(["shared"], {}, published)).articles,
		rows: articles.length,
		versions: new Set(articles.map(({ version }) => version)),
		quotations: quotations.length,
		counted: counted.articles,
	};
}
