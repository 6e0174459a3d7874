import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { ingest as ingestPaths } from "../../src/archive/ingest.ts";
import { type Ran, run, start } from "../cli/run.ts";
import { type Contents, contentsOf } from "./contents.ts";
import { generated, generatedRange, seeded, statement } from "./generate.ts";
import { TestArchive, type Written } from "./test-archive.ts";

const KILLS = 20;
/** Several batches of one run each, so that a kill can come between two. */
const ARTICLES = 110;

function ingest(archive: TestArchive, path: string) {
	return start(["ingest", path], { ON_RECORD_DATA_DIR: archive.folder });
}

/** When it begins to report progress: Node has started, and the work begins. */
async function firstSign({ child, ended }: ReturnType<typeof start>): Promise<number> {
	await Promise.race([once(child.stderr ?? child, "data"), ended]);
	return performance.now();
}

/** A killed process leaves its lease, which runs out by itself; here its time is up at once. */
async function letLeasesRunOut({ db }: TestArchive): Promise<void> {
	await db.updateTable("leases").set({ expires_at: 0 }).execute();
}

function asStored(articles: readonly Written[]): Contents["articles"] {
	return articles.map(({ id, text }) => [id, text] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}

test(`an ingest killed ${KILLS} times loses nothing, doubles nothing and never shows half of itself`, async () => {
	const archive = await TestArchive.open();
	const random = seeded(Date.now());
	// The first round is left to end and says how long the work takes here; the kills come anywhere within that.
	const whole = ingest(archive, await archive.write(generatedRange(1, ARTICLES, 0)));
	const began = await firstSign(whole);
	const first = await whole.ended;
	const wholeMs = performance.now() - began;
	expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining(`${ARTICLES} articles added`) });

	let before = await contentsOf(archive.db, archive.uri);
	expect(before).toMatchObject({ articles: asStored(generatedRange(1, ARTICLES, 0)), differences: [] });
	let kept = 0;
	for (let round = 1; round <= KILLS; round += 1) {
		// Half of them known, with other words, and half new.
		const from = 1 + random(2 * ARTICLES);
		const path = await archive.write(generatedRange(from, from + ARTICLES, round));
		const killed = ingest(archive, path);
		await firstSign(killed);
		await delay(random(wholeMs));
		killed.child.kill("SIGKILL");
		await killed.ended;
		await letLeasesRunOut(archive);

		const after = await contentsOf(archive.db, archive.uri);
		expect(after.differences).toEqual([]);
		if (after.version === before.version) {
			expect(after).toEqual(before);
			kept += 1;
		}
		const [known] = after.articles;
		const [, number = "", edition = ""] =
			/order (\d+) was signed in edition (\d+)/.exec(known?.[1] ?? "") ?? [];
		const said = await archive.archive.whoSaid(statement(Number(number), Number(edition)), null, {});
		expect(said).toMatchObject({
			kind: "said",
			entries: [{ findings: [{ candidate: { article: { id: known?.[0] } } }] }],
		});
		before = after;
	}
	// Else the kills came too late to show anything.
	expect(kept).toBeGreaterThan(0);

	const last = generatedRange(1, 3 * ARTICLES + 1, KILLS + 1);
	expect(await ingest(archive, await archive.write(last)).ended).toMatchObject({ code: 0 });
	const end = await contentsOf(archive.db, archive.uri);
	expect(end.differences).toEqual([]);
	expect(end.articles).toEqual(asStored(last));
});

test("an archive whose very first ingest is killed is built by the next one", async () => {
	const archive = await TestArchive.open();
	const path = await archive.write(generatedRange(1, ARTICLES, 0));
	for (let kill = 0; kill < 3; kill += 1) {
		const killed = ingest(archive, path);
		await firstSign(killed);
		killed.child.kill("SIGKILL");
		await killed.ended;
		await letLeasesRunOut(archive);
	}
	expect((await ingest(archive, path).ended).code).toBe(0);
	const end = await contentsOf(archive.db, archive.uri);
	expect(end).toMatchObject({ articles: asStored(generatedRange(1, ARTICLES, 0)), differences: [] });
});

test.each([1, 2])(
	"what an ingest wrote to the search tables before it broke is rolled back (after %i versions)",
	async (versions) => {
		const archive = await TestArchive.open();
		for (let edition = 0; edition < versions; edition += 1) await archive.add(generatedRange(1, 20, edition));
		const before = await contentsOf(archive.db, archive.uri);

		const path = await archive.write(generatedRange(11, 30, 8));
		const broken = ingestPaths(archive.db, archive.uri, [path], {
			collection: "shared",
			onProgress: (stage) => {
				if (stage === "indexing") throw new Error("The disk is full.");
			},
		});
		await expect(broken).rejects.toThrow("The disk is full.");
		expect(await contentsOf(archive.db, archive.uri)).toEqual(before);

		await archive.add(generatedRange(16, 35, 9));
		const { articles, differences } = await contentsOf(archive.db, archive.uri);
		expect(differences).toEqual([]);
		expect(articles).toEqual(
			asStored([
				...generatedRange(1, 10, versions - 1),
				...generatedRange(11, 15, 8),
				...generatedRange(16, 35, 9),
			]),
		);
	},
);

describe("two ingests at once", () => {
	let archive: TestArchive;
	const both = async (first: readonly Written[], second: readonly Written[]): Promise<Ran[]> => {
		archive = await TestArchive.open();
		const paths = [await archive.write(first), await archive.write(second)];
		const settings = { ON_RECORD_DATA_DIR: archive.folder };
		return Promise.all(paths.map((path) => run(["ingest", path], settings)));
	};

	test("of different articles both end well, and all is there once", async () => {
		const ran = await both(generatedRange(1, 120, 0), generatedRange(121, 240, 0));
		expect(ran.map(({ code }) => code)).toEqual([0, 0]);
		expect(ran.map(({ stdout }) => stdout)).toEqual(
			Array(2).fill("120 articles added, 0 updated, 0 unchanged, 0 refused.\n"),
		);
		const { articles, differences } = await contentsOf(archive.db, archive.uri);
		expect(differences).toEqual([]);
		expect(articles).toEqual(asStored(generatedRange(1, 240, 0)));
	});

	test("of the same articles take turns: one adds them, the other finds them unchanged", async () => {
		const ran = await both(generatedRange(1, 40, 0), [...generatedRange(1, 39, 0), generated(40, 0)]);
		expect(new Set(ran.map(({ stdout }) => stdout))).toEqual(
			new Set([
				"0 articles added, 0 updated, 40 unchanged, 0 refused.\n",
				"40 articles added, 0 updated, 0 unchanged, 0 refused.\n",
			]),
		);
		const { articles, differences } = await contentsOf(archive.db, archive.uri);
		expect([articles.length, differences]).toEqual([40, []]);
	});
});
