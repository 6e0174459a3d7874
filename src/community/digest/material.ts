import type { DigestSettings } from "../../chat/digest.ts";
import { SHARED } from "../../corpus/article.ts";
import {
	type ArticleRef,
	DEFAULT_SETTINGS,
	type Edition,
	type EditionArticle,
	type PostedStory,
} from "../../editions/edition.ts";
import { windowSince } from "../../editions/window.ts";
import type { StoredArticle } from "../../store/articles.ts";
import type { Database } from "../../store/database.ts";
import type { EditionRow, EditionStore } from "../../store/digest/editions.ts";
import { articlesInVersions, articlesOfDays } from "../../store/digest/recent-articles.ts";
import { current } from "../../store/publication.ts";
import { Quotations } from "../../store/quotations.ts";
import { Composer } from "./composer.ts";

const DAY_MS = 24 * 3_600_000;
/** Editions that a new one is compared with, so that nothing unchanged comes twice. */
const REMEMBERED = 7;

/** An article of an edition with all that is shown of it. */
export type ShownArticle = StoredArticle & EditionArticle;

export interface Wanted {
	readonly place: string;
	/** The place's own collection; null where there is none. */
	readonly own: string | null;
	readonly localDate: string;
	readonly now: Date;
	readonly settings: DigestSettings;
}

/** Composes editions in a thread of their own, from what the archive holds for a place. */
export class Material {
	readonly #db: Database;
	readonly #editions: EditionStore;
	readonly #composer = new Composer();

	constructor(db: Database, editions: EditionStore) {
		this.#db = db;
		this.#editions = editions;
	}

	/** Ends the thread that composes. */
	close(): Promise<void> {
		return this.#composer.close();
	}

	async compose({ place, own, localDate, now, settings }: Wanted): Promise<Edition> {
		const at = (await current(this.#db)).archiveVersion;
		const posted = await this.#editions.recent(place, REMEMBERED, "posted");
		const window = windowSince(posted[0]?.postedAt ?? null, now.toISOString(), hasWeekends(settings.days));
		const collections = own === null ? [SHARED] : [SHARED, own];
		// A day either way: a local day may begin before, and end after, the same day in UTC.
		const days = {
			from: new Date(Date.parse(window.from) - DAY_MS).toISOString().slice(0, 10),
			to: new Date(Date.parse(window.to) + DAY_MS).toISOString().slice(0, 10),
		};
		const stored = await articlesOfDays(this.#db, collections, days, at);
		return this.#composer.compose({
			place,
			localDate,
			timeZone: settings.timeZone,
			window,
			now: now.toISOString(),
			articles: await this.#withQuotes(stored, collections, at),
			previous: await this.#previous(posted, collections),
			settings: { ...DEFAULT_SETTINGS, ...pick(settings) },
		});
	}

	/** The articles that an edition shows, in the versions it shows. */
	shownIn(edition: Edition): Promise<readonly ShownArticle[]> {
		return this.inVersions(
			edition.stories.flatMap(({ headline, lead, line, quotes }) => [
				headline,
				lead,
				...(line ? [line.cited] : []),
				...quotes,
			]),
		);
	}

	/** Articles in the very versions that are named, as far as they are still stored. */
	async inVersions(refs: readonly ArticleRef[]): Promise<ShownArticle[]> {
		const stored = await articlesInVersions(this.#db, refs);
		const at = (await current(this.#db)).archiveVersion;
		return this.#withQuotes(stored, [...new Set(stored.map(({ collection }) => collection))], at);
	}

	async #previous(posted: readonly EditionRow[], collections: readonly string[]): Promise<PostedStory[]> {
		const stories = posted.flatMap(({ edition, postedAt }) =>
			((edition as Edition | null)?.stories ?? []).map((story) => ({ story, postedAt: postedAt ?? "" })),
		);
		const articles = await this.inVersions(
			stories.flatMap(({ story }) =>
				story.articles.filter(({ collection }) => collections.includes(collection)),
			),
		);
		const byKey = Map.groupBy(stories, ({ story }) => story.key);
		return [...byKey].map(([key, each]): PostedStory => {
			const ids = new Set(
				each.flatMap(({ story }) =>
					story.articles.map((ref) => `${ref.collection}/${ref.articleId}@${ref.version}`),
				),
			);
			return {
				key,
				postedAt:
					each
						.map(({ postedAt }) => postedAt)
						.toSorted()
						.at(-1) ?? "",
				articles: articles.filter(({ collection, id, version }) => ids.has(`${collection}/${id}@${version}`)),
			};
		});
	}

	async #withQuotes(
		stored: readonly StoredArticle[],
		collections: readonly string[],
		at: number,
	): Promise<ShownArticle[]> {
		const quotes = await new Quotations(this.#db).ofArticles(
			collections,
			stored.map(({ key }) => key),
			at,
		);
		const byArticle = Map.groupBy(quotes, ({ articleKey }) => articleKey);
		return stored.map((article) => ({
			...article,
			publishedAt: null,
			quotes: byArticle.get(article.key) ?? [],
		}));
	}
}

function pick({ stories, topics, muted, outlets }: DigestSettings) {
	return { stories, topics, muted, outlets };
}

function hasWeekends(days: readonly number[]): boolean {
	return days.includes(0) || days.includes(6);
}
