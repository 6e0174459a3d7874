import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { defineCommand } from "../../../src/chat/command.ts";
import { Registry } from "../../../src/chat/registry.ts";
import type { DiscordServer } from "../../servers/discord/server.ts";
import { Stage, shown } from "./stage.ts";
import { reply } from "./stage-commands.ts";

let stage: Stage;
let server: DiscordServer;
beforeEach(() => {
	stage = new Stage();
});
afterEach(() => stage.stop());

const command = (name: string, description = "A standing question") =>
	defineCommand({
		name,
		description,
		options: {},
		examples: [name],
		cacheFor: 0,
		run: async () => reply(`Standing: ${name}`),
	});

/** A bot whose guilds may have commands of their own. */
async function start() {
	const registry = new Registry([command("everybodys", "For all")]);
	server = await stage.server();
	const bot = stage.bot(server, { registry });
	await bot.start();
	const own = `discord:${server.guild.id}`;
	const offer = async (...names: string[]) => {
		registry.setOwn(
			own,
			names.map((name) => command(name)),
		);
		await bot.offer(own, registry.seenBy([own]));
	};
	return { bot, offer };
}

const offered = (guild: string | null) => server.commands(guild).map(({ name }) => name);

test("a server's own commands are there at once, beside everybody's, and in no other server", async () => {
	const { offer } = await start();
	const other = server.addGuild("Another");
	await offer("can-the-bridge-open", "can-the-mill-run");
	expect(offered(server.guild.id)).toEqual(["can-the-bridge-open", "can-the-mill-run"]);
	expect(offered(null)).toEqual(["everybodys"]);
	expect(offered(other.id)).toEqual([]);
	await offer("can-the-mill-run");
	expect(offered(server.guild.id)).toEqual(["can-the-mill-run"]);
	await offer();
	expect(offered(server.guild.id)).toEqual([]);
	expect(server.violations).toEqual([]);
});

test("nothing is registered anew where nothing has changed", async () => {
	const { offer } = await start();
	await offer("can-the-bridge-open");
	const before = server.journal.length;
	await offer("can-the-bridge-open");
	expect(server.journal.slice(before).map(({ method }) => method)).toEqual(["GET"]);
});

test("in one server only, for development, everybody's stay there with its own", async () => {
	const first = await stage.server();
	const guildId = first.guild.id;
	const registry = new Registry([command("everybodys", "For all")]);
	const bot = stage.bot(first, { registry, settings: { guildId } });
	await bot.start();
	registry.setOwn(`discord:${guildId}`, [command("its-own")]);
	await bot.offer(`discord:${guildId}`, registry.seenBy([`discord:${guildId}`]));
	expect(first.commands(guildId).map(({ name }) => name)).toEqual(["everybodys", "its-own"]);
	const other = first.addGuild("Another");
	await bot.offer(`discord:${other.id}`, registry);
	expect(first.commands(other.id)).toEqual([]);
});

test("what Discord refuses is told, and what was offered stays", async () => {
	const { offer, bot } = await start();
	await offer("can-the-bridge-open");
	server.faults.next(1_000, { status: 500 }, /^PUT /);
	await expect(offer("can-the-bridge-open", "another")).rejects.toThrow();
	expect(offered(server.guild.id)).toEqual(["can-the-bridge-open"]);
	await expect(bot.offer("slack:T1", new Registry([]))).rejects.toThrow("expected discord:");
	await expect(bot.offer("discord:100000000000000001", new Registry([command("x")]))).rejects.toThrow();
});

test("a server's own command is answered there, by slash", async () => {
	const registry = new Registry([command("everybodys", "For all")]);
	server = await stage.server();
	const own = `discord:${server.guild.id}`;
	registry.setOwn(own, [command("its-own")]);
	const bot = stage.bot(server, { registry });
	await bot.start();
	await bot.offer(own, registry.seenBy([own]));
	const asked = server.slash(server.guild.id, server.channel.id, server.user.id, "its-own");
	expect(shown(await asked.answered())).toBe("Standing: its-own");
});
