import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { closeDatabase, openDatabase } from "../../src/store/database.ts";
import { FeedStore } from "../../src/store/feeds.ts";
import { until } from "../store/manual-clock.ts";
import { start } from "./run.ts";

test("feeds are asked while one talks in the terminal, quietly, and that ends with the talk", async () => {
	const directory = await mkdtemp(join(tmpdir(), "on-record-serve-"));
	const db = await openDatabase({ url: null, directory });
	try {
		const feeds = new FeedStore(db);
		// Refused by the guard, so that nobody outside is asked.
		const url = "http://127.0.0.1/feed";
		await feeds.add({ collection: "shared", url, title: null }, { now: 0, most: 10 });
		const { child, ended } = start(["serve"], { ON_RECORD_DATA_DIR: directory }, null);
		await until(async () => {
			if (child.exitCode !== null) throw new Error(`It ended: ${JSON.stringify(await ended)}`);
			return (await feeds.list("shared"))[0]?.checkedAt !== null;
		});
		child.stdin?.end("/sources\n");
		const { code, stdout, stderr } = await ended;
		expect(code).toBe(0);
		expect(stdout).toContain("Searched:");
		expect(stdout + stderr).not.toContain("127.0.0.1");
		expect((await feeds.list("shared"))[0]?.lastError).toMatch(/not on the public internet/);
	} finally {
		await closeDatabase(db);
		await rm(directory, { recursive: true, force: true });
	}
});
