import { describe, expect, test } from "@jest/globals";
import { loadCommands } from "../../../src/chat/registry.ts";
import { slackManifest } from "../../../src/platforms/slack/manifest.ts";
import { COMMANDS } from "../../chat/bot.ts";
import { expectNoHarm } from "./harmless-in.ts";
import { Workspace } from "./workspace.ts";

const registry = await loadCommands(COMMANDS);

describe("the manifest", () => {
	test("has every command that people are offered, within Slack's limits", () => {
		const { features } = slackManifest(registry, { prefix: "or-", requestUrl: null });
		const commands = features.slash_commands;
		const words = registry.listed.map(({ name }) => name.split(" ")[0]);
		expect(commands.map(({ command }) => command)).toEqual([...new Set(words)].map((word) => `/or-${word}`));
		expect(commands.length).toBeLessThanOrEqual(50);
		for (const { command, description, usage_hint = "" } of commands) {
			expect(command).toMatch(/^\/[a-z0-9-]{1,31}$/);
			expect(description.length).toBeLessThanOrEqual(2000);
			expect(usage_hint.length).toBeLessThanOrEqual(1000);
		}
		expect(commands.find(({ command }) => command === "/or-who-said")?.usage_hint).toMatch(
			/^<words> \[speaker:…\]/,
		);
		expect(commands.find(({ command }) => command === "/or-settings")).toMatchObject({
			usage_hint: "change | show",
			// People and channels come by their ids.
			should_escape: true,
		});
		expect(commands.find(({ command }) => command === "/or-ask")).toMatchObject({ should_escape: false });
		expect(features.shortcuts).toEqual([
			expect.objectContaining({ name: "Check this quote", type: "message" }),
			expect.objectContaining({ name: "Report to moderators", type: "message" }),
		]);
		for (const { name } of features.shortcuts ?? []) expect(name.length).toBeLessThanOrEqual(24);
	});

	test("refuses a prefix that makes a name too long", () => {
		expect(() => slackManifest(registry, { prefix: "our-newsroom-", requestUrl: null })).toThrow(
			/\/our-newsroom-\S+ has \d+ characters and Slack allows 32: choose a shorter SLACK_COMMAND_PREFIX/,
		);
	});

	test("names no address in Socket Mode, and the same one everywhere over HTTP", () => {
		const socket = slackManifest(registry, { prefix: "", requestUrl: null });
		expect(socket.settings.socket_mode_enabled).toBe(true);
		expect(JSON.stringify(socket)).not.toMatch(/url/);
		const url = "https://bot.example/slack/events";
		const http = slackManifest(registry, { prefix: "", requestUrl: url });
		expect(http.settings).toMatchObject({
			socket_mode_enabled: false,
			event_subscriptions: { request_url: url },
			interactivity: { is_enabled: true, request_url: url, message_menu_options_url: url },
		});
		expect(new Set(http.features.slash_commands.map((command) => command.url))).toEqual(new Set([url]));
	});

	test("asks for exactly the scopes and events that are used", async () => {
		const { oauth_config, settings } = slackManifest(registry, { prefix: "or-", requestUrl: null });
		expect(oauth_config.scopes.bot).toEqual([
			"app_mentions:read",
			"assistant:write",
			"channels:history",
			"chat:write",
			"commands",
			"groups:history",
			"im:history",
			"im:write",
			"users:read",
		]);
		const workspace = await Workspace.open({ events: settings.event_subscriptions.bot_events });
		const { server } = workspace;
		server.team.scopes = new Set(oauth_config.scopes.bot);
		await workspace.start();
		await Promise.all([
			server.slash("/or-ask", "why").answered(),
			server.mention("why").answered(),
			server.mention("help").answered(),
			server.message("why", { dm: true }).answered(),
			server.assistantOpened().opened.answered(),
			server.appHomeOpened().until("the Home tab", () => server.home() !== null),
		]);
		await workspace.close();
		expectNoHarm(workspace);
	});
});
