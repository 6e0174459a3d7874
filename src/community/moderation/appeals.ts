import type { Effect, Enforcer } from "../../chat/enforcing.ts";
import type { Caller, Place } from "../../chat/invocation.ts";
import { notice, type Reply, type Run } from "../../chat/reply.ts";
import type { Case } from "../../store/moderation/cases.ts";
import { APPEALABLE, by, PAST, PROPOSED } from "./acts.ts";
import { decidedCard } from "./case-card.ts";
import type { DecidingParts } from "./deciding.ts";
import { failed, notConnected, told } from "./desk-replies.ts";
import { attempt, tellMember } from "./effects.ts";
import { takeStep } from "./steps.ts";
import { latestTimeout } from "./timeouts.ts";

const OVERTURNED = "overturned";
const UPHELD = "appeal upheld";
const ENDS: ReadonlySet<string> = new Set([OVERTURNED, UPHELD]);

/** One appeal a case, by its author alone, decided by somebody who had no part in the decision. */
export class Appeals {
	readonly #with: DecidingParts;

	constructor(parts: DecidingParts) {
		this.#with = parts;
	}

	async appeal(
		collection: string,
		number: number,
		why: string,
		{ platform, id }: Pick<Caller, "platform" | "id">,
	): Promise<Reply> {
		const { cases, steps, cards } = this.#with;
		const found = collection.startsWith(`${platform}:`) ? await cases.find(collection, number) : null;
		if (found === null || found.person !== id) return notice("refused", ["That is no case of yours."]);
		if (!found.events.some(({ kind }) => APPEALABLE.has(kind)))
			return notice("refused", [`Nothing has been decided in case ${number} that could be appealed.`]);
		if ((await steps.claim({ collection, number, step: "appeal" }, id)) !== null) return status(found);
		await cases.note(collection, number, { kind: "appealed", actor: id, details: { why } });
		await cards.postAppeal(collection, number);
		return told(
			`Your appeal in case ${number} is with the moderators. Another moderator than the one who decided looks at it, and you are told. Pressing the button again shows where it stands.`,
		);
	}

	async decide(found: Case, verdict: "uphold" | "overturn", who: string): Promise<Reply> {
		const { cases, steps, tallies, cards, outbox, log } = this.#with;
		const { collection, number, person } = found;
		const where = found.place as Place;
		const problem = await this.#partOf(found, who);
		if (problem !== null) return notice("refused", [problem]);
		const enforcer = this.#with.enforcer(where.platform);
		if (enforcer === null) return notConnected();
		const taken = await takeStep(steps, found, {
			step: "appeal-decision",
			who,
			ends: ENDS,
			now: this.#with.now(),
		});
		if (taken !== null) {
			return notice("refused", ["That appeal was decided by ", by(taken.actor), " ", { ago: taken.at }, "."]);
		}
		if (verdict === "overturn") {
			const effect = await attempt(() => this.#restore(enforcer, found), log);
			if (effect.kind !== "done") {
				await steps.release({ collection, number, step: "appeal-decision" });
				await cases.note(collection, number, {
					kind: "failed",
					actor: who,
					details: { act: "overturn", outcome: `overturn: ${effect.reason}` },
				});
				return failed(`Nothing was changed: ${effect.reason}`);
			}
		}
		const kind = verdict === "overturn" ? OVERTURNED : UPHELD;
		await cases.note(collection, number, { kind, actor: who, details: {} });
		await tallies.add(collection, new Date(this.#with.now()).toISOString().slice(0, 10), found.rule, kind);
		const outcome =
			verdict === "overturn"
				? `Your appeal in case ${number} was granted: the decision is undone, and counts no more.`
				: `Your appeal in case ${number} was looked at by another moderator, and the decision stands.`;
		const reached = await tellMember(
			outbox.of(where.platform),
			person,
			{ place: where, reply: told(outcome) },
			log,
		);
		if (reached === "undelivered") {
			await cases.note(collection, number, { kind: "notice not delivered", actor: null, details: {} });
		}
		const line: Run[] = [
			verdict === "overturn" ? "Overturned on appeal by " : "Appeal looked at; the decision stands, says ",
			{ person: who },
			".",
		];
		await cards.replaceAppeal(found, decidedCard(found, line));
		return told(...line);
	}

	/** Why somebody is not to decide the appeal; null when they may. */
	async #partOf({ collection, number, events, person }: Case, who: string): Promise<string | null> {
		const { steps } = this.#with;
		if ((await steps.taken({ collection, number, step: "appeal" })) === null) {
			return `Nobody has appealed in case ${number}.`;
		}
		if (person === who) return "The appeal is your own, so somebody else looks at it.";
		const decided = events.some(
			({ kind, actor }) => actor === who && (APPEALABLE.has(kind) || kind === PROPOSED),
		);
		return decided ? "You decided this case, so somebody else looks at the appeal." : null;
	}

	/** An overturned case counts no more, and a timeout that still runs is lifted, or cut to what others set. */
	async #restore(enforcer: Enforcer, { collection, number, person, place, events }: Case): Promise<Effect> {
		const now = this.#with.now();
		const timeout = events.findLast(({ kind }) => kind === PAST.timeout);
		const until = typeof timeout?.details.until === "string" ? Date.parse(timeout.details.until) : 0;
		if (until > now) {
			const other = await latestTimeout(this.#with.points, collection, person, number);
			const left = other !== null && other.getTime() > now ? other : null;
			const why = `On Record, case ${number}: appeal granted`;
			const lifted = await enforcer.timeout(place as Place, person, left, why);
			if (lifted.kind !== "done") return lifted;
		}
		await this.#with.points.set(collection, number, person, 0);
		return { kind: "done" };
	}
}

function status({ number, events }: Case): Reply {
	const answer = events.find(({ kind }) => ENDS.has(kind));
	if (!answer)
		return told(`Your appeal in case ${number} is with the moderators. A case can be appealed once.`);
	return told(
		answer.kind === OVERTURNED
			? `Your appeal in case ${number} was granted: the decision is undone.`
			: `Your appeal in case ${number} was looked at, and the decision stands.`,
	);
}
