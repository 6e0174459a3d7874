import { describe, expect, test } from "@jest/globals";
import { buttons, Community, DAY, MINUTE, PLACE, shown } from "./community.ts";

const HOUR = 60 * MINUTE;

/** A community in which a moderator slowed the channel down, for so many minutes. */
async function slowed(minutes: number | null = null) {
	const community = await Community.open();
	const number = await community.attacked();
	const reply = await community.decide(number, "slow-mode", "mod", minutes);
	return { community, number, reply };
}
const later = async (community: Community, ms: number) => {
	community.now += ms;
	await community.round();
};

describe("slow mode", () => {
	test("the button asks how long, an hour unless something else is said", async () => {
		const community = await Community.open();
		await community.attacked();
		const card = community.queue()[0]?.reply;
		expect(buttons(card as never)).toContain("Slow mode…");
		expect(card?.actions.find(({ label }) => label === "Slow mode…")).toMatchObject({
			options: { act: "slow-mode", minutes: "60" },
			form: ["minutes"],
		});
	});

	test("is lifted by itself when its hour is over, once, and not before", async () => {
		const { community, number, reply } = await slowed();
		expect(shown(reply)).toContain("until 2026-03-10 13:00 UTC. Then the channel is as it was before.");
		await later(community, HOUR - MINUTE);
		expect(community.platform.slow.get("talk")).toBe(10);
		await later(community, MINUTE);
		expect(community.platform.slow.get("talk")).toBe(0);
		expect(await community.kinds(number)).toEqual(["opened", "slow mode set", "slow mode lifted"]);
		await later(community, MINUTE);
		expect(community.platform.done).toHaveLength(2);
	});

	test("is lifted by a process that was started since", async () => {
		const { community } = await slowed();
		const restarted = Community.beside(community);
		await later(restarted, HOUR);
		expect(community.platform.slow.get("talk")).toBe(0);
	});

	test("the channel is as slow as it was before", async () => {
		const community = await Community.open();
		community.platform.slow.set("talk", 5);
		await community.decide(await community.attacked(), "slow-mode", "mod", 30);
		await later(community, 30 * MINUTE);
		expect(community.platform.slow.get("talk")).toBe(5);
	});

	test.each([0, 60])("somebody who set it to %i meanwhile is not overruled", async (seconds) => {
		const { community, number } = await slowed();
		community.platform.slow.set("talk", seconds);
		await later(community, HOUR);
		expect(community.platform.slow.get("talk")).toBe(seconds);
		expect((await community.found(number)).events.at(-1)).toMatchObject({
			kind: "slow mode left as it is",
			details: { outcome: `somebody set ${seconds} seconds meanwhile` },
		});
		await later(community, HOUR);
		expect(community.platform.done).toHaveLength(1);
	});

	test("a channel that is slower already is left so, and that is said", async () => {
		const community = await Community.open();
		community.platform.slow.set("talk", 30);
		const number = await community.attacked();
		const reply = await community.decide(number, "slow-mode");
		expect(reply.outcome).toBe("failed");
		expect(shown(reply)).toContain("slow already: somebody set 30 seconds");
		await later(community, DAY);
		expect(community.platform.slow.get("talk")).toBe(30);
	});

	test("two cases make it last as long as the longer, and what was before them is restored", async () => {
		const { community } = await slowed(120);
		const second = await community.attacked();
		expect((await community.decide(second, "slow-mode", "mod 2", 60)).outcome).toBe("answered");
		await later(community, 90 * MINUTE);
		expect(community.platform.slow.get("talk")).toBe(10);
		await later(community, 30 * MINUTE);
		expect(community.platform.slow.get("talk")).toBe(0);
	});

	test.each(["refuses", "breaks"] as const)(
		"what the platform %s to set is not lifted later, since it was never set",
		async (trouble) => {
			const community = await Community.open();
			const number = await community.attacked();
			community.platform.trouble = trouble;
			expect((await community.decide(number, "slow-mode")).outcome).toBe("failed");
			community.platform.trouble = null;
			await later(community, DAY);
			expect(community.platform.done).toEqual([]);
			expect(await community.kinds(number)).toEqual(["opened", "failed"]);
		},
	);

	test("what cannot be lifted is told to admins once, and tried again until it can", async () => {
		const { community, number } = await slowed();
		community.platform.trouble = "refuses";
		for (let i = 0; i < 3; i += 1) await later(community, HOUR);
		expect(community.adminsTold.map(shown)).toEqual([expect.stringContaining("could not be lifted")]);
		community.platform.trouble = null;
		await later(community, MINUTE);
		expect(community.platform.slow.get("talk")).toBe(0);
		expect(await community.kinds(number)).toEqual(["opened", "slow mode set", "failed", "slow mode lifted"]);
	});

	test("what cannot be lifted for a day is the admins' to lift", async () => {
		const { community, number } = await slowed();
		community.platform.trouble = "refuses";
		await later(community, HOUR);
		await later(community, DAY);
		expect((await community.kinds(number)).at(-1)).toBe("slow mode left as it is");
		community.platform.trouble = null;
		await later(community, HOUR);
		expect(community.platform.slow.get("talk")).toBe(10);
	});

	test("a channel that is gone needs nothing lifted", async () => {
		const { community, number } = await slowed();
		community.platform.gone.add(PLACE.channel);
		await later(community, HOUR);
		expect((await community.found(number)).events.at(-1)).toMatchObject({
			details: { outcome: "the channel is gone" },
		});
		expect(community.adminsTold).toEqual([]);
	});

	test.each([0, 7 * 24 * 60 + 1])("%i minutes are refused, saying what may be given", async (minutes) => {
		const { community, reply } = await slowed(minutes);
		expect(reply.outcome).toBe("refused");
		expect(shown(reply)).toContain("from 1 minute to 10080 minutes (7 days)");
		expect(community.platform.done).toEqual([]);
	});

	test("needs no second moderator, however long", async () => {
		const { reply } = await slowed(5_000);
		expect(reply.outcome).toBe("answered");
	});
});
