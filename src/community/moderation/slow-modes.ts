import type { Logger } from "pino";
import type { Effect, Enforcer } from "../../chat/enforcing.ts";
import { collectionOf, type Place, type PlatformName, roomOf } from "../../chat/invocation.ts";
import { notice, type Reply } from "../../chat/reply.ts";
import type { Case, CaseStore } from "../../store/moderation/cases.ts";
import type { SlowMode, SlowModeStore } from "../../store/moderation/slow-modes.ts";
import { attempt } from "./effects.ts";

/** Between two messages of one member. */
const SLOW_SECONDS = 10;
/** A slow mode that cannot be lifted is tried again for so long. */
const TRIED_MS = 24 * 3_600_000;

const LIFTED = "slow mode lifted";
const LEFT = "slow mode left as it is";

export interface SlowModeParts {
	readonly slowModes: SlowModeStore;
	readonly cases: Pick<CaseStore, "note">;
	readonly claims: { take(key: string): Promise<boolean> };
	enforcer(platform: PlatformName): Enforcer | null;
	/** Tells a community's admins, where they can be told. */
	tellAdmins(place: Place, reply: Reply): Promise<void>;
	readonly log: Logger;
	readonly now?: () => number;
}

/**
 * Slows channels down for a time, and sets them back to what they were when it is over, whichever process runs then;
 * a channel that somebody changed meanwhile is theirs and left alone.
 */
export class SlowModes {
	readonly #with: SlowModeParts;
	readonly #now: () => number;

	constructor(parts: SlowModeParts) {
		this.#with = parts;
		this.#now = parts.now ?? Date.now;
	}

	/** Slows the place of a case down until an instant, or longer where it is slow until later. */
	async set(enforcer: Enforcer, { collection, number, place: of }: Case, until: Date): Promise<Effect> {
		const { slowModes } = this.#with;
		const place = of as Place;
		const seconds = await enforcer.slowness(place);
		if (seconds === null) return { kind: "refused", reason: "The channel is gone." };
		const known = await slowModes.of(collection, roomOf(place));
		const running = known !== null && known.setSeconds === seconds ? known : null;
		if (running === null && seconds >= SLOW_SECONDS) {
			return {
				kind: "refused",
				reason: `The channel is slow already: somebody set ${seconds} seconds between messages.`,
			};
		}
		const mode: SlowMode = {
			collection,
			channel: roomOf(place),
			number,
			place,
			beforeSeconds: running?.beforeSeconds ?? seconds,
			setSeconds: SLOW_SECONDS,
			until: later(until.toISOString(), running?.until),
		};
		// Put down before it is set: a process that ends in between leaves nothing slow that nobody would lift.
		await slowModes.put(mode);
		const effect = await attempt(
			() => enforcer.slowMode(place, SLOW_SECONDS, `On Record, case ${number}`),
			this.#with.log,
		);
		if (effect.kind !== "done") await (running === null ? slowModes.end(mode) : slowModes.put(running));
		return effect;
	}

	/** Lifts those of a community whose time is over, in one process at a time. */
	async liftDue(collection: string): Promise<void> {
		const due = await this.#with.slowModes.due(collection, new Date(this.#now()).toISOString());
		if (due.length === 0) return;
		const minute = Math.floor(this.#now() / 60_000);
		if (!(await this.#with.claims.take(`slow-modes:${collection}:${minute}`))) return;
		for (const mode of due) await this.#lift(mode);
	}

	async #lift(mode: SlowMode): Promise<void> {
		const place = mode.place as Place;
		const enforcer = this.#with.enforcer(place.platform);
		if (enforcer === null) return;
		let why: string | null = null;
		const effect = await attempt(async () => {
			const seconds = await enforcer.slowness(place);
			if (seconds === null) why = "the channel is gone";
			else if (seconds !== mode.setSeconds) why = `somebody set ${seconds} seconds meanwhile`;
			if (why !== null) return { kind: "done" };
			return enforcer.slowMode(place, mode.beforeSeconds, `On Record, case ${mode.number}: the time is over`);
		}, this.#with.log);
		if (effect.kind !== "done") return this.#failed(mode, effect.reason);
		if (await this.#with.slowModes.end(mode)) {
			await this.#note(mode, why === null ? LIFTED : LEFT, why ?? secondsOf(mode.beforeSeconds));
		} else if (why === null) {
			// A moderator made it longer in the same moment.
			await attempt(
				() => enforcer.slowMode(place, mode.setSeconds, "On Record: made longer"),
				this.#with.log,
			);
		}
	}

	/** It is tried again every minute; after a day it is the admins', who have known since the first. */
	async #failed(mode: SlowMode, reason: string): Promise<void> {
		const { slowModes, claims, tellAdmins } = this.#with;
		const place = mode.place as Place;
		if (this.#now() - Date.parse(mode.until) >= TRIED_MS) {
			if (await slowModes.end(mode)) await this.#note(mode, LEFT, reason);
			return;
		}
		if (!(await claims.take(`slow-mode-stays:${collectionOf(place)}:${mode.channel}:${mode.until}`))) return;
		await this.#note(mode, "failed", `lifting slow mode: ${reason}`);
		await tellAdmins(
			place,
			notice("failed", [
				"Slow mode in ",
				{ channel: mode.channel },
				` is over and could not be lifted (case ${mode.number}): ${reason} It is tried again for a day.`,
			]),
		);
	}

	#note({ collection, number }: SlowMode, kind: string, outcome: string): Promise<void> {
		return this.#with.cases.note(collection, number, { kind, actor: null, details: { outcome } });
	}
}

function later(one: string, other: string | undefined): string {
	return other !== undefined && other > one ? other : one;
}

function secondsOf(seconds: number): string {
	return seconds === 0 ? "there is none again" : `${seconds} seconds between messages again, as before`;
}
