import type { Logger } from "pino";
import type { Effect, Enforcer } from "../../chat/enforcing.ts";
import { type Place, type PlatformName, roomOf } from "../../chat/invocation.ts";
import type { Act } from "../../chat/moderation.ts";
import type { Outbox } from "../../chat/outbox.ts";
import { notice, type Reply, type Run } from "../../chat/reply.ts";
import { exemption } from "../../moderation/exempt.ts";
import { ALONE_MS } from "../../moderation/policy.ts";
import type { Case, CaseStore } from "../../store/moderation/cases.ts";
import type { PointStore } from "../../store/moderation/points.ts";
import type { StepStore, Taken } from "../../store/moderation/steps.ts";
import type { TallyStore } from "../../store/moderation/tallies.ts";
import { by, HOUR_MINUTES, LABELS, LASTING, NOTICED, PAST, POINTS, PROPOSED, SETTLED } from "./acts.ts";
import { decidedCard } from "./case-card.ts";
import type { CaseCards } from "./case-cards.ts";
import { failed, notConnected, told } from "./desk-replies.ts";
import { attempt, tellMember } from "./effects.ts";
import { decidedLately } from "./lately.ts";
import { memberNotice } from "./notices.ts";
import type { SlowModes } from "./slow-modes.ts";
import { takeStep } from "./steps.ts";
import { latestTimeout } from "./timeouts.ts";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** Of a timeout Discord's most, 28 days; a channel that stays slow for longer than a week is an admin's to set. */
const LONGEST_MINUTES: Readonly<Partial<Record<Act, number>>> = {
	timeout: 28 * 24 * 60,
	"slow-mode": 7 * 24 * 60,
};
/** What touches nobody in particular. */
const ON_NOBODY: ReadonlySet<Act> = new Set(["dismiss", "slow-mode"]);

export interface DecidingParts {
	readonly cases: CaseStore;
	readonly steps: StepStore;
	readonly points: PointStore;
	readonly tallies: TallyStore;
	readonly cards: CaseCards;
	readonly slowModes: Pick<SlowModes, "set">;
	readonly outbox: Outbox;
	enforcer(platform: PlatformName): Enforcer | null;
	readonly log: Logger;
	readonly now: () => number;
}

interface By {
	readonly who: string;
	readonly minutes: number | null;
}

/** What moderators decide about cases: once, by somebody else than its author, and told as it came out. */
export class Deciding {
	readonly #with: DecidingParts;

	constructor(parts: DecidingParts) {
		this.#with = parts;
	}

	async decide(found: Case, act: Act, { who, minutes }: By): Promise<Reply> {
		const { collection, number } = found;
		const where = found.place as Place;
		const enforcer = this.#with.enforcer(where.platform);
		if (enforcer === null) return notConnected();
		if (found.person === who) {
			return notice("refused", [
				"This case is about a message of yours, so somebody else decides it. Nothing was done.",
			]);
		}
		if (found.events.some(({ kind }) => SETTLED.has(kind))) {
			const taken = await this.#with.steps.taken({ collection, number, step: "decision" });
			if (taken !== null) return tooLate(number, taken);
		}
		const length = LASTING.has(act) ? (minutes ?? HOUR_MINUTES) : null;
		const longest = LONGEST_MINUTES[act] ?? 0;
		if (length !== null && !(length >= 1 && length <= longest)) {
			return notice("refused", [
				`A ${act === "timeout" ? "timeout" : "slow mode"} is from 1 minute to ${longest} minutes (${longest / DAY_MINUTES} days). Nothing was done.`,
			]);
		}
		const problem = ON_NOBODY.has(act) ? null : await this.#exempt(enforcer, where, found.person);
		if (problem !== null) return notice("refused", [problem]);
		if (
			act === "timeout" &&
			length !== null &&
			length * MINUTE_MS > ALONE_MS &&
			!(await this.#seconded(found, who, length))
		) {
			return told(
				`Longer than 48 hours needs two moderators. Your proposal stands on the card of case ${number}; when another moderator gives the same timeout, it is set.`,
			);
		}
		const taken = await takeStep(this.#with.steps, found, {
			step: "decision",
			who,
			ends: SETTLED,
			now: this.#with.now(),
		});
		return taken === null
			? this.#carryOut(enforcer, found, act, { who, minutes: length })
			: tooLate(number, taken);
	}

	/** The step is theirs: does it, and gives it back when it could not be done. */
	async #carryOut(enforcer: Enforcer, found: Case, act: Act, { who, minutes }: By): Promise<Reply> {
		const { cases, steps, points, cards, outbox, log } = this.#with;
		const { collection, number, person } = found;
		const where = found.place as Place;
		const poster = outbox.of(where.platform);
		const until = minutes === null ? null : await this.#until(found, act, minutes);
		const notify = () => {
			const reply = memberNotice(found, act, { until });
			return tellMember(poster, person, { place: where, reply }, log);
		};
		// A nudge is its notice, and nothing else.
		const reached = act === "nudge" ? await notify() : null;
		const effect: Effect =
			reached === "undelivered"
				? { kind: "refused", reason: "the member could not be told: their direct messages are closed" }
				: await attempt(() => this.#effect(enforcer, found, act, until), log);
		if (effect.kind !== "done") {
			await steps.release({ collection, number, step: "decision" });
			await cases.note(collection, number, {
				kind: "failed",
				actor: who,
				details: { act, outcome: `${act}: ${effect.reason}` },
			});
			return failed(`Nothing was done: ${effect.reason}`);
		}
		const details = { act, minutes, until: until?.toISOString() ?? null };
		await cases.note(collection, number, { kind: PAST[act], actor: who, details });
		await this.#with.tallies.add(
			collection,
			this.#today(),
			found.rule,
			act === "dismiss" ? "dismissed" : "upheld",
		);
		const { [act]: weight } = POINTS;
		if (weight !== undefined) await points.set(collection, number, person, weight);
		const told = reached ?? (NOTICED.has(act) ? await notify() : null);
		if (told === "undelivered") {
			await cases.note(collection, number, { kind: "notice not delivered", actor: null, details: {} });
		}
		const lately = ON_NOBODY.has(act)
			? []
			: await decidedLately(cases, found, { who, now: this.#with.now() });
		const outcome: Run[] = [
			`${LABELS[act].replace("…", "")}: done by `,
			{ person: who },
			until === null ? "." : `, until ${until.toISOString().slice(0, 16).replace("T", " ")} UTC.`,
			act === "slow-mode" ? " Then the channel is as it was before." : "",
			told === "undelivered" ? " The member could not be told: their direct messages are closed." : "",
			...lately,
		];
		await cards.replace(found, decidedCard(found, outcome));
		return { ...answered, blocks: [{ kind: "text", runs: outcome }] };
	}

	/** Whether another moderator wants the same timeout; if not, that this one does is put down. */
	async #seconded({ collection, number, events }: Case, who: string, minutes: number): Promise<boolean> {
		const proposed = events.filter(({ kind, details }) => kind === PROPOSED && details.minutes === minutes);
		if (proposed.some(({ actor }) => actor !== who)) return true;
		if (proposed.length === 0) {
			const details = { minutes, outcome: `timeout of ${minutes} minutes` };
			await this.#with.cases.note(collection, number, { kind: PROPOSED, actor: who, details });
			await this.#with.cards.refresh(collection, number);
		}
		return false;
	}

	/** A timeout never ends one that runs longer. */
	async #until({ collection, person }: Case, act: Act, minutes: number): Promise<Date> {
		const end = this.#with.now() + minutes * MINUTE_MS;
		if (act !== "timeout") return new Date(end);
		const running = await latestTimeout(this.#with.points, collection, person);
		return new Date(Math.max(end, running?.getTime() ?? 0));
	}

	async #exempt(enforcer: Enforcer, place: Place, person: string): Promise<string | null> {
		try {
			const why = exemption(await enforcer.standing(place, person));
			return why === null ? null : `Nothing was done: the author is ${why} by now.`;
		} catch (error) {
			this.#with.log.warn({ err: error }, "a member could not be looked up; nothing is done about them");
			return "Nothing was done: who the author is could not be looked up just now. Please try again in a moment.";
		}
	}

	async #effect(enforcer: Enforcer, found: Case, act: Act, until: Date | null): Promise<Effect> {
		const where = found.place as Place;
		const why = `On Record, case ${found.number}`;
		if (act === "remove") {
			return enforcer.remove({ channel: roomOf(where), message: found.message }, why);
		}
		if (act === "timeout") return enforcer.timeout(where, found.person, until, why);
		if (act === "slow-mode" && until !== null) return this.#with.slowModes.set(enforcer, found, until);
		if (act === "note") return this.#with.cards.postNote(found);
		return { kind: "done" };
	}

	#today(): string {
		return new Date(this.#with.now()).toISOString().slice(0, 10);
	}
}

const answered = told();

function tooLate(number: number, { actor, at }: Taken): Reply {
	return notice("refused", [
		`Case ${number} was decided by `,
		by(actor),
		" ",
		{ ago: at },
		". Nothing more was done.",
	]);
}
