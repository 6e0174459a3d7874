import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import type { Check } from "../../../src/platforms/platform.ts";
import { checkSlack } from "../../../src/platforms/slack/checks.ts";
import { BOT_SCOPES } from "../../../src/platforms/slack/scopes.ts";
import type { SlackSettings } from "../../../src/platforms/slack/settings.ts";
import type { SlackServerOptions } from "../../servers/slack/server.ts";
import { Workspace } from "./workspace.ts";

let workspace: Workspace;
afterEach(() => workspace.close());

async function check(
	settings: Partial<SlackSettings> = {},
	{ scopes = BOT_SCOPES, ...options }: SlackServerOptions & { scopes?: readonly string[] } = {},
): Promise<Check[]> {
	workspace = await Workspace.open(options);
	workspace.server.team.scopes = new Set(scopes);
	return Array.fromAsync(checkSlack(workspace.settings(settings)));
}

const advised = (checks: readonly Check[]) => checks.filter(({ advice }) => advice !== null);

describe("a check-up", () => {
	test("finds nothing wrong where nothing is", async () => {
		expect(await check()).toEqual([
			{ about: "Slack bot token", state: "accepted: on-record in Newsroom", advice: null },
			{ about: "Slack bot scopes", state: "all 9 granted", advice: null },
			{ about: "Slack app token", state: "accepted, with connections:write", advice: null },
		]);
		await workspace.close();
		expect((await check({}, { mode: "http" })).map(({ about, advice }) => [about, advice])).toEqual([
			["Slack bot token", null],
			["Slack bot scopes", null],
			["Slack signing secret", null],
			["Slack port", null],
		]);
	});

	test("names the scopes that are missing", async () => {
		const [found] = advised(await check({}, { scopes: ["chat:write", "commands"] }));
		expect(found).toMatchObject({
			state:
				"missing: app_mentions:read, assistant:write, channels:history, groups:history, im:history, im:write, users:read",
		});
		expect(found?.advice).toContain("reinstall");
	});

	test("says what to do about wrong tokens, and repeats neither", async () => {
		const settings = { botToken: "xoxb-wrong", mode: { kind: "socket", appToken: "xapp-wrong" } } as const;
		const found = advised(await check(settings));
		expect(found.map(({ state }) => state)).toEqual([
			"Slack refuses SLACK_BOT_TOKEN (invalid_auth).",
			"Slack refuses SLACK_APP_TOKEN (invalid_auth).",
		]);
		expect(JSON.stringify(found)).not.toContain('wrong"');
		expect(JSON.stringify(found)).not.toContain("-wrong");
	});

	test("looks at the admin's token where there is one", async () => {
		const admin = (found: readonly Check[]) => found.find(({ about }) => about === "Slack admin token");
		expect(admin(await check({ adminToken: "xoxp-gone" }))).toMatchObject({
			state: "Slack refuses SLACK_ADMIN_TOKEN (invalid_auth).",
			advice: expect.stringContaining("or remove it"),
		});
		workspace.server.team.adminToken = "xoxp-admin";
		const settings = workspace.settings({ adminToken: "xoxp-admin" });
		expect(admin(await Array.fromAsync(checkSlack(settings)))?.advice).toBeNull();
	});

	test("says so where Slack cannot be reached", async () => {
		const found = advised(await check({ apiUrl: "http://127.0.0.1:1/" }));
		expect(found.map(({ advice }) => advice)).toEqual(
			Array(2).fill(expect.stringContaining("SLACK_API_URL")),
		);
	});

	test.each([
		["", "missing"],
		["not one of Slack's", "set, but not 32 hexadecimal digits as Slack's are"],
	])("of the signing secret %j", async (signingSecret, state) => {
		const found = advised(await check({ mode: { kind: "http", signingSecret, port: 0 } }));
		expect(found).toEqual([
			{ about: "Slack signing secret", state, advice: expect.stringContaining("SLACK_SIGNING_SECRET") },
		]);
	});

	test("finds a port that is taken", async () => {
		const taken = await new Promise<Server>((resolve) => {
			const server = createServer().listen(0, () => resolve(server));
		});
		const { port } = taken.address() as { port: number };
		const found = advised(await check({ mode: { kind: "http", signingSecret: "0".repeat(32), port } }));
		taken.close();
		expect(found).toEqual([
			{
				about: "Slack port",
				state: `${port} cannot be listened on (EADDRINUSE)`,
				advice: expect.stringContaining("PORT"),
			},
		]);
	});
});
