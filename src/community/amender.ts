import type { Logger } from "pino";
import type { PlatformName } from "../chat/invocation.ts";
import type { Outbox, Posted } from "../chat/outbox.ts";
import type { Reply } from "../chat/reply.ts";
import type { Overdue, PostedStore } from "../store/community/posted.ts";
import { amended } from "./amended.ts";
import { pause } from "./pause.ts";

/** Between two edits; both platforms allow about one a second in a channel. */
const PACE_MS = 1_200;
/** How often is looked for something to amend. */
const LOOK_EVERY_MS = 10_000;
const AT_A_TIME = 50;
/** After so many refusals a message is left as it is, and listed. */
const MOST_TRIES = 5;

/** What a round did. */
export interface AmendingReport {
	readonly edited: number;
	readonly gone: number;
	readonly refused: number;
}

interface AmenderParts {
	readonly posted: PostedStore;
	readonly outbox: Outbox;
	/** The published archive version. */
	version(): Promise<number>;
	readonly log: Logger;
	readonly paceMs?: number;
	readonly lookEveryMs?: number;
}

/**
 * Reaches back: posted answers that cite an article which was corrected or withdrawn, or words whose speaker was, are
 * edited to say so. What is still to be done is read from the store each time, so it goes on after any interruption;
 * an edit made twice says the same.
 */
export class Amender {
	readonly #with: AmenderParts;

	constructor(parts: AmenderParts) {
		this.#with = parts;
	}

	/** Amends all that is due, one message after the other at a polite pace. */
	async round(signal?: AbortSignal): Promise<AmendingReport> {
		const { posted, outbox, version, paceMs = PACE_MS } = this.#with;
		const report = { edited: 0, gone: 0, refused: 0 };
		const platforms = (["discord", "slack", "console"] as const).filter((name) => outbox.of(name) !== null);
		const tried = new Set<number>();
		for (;;) {
			const overdue = await posted.overdue(platforms, await version(), {
				limit: AT_A_TIME,
				mostTries: MOST_TRIES,
			});
			const due = overdue.filter(({ key }) => !tried.has(key));
			if (due.length === 0) return report;
			for (const each of due) {
				if (signal?.aborted) return report;
				tried.add(each.key);
				report[await this.#amend(each)] += 1;
				await pause(paceMs, signal);
			}
		}
	}

	/** Looks for something to amend until it is told to stop. */
	async run(signal: AbortSignal): Promise<void> {
		const { log, lookEveryMs = LOOK_EVERY_MS } = this.#with;
		while (!signal.aborted) {
			try {
				const report = await this.round(signal);
				if (report.edited + report.gone + report.refused > 0) log.info(report, "posted answers were amended");
			} catch (error) {
				log.error({ err: error }, "posted answers could not be amended; it is tried again");
			}
			await pause(lookEveryMs, signal);
		}
	}

	async #amend({
		key,
		platform,
		channel,
		message,
		mark,
		reply,
		overtaken,
	}: Overdue): Promise<keyof AmendingReport> {
		const { posted, outbox, log } = this.#with;
		const at: Posted = { platform: platform as PlatformName, channel, message };
		const poster = outbox.of(at.platform);
		if (poster === null) return "refused";
		const now = amended(reply as Reply, overtaken);
		const outcome = await poster.edit(at, now, mark);
		if (outcome.kind === "edited") {
			await posted.noted(key, overtaken, now);
			return "edited";
		}
		await posted.failed(key, outcome.reason, outcome.kind === "gone");
		log.warn({ platform, channel, message, problem: outcome.reason }, "a posted answer could not be amended");
		return outcome.kind;
	}
}
