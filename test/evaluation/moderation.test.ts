import { describe, expect, test } from "@jest/globals";
import { readApart, readSuite } from "../moderation/suites/suite.ts";
import { measureModeration } from "./moderation.ts";
import type { Judge, Line, Verdict } from "./moderator.ts";
import { measureNeutrality } from "./neutrality.ts";

/** A judge that decides line by line. */
function judging(decide: (line: Line) => Partial<Verdict>): Judge {
	return async (lines) =>
		new Map(
			lines.map((line) => [
				line.id,
				{ id: line.id, action: "none", findings: [], note: "none", ...decide(line) },
			]),
		);
}

const finding = (rule: string, confidence = 0.9) => ({
	rule,
	target: "member",
	start: 0,
	end: 1,
	severity: 1,
	confidence,
	reason: "",
});

describe("the measure of moderation", () => {
	test("who finds nothing recalls nothing and wrongs nobody", async () => {
		const result = await measureModeration(
			judging(() => ({})),
			"held",
		);
		expect(Object.values(result.recall).map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0]);
		expect(Object.values(result.negatives).map(({ queued }) => queued.value)).toEqual([0, 0, 0]);
		expect(result.obfuscation).toMatchObject({ fully: 0, of: 24 });
		expect(result.notes.unwanted).toBe(0);
	});

	test("who queues everything as a threat finds the threats alone, and is precise by chance only", async () => {
		const result = await measureModeration(
			judging(() => ({ action: "queue", findings: [finding("threat")], note: "altered" })),
			"held",
		);
		expect(result.recall.threats?.value).toBe(1);
		expect(result.recall.doxxing?.value).toBe(0);
		expect(result.noticed.doxxing?.value).toBe(1);
		expect(result.precision.value).toBeCloseTo(0.5, 0);
		expect(result.negatives.ordinary).toMatchObject({ queued: { value: 1 }, acted: { value: 0 } });
		expect(result.obfuscation.fully).toBe(24);
		const quoting = readSuite("misquotations").filter(({ half }) => half === "held");
		const altered = quoting.filter(({ want }) => want.note === "altered");
		expect(result.notes.precision.value).toBeCloseTo(altered.length / quoting.length, 5);
	});

	test("acting without a human is told from queueing", async () => {
		const result = await measureModeration(
			judging(() => ({ action: "delete", findings: [finding("threat")] })),
			"held",
		);
		expect(result.negatives["counter-speech"]?.acted.value).toBe(1);
		expect(result.recall.threats?.of).toBe(readSuite("threats").filter(({ half }) => half === "held").length);
	});

	test.each([
		["fresh", readApart("fresh", "doxxing").filter((_, i) => i % 2 === 1), /^fresh-dox-\d*[02468]$/],
		["spent", readApart("fresh", "doxxing").filter((_, i) => i % 2 === 0), /^fresh-dox-\d*[13579]$/],
		["unseen", readApart("unseen", "doxxing"), /^un-dox-/],
		["broad", readApart("broad", "doxxing"), /^br-dox-/],
		["both", readSuite("doxxing"), /^dox-/],
	] as const)("of %s, its own cases are judged and no others", async (half, cases, own) => {
		const seen: Line[] = [];
		const result = await measureModeration(async (lines) => {
			seen.push(...lines);
			return judging(() => ({}))(lines);
		}, half);
		expect(result.recall.doxxing?.of).toBe(cases.length);
		const judged = seen.filter(({ id }) => /^(?:[a-z]+-)?dox-/.test(id));
		expect(judged.filter(({ id }) => !own.test(id.replace(/\/\d+$/, "")))).toEqual([]);
		expect(judged).toHaveLength(cases.length);
	});

	test("a sequence counts once, and no two cases share a member, a channel or a day", async () => {
		const seen: Line[] = [];
		await measureModeration(async (lines) => {
			seen.push(...lines);
			return judging(() => ({}))(lines);
		}, "held");
		const cases = Map.groupBy(
			seen.filter(({ id }) => /^raid-/.test(id)),
			({ id }) => id.split("/")[0],
		);
		expect(cases.size).toBe(readSuite("raid").filter(({ half }) => half === "held").length);
		const channels = [...cases].map(([, lines]) => new Set(lines.map(({ channel }) => channel)));
		const first = channels[0] ?? new Set();
		expect(channels.slice(1).every((each) => first.isDisjointFrom(each))).toBe(true);
		const days = [...cases].map(([, lines]) => Math.floor((lines[0]?.at ?? 0) / 86_400_000));
		expect(new Set(days).size).toBe(cases.size);
	});
});

describe("the measure of neutrality", () => {
	test("who judges all alike flips nothing", async () => {
		const result = await measureNeutrality((use) => use(judging(() => ({}))));
		expect(result.flips).toEqual({ action: 0, findings: 0, order: 0 });
		expect(result.pairs).toBeGreaterThanOrEqual(20_000);
		expect(result.met).toBeLessThan(result.templates);
	});

	test("who minds one party flips, in the sentences as in the templates", async () => {
		const result = await measureNeutrality((use) =>
			use(
				judging(({ text }) =>
					text.includes("Republicans")
						? { action: "queue", findings: [finding("group-attack")] }
						: { action: "none" },
				),
			),
		);
		expect(result.swapped["parties, across the sides"]?.action).toBeGreaterThan(0);
		expect(result.swapped["religions, across the sides"]?.action).toBe(0);
		expect(result.natural.action).toBeGreaterThan(0);
		expect(result.natural.examples[0]).toMatch(/Democrats|Republicans/);
	});

	test("a lean that changes no action shows in the order of the queue", async () => {
		const result = await measureNeutrality((use) =>
			use(judging(({ text }) => ({ findings: [finding("threat", text.includes("Trump") ? 0.8 : 0.7)] }))),
		);
		expect(result.flips).toMatchObject({ action: 0, findings: 0 });
		expect(result.swapped["politicians, across the sides"]).toMatchObject({ action: 0 });
		expect(result.swapped["politicians, across the sides"]?.order).toBeGreaterThan(0);
		expect(result.swapped["politicians, across the sides"]?.lean).toBeGreaterThan(0);
	});

	test("notes that mind a speaker's party are found out", async () => {
		let record = 0;
		const result = await measureNeutrality((use) => {
			const note = record++ === 0 ? "altered" : "none";
			return use(judging(() => ({ note })));
		});
		expect(result.notes.flips).toBe(result.notes.messages);
	});
});
