import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Filtered, FilterOutcome } from "../../../src/chat/native-filter.ts";
import { planOf } from "../../../src/platforms/discord/auto-moderation.ts";
import type { DiscordServer } from "../../servers/discord/server.ts";
import { PERMISSION } from "../../servers/discord/shapes.ts";
import { object, objects, strings } from "../../servers/loopback/json.ts";
import { Stage } from "./stage.ts";

const BLOCK = 1;
const ALERT = 2;
const TIMEOUT = 3;

const many = (count: number, what = "word") => Array.from({ length: count }, (_, n) => `${what}${n}`);
const lists = (given: Partial<Filtered> = {}): Filtered => ({
	words: [],
	domains: [],
	alerts: "9",
	blocks: { words: false, domains: false },
	exempt: [],
	...given,
});

describe("what Discord's rules can hold", () => {
	const plan = (given: Partial<Filtered>, room = 6) => planOf(lists(given), { room, moderators: [] });
	const held = (given: Partial<Filtered>) =>
		plan(given).rules.flatMap(({ trigger_metadata: { keyword_filter, regex_patterns } }) => [
			...keyword_filter,
			...regex_patterns,
		]);
	const longest = "x.".repeat(128);
	const otherwise = ["\\Qa.b\\E", "a\\z", "[a&&b]", "[a[b]]", "a{,3}", "(?P<n>a)", "[a--b]"];

	test.each<[string, Partial<Filtered>, string[], string[]]>([
		["a word", { words: ["Blockhead"] }, ["blockhead"], []],
		[
			"a phrase, in any script",
			{ words: ["old fool", "дурак", "l'idiot"] },
			["old fool", "дурак", "l'idiot"],
			[],
		],
		["the same twice", { words: ["Fool", "fool "] }, ["fool"], []],
		["no word over 60 characters", { words: ["x".repeat(61)] }, [], ["x".repeat(61)]],
		[
			"patterns, in any case",
			{ words: ["f(oo|u)l", "^fool.*", "\\bfo{2,3}l\\b", "[^a-f]\\p{Lu}"] },
			["(?i)f(oo|u)l", "(?i)^fool.*", "(?i)\\bfo{2,3}l\\b", "(?i)[^a-f]\\p{Lu}"],
			[],
		],
		[
			"a pattern of 256 characters and none of 257",
			{ words: [longest, `${longest}y`] },
			[`(?i)${longest}`],
			[`${longest}y`],
		],
		["no pattern that Discord's engine reads otherwise", { words: otherwise }, [], otherwise],
		[
			"a domain and what is beneath it",
			{ domains: ["bad.example"] },
			["*//bad.example*", "*.bad.example*"],
			[],
		],
		[
			"no domain that is too long",
			{ domains: [`${"x".repeat(50)}.example`] },
			[],
			[`${"x".repeat(50)}.example`],
		],
	])("%s", (_what, given, entries, left) => {
		expect(held(given)).toEqual(entries);
		expect(plan(given).left.map(({ what }) => what)).toEqual(left);
	});

	test("10 patterns and 1,000 words a rule, side by side; a domain is not torn apart", () => {
		const sizes = (given: Partial<Filtered>) =>
			plan(given).rules.map(({ name, trigger_metadata: { keyword_filter, regex_patterns } }) => [
				name,
				keyword_filter.length,
				regex_patterns.length,
			]);
		expect(sizes({ words: [...many(1_001), ...many(12, "a+")] })).toEqual([
			["On Record: words 1", 1_000, 10],
			["On Record: words 2", 1, 2],
		]);
		expect(sizes({ domains: many(501, "d").map((name) => `${name}.example`) })).toEqual([
			["On Record: links 1", 1_000, 0],
			["On Record: links 2", 2, 0],
		]);
	});

	test("what is over the rules that there is room for is told by name", () => {
		const { rules, left, entries } = plan({ words: many(25, "a+") }, 2);
		expect(rules).toHaveLength(2);
		expect(entries).toBe(20);
		expect(left.map(({ what }) => what)).toEqual(many(25, "a+").slice(20));
	});

	test("channels over 50 are told, and never is a member timed out", () => {
		const { rules, left } = plan({
			words: ["fool"],
			domains: ["bad.example"],
			exempt: many(51, "c"),
			blocks: { words: true, domains: true },
		});
		expect(left.map(({ what }) => what)).toEqual(["c50"]);
		for (const { actions, exempt_channels } of rules) {
			expect(exempt_channels).toHaveLength(50);
			expect(actions.map(({ type }) => type)).toEqual([BLOCK, ALERT]);
		}
	});

	test.each([["everybody" as const], [many(21, "role")]])(
		"where moderators cannot be exempted, nothing is kept out, and that is told: %j",
		(moderators) => {
			const given = lists({ words: ["fool"], blocks: { words: true, domains: false } });
			const { rules, left } = planOf(given, { room: 6, moderators });
			expect(rules.flatMap(({ actions }) => actions.map(({ type }) => type))).toEqual([ALERT]);
			expect(left.map(({ what }) => what)).toEqual(["keeping messages out"]);
		},
	);
});

describe("a server's own rules", () => {
	let stage: Stage;
	let server: DiscordServer;
	beforeEach(async () => {
		stage = new Stage();
		server = await stage.start({ tuning: { actWithinMs: 2_000 } });
	});
	afterEach(() => stage.stop());

	const sync = (given: Partial<Filtered> | null): Promise<FilterOutcome> => {
		const [bot] = stage.bots;
		if (bot === undefined) throw new Error("no bot was started");
		const wanted = given && lists({ alerts: server.channel.id, ...given });
		return bot.enforcer.filter.sync(server.guild.id, wanted);
	};
	const filters = () =>
		server.guild.autoModeration.map(({ trigger_metadata }) =>
			strings(object(trigger_metadata).keyword_filter),
		);
	const types = () =>
		server.guild.autoModeration.map(({ actions }) => objects(actions).map(({ type }) => type));

	test("are made of the lists, and tell the moderators' channel", async () => {
		const done = await sync({ words: ["fool", "f+ool"], domains: ["bad.example"] });
		expect(done).toEqual({ kind: "done", rules: 2, entries: 3, left: [] });
		expect(server.guild.autoModeration).toEqual([
			expect.objectContaining({
				name: "On Record: words 1",
				event_type: 1,
				trigger_type: 1,
				trigger_metadata: { keyword_filter: ["fool"], regex_patterns: ["(?i)f+ool"] },
				actions: [{ type: ALERT, metadata: { channel_id: server.channel.id } }],
				enabled: true,
			}),
			expect.objectContaining({
				name: "On Record: links 1",
				trigger_metadata: { keyword_filter: ["*//bad.example*", "*.bad.example*"], regex_patterns: [] },
			}),
		]);
		expect(server.violations).toEqual([]);
	});

	test("keep messages out of a list whose rule acts, and time nobody out", async () => {
		const given = { words: ["fool"], domains: ["bad.example"] };
		await sync({ ...given, blocks: { words: false, domains: true } });
		expect(types()).toEqual([[ALERT], [BLOCK, ALERT]]);
		await sync({ ...given, blocks: { words: true, domains: true } });
		expect(types().flat()).not.toContain(TIMEOUT);
		expect(types()).toEqual([
			[BLOCK, ALERT],
			[BLOCK, ALERT],
		]);
	});

	test("leave alone who moderates, who stands above the bot, and channels with lists of their own", async () => {
		const role = (permissions: bigint, position = 1) =>
			server.world.addRole(server.guild, { permissions, position }).id;
		const [mods, above] = [role(PERMISSION.moderateMembers), role(0n, server.guild.botPosition)];
		role(1n << 20n);
		const blocks = { words: true, domains: false };
		await sync({ words: ["fool"], exempt: [server.channel.id], blocks });
		const [rule] = server.guild.autoModeration;
		expect(rule?.exempt_roles).toEqual([mods, above]);
		expect(rule?.exempt_channels).toEqual([server.channel.id]);
		const added = role(PERMISSION.manageMessages);
		await sync({ words: ["fool"], blocks });
		expect(server.guild.autoModeration[0]).toMatchObject({
			exempt_roles: [mods, above, added],
			exempt_channels: [],
		});
	});

	test("follow the lists, and one that an admin switched off stays off", async () => {
		await sync({ words: many(2_500) });
		expect(filters().map((each) => each.length)).toEqual([1000, 1000, 500]);
		for (const rule of server.guild.autoModeration) rule.enabled = false;
		await sync({ words: ["fool"] });
		expect(filters()).toEqual([["fool"]]);
		expect(server.guild.autoModeration[0]?.enabled).toBe(false);
	});

	test("that say the same already are not touched", async () => {
		await sync({ words: ["fool"] });
		const before = server.journal.length;
		await sync({ words: ["fool"] });
		expect(new Set(server.journal.slice(before).map(({ method }) => method))).toEqual(new Set(["GET"]));
	});

	test("leave those of people alone, and room for them: the rest is told; taken away are only ours", async () => {
		const theirs = { id: "1", name: "On Record: words 1", creator_id: server.owner.id, trigger_type: 1 };
		const named = { ...theirs, id: "2", name: "ours", creator_id: server.applicationId };
		server.guild.autoModeration.push({ ...theirs }, { ...named });
		const done = await sync({ words: many(4_500) });
		expect(done).toMatchObject({ kind: "done", rules: 4, entries: 4_000 });
		expect("left" in done && done.left).toHaveLength(500);
		expect(server.guild.autoModeration.slice(0, 2)).toEqual([theirs, named]);
		expect(server.violations).toEqual([]);
		expect(await sync(null)).toEqual({ kind: "done", rules: 0, entries: 0, left: [] });
		expect(server.guild.autoModeration).toEqual([theirs, named]);
	});

	test("stand without the patterns that Discord does not take, which are told", async () => {
		const done = await sync({ words: ["fool", "x{200}", "a+b", "y{300}"] });
		expect(done).toMatchObject({ kind: "done", entries: 2 });
		expect("left" in done && done.left.map(({ what }) => what)).toEqual(["x{200}", "y{300}"]);
		expect(server.guild.autoModeration[0]?.trigger_metadata).toEqual({
			keyword_filter: ["fool"],
			regex_patterns: ["(?i)a+b"],
		});
	});

	test("of nothing that Discord takes are none", async () => {
		await sync({ words: ["fool"] });
		expect(await sync({ words: ["x{200}"] })).toMatchObject({ kind: "done", rules: 0, entries: 0 });
		expect(server.guild.autoModeration).toEqual([]);
	});

	test("cannot be made without the permission, which is told with what to do", async () => {
		server.guild.botPermissions &= ~PERMISSION.manageGuild;
		for (const given of [{ words: ["fool"] }, null])
			expect(await sync(given)).toEqual({
				kind: "refused",
				reason: expect.stringContaining("Manage Server, under Server Settings → Roles"),
			});
	});

	test("are made when Discord is back", async () => {
		server.faults.next(2, { status: 500 }, /auto-moderation/);
		expect(await sync({ words: ["fool"] })).toMatchObject({ kind: "done", rules: 1 });
		expect(filters()).toEqual([["fool"]]);
	});
});
