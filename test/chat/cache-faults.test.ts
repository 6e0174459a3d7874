import { describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import type { Reply } from "../../src/chat/reply.ts";
import type { Remembering } from "../../src/chat/reply-cache.ts";
import { openCache } from "../../src/store/cache.ts";
import type { Database } from "../../src/store/database.ts";
import { TestArchive } from "../archive/test-archive.ts";
import { CONSOLE, dispatcherOf, TERMINAL } from "./bot.ts";

const ARTICLE = { id: "a1", text: "“The bridge stays shut,” said Ruth Alder, the mayor of Port Elm." };
/** Nothing listens there. */
const NO_REDIS = "redis://127.0.0.1:1";

async function replies(
	archive: TestArchive,
	redisUrl: string | null,
	fault: (db: Database) => Promise<unknown>,
) {
	const faults: Error[] = [];
	const cache = await openCache({
		redisUrl,
		db: archive.db,
		memoryItems: 1,
		onFault: (error) => faults.push(error),
	});
	const remembering: Remembering = {
		get: (key) => cache.get<Reply>(key),
		set: (key, reply, ttlMs) => cache.set(key, reply, ttlMs),
	};
	const bot = await dispatcherOf({ archive: archive.archive, cache: remembering });
	const ask = (words: string) =>
		bot.dispatch({
			command: "who-said",
			options: { words },
			caller: CONSOLE,
			place: TERMINAL,
			collections: ["shared"],
		});
	await ask("the bridge stays shut");
	await fault(archive.db);
	// Memory holds one reply: the first is asked for again from behind it.
	const dispatched = [
		await ask("colourless green ideas sleep"),
		await ask("the bridge stays shut"),
		await ask("the bridge stays shut"),
	];
	await cache.close();
	return { dispatched, faults };
}

describe("answers still come", () => {
	test.each<[string, string | null, (db: Database) => Promise<unknown>]>([
		["with Redis down", NO_REDIS, async () => {}],
		["with the cache's table gone", null, (db) => sql`drop table cache`.execute(db)],
	])("%s", async (_what, redisUrl, fault) => {
		const archive = await TestArchive.open();
		await archive.add([ARTICLE]);
		const { dispatched, faults } = await replies(archive, redisUrl, fault);
		expect(dispatched.map(({ reply }) => reply.data.verdict)).toEqual(["nobody", "said", "said"]);
		expect(dispatched.at(-1)?.cached).toBe(true);
		expect(faults).toHaveLength(1);
	});
});

test("a reply outlives the process that made it", async () => {
	const archive = await TestArchive.open();
	await archive.add([ARTICLE]);
	await replies(archive, null, async () => {});
	const { dispatched } = await replies(archive, null, async () => {});
	expect(dispatched.map(({ cached }) => cached)).toEqual([true, true, true]);
});
