import { DEFAULT_DIGEST, type DigestDesk, type DigestSettings } from "../../chat/digest.ts";
import { collectionOf, type Place } from "../../chat/invocation.ts";
import { notice, type Reply } from "../../chat/reply.ts";
import { storyAnswer } from "../../chat/story-feedback.ts";
import type { Edition } from "../../editions/edition.ts";
import { localDateOf } from "../../editions/window.ts";
import type { ChannelSettingsStore } from "../../store/community/channel-settings.ts";
import type { FeedbackStore } from "../../store/community/feedback.ts";
import type { EditionStore } from "../../store/digest/editions.ts";
import type { Delivery } from "./delivery.ts";
import { editionReply } from "./edition-reply.ts";
import type { Material } from "./material.ts";
import { placeName } from "./place-name.ts";
import { nextDue } from "./schedule.ts";
import { digestSettings } from "./stored-settings.ts";
import { told } from "./told.ts";
import { namedIn, whyReply } from "./why-reply.ts";

const TRIES = 3;

interface Parts {
	readonly store: ChannelSettingsStore;
	readonly editions: EditionStore;
	readonly material: Material;
	readonly delivery: Delivery;
	readonly feedback: Pick<FeedbackStore, "countsOf">;
	readonly now?: () => Date;
}

/** A channel's digest as its admins see it. */
export class ChannelDigests implements DigestDesk {
	readonly #with: Parts;
	readonly #now: () => Date;

	constructor(parts: Parts) {
		this.#with = parts;
		this.#now = parts.now ?? (() => new Date());
	}

	async settings(place: Place): Promise<DigestSettings> {
		const collection = collectionOf(place);
		if (collection === null) return DEFAULT_DIGEST;
		return digestSettings((await this.#with.store.read(collection, place.channel)).channel.settings);
	}

	async change(place: Place, change: Partial<DigestSettings>, who: string): Promise<DigestSettings> {
		const collection = collectionOf(place);
		if (collection === null) throw new Error("expected a channel of a community, got none");
		for (let tries = 0; tries < TRIES; tries += 1) {
			const { channel } = await this.#with.store.read(collection, place.channel);
			const settings = { ...digestSettings(channel.settings), ...change };
			const from = channel.revision;
			if (await this.#with.store.write({ collection, channel: place.channel, settings, from, who }))
				return settings;
		}
		throw new Error("the settings of a digest were changed by others again and again");
	}

	async preview(place: Place): Promise<Reply> {
		const edition = await this.composed(place, await this.settings(place), this.#now());
		// Of an edition that is not posted nothing is kept.
		return { ...(await this.unposted(edition)), audience: "caller" };
	}

	async now(place: Place): Promise<Reply> {
		const { timeZone } = await this.settings(place);
		const localDate = localDateOf(this.#now().toISOString(), timeZone);
		const delivered = await this.#with.delivery.deliver(place, localDate);
		if (delivered.kind === "posted" || delivered.kind === "found")
			return told([`The digest of ${localDate} is posted.`]);
		if (delivered.kind === "failed")
			return notice("failed", [`It could not be posted: ${delivered.reason}.`]);
		const row = await this.#with.editions.find({ place: placeName(place), localDate });
		if (row?.state === "posted") {
			return told([
				`The digest of ${localDate} was posted `,
				row.postedAt ? { ago: row.postedAt } : "before",
				"; there is one a day. ",
				{ code: "/digest preview" },
				" shows what has come since.",
			]);
		}
		return told([
			row?.state === "skipped"
				? `The digest of ${localDate} was skipped: ${row.note ?? "no reason was kept"}.`
				: `The digest of ${localDate} is being posted just now.`,
		]);
	}

	async why(place: Place): Promise<Reply> {
		const [row] = await this.#with.editions.recent(placeName(place), 1);
		if (!row) return told(["There has been no digest here yet."]);
		const edition = row.edition as Edition | null;
		if (edition === null) return whyReply(row, null);
		const articles = await this.#with.material.inVersions(namedIn(edition));
		const thumbs = await this.#with.feedback.countsOf(
			edition.stories.map(({ key }) => storyAnswer(edition.id, key)),
		);
		return whyReply(row, {
			edition,
			titles: new Map(articles.map((each) => [each.id, each.headline])),
			thumbs,
		});
	}

	next(settings: DigestSettings): Date | null {
		return settings.since === null ? null : (nextDue(this.#now(), settings)?.instant ?? null);
	}

	/** The edition of a place as it would be at a moment. */
	composed(place: Place, settings: DigestSettings, now: Date, localDate?: string): Promise<Edition> {
		return this.#with.material.compose({
			place: placeName(place),
			own: collectionOf(place),
			localDate: localDate ?? localDateOf(now.toISOString(), settings.timeZone),
			now,
			settings,
		});
	}

	/** An edition as it is posted. */
	async render(edition: Edition): Promise<Reply> {
		return editionReply(edition, await this.#with.material.shownIn(edition), { posted: true });
	}

	/** An edition as it is shown where it is not posted: nobody can say of it what a story was worth. */
	async unposted(edition: Edition): Promise<Reply> {
		return editionReply(edition, await this.#with.material.shownIn(edition), { posted: false });
	}
}
