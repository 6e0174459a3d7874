import { createServer as createHttpServer } from "node:http";
import { createServer } from "node:net";
import type { Fixture } from "@copilotkit/aimock";
import { afterEach, describe, expect, test } from "@jest/globals";
import { Rest } from "../../src/model/rest.ts";
import { answers, draft, openDrafter, openServer } from "./recorded.ts";
import { BUDGET, FERRY, sourcesOf } from "./sources.ts";

const server = await openServer();
afterEach(() => void server.clearChaos());

const sources = sourcesOf(FERRY, BUDGET);
const BOAT = "The boat, built in 1988, carried 41 passengers a day last year.";
const TRUE = draft([{ text: BOAT, sources: sources.map((_, i) => i + 1) }]);
const TIMES = 50;
/** For what never ends by itself; all else is given the ordinary time, so that a slow machine changes nothing. */
const SHORT_MS = 300;

/** Fifty floods of text go into a day: which of them comes first must not matter. */
const PLENTY = { all: 1e9, community: 1e9 };

/** Time that flies, so that nothing ever rests: every one of the fifty is really asked. */
function restless(): Rest {
	let now = 0;
	return new Rest(() => {
		now += 1e9;
		return now;
	});
}

interface Fault {
	readonly what: string;
	readonly reason: string | RegExp;
	readonly response: Fixture["response"];
	readonly more?: Partial<Fixture>;
	readonly wholeMs?: number;
}

const error = (status: number): Fixture["response"] => ({ error: { message: "recorded" }, status });
const FAULTS: readonly Fault[] = [
	{ what: "429", reason: "rate limit", response: { ...error(429), retryAfter: 1 } as Fixture["response"] },
	{ what: "500", reason: "server error", response: error(500) },
	{ what: "503", reason: "server error", response: error(503) },
	{ what: "a wrong key", reason: "request refused", response: error(401) },
	{ what: "no such model", reason: "request refused", response: error(404) },
	{ what: "a request that is never understood", reason: "request refused", response: error(400) },
	{
		what: "nothing in time",
		reason: "timeout",
		response: { content: TRUE },
		more: { latency: 1_000, chunkSize: 10_000 },
		wholeMs: SHORT_MS,
	},
	{
		what: "a slow trickle",
		reason: "timeout",
		response: { content: TRUE },
		more: { chunkSize: 8, streamingProfile: { ttft: 5, tps: 15 } },
		wholeMs: SHORT_MS,
	},
	{
		what: "a connection that breaks in the middle",
		reason: /connection|truncated/,
		response: { content: TRUE },
		more: { chunkSize: 2, disconnectAfterMs: 60, streamingProfile: { ttft: 5, tps: 50 } },
	},
	{
		what: "a stream cut short",
		reason: /connection|truncated/,
		response: { content: TRUE },
		more: { chunkSize: 5, truncateAfterChunks: 8 },
	},
	{
		what: "an answer that is too long",
		reason: "truncated",
		response: { content: TRUE, finishReason: "length" },
	},
	{
		what: "a content filter",
		reason: "filtered",
		response: { content: TRUE, finishReason: "content_filter" },
	},
	{ what: "JSON that breaks off", reason: "truncated", response: { content: TRUE.slice(0, -20) } },
	{
		what: "JSON that is none",
		reason: "malformed",
		response: { content: '{"claims":[{"text":"a" "sources"}]}' },
	},
	{ what: "prose", reason: "malformed", response: { content: "The ferry closes. Hope that helps!" } },
	{ what: "a refusal in prose", reason: "malformed", response: { content: "I'm sorry, but I can't help." } },
	{ what: "nothing at all", reason: "empty", response: { content: "" } },
	{ what: "blanks", reason: "empty", response: { content: " \n\t " } },
	{
		what: "another form",
		reason: "malformed",
		response: { content: '{"claims":[{"claim":"x","ids":["1"]}]}' },
	},
	{ what: "claims that are no list", reason: "malformed", response: { content: '{"claims":{"text":"x"}}' } },
	{ what: "claims that are texts", reason: "malformed", response: { content: '{"claims":["x"]}' } },
	{
		what: "sources that are words",
		reason: "malformed",
		response: { content: '{"claims":[{"text":"x","sources":["one"]}]}' },
	},
	{
		what: "a flood of text",
		reason: "too large",
		response: { content: "x".repeat(90_000) },
		more: { chunkSize: 4_000 },
	},
	{
		what: "invented sources",
		reason: "unverified",
		response: {
			content: draft([
				{ text: BOAT, sources: [99] },
				{ text: BOAT, sources: [0, -3] },
				{ text: BOAT, sources: [] },
			]),
		},
	},
	{
		what: "nothing that the passages say",
		reason: "unverified",
		response: { content: draft([{ text: "Bananas are yellow.", sources: [1] }]) },
	},
	{
		what: "that the passages do not answer",
		reason: "declined",
		response: { content: draft([], { cannot_answer: true }) },
	},
	{ what: "no claims", reason: "declined", response: { content: draft([]) } },
];

async function expectNone(url: string, reason: string | RegExp, wholeMs?: number): Promise<void> {
	const time = wholeMs === undefined ? {} : { wholeMs };
	const { drafter, usage } = await openDrafter({ url }, { rest: restless(), daily: PLENTY, ...time });
	const all = await Promise.all(
		Array.from({ length: TIMES }, (_, i) =>
			drafter.draft({ question: `What of the ferry, number ${i}?`, sources, community: "discord:1" }),
		),
	);
	const reasons = all.map((drafted) => (drafted.outcome === "unavailable" ? drafted.reason : "drafted"));
	const others = reasons.filter((each) =>
		typeof reason === "string" ? each !== reason : !reason.test(each),
	);
	expect(others).toEqual([]);
	// Nothing stays set aside for calls that have ended.
	expect(await usage.spent("draft", "discord:1")).toBeLessThan(TIMES * 30_000);
}

describe(`each fault ${TIMES} times: an end in time, said by its name, and never an error`, () => {
	test.each(FAULTS)("$what", async ({ response, reason, more, wholeMs }) => {
		answers(server, response, more);
		await expectNone(server.url, reason, wholeMs);
		// Those given up after a short time may not have been read by the server yet.
		expect(server.getRequests().length).toBeGreaterThanOrEqual(wholeMs === undefined ? TIMES : 1);
	});

	test("an answer that is not what the protocol says", async () => {
		answers(server, { content: TRUE });
		server.setChaos({ malformedRate: 1 });
		await expectNone(server.url, /malformed|fault|truncated|empty|connection/);
	});

	test("a server that hangs up on everyone", async () => {
		answers(server, { content: TRUE });
		server.setChaos({ disconnectRate: 1 });
		await expectNone(server.url, /connection|truncated|empty/);
	});

	test("a refusal, told as one", async () => {
		const chunk = { id: "1", object: "chat.completion.chunk", created: 0, model: "recorded" };
		const choices = [{ index: 0, delta: { role: "assistant", refusal: "No." }, finish_reason: null }];
		const refusing = createHttpServer((_request, response) => {
			response.writeHead(200, { "content-type": "text/event-stream" });
			response.end(`data: ${JSON.stringify({ ...chunk, choices })}\n\ndata: [DONE]\n\n`);
		}).listen(0, "127.0.0.1");
		await new Promise((resolve) => refusing.once("listening", resolve));
		await expectNone(`http://127.0.0.1:${(refusing.address() as { port: number }).port}`, "refusal");
		refusing.closeAllConnections();
		await new Promise((resolve) => refusing.close(resolve));
	});

	test("no server at all", async () => {
		const closed = createServer().listen(0, "127.0.0.1");
		await new Promise((resolve) => closed.once("listening", resolve));
		const { port } = closed.address() as { port: number };
		await new Promise((resolve) => closed.close(resolve));
		await expectNone(`http://127.0.0.1:${port}`, "connection");
	});

	test("a server that takes the connection and says nothing", async () => {
		const sockets = new Set<{ destroy(): void }>();
		const mute = createServer((socket) => void sockets.add(socket)).listen(0, "127.0.0.1");
		await new Promise((resolve) => mute.once("listening", resolve));
		const { port } = mute.address() as { port: number };
		await expectNone(`http://127.0.0.1:${port}`, "timeout", SHORT_MS);
		for (const socket of sockets) socket.destroy();
		await new Promise((resolve) => mute.close(resolve));
	});
});

describe("a server that fails is left alone for a while", () => {
	const ask = (question: string) => ({ question, sources, community: null });

	test("after three faults in a row nobody waits for it, until its rest is over", async () => {
		let now = 0;
		const { drafter } = await openDrafter(server, { rest: new Rest(() => now) });
		answers(server, error(500));
		for (const question of ["1", "2", "3", "4", "5"]) await drafter.draft(ask(question));
		expect(server.getRequests()).toHaveLength(3);
		expect(await drafter.draft(ask("6"))).toEqual({ outcome: "unavailable", reason: "resting" });
		now = 30_000;
		answers(server, { content: TRUE });
		expect(await drafter.draft(ask("7"))).toMatchObject({ outcome: "drafted" });
	});

	test("for as long as it asks for", async () => {
		let now = 0;
		const { drafter } = await openDrafter(server, { rest: new Rest(() => now) });
		answers(server, { ...error(429), retryAfter: 7 } as Fixture["response"]);
		await drafter.draft(ask("1"));
		now = 6_999;
		expect(await drafter.draft(ask("2"))).toEqual({ outcome: "unavailable", reason: "resting" });
		now = 7_000;
		answers(server, { content: TRUE });
		expect(await drafter.draft(ask("3"))).toMatchObject({ outcome: "drafted" });
	});

	test("what a model writes badly says nothing of the server", async () => {
		const { drafter } = await openDrafter(server, { rest: new Rest(() => 0) });
		answers(server, { content: "no" });
		for (const question of ["1", "2", "3", "4"]) await drafter.draft(ask(question));
		expect(server.getRequests()).toHaveLength(4);
	});
});
