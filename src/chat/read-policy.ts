import { compilePattern } from "../moderation/patterns.ts";
import type { Mode } from "../moderation/policy.ts";
import type { Rule } from "../moderation/verdict.ts";
import type { ModerationPolicy } from "./moderation.ts";
import type { Run } from "./reply.ts";

/** What an admin typed; null is not touched. */
export interface TypedPolicy {
	readonly queue: string | null;
	readonly rule: string | null;
	readonly does: string | null;
	readonly sources: string | null;
	readonly notes: string | null;
	readonly "add-word": string | null;
	readonly "remove-word": string | null;
	readonly "deny-link": string | null;
	readonly "allow-link": string | null;
	readonly "second-opinion": string | null;
	readonly automod: string | null;
	readonly "keep-days": string | null;
}

export type PolicyChange =
	| { readonly ok: true; readonly change: Partial<ModerationPolicy> }
	| { readonly ok: false; readonly problem: readonly Run[] };

const MOST_WORDS = 500;
const OPINIONS: Readonly<Record<string, ModerationPolicy["secondOpinion"]>> = {
	no: "off",
	yes: "scores",
	rubric: "rubric",
};

/** Reads a change of a policy; a pattern that RE2 cannot bound is refused with the reason. */
export function readPolicyChange(typed: TypedPolicy, before: ModerationPolicy): PolicyChange {
	const change: { -readonly [K in keyof ModerationPolicy]?: ModerationPolicy[K] } = {};
	if (typed.queue !== null) {
		const queue = channelIn(typed.queue);
		if (queue === undefined)
			return no([
				"The moderators' channel given, ",
				{ asked: typed.queue },
				", is no channel. Mention one, or say ",
				{ code: "nobody" },
				".",
			]);
		change.queue = queue;
	}
	if ((typed.rule === null) !== (typed.does === null))
		return no(["Say both which rule and what it does: ", { code: "rule:spam does:shadow" }, "."]);
	if (typed.rule !== null && typed.does !== null) {
		change.modes = { ...before.modes, [typed.rule as Rule]: typed.does as Mode };
	}
	if (typed.sources !== null) change.asksForSources = typed.sources === "yes";
	if (typed.notes !== null) change.notes = typed.notes as ModerationPolicy["notes"];
	const opinion = typed["second-opinion"];
	if (opinion !== null) change.secondOpinion = OPINIONS[opinion] ?? "off";
	if (typed.automod !== null) change.automod = typed.automod === "on";
	const added = typed["add-word"];
	if (added !== null) {
		const compiled = compilePattern(added);
		if (!compiled.ok) return no([{ code: added }, " cannot be used: ", { label: compiled.reason }, "."]);
		if (before.words.length >= MOST_WORDS)
			return no([`There are ${MOST_WORDS} words already, which is the most.`]);
		change.words = [...new Set([...before.words, added])];
	}
	const removed = typed["remove-word"];
	if (removed !== null) {
		if (!before.words.includes(removed)) return no([{ code: removed }, " is not flagged here."]);
		change.words = (change.words ?? before.words).filter((word) => word !== removed);
	}
	for (const [option, keep] of [
		["deny-link", true],
		["allow-link", false],
	] as const) {
		const given = typed[option];
		if (given === null) continue;
		const domain = domainIn(given);
		if (domain === null)
			return no([{ asked: given }, " is no domain. Give one such as ", { code: "example.org" }, "."]);
		const others = before.deniedDomains.filter((each) => each !== domain);
		change.deniedDomains = keep ? [...others, domain] : others;
	}
	if (typed["keep-days"] !== null) {
		const days = Number(typed["keep-days"]);
		if (!Number.isInteger(days) || days < 7 || days > 90) return no(["Words can be kept for 7 to 90 days."]);
		change.evidenceDays = days;
	}
	return { ok: true, change };
}

function no(problem: readonly Run[]): PolicyChange {
	return { ok: false, problem };
}

/** A channel's id; null is none; undefined is that it is no channel. */
function channelIn(value: string): string | null | undefined {
	const said = value.trim();
	if (/^(nobody|none|nowhere|off)$/i.test(said)) return null;
	return (
		/^<#([A-Za-z0-9]{2,30})(?:\|[^>]*)?>$/.exec(said)?.[1] ??
		/^([CG][A-Z0-9]{6,20}|\d{17,20})$/.exec(said)?.[1]
	);
}

function domainIn(value: string): string | null {
	const url = value.includes("//") ? value : `https://${value}`;
	if (!URL.canParse(url)) return null;
	const { hostname } = new URL(url);
	return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(hostname) ? hostname.toLowerCase().replace(/^www\./, "") : null;
}
