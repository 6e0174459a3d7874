import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { closeDatabase, maskPassword, openDatabase } from "../../src/store/database.ts";
import { createSchema, probePostgres, query } from "../servers/postgres.ts";
import { describeWith } from "../servers/reachable.ts";
import { onBothEngines } from "./engines.ts";
import { until } from "./manual-clock.ts";
import { start, store } from "./processes.ts";

const openAndClose = `
	const { openDatabase, closeDatabase } = await import(${store("database.ts")});
	await closeDatabase(await openDatabase(input));
	console.log("opened");`;

onBothEngines("a database", (place, engine) => {
	test("is made once when four processes and this one open it at the same time", async () => {
		const { settings, open } = await place();
		const others = Array.from({ length: 4 }, () => start(openAndClose, settings));
		const db = await open();
		for (const { ended, lines } of others) {
			expect(await ended).toEqual({ code: 0, signal: null, errors: "" });
			expect(lines).toEqual(["opened"]);
		}
		expect(await db.selectFrom("publication").select("archive_version").execute()).toEqual([
			{ archive_version: 0 },
		]);
	});

	test("opened again is the same one", async () => {
		const { open } = await place();
		const db = await open();
		await db.insertInto("terms").values({ term: "kept", articles: 3 }).execute();
		expect(await (await open()).selectFrom("terms").selectAll().execute()).toEqual([
			{ term: "kept", articles: 3 },
		]);
	});

	test("runs transactions started at once one after another, and keeps nothing of one that fails", async () => {
		const db = await (await place()).open();
		await db.insertInto("terms").values({ term: "count", articles: 0 }).execute();
		const work = Array.from({ length: 30 }, (_, i) =>
			db.transaction().execute(async (transaction) => {
				const lock = engine === "PostgreSQL" ? sql` for update` : sql``;
				const { rows } = await sql<{
					articles: number;
				}>`select articles from terms where term = 'count'${lock}`.execute(transaction);
				await new Promise((resolve) => setImmediate(resolve));
				await transaction
					.updateTable("terms")
					.set({ articles: (rows[0]?.articles ?? 0) + 1 })
					.where("term", "=", "count")
					.execute();
				if (i % 3 === 0) throw new Error("changed its mind");
			}),
		);
		const outcomes = await Promise.allSettled(work);
		expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(10);
		expect(await db.selectFrom("terms").selectAll().execute()).toEqual([{ term: "count", articles: 20 }]);
	});

	test("can be read and closed properly while a transaction is open", async () => {
		const db = await (await place()).open();
		const reading = db.transaction().execute(async (transaction) => {
			await transaction.insertInto("terms").values({ term: "new", articles: 1 }).execute();
			const outside = await db.selectFrom("terms").selectAll().execute();
			const inside = await transaction.selectFrom("terms").selectAll().execute();
			return [outside.length, inside.length];
		});
		expect(await reading).toEqual([0, 1]);
	});

	test("lets a transaction that began by reading write, although another connection writes meanwhile", async () => {
		const { open } = await place();
		const [db, other] = [await open(), await open()];
		let meanwhile: Promise<unknown> = Promise.resolve();
		await db.transaction().execute(async (transaction) => {
			await transaction.selectFrom("terms").selectAll().execute();
			meanwhile = other.insertInto("terms").values({ term: "other", articles: 1 }).execute();
			await new Promise((resolve) => setTimeout(resolve, 30));
			await transaction.insertInto("terms").values({ term: "own", articles: 1 }).execute();
		});
		await meanwhile;
		expect(await db.selectFrom("terms").select("term").orderBy("term").execute()).toEqual([
			{ term: "other" },
			{ term: "own" },
		]);
	});

	test("keeps quotations and articles together", async () => {
		const db = await (await place()).open();
		const orphan =
			sql`insert into quotations (article_key, ordinal, kind, span_start, span_end, speaker_kind, confidence, named, utterance, alternatives)
			values (999, 0, 'direct', 0, 1, 'unattributed', 0, 0, 0, '[]')`.execute(db);
		await expect(orphan).rejects.toThrow(/foreign key/i);
	});

	test("compares text by code point, so that order is the same on both engines", async () => {
		const db = await (await place()).open();
		const words = ["b", "B", "a", "é", "z", "_", "🌉", "￿"];
		await db
			.insertInto("terms")
			.values(words.map((term) => ({ term, articles: 1 })))
			.execute();
		const rows = await db.selectFrom("terms").select("term").orderBy("term").execute();
		expect(rows.map(({ term }) => term)).toEqual(["B", "_", "a", "b", "z", "é", "￿", "🌉"]);
	});
});

describeWith("a PostgreSQL shared with others", await probePostgres(), () => {
	test("is opened while schemas of others, some with much in them, are dropped", async () => {
		const large = await createSchema();
		const columns = Array.from({ length: 1_000 }, (_, i) => `c${i} int`).join(", ");
		await query(large.url, Array.from({ length: 10 }, (_, i) => `create table t${i} (${columns})`).join(";"));
		const others = await Promise.all(Array.from({ length: 20 }, createSchema));
		for (const { url } of others) await query(url, "create table small (c int)");
		const own = await createSchema();

		const opening = openDatabase({ url: own.url, directory: "/nowhere" });
		const dropping = others.reduce((before, { drop }) => before.then(drop), Promise.resolve());
		const [db] = await Promise.all([opening, dropping]);

		expect(await db.selectFrom("terms").selectAll().execute()).toEqual([]);
		await closeDatabase(db);
		await Promise.all([own.drop(), large.drop()]);
	});
});

describe("an SQLite file", () => {
	test("is in WAL mode, and a writer waits for another process without stopping this thread", async () => {
		const directory = await mkdtemp(join(tmpdir(), "on-record-store-"));
		const db = await openDatabase({ url: null, directory });
		const { rows } = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db);
		expect(rows).toEqual([{ journal_mode: "wal" }]);
		const other = start(
			`const { DatabaseSync } = await import("node:sqlite");
			const db = new DatabaseSync(input.directory + "/on-record.sqlite");
			db.exec("begin immediate");
			console.log("locked");
			process.on("SIGTERM", () => { db.exec("commit"); console.log("free"); process.exit(0); });
			setInterval(() => {}, 1_000);`,
			{ directory },
		);
		await until(() => other.lines.includes("locked"));
		let written = false;
		const write = db
			.insertInto("terms")
			.values({ term: "patient", articles: 1 })
			.execute()
			.then(() => (written = true));
		let turns = 0;
		await until(() => ++turns > 20);
		expect(written).toBe(false);
		expect(await db.selectFrom("terms").selectAll().execute()).toEqual([]);
		other.child.kill("SIGTERM");
		await write;
		expect(await db.selectFrom("terms").select("term").execute()).toEqual([{ term: "patient" }]);
		await other.ended;
		await closeDatabase(db);
		await rm(directory, { recursive: true });
	});

	test("that is none is refused with what to do", async () => {
		const directory = await mkdtemp(join(tmpdir(), "on-record-store-"));
		const file = join(directory, "on-record.sqlite");
		await writeFile(file, "This is a text and no database, and long enough to be read as one.".repeat(20));
		const opening = openDatabase({ url: null, directory });
		await expect(opening).rejects.toThrow(
			`Expected a database at ${file}, got: file is not a database. Check that`,
		);
		await rm(directory, { recursive: true });
	});
});

test.each([
	[
		"nobody there",
		"postgres://user:secret@127.0.0.1:1/archive",
		/at postgres:\/\/user:\*\*\*@127\.0\.0\.1:1\/archive, got: .*ECONNREFUSED.*Check that the server runs/,
	],
	[
		"another kind of database",
		"mysql://user:secret@127.0.0.1/archive",
		/got: the URL is not of the form postgres:\/\/user:password@host:5432\/database/,
	],
	[
		"an unreadable URL",
		"postgres://user:secret@[/archive",
		/at a URL that cannot be read, got: the URL is not/,
	],
])("a database URL with %s is refused without its password", async (_, url, message) => {
	const opening = openDatabase({ url, directory: "/nowhere" });
	await expect(opening).rejects.toThrow(message);
	await expect(opening).rejects.not.toThrow(/secret/);
});

test.each([
	["postgres://user:secret@host:5432/db", "postgres://user:***@host:5432/db"],
	["postgres://host/db", "postgres://host/db"],
	["postgres://host/db?password=secret&sslmode=require", "postgres://host/db?password=***&sslmode=require"],
	["nonsense secret", "a URL that cannot be read"],
])("%s is shown as %s", (url, shown) => {
	expect(maskPassword(url)).toBe(shown);
});
