import { afterEach, expect, test } from "@jest/globals";
import { Registry } from "../../../src/chat/registry.ts";
import { applicationOf, checkDiscord } from "../../../src/platforms/discord/checks.ts";
import { inviteUrl, PERMISSIONS } from "../../../src/platforms/discord/invite.ts";
import type { Check } from "../../../src/platforms/platform.ts";
import { Bench } from "../../servers/discord/client.ts";
import type { DiscordServer, DiscordServerOptions } from "../../servers/discord/server.ts";

const bench = new Bench();
afterEach(() => bench.stop());

const registry = new Registry([]);
const settingsAt = (server: DiscordServer) => ({
	token: "discord-token",
	apiUrl: server.url,
	guildId: null,
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

test("the invitation asks for just what is needed", () => {
	expect(inviteUrl("123")).toBe(
		"https://discord.com/oauth2/authorize?client_id=123&scope=bot+applications.commands&permissions=274877991936",
	);
	expect(PERMISSIONS.map(({ name }) => name)).toEqual([
		"View Channels",
		"Send Messages",
		"Send Messages in Threads",
		"Embed Links",
		"Read Message History",
	]);
});
