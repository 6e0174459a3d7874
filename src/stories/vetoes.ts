import {
	type Anchor,
	anchorsOf,
	isForGood,
	isTally,
	isTime,
	type Places,
	placesOf,
	yearsOf,
} from "./anchors.ts";
import { isName } from "./names.ts";
import type { Reading } from "./reading.ts";
import { slotsOf } from "./template.ts";
import type { Token } from "./tokens.ts";

/** What of an article is held against another's. */
export interface Identity {
	readonly headline: readonly Token[];
	/** Anchors by kind, of the headline alone and of the headline with the lead. */
	readonly inHeadline: ReadonlyMap<string, ReadonlySet<string>>;
	readonly inHead: ReadonlyMap<string, ReadonlySet<string>>;
	/** The years in which the headline or the first sentence says that it happened. */
	readonly years: ReadonlySet<string>;
	readonly places: Places;
	readonly headPlaces: Places;
	/** Every term of headline and lead. */
	readonly terms: ReadonlySet<string>;
	/** The words of proper names among them, without those of days and months. */
	readonly names: ReadonlySet<string>;
}

/** Fewer words are a date line, and say when it was published. */
const SENTENCE = 8;

/** What tells an article's event from others of its kind; its names must be marked. */
export function identityOf({ headline, lead }: Reading): Identity {
	const head = [headline, ...lead];
	return {
		headline,
		inHeadline: byKind(anchorsOf(headline)),
		inHead: byKind(head.flatMap((sentence) => anchorsOf(sentence))),
		years: new Set([...yearsOf(headline), ...yearsOf(lead.find(({ length }) => length >= SENTENCE) ?? [])]),
		places: placesOf(headline),
		headPlaces: together(head.map(placesOf)),
		terms: new Set(head.flatMap((sentence) => sentence.map(({ term }) => term))),
		names: new Set(
			head.flatMap((sentence) =>
				sentence.flatMap(({ term, stop }, i) =>
					isName(term) && !stop && !isTime(sentence, i) ? [term] : [],
				),
			),
		),
	};
}

/**
 * Why two articles cannot be of one event, however like their words; null when nothing speaks against it.
 * A difference counts only when neither article has the other's: an article on Ohio may well mention Iowa.
 */
export function conflict(a: Identity, b: Identity): string | null {
	return numbered(a, b) ?? dated(a, b) ?? placed(a, b) ?? templated(a, b);
}

function numbered(a: Identity, b: Identity): string | null {
	for (const [kind, values] of a.inHeadline) {
		const others = b.inHeadline.get(kind);
		if (others && apart(values, b.inHead.get(kind)) && apart(others, a.inHead.get(kind))) {
			return `${kind} ${[...values]} is not ${kind} ${[...others]}`;
		}
	}
	for (const [kind, values] of a.inHead) {
		if (!isForGood(kind) || !(a.inHeadline.has(kind) || b.inHeadline.has(kind))) continue;
		const others = b.inHead.get(kind);
		if (others && apart(values, others)) return `${kind} ${[...values]} is not ${kind} ${[...others]}`;
	}
	return null;
}

function dated(a: Identity, b: Identity): string | null {
	if (a.years.size === 0 || b.years.size === 0) return null;
	const hasNone = (years: ReadonlySet<string>, terms: ReadonlySet<string>) =>
		[...years].every((year) => !terms.has(`#${year}`));
	if (!hasNone(a.years, b.terms) || !hasNone(b.years, a.terms)) return null;
	return `${[...a.years]} is not ${[...b.years]}`;
}

function placed(a: Identity, b: Identity): string | null {
	for (const level of ["states", "countries"] as const) {
		const [here, there] = [a.places[level], b.places[level]];
		if (here.size === 0 || there.size === 0) continue;
		if (apart(here, b.headPlaces[level]) && apart(there, a.headPlaces[level])) {
			return `${[...here]} is not ${[...there]}`;
		}
	}
	return null;
}

/** Headlines of one pattern whose slots hold different numbers, days or names. */
function templated(a: Identity, b: Identity): string | null {
	for (const { from, to } of slotsOf(a.headline, b.headline)) {
		for (const pick of [times, figures, proper]) {
			const [one, other] = [pick(a, from), pick(b, to)];
			if (one.length === 0 || other.length === 0) continue;
			if (one.some((term) => b.terms.has(term)) || other.some((term) => a.terms.has(term))) continue;
			return `${one.join(" ")} is not ${other.join(" ")}`;
		}
	}
	return null;
}

interface Stretch {
	readonly start: number;
	readonly end: number;
}

function times({ headline }: Identity, stretch: Stretch): string[] {
	return within(headline, stretch, (_, i) => isTime(headline, i));
}

function figures({ headline }: Identity, stretch: Stretch): string[] {
	return within(
		headline,
		stretch,
		({ term }, i) => term.startsWith("#") && !isTally(headline, i) && !isMoney(headline, i),
	);
}

function proper({ headline }: Identity, stretch: Stretch): string[] {
	return within(headline, stretch, ({ term, stop }, i) => !stop && isName(term) && !isTime(headline, i));
}

function within(
	tokens: readonly Token[],
	{ start, end }: Stretch,
	wanted: (token: Token, i: number) => boolean,
): string[] {
	return tokens.slice(start, end).flatMap((token, k) => (wanted(token, start + k) ? [token.term] : []));
}

/** Sums are rounded by one outlet and not by another. */
function isMoney(tokens: readonly Token[], i: number): boolean {
	return /^(?:million|billion|trillion|bn|m|dollars?|euros?|pounds?)$/.test(tokens[i + 1]?.lower ?? "");
}

function apart(a: ReadonlySet<string>, b: ReadonlySet<string> | undefined): boolean {
	return b === undefined || a.isDisjointFrom(b);
}

function byKind(anchors: readonly Anchor[]): Map<string, Set<string>> {
	const kinds = new Map<string, Set<string>>();
	for (const { kind, value } of anchors) {
		const values = kinds.get(kind);
		if (values) values.add(value);
		else kinds.set(kind, new Set([value]));
	}
	return kinds;
}

function together(places: readonly Places[]): Places {
	return {
		states: new Set(places.flatMap(({ states }) => [...states])),
		countries: new Set(places.flatMap(({ countries }) => [...countries])),
	};
}
