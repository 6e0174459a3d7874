import { expect, test } from "@jest/globals";
import { pino } from "pino";
import type { Place } from "../../../src/chat/invocation.ts";
import type { Outbox, Poster } from "../../../src/chat/outbox.ts";
import type { Delivered } from "../../../src/community/digest/delivery.ts";
import { placeName } from "../../../src/community/digest/place-name.ts";
import { DigestRunner } from "../../../src/community/digest/runner.ts";
import { ChannelSettingsStore } from "../../../src/store/community/channel-settings.ts";
import { EditionStore } from "../../../src/store/digest/editions.ts";
import { TestArchive } from "../../archive/test-archive.ts";

const PLACE: Place = { platform: "discord", community: "1", channel: "news", thread: null };

/** A channel with a digest at 07:30 UTC since the day before, whose bot looks again at a moment. */
async function looked(now: string, subscribed = true) {
	const { db } = await TestArchive.open();
	const store = new ChannelSettingsStore(db, "digest");
	const settings = subscribed ? { since: "2026-05-03T12:00:00.000Z", at: "07:30", timeZone: "UTC" } : {};
	await store.write({ collection: "discord:1", channel: "news", settings, from: 0, who: "admin" });
	const editions = new EditionStore(db);
	const delivered: string[] = [];
	const outbox: Outbox = { of: (platform) => (platform === "discord" ? ({} as Poster) : null) };
	const runner = new DigestRunner({
		store,
		editions,
		delivery: {
			deliver: async (_place: Place, localDate: string): Promise<Delivered> => {
				delivered.push(localDate);
				return { kind: "taken" };
			},
		} as never,
		outbox,
		tellAdmins: async () => {},
		log: pino({ level: "silent" }),
		now: () => new Date(now),
	});
	await runner.round();
	await runner.round();
	return { delivered, row: await editions.find({ place: placeName(PLACE), localDate: "2026-05-04" }) };
}

test.each([
	["before its hour", "2026-05-04T07:29:00Z", []],
	["at its hour", "2026-05-04T07:30:30Z", ["2026-05-04", "2026-05-04"]],
	["five hours late", "2026-05-04T12:30:00Z", ["2026-05-04", "2026-05-04"]],
])("%s", async (_when, now, expected) => {
	expect((await looked(now)).delivered).toEqual(expected);
});

test("more than six hours late it is skipped, with a note that /digest why shows", async () => {
	const { delivered, row } = await looked("2026-05-04T13:31:00Z");
	expect(delivered).toEqual([]);
	expect(row).toMatchObject({ state: "skipped", note: expect.stringMatching(/6 hours late/) });
});

test("without a subscription nothing is due", async () => {
	expect(await looked("2026-05-04T07:31:00Z", false)).toMatchObject({ delivered: [], row: null });
});
