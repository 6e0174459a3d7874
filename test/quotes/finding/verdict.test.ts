import { describe, expect, test } from "@jest/globals";
import type { Claim } from "../../../src/quotes/finding/speakers.ts";
import { type Candidate, judge } from "../../../src/quotes/finding/verdict.ts";
import type { QuoteKind } from "../../../src/quotes/quote.ts";
import { BUDGET, HARBOUR, statement, TEXAS, WATER } from "./statements.ts";

interface Found extends Candidate {
	readonly id: string;
	readonly date: string | null;
}

function found(
	id: string,
	words: string,
	{ speaker = "Ada Reyes", named = true, date = null as string | null, kind = "direct" as QuoteKind } = {},
): Found {
	const utterance = statement(words);
	const { start = 0, end = 0 } = utterance.segments[0] ?? {};
	return {
		id,
		date,
		utterance,
		quote: {
			kind,
			span: { start, end },
			speaker: { kind: "person", name: speaker, role: null },
			mention: null,
			cue: null,
			confidence: named ? 1 : 0,
			named,
			utterance: 0,
			alternatives: [],
		},
	};
}

const date = (candidate: Found) => candidate.date;
const claimed =
	(name: string) =>
	(candidate: Found): Claim =>
		!candidate.quote.named
			? "unknown"
			: "name" in candidate.quote.speaker && candidate.quote.speaker.name === name
				? "same"
				: "other";
const OTHERS = [found("harbour", HARBOUR), found("budget", BUDGET), found("water", WATER)];

describe("said", () => {
	test("one entry for the same statement in several outlets, earliest first, undated last", () => {
		const verdict = judge(
			"Texas will not secede from the Union",
			[
				found("c", TEXAS),
				found("b", TEXAS, { date: "2018-03-02" }),
				...OTHERS,
				found("a", TEXAS, { date: "2018-03-01" }),
			],
			{ date },
		);
		if (verdict.kind !== "said") throw new Error(verdict.kind);
		expect(verdict.entries.map((entry) => entry.findings.map(({ candidate }) => candidate.id))).toEqual([
			["a", "b", "c"],
		]);
		expect(verdict.entries[0]).toMatchObject({ wording: "exact", conflict: false });
	});

	test.each([
		["Ada Reyes", "Bruno Holm", true],
		["Ada Reyes", "Carla Reyes", true],
		["Ada Reyes", "Reyes", false],
		["Ada Reyes", "A. Reyes", false],
		["Ada Reyes", "Gov. Ada Reyes", false],
	])("%s in one outlet and %s in another: conflict %s", (one, other, conflict) => {
		const verdict = judge("Texas will not secede from the Union", [
			found("a", TEXAS, { speaker: one }),
			found("b", TEXAS, { speaker: other }),
		]);
		expect(verdict).toMatchObject({ kind: "said", entries: [{ conflict }] });
	});

	test("a speaker who is not named contradicts nobody", () => {
		const verdict = judge("Texas will not secede from the Union", [
			found("a", TEXAS),
			found("b", TEXAS, { speaker: "Bruno Holm", named: false }),
		]);
		expect(verdict).toMatchObject({ kind: "said", entries: [{ conflict: false }] });
	});

	test("different statements that share the words are entries of their own", () => {
		const verdict = judge("we are ready to talk", [
			found("a", "After ten weeks of strikes we are ready to talk about anything."),
			found("b", "Tell the ministers in the capital that we are ready to talk, as ever."),
		]);
		if (verdict.kind !== "said") throw new Error(verdict.kind);
		expect(verdict.entries).toHaveLength(2);
	});

	test("an elided quotation is not badged like an exact one", () => {
		const verdict = judge("She promised to bring engineers … and she promised to come herself", OTHERS);
		expect(verdict).toMatchObject({ kind: "said", entries: [{ wording: "elided" }] });
	});
});

describe("other verdicts", () => {
	test("altered: the nearest statement with its diff", () => {
		const verdict = judge("Texas will secede from the Union in 2018", [...OTHERS, found("texas", TEXAS)]);
		expect(verdict).toMatchObject({ kind: "altered", best: { candidate: { id: "texas" } } });
	});

	test("other-speaker: the words are there, the named speaker's are not", () => {
		const candidates = [
			found("a", TEXAS),
			found("b", "Texas will surely secede from the Union.", { speaker: "Bruno Holm" }),
		];
		const verdict = judge("Texas will not secede from the Union", candidates, {
			speaker: claimed("Bruno Holm"),
		});
		expect(verdict).toMatchObject({
			kind: "other-speaker",
			entries: [{ claim: "other", findings: [{ candidate: { id: "a" } }] }],
			altered: { candidate: { id: "b" } },
		});
	});

	test("said by the named speaker stands before the same words of another", () => {
		const candidates = [found("a", WATER), found("b", WATER, { speaker: "Bruno Holm" })];
		const verdict = judge("Two thirds of the wells are dry", candidates, { speaker: claimed("Bruno Holm") });
		expect(verdict).toMatchObject({ kind: "said", entries: [{ claim: "same", conflict: true }] });
	});

	test("other-speaker: one outlet names another, and one names nobody", () => {
		const candidates = [found("a", WATER, { named: false }), found("b", WATER)];
		const verdict = judge("Two thirds of the wells are dry", candidates, { speaker: claimed("Bruno Holm") });
		expect(verdict).toMatchObject({ kind: "other-speaker", entries: [{ claim: "other" }] });
	});

	test("an unattributed quotation leaves the claim open", () => {
		const verdict = judge("Two thirds of the wells are dry", [found("a", WATER, { named: false })], {
			speaker: claimed("Bruno Holm"),
		});
		expect(verdict).toMatchObject({ kind: "said", entries: [{ claim: "unknown" }] });
	});

	test("indirect speech is at most the closest statement", () => {
		const verdict = judge("Texas will not secede from the Union", [found("a", TEXAS, { kind: "reported" })]);
		expect(verdict).toMatchObject({ kind: "closest", statements: [{ candidate: { id: "a" }, score: 1 }] });
	});

	test("closest: statements on the subject, best first", () => {
		const verdict = judge("many wells are dry and the governor never brought engineers", OTHERS);
		expect(verdict).toMatchObject({ kind: "closest", statements: [{ candidate: { id: "water" } }] });
	});

	test.each([
		["Ask the penguins about opera tickets"],
		["we shall fight on the beaches"],
		[""],
		["?!"],
		["🍕"],
	])("nobody: %s", (asked) => {
		expect(judge(asked, [...OTHERS, found("texas", TEXAS)]).kind).toBe("nobody");
	});

	test("no candidates: nobody", () => {
		expect(judge("anything at all", []).kind).toBe("nobody");
	});
});

describe("hostile queries end, and say that they were not read to the end", () => {
	test.each([
		["one endless word", "a".repeat(100_000)],
		["many words", "texas will not secede ".repeat(5_000)],
		["many ellipses", "texas will not … ".repeat(6_000)],
		["many brackets", "[x] texas ".repeat(10_000)],
		["open brackets", "[texas ".repeat(14_000)],
		["misspelt words", "texsa wlil nto seceed ".repeat(4_500)],
		["zero-width characters", `texas${"\u200b".repeat(100_000)}`],
	])("%s", (_what, asked) => {
		const repetitive = found("repetitive", "texas will not secede ".repeat(2_000));
		const verdict = judge(asked, [...OTHERS, repetitive, found("texas", TEXAS)]);
		expect(verdict.truncated).toBe(true);
		expect(verdict.kind).not.toBe("said");
	});
});
