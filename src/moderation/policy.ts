import { type Finding, RULES, type Rule, type Verdict } from "./verdict.ts";

/** What may be done, mildest first; "queue" hands it to humans. The bot never kicks and never bans. */
export const ACTIONS = ["none", "note", "nudge", "warn", "timeout", "queue"] as const;
export type Action = (typeof ACTIONS)[number];

/** How a channel treats one rule. Flag: to the queue; act: by the ladder; shadow: nothing, but told in the report. */
export type Mode = "off" | "shadow" | "flag" | "act";

export interface Policy {
	readonly modes: Readonly<Record<Rule, Mode>>;
	/** From here on a finding is shown to humans. */
	readonly queueFrom: number;
	/** From here on the bot may act by itself, where a rule is set to act. */
	readonly actFrom: number;
}

/** What is decided, and why. */
export interface Decision {
	readonly action: Action;
	/** Milliseconds of a timeout; null for any other action. */
	readonly timeoutMs: number | null;
	/** The finding it rests on; null for none. */
	readonly because: Finding | null;
	readonly reasons: readonly string[];
	/** What rules in shadow mode would have done. */
	readonly shadow: readonly { readonly rule: Rule; readonly action: Action }[];
}

const HOUR_MS = 3_600_000;
/** A timeout beyond this needs two moderators. */
export const ALONE_MS = 48 * HOUR_MS;

const everyRule = (mode: Mode, but: Partial<Record<Rule, Mode>> = {}): Readonly<Record<Rule, Mode>> =>
	Object.fromEntries(RULES.map((rule) => [rule, but[rule] ?? mode])) as Record<Rule, Mode>;

/** Flags to the queue and does nothing by itself. */
export const DEFAULT_POLICY: Policy = {
	modes: everyRule("flag", { unsourced: "off" }),
	queueFrom: 0.5,
	actFrom: 0.9,
};
/** What we recommend to a channel that lets the bot act: the ladder for what is sure, humans for the rest. */
export const ACTING_POLICY: Policy = {
	modes: everyRule("act", { raid: "flag" }),
	queueFrom: 0.5,
	actFrom: 0.9,
};

/** Points from which a member is one step further up the ladder, and from which humans decide. */
const NEXT_STEP = 6;
const SECOND_STEP = 12;
const HUMANS = 20;
/** Nobody is punished for a missing source or a wrong quotation. */
const ONLY_NOTED: ReadonlySet<Rule> = new Set(["unsourced", "misquotation"]);

/** What one finding leads to by the ladder, for a member with so many points. */
function step(
	finding: Finding,
	points: number,
): { readonly action: Action; readonly timeoutMs: number | null; readonly why: string } {
	const { rule, severity } = finding;
	if (ONLY_NOTED.has(rule)) return { action: "note", timeoutMs: null, why: "only ever noted" };
	const up = points >= HUMANS ? 3 : points >= SECOND_STEP ? 2 : points >= NEXT_STEP ? 1 : 0;
	const rung = severity + up;
	const why = up === 0 ? `severity ${severity}` : `severity ${severity}, ${points} points`;
	if (rung <= 1) return { action: "note", timeoutMs: null, why };
	if (rung === 2) return { action: "nudge", timeoutMs: null, why };
	if (rung === 3) return { action: "warn", timeoutMs: null, why };
	if (rung === 4) return { action: "timeout", timeoutMs: HOUR_MS, why };
	if (rung === 5) return { action: "timeout", timeoutMs: 24 * HOUR_MS, why };
	return { action: "queue", timeoutMs: null, why: `${why}: humans decide` };
}

/** Surer first, then severer, then by place: never by a name. */
const graver = (a: Finding, b: Finding) =>
	b.severity - a.severity || b.confidence - a.confidence || a.start - b.start;

/** Decides what a verdict leads to under a policy, for a member with `points`. Pure. */
export function decide({ findings }: Verdict, policy: Policy, points: number): Decision {
	const reasons: string[] = [];
	const shadow: { rule: Rule; action: Action }[] = [];
	let queued: Finding | null = null;
	for (const finding of findings.toSorted(graver)) {
		const { rule, confidence } = finding;
		const mode = policy.modes[rule];
		if (mode === "off") {
			reasons.push(`${rule}: switched off here`);
			continue;
		}
		if (confidence < policy.queueFrom) {
			reasons.push(`${rule}: ${confidence} is less sure than ${policy.queueFrom}`);
			continue;
		}
		// A note costs nobody anything.
		const sure = confidence >= policy.actFrom || ONLY_NOTED.has(rule);
		const next = step(finding, points);
		if (mode === "shadow") {
			shadow.push({ rule, action: sure ? next.action : "queue" });
			reasons.push(`${rule}: in shadow, would have been ${sure ? next.action : "queue"}`);
			continue;
		}
		if (mode === "act" && sure) {
			reasons.push(`${rule}: ${next.action} (${next.why})`);
			return { action: next.action, timeoutMs: next.timeoutMs, because: finding, reasons, shadow };
		}
		reasons.push(
			mode === "flag"
				? `${rule}: flagged, this rule does not act`
				: `${rule}: not sure enough to act (${confidence} of ${policy.actFrom})`,
		);
		queued ??= finding;
	}
	if (queued !== null) return { action: "queue", timeoutMs: null, because: queued, reasons, shadow };
	return { action: "none", timeoutMs: null, because: null, reasons, shadow };
}

/** Whether a timeout of this length may be set by so many different moderators. */
export function mayTimeOut(ms: number, moderators: ReadonlySet<string>): boolean {
	return ms <= ALONE_MS ? moderators.size >= 1 : moderators.size >= 2;
}
