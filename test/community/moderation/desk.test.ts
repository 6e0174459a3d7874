import { describe, expect, test } from "@jest/globals";
import type { Reply } from "../../../src/chat/reply.ts";
import { ATTACK, buttons, COLLECTION, Community, DAY, MINUTE, PLACE, shown } from "./community.ts";
import { MEMBER } from "./memory-platform.ts";

const card = (community: Community, at = 0): Reply => {
	const post = community.queue()[at];
	if (post === undefined) throw new Error(`expected a card ${at} in the queue`);
	return post.reply;
};

describe("a moderator decides", () => {
	test.each([
		["dismiss", "dismissed", [], 0],
		["nudge", "nudged", [], 0],
		["warn", "warned", [], 3],
		["remove", "removed", [{ act: "remove", of: "m1", until: null }], 3],
		["timeout", "timed out", [{ act: "timeout", of: "mallory", until: "2026-03-10T13:00:00.000Z" }], 4],
		["slow-mode", "slow mode set", [{ act: "slow mode", of: "talk: 10", until: null }], 0],
	] as const)("%s: once, as the platform confirmed it", async (act, kind, done, points) => {
		const community = await Community.open();
		const number = await community.attacked();
		const reply = await community.decide(number, act, "mod", act === "timeout" ? 60 : null);
		expect(reply.outcome).toBe("answered");
		expect(community.platform.done).toEqual(done);
		expect(await community.kinds(number)).toEqual(["opened", kind]);
		expect((await community.points.since(COLLECTION, "mallory", "")).map((each) => each.points)).toEqual(
			points === 0 ? [] : [points],
		);
		expect(community.platform.notices).toHaveLength(act === "dismiss" || act === "slow-mode" ? 0 : 1);
		expect(buttons(card(community))).toEqual(["History"]);
		expect(shown(card(community))).toContain("done by mod");
		const again = await community.decide(number, "remove", "mod 2");
		expect(again.outcome).toBe("refused");
		expect(shown(again)).toContain(`Case ${number} was decided by mod 2026-03-10T12:00:00.000Z`);
		expect(community.platform.done).toHaveLength(done.length);
	});

	test("two at the same moment: the first click wins, and the other is told who and when", async () => {
		const community = await Community.open();
		const number = await community.attacked();
		const replies = await Promise.all(
			Array.from({ length: 8 }, (_, i) => community.decide(number, i % 2 ? "timeout" : "remove", `mod${i}`)),
		);
		expect(community.platform.done).toHaveLength(1);
		const winner = replies.findIndex(({ outcome }) => outcome === "answered");
		for (const [i, reply] of replies.entries()) {
			if (i === winner) continue;
			expect(reply.outcome).toBe("refused");
			expect(shown(reply)).toContain(`decided by mod${winner} 2026-03-10T12:00:00.000Z`);
		}
		expect(community.platform.notices).toHaveLength(1);
	});

	test.each(["refuses", "breaks"] as const)(
		"what the platform %s is not said to be done, and may be tried again",
		async (trouble) => {
			const community = await Community.open();
			const number = await community.attacked();
			community.platform.trouble = trouble;
			const reply = await community.decide(number, "remove");
			expect(reply.outcome).toBe("failed");
			expect(shown(reply)).toContain("Nothing was done");
			expect(community.platform.notices).toEqual([]);
			expect(await community.kinds(number)).toEqual(["opened", "failed"]);
			expect(await community.points.since(COLLECTION, "mallory", "")).toEqual([]);
			expect(buttons(card(community))).toContain("Remove");
			community.platform.trouble = null;
			expect((await community.decide(number, "remove", "mod 2")).outcome).toBe("answered");
			expect(await community.kinds(number)).toEqual(["opened", "failed", "removed"]);
		},
	);

	test("a decision whose process ended before it came to anything can be taken again, by one", async () => {
		const community = await Community.open();
		const number = await community.attacked();
		await community.steps.claim({ collection: COLLECTION, number, step: "decision" }, "gone");
		expect(shown(await community.decide(number, "warn"))).toContain("was decided by gone");
		community.now += 6 * MINUTE;
		const replies = await Promise.all(["a", "b", "c"].map((who) => community.decide(number, "remove", who)));
		expect(replies.filter(({ outcome }) => outcome === "answered")).toHaveLength(1);
		expect(community.platform.done).toHaveLength(1);
	});

	test("closed direct messages: a warning stands and says so; a nudge, which is nothing else, was not given", async () => {
		const community = await Community.open();
		community.platform.closed.add("mallory");
		const number = await community.attacked();
		const nudge = await community.decide(number, "nudge");
		expect(nudge.outcome).toBe("failed");
		expect(shown(nudge)).toContain("direct messages are closed");
		const warn = await community.decide(number, "warn");
		expect(shown(warn)).toContain("could not be told");
		expect(await community.kinds(number)).toEqual(["opened", "failed", "warned", "notice not delivered"]);
	});

	test("more than 48 hours needs two different moderators who want the same", async () => {
		const community = await Community.open();
		const number = await community.attacked();
		const week = 7 * 24 * 60;
		for (let i = 0; i < 3; i += 1)
			expect(shown(await community.decide(number, "timeout", "mod", week))).toContain("needs two moderators");
		expect(shown(await community.decide(number, "timeout", "mod 2", week - 1))).toContain(
			"needs two moderators",
		);
		expect(community.platform.done).toEqual([]);
		// Whoever looks at the card sees what is wanted, and finds it in the form.
		expect(shown(card(community))).toContain(
			"mod proposes a timeout of 10080 minutes: another moderator is needed.",
		);
		const [timeout] = card(community).actions.filter(({ label }) => label === "Timeout…");
		expect(timeout?.options.minutes).toBe(String(week - 1));
		expect((await community.decide(number, "timeout", "mod 2", week)).outcome).toBe("answered");
		const until = new Date(community.now + 7 * DAY).toISOString();
		expect(community.platform.done).toEqual([{ act: "timeout", of: "mallory", until }]);
		expect((await community.kinds(number)).filter((kind) => kind === "proposed")).toHaveLength(2);
	});

	test("two who propose it at the same moment need not ask a third", async () => {
		const community = await Community.open();
		const number = await community.attacked();
		await Promise.all(["a", "b"].map((who) => community.decide(number, "timeout", who, 4_000)));
		if (community.platform.done.length === 0) await community.decide(number, "timeout", "a", 4_000);
		expect(community.platform.done).toHaveLength(1);
	});

	test.each([0, -5, 40_321, Number.NaN])("a timeout of %s minutes is refused", async (minutes) => {
		const community = await Community.open();
		const number = await community.attacked();
		expect((await community.decide(number, "timeout", "mod", minutes)).outcome).toBe("refused");
		expect(await community.kinds(number)).toEqual(["opened"]);
	});

	test("48 hours exactly may be given by one", async () => {
		const community = await Community.open();
		const number = await community.attacked();
		expect((await community.decide(number, "timeout", "mod", 2_880)).outcome).toBe("answered");
	});

	test("a timeout does not cut short one that runs longer", async () => {
		const community = await Community.open();
		const [first, second] = [await community.attacked(), await community.attacked()];
		await community.decide(first, "timeout", "mod", 2_000);
		await community.decide(second, "timeout", "mod", 10);
		expect(new Set(community.platform.done.map(({ until }) => until)).size).toBe(1);
	});

	test("a moderator is told what another has just decided about the same member, and nothing older", async () => {
		const community = await Community.open();
		const [first, second] = [await community.attacked(), await community.attacked()];
		const [third, fourth] = [await community.attacked(), await community.attacked()];
		await community.decide(first, "warn", "mod 1");
		community.now += 4 * MINUTE;
		const just = shown(await community.decide(second, "remove", "mod 2"));
		expect(just).toContain(`In case ${first} the same member was warned by mod 1 2026-03-10T12:00:00.000Z.`);
		expect(shown(await community.decide(third, "dismiss", "mod 3"))).not.toContain("the same member");
		community.now += 2 * MINUTE;
		const own = shown(await community.decide(fourth, "warn", "mod 2"));
		expect(own).not.toContain("the same member");
	});

	test("nobody decides about a message of their own", async () => {
		const community = await Community.open();
		const number = await community.attacked();
		const reply = await community.decide(number, "dismiss", "mallory");
		expect(reply.outcome).toBe("refused");
		expect(await community.kinds(number)).toEqual(["opened"]);
	});

	test.each([
		["a moderator", { isModerator: true }],
		["an administrator", { isAdministrator: true }],
		["the owner", { isOwner: true }],
		["a bot", { isBot: true }],
		["not below the bot", { rank: 10 }],
	])("an author who has become %s by the click is left alone", async (what, change) => {
		const community = await Community.open();
		const number = await community.attacked();
		community.platform.standings.set("mallory", { ...MEMBER, ...change });
		for (const act of ["nudge", "warn", "remove", "timeout", "note"] as const) {
			const reply = await community.decide(number, act);
			expect(reply.outcome).toBe("refused");
			expect(shown(reply)).toContain(what);
		}
		expect([...community.platform.done, ...community.platform.notices]).toEqual([]);
		expect((await community.decide(number, "dismiss")).outcome).toBe("answered");
	});

	test("an author who cannot be looked up is left alone, and it is said", async () => {
		const community = await Community.open();
		const number = await community.attacked();
		community.platform.lookUpFails = true;
		expect(shown(await community.decide(number, "warn"))).toContain("could not be looked up");
		expect(community.platform.notices).toEqual([]);
	});

	test("a case of another community, and one that is none, are unknown", async () => {
		const community = await Community.open();
		await community.attacked();
		const by = { who: "mod", minutes: null };
		for (const [place, number] of [
			[{ ...PLACE, community: "2" }, 1],
			[PLACE, 2],
			[PLACE, Number.NaN],
		] as const)
			expect((await community.desk.decide(place, number, "warn", by)).outcome).toBe("refused");
		expect(community.platform.notices).toEqual([]);
	});

	test("prior cases and points are on the next card", async () => {
		const community = await Community.open();
		await community.decide(await community.attacked(), "warn");
		await community.attacked();
		expect(shown(card(community, 1))).toContain("1 other case in the last 30 days and 3 points");
		community.now += 31 * DAY;
		await community.attacked();
		expect(shown(card(community, 2))).toContain("0 other cases in the last 30 days and 0 points");
	});
});

describe("what a member is told", () => {
	test.each([
		["warn", "This is a warning", true],
		["remove", "The message was removed", true],
		["timeout", "Until 2026-03-10 13:00 UTC", true],
		["nudge", "Nothing else happens", false],
	] as const)("%s: the rule, the words, what happens, and how to appeal", async (act, what, appealable) => {
		const community = await Community.open();
		const number = await community.attacked();
		await community.decide(number, act, "anna");
		const [notice] = community.platform.notices;
		if (notice === undefined) throw new Error("expected a notice");
		const { words } = (await community.found(number)).findings[0] as { words: string };
		expect(ATTACK).toContain(words);
		const text = shown(notice.reply);
		for (const part of ["Rule: personal-attack", "not with who said it", `‹${words}›`, what])
			expect(text).toContain(part);
		expect(text.includes("appeal")).toBe(appealable);
		expect(notice.reply.actions).toEqual(
			appealable
				? [
						{
							label: "Appeal…",
							command: "appeal",
							options: { of: COLLECTION, number: String(number) },
							form: ["why"],
						},
					]
				: [],
		);
		expect(text).not.toContain("anna");
	});

	test("the words are those of the part they stand in", async () => {
		const community = await Community.open();
		await community.hear("look at this", {
			parts: ["A quiet embed about the weather.", "@Rowan you are a pathetic moron"],
			mentions: [{ id: "rowan", name: "Rowan" }],
		});
		const { part, words } = (await community.found(1)).findings[0] as { part: string; words: string };
		expect(part).toBe("embed");
		expect(words).toContain("moron");
		await community.decide(1, "warn");
		expect(shown(community.platform.notices[0]?.reply as Reply)).toContain(`‹${words}›`);
	});
});

describe("an appeal", () => {
	const decided = async (act: "warn" | "timeout" | "remove" = "warn", minutes: number | null = null) => {
		const community = await Community.open();
		const number = await community.attacked();
		await community.decide(number, act, "mod", minutes);
		return { community, number };
	};

	test("is its author's alone, once, and its status can be seen at every moment", async () => {
		const { community, number } = await decided();
		expect((await community.appeal(number, "let me", "rowan")).outcome).toBe("refused");
		expect(
			(await community.desk.appeal("slack:1", number, "", { platform: "discord", id: "mallory" })).outcome,
		).toBe("refused");
		expect(
			(await community.desk.appeal("discord:2", number, "", { platform: "discord", id: "mallory" })).outcome,
		).toBe("refused");
		const replies = await Promise.all([community.appeal(number), community.appeal(number)]);
		expect(replies.every(({ outcome }) => outcome === "answered")).toBe(true);
		expect((await community.kinds(number)).filter((kind) => kind === "appealed")).toHaveLength(1);
		expect(shown(card(community, 1))).toContain("mallory writes: ‹It was a joke among friends.›");
		expect(buttons(card(community, 1))).toEqual(["Uphold", "Overturn", "History"]);
		expect(shown(await community.appeal(number))).toContain("is with the moderators");
		await community.desk.decideAppeal(PLACE, number, "uphold", "mod 2");
		expect(shown(await community.appeal(number))).toContain("the decision stands");
		expect(community.queue()).toHaveLength(2);
	});

	test("of a case in which nothing was decided about a member there is none", async () => {
		const community = await Community.open();
		const number = await community.attacked();
		expect((await community.appeal(number)).outcome).toBe("refused");
		await community.decide(number, "nudge");
		expect((await community.appeal(number)).outcome).toBe("refused");
		expect((await community.desk.decideAppeal(PLACE, number, "overturn", "mod 2")).outcome).toBe("refused");
	});

	test("is decided by somebody who had no part in the decision, once", async () => {
		const community = await Community.open();
		const number = await community.attacked();
		await community.decide(number, "timeout", "mod", 4_000);
		await community.decide(number, "timeout", "mod 2", 4_000);
		await community.appeal(number);
		for (const who of ["mod", "mod 2", "mallory"]) {
			expect((await community.desk.decideAppeal(PLACE, number, "overturn", who)).outcome).toBe("refused");
		}
		const replies = await Promise.all(
			["mod 3", "mod 4"].map((who) => community.desk.decideAppeal(PLACE, number, "overturn", who)),
		);
		expect(replies.map(({ outcome }) => outcome).toSorted()).toEqual(["answered", "refused"]);
		expect((await community.kinds(number)).filter((kind) => kind === "overturned")).toHaveLength(1);
		expect(buttons(card(community, 1))).toEqual(["History"]);
	});

	test("of what the bot did by itself is decided by any moderator", async () => {
		const community = await Community.open({ modes: { "personal-attack": "act" } });
		await community.hear(ATTACK);
		await community.appeal(1);
		expect((await community.desk.decideAppeal(PLACE, 1, "overturn", "mod")).outcome).toBe("answered");
		expect(await community.points.since(COLLECTION, "mallory", "")).toEqual([]);
		expect(shown(await community.decide(1, "warn"))).toContain("decided by the bot itself");
	});

	test("granted: points are given back, a timeout that runs is lifted, and the member is told", async () => {
		const { community, number } = await decided("timeout", 600);
		await community.appeal(number);
		await community.desk.decideAppeal(PLACE, number, "overturn", "mod 2");
		expect(community.platform.done.at(-1)).toEqual({ act: "timeout", of: "mallory", until: null });
		expect(await community.points.since(COLLECTION, "mallory", "")).toEqual([]);
		expect(shown(community.platform.notices.at(-1)?.reply as Reply)).toContain("was granted");
	});

	test("granted after the timeout is over: nothing is left to lift", async () => {
		const { community, number } = await decided("timeout", 60);
		await community.appeal(number);
		community.now += DAY;
		await community.desk.decideAppeal(PLACE, number, "overturn", "mod 2");
		expect(community.platform.done).toHaveLength(1);
	});

	test("granted while another timeout runs: that one goes on", async () => {
		const { community, number } = await decided("timeout", 60);
		await community.decide(await community.attacked(), "timeout", "mod", 600);
		const other = community.platform.done.at(-1);
		await community.appeal(number);
		await community.desk.decideAppeal(PLACE, number, "overturn", "mod 2");
		expect(community.platform.done.at(-1)).toEqual(other);
	});

	test.each(["refuses", "breaks"] as const)(
		"a lift that the platform %s changes nothing, and may be tried again",
		async (trouble) => {
			const { community, number } = await decided("timeout", 600);
			await community.appeal(number);
			community.platform.trouble = trouble;
			const reply = await community.desk.decideAppeal(PLACE, number, "overturn", "mod 2");
			expect(reply.outcome).toBe("failed");
			expect((await community.points.since(COLLECTION, "mallory", "")).map(({ points }) => points)).toEqual([
				4,
			]);
			expect(await community.kinds(number)).not.toContain("overturned");
			expect(community.platform.notices).toHaveLength(1);
			expect(shown(await community.appeal(number))).toContain("is with the moderators");
			community.platform.trouble = null;
			expect((await community.desk.decideAppeal(PLACE, number, "overturn", "mod 3")).outcome).toBe(
				"answered",
			);
		},
	);

	test("upheld: everything stands, and the member is told", async () => {
		const { community, number } = await decided();
		await community.appeal(number);
		await community.desk.decideAppeal(PLACE, number, "uphold", "mod 2");
		expect(await community.points.since(COLLECTION, "mallory", "")).toHaveLength(1);
		expect(shown(community.platform.notices.at(-1)?.reply as Reply)).toContain("the decision stands");
	});
});

describe("an appeal that nobody decides", () => {
	const appealed = async () => {
		const community = await Community.open();
		const number = await community.attacked();
		await community.decide(number, "warn");
		await community.appeal(number);
		return { community, number };
	};
	const later = async (community: Community, ms: number) => {
		community.now += ms;
		await community.round();
	};
	const reminders = (community: Community) =>
		community.queue().filter(({ reply }) => shown(reply).includes("still waits"));

	test("is brought up after two days, once, with the same buttons", async () => {
		const { community, number } = await appealed();
		await later(community, 2 * DAY);
		expect(reminders(community)).toEqual([]);
		await later(community, MINUTE);
		const [reminder] = reminders(community);
		expect(shown(reminder?.reply as Reply)).toContain(
			"It was made 2026-03-10T12:00:00.000Z, and nobody has decided it.",
		);
		expect(buttons(reminder?.reply as Reply)).toEqual(["Uphold", "Overturn", "History"]);
		for (let i = 0; i < 5; i += 1) await later(community, DAY);
		expect(reminders(community)).toHaveLength(1);
		await community.desk.decideAppeal(PLACE, number, "uphold", "mod 2");
		expect(reminders(community)).toEqual([]);
		expect(
			community
				.queue()
				.slice(1)
				.map(({ reply }) => buttons(reply)),
		).toEqual([["History"], ["History"]]);
	});

	test("is not when it was decided in time", async () => {
		const { community, number } = await appealed();
		await community.desk.decideAppeal(PLACE, number, "overturn", "mod 2");
		await later(community, 3 * DAY);
		expect(reminders(community)).toEqual([]);
	});

	test("is brought up once the moderators' channel is there again", async () => {
		const { community } = await appealed();
		community.platform.gone.add("mods");
		await later(community, 3 * DAY);
		community.platform.gone.clear();
		await later(community, MINUTE);
		expect(reminders(community)).toHaveLength(1);
	});

	test("stands among the counts, until it is decided", async () => {
		const { community, number } = await appealed();
		const stats = async () => shown(await community.desk.stats(PLACE, 7));
		expect(await stats()).toContain(`Appeals that wait: case ${number} (2026-03-10T12:00:00.000Z).`);
		await community.desk.decideAppeal(PLACE, number, "uphold", "mod 2");
		expect(await stats()).toContain("No appeal waits.");
	});
});

describe("a report", () => {
	const reported = {
		message: "m7",
		author: "mallory",
		text: "meet me behind the school",
		link: null,
		why: "it frightens me",
	};
	const report = (community: Community, who: string, anonymous: boolean) =>
		community.desk.report(PLACE, reported, { who, anonymous });

	test("makes a case that shows who reported, and what they wrote", async () => {
		const community = await Community.open();
		expect((await report(community, "rowan", false)).outcome).toBe("answered");
		const text = shown(card(community));
		for (const part of [
			"reported by a member",
			"‹meet me behind the school›",
			"Reported by rowan: ‹it frightens me›",
		])
			expect(text).toContain(part);
		await community.decide(1, "warn");
		expect(shown(community.platform.notices[0]?.reply as Reply)).toMatch(
			/A member reported[\s\S]*‹meet me behind the school›/,
		);
		expect(shown(community.platform.notices[0]?.reply as Reply)).not.toContain("rowan");
	});

	test("without a name: nowhere is it stored who it was", async () => {
		const community = await Community.open();
		await report(community, "rowan-id-77", true);
		expect(shown(card(community))).toContain("Reported by a member who is not named: ‹it frightens me›");
		expect(shown(await community.desk.show(PLACE, 1))).toContain("reported by a member who is not named");
		const { db } = community.archive;
		for (const table of [
			"cases",
			"case_events",
			"case_claims",
			"case_points",
			"rule_tallies",
			"claims",
		] as const)
			expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toContain("rowan-id-77");
		expect(community.logged.join("")).not.toContain("rowan-id-77");
	});

	test("of a message that has a case goes to that case", async () => {
		const community = await Community.open();
		await report(community, "rowan", false);
		await report(community, "ann", true);
		expect(await community.kinds(1)).toEqual(["opened", "reported", "reported"]);
		expect(community.queue()).toHaveLength(1);
	});

	test("where nobody moderates is refused, saying whom to tell", async () => {
		const community = await Community.open({ queue: null });
		expect(shown(await report(community, "rowan", false))).toContain("tell one of them directly");
		expect(await community.all()).toEqual([]);
	});
});

describe("a moderators' channel that is gone", () => {
	test("admins are told once a day, and every card and appeal is posted later: nothing is lost", async () => {
		const community = await Community.open();
		community.platform.gone.add("mods");
		const numbers = [await community.attacked(), await community.attacked()];
		await community.round();
		expect(community.adminsTold).toHaveLength(1);
		expect(shown(community.adminsTold[0] as Reply)).toContain("Nothing is lost");
		community.now += DAY;
		await community.round();
		expect(community.adminsTold).toHaveLength(2);
		await community.decide(numbers[0] as number, "warn");
		await community.appeal(numbers[0] as number);
		community.now += MINUTE;
		community.platform.gone.clear();
		await community.round();
		expect(community.queue().map(({ key }) => key)).toEqual([
			`appeal:${COLLECTION}:${numbers[0]}`,
			`case:${COLLECTION}:${numbers[1]}`,
		]);
		community.now += MINUTE;
		await community.round();
		expect(community.queue()).toHaveLength(2);
	});

	test("a card that was posted before the process ended is found, not posted again", async () => {
		const community = await Community.open();
		const number = await community.attacked();
		await community.archive.db.updateTable("cases").set({ card: null }).execute();
		community.now += MINUTE;
		await community.round();
		expect(community.queue()).toHaveLength(1);
		expect((await community.found(number)).card).not.toBeNull();
	});

	test("cases that wait for one channel keep none of another's from being posted", async () => {
		const community = await Community.open();
		const other = { ...PLACE, channel: "other" };
		await community.set({ queue: "lost" }, other, false);
		community.platform.gone.add("lost").add("mods");
		for (let i = 0; i < 60; i += 1) {
			const author = { id: `a${i}`, name: "A" };
			await community.hear(ATTACK, { author, at: community.now + i * 20 * MINUTE, place: other });
		}
		await community.attacked();
		community.platform.gone.delete("mods");
		for (let i = 0; i < 2; i += 1) {
			community.now += MINUTE;
			await community.round();
		}
		expect(community.queue()).toHaveLength(1);
	});

	test("more cases than a round posts are all posted in the end", async () => {
		const community = await Community.open();
		community.platform.gone.add("mods");
		for (let i = 0; i < 120; i += 1)
			await community.hear(ATTACK, {
				author: { id: `a${i}`, name: "A" },
				at: community.now + i * 20 * MINUTE,
			});
		const open = (await community.all()).length;
		expect(open).toBe(120);
		community.platform.gone.clear();
		for (let i = 0; i < 4; i += 1) {
			community.now += MINUTE;
			await community.round();
		}
		expect(community.queue()).toHaveLength(open);
	});
});

describe("lists and counts", () => {
	test("a case's history shows every step with who took it", async () => {
		const community = await Community.open();
		const number = await community.attacked();
		await community.decide(number, "warn");
		await community.appeal(number, "I meant it kindly.");
		const text = shown(await community.desk.show(PLACE, number));
		for (const part of [
			"opened",
			"warned by mod",
			"appealed by mallory: ‹I meant it kindly.›",
			"appeal shown by the bot itself",
		])
			expect(text).toContain(part);
	});

	test("words that were kept long enough are gone from it, and it says so", async () => {
		const community = await Community.open();
		const number = await community.attacked();
		community.now += 31 * DAY;
		await community.evidence.dropOld();
		const text = shown(await community.desk.show(PLACE, number));
		expect(text).not.toContain("moron");
		expect(text).toContain("their SHA-256 begins");
	});

	test("cases, and how often moderators agreed", async () => {
		const community = await Community.open();
		for (let i = 0; i < 4; i += 1) {
			const number = await community.attacked();
			if (i < 3) await community.decide(number, i === 0 ? "dismiss" : "warn");
		}
		const cases = async (openOnly: boolean) =>
			shown(await community.desk.cases(PLACE, { person: "mallory", openOnly }));
		expect((await cases(false)).match(/Case \d/g)).toEqual(["Case 4", "Case 3", "Case 2", "Case 1"]);
		expect((await cases(true)).match(/Case \d/g)).toEqual(["Case 4"]);
		expect(shown(await community.desk.stats(PLACE, 7))).toContain("moderators agreed with 67 % of 3");
		expect(shown(await community.desk.shadow(PLACE, 7))).toContain("Nothing.");
	});
});

describe("personal data", () => {
	test("cases are exported with their words, appeals and what one reported", async () => {
		const community = await Community.open();
		const number = await community.attacked();
		await community.decide(number, "warn");
		await community.appeal(number, "I meant it kindly.");
		await community.desk.report(
			PLACE,
			{ message: "m9", author: "rowan", text: "something", link: null, why: "it is off" },
			{ who: "mallory", anonymous: false },
		);
		const { records } = await community.personal().export({ platform: "discord", id: "mallory" });
		const text = records.join("\n");
		for (const part of [ATTACK, "warned", "I meant it kindly.", "it is off"]) expect(text).toContain(part);
		expect((await community.personal().export({ platform: "slack", id: "mallory" })).records).toEqual([]);
	});

	test("deleted: the words of decided cases and one's name on reports; open cases wait for moderators, and that is said", async () => {
		const community = await Community.open();
		const [decided, open] = [await community.attacked(), await community.attacked()];
		await community.decide(decided, "warn");
		await community.appeal(decided, "I meant it kindly.");
		await community.desk.report(
			PLACE,
			{ message: "m9", author: "rowan", text: "something", link: null, why: "it is off" },
			{ who: "mallory", anonymous: false },
		);
		const { deleted, kept } = await community.personal().delete({ platform: "discord", id: "mallory" });
		expect(deleted).toBe(2);
		expect(kept.join("; ")).toMatch(/numbers, rules and decisions.*the words of 1 open case/);
		expect((await community.found(decided)).evidence).toBeNull();
		expect(JSON.stringify((await community.found(decided)).events)).not.toContain("kindly");
		expect((await community.found(open)).evidence).toBe(ATTACK);
		expect((await community.found(3)).events.at(-1)).toMatchObject({ kind: "reported", actor: null });
		const nobody = await community.personal().delete({ platform: "discord", id: "nobody" });
		expect(nobody).toEqual({ deleted: 0, kept: [] });
	});
});
