import { createServer } from "node:http";
import { afterEach, describe, expect, test } from "@jest/globals";
import { TextRefused } from "../../src/archive/embedding.ts";
import { openClient } from "../../src/model/client.ts";
import { ServerEmbedder } from "../../src/model/embedder.ts";
import { QueryVectors } from "../../src/model/query-vectors.ts";
import { Rest } from "../../src/model/rest.ts";
import { openServer } from "./recorded.ts";

const server = await openServer();
const embedder = new ServerEmbedder(
	openClient({ apiKey: "recorded", baseUrl: `${server.url}/v1` }),
	"recorded-3",
);

afterEach(() => {
	server.clearFixtures();
	server.clearRequests();
	server.clearChaos();
});

describe("embedding with a server", () => {
	test("one vector a text, in the order of the texts, all of one length", async () => {
		const texts = ["the ferry", "the doctor", "the ferry"];
		const [ferry, doctor, again] = await embedder.embed(texts);
		expect(ferry).toEqual(again);
		expect(ferry).not.toEqual(doctor);
		expect(ferry?.length).toBe(doctor?.length);
		expect(server.getRequests()).toMatchObject([{ body: { model: "recorded-3" } }]);
	});

	test("a text that is refused is told apart from a server that fails", async () => {
		server.nextRequestError(400, { message: "too long" });
		await expect(embedder.embed(["x"])).rejects.toBeInstanceOf(TextRefused);
		for (const status of [401, 404, 429, 500, 503]) {
			server.nextRequestError(status, { message: "recorded" });
			await expect(embedder.embed(["x"])).rejects.not.toBeInstanceOf(TextRefused);
		}
	});

	test("what is no vector a text is refused, saying what to check", async () => {
		const wrong = createServer((_request, response) => {
			response.setHeader("content-type", "application/json");
			response.end(JSON.stringify({ object: "list", data: [{ index: 0, embedding: [1, 2] }], model: "x" }));
		}).listen(0, "127.0.0.1");
		await new Promise((resolve) => wrong.once("listening", resolve));
		const { port } = wrong.address() as { port: number };
		const client = openClient({ apiKey: "recorded", baseUrl: `http://127.0.0.1:${port}/v1` });
		await expect(new ServerEmbedder(client, "x").embed(["a", "b"])).rejects.toThrow(
			/Expected 2 vectors .* got 1 .*OPENAI_EMBEDDING_MODEL/,
		);
		wrong.closeAllConnections();
		await new Promise((resolve) => wrong.close(resolve));
	});
});

describe("a question's vector", () => {
	function openQueries(parts: Partial<ConstructorParameters<typeof QueryVectors>[0]> = {}) {
		const kept = new Map<string, unknown>();
		const warnings: string[] = [];
		const queries = new QueryVectors({
			embedder,
			cache: { get: async (key) => kept.get(key), set: async (key, value) => void kept.set(key, value) },
			log: { warn: (_fields, message) => void warnings.push(message) },
			...parts,
		});
		return { queries, kept, warnings };
	}

	test("is asked for once, also by two searches at the same time, and remembered without its words", async () => {
		const { queries, kept } = openQueries();
		const [one, two] = await Promise.all([
			queries.of("Where is the ferry?"),
			queries.of(" Where is  the ferry? "),
		]);
		expect(one).not.toBeNull();
		expect(two).toEqual(one);
		expect(await queries.of("Where is the ferry?")).toEqual(one);
		expect(server.getRequests()).toHaveLength(1);
		expect([...kept.keys()].join()).not.toContain("ferry");
	});

	test("is not waited for beyond its time, and a server that fails is left alone", async () => {
		let now = 0;
		const { queries, warnings } = openQueries({ waitMs: 100, rest: new Rest(() => now) });
		server.setChaos({ latencyMs: 1_000 });
		for (const question of ["a", "b", "c", "d"]) expect(await queries.of(question)).toBeNull();
		expect(warnings).toHaveLength(3);
		server.clearChaos();
		expect(await queries.of("e")).toBeNull();
		now = 30_000;
		expect(await queries.of("f")).not.toBeNull();
	});

	test.each(["", " \n ", "\u200b"])("%j does no harm", async (text) => {
		const { queries } = openQueries();
		await expect(queries.of(text)).resolves.not.toThrow();
	});
});
