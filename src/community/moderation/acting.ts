import type { Logger } from "pino";
import type { Enforcer } from "../../chat/enforcing.ts";
import type { PlatformName } from "../../chat/invocation.ts";
import type { Outbox } from "../../chat/outbox.ts";
import type { Overheard } from "../../chat/overheard.ts";
import type { Run } from "../../chat/reply.ts";
import type { Decision } from "../../moderation/policy.ts";
import type { Case, CaseStore } from "../../store/moderation/cases.ts";
import type { PointStore } from "../../store/moderation/points.ts";
import type { StepStore } from "../../store/moderation/steps.ts";
import { PAST, RECORDED, THE_BOT } from "./acts.ts";
import type { CaseCards } from "./case-cards.ts";
import { attempt, tellMember } from "./effects.ts";
import { memberNotice } from "./notices.ts";
import { latestTimeout } from "./timeouts.ts";

/** What moderators read of an act of the bot's own. */
const SAYS = { nudge: "Nudged", warn: "Warned", timeout: "Timed out" } as const;
/** A trifle that is asked for, where nobody is blamed: a source, or the words of the record. */
const ASKED_FOR: ReadonlySet<string> = new Set(["unsourced", "misquotation"]);

export interface ActingParts {
	readonly cases: CaseStore;
	readonly steps: StepStore;
	readonly points: PointStore;
	readonly cards: CaseCards;
	readonly outbox: Outbox;
	enforcer(platform: PlatformName): Enforcer | null;
	readonly log: Logger;
	readonly now: () => number;
}

/**
 * What the bot does by itself, where a rule was set to act: records, nudges, warns or times out, and shows moderators
 * what it did.
 * @returns false when the platform did not confirm it: then humans decide.
 */
export async function actAlone(
	{ cases, steps, points, cards, outbox, enforcer, log, now }: ActingParts,
	{ place, author }: Pick<Overheard, "place" | "author">,
	found: Case,
	{ action, timeoutMs, because, reasons }: Decision,
): Promise<boolean> {
	const { collection, number } = found;
	const why = reasons.join("; ");
	const settle = async (kind: string, until: Date | null) => {
		await steps.claim({ collection, number, step: "decision" }, THE_BOT);
		await cases.note(collection, number, {
			kind,
			actor: null,
			details: { until: until?.toISOString() ?? null, why },
		});
	};
	if (action === "note" && !ASKED_FOR.has(because?.rule ?? "")) {
		await settle(RECORDED, null);
		return true;
	}
	const act = action === "timeout" || action === "warn" ? action : "nudge";
	const until = timeoutMs === null ? null : new Date(now() + timeoutMs);
	const notify = () =>
		tellMember(
			outbox.of(place.platform),
			author.id,
			{ place, reply: memberNotice(found, act, { until }) },
			log,
		);
	const failed = async (outcome: string) => {
		await cases.note(collection, number, {
			kind: "failed",
			actor: null,
			details: { act, outcome: `${act}: ${outcome}` },
		});
		return false;
	};
	if (act === "nudge" && (await notify()) === "undelivered") return failed("the member could not be told");
	if (until !== null) {
		const running = await latestTimeout(points, collection, author.id);
		// One that runs longer already is not cut short.
		if (running === null || running < until) {
			const effect = await attempt(
				async () =>
					(await enforcer(place.platform)?.timeout(place, author.id, until, `On Record, case ${number}`)) ?? {
						kind: "refused",
						reason: "the platform is not connected",
					},
				log,
			);
			if (effect.kind !== "done") return failed(effect.reason);
		}
	}
	await settle(PAST[act], until);
	if (act !== "nudge" && because) await points.set(collection, number, author.id, because.severity);
	const reached = act === "nudge" ? "direct" : await notify();
	if (reached === "undelivered") {
		await cases.note(collection, number, { kind: "notice not delivered", actor: null, details: {} });
	}
	const outcome: Run[] = [
		`${SAYS[act]} by the bot itself, as the policy here says`,
		until === null ? "." : `, until ${until.toISOString().slice(0, 16).replace("T", " ")} UTC.`,
		reached === "undelivered" ? " The member could not be told: their direct messages are closed." : "",
	];
	await cards.postOutcome(collection, number, outcome);
	return true;
}
