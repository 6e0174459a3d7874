import { afterEach, expect, test } from "@jest/globals";
import { Registry } from "../../../src/chat/registry.ts";
import { applicationOf, checkDiscord } from "../../../src/platforms/discord/checks.ts";
import { inviteUrl, permissionsFor } from "../../../src/platforms/discord/invite.ts";
import type { Check } from "../../../src/platforms/platform.ts";
import { Bench } from "../../servers/discord/client.ts";
import type { DiscordServer, DiscordServerOptions } from "../../servers/discord/server.ts";
import { PERMISSION } from "../../servers/discord/shapes.ts";

const bench = new Bench();
afterEach(() => bench.stop());

const registry = new Registry([]);
const settingsAt = (server: DiscordServer) => ({
	token: "discord-token",
	apiUrl: server.url,
	guildId: null,
	messageContent: false,
	shards: null,
});

async function checked(options: DiscordServerOptions = {}, more: object = {}): Promise<Check[]> {
	const server = await bench.server(options);
	return Array.fromAsync(checkDiscord({ ...settingsAt(server), ...more }, registry));
}

test("a bot that is set up well needs no advice", async () => {
	const checks = await checked();
	expect(checks.map(({ about, state }) => [about, state])).toEqual([
		["Discord token", "valid, the bot is on-record"],
		["Discord application", expect.stringMatching(/^on-record \(\d+\)$/)],
		["Discord intents", "no privileged intent granted, and none needed"],
		["Discord servers", "the bot is in one"],
		["Discord commands", "registered, up to date"],
	]);
	expect(checks.every(({ advice }) => advice === null)).toBe(true);
});

test("a wrong token is told, with where to get the right one, and is not repeated", async () => {
	const checks = await checked({}, { token: "wrong" });
	expect(checks).toEqual([
		{ about: "Discord token", state: "not valid (401)", advice: expect.stringContaining("developer portal") },
	]);
	expect(JSON.stringify(checks)).not.toContain("wrong");
});

test("an intent that nothing needs is told", async () => {
	const checks = await checked({ grantedIntents: 1 << 15 });
	expect(checks[2]).toMatchObject({
		state: expect.stringContaining("Message Content"),
		advice: expect.stringContaining("Switch"),
	});
});

test("a server that the bot is not in is told, with the invitation", async () => {
	const checks = await checked({}, { guildId: "100000000000000001" });
	expect(checks[3]).toMatchObject({
		state: expect.stringContaining("not in"),
		advice: expect.stringContaining("oauth2/authorize"),
	});
	expect(checks[4]).toMatchObject({ advice: expect.stringContaining("DISCORD_GUILD_ID") });
});

test("commands that are not registered are told", async () => {
	const server = await bench.server();
	const { default: help } = await import("../../../commands/help.ts");
	const checks = await Array.fromAsync(checkDiscord(settingsAt(server), new Registry([help])));
	expect(checks.at(-1)).toMatchObject({
		state: "not registered as they are now",
		advice: expect.stringContaining("npm start"),
	});
});

test("a Discord that cannot be reached is told", async () => {
	const server = await bench.server();
	const settings = settingsAt(server);
	await bench.stop();
	const checks = await Array.fromAsync(checkDiscord(settings, registry));
	expect(checks).toEqual([
		{
			about: "Discord",
			state: expect.stringContaining("cannot be reached"),
			advice: expect.stringContaining("network"),
		},
	]);
});

test("the application is known by its token", async () => {
	const server = await bench.server();
	expect(await applicationOf(settingsAt(server))).toBe(server.applicationId);
	await expect(applicationOf({ ...settingsAt(server), token: "wrong" })).rejects.toMatchObject({
		advice: expect.stringContaining("DISCORD_TOKEN"),
	});
});

test("the text of messages is wanted and not granted: it is told before Discord refuses the connection", async () => {
	const checks = await checked({}, { messageContent: true });
	expect(checks[2]).toMatchObject({
		state: expect.stringContaining("not granted"),
		advice: expect.stringContaining("DISCORD_MESSAGE_CONTENT"),
	});
});

test("the text of messages is wanted and granted", async () => {
	const checks = await checked({ grantedIntents: 1 << 15 }, { messageContent: true });
	expect(checks[2]).toEqual({ about: "Discord intents", state: "Message Content granted", advice: null });
});

test("a server in which a permission lacks is told, with the permission", async () => {
	const server = await bench.server();
	server.guild.botPermissions &= ~PERMISSION.moderateMembers;
	const wanted = await Array.fromAsync(
		checkDiscord({ ...settingsAt(server), messageContent: true }, registry),
	);
	expect(wanted[3]).toMatchObject({ state: expect.stringContaining("Newsroom: Time Out Members") });
	const unwanted = await Array.fromAsync(checkDiscord(settingsAt(server), registry));
	expect(unwanted[3]).toMatchObject({ advice: null });
});

test("the invitation asks for just what is needed", () => {
	expect(inviteUrl("123", { messageContent: false })).toBe(
		"https://discord.com/oauth2/authorize?client_id=123&scope=bot+applications.commands&permissions=274877991936",
	);
	const names = (messageContent: boolean) => permissionsFor({ messageContent }).map(({ name }) => name);
	expect(names(false)).toEqual([
		"View Channels",
		"Send Messages",
		"Send Messages in Threads",
		"Embed Links",
		"Read Message History",
	]);
	expect(names(true)).toEqual([...names(false), "Manage Messages", "Time Out Members", "Manage Channels"]);
});
