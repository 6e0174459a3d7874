import { createServer, type Server } from "node:http";
import { afterAll, describe, expect, test } from "@jest/globals";
import { openClient } from "../../src/model/client.ts";
import { Rest } from "../../src/model/rest.ts";
import { ModerationModel } from "../../src/model/second-opinion.ts";
import { secondOpinion } from "../../src/moderation/second-opinion.ts";
import { openServer } from "./recorded.ts";

const server = await openServer();

const open = () => new ModerationModel(openClient({ apiKey: "recorded", baseUrl: `${server.url}/v1` }));

let texts = 0;

/** A text of which these are the scores; `flagged` is the server's own mark. */
function textWith(category_scores: Readonly<Record<string, number>>, flagged = false): string {
	texts += 1;
	const text = `GROUP_1 should be ashamed of text ${texts}.`;
	server.onModerate(text, { flagged, categories: {}, category_scores });
	return text;
}

const plain: Server[] = [];
afterAll(async () => {
	for (const each of plain) {
		each.closeAllConnections();
		await new Promise((resolve) => each.close(resolve));
	}
});

/** A server on loopback that always answers the same, and keeps what it was asked. */
async function plainServer(status: number, answer: object, rest?: Rest) {
	const bodies: unknown[] = [];
	const made = createServer(async (request, response) => {
		bodies.push(JSON.parse((await request.toArray()).join("")));
		response.writeHead(status, { "content-type": "application/json" });
		response.end(JSON.stringify(answer));
	}).listen(0, "127.0.0.1");
	plain.push(made);
	await new Promise((resolve) => made.once("listening", resolve));
	const { port } = made.address() as { port: number };
	const client = openClient({ apiKey: "recorded", baseUrl: `http://127.0.0.1:${port}/v1` });
	return { model: new ModerationModel(client, rest), bodies };
}

describe("a model's second opinion", () => {
	test.each([
		["harassment/threatening", 0.9, "threat"],
		["hate/threatening", 0.7, "threat"],
		["illicit/violent", 0.86, "threat"],
		["hate", 0.8, "dehumanisation"],
		["harassment", 0.9, "personal-attack"],
	])("%s at %d is a %s, by our own marks", async (category, score, rule) => {
		expect(await open().ask(textWith({ [category]: score }))).toEqual([
			expect.objectContaining({ rule, confidence: score }),
		]);
	});

	test.each([
		["harassment/threatening", 0.69],
		["hate", 0.74],
		["harassment", 0.84],
		["violence", 0.99],
		["sexual", 0.99],
		["self-harm", 0.99],
		["unheard-of", 1],
		["hate", 1.5],
	])("%s at %d is none, also when the server flags it", async (category, score) => {
		expect(await open().ask(textWith({ [category]: score }, true))).toEqual([]);
	});

	test("the server is given the bare text and nothing around it", async () => {
		const { model, bodies } = await plainServer(200, { id: "x", results: [{ category_scores: {} }] });
		await model.ask("GROUP_1 should be ashamed");
		expect(bodies).toEqual([{ model: "omni-moderation-latest", input: "GROUP_1 should be ashamed" }]);
	});

	test.each([401, 404, 429, 500, 503])("a server that answers %d: the rules decide alone", async (status) => {
		const { model } = await plainServer(status, { error: { message: "recorded" } });
		const failures: unknown[] = [];
		expect(
			await secondOpinion(model, { masked: "x", community: "discord:1" }, (error) => failures.push(error)),
		).toEqual([]);
		expect(failures).toHaveLength(1);
	});

	test("a server that failed again and again is left alone for a while", async () => {
		let now = 0;
		const { model, bodies } = await plainServer(500, {}, new Rest(() => now));
		for (let i = 0; i < 3; i += 1) await expect(model.ask("x")).rejects.toThrow();
		expect(await model.ask("x")).toEqual([]);
		expect(bodies).toHaveLength(3);
		now += 60_000;
		await expect(model.ask("x")).rejects.toThrow();
		expect(bodies).toHaveLength(4);
	});

	test("what is no scores is a failure, and many at once are not all handed on", async () => {
		const waiting: (() => void)[] = [];
		const odd = createServer((_request, response) => {
			waiting.push(() => {
				response.setHeader("content-type", "application/json");
				response.end(JSON.stringify({ id: "x", results: "none" }));
			});
		}).listen(0, "127.0.0.1");
		await new Promise((resolve) => odd.once("listening", resolve));
		const { port } = odd.address() as { port: number };
		const model = new ModerationModel(openClient({ apiKey: "x", baseUrl: `http://127.0.0.1:${port}/v1` }));
		const asked = Array.from({ length: 30 }, () =>
			model.ask("x").then(
				() => "none",
				() => "failed",
			),
		);
		while (waiting.length < 8) await new Promise((resolve) => setTimeout(resolve, 5));
		for (const answer of waiting) answer();
		const came = await Promise.all(asked);
		expect(came.filter((each) => each === "failed")).toHaveLength(8);
		odd.closeAllConnections();
		await new Promise((resolve) => odd.close(resolve));
	});
});
