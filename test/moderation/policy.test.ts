import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { exemption, outcome, type Standing } from "../../src/moderation/exempt.ts";
import { pointsOf } from "../../src/moderation/points.ts";
import {
	ACTING_POLICY,
	DEFAULT_POLICY,
	decide,
	mayTimeOut,
	type Policy,
} from "../../src/moderation/policy.ts";
import type { Finding, Verdict } from "../../src/moderation/verdict.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const finding = (over: Partial<Finding> = {}): Finding => ({
	rule: "personal-attack",
	target: "member",
	part: "text",
	start: 0,
	end: 4,
	severity: 3,
	confidence: 0.9,
	reason: "insults a member",
	...over,
});
const verdict = (...findings: Finding[]): Verdict => ({
	findings,
	reports: [],
	attributions: [],
	failures: [],
});

test("by default everything goes to humans and nothing is done", () => {
	expect(decide(verdict(finding({ severity: 4, rule: "threat" })), DEFAULT_POLICY, 99)).toMatchObject({
		action: "queue",
		timeoutMs: null,
	});
	expect(decide(verdict(finding({ confidence: 0.49 })), DEFAULT_POLICY, 0).action).toBe("none");
	expect(decide(verdict(), DEFAULT_POLICY, 0).action).toBe("none");
});

test.each([
	[1, 0, "note", null],
	[2, 0, "nudge", null],
	[3, 0, "warn", null],
	[4, 0, "timeout", HOUR],
	[2, 6, "warn", null],
	[3, 6, "timeout", HOUR],
	[3, 12, "timeout", DAY],
	[4, 12, "queue", null],
	[3, 20, "queue", null],
] as const)("the ladder: severity %d with %d points is %s", (severity, points, action, timeoutMs) => {
	expect(decide(verdict(finding({ severity })), ACTING_POLICY, points)).toMatchObject({ action, timeoutMs });
});

test("what is not sure goes to humans; a missing source is only ever noted", () => {
	expect(decide(verdict(finding({ confidence: 0.55 })), ACTING_POLICY, 0).action).toBe("queue");
	expect(
		decide(verdict(finding({ rule: "unsourced", severity: 1, confidence: 0.7 })), ACTING_POLICY, 50).action,
	).toBe("note");
});

test("a rule in shadow does nothing and says what it would have done", () => {
	const policy: Policy = { ...ACTING_POLICY, modes: { ...ACTING_POLICY.modes, "personal-attack": "shadow" } };
	expect(decide(verdict(finding()), policy, 0)).toMatchObject({
		action: "none",
		shadow: [{ rule: "personal-attack", action: "warn" }],
	});
});

test("no timeout of the bot's own is longer than a day, and longer than 48 hours needs two moderators", () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 200 }), (severity, points) => {
			const { timeoutMs } = decide(
				verdict(finding({ severity: severity as 1 | 2 | 3 | 4 })),
				ACTING_POLICY,
				points,
			);
			expect(timeoutMs ?? 0).toBeLessThanOrEqual(DAY);
		}),
	);
	expect(mayTimeOut(48 * HOUR, new Set(["a"]))).toBe(true);
	expect(mayTimeOut(48 * HOUR + 1, new Set(["a"]))).toBe(false);
	expect(mayTimeOut(7 * DAY, new Set(["a", "b"]))).toBe(true);
	expect(mayTimeOut(HOUR, new Set())).toBe(false);
});

test("points wear off over thirty days, and an overturned strike counts for nothing", () => {
	const strike = { severity: 3, at: 0, restored: false } as const;
	expect(pointsOf([strike], 0)).toBe(3);
	expect(pointsOf([strike], 15 * DAY)).toBe(1.5);
	expect(pointsOf([strike], 30 * DAY)).toBe(0);
	expect(pointsOf([{ ...strike, restored: true }], 0)).toBe(0);
	expect(pointsOf([strike], -DAY)).toBe(0);
});

const standing = fc.record<Standing>({
	isOwner: fc.boolean(),
	isAdministrator: fc.boolean(),
	isModerator: fc.boolean(),
	isBot: fc.boolean(),
	isSelf: fc.boolean(),
	rank: fc.integer({ min: 0, max: 20 }),
	botRank: fc.integer({ min: 0, max: 20 }),
});

test("10,000 role graphs: nothing is ever done about the exempt, who are not even judged", () => {
	let exempt = 0;
	fc.assert(
		fc.property(standing, (member) => {
			let asked = false;
			const result = outcome(
				member,
				() => {
					asked = true;
					return verdict(finding({ severity: 4 }));
				},
				ACTING_POLICY,
				50,
			);
			const mustBe =
				member.isOwner ||
				member.isAdministrator ||
				member.isModerator ||
				member.isBot ||
				member.isSelf ||
				member.rank >= member.botRank;
			expect(result.exempt).toBe(mustBe);
			expect("decision" in result).toBe(!mustBe);
			expect(asked).toBe(!mustBe);
			if (mustBe) exempt += 1;
		}),
		{ numRuns: 10_000 },
	);
	expect(exempt).toBeGreaterThan(5_000);
});

test("a rank that is not a number is not below the bot", () => {
	expect(
		exemption({
			isOwner: false,
			isAdministrator: false,
			isModerator: false,
			isBot: false,
			isSelf: false,
			rank: Number.NaN,
			botRank: 3,
		}),
	).not.toBeNull();
});
