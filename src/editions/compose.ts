import { createHash } from "node:crypto";
import { copiesAmong } from "../stories/duplicates.ts";
import { type CarriedOn, carriedOn } from "./carried-on.ts";
import type { Draft } from "./draft.ts";
import type { Edition, EditionArticle, EditionSettings, Omitted, PostedStory, Window } from "./edition.ts";
import { reasonAgainst } from "./eligible.ts";
import { hasNews, newQuotes } from "./history.ts";
import { leadOf } from "./lead.ts";
import { chooseQuotes } from "./quotations.ts";
import { isWorthAPost, newestOf, reasonsFor, scoreOf } from "./rank.ts";
import { keyOf, refOf } from "./refs.ts";
import { fitting } from "./room.ts";
import { localDateOf } from "./window.ts";

export interface EditionInput {
	/** What tells the place from all others (platform, community, channel). */
	readonly place: string;
	/** `YYYY-MM-DD`: the day for which it is. */
	readonly localDate: string;
	readonly timeZone: string;
	readonly window: Window;
	/** ISO instant. */
	readonly now: string;
	/** The newest version of every article that the place may see and that may lie in the window. */
	readonly articles: readonly EditionArticle[];
	/** Stories of the place's editions of the last days. */
	readonly previous: readonly PostedStory[];
	readonly settings: EditionSettings;
}

const NOTHING_NEW = "nothing new since the last edition";
/** Fewer are a quiet day. */
const LEAST_STORIES = 2;

/**
 * Composes one edition: who may be in, copies out, stories, what is new in them, rank, and as many as fit. Pure: the
 * same input gives the same edition, in whatever order its articles come. Every article of the input is either in a
 * story or omitted with the reason. Throws RangeError for a time zone that there is not.
 */
export function compose(input: EditionInput): Edition {
	const { place, localDate, timeZone, window, now, articles, settings } = input;
	const omitted: Omitted[] = [];
	const omit = (article: EditionArticle, reason: string, story: string | null = null) =>
		omitted.push({ ...refOf(article), outlet: article.outlet, reason, story });

	const days = { from: localDateOf(window.from, timeZone), to: localDateOf(window.to, timeZone) };
	const eligible = [...articles]
		.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
		.filter((article) => {
			const reason = reasonAgainst(article, window, days, settings);
			if (reason !== null) omit(article, reason);
			return reason === null;
		});
	const originals = withoutCopies(eligible, omit);
	const ranked = carriedOn(originals, input.previous)
		.flatMap((story) => drafted(story, input, omit))
		.sort(byRank);

	const worthy = ranked.filter((story) => {
		const enough = isWorthAPost(story.why);
		if (!enough) for (const each of story.members) omit(each, "too little for a post", story.key);
		return enough;
	});
	const { shown, left } = fitting(worthy, settings);
	for (const { story, reason } of left) for (const each of story.members) omit(each, reason, story.key);

	return {
		id: createHash("sha256")
			.update(JSON.stringify([place, localDate]))
			.digest("hex")
			.slice(0, 16),
		place,
		localDate,
		timeZone,
		window,
		composedAt: now,
		stories: shown.map(({ members: _, ...story }) => story),
		omitted,
		considered: articles.length,
		quiet: shown.length < LEAST_STORIES,
	};
}

type Omit = (article: EditionArticle, reason: string, story?: string) => void;

function withoutCopies(articles: readonly EditionArticle[], omit: Omit): EditionArticle[] {
	const byKey = new Map(articles.map((article) => [keyOf(article), article] as const));
	const copies = copiesAmong(
		articles.map((article) => ({
			...article,
			id: keyOf(article),
			url: article.textAtLink ? article.url : null,
		})),
	);
	return articles.filter((article) => {
		const original = byKey.get(copies.get(keyOf(article)) ?? "");
		if (original) omit(article, `a copy of ${original.id} (${original.outlet})`);
		return !original;
	});
}

/** The story as it would be shown; nothing when an earlier edition had it and there is nothing new. */
function drafted({ members, posted }: CarriedOn, { settings, now }: EditionInput, omit: Omit): Draft[] {
	const earlier = posted?.articles ?? [];
	const told = posted === null ? members : members.filter((article) => hasNews(article, earlier));
	const [main] = told;
	const lead = main ? leadOf(main.headline, main.text) : null;
	const key = posted?.key ?? keyOf([...members].sort(byTime)[0] as EditionArticle);
	if (!main || lead === null) {
		for (const each of members) omit(each, posted ? NOTHING_NEW : "no text", key);
		return [];
	}
	for (const each of members) if (!told.includes(each)) omit(each, NOTHING_NEW, key);
	const why = reasonsFor(told, { topics: settings.topics, wasShown: posted !== null, now });

	return [
		{
			key,
			headline: { ...refOf(main), part: "headline", span: { start: 0, end: main.headline.length } },
			lead: { ...refOf(main), part: "text", span: lead },
			quotes: chooseQuotes(told, (article) => newQuotes(article, earlier)),
			alsoIn: told
				.filter(
					(each, i) =>
						each.outlet !== main.outlet && told.findIndex(({ outlet }) => outlet === each.outlet) === i,
				)
				.map((each) => ({ ...refOf(each), outlet: each.outlet, url: each.url })),
			articles: told.map(refOf),
			why,
			score: scoreOf(why),
			isNew: posted === null,
			members: told,
		},
	];
}

/** Points, then the newer, then the key: never an outlet's name or a word of the text. */
function byRank(a: Draft, b: Draft): number {
	const newest = (story: Draft) => newestOf(story.members) ?? 0;
	return b.score - a.score || newest(b) - newest(a) || (a.key < b.key ? -1 : 1);
}

function byTime(a: EditionArticle, b: EditionArticle): number {
	const time = ({ publishedAt, publishedOn }: EditionArticle) => publishedAt ?? publishedOn ?? "~";
	return time(a) === time(b) ? (keyOf(a) < keyOf(b) ? -1 : 1) : time(a) < time(b) ? -1 : 1;
}
