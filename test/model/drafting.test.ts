import { describe, expect, test } from "@jest/globals";
import type { Message } from "../../src/model/prompt.ts";
import { answers, draft, openDrafter, openServer } from "./recorded.ts";
import { BUDGET, FERRY, sourcesOf } from "./sources.ts";

const server = await openServer();
const sources = sourcesOf(FERRY, BUDGET);
const QUESTION = "What happens to the north ferry?";
const VOTE = "The council of Port Ellery voted 7 to 4 on Tuesday to close the north ferry on May 1.";
const BOAT = "The boat, built in 1988, carried 41 passengers a day last year.";
const COMMUNITY = "discord:1";
const input = { question: QUESTION, sources, community: COMMUNITY };

const numberOf = (words: string) =>
	sources.findIndex(({ article, span }) => article.text.slice(span.start, span.end).includes(words)) + 1;
const TRUE = draft([
	{ text: VOTE, sources: [numberOf(VOTE)] },
	{ text: BOAT, sources: [numberOf(BOAT)] },
]);

describe("a draft", () => {
	test("what is verified comes as soon as it is whole, and all of it at the end", async () => {
		const { drafter } = await openDrafter(server);
		answers(server, { content: TRUE }, { streamingProfile: { ttft: 5, tps: 100 } });
		const seen: number[] = [];
		const drafted = await drafter.draft(input, (shown) => seen.push(shown.length));
		expect(drafted).toMatchObject({
			outcome: "drafted",
			shown: [
				{ kind: "kept", text: VOTE },
				{ kind: "kept", text: BOAT },
			],
		});
		expect(seen).toEqual([1, 2]);
	});

	test("a false claim is never shown, not even for a moment", async () => {
		const { drafter } = await openDrafter(server);
		const lie = "The council of Port Ellery voted 9 to 2 on Tuesday to open the north ferry on May 1.";
		answers(server, {
			content: draft([
				{ text: lie, sources: [1] },
				{ text: BOAT, sources: [numberOf(BOAT)] },
			]),
		});
		const seen: string[] = [];
		const drafted = await drafter.draft(input, (shown) => seen.push(JSON.stringify(shown)));
		expect(JSON.stringify(drafted)).toContain("built in 1988");
		const kept = [JSON.stringify(drafted), ...seen].filter((each) => each.includes(`"text":"${lie}"`));
		expect(kept).toEqual([]);
	});

	test("of a flood of claims the first dozen is read", async () => {
		const { drafter } = await openDrafter(server);
		const flood = Array.from({ length: 200 }, (_, i) => ({ text: `Zebra ${i} hums.`, sources: [1] }));
		answers(server, { content: draft([{ text: BOAT, sources: [numberOf(BOAT)] }, ...flood]) });
		expect(await drafter.draft(input)).toEqual({
			outcome: "drafted",
			shown: [expect.objectContaining({ kind: "kept", text: BOAT })],
		});
	});

	test("passages and question are data between markers that nobody could know, and its words are not logged", async () => {
		const { drafter, lines } = await openDrafter(server);
		answers(server, { content: TRUE });
		await drafter.draft(input);
		const [{ body } = {}] = server.getRequests();
		const [system, user] = (body as unknown as { messages: Message[] } | undefined)?.messages ?? [];
		expect(system?.content).not.toContain("ferry");
		const [, nonce = ""] = /^<(data-[0-9a-f-]{36})>$/m.exec(user?.content ?? "") ?? [];
		const [, json = ""] = (user?.content ?? "").split(new RegExp(`</?${nonce}>`));
		expect(JSON.parse(json)).toMatchObject({ question: QUESTION, passages: { length: sources.length } });
		expect(JSON.stringify(lines)).not.toMatch(/ferry|Ellery/);
	});

	test("the log tells tokens, cost, times and outcome", async () => {
		const { drafter, lines } = await openDrafter(server, { prices: { input: 0.5, output: 2 } });
		answers(server, { content: TRUE, usage: { prompt_tokens: 1000, completion_tokens: 100 } });
		await drafter.draft(input);
		expect(lines).toEqual([
			{
				level: "info",
				message: "drafted",
				fields: {
					model: "recorded",
					cached: false,
					outcome: "drafted",
					kept: 2,
					replaced: 0,
					tokens: { input: 1000, output: 100 },
					cost: 0.0007,
					firstMs: expect.any(Number),
					ms: expect.any(Number),
				},
			},
		]);
	});

	test.each([
		["a fence around it", `\`\`\`json\n${TRUE}\n\`\`\``],
		["a preface", `Here is what I found:\n${TRUE}`],
		["thoughts before it", `<think>The user wants {"claims":[{"text":"x","sources":[9]}]}</think>${TRUE}`],
		["blanks inside", JSON.stringify(JSON.parse(TRUE), null, 4)],
		[
			"the answer before the flag",
			TRUE.replace('"cannot_answer":false,', "").replace(/\}$/, ',"cannot_answer":false}'),
		],
	])("%s does no harm", async (_what, content) => {
		const { drafter } = await openDrafter(server);
		answers(server, { content }, { chunkSize: 3 });
		expect(await drafter.draft(input)).toMatchObject({ outcome: "drafted", shown: { length: 2 } });
	});

	test("several who ask the same at once are one request, and all are told of the claims", async () => {
		const { drafter, usage } = await openDrafter(server);
		answers(server, { content: TRUE, usage: { prompt_tokens: 700, completion_tokens: 50 } });
		const told = [0, 0, 0];
		const all = await Promise.all(
			told.map((_, i) => drafter.draft(input, (shown) => (told[i] = shown.length))),
		);
		expect(all.map(({ outcome }) => outcome)).toEqual(["drafted", "drafted", "drafted"]);
		expect(told).toEqual([2, 2, 2]);
		expect(server.getRequests()).toHaveLength(1);
		expect(await usage.spent("draft", COMMUNITY)).toBe(750);
	});

	test("one who goes does not take the draft from the others", async () => {
		const { drafter } = await openDrafter(server);
		answers(server, { content: TRUE }, { streamingProfile: { ttft: 5, tps: 200 } });
		const gone = new AbortController();
		const first = drafter.draft({ ...input, signal: gone.signal }, () => gone.abort());
		const second = drafter.draft(input);
		expect(await first).toEqual({ outcome: "unavailable", reason: "aborted" });
		expect(await second).toMatchObject({ outcome: "drafted", shown: { length: 2 } });
	});
});

describe("what is remembered", () => {
	test("the same question is not drafted again, however it is typed", async () => {
		const { drafter } = await openDrafter(server);
		answers(server, { content: TRUE });
		const first = await drafter.draft(input);
		const again = await drafter.draft({ ...input, question: "  what happens to the NORTH ferry " });
		expect(again).toEqual(first);
		expect(server.getRequests()).toHaveLength(1);
	});

	test.each([
		["another number in the question", { question: "What happens to the north ferry on May 2?" }],
		["other passages", { sources: sources.slice(1) }],
	])("%s is another draft", async (_what, other) => {
		const { drafter } = await openDrafter(server);
		answers(server, { content: TRUE });
		await drafter.draft(input);
		await drafter.draft({ ...input, ...other });
		expect(server.getRequests()).toHaveLength(2);
	});

	test("an old draft is verified anew: what was put into the cache is not believed", async () => {
		const { drafter, kept } = await openDrafter(server);
		answers(server, { content: TRUE });
		await drafter.draft(input);
		const [key = ""] = kept.keys();
		kept.set(key, { declined: false, claims: [{ text: "The mayor stole the ferry.", sources: [0] }] });
		expect(await drafter.draft(input)).not.toMatchObject({ outcome: "drafted" });
		kept.set(key, { nonsense: true });
		expect(await drafter.draft(input)).toMatchObject({ outcome: "drafted" });
	});

	test("a failure is not remembered", async () => {
		const { drafter, kept } = await openDrafter(server);
		answers(server, { content: "no" });
		await drafter.draft(input);
		expect(kept.size).toBe(0);
	});
});

describe("servers that understand less", () => {
	test("are asked for less, and the next time at once so", async () => {
		const { drafter } = await openDrafter(server);
		answers(server, (request) =>
			"response_format" in request
				? {
						error: { message: "response_format is not supported", type: "invalid_request_error" },
						status: 400,
					}
				: { content: TRUE },
		);
		expect(await drafter.draft(input)).toMatchObject({ outcome: "drafted" });
		const formats = () => server.getRequests().map(({ body }) => formatOf(body));
		expect(formats()).toEqual(["json_schema", "json_object", undefined]);
		await drafter.draft({ ...input, question: "And then?" });
		expect(formats()).toEqual(["json_schema", "json_object", undefined, undefined]);
	});
});

function formatOf(body: unknown): string | undefined {
	return (body as { response_format?: { type: string } }).response_format?.type;
}

describe("the day's budget", () => {
	test("past it nothing is asked, for that community and for all", async () => {
		const { drafter, usage } = await openDrafter(server, { daily: { all: 20_000, community: 10_000 } });
		answers(server, { content: TRUE, usage: { prompt_tokens: 8_000, completion_tokens: 500 } });
		expect(await drafter.draft({ ...input, question: "One?" })).toMatchObject({ outcome: "drafted" });
		const past = { outcome: "unavailable", reason: "budget" };
		expect(await drafter.draft({ ...input, question: "Two?" })).toEqual(past);
		expect(await drafter.draft({ ...input, question: "Three?", community: null })).toMatchObject({
			outcome: "drafted",
		});
		expect(await drafter.draft({ ...input, question: "Four?", community: "slack:T1" })).toEqual(past);
		expect(server.getRequests()).toHaveLength(2);
		expect(await usage.spent("draft", null)).toBe(17_000);
	});

	test("a server that does not count is counted for, and one that fails at once costs nothing", async () => {
		const { drafter, usage } = await openDrafter(server);
		answers(server, { error: { message: "overloaded" }, status: 503 });
		await drafter.draft(input);
		expect(await usage.spent("draft", null)).toBe(0);
		answers(server, { content: "Sorry." });
		await drafter.draft(input);
		const spent = await usage.spent("draft", null);
		expect(spent).toBeGreaterThan(0);
		expect(spent).toBeLessThan(3_000);
	});
});
