import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LLMock } from "@copilotkit/aimock";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { run } from "./run.ts";

const server = new LLMock({ port: 0 });
let folder: string;
let settings: Record<string, string>;

beforeAll(async () => {
	await server.start();
	folder = await mkdtemp(join(tmpdir(), "on-record-embed-"));
	const articles = join(folder, "articles.jsonl");
	const lines = Array.from({ length: 3 }, (_, i) =>
		JSON.stringify({
			id: `quay-${i}`,
			outlet: "The Gazette",
			headline: `Quay ${i}`,
			publishedOn: "2024-05-01",
			url: null,
			text: `The quay number ${i} opens in June.`,
		}),
	);
	await writeFile(articles, `${lines.join("\n")}\n`);
	settings = {
		ON_RECORD_DATA_DIR: join(folder, "data"),
		OPENAI_API_KEY: "recorded",
		OPENAI_BASE_URL: `${server.url}/v1`,
		OPENAI_EMBEDDING_MODEL: "recorded-3",
	};
	expect((await run(["ingest", articles], settings)).code).toBe(0);
});

afterAll(async () => {
	await server.stop();
	await rm(folder, { recursive: true, force: true });
});

describe("on-record embed", () => {
	test("without an embedding model says which settings it needs", async () => {
		const { code, stdout, stderr } = await run(["embed"], { ON_RECORD_DATA_DIR: join(folder, "data") });
		expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
		expect(stderr).toContain("OPENAI_EMBEDDING_MODEL");
	});

	test("waits for the next day past the budget, then embeds what is left, once", async () => {
		const poor = await run(["embed"], { ...settings, EMBEDDING_DAILY_TOKENS: "5" });
		expect(poor).toMatchObject({ code: 0 });
		expect(poor.stdout).toContain("0 articles embedded.");
		expect(poor.stdout).toContain("3 wait for tomorrow");
		expect((await run(["embed"], settings)).stdout).toBe("3 articles embedded.\n");
		expect((await run(["embed"], settings)).stdout).toBe("0 articles embedded.\n");
		expect((await run(["embed", "--anew"], settings)).stdout).toBe("3 articles embedded.\n");
	});

	test("a server that fails is told of in one line, and nothing is lost", async () => {
		server.nextRequestError(503, { message: "overloaded" });
		const failed = await run(["embed", "--anew"], settings);
		expect(failed.code).toBe(1);
		expect(failed.stderr).not.toMatch(/^\s+at /m);
		expect((await run(["embed"], settings)).stdout).toBe("3 articles embedded.\n");
	});
});
