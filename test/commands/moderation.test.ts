import { beforeEach, describe, expect, test } from "@jest/globals";
import { parseLine } from "../../src/chat/grammar.ts";
import type { Powers } from "../../src/chat/invocation.ts";
import type { Filtered, FilterOutcome } from "../../src/chat/native-filter.ts";
import { loadCommands } from "../../src/chat/registry.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { COMMANDS, dispatcherOf } from "../chat/bot.ts";
import { withoutServices } from "../chat/services.ts";
import { Community, MINUTE, PLACE, shown } from "../community/moderation/community.ts";

const ADMIN: Powers = { moderate: true, administer: true };
const MODERATOR: Powers = { moderate: true, administer: false };
const NOBODY: Powers = { moderate: false, administer: false };

const registry = await loadCommands(COMMANDS);
let community: Community;
beforeEach(async () => {
	community = await Community.open();
});

type Options = Readonly<Record<string, string>>;

async function give(
	command: string,
	options: Options,
	powers: Powers = ADMIN,
	id = "mod",
	place = PLACE,
): Promise<Reply> {
	const dispatcher = await dispatcherOf({
		archive: community.archive.archive,
		registry,
		services: { ...withoutServices, moderation: community.desk },
	});
	const caller = { platform: place.platform, id, powers: async () => powers };
	return (await dispatcher.dispatch({ command, options, caller, place, collections: ["shared"] })).reply;
}

async function say(line: string, powers: Powers = ADMIN, place = PLACE): Promise<Reply> {
	const parsed = parseLine(line, registry);
	if (!parsed.ok) throw new Error(`expected a known command, got ${line}`);
	return give(parsed.command, parsed.options, powers, "mod", place);
}

const policy = async (channel = PLACE.channel) => (await community.desk.policy({ ...PLACE, channel })).policy;

describe("/moderation policy", () => {
	test.each([
		["(a|b", /cannot be used/],
		["(?=x)y", /cannot be used/],
		["(a)\\1", /cannot be used/],
		["x{1000}{1000}", /cannot be used/],
	])(
		"a pattern that RE2 cannot bound is refused with the reason, and nothing is changed: %s",
		async (pattern, why) => {
			const reply = await give("moderation policy", { "add-word": `/${pattern}/` });
			const bare =
				reply.outcome === "refused" ? reply : await give("moderation policy", { "add-word": pattern });
			expect(bare.outcome).toBe("refused");
			expect(shown(bare)).toMatch(why);
			expect(shown(bare)).toContain("Nothing was changed.");
			expect((await policy()).words).toEqual([]);
		},
	);

	test.each([
		[{ rule: "spam" }, /Say both/],
		[{ does: "act" }, /Say both/],
		[{ queue: "the mods" }, /is no channel/],
		[{ "deny-link": "not a domain" }, /is no domain/],
		[{ "deny-link": "localhost" }, /is no domain/],
		[{ "keep-days": "6" }, /7 to 90/],
		[{ "keep-days": "91" }, /7 to 90/],
		[{ "keep-days": "x" }, /7 to 90/],
		[{ "remove-word": "never there" }, /is not flagged here/],
	] as const)("%j is refused, saying what is wrong", async (options, why) => {
		const before = await policy();
		const reply = await give("moderation policy", options);
		expect(reply.outcome).toBe("refused");
		expect(shown(reply)).toMatch(why);
		expect(await policy()).toEqual(before);
	});

	test("what is given is changed and nothing else, and shown", async () => {
		const reply = await give("moderation policy", {
			rule: "spam",
			does: "shadow",
			"add-word": "flibber",
			"deny-link": "https://www.Scam.example/x",
			"keep-days": "7",
			notes: "channel",
			sources: "yes",
			"second-opinion": "yes",
			for: "everywhere",
		});
		expect(reply.outcome).toBe("answered");
		expect(await policy()).toEqual({
			queue: "mods",
			modes: { spam: "shadow" },
			asksForSources: true,
			notes: "channel",
			words: ["flibber"],
			deniedDomains: ["scam.example"],
			secondOpinion: "scores",
			automod: false,
			evidenceDays: 7,
		});
		expect(shown(reply)).toContain("Only counted (shadow): spam");
		await give("moderation policy", {
			"remove-word": "flibber",
			"allow-link": "scam.example",
			for: "everywhere",
		});
		expect(await policy()).toMatchObject({ words: [], deniedDomains: [], evidenceDays: 7 });
	});

	test("one channel's is its own; every other keeps the community's", async () => {
		await give("moderation policy", { "add-word": "here", for: "here" });
		await give("moderation policy", { "add-word": "everywhere", for: "everywhere" });
		expect((await policy()).words).toEqual(["here"]);
		expect((await policy("elsewhere")).words).toEqual(["everywhere"]);
	});

	test("of many admins who add at the same moment nobody's word is lost: it is there, or they are told", async () => {
		const words = Array.from({ length: 6 }, (_, i) => `word${i}`);
		const replies = await Promise.all(
			words.map((word) => give("moderation policy", { "add-word": word, for: "everywhere" })),
		);
		const added = words.filter((_, i) => replies[i]?.outcome === "answered");
		expect(added.length).toBeGreaterThan(0);
		expect((await policy()).words).toEqual(added);
		for (const reply of replies.filter(({ outcome }) => outcome !== "answered"))
			expect(shown(reply)).toContain("Somebody else changed the policy");
	});

	test.each([true, false])("who saw an older policy changes nothing (everywhere: %s)", async (whole) => {
		const { revision } = await community.desk.policy(PLACE);
		const by = { revision, who: "mod", whole };
		expect(await community.desk.changePolicy(PLACE, { words: ["one"] }, by)).toBe(true);
		expect(await community.desk.changePolicy(PLACE, { words: ["two"] }, by)).toBe(false);
		expect(await community.desk.changePolicy(PLACE, { words: ["two"] }, { ...by, whole: !whole })).toBe(
			false,
		);
		expect((await policy()).words).toEqual(["one"]);
	});

	test("the first channel for moderators is everybody's, and nobody stops moderating", async () => {
		await community.set({ queue: null });
		await give("moderation policy", { queue: "<#123456789012345678>" });
		expect((await policy("elsewhere")).queue).toBe("123456789012345678");
		await give("moderation policy", { queue: "nobody", for: "everywhere" });
		expect((await policy("elsewhere")).queue).toBeNull();
	});

	test("is shown in short lines, with a button to what every option does, each with an example", async () => {
		await community.set({ modes: { spam: "act", flood: "shadow" }, words: ["fool", "f+ool"] });
		const reply = await say("/moderation policy");
		const lines = shown(reply).split("\n");
		expect(lines).toContain("Only counted (shadow): flood");
		expect(lines).toContain("The bot acts by itself on: spam");
		expect(lines).toContain("Switched off: unsourced");
		expect(lines).toContain("Words and patterns flagged: fool, f+ool");
		expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(160);
		const [{ command, options } = { command: "", options: {} }] = reply.actions;
		const help = shown(await give(command, options));
		for (const name of Object.keys(registry.get("moderation policy")?.options ?? {}))
			expect(help).toMatch(new RegExp(`^${name}: .*For example: ${name}:`, "m"));
		expect(help).toContain("/moderation policy [option:…]");
		expect(Math.max(...help.split("\n").map(({ length }) => length))).toBeLessThan(260);
	});

	test.each([MODERATOR, NOBODY])("is for admins, not for %j", async (powers) => {
		expect((await give("moderation policy", { queue: "nobody", for: "everywhere" }, powers)).outcome).toBe(
			"refused",
		);
		expect((await policy()).queue).toBe("mods");
	});
});

describe("the platform's own filter", () => {
	const filter = () => {
		const asked: (Filtered | null)[] = [];
		let outcome: FilterOutcome = { kind: "done", rules: 1, entries: 2, left: [] };
		community.platform.filter = {
			sync: async (_community, wanted) => {
				asked.push(wanted);
				return outcome;
			},
		};
		return {
			asked,
			answer(next: FilterOutcome) {
				outcome = next;
			},
		};
	};

	test("holds the community's lists from automod:on to automod:off, whatever is changed in between", async () => {
		const { asked } = filter();
		await community.set({ words: ["fool"], deniedDomains: ["bad.example"] });
		await say("/moderation policy notes:off for:everywhere");
		expect(asked).toEqual([]);
		const on = await say("/moderation policy automod:on");
		expect(shown(on)).toContain("AutoMod: 2 entries in 1 rule of Discord's own.");
		expect((await policy("elsewhere")).automod).toBe(true);
		const lists = { words: ["fool"], domains: ["bad.example"], alerts: "mods", exempt: [] };
		expect(asked).toEqual([{ ...lists, blocks: { words: false, domains: false } }]);
		await say("/moderation policy rule:link does:act for:everywhere");
		await say("/moderation policy rule:word-list does:shadow for:everywhere");
		await say("/moderation policy add-word:here for:here");
		expect(asked.slice(1)).toEqual([
			{ ...lists, blocks: { words: false, domains: true } },
			{ ...lists, words: [], blocks: { words: false, domains: true } },
			{ ...lists, words: [], blocks: { words: false, domains: true } },
		]);
		expect(shown(await say("/moderation policy automod:off"))).toContain("are taken away");
		expect(asked.at(-1)).toBeNull();
		await say("/moderation policy notes:moderators for:everywhere");
		expect(asked).toHaveLength(5);
	});

	test("leaves channels alone whose own lists are others, and goes when nobody moderates any more", async () => {
		const { asked } = filter();
		await community.set({ words: ["fool"], automod: true });
		await community.set({ notes: "off" }, { ...PLACE, channel: "quiet" }, false);
		await say("/moderation policy add-word:here for:here");
		expect(asked.at(-1)).toMatchObject({ words: ["fool"], exempt: [PLACE.channel] });
		await say("/moderation policy queue:nobody for:everywhere");
		expect(asked.at(-1)).toBeNull();
	});

	test("what it does not hold is told by name, and a refusal with what to do", async () => {
		const { answer } = filter();
		const left = Array.from({ length: 17 }, (_, i) => ({ what: `a{${i}}`, why: "it is a pattern" }));
		answer({ kind: "done", rules: 1, entries: 2, left });
		const text = shown(await say("/moderation policy automod:on"));
		expect(text).toMatch(/a\{0\}: it is a pattern[\s\S]*… 2 more …/);
		answer({ kind: "refused", reason: "Give the bot Manage Server." });
		const refused = await say("/moderation policy add-word:oaf for:everywhere");
		expect(shown(refused)).toMatch(
			/could not be changed: Give the bot Manage Server\..*tried again by itself/,
		);
		expect((await policy("elsewhere")).words).toEqual(["oaf"]);
		expect(shown(await say("/moderation policy automod:off"))).toContain("give automod:off again");
	});

	test("where there is none, that is said and nothing changed; it is the whole server's or nobody's", async () => {
		const slack = { ...PLACE, platform: "slack" } as const;
		const reply = await say("/moderation policy automod:on", ADMIN, slack);
		expect(reply.outcome).toBe("refused");
		expect(shown(reply)).toContain("Slack has no filter of its own");
		filter();
		expect((await say("/moderation policy automod:on for:here")).outcome).toBe("refused");
		expect((await policy()).automod).toBe(false);
	});

	test("is brought up at the start of a process and not again, until a refusal is mended", async () => {
		const { asked, answer } = filter();
		await community.round();
		expect(asked).toEqual([]);
		await community.set({ words: ["fool"], automod: true });
		answer({ kind: "refused", reason: "Give the bot Manage Server." });
		const minutes = async (count: number) => {
			for (let i = 0; i < count; i += 1) {
				community.now += MINUTE;
				await community.round();
			}
		};
		await minutes(20);
		expect(asked).toHaveLength(2);
		expect(community.adminsTold.map(shown)).toEqual([expect.stringContaining("Give the bot Manage Server.")]);
		answer({ kind: "done", rules: 1, entries: 1, left: [] });
		await minutes(30);
		expect(asked).toHaveLength(3);
		const restarted = Community.beside(community);
		restarted.now += MINUTE;
		await restarted.round();
		expect(asked).toHaveLength(4);
		community.now += 6 * 60 * MINUTE;
		await minutes(1);
		expect(asked).toHaveLength(5);
	});
});

describe("/moderation help", () => {
	test.each([
		["discord", /28 days at most.*direct messages are closed.*AutoMod.*opens no case.*channels only/s],
		[
			"slack",
			/only its own messages.*no timeouts and no slow mode.*directly.*those of a group.*channels only/s,
		],
		["console", /nothing to moderate/],
	] as const)("says what %s cannot do", async (platform, what) => {
		const place = { platform, community: platform === "console" ? null : "1", channel: "c", thread: null };
		const text = shown(await say("/moderation help", MODERATOR, place));
		expect(text).toMatch(what);
		expect(text).toMatch(/never kicks or bans/);
	});
});

describe("buttons", () => {
	test("a card's button decides, for moderators only, as they are at the click", async () => {
		const number = await community.attacked();
		const button = community.queue()[0]?.reply.actions.find(({ label }) => label === "Warn");
		if (button === undefined) throw new Error("expected a button to warn");
		expect((await give(button.command, button.options, NOBODY)).outcome).toBe("refused");
		expect(await community.kinds(number)).toEqual(["opened"]);
		expect((await give(button.command, button.options, MODERATOR)).outcome).toBe("answered");
		expect(await community.kinds(number)).toEqual(["opened", "warned"]);
		const appeal = community.platform.notices[0]?.reply.actions[0];
		if (appeal === undefined) throw new Error("expected a button to appeal");
		const why = { ...appeal.options, why: "I meant\nit kindly." };
		expect((await give(appeal.command, why, NOBODY, "rowan")).outcome).toBe("refused");
		expect((await give(appeal.command, why, NOBODY, "mallory")).outcome).toBe("answered");
		const overturn = community.queue()[1]?.reply.actions.find(({ label }) => label === "Overturn");
		if (overturn === undefined) throw new Error("expected a button to overturn");
		expect((await give(overturn.command, overturn.options, MODERATOR, "mod")).outcome).toBe("refused");
		expect((await give(overturn.command, overturn.options, MODERATOR, "mod 2")).outcome).toBe("answered");
	});

	test.each(["6.5", "x", "1e9", "99999999"])("a timeout of %s minutes does nothing", async (minutes) => {
		const number = await community.attacked();
		const reply = await give(
			"moderation-decide",
			{ number: String(number), act: "timeout", minutes },
			MODERATOR,
		);
		expect(reply.outcome).toBe("refused");
		expect(community.platform.done).toEqual([]);
	});

	test.each(["", "x", "-1", "1.5", "4294967296"])("a case numbered %j is unknown", async (number) => {
		await community.attacked();
		for (const [command, options] of [
			["moderation-decide", { number, act: "warn" }],
			["moderation-appeal", { number, verdict: "overturn" }],
			["appeal", { of: "discord:1", number, why: "" }],
			["moderation case", { number }],
		] as const)
			expect((await give(command, options)).outcome).toBe("refused");
	});
});

test("lists are for moderators", async () => {
	await community.attacked();
	for (const line of ["/moderation cases", "/moderation case 1", "/moderation stats", "/moderation shadow"]) {
		expect((await say(line, NOBODY)).outcome).toBe("refused");
		expect((await say(line, MODERATOR)).outcome).toBe("answered");
	}
	expect(shown(await say("/moderation cases person:<@mallory>", MODERATOR))).toContain("Case 1");
	expect(shown(await say("/moderation cases person:<@rowan>", MODERATOR))).toContain("no such cases");
});
