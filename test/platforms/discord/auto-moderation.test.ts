import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { keywordsOf } from "../../../src/platforms/discord/auto-moderation.ts";
import type { DiscordServer } from "../../servers/discord/server.ts";
import { PERMISSION } from "../../servers/discord/shapes.ts";
import { object } from "../../servers/loopback/json.ts";
import { Stage } from "./stage.ts";

let stage: Stage;
let server: DiscordServer;
beforeEach(async () => {
	stage = new Stage();
	server = await stage.start({ tuning: { actWithinMs: 2_000 } });
});
afterEach(() => stage.stop());

const sync = (words: readonly string[], domains: readonly string[] = []) => {
	const [bot] = stage.bots;
	if (bot === undefined) throw new Error("no bot was started");
	return bot.enforcer.syncAutoMod(server.guild.id, words, domains);
};
const filters = () =>
	server.guild.autoModeration.map(({ trigger_metadata }) => object(trigger_metadata).keyword_filter);
const many = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`);

describe("what Discord's rules can hold", () => {
	test.each([
		["a word", ["Blockhead"], [], ["blockhead"], []],
		["a phrase, in any script", ["old fool", "дурак", "l'idiot"], [], ["old fool", "дурак", "l'idiot"], []],
		["the same twice", ["Fool", "fool "], [], ["fool"], []],
		["no pattern", ["f(oo|u)l", "fool.*", "f*l", "^fool$"], [], [], ["f(oo|u)l", "fool.*", "f*l", "^fool$"]],
		["no word over 60 characters", ["x".repeat(61)], [], [], ["x".repeat(61)]],
		["a domain and what is beneath it", [], ["bad.example"], ["*//bad.example*", "*.bad.example*"], []],
		["no domain that is too long", [], [`${"x".repeat(50)}.example`], [], [`${"x".repeat(50)}.example`]],
	])("%s", (_what, words, domains, keywords, left) => {
		const found = keywordsOf(words, domains);
		expect(found.keywords).toEqual(keywords);
		expect(found.left.map(({ what }) => what)).toEqual(left);
	});
});

describe("a server's own rules", () => {
	test("are made of the lists, and block such messages", async () => {
		expect(await sync(["fool"], ["bad.example"])).toEqual({ kind: "done", rules: 1, keywords: 3, left: [] });
		expect(server.guild.autoModeration).toEqual([
			expect.objectContaining({
				name: "On Record: words 1",
				event_type: 1,
				trigger_type: 1,
				trigger_metadata: { keyword_filter: ["fool", "*//bad.example*", "*.bad.example*"] },
				actions: [{ type: 1, metadata: { custom_message: expect.any(String) } }],
				enabled: true,
			}),
		]);
		expect(server.violations).toEqual([]);
	});

	test("follow the lists, and one that an admin switched off stays off", async () => {
		await sync(many(2_500));
		expect(filters().map((each) => (each as string[]).length)).toEqual([1000, 1000, 500]);
		for (const rule of server.guild.autoModeration) rule.enabled = false;
		await sync(["fool"]);
		expect(filters()).toEqual([["fool"]]);
		expect(server.guild.autoModeration[0]?.enabled).toBe(false);
		await sync([]);
		expect(filters()).toEqual([]);
	});

	test("that say the same already are not touched", async () => {
		await sync(["fool"]);
		const before = server.journal.length;
		await sync(["fool"]);
		expect(server.journal.slice(before).map(({ method }) => method)).toEqual(["GET"]);
	});

	test("leave those of people alone, and room for them: the rest is told", async () => {
		const theirs = { id: "1", name: "On Record: words 1", creator_id: server.owner.id, trigger_type: 1 };
		server.guild.autoModeration.push({ ...theirs }, { ...theirs, id: "2", name: "ours" });
		const done = await sync(many(4_500));
		expect(done).toMatchObject({ kind: "done", rules: 4, keywords: 4_000 });
		expect("left" in done && done.left).toHaveLength(500);
		expect(server.guild.autoModeration.slice(0, 2)).toEqual([theirs, { ...theirs, id: "2", name: "ours" }]);
		expect(server.violations).toEqual([]);
	});

	test("cannot be made without the permission, which is told", async () => {
		server.guild.botPermissions &= ~PERMISSION.manageGuild;
		expect(await sync(["fool"])).toEqual({
			kind: "refused",
			reason: expect.stringContaining("Manage Server"),
		});
	});
});
