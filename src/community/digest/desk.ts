import { DEFAULT_DIGEST, type DigestDesk, type DigestSettings, storedDigest } from "../../chat/digest.ts";
import { collectionOf, type Place } from "../../chat/invocation.ts";
import { notice, type Reply, type Run } from "../../chat/reply.ts";
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

const TRIES = 3;
const MOST_REASONS = 25;
const NO_THUMBS = { helpful: 0, notHelpful: 0 };

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
		return { ...(await this.render(edition)), actions: [], audience: "caller" };
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
		const state: Run[] =
			row.state === "posted"
				? ["posted ", row.postedAt ? { ago: row.postedAt } : ""]
				: [row.state === "skipped" ? "skipped" : "being worked on", row.note === null ? "" : `: ${row.note}`];
		const edition = row.edition as Edition | null;
		if (edition === null) return told([`The digest of ${row.localDate} was `, ...state, "."]);
		const titles = await this.#titles(edition);
		const thumbs = await this.#with.feedback.countsOf(
			edition.stories.map(({ key }) => storyAnswer(edition.id, key)),
		);
		const dropped = edition.omitted
			.slice(0, MOST_REASONS)
			.map(({ articleId, outlet, reason }): Run[] => [
				{ label: titles.get(articleId) ?? articleId },
				" (",
				{ label: outlet },
				`): ${reason}`,
			]);
		const more = edition.omitted.length - dropped.length;
		return {
			...told([]),
			blocks: [
				{ kind: "heading", runs: [`The digest of ${row.localDate}`] },
				{
					kind: "text",
					runs: [
						"It was ",
						...state,
						`. ${edition.considered} articles were considered, from ${edition.window.from.slice(0, 16)} to ${edition.window.to.slice(0, 16)} UTC; ${edition.stories.length} stories are shown.`,
					],
				},
				{
					kind: "list",
					items: edition.stories.map(({ key, headline, why, score }): Run[] => {
						const { helpful, notHelpful } = thumbs.get(storyAnswer(edition.id, key)) ?? NO_THUMBS;
						return [
							{ label: titles.get(headline.articleId) ?? headline.articleId },
							`: ${why.map(({ words, points }) => `${words} (${points})`).join(", ")}; ${score} in all`,
							`; 👍 ${helpful}, 👎 ${notHelpful}, which count for nothing in it`,
						];
					}),
				},
				...(dropped.length === 0
					? []
					: [
							{
								kind: "text" as const,
								runs: [
									`Dropped${more > 0 ? `, the first ${dropped.length} of ${edition.omitted.length}` : ""}:`,
								],
							},
							{ kind: "list" as const, items: dropped },
						]),
			],
		};
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

	async render(edition: Edition): Promise<Reply> {
		return editionReply(edition, await this.#with.material.shownIn(edition));
	}

	async #titles(edition: Edition): Promise<ReadonlyMap<string, string>> {
		const refs = [
			...edition.omitted.slice(0, MOST_REASONS),
			...edition.stories.map(({ headline }) => headline),
		];
		const articles = await this.#with.material.inVersions(refs);
		return new Map(articles.map(({ id, headline }) => [id, headline]));
	}
}

/** Settings as they are stored over the defaults; what cannot be read is as if it had not been set. */
export function digestSettings(stored: unknown): DigestSettings {
	const parsed = storedDigest.safeParse(stored);
	if (!parsed.success) return DEFAULT_DIGEST;
	const given = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
	return { ...DEFAULT_DIGEST, ...given };
}

function told(line: readonly Run[]): Reply {
	return {
		outcome: "answered",
		blocks: line.length === 0 ? [] : [{ kind: "text", runs: line }],
		actions: [],
		audience: "caller",
		data: {},
	};
}
