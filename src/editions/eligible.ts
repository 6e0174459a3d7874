import { foldedOutlet } from "../stories/publisher.ts";
import type { EditionArticle, EditionSettings, Window } from "./edition.ts";

const HOUR = 3_600_000;
/** Clocks differ by so much; what is dated later than that is dated wrongly. */
const TOLERANCE = HOUR;

/** The days on which a window begins and ends, in the place's time zone. */
export interface Days {
	readonly from: string;
	readonly to: string;
}

/** Why an article cannot be in an edition, in plain words; null when it can. */
export function reasonAgainst(
	article: EditionArticle,
	window: Window,
	days: Days,
	{ outlets, muted }: EditionSettings,
): string | null {
	if (outlets.length > 0 && !outlets.some((outlet) => foldedOutlet(outlet) === foldedOutlet(article.outlet)))
		return "not one of the chosen outlets";
	const word = muted.find((each) => matches(article, each));
	if (word !== undefined) return `muted: ${word}`;
	if (article.headline.trim() === "") return "no headline";
	return reasonByTime(article, window, days);
}

/**
 * An article with an instant is in the window by it; one with a day only when the window has a part of that day.
 */
function reasonByTime(
	{ publishedAt, publishedOn }: EditionArticle,
	{ from, to }: Window,
	days: Days,
): string | null {
	if (publishedAt !== null && !Number.isNaN(Date.parse(publishedAt))) {
		const at = Date.parse(publishedAt);
		if (at > Date.parse(to) + TOLERANCE) return "dated in the future";
		return at < Date.parse(from) ? "before this edition's time" : null;
	}
	if (publishedOn === null) return "undated";
	if (publishedOn > days.to) return "dated in the future";
	return publishedOn < days.from ? "before this edition's time" : null;
}

/** Whether a topic is an article's outlet, or stands in it word for word, whatever the case, accents and punctuation. */
export function matches({ outlet, headline, text }: EditionArticle, topic: string): boolean {
	const sought = folded(topic);
	if (sought.trim() === "") return false;
	return foldedOutlet(outlet) === foldedOutlet(topic) || folded(`${headline}\n${text}`).includes(sought);
}

/** Words with one space around each. */
function folded(text: string): string {
	const plain = text
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase();
	return ` ${plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}
