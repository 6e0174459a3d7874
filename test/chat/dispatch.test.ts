import { describe, expect, test } from "@jest/globals";
import { pino } from "pino";
import type { Archive } from "../../src/archive/archive.ts";
import { type Command, defineCommand } from "../../src/chat/command.ts";
import { Cooldown } from "../../src/chat/cooldown.ts";
import type { Dispatcher } from "../../src/chat/dispatch.ts";
import type { Invocation } from "../../src/chat/invocation.ts";
import { Registry } from "../../src/chat/registry.ts";
import { notice, type Reply, type Run } from "../../src/chat/reply.ts";
import { CONSOLE, dispatcherOf, MapCache, ownText } from "./bot.ts";

const NEVER = new Promise<never>(() => {});
const SECRET = "postgres://bot:hunter2@db.internal/archive at /srv/on-record/src/store/database.ts:41";

function answered(...runs: readonly Run[]): Reply {
	return {
		outcome: "answered",
		blocks: [{ kind: "text", runs }],
		actions: [],
		audience: "channel",
		data: {},
	};
}

/** A command that counts its runs. */
function counting(
	reply: (run: number) => Promise<Reply> = async (run) => answered(`Run ${run}`),
	cacheFor = 60,
) {
	const runs: string[] = [];
	const command = defineCommand({
		name: "look",
		description: "Looks something up",
		examples: ["look"],
		options: { words: { kind: "words", description: "What", main: true } },
		cacheFor,
		run: ({ options }) => {
			runs.push(options.words ?? "");
			return reply(runs.length);
		},
	});
	return { command, runs };
}

/** An archive that stands still at a version that a test can raise. */
function archiveAt(current: { version: number }): Archive {
	const archive = { version: async () => current.version, seenBy: () => archive };
	return archive as unknown as Archive;
}

function dispatcher(command: Command, given: Partial<Parameters<typeof dispatcherOf>[0]> = {}) {
	return dispatcherOf({ archive: archiveAt({ version: 1 }), registry: new Registry([command]), ...given });
}

function look(
	words = "x",
	{ id = "ann", platform = "discord" as const, collections = ["shared"] } = {},
): Invocation {
	const powers = async () => ({ moderate: false, administer: false });
	const place = { platform, community: "town", channel: "square", thread: null };
	return { command: "look", options: { words }, caller: { platform, id, powers }, place, collections };
}

/** Log lines of a dispatcher that is given `log`. */
function logged() {
	const lines: string[] = [];
	return { lines, log: pino({ level: "trace" }, { write: (line: string) => lines.push(line) }) };
}

describe("whatever breaks, there is one reply and no rejection", () => {
	const boom = () => Promise.reject(new Error(SECRET));
	const cases: readonly [string, () => Promise<Dispatcher>][] = [
		[
			"the command throws at once",
			() =>
				dispatcher(
					counting(() => {
						throw new Error(SECRET);
					}).command,
				),
		],
		["the command rejects", () => dispatcher(counting(boom).command)],
		["the command rejects with no error", () => dispatcher(counting(() => Promise.reject(SECRET)).command)],
		["the command never ends", () => dispatcher(counting(() => NEVER).command, { deadlineMs: 20 })],
		[
			"the archive's version cannot be read",
			() => dispatcher(counting().command, { archive: { version: boom } as unknown as Archive }),
		],
		[
			"the archive's version never comes",
			() =>
				dispatcher(counting().command, {
					archive: { version: () => NEVER } as unknown as Archive,
					deadlineMs: 20,
				}),
		],
		["the cache cannot be read", () => dispatcher(counting().command, { cache: { get: boom, set: boom } })],
		[
			"the cache cannot be written",
			() => dispatcher(counting().command, { cache: { get: async () => undefined, set: boom } }),
		],
		[
			"the cache never answers",
			() => dispatcher(counting().command, { cache: { get: () => NEVER, set: () => NEVER }, deadlineMs: 20 }),
		],
		[
			"the command returns nothing",
			() => dispatcher(counting(async () => undefined as unknown as Reply).command),
		],
	];

	test.each(cases)("%s", async (_what, make) => {
		const { reply, cached } = await (await make()).dispatch(look());
		expect(reply.outcome).toBe("failed");
		expect(reply.audience).toBe("caller");
		expect(cached).toBe(false);
		const shown = JSON.stringify(reply);
		expect(shown).not.toMatch(/postgres|hunter2|\/srv|\.ts|Error|\bat \S+:\d/);
		expect(ownText(reply)).toMatch(/Reference for the operator: [0-9a-f]{8}$/);
	});

	test("the reference leads to the fault in the log", async () => {
		const { lines, log } = logged();
		const { reply } = await (await dispatcher(counting(boom).command, { log })).dispatch(look("my question"));
		const reference = ownText(reply).slice(-8);
		const line = lines.find((each) => each.includes(reference));
		expect(line).toContain("hunter2");
		expect(lines.join("")).not.toContain("my question");
	});
});

describe("a deadline", () => {
	test("that has passed is said to be slowness, and not the asker's fault", async () => {
		const slow = await dispatcher(counting(() => NEVER).command, { deadlineMs: 20 });
		const { reply } = await slow.dispatch(look());
		expect(ownText(reply)).toContain("took too long");
	});

	test("does not hold up the same question for good: asked again, it runs again", async () => {
		const { command, runs } = counting((run) => (run === 1 ? NEVER : Promise.resolve(answered("There."))));
		const bot = await dispatcher(command, { deadlineMs: 20 });
		expect((await bot.dispatch(look())).reply.outcome).toBe("failed");
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect((await bot.dispatch(look())).reply.outcome).toBe("answered");
		expect(runs).toHaveLength(2);
	});
});

test("the same question asked twice at once runs once, for both", async () => {
	const { promise, resolve } = Promise.withResolvers<Reply>();
	const { command, runs } = counting(() => promise);
	const bot = await dispatcher(command);
	const both = Promise.all([bot.dispatch(look()), bot.dispatch(look("x", { id: "ben" }))]);
	const other = bot.dispatch(look("y"));
	await new Promise(setImmediate);
	resolve(answered("There."));
	expect((await both).map(({ reply }) => ownText(reply))).toEqual(["There.", "There."]);
	await other;
	expect(runs).toEqual(["x", "y"]);
});

describe("a reply is remembered", () => {
	test("and flagged as such", async () => {
		const { command, runs } = counting();
		const bot = await dispatcher(command);
		const first = await bot.dispatch(look());
		const second = await bot.dispatch(look());
		expect([first.cached, second.cached]).toEqual([false, true]);
		expect(second.reply).toEqual(first.reply);
		expect(runs).toHaveLength(1);
		expect(second.ms).toBeGreaterThanOrEqual(0);
		expect(bot.hitRate).toBe(0.5);
	});

	test("for as long as its command says", async () => {
		const cache = new MapCache();
		await (await dispatcher(counting(undefined, 90).command, { cache })).dispatch(look());
		expect([...cache.kept.values()].map(({ ttlMs }) => ttlMs)).toEqual([90_000]);
	});

	test("also when it is that the archive does not say", async () => {
		const { command, runs } = counting(async () => ({ ...answered("Nothing."), outcome: "abstained" }));
		const bot = await dispatcher(command);
		await bot.dispatch(look());
		expect((await bot.dispatch(look())).cached).toBe(true);
		expect(runs).toHaveLength(1);
	});

	test("for options that mean the same", async () => {
		const bot = await dispatcher(counting().command);
		await bot.dispatch(look("a  massive wave"));
		expect((await bot.dispatch(look(" a massive\twave "))).cached).toBe(true);
	});
});

describe("a reply is not remembered", () => {
	test.each<[string, (run: number) => Promise<Reply>, number]>([
		["when it is a refusal", async () => notice("refused", ["No."]), 60],
		["when it is a failure", async () => notice("failed", ["No."]), 60],
		["when the command failed", () => Promise.reject(new Error("boom")), 60],
		["when the bot's own words hold quotation marks", async () => answered('He said "never".'), 60],
		["when its command is never remembered", async () => answered("There."), 0],
	])("%s", async (_why, reply, cacheFor) => {
		const cache = new MapCache();
		const { command, runs } = counting(reply, cacheFor);
		const bot = await dispatcher(command, { cache });
		await bot.dispatch(look());
		expect((await bot.dispatch(look())).cached).toBe(false);
		expect(runs).toHaveLength(2);
		expect(cache.kept.size).toBe(0);
	});

	test.each<[string, Invocation]>([
		["other words", look("y")],
		["other collections", look("x", { collections: ["shared", "guild:1"] })],
	])("for %s", async (_what, other) => {
		const { command, runs } = counting();
		const bot = await dispatcher(command);
		await bot.dispatch(look());
		expect((await bot.dispatch(other)).cached).toBe(false);
		expect(runs).toHaveLength(2);
	});

	test("for another version of the archive", async () => {
		const current = { version: 1 };
		const bot = await dispatcher(counting().command, { archive: archiveAt(current) });
		await bot.dispatch(look());
		current.version = 2;
		expect((await bot.dispatch(look())).cached).toBe(false);
		current.version = 1;
		expect((await bot.dispatch(look())).cached).toBe(true);
	});

	test("by another build", async () => {
		const cache = new MapCache();
		const { command, runs } = counting();
		await (await dispatcher(command, { cache, build: "b1" })).dispatch(look());
		expect((await (await dispatcher(command, { cache, build: "b2" })).dispatch(look())).cached).toBe(false);
		expect(runs).toHaveLength(2);
	});
});

describe("the cooldown", () => {
	const stopped = () => new Cooldown({ now: () => 0 });

	async function ask(
		bot: Dispatcher,
		count: number,
		invocation: (i: number) => Invocation,
	): Promise<string[]> {
		const outcomes: string[] = [];
		for (let i = 0; i < count; i += 1) outcomes.push((await bot.dispatch(invocation(i))).reply.outcome);
		return outcomes;
	}

	test("lets five questions through in ten seconds and tells the sixth privately when to ask again", async () => {
		const { command, runs } = counting();
		const bot = await dispatcher(command, { cooldown: stopped() });
		expect(await ask(bot, 6, (i) => look(`question ${i}`))).toEqual([
			...Array(5).fill("answered"),
			"refused",
		]);
		const { reply } = await bot.dispatch(look("one more"));
		expect(reply.audience).toBe("caller");
		expect(ownText(reply)).toContain("Ask again in 2 seconds");
		expect(runs).toHaveLength(5);
	});

	test("is each caller's own, and a caller is one of one platform", async () => {
		const bot = await dispatcher(counting().command, { cooldown: stopped() });
		await ask(bot, 6, (i) => look(`question ${i}`));
		const ben = await bot.dispatch(look("ben's", { id: "ben" }));
		const slack: Invocation = {
			...look("on Slack"),
			caller: { platform: "slack", id: "ann", powers: async () => ({ moderate: false, administer: false }) },
		};
		expect([ben.reply.outcome, (await bot.dispatch(slack)).reply.outcome]).toEqual(["answered", "answered"]);
	});

	test("costs nothing for what is remembered", async () => {
		const bot = await dispatcher(counting().command, { cooldown: stopped() });
		expect(await ask(bot, 30, () => look("the same"))).toEqual(Array(30).fill("answered"));
		expect(await ask(bot, 4, (i) => look(`question ${i}`))).toEqual(Array(4).fill("answered"));
	});

	test("costs nothing for a question that is refused before it runs", async () => {
		const bot = await dispatcher(counting().command, { cooldown: stopped() });
		await ask(bot, 10, () => ({ ...look(), options: { nonsense: "x" } }));
		expect(await ask(bot, 5, (i) => look(`question ${i}`))).toEqual(Array(5).fill("answered"));
	});

	test("does not hold in the console", async () => {
		const bot = await dispatcher(counting().command, { cooldown: stopped() });
		const typed = (i: number): Invocation => ({
			...look(`question ${i}`),
			caller: CONSOLE,
		});
		expect(await ask(bot, 20, typed)).toEqual(Array(20).fill("answered"));
	});
});

describe("what cannot be run is refused privately", () => {
	test.each<[string, Invocation]>([
		["an unknown command", { ...look(), command: "weather" }],
		["a name that every object has", { ...look(), command: "constructor" }],
		["an unknown option", { ...look(), options: { nonsense: "x" } }],
		["an overlong option", look("x".repeat(100_000))],
	])("%s", async (_what, invocation) => {
		const { command, runs } = counting();
		const { reply } = await (await dispatcher(command)).dispatch(invocation);
		expect(reply).toMatchObject({ outcome: "refused", audience: "caller" });
		expect(runs).toEqual([]);
	});
});

describe("the bot's own words never hold quotation marks (it fails closed)", () => {
	const block = (runs: readonly Run[]): Reply["blocks"] => [{ kind: "text", runs }];

	test.each<[string, Reply["blocks"]]>([
		["in a line", block(['He said "never".'])],
		["in strong words", block([{ strong: "“Never”" }])],
		["in a heading", [{ kind: "heading", runs: ["«Never»"] }]],
		["in a list", [{ kind: "list", items: [["fine"], ["„Never“"]] }]],
	])("%s", async (_where, blocks) => {
		const { command } = counting(async () => ({ ...answered(), blocks }));
		const { reply } = await (await dispatcher(command)).dispatch(look());
		expect(reply.outcome).toBe("failed");
		expect(JSON.stringify(reply)).not.toContain("ever");
	});

	test.each<[string, Run]>([
		["of an article's record", { label: "“Never”, says mayor" }],
		["of the asker", { asked: '"never"' }],
		["to type", { code: '/who-said "never"' }],
	])("but words %s may", async (_whose, run) => {
		const { command } = counting(async () => answered("It is ", run));
		const { reply } = await (await dispatcher(command)).dispatch(look());
		expect(reply.outcome).toBe("answered");
	});
});

test("the log says how a question ended and never what it was", async () => {
	const { lines, log } = logged();
	const bot = await dispatcher(counting().command, { log });
	await bot.dispatch(look("was the minister ill"));
	expect(lines.map((line) => JSON.parse(line))).toEqual([
		expect.objectContaining({ command: "look", platform: "discord", outcome: "answered", cached: false }),
	]);
	expect(lines.join("")).not.toContain("minister");
});
