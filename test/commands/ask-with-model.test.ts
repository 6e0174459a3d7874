import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Archive } from "../../src/archive/archive.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { DraftedAnswers } from "../../src/model/answering.ts";
import { TestArchive } from "../archive/test-archive.ts";
import { CONSOLE, dispatcherOf, MapCache, TERMINAL } from "../chat/bot.ts";
import { withoutServices } from "../chat/services.ts";
import { answers, draft, openDrafter, openServer } from "../model/recorded.ts";
import { FERRY } from "../model/sources.ts";

const server = await openServer();
const VOTE = "The council of Port Ellery voted 7 to 4 on Tuesday to close the north ferry on May 1.";
const QUESTION = "When does Port Ellery close the north ferry?";

let archive: Archive;
beforeAll(async () => {
	const opened = await TestArchive.open();
	await opened.add([{ id: "ferry", text: FERRY.text }]);
	({ archive } = opened);
});

async function bot() {
	const { drafter } = await openDrafter(server);
	const cache = new MapCache();
	const services = { ...withoutServices, model: new DraftedAnswers(drafter) };
	const dispatcher = await dispatcherOf({ archive, cache, services });
	return {
		cache,
		async ask(question: string) {
			const seen: Reply[] = [];
			const invocation = {
				command: "ask",
				options: { question },
				caller: CONSOLE,
				place: TERMINAL,
				collections: ["shared"],
			};
			const dispatched = await dispatcher.dispatch(invocation, (soFar) => void seen.push(soFar));
			return { ...dispatched, seen };
		},
	};
}

const kindsOf = ({ blocks }: Reply) => blocks.map(({ kind }) => kind);

describe("/ask with a model", () => {
	test("shows the verified draft as it comes in, and remembers it", async () => {
		answers(server, { content: draft([{ text: VOTE, sources: [1] }]) });
		const { ask } = await bot();
		const { reply, seen, cached } = await ask(QUESTION);
		expect(kindsOf(reply)).toEqual(["claim"]);
		expect(seen.map(kindsOf)).toEqual([["claim"]]);
		expect(cached).toBe(false);
		expect((await ask(QUESTION)).cached).toBe(true);
	});

	test.each([
		["fails", { error: { message: "overloaded" }, status: 503 }],
		["talks nonsense", { content: "Hello!" }],
		["knows better", { content: draft([{ text: "The ferry sank in 1912.", sources: [1] }]) }],
	])(
		"when it %s, the archive's own sentences answer, and the model is asked again the next time",
		async (_what, response) => {
			answers(server, response);
			const { ask, cache } = await bot();
			const { reply } = await ask(QUESTION);
			expect(reply.outcome).toBe("answered");
			expect(JSON.stringify(reply)).toContain("voted 7 to 4");
			expect(JSON.stringify(reply)).not.toMatch(/1912|overloaded|Hello/);
			expect(kindsOf(reply)).not.toContain("claim");
			expect(cache.kept.size).toBe(0);
		},
	);

	describe("where the archive's own sentences do not answer", () => {
		const UNANSWERED = "Are the islanders going to court about the ferry?";

		test("a draft from the nearest passages that is borne out is shown, and remembered", async () => {
			answers(server, { content: draft([{ text: VOTE, sources: [1] }]) });
			const { ask, cache } = await bot();
			const { reply } = await ask(UNANSWERED);
			expect(reply.outcome).toBe("answered");
			expect(kindsOf(reply)).toEqual(["claim"]);
			expect(cache.kept.size).toBe(1);
		});

		test.each([
			["declines", { content: draft([], { cannot_answer: true }) }],
			["fails", { error: { message: "overloaded" }, status: 503 }],
			["knows better", { content: draft([{ text: "The ferry sank in 1912.", sources: [1] }]) }],
		])("when the model %s, nothing is answered, as without one", async (_what, response) => {
			answers(server, response);
			const { ask, cache } = await bot();
			const { reply, seen } = await ask(UNANSWERED);
			expect(server.getRequests().length).toBeGreaterThan(0);
			expect(reply).toMatchObject({ outcome: "abstained", fleeting: true });
			expect(JSON.stringify([reply, seen])).not.toMatch(/1912|overloaded/);
			expect(cache.kept.size).toBe(0);
		});

		test.each([
			["nothing comes near", "Who won the sailing cup in Zanzibar?"],
			[
				"what comes nearest does not come near",
				"Which residents of Port Ellery plan to sue over the north ferry?",
			],
			["the asker's own affairs are meant", "Should I close the north ferry of Port Ellery?"],
		])("the model is not asked when %s", async (_, question) => {
			answers(server, { content: draft([{ text: VOTE, sources: [1] }]) });
			const { ask } = await bot();
			expect((await ask(question)).reply.outcome).toBe("abstained");
			expect(server.getRequests()).toEqual([]);
		});
	});
});
