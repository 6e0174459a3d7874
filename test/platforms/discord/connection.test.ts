import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Client } from "discord.js";
import { openClient } from "../../../src/platforms/discord/client.ts";
import { refusalOfClose } from "../../../src/platforms/discord/refusal.ts";
import { PlatformError } from "../../../src/platforms/platform.ts";
import type { DiscordServer } from "../../servers/discord/server.ts";
import { ask, Stage, shown } from "./stage.ts";

let stage: Stage;
beforeEach(() => {
	stage = new Stage();
});
afterEach(() => stage.stop());

const rules = ({ violations }: DiscordServer) => violations.map(({ rule }) => rule);
const puts = ({ journal }: DiscordServer) => journal.filter(({ method }) => method === "PUT").length;

describe("commands", () => {
	test("are registered with their options: typed, limited, completed, needed ones first", async () => {
		const server = await stage.start();
		const registered = server.commands();
		expect(registered.map(({ name, type }) => [name, type])).toEqual([
			["ask", 1],
			["change", 1],
			["draft", 1],
			["help", 1],
			["who-said", 1],
			["Check this quote", 3],
			["Report to moderators", 3],
		]);
		const text = { type: 3, required: false, autocomplete: false };
		expect(registered.find(({ name }) => name === "who-said")?.options).toEqual([
			{ ...text, name: "words", description: "The words", required: true, max_length: 2000 },
			{ ...text, name: "speaker", description: "Whom you suspect", autocomplete: true, max_length: 200 },
			{ ...text, name: "since", description: "Nothing earlier", max_length: 40 },
			{ ...text, name: "outlet", description: "One outlet", autocomplete: true, max_length: 200 },
		]);
		expect(registered[0]?.options).toEqual([
			{ ...text, name: "question", description: "What", required: true, max_length: 6000 },
		]);
		// A direct message has no moderators.
		expect(registered.filter(({ contexts }) => !(contexts as number[]).includes(1))).toEqual([
			expect.objectContaining({ name: "Report to moderators", contexts: [0] }),
		]);
		expect(server.violations).toEqual([]);
	});

	test("are registered again only when they have changed", async () => {
		const server = await stage.start();
		expect(puts(server)).toBe(1);
		await stage.bot(server).start();
		expect(puts(server)).toBe(1);
		Object.assign(server.commands()[0] ?? {}, { description: "Something else" });
		await stage.bot(server).start();
		expect(puts(server)).toBe(2);
		expect(server.commands()[0]?.description).toBe("A question");
	});

	test("are registered in one server only when it is named", async () => {
		const server = await stage.server();
		const bot = stage.bot(server, { settings: { guildId: server.guild.id } });
		await bot.start();
		expect(server.commands()).toEqual([]);
		expect(server.commands(server.guild.id)).toHaveLength(7);
		expect(shown(await ask(server).answered())).toBe("Asked: why");
		await stage.bot(server, { settings: { guildId: server.guild.id } }).start();
		expect(puts(server)).toBe(1);
	});

	test("are those of last time when Discord cannot take them", async () => {
		const server = await stage.start();
		server.faults.next(4, { status: 500 }, /^GET .*applications\/@me/);
		await stage.bot(server).start();
		expect(stage.log.lines.some(({ msg }) => msg.includes("could not be registered"))).toBe(true);
	});
});

describe("a start that Discord refuses tells the operator what to do", () => {
	test("a wrong token", async () => {
		const server = await stage.server();
		const refused = await stage
			.bot(server, { settings: { token: "wrong" } })
			.start()
			.catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(PlatformError);
		expect((refused as PlatformError).advice).toContain("DISCORD_TOKEN");
		expect((refused as Error).message).not.toContain("wrong");
	});

	test.each([
		[
			"an intent that was not granted",
			4014,
			"developer portal",
			{ tuning: { client: { intents: [1 << 15] } } },
		],
		["a shard that cannot be", 4010, "DISCORD_SHARDS", { settings: { shards: { ids: [3], count: 2 } } }],
	])("%s: close %i", async (_what, code, advice, options) => {
		const server = await stage.server();
		await expect(stage.bot(server, options).start()).rejects.toMatchObject({
			message: expect.stringContaining(`close ${code}`),
			advice: expect.stringContaining(advice),
		});
		expect(rules(server)).toEqual([`gateway close ${code}`]);
	});

	test.each([
		[4004, "DISCORD_TOKEN"],
		[4010, "DISCORD_SHARDS"],
		[4011, "DISCORD_SHARDS=auto"],
		[4012, "Update"],
		[4013, "privileged intent"],
		[4014, "developer portal"],
	])("by close %i", (code, advice) => {
		expect(refusalOfClose(code)?.advice).toContain(advice);
	});

	test.each([1000, 1006, 4000, 4007, 4009])(
		"but not by close %i, after which the client comes back",
		(code) => {
			expect(refusalOfClose(code)).toBeNull();
		},
	);

	test("a server that the bot is not in", async () => {
		const server = await stage.server();
		const settings = { guildId: "100000000000000001" };
		await expect(stage.bot(server, { settings }).start()).rejects.toMatchObject({
			advice: expect.stringContaining("DISCORD_GUILD_ID"),
		});
	});
});

test("only intents that are not privileged are asked for", async () => {
	const server = await stage.start();
	expect([...server.gateway.sessions.values()].map(({ intents }) => intents)).toEqual([
		1 | (1 << 9) | (1 << 12),
	]);
});

describe("a connection that breaks", () => {
	test("is resumed, and what was asked meanwhile is answered once", async () => {
		const server = await stage.start();
		server.gateway.drop();
		await server.gateway.until("the drop", (it) => it.connected === 0);
		const asked = ["one", "two"].map((question) => ask(server, question));
		const said = server.message(server.channel.id, server.user.id, "three", {
			mentions: [server.applicationId],
		});
		expect((await Promise.all(asked.map((each) => each.answered()))).map(shown)).toEqual([
			"Asked: one",
			"Asked: two",
		]);
		expect(shown(await said.answered())).toBe("Asked: three");
		expect(said.followUps).toEqual([]);
		expect(server.gateway).toMatchObject({ identifies: 1, resumes: 1 });
		expect(rules(server)).toEqual([]);
	});

	test.each([
		["op 7", (server: DiscordServer) => server.gateway.reconnect(), { identifies: 1, resumes: 1 }],
		[
			"op 9, resumable",
			(server: DiscordServer) => server.gateway.invalidate({ resumable: true }),
			{ identifies: 1, resumes: 1 },
		],
		[
			"op 9, not resumable",
			(server: DiscordServer) => server.gateway.invalidate({ resumable: false }),
			{ identifies: 2, resumes: 0 },
		],
		["close 4000", (server: DiscordServer) => server.gateway.closeWith(4000), { identifies: 1, resumes: 1 }],
	])("by %s comes back", async (_how, breakIt, expected) => {
		const server = await stage.start();
		breakIt(server);
		await server.gateway.until("the return", (it) => it.identifies + it.resumes === 2 && it.connected === 1);
		expect(shown(await ask(server).answered())).toBe("Asked: why");
		expect(server.gateway).toMatchObject(expected);
		expect(server.violations).toEqual([]);
	});

	test("by a token that was changed is logged with what to do", async () => {
		const server = await stage.start();
		server.settings.token = "another";
		server.gateway.drop();
		await stage.log.until("the error", ({ lines }) =>
			lines.some(({ msg }) => msg.includes("will not have us back")),
		);
	});
});

test("a session that ends right behind RESUMED does not end the process", () => {
	const client = openClient({ token: "t", apiUrl: null, guildId: null, messageContent: false, shards: null });
	const shard = { id: 0, sessionInfo: null, closeSequence: 1 };
	const packet = { op: 0, t: "RESUMED", s: 1, d: {} };
	const ws = client.ws as unknown as { status: number; handlePacket(packet: object, shard: object): boolean };
	ws.status = 0;
	expect(() => ws.handlePacket({ ...packet }, shard)).toThrow(TypeError);
	hear(client, packet);
	expect(() => ws.handlePacket(packet, shard)).not.toThrow();
});

/** As the client itself passes every packet on, before it handles it. */
function hear(client: Client, packet: object): void {
	client.emit("raw" as never, packet as never);
}
