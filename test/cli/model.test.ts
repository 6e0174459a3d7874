import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Fixture, LLMock } from "@copilotkit/aimock";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { run } from "./run.ts";

const server = new LLMock({ port: 0 });
const VOTE = "The council of Port Ellery voted 7 to 4 on Tuesday to close the north ferry.";
const ASK = ["say", "--json", "ask When did Port Ellery vote to close the north ferry?"];
let folder: string;
let settings: Record<string, string>;

beforeAll(async () => {
	await server.start();
	folder = await mkdtemp(join(tmpdir(), "on-record-model-"));
	const articles = join(folder, "articles.jsonl");
	const article = {
		id: "ferry",
		outlet: "The Gazette",
		headline: "Ferry to close",
		publishedOn: "2024-05-01",
		url: null,
		text: `${VOTE} The boat was built in 1988.`,
	};
	await writeFile(articles, `${JSON.stringify(article)}\n`);
	settings = {
		ON_RECORD_DATA_DIR: join(folder, "data"),
		CORPUS_DIR: articles,
		LOG_LEVEL: "info",
		OPENAI_API_KEY: "sk-recorded-secret",
		OPENAI_BASE_URL: `${server.url}/v1`,
		OPENAI_EMBEDDING_MODEL: "recorded-3",
	};
	expect((await run(["ingest", articles], settings)).code).toBe(0);
});

afterAll(async () => {
	await server.stop();
	await rm(folder, { recursive: true, force: true });
});

const kindsIn = (stdout: string) =>
	(JSON.parse(stdout) as { blocks: { kind: string }[] }).blocks.map(({ kind }) => kind);

describe("the bot with a model", () => {
	test("that fails: the same answer as without one, and neither key nor question in the log", async () => {
		server.clearFixtures();
		server.addFixture({ match: {}, response: { error: { message: "overloaded" }, status: 503 } } as Fixture);
		const failed = await run(ASK, settings);
		const { OPENAI_API_KEY: _, OPENAI_EMBEDDING_MODEL: __, ...without } = settings;
		const plain = await run(ASK, { ...without, ON_RECORD_DATA_DIR: join(folder, "data") });
		expect(kindsIn(failed.stdout)).toEqual(kindsIn(plain.stdout));
		expect(failed.stdout).toContain("voted 7 to 4");
		expect(failed.stderr).toContain('"reason":"server error"');
		expect(failed.stderr).not.toMatch(/recorded-secret|Port Ellery/);
	});

	test("that answers: its verified sentence", async () => {
		server.clearFixtures();
		const content = JSON.stringify({ cannot_answer: false, claims: [{ text: VOTE, sources: [1] }] });
		server.addFixture({ match: { endpoint: "chat" }, response: { content } } as Fixture);
		const { code, stdout, stderr } = await run(ASK, { ...settings, MODEL_PRICES: "0.15/0.60" });
		expect(code).toBe(0);
		expect(kindsIn(stdout)).toEqual(["claim"]);
		expect(stderr).toMatch(/"outcome":"drafted".*"tokens".*"cost"/);
	});
});
