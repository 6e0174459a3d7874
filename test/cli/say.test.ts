import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Ran, run } from "./run.ts";

const HARBOUR = fileURLToPath(new URL("../fixtures/articles/harbour", import.meta.url));
const SAID = "/who-said costs the port a ship";

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "on-record-cli-"));
	// The first run takes the articles in and says so.
	await run(["say", "/privacy"], settings());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const settings = () => ({ ON_RECORD_DATA_DIR: join(folder, "data"), CORPUS_DIR: HARBOUR });

describe("say - --json", () => {
	let ran: Ran;
	let replies: { [key: string]: unknown; data: Record<string, unknown> }[];
	beforeAll(async () => {
		const lines = [
			SAID,
			SAID,
			"",
			"1",
			"When was the bridge built?",
			"/who-said colourless green ideas",
			"/weather",
			"/ask x since:never",
		];
		ran = await run(["say", "-", "--json"], settings(), lines.join("\n"));
		replies = ran.stdout
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line));
	});

	test("answers one line after the other in one process, each on a line, and exits 0", () => {
		expect(ran.code).toBe(0);
		expect(replies.map(({ outcome }) => outcome)).toEqual([
			"answered",
			"answered",
			"answered",
			"answered",
			"abstained",
			"refused",
			"refused",
		]);
	});

	test("a quotation carries its verdict, place, speaker, role and confidence", () => {
		expect(replies[0]?.data).toEqual({
			verdict: "said",
			quotations: [
				{
					articleId: "bridge-closed",
					version: 1,
					start: expect.any(Number),
					end: expect.any(Number),
					kind: "direct",
					speaker: "Tomas Vreeland",
					named: true,
					role: "a harbour pilot",
					confidence: expect.any(Number),
				},
			],
		});
	});

	test("the second time it is remembered, and each reply says how long it took", () => {
		expect(replies.map(({ cached }) => cached).slice(0, 2)).toEqual([false, true]);
		expect(replies[1]).toEqual({ ...replies[0], cached: true, ms: replies[1]?.ms });
		for (const { ms } of replies) expect(ms).toEqual(expect.any(Number));
	});

	test("a number presses the button of the reply before", () => {
		expect(replies[2]?.data.spans).toMatchObject([{ articleId: "bridge-closed" }]);
	});

	test("an answer carries the cited spans", () => {
		expect(replies[3]?.data.spans).toMatchObject([
			{ articleId: "bridge-closed", start: expect.any(Number), end: expect.any(Number) },
		]);
	});

	test("nobody is a verdict too", () => {
		expect(replies[4]?.data).toEqual({ verdict: "nobody", quotations: [] });
	});
});

test("say prints one reply for people, without colour where nobody looks at a terminal", async () => {
	const { code, stdout } = await run(["say", SAID], settings());
	expect(code).toBe(0);
	expect(stdout).toContain("“Every day without the bridge costs the port a ship”");
	expect(stdout).toContain("— Tomas Vreeland, a harbour pilot");
	expect(stdout).not.toContain("\u001b");
});

test("say - keeps the replies to several lines apart", async () => {
	const { stdout } = await run(["say", "-"], settings(), `${SAID}\n/sources\n`);
	expect(stdout).toMatch(/Show in context\n\nSources\n/);
});

test("serve answers what is piped into it, on standard output alone, and exits 0", async () => {
	const { code, stdout, stderr } = await run(["serve"], settings(), `${SAID}\n\n/sources`);
	expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
	expect(stdout).toMatch(/Tomas Vreeland.*\n\nSources\n/s);
	expect(stdout).not.toMatch(/on record> |Try:/);
});

test("with no subcommand it serves", async () => {
	const { code, stdout } = await run([], settings(), "/privacy");
	expect(code).toBe(0);
	expect(stdout).toContain("What is stored");
});
