import type { Logger } from "pino";
import type { Place } from "../../chat/invocation.ts";
import { type Outbox, PostError, type Posted } from "../../chat/outbox.ts";
import type { Reply } from "../../chat/reply.ts";
import type { Edition } from "../../editions/edition.ts";
import type { EditionStore } from "../../store/digest/editions.ts";
import { placeName } from "./place-name.ts";

/** Longer than any post takes: a worker that is silent for so long has died. */
export const LEASE_MS = 10 * 60_000;
/** A post that failed is tried again after this. */
const AGAIN_MS = 60_000;

/** How an attempt at an edition ended. */
export type Delivered =
	| { readonly kind: "posted"; readonly posted: Posted; readonly edition: Edition }
	/** It stood there already: somebody died between posting and recording. */
	| { readonly kind: "found"; readonly posted: Posted }
	/** Another worker has it, or it was posted or skipped before. */
	| { readonly kind: "taken" }
	| { readonly kind: "failed"; readonly reason: string; readonly lasting: boolean };

export interface DeliveryParts {
	readonly editions: EditionStore;
	readonly outbox: Outbox;
	/** Names this worker. */
	readonly holder: string;
	compose(place: Place, localDate: string): Promise<Edition>;
	render(edition: Edition): Promise<Reply>;
	/** Is told of what was posted, so that corrections reach it. */
	remember(posted: Posted, reply: Reply, place: Place, mark: string): Promise<void>;
	readonly log: Logger;
}

/**
 * Brings one edition to its channel once: it is claimed in SQL before it is posted, its id stands in the post, and
 * whoever takes over from another looks for that id in the channel first. When it cannot be told whether it stands
 * there, nothing is posted.
 */
export class Delivery {
	readonly #with: DeliveryParts;

	constructor(parts: DeliveryParts) {
		this.#with = parts;
	}

	/** @throws what the store throws; the claim then runs out, and the next attempt looks first. */
	async deliver(place: Place, localDate: string): Promise<Delivered> {
		const { editions, outbox, holder, log } = this.#with;
		const poster = outbox.of(place.platform);
		if (poster === null) return { kind: "failed", reason: "the platform is not connected", lasting: false };
		const day = { place: placeName(place), localDate };
		const claimed = await editions.claim(day, holder, LEASE_MS);
		if (claimed === null) return { kind: "taken" };
		try {
			const edition = (claimed.edition as Edition | null) ?? (await this.#compose(place, localDate));
			if (edition === null) return { kind: "taken" };
			const reply = await this.#with.render(edition);
			if (claimed.attempts > 1) {
				const found = await poster.find(place, edition.id);
				if (found !== null) {
					await this.#record(place, edition, found, reply);
					return { kind: "found", posted: found };
				}
			}
			// Right before the post: a worker that slept through its claim must not post beside its successor.
			if (!(await editions.hold(day, holder, LEASE_MS))) return { kind: "taken" };
			const posted = await poster.post(place, reply, edition.id);
			await this.#record(place, edition, posted, reply);
			return { kind: "posted", posted, edition };
		} catch (error) {
			const lasting = error instanceof PostError && error.lasting;
			const reason = error instanceof PostError ? error.message : "a fault of the bot's; its log tells more";
			log.warn({ err: error, place: day.place, localDate }, "an edition could not be posted");
			if (lasting) await editions.giveUp(day, holder, reason);
			else await editions.release(day, holder, reason, AGAIN_MS);
			return { kind: "failed", reason, lasting };
		}
	}

	/** In this order, so that no edition is taken for done which corrections would not reach. */
	async #record(place: Place, { id, localDate }: Edition, posted: Posted, reply: Reply): Promise<void> {
		await this.#with.remember(posted, reply, place, id);
		await this.#with.editions.posted({ place: placeName(place), localDate }, posted);
	}

	/** Composed once and stored before it is posted: every attempt posts the same. */
	async #compose(place: Place, localDate: string): Promise<Edition | null> {
		const edition = await this.#with.compose(place, localDate);
		const kept = await this.#with.editions.keep(
			{ place: placeName(place), localDate },
			this.#with.holder,
			edition,
		);
		return kept ? edition : null;
	}
}
