import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { run } from "./run.ts";

const RECORD = fileURLToPath(new URL("../moderation/suites/record", import.meta.url));
const WORDS = "I buried eleven calves this spring and the state sent me a brochure";
const LINES = [
	{ id: "as it stands", text: `Boyle said "${WORDS}"` },
	{ id: "altered", text: `Harriet Boyle said "${WORDS.replace("eleven", "ninety")}"` },
	{ id: "another's", text: `Leland Prowse said "${WORDS}"` },
	{ id: "not there", text: 'Harriet Boyle said "I shall breed wolves in the garden of the capitol"' },
	{ id: "nobody known", text: 'Orla Quint said "I shall breed wolves in the garden of the capitol"' },
	{ id: "nothing quoted", text: "The wolf bill passed last night." },
];

let folder: string;
let settings: Record<string, string>;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "on-record-notes-"));
	settings = { ON_RECORD_DATA_DIR: join(folder, "data"), CORPUS_DIR: RECORD };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("on-record moderate compares what is quoted with the record", () => {
	test("where there is no archive nothing is said of it, and none is made", async () => {
		const { code, stdout } = await run(["moderate", "-", "--json"], settings, JSON.stringify(LINES[1]));
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).not.toHaveProperty("note");
		expect(existsSync(join(folder, "data"))).toBe(false);
	});

	test("each kind of note, in the order of the lines", async () => {
		expect((await run(["ingest", RECORD], settings)).code).toBe(0);
		const input = LINES.map((line) => JSON.stringify(line)).join("\n");
		const { code, stdout } = await run(["moderate", "-", "--json"], settings, input);
		expect(code).toBe(0);
		const printed = stdout
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(printed.map(({ id, note }) => [id, note?.kind ?? null])).toEqual([
			["as it stands", "verbatim"],
			["altered", "altered"],
			["another's", "other-speaker"],
			["not there", "not-on-record"],
			["nobody known", null],
			["nothing quoted", null],
		]);
		expect(printed[1].note.said).toMatchObject({ speaker: "Harriet Boyle", outlet: "Harrowgate Post" });
		expect(printed[1].note.said.words).toContain("eleven calves");
	});

	test("for a reader it is said in words, and never that it is false", async () => {
		const { stdout } = await run(["moderate", LINES[1]?.text ?? ""], settings);
		expect(stdout).toMatch(/on record: altered \(of Harriet Boyle\)\n {2}Harriet Boyle: “.*eleven calves/);
		expect(stdout).not.toMatch(/\b(?:false|fake|lie|wrong)\b/i);
	});
});
