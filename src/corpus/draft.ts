import type { ArticleDraft } from "./article.ts";
import { readDate } from "./dates.ts";
import type { Format, Found } from "./formats/format.ts";
import { problemWithId } from "./identity.ts";
import { canonicalUrl, hostOf } from "./links.ts";
import { Refused, shown } from "./refusal.ts";
import { bodyText, refuseBinary, singleLine } from "./tidy.ts";

/** What the command line says of every article that does not say it itself. */
export interface ReadingDefaults {
	readonly outlet?: string;
	readonly date?: string;
	readonly url?: string;
	/**
	 * Whether the articles are to be archived (the default): they need a headline, an outlet and an id that can be cited.
	 * When false they are only read: a missing headline or outlet is "", and any id is taken.
	 */
	readonly headlineRequired?: boolean;
}

const LONGEST_HEADLINE = 500;
const LONGEST_OUTLET = 120;
const LONGEST_BYLINE = 300;
const LARGEST_TEXT = 5_000_000;

/** Makes a checked draft of what a format found. Throws Refused with the reason when it cannot be one. */
export function draftOf(found: Found, format: Format, defaults: ReadingDefaults): ArticleDraft {
	const archived = defaults.headlineRequired ?? true;
	const text = checkedText(found, archived);
	const headline = singleLine(found.headline ?? "");
	if (headline === "" && archived) throw new Refused(`no headline: ${format.advice.headline}`);
	atMost("a headline", headline, LONGEST_HEADLINE);
	const own = checkedUrl(said(found.url) ?? (found.checkedAgainst === null ? defaults.url : null));
	const url = own ?? checkedUrl(found.checkedAgainst);
	return {
		id: checkedId("an id", found.id, archived),
		outlet: checkedOutlet(found.outlet, url, format, defaults),
		headline,
		byline: checkedByline(found.byline),
		publishedOn: checkedDate(said(found.published) ?? defaults.date),
		url,
		textAtLink: own !== null,
		corrects: checkedId("the corrected article's id", found.corrects, archived),
		text,
	};
}

/** Throws Refused when what the command line says could never fill in for a missing field. */
export function checkDefaults(defaults: ReadingDefaults): void {
	checkedDate(defaults.date);
	checkedUrl(defaults.url);
	atMost("an outlet", singleLine(defaults.outlet ?? ""), LONGEST_OUTLET);
}

function checkedText(found: Found, archived: boolean): string {
	// The raw size first: tidying only shortens, but a hostile size should not be worked on.
	if (!found.exact && Buffer.byteLength(found.text) > 2 * LARGEST_TEXT) throw tooLarge(found.text);
	const text = found.exact ? found.text : bodyText(found.text);
	if (found.exact) refuseBinary(text);
	if (Buffer.byteLength(text) > LARGEST_TEXT) throw tooLarge(text);
	if (!/[\p{L}\p{N}]/u.test(text)) throw new Refused("expected an article, got an empty body; add its text");
	if (archived && (!text.isWellFormed() || text.includes("\0"))) {
		throw new Refused("expected storable text, got NUL or half a surrogate pair; remove it from the text");
	}
	return text;
}

function tooLarge(text: string): Refused {
	const size = (Buffer.byteLength(text) / 1_000_000).toFixed(1);
	return new Refused(`expected at most 5 MB of text in an article, got ${size} MB; split it`);
}

function checkedOutlet(
	given: string | null,
	url: string | null,
	format: Format,
	defaults: ReadingDefaults,
): string {
	const host = format.hostIsOutlet && url !== null ? hostOf(url) : undefined;
	const outlet = singleLine(said(given) ?? defaults.outlet ?? host ?? "");
	if (outlet === "" && (defaults.headlineRequired ?? true)) {
		throw new Refused(`no outlet: ${format.advice.outlet} or pass --outlet`);
	}
	atMost("an outlet", outlet, LONGEST_OUTLET);
	return outlet;
}

function checkedId(what: string, given: string | null, archived: boolean): string | null {
	const id = archived ? said(given) : given;
	if (id === null) return null;
	const problem = archived ? problemWithId(id) : null;
	if (problem) throw new Refused(`expected ${what} with ${problem}, got ${shown(id)}; change it`);
	return id;
}

function checkedDate(given: string | null | undefined): string | null {
	if (given === null || given === undefined) return null;
	const date = readDate(given);
	if (date === null)
		throw new Refused(`expected a date like 2018-03-12, got ${shown(given)}; correct or remove it`);
	return date;
}

function checkedUrl(given: string | null | undefined): string | null {
	if (given === null || given === undefined) return null;
	const url = canonicalUrl(given);
	if (url === null) {
		throw new Refused(
			`expected an http(s) link without a password, got ${shown(given)}; correct or remove it`,
		);
	}
	return url;
}

/** "By" belongs to the line, not to the name. */
function checkedByline(given: string | null): string | null {
	const byline = singleLine(given ?? "").replace(/^by:?\s+/i, "");
	if (byline.length <= LONGEST_BYLINE) return byline === "" ? null : byline;
	return `${byline
		.slice(0, LONGEST_BYLINE)
		.toWellFormed()
		.replace(/[\s,]*\S*$/, "")} …`;
}

/** null for what a source leaves blank. */
function said(given: string | null): string | null {
	return given === null || given.trim() === "" ? null : given.trim();
}

function atMost(what: string, words: string, longest: number): void {
	if (words.length <= longest) return;
	throw new Refused(`expected ${what} of at most ${longest} characters, got ${words.length}; shorten it`);
}
