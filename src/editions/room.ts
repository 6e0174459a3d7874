import type { Draft } from "./draft.ts";
import type { Cited, EditionSettings } from "./edition.ts";

/** Fewest and most stories that a place may ask for. */
const FEWEST = 3;
const MOST = 10;

interface Room {
	readonly shown: readonly Draft[];
	readonly left: readonly { readonly story: Draft; readonly reason: string }[];
}

/** As many of the stories, best first, as a place wants and as its words allow; a story may lose its quotations before its place. */
export function fitting(stories: readonly Draft[], { stories: wanted, words }: EditionSettings): Room {
	const most = Math.min(MOST, Math.max(FEWEST, wanted));
	const shown: Draft[] = [];
	const left: { story: Draft; reason: string }[] = [];
	let room = words;
	for (const story of stories) {
		const bare = count(story, story.headline) + count(story, story.lead);
		if (shown.length >= most) left.push({ story, reason: `over the limit of ${most} stories` });
		else if (bare > room) left.push({ story, reason: `over the limit of ${words} words` });
		else {
			room -= bare;
			const quotes = story.quotes.filter((quote) => {
				const length = count(story, quote);
				const fits = length <= room;
				if (fits) room -= length;
				return fits;
			});
			shown.push({ ...story, quotes });
		}
	}
	return { shown, left };
}

/** The words that a citation shows. */
function count({ members }: Draft, { collection, articleId, part, span }: Cited): number {
	const article = members.find((each) => each.collection === collection && each.id === articleId);
	const words = part === "headline" ? article?.headline : article?.text;
	return (words?.slice(span.start, span.end) ?? "").split(/\s+/).filter(Boolean).length;
}
