import type { Logger } from "pino";
import type { Place } from "../../chat/invocation.ts";
import type { Outbox } from "../../chat/outbox.ts";
import type { Reply } from "../../chat/reply.ts";
import type { ChannelSettingsStore } from "../../store/community/channel-settings.ts";
import type { EditionStore } from "../../store/digest/editions.ts";
import { pause } from "../pause.ts";
import type { Delivery } from "./delivery.ts";
import { placeName, placeNamed } from "./place-name.ts";
import { due } from "./schedule.ts";
import { digestSettings } from "./stored-settings.ts";

const EVERY_MS = 20_000;

interface Parts {
	readonly store: ChannelSettingsStore;
	readonly editions: EditionStore;
	readonly delivery: Delivery;
	readonly outbox: Outbox;
	tellAdmins(place: Place, reply: Reply): Promise<void>;
	readonly log: Logger;
	readonly now?: () => Date;
}

/** Delivers what is due, channel by channel, for the platforms that run in this process. */
export class DigestRunner {
	readonly #with: Parts;
	readonly #now: () => Date;

	constructor(parts: Parts) {
		this.#with = parts;
		this.#now = parts.now ?? (() => new Date());
	}

	async run(signal: AbortSignal): Promise<void> {
		while (!signal.aborted) {
			try {
				await this.round();
			} catch (error) {
				this.#with.log.error({ err: error }, "digests could not be looked through; it is tried again");
			}
			await pause(EVERY_MS, signal);
		}
	}

	/** Looks at every subscription once; one that fails does not hold up the others. */
	async round(): Promise<void> {
		const { store, outbox, log } = this.#with;
		for (const { collection, channel, settings } of await store.all()) {
			const place = placeNamed(`${collection}/${channel}`);
			if (place === null || outbox.of(place.platform) === null) continue;
			try {
				await this.#look(place, settings);
			} catch (error) {
				log.error({ err: error, place: placeName(place) }, "an edition failed; it is tried again");
			}
		}
	}

	async #look(place: Place, stored: unknown): Promise<void> {
		const settings = digestSettings(stored);
		if (settings.since === null) return;
		const decided = due(this.#now(), settings, settings.since);
		if (decided.kind === "wait") return;
		const day = { place: placeName(place), localDate: decided.occurrence.localDate };
		const known = await this.#with.editions.find(day);
		if (known !== null && known.state !== "claimed") return;
		if (decided.kind === "skip") {
			await this.#with.editions.skip(day, decided.note);
			return;
		}
		const delivered = await this.#with.delivery.deliver(place, decided.occurrence.localDate);
		if (delivered.kind !== "failed" || !delivered.lasting) return;
		await this.#with.tellAdmins(place, {
			outcome: "failed",
			blocks: [
				{
					kind: "text",
					runs: [
						`The digest of ${decided.occurrence.localDate} for `,
						{ channel: place.channel },
						` was skipped: ${delivered.reason}. The next one is tried at its time.`,
					],
				},
			],
			actions: [],
			audience: "caller",
			data: {},
		});
	}
}
