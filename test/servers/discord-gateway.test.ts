import { afterEach, describe, expect, test } from "@jest/globals";
import { type Client, GatewayIntentBits } from "discord.js";
import { Bench, login } from "./discord/client.ts";
import { INTENT } from "./discord/intents.ts";
import type { DiscordServer, DiscordServerOptions } from "./discord/server.ts";

const bench = new Bench();
afterEach(() => bench.stop());

/** A bot that answers every command with its first option. */
function echo(client: Client): void {
	client.on("interactionCreate", (it) => {
		if (it.isChatInputCommand()) it.reply(it.options.getString("words", true)).catch(() => undefined);
	});
}

async function start(options: DiscordServerOptions = {}) {
	const { server, client } = await bench.start(echo, options);
	const words = { name: "words", description: "The words", type: 3, required: true };
	await client.application.commands.set([{ name: "echo", description: "Echo", options: [words] }]);
	return { server, client };
}

const ask = (server: DiscordServer, words: string) =>
	server.slash(server.guild.id, server.channel.id, server.user.id, "echo", { words });

describe("a connection that breaks", () => {
	test("is resumed, and what happened meanwhile is replayed in order", async () => {
		const { server } = await start();
		server.gateway.drop();
		await server.gateway.until("the drop", (it) => it.connected === 0);
		const asked = ["one", "two", "three"].map((words) => ask(server, words));
		const answers = await Promise.all(asked.map((each) => each.answered()));
		expect(answers.map(({ content }) => content)).toEqual(["one", "two", "three"]);
		expect(server.gateway).toMatchObject({ identifies: 1, resumes: 1 });
	});

	test("is resumed after a close that may be resumed", async () => {
		const { server } = await start();
		server.gateway.closeWith(4000);
		await server.gateway.until("the resume", (it) => it.resumes === 1);
		expect((await ask(server, "one").answered()).content).toBe("one");
	});

	test("is given up by a client whose heartbeats stay unanswered", async () => {
		const { server } = await start({ heartbeatInterval: 40 });
		server.gateway.zombie(true);
		await server.gateway.until("the resume", (it) => it.resumes === 1);
		server.gateway.zombie(false);
		expect((await ask(server, "one").answered()).content).toBe("one");
	});
});

describe("the gateway's wishes", () => {
	test("op 7: the client comes back and resumes", async () => {
		const { server } = await start();
		server.gateway.reconnect();
		await server.gateway.until("the resume", (it) => it.resumes === 1);
		expect(server.gateway.identifies).toBe(1);
	});

	test("op 9, resumable: the client resumes on the spot", async () => {
		const { server } = await start();
		server.gateway.invalidate({ resumable: true });
		await server.gateway.until("the resume", (it) => it.resumes === 1);
		expect((await ask(server, "one").answered()).content).toBe("one");
	});

	test("op 9, not resumable: the client starts a new session, and what happened meanwhile is lost", async () => {
		const { server } = await start();
		server.gateway.invalidate({ resumable: false });
		const lost = ask(server, "lost");
		await server.gateway.until("the new session", (it) => it.identifies === 2 && it.connected === 1);
		expect((await ask(server, "one").answered()).content).toBe("one");
		expect(lost.acknowledged).toBeNull();
		expect(server.gateway.resumes).toBe(0);
	});

	test("a session that was forgotten cannot be resumed", async () => {
		const { server } = await start();
		server.gateway.forget();
		server.gateway.drop();
		await server.gateway.until("the new session", (it) => it.identifies === 2 && it.connected === 1);
		expect((await ask(server, "one").answered()).content).toBe("one");
	});

	test("op 1: the client sends a heartbeat at once", async () => {
		const { server, client } = await start();
		const beat = new Promise<string>((resolve) =>
			client.on("debug", (line) => /latency/.test(line) && resolve(line)),
		);
		server.gateway.askForHeartbeat();
		expect(await beat).toContain("latency");
	});
});

describe("a login", () => {
	test("with a wrong token fails", async () => {
		const server = await bench.server();
		const client = bench.client(server);
		await expect(client.login("wrong")).rejects.toMatchObject({ code: "TokenInvalid" });
		expect(server.violations.map(({ rule }) => rule)).toEqual(["401"]);
	});

	test("with an intent that was not granted fails: close 4014", async () => {
		const server = await bench.server();
		const client = bench.client(server, {
			intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent],
		});
		await expect(client.login("discord-token")).rejects.toThrow("disallowed intents");
		expect(server.violations.map(({ rule }) => rule)).toEqual(["gateway close 4014"]);
	});

	test("with a token that was changed meanwhile ends for good: close 4004", async () => {
		const { server, client } = await start();
		const end = new Promise<number>((resolve) => client.on("shardDisconnect", ({ code }) => resolve(code)));
		server.settings.token = "another";
		server.gateway.drop();
		expect(await end).toBe(4004);
	});

	test("in two shards: each hears of its own guilds, and direct messages come to the first", async () => {
		const server = await bench.server({ shards: 2 });
		const guilds = [server.guild, ...Array.from({ length: 3 }, (_, n) => server.addGuild(`guild ${n}`))];
		const heard: string[] = [];
		const all = Promise.withResolvers<void>();
		const client = bench.client(server, { shards: "auto" });
		// The client itself hides what two shards tell twice.
		client.on("raw" as "debug", (packet: unknown, shard?: number) => {
			const { t, d } = packet as { t: string; d: { guild_id?: string } };
			if (t === "MESSAGE_CREATE") heard.push(`${shard} ${d.guild_id ?? "dm"}`);
			if (heard.length >= guilds.length + 1) all.resolve();
		});
		await login(client, server);
		expect(client.guilds.cache.size).toBe(4);
		for (const guild of guilds) {
			const place = server.addChannel(guild.id, "more");
			server.message(place.id, server.owner.id, "hello", { mentions: [server.applicationId] });
		}
		server.message(null, server.user.id, "hello", { dm: true });
		await all.promise;
		const expected = guilds.map(({ id }) => `${Number((BigInt(id) >> 22n) % 2n)} ${id}`);
		expect(new Set(heard)).toEqual(new Set([...expected, "0 dm"]));
	});
});

describe("messages", () => {
	async function listen(options: DiscordServerOptions, intents?: number[]) {
		const heard: string[] = [];
		const grow = Promise.withResolvers<void>();
		const { server } = await bench.start(
			(client) =>
				client.on("messageCreate", (it) => {
					heard.push(it.content);
					if (it.content.includes("last")) grow.resolve();
				}),
			options,
			intents === undefined ? {} : { intents },
		);
		return { server, heard, last: grow.promise };
	}

	test("come without their content, unless they name the bot or are direct", async () => {
		const { server, heard, last } = await listen({});
		server.message(server.channel.id, server.user.id, "secret");
		server.message(server.channel.id, server.user.id, "hello", { mentions: [server.applicationId] });
		server.message(null, server.user.id, "the last", { dm: true });
		await last;
		expect(heard).toEqual(["", `<@${server.applicationId}> hello`, "the last"]);
	});

	test("come with their content to an application that was granted it", async () => {
		const intents = [
			GatewayIntentBits.Guilds,
			GatewayIntentBits.GuildMessages,
			GatewayIntentBits.MessageContent,
		];
		const { server, heard, last } = await listen({ grantedIntents: INTENT.messageContent }, intents);
		server.message(server.channel.id, server.user.id, "the last secret");
		await last;
		expect(heard).toEqual(["the last secret"]);
	});

	test("are answered in their thread, by a reply", async () => {
		const { server } = await bench.start((client) =>
			client.on("messageCreate", (it) => {
				if (!it.author.bot) it.reply(`in ${it.channel.id}`).catch(() => undefined);
			}),
		);
		const said = server.message(server.channel.id, server.user.id, "hello", {
			mentions: [server.applicationId],
			thread: true,
		});
		const answer = await said.answered();
		expect(answer.channel_id).toBe(said.message.channel_id);
		expect(answer.message_reference).toMatchObject({ message_id: said.message.id });
		expect(answer.channel_id).not.toBe(server.channel.id);
		expect(said.acknowledged?.kind).toBe("message");
	});
});
