import { describe, expect, test } from "@jest/globals";
import { judge, NO_CONTEXT } from "../../src/moderation/judge.ts";
import { ACTING_POLICY, decide } from "../../src/moderation/policy.ts";
import { Window } from "../../src/moderation/window.ts";
import { type ModerationResult, measureModeration } from "../evaluation/moderation.ts";
import type { Judge } from "../evaluation/moderator.ts";

/** The moderator in this process, with one window for all lines. */
function moderator(): Judge {
	const window = new Window();
	return async (lines) =>
		new Map(
			lines.map((line) => {
				const trace = window.traceOf(line);
				const verdict = judge(line, { ...NO_CONTEXT, recent: window.recent(line.at), trace });
				window.add(trace);
				const { action } = decide(verdict, ACTING_POLICY, 0);
				return [line.id, { id: line.id, action, findings: [...verdict.findings], note: "none" as const }];
			}),
		);
}

/** The whole first suite, which the rules were written against: a floor, not a promise for other words. */
describe("the first suite of moderation", () => {
	const measured: Promise<ModerationResult> = measureModeration(moderator(), "both");

	test.each([
		["threats", 0.96],
		["doxxing", 0.95],
		["slurs-and-dehumanisation", 0.96],
		["spam", 0.97],
		["raid", 0.98],
		["personal-attack", 0.93],
	])("of %s at least %d is found by a rule that fits", async (name, least) => {
		expect((await measured).recall[name]?.value).toBeGreaterThanOrEqual(least);
	});

	test("what is noticed should be, nearly always", async () => {
		expect((await measured).precision.value).toBeGreaterThanOrEqual(0.98);
	});

	test("names, places and other innocent words are let be", async () => {
		expect((await measured).negatives["political-scunthorpe"]?.queued.value).toBe(0);
	});

	test.each([
		["counter-speech", 0.1],
		["ordinary", 0.02],
	])("nobody is acted upon for %s, and few are queued", async (name, most) => {
		const { acted, queued } = (await measured).negatives[name] ?? {};
		expect(acted?.value).toBe(0);
		expect(queued?.value).toBeLessThanOrEqual(most);
	});

	test("every class of hiding a word is seen through", async () => {
		const { fully, of, missed } = (await measured).obfuscation;
		expect([fully, Object.entries(missed).filter(([, words]) => words.length > 0)]).toEqual([of, []]);
	});
});
