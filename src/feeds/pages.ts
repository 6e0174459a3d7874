import type { Fetcher } from "../fetching/fetcher.ts";
import type { Pace } from "../fetching/pace.ts";
import type { Robots } from "../fetching/robots.ts";
import { keepingOf } from "../fetching/robots-tag.ts";
import { PRODUCT } from "../fetching/user-agent.ts";
import type { PageArticle } from "../pages/read-page.ts";
import { articleInFeed, LONGEST_ARTICLE } from "./article-in-feed.ts";
import type { Keyed } from "./items.ts";
import type { PageAnswer, PageQuestion } from "./page-reader.ts";

export interface PagesParts {
	readonly fetcher: Fetcher;
	readonly robots: Robots;
	readonly pace: Pace;
	/** Waits without keeping other feeds from being asked; false when too many wait already. */
	readonly pause: (ms: number, signal: AbortSignal | undefined) => Promise<boolean>;
	readonly readPage: (page: PageQuestion) => Promise<PageAnswer>;
	readonly now: () => number;
}

/** What can be had of an item's article. */
export interface PageResult {
	/** As its page has it; null when there is none, for now or for good. */
	readonly article: PageArticle | null;
	/** As the feed itself gives it whole, where its page is not open. */
	readonly inFeed: PageArticle | null;
	/** The page may be there another time. */
	readonly transient: boolean;
}

const MOST_PAGES = 30;
/** Time for one poll's pages; the rest waits for the next. */
const PAGES_MS = 120_000;
const LARGEST_PAGE = 2_000_000;
const PAGE_TYPES = "text/html, application/xhtml+xml;q=0.9";
const CLOSED = { article: null, transient: false } as const;

/** The pages of one poll, in turn, within its number and its time. */
export class Pages {
	readonly #parts: PagesParts;
	readonly #signal: AbortSignal | undefined;
	readonly #until: number;
	#left = MOST_PAGES;

	constructor(parts: PagesParts, signal: AbortSignal | undefined) {
		this.#parts = parts;
		this.#signal = signal;
		this.#until = parts.now() + PAGES_MS;
	}

	/** What a page may not be read for, the feed may give itself. Throws only when aborted. */
	async read(keyed: Keyed): Promise<PageResult | "later"> {
		const { readPage, now } = this.#parts;
		const page = keyed.link === null ? CLOSED : await this.#page(keyed.link);
		if (page === "later") return page;
		const open = page.article !== null && !page.article.paywalled;
		return { ...page, inFeed: open ? null : await articleInFeed(keyed, readPage, new Date(now())) };
	}

	async #page(link: string): Promise<Omit<PageResult, "inFeed"> | "later"> {
		const { robots, fetcher, readPage, now } = this.#parts;
		const signal = this.#signal;
		if (this.#left === 0 || now() > this.#until) return "later";
		if (!(await robots.allows(link, signal))) {
			this.#left -= 1;
			return CLOSED;
		}
		if (!(await this.#turn(link))) return "later";
		this.#left -= 1;
		const answer = await fetcher.fetch(link, { accept: PAGE_TYPES, longestBytes: LARGEST_PAGE, signal });
		if (answer.kind === "failed") {
			const { status } = answer;
			return { article: null, transient: status === null || status >= 500 || status === 429 };
		}
		if (answer.kind !== "ok" || !/html/i.test(answer.contentType ?? "html")) return CLOSED;
		// A redirect may lead to a site with rules of its own.
		if (answer.finalUrl !== link && !(await robots.allows(answer.finalUrl, signal))) return CLOSED;
		const { body: bytes, contentType, finalUrl: url, robotsTags } = answer;
		const read = await readPage({ bytes, contentType, url, now: new Date(now()) });
		if ("refused" in read || read.text.length > LONGEST_ARTICLE) return CLOSED;
		const keeping = keepingOf([...robotsTags, ...read.robots], PRODUCT);
		if (keeping === "none") return CLOSED;
		return { article: keeping === "whole" ? read : leadOnly(read), transient: false };
	}

	/** Waits for the host's turn as its robots.txt spaces them; false when that does not come within this poll. */
	async #turn(link: string): Promise<boolean> {
		const { robots, pace, pause, now } = this.#parts;
		const pauseMs = await robots.pauseMs(link, this.#signal);
		const ms = pace.turn(new URL(link).host, pauseMs, this.#until - now());
		return ms !== null && (ms === 0 || (await pause(ms, this.#signal)));
	}
}

/** Of a page that asks not to be kept. */
function leadOnly(article: PageArticle): PageArticle {
	return { ...article, paywalled: true, text: article.lead ?? "" };
}
