import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { ConfigError, readConfig, SETTINGS } from "../src/config.ts";

const STORAGE = { CORPUS_URI: "s3://bucket/tables" };

describe("settings", () => {
	test("nothing needs to be set", () => {
		expect(readConfig({})).toMatchObject({
			dataDir: ".on-record",
			corpusDir: "data/articles",
			corpusUri: ".on-record/search",
			databaseUrl: null,
			redisUrl: null,
			colour: true,
		});
	});

	test("an empty value is not set", () => {
		expect(readConfig({ DATABASE_URL: "", ON_RECORD_DATA_DIR: "", NO_COLOR: "" })).toEqual(readConfig({}));
	});

	test("the search tables follow the data folder unless they have a place of their own", () => {
		expect(readConfig({ ON_RECORD_DATA_DIR: "/srv/on-record" }).corpusUri).toBe("/srv/on-record/search");
		expect(readConfig({ CORPUS_URI: "s3://bucket/tables" }).corpusUri).toBe("s3://bucket/tables");
	});

	test("feeds are fetched from an operator's ports too, and say whom to write to", () => {
		expect(readConfig({ FETCH_PORTS: "8080, 8443", CONTACT_URL: "mailto:us@news.example" }).fetching).toEqual(
			{
				ports: [8080, 8443],
				contact: "mailto:us@news.example",
			},
		);
	});

	test("every mistake is reported at once, and no value is repeated", () => {
		const bad = { DATABASE_URL: "mysql://me:secret@host/db", REDIS_URL: "localhost", LOG_LEVEL: "loud" };
		let error: unknown;
		try {
			readConfig(bad);
		} catch (thrown) {
			error = thrown;
		}
		expect(error).toBeInstanceOf(ConfigError);
		const { problems, message } = error as ConfigError;
		expect(new Set(problems.map((problem) => problem.split(":", 1)[0]))).toEqual(new Set(Object.keys(bad)));
		expect(message).not.toContain("secret");
	});

	test.each([
		["", null],
		["auto", "auto"],
		["0,1/4", { ids: [0, 1], count: 4 }],
	])("DISCORD_SHARDS=%s", (value, shards) => {
		expect(readConfig({ DISCORD_TOKEN: "t", DISCORD_SHARDS: value }).discord).toMatchObject({
			shards,
			guildId: null,
		});
	});

	test("Slack talks by a socket, or by HTTP when it is told to", () => {
		const socket = readConfig({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" });
		expect(socket.slack).toMatchObject({
			mode: { kind: "socket", appToken: "xapp-1" },
			commandPrefix: "or-",
		});
		const http = readConfig({
			SLACK_BOT_TOKEN: "xoxb-1",
			SLACK_MODE: "http",
			SLACK_SIGNING_SECRET: "s",
			PORT: "8080",
		});
		expect(http.slack).toMatchObject({ mode: { kind: "http", signingSecret: "s", port: 8080 } });
		expect(readConfig({}).slack).toBeNull();
	});

	test("an admin's token is for Slack's removals alone: off unless set, and of the kind that admins have", () => {
		const tokens = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };
		expect(readConfig(tokens).slack?.adminToken).toBeNull();
		expect(readConfig({ ...tokens, SLACK_ADMIN_TOKEN: "xoxp-1" }).slack?.adminToken).toBe("xoxp-1");
		expect(() => readConfig({ ...tokens, SLACK_ADMIN_TOKEN: "xoxb-2" })).toThrow(/user token.*xoxp-/);
	});

	test.each([
		["a bot token without the socket's", { SLACK_BOT_TOKEN: "xoxb-1" }, "SLACK_APP_TOKEN"],
		["a socket's token without the bot's", { SLACK_APP_TOKEN: "xapp-1" }, "SLACK_BOT_TOKEN"],
		[
			"HTTP without the signing secret",
			{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_MODE: "http" },
			"SLACK_SIGNING_SECRET",
		],
		["a port there is none of", { PORT: "70000" }, "PORT"],
		["storage of another kind", { CORPUS_URI: "gs://bucket/tables" }, "s3://bucket/path"],
		["storage without a bucket", { CORPUS_URI: "s3:///tables" }, "CORPUS_URI"],
		["a key without its secret", { ...STORAGE, AWS_ACCESS_KEY_ID: "id" }, "AWS_SECRET_ACCESS_KEY"],
		["a secret without its key", { ...STORAGE, AWS_SECRET_ACCESS_KEY: "s" }, "AWS_ACCESS_KEY_ID"],
		["an open address", { ...STORAGE, AWS_ENDPOINT: "http://127.0.0.1:9000" }, "AWS_ALLOW_HTTP"],
		["an address that is none", { ...STORAGE, AWS_ENDPOINT: "localhost:9000" }, "AWS_ENDPOINT"],
		["shards of nothing", { DISCORD_SHARDS: "1" }, "DISCORD_SHARDS"],
		["ports that are none", { FETCH_PORTS: "80,http" }, "FETCH_PORTS"],
		["a port beyond all to fetch from", { FETCH_PORTS: "8080,70000" }, "FETCH_PORTS"],
		["a contact that would break the header", { CONTACT_URL: "https://us.example/\r\nX: 1" }, "CONTACT_URL"],
	])("%s is refused by name", (_what, environment, name) => {
		expect(() => readConfig(environment as Record<string, string>)).toThrow(name);
	});

	test(".env.example explains every setting there is, and no other", () => {
		const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
		const explained = [...example.matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
		expect(new Set(explained)).toEqual(new Set(SETTINGS));
	});
});
