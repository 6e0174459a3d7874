import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import {
	type Client,
	type Guild,
	PermissionFlagsBits,
	type TextChannel,
	type ThreadChannel,
} from "discord.js";
import { Bench } from "./discord/client.ts";
import type { DiscordServer } from "./discord/server.ts";
import { PERMISSION } from "./discord/shapes.ts";

const bench = new Bench();
let server: DiscordServer;
let client: Client<true>;
let guild: Guild;

beforeAll(async () => {
	({ server, client } = await bench.start(() => undefined));
	guild = await client.guilds.fetch(server.guild.id);
});
afterEach(() => void server.ledger.violations.splice(0));
afterAll(() => bench.stop());

function join(permissions: bigint, position = 1) {
	const user = server.world.addUser("member");
	server.world.addMember(server.guild, user, permissions);
	for (const role of server.guild.roles) role.position = position;
	return user;
}

test("what roles and overwrites allow is what the client works out", async () => {
	const { id } = server.addChannel(server.guild.id, "overwritten");
	const place = server.world.channels.get(id);
	if (place === undefined) throw new Error("no channel");
	const user = join(PERMISSION.manageMessages);
	place.permission_overwrites = [
		{ id: server.guild.id, type: 0, allow: "0", deny: String(PERMISSION.sendMessages) },
		{ id: user.id, type: 1, allow: String(PERMISSION.manageChannels), deny: "0" },
	];
	await guild.roles.fetch(undefined, { force: true });
	const channel = (await client.channels.fetch(id, { force: true })) as TextChannel;
	const theirs = channel.permissionsFor(await guild.members.fetch({ user: user.id, force: true })).bitfield;
	expect(theirs & PermissionFlagsBits.SendMessages).toBe(0n);
	expect(theirs).toBe(server.world.permissionsOf(server.guild, user.id, place));
});

test("nobody with as high a role as the bot's, and no administrator, is timed out", async () => {
	const minute = 60_000;
	const timeout = async (user: { id: string }) =>
		(await guild.members.fetch({ user: user.id, force: true })).timeout(minute, "why");
	await timeout(join(0n));
	await expect(timeout(join(1n << 20n, server.guild.botPosition))).rejects.toMatchObject({ code: 50_013 });
	await expect(timeout(join(PERMISSION.administrator))).rejects.toMatchObject({ code: 50_013 });
	expect(server.world.audit.map(({ act, reason }) => [act, reason])).toEqual([["timeout", "why"]]);
});

test("a channel is slowed down by who may manage it, for six hours at most", async () => {
	const channel = (await client.channels.fetch(server.channel.id)) as TextChannel;
	await channel.setRateLimitPerUser(10, "why");
	expect(server.channel.rate_limit_per_user).toBe(10);
	await expect(channel.setRateLimitPerUser(21_601)).rejects.toMatchObject({ code: 50_035 });
	server.guild.botPermissions &= ~PERMISSION.manageChannels;
	await expect(channel.setRateLimitPerUser(0)).rejects.toMatchObject({ code: 50_013 });
	server.guild.botPermissions |= PERMISSION.manageChannels;
});

test("an archived thread takes no edits, and is woken by a message", async () => {
	const { message } = server.message(server.channel.id, server.user.id, "x", { thread: true });
	const thread = (await client.channels.fetch(message.channel_id)) as ThreadChannel;
	const sent = await thread.send("one");
	await thread.setArchived(true);
	await expect(sent.edit("two")).rejects.toMatchObject({ code: 50_083 });
	await thread.send("three");
	expect((await sent.edit("two")).content).toBe("two");
});

test("rules of Discord's own are six by keywords, of words of 60 characters", async () => {
	const rule = (name: string, keywordFilter: string[]) => ({
		name,
		eventType: 1,
		triggerType: 1,
		triggerMetadata: { keywordFilter },
		actions: [{ type: 1 }],
	});
	await expect(guild.autoModerationRules.create(rule("long", ["x".repeat(61)]))).rejects.toMatchObject({
		code: 50_035,
	});
	for (let i = 0; i < 6; i += 1) await guild.autoModerationRules.create(rule(`rule ${i}`, ["word"]));
	await expect(guild.autoModerationRules.create(rule("seventh", ["word"]))).rejects.toMatchObject({
		code: 50_035,
	});
	server.guild.botPermissions &= ~PERMISSION.manageGuild;
	await expect(guild.autoModerationRules.fetch()).rejects.toMatchObject({ code: 50_013 });
});

test("what is forwarded, and what a message answers, comes with it", async () => {
	const first = new Promise((resolve) => client.once("messageCreate", resolve));
	const { message } = server.message(server.channel.id, client.user.id, "words", { files: ["a.png"] });
	await first;
	const arrived = new Promise((resolve) => client.once("messageCreate", resolve));
	server.message(server.channel.id, server.user.id, "", { forward: message, mentions: [client.user.id] });
	expect(await arrived).toMatchObject({ reference: { type: 1, messageId: message.id } });
	const reply = server.message(server.channel.id, server.user.id, "so?", { replyTo: message, ping: true });
	expect(reply.message.mentions.map(({ id }) => id)).toEqual([client.user.id]);
	expect(reply.message.referenced_message).toMatchObject({ id: message.id, content: "words" });
});
