import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { ConfigError, readConfig, SETTINGS } from "../src/config.ts";

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

	test(".env.example explains every setting there is, and no other", () => {
		const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
		const explained = [...example.matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
		expect(new Set(explained)).toEqual(new Set(SETTINGS));
	});
});
