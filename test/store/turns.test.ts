import { expect, test } from "@jest/globals";
import { TestArchive } from "../archive/test-archive.ts";

/** Far longer than anybody may be kept waiting. */
const LONG_MS = 5_000;

test.each(["a transaction", "single statements"])(
	"%s of SQLite, however long, lets others have the thread",
	async (how) => {
		const { db } = await TestArchive.open();
		let turns = 0;
		let ended = false;
		const count = () => {
			turns += 1;
			if (!ended) setImmediate(count);
		};
		setImmediate(count);
		await new Promise((resolve) => setImmediate(resolve));
		const before = turns;
		const work = async (on: typeof db) => {
			const began = performance.now();
			for (let i = 0; turns === before && performance.now() - began < LONG_MS; i += 1) {
				await on
					.insertInto("terms")
					.values({ term: `word ${i}`, articles: i })
					.execute();
			}
			return turns;
		};
		const after = how === "a transaction" ? await db.transaction().execute(work) : await work(db);
		ended = true;
		expect(after).toBeGreaterThan(before);
	},
);
