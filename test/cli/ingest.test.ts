import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { run } from "./run.ts";

const HARBOUR = fileURLToPath(new URL("../fixtures/articles/harbour", import.meta.url));

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "on-record-cli-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const settings = () => ({ ON_RECORD_DATA_DIR: join(folder, "data"), CORPUS_DIR: HARBOUR });

test("ingest reports what it did, run by run, and every kind of file goes in", async () => {
	expect(await run(["ingest", HARBOUR], settings())).toMatchObject({
		code: 0,
		stdout: "7 articles added, 0 updated, 0 unchanged, 0 refused.\n",
	});
	const files = join(folder, "files");
	await mkdir(files);
	const article = { outlet: "The Gazette", headline: "A headline" };
	await writeFile(join(files, "a.json"), JSON.stringify({ ...article, text: "A first report." }));
	await writeFile(
		join(files, "b.jsonl"),
		`${JSON.stringify({ ...article, headline: "B", text: "A second one." })}\n`,
	);
	await writeFile(
		join(files, "c.html"),
		"<html><head><title>C</title></head><body><article><h1>C</h1><p>The third report, on the weather in the north.</p></article></body></html>",
	);
	await writeFile(
		join(files, "d.txt"),
		"Watch Port News\n\nThe fourth report has a headline\n\nPORT ELM (PN) — It has a body of some length too.\n",
	);
	expect(await run(["ingest", files, HARBOUR, "--outlet", "Port News"], settings())).toMatchObject({
		code: 0,
		stdout: "4 articles added, 0 updated, 7 unchanged, 0 refused.\n",
	});
});

test("what is refused is listed with file, line and reason, harmlessly, and exits 1", async () => {
	const bad = join(folder, "bad");
	await mkdir(bad);
	await writeFile(
		join(bad, "a.jsonl"),
		`${JSON.stringify({ outlet: "G", headline: "H", text: "Good." })}\n{"broken\u001b[31m\n`,
	);
	await writeFile(join(bad, "b.md"), "---\nheadline: No outlet\n---\nText.\n");
	await writeFile(join(bad, "c.jpg"), "no text");
	const { code, stdout } = await run(["ingest", bad], settings());
	expect(code).toBe(1);
	expect(stdout).toMatch(/^1 article added, 0 updated, 0 unchanged, 3 refused\.$/m);
	expect(stdout).toMatch(/a\.jsonl, line 2: expected valid JSON/);
	expect(stdout).toMatch(/b\.md: no outlet/);
	expect(stdout).toMatch(/c\.jpg: expected a file ending in/);
	expect(stdout).not.toContain("\u001b");
});

test("an unreadable default is a mistake of usage, said without a stack", async () => {
	const { code, stderr } = await run(["ingest", HARBOUR, "--date", "sometime"], settings());
	expect(code).toBe(2);
	expect(stderr).toContain("expected a date");
	expect(stderr).not.toMatch(/^\s+at /m);
});

test("a collection of one server's is not read in the console", async () => {
	const article = join(folder, "guild.jsonl");
	await writeFile(
		article,
		JSON.stringify({
			outlet: "G",
			headline: "H",
			text: "“The zeppelin has landed,” said Ann Zeppelin, a captain.",
		}),
	);
	expect((await run(["ingest", article, "--collection", "guild:1"], settings())).code).toBe(0);
	const { stdout } = await run(["say", "/who-said the zeppelin has landed", "--json"], settings());
	expect(JSON.parse(stdout).data.verdict).toBe("nobody");
});

test("the flags fill in what a file does not say, and nothing else", async () => {
	const article = join(folder, "bare.jsonl");
	const lines = [
		{ headline: "Bare", text: "“The crane is stuck,” said Ann Crane, a docker." },
		{
			headline: "Full",
			outlet: "Own",
			publishedOn: "2020-01-01",
			url: "https://own.example/",
			text: "“The winch is stuck,” said Ann Crane, a docker.",
		},
	];
	await writeFile(article, lines.map((line) => JSON.stringify(line)).join("\n"));
	const flags = ["--outlet", "Port News", "--date", "1 May 2024", "--url", "https://port.example/d"];
	expect((await run(["ingest", article, ...flags], settings())).code).toBe(0);
	const said = "/who-said the crane is stuck\n/who-said the winch is stuck";
	const { stdout } = await run(["say", "-"], settings(), said);
	expect(stdout).toContain("Port News, 2024-05-01: Bare");
	expect(stdout).toContain("https://port.example/d");
	expect(stdout).toContain("Own, 2020-01-01: Full");
	expect(stdout).toContain("https://own.example/");
});

test("reindex makes the tables anew", async () => {
	const { code, stdout } = await run(["reindex"], settings());
	expect(code).toBe(0);
	expect(stdout).toMatch(/^\d+ articles indexed; the quotations of 0 differ from before\.$/m);
});
