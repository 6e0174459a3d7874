import { describe, expect, test } from "@jest/globals";
import { ChannelSettingsStore } from "../../src/store/community/channel-settings.ts";
import { type FeedbackRow, FeedbackStore } from "../../src/store/community/feedback.ts";
import { StandingQuestionsStore } from "../../src/store/community/standing-questions.ts";
import { onBothEngines } from "./engines.ts";

const GUILD = "discord:1";

onBothEngines("what communities decide and say", (place) => {
	describe("channel settings", () => {
		test("of two who change them at once, one is stored and the other is told", async () => {
			const at = await place();
			const stores = [
				new ChannelSettingsStore(await at.open(), "behaviour"),
				new ChannelSettingsStore(await at.open(), "behaviour"),
			];
			for (const from of [0, 1]) {
				const change = (who: string) => ({ collection: GUILD, channel: "c", settings: { who }, from, who });
				const stored = await Promise.all(stores.map((store, i) => store.write(change(`admin ${i}`))));
				expect(stored.toSorted()).toEqual([false, true]);
				const winner = stored.indexOf(true);
				expect((await stores[0]?.read(GUILD, "c"))?.channel).toEqual({
					settings: { who: `admin ${winner}` },
					revision: from + 1,
				});
			}
		});

		test("a channel's, its community's and another community's are apart", async () => {
			const store = new ChannelSettingsStore(await (await place()).open(), "moderation");
			const write = (collection: string, channel: string) =>
				store.write({ collection, channel, settings: { of: `${collection}/${channel}` }, from: 0, who: "a" });
			await Promise.all([write(GUILD, "c"), write(GUILD, ""), write("discord:2", "c")]);
			const read = await store.read(GUILD, "c");
			expect([read.channel.settings, read.community.settings]).toEqual([
				{ of: "discord:1/c" },
				{ of: "discord:1/" },
			]);
			expect((await store.read(GUILD, "d")).channel).toEqual({ settings: {}, revision: 0 });
		});
	});

	describe("feedback", () => {
		const row = (given: Partial<FeedbackRow>): FeedbackRow => ({
			answer: "a",
			platform: "slack",
			person: "U1",
			collection: "slack:T1",
			channel: "C1",
			helpful: 0,
			reason: "wrong-speaker",
			text: null,
			command: "ask",
			cited: "[]",
			question: "Who closed the bridge?",
			given_at: "2026-01-02T00:00:00.000Z",
			...given,
		});
		const all = async (store: FeedbackStore, since: string) =>
			(await Array.fromAsync(store.since(since))).flat();

		test("the last word of a person on an answer stands, and keeps the question once attached", async () => {
			const store = new FeedbackStore(await (await place()).open());
			await store.put(row({}));
			await store.put(
				row({ helpful: 1, reason: null, question: null, given_at: "2026-01-03T00:00:00.000Z" }),
			);
			await store.put(row({ person: "U2" }));
			expect(await all(store, "2026-01-01T00:00:00.000Z")).toEqual([
				row({ person: "U2" }),
				row({ helpful: 1, reason: null, given_at: "2026-01-03T00:00:00.000Z" }),
			]);
			expect(await all(store, "2026-01-03T00:00:00.000Z")).toHaveLength(1);
		});

		test("what a person gave can be seen and deleted, and goes with age", async () => {
			const store = new FeedbackStore(await (await place()).open());
			await store.put(row({ answer: "old", given_at: "2025-01-01T00:00:00.000Z" }));
			await store.put(row({ answer: "new" }));
			await store.put(row({ answer: "other", person: "U2" }));
			expect(await store.forgetBefore("2025-06-01T00:00:00.000Z")).toBe(1);
			expect((await store.of("slack", "U1")).map(({ answer }) => answer)).toEqual(["new"]);
			expect(await store.forget("slack", "U1")).toBe(1);
			expect((await all(store, "2000-01-01")).map(({ person }) => person)).toEqual(["U2"]);
		});

		test("more than one chunk comes whole and in order", async () => {
			const store = new FeedbackStore(await (await place()).open());
			for (let i = 0; i < 505; i += 1) await store.put(row({ answer: `a${String(i).padStart(4, "0")}` }));
			const answers = (await all(store, "2026-01-01")).map(({ answer }) => answer);
			expect([answers.length, new Set(answers).size, answers]).toEqual([505, 505, answers.toSorted()]);
		});
	});

	test("standing questions: one of a name a community, and a change shows in the stamp", async () => {
		const store = new StandingQuestionsStore(await (await place()).open());
		const stamps = [await store.stamp()];
		const noted = async (change: Promise<boolean>) => {
			const done = await change;
			stamps.push(await store.stamp());
			return done;
		};
		expect(await noted(store.add(GUILD, "q", { question: 1 }, "a"))).toBe(true);
		expect(await store.add(GUILD, "q", { question: 2 }, "b")).toBe(false);
		expect(await noted(store.add("discord:2", "q", { question: 3 }, "c"))).toBe(true);
		expect(await noted(store.edit({ collection: GUILD, name: "q", revision: 1 }, { question: 4 }, "d"))).toBe(
			true,
		);
		expect(await store.edit({ collection: GUILD, name: "q", revision: 1 }, { question: 5 }, "e")).toBe(false);
		expect((await store.all()).get(GUILD)).toEqual([
			expect.objectContaining({ name: "q", question: { question: 4 }, revision: 2 }),
		]);
		expect(await noted(store.remove(GUILD, "q"))).toBe(true);
		expect(await store.remove(GUILD, "q")).toBe(false);
		expect(new Set(stamps).size).toBe(stamps.length);
	});
});
