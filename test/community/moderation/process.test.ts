import { expect, test } from "@jest/globals";
import { pino } from "pino";
import type { Filtered } from "../../../src/chat/native-filter.ts";
import { loadCommands } from "../../../src/chat/registry.ts";
import { openServices } from "../../../src/services.ts";
import { CaseStore } from "../../../src/store/moderation/cases.ts";
import { SlowModeStore } from "../../../src/store/moderation/slow-modes.ts";
import { TestArchive } from "../../archive/test-archive.ts";
import { COMMANDS } from "../../chat/bot.ts";
import { until } from "../../store/manual-clock.ts";
import { COLLECTION, DAY, PLACE, QUEUE } from "./community.ts";
import { MemoryPlatform } from "./memory-platform.ts";

const OPENING = {
	collection: COLLECTION,
	origin: "rule",
	place: PLACE,
	channel: PLACE.channel,
	message: "m1",
	link: null,
	person: "mallory",
	rule: "threat",
	findings: [{ words: "old quibblewort" }],
	evidence: "old quibblewort",
	keptDays: 30,
} as const;

test("a process that has just started looks after what the one before left, by itself", async () => {
	const archive = await TestArchive.open();
	const { db } = archive;
	const platform = new MemoryPlatform();
	const synced: (Filtered | null)[] = [];
	platform.filter = {
		sync: async (_community, wanted) => {
			synced.push(wanted);
			return { kind: "done", rules: 1, entries: 1, left: [] };
		},
	};
	platform.slow.set(PLACE.channel, 10);
	const old = new CaseStore(db, () => new Date(Date.now() - 31 * DAY));
	await old.open(OPENING);
	await new CaseStore(db).open({ ...OPENING, message: "m2", evidence: "new quibblewort" });
	await new SlowModeStore(db).put({
		collection: COLLECTION,
		channel: PLACE.channel,
		number: 1,
		place: PLACE,
		beforeSeconds: 3,
		setSeconds: 10,
		until: new Date(Date.now() - 1_000).toISOString(),
	});
	const opened = openServices({
		db,
		archive: archive.archive,
		registry: await loadCommands(COMMANDS),
		cache: { get: async () => undefined, set: async () => {} },
		corpusUri: archive.uri,
		fetching: { ports: [], contact: null },
		operators: new Set(),
		log: pino({ level: "silent" }),
	});
	opened.posters.set("discord", { poster: platform, enforcer: platform });
	const by = { revision: 0, who: "admin", whole: true };
	const policy = { queue: QUEUE, automod: true, words: ["fool"] };
	expect(await opened.services.moderation.changePolicy({ ...PLACE, channel: "" }, policy, by)).toBe(true);
	const stop = new AbortController();
	const background = opened.background(stop.signal);
	const cases = new CaseStore(db);
	await until(
		async () =>
			(await cases.find(COLLECTION, 1))?.evidence === null &&
			platform.slow.get(PLACE.channel) === 3 &&
			synced.length > 0,
	);
	stop.abort();
	await background;
	await opened.close();
	const [first, second] = [await cases.find(COLLECTION, 1), await cases.find(COLLECTION, 2)];
	expect(JSON.stringify(first)).not.toContain("quibblewort");
	expect(first?.evidenceHash).toMatch(/^[0-9a-f]{64}$/);
	expect(second?.evidence).toBe("new quibblewort");
	expect(synced).toEqual([expect.objectContaining({ words: ["fool"], alerts: QUEUE })]);
	// What a member may ask for holds their cases.
	const [exported] = (await opened.services.personal.export({ platform: "discord", id: "mallory" })).filter(
		({ what }) => what.startsWith("Cases"),
	);
	expect(exported?.records.join("\n")).toContain("new quibblewort");
});
