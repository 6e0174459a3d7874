import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { run } from "./run.ts";

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "on-record-cli-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const settings = (other: Record<string, string> = {}) => ({
	ON_RECORD_DATA_DIR: join(folder, "data"),
	...other,
});

describe("--help", () => {
	test.each([
		[["--help"], "ingest"],
		[["say", "--help"], "--json"],
		[["ingest", "--help"], "--collection"],
		[["quotes", "--help"], "--json"],
		[["reindex", "--help"], "search tables"],
		[["serve", "--help"], "terminal"],
		[["doctor", "--help"], "checks"],
	])("%j explains and exits 0", async (args, expected) => {
		const { code, stdout, stderr } = await run(args, settings());
		expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
		expect(stdout).toContain("Usage: on-record");
		expect(stdout).toContain(expected);
	});
});

describe("wrong usage exits 2, says so on standard error and nothing on standard output", () => {
	test.each([[["weather"]], [["say"]], [["say", "--jsn", "x"]], [["ingest"]], [["quotes"]]])(
		"%j",
		async (args) => {
			const { code, stdout, stderr } = await run(args, settings());
			expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
			expect(stderr).toMatch(/error:.*\(--help shows how\)/s);
		},
	);
});

test.each([
	["a misspelt command", ["ingets"], 'no command "ingets"'],
	[
		"an address that Slack cannot reach safely",
		["slack-manifest", "--url", "http://bot.example/slack/events"],
		"Expected --url https://",
	],
])("%s is named", async (_what, args, expected) => {
	const { code, stdout, stderr } = await run(args, settings());
	expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
	expect(stderr).toContain(expected);
});

describe("bad settings", () => {
	const bad = { DATABASE_URL: "mysql://u:hunter2@host/db", LOG_LEVEL: "loud", REDIS_URL: "http://host" };

	test("are reported all at once, without their values, and exit 2", async () => {
		const { code, stdout, stderr } = await run(["say", "/help"], settings(bad));
		expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
		for (const name of Object.keys(bad)) expect(stderr).toContain(name);
		expect(stderr).not.toMatch(/hunter2|loud/);
	});

	test("are problems to doctor, each with what to do", async () => {
		const { code, stdout } = await run(["doctor"], settings(bad));
		expect(code).toBe(1);
		expect(stdout.match(/^problem {2}Setting: (DATABASE_URL|LOG_LEVEL|REDIS_URL).*\n +→ /gm)).toHaveLength(3);
	});
});

describe("doctor", () => {
	test("finds all well", async () => {
		await writeFile(join(folder, "a.md"), "---\nheadline: A\noutlet: B\n---\nText.\n");
		const { code, stdout } = await run(["doctor"], settings({ CORPUS_DIR: folder }));
		expect(code).toBe(0);
		expect(stdout).toMatch(/^(ok {7}[^\n]+\n)+$/);
		for (const about of ["Node", "Settings", "Database", "Search tables", "Cache"])
			expect(stdout).toContain(`ok       ${about}`);
	});

	test("names what is wrong and what to do, goes on with the rest and exits 1", async () => {
		const { code, stdout } = await run(["doctor"], settings({ CORPUS_DIR: join(folder, "nowhere") }));
		expect(code).toBe(1);
		expect(stdout).toMatch(/^problem {2}Articles to take in: .*\n +→ Put articles into .*CORPUS_DIR\.$/m);
		expect(stdout).toContain("ok       Cache");
	});

	test("says that a database cannot be opened, without a stack", async () => {
		await writeFile(join(folder, "file"), "no folder");
		const { code, stdout, stderr } = await run(
			["doctor"],
			settings({ ON_RECORD_DATA_DIR: join(folder, "file"), CORPUS_DIR: folder }),
		);
		expect(code).toBe(1);
		expect(stdout).toMatch(/^problem {2}Database/m);
		expect(stdout + stderr).not.toMatch(/^\s+at /m);
	});
});
