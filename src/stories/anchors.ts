import type { Token } from "./tokens.ts";
import { MONTHS, STATES, TALLIES, WEEKDAYS } from "./word-lists.ts";

/**
 * What tells one of a kind from the next: "HR 12", "Day 2", "third debate", "2024".
 * Two different values of one kind are two different things.
 */
export interface Anchor {
	readonly kind: string;
	readonly value: string;
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** "Proposition 15": the kind before its number. */
const NUMBERED =
	set(`day game stage round week season episode part phase chapter section district precinct ward division
	proposition prop measure question amendment article title flight route highway interstate package case docket resolution
	ordinance tier level test vote debate quarter hearing volume issue group heat apollo bowl act`);
/** "third debate": the kind after its ordinal. */
const ORDERED =
	set(`quarter vote debate amendment day round stage game district circuit reading trial hearing attempt test
	season leg phase week congress anniversary edition ballot term strike attack quake earthquake`);
/** A kind that is another everywhere in an article's head; the others only where headline stands against headline. */
const NUMBERED_FOR_GOOD = set(
	`proposition prop amendment flight package docket resolution ordinance hr s sb hb ab`,
);
/** "HR 12", "S. 51", "Senate Bill 104". */
const BILLS: Readonly<Record<string, string>> = {
	hr: "hr",
	hb: "hb",
	sb: "sb",
	ab: "ab",
	hjr: "hjr",
	sjr: "sjr",
	aca: "aca",
};

/** The anchors of one sentence or headline. */
export function anchorsOf(tokens: readonly Token[]): Anchor[] {
	const found: Anchor[] = [];
	for (const [i, token] of tokens.entries()) {
		const value = token.term.slice(1).replace(/th$/, "");
		const quarter = /^q([1-4])$/.exec(token.lower)?.[1];
		if (quarter !== undefined) found.push({ kind: "quarter", value: quarter });
		if (token.lower === "q" && /^#[1-4]$/.test(tokens[i + 1]?.term ?? "")) {
			found.push({ kind: "quarter", value: tokens[i + 1]?.term.slice(1) ?? "" });
		}
		if (!token.term.startsWith("#")) continue;
		if (token.kind === "number") {
			const kind = numberedKind(tokens, i);
			if (kind !== null) found.push({ kind, value });
			if (/^(?:19|20)\d\d$/.test(value) && kind === null) found.push({ kind: "year", value });
		} else {
			const after = tokens[i + 1]?.lower ?? "";
			if (ORDERED.has(after)) found.push({ kind: after, value });
		}
	}
	return found;
}

function numberedKind(tokens: readonly Token[], i: number): string | null {
	const before = tokens[i - 1]?.lower ?? "";
	const beforeThat = tokens[i - 2]?.lower ?? "";
	if (before === "bill") return beforeThat === "senate" ? "sb" : beforeThat === "house" ? "hb" : "bill";
	if (before === "r" && beforeThat === "h") return "hr";
	return BILLS[before] ?? (NUMBERED.has(before) ? before : null);
}

/** Whether another value of this kind, anywhere in the head of an article, is another thing. */
export function isForGood(kind: string): boolean {
	return NUMBERED_FOR_GOOD.has(kind);
}

/** The states and countries that a text names, in lower case; each level by itself, since a state lies in a country. */
export interface Places {
	readonly states: ReadonlySet<string>;
	readonly countries: ReadonlySet<string>;
}

const COUNTRIES: ReadonlySet<string> = new Set(countryNames());
const STATE_NAMES: ReadonlySet<string> = new Set(STATES);
const LONGEST_PLACE = 3;

/** Every country of ISO 3166-1 by its English name; not those that are more often a person or a state. */
function countryNames(): string[] {
	const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
	const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
	return letters
		.flatMap((a) => letters.map((b) => names.of(a + b)))
		.filter((name) => name !== undefined)
		.map((name) =>
			name
				.normalize("NFKD")
				.replace(/\p{M}+/gu, "")
				.toLowerCase(),
		)
		.map((name) => (name === "türkiye" ? "turkey" : name))
		.filter((name) => !/^(?:georgia|jordan|chad|guernsey|jersey|united states)$/.test(name));
}

export function placesOf(tokens: readonly Token[]): Places {
	const states = new Set<string>();
	const countries = new Set<string>();
	for (let i = 0; i < tokens.length; i += 1) {
		for (let length = LONGEST_PLACE; length >= 1; length -= 1) {
			const part = tokens.slice(i, i + length);
			if (part.length < length || !part.every(({ capital }) => capital)) continue;
			const name = part.map(({ lower }) => lower).join(" ");
			if (STATE_NAMES.has(name)) states.add(name);
			else if (COUNTRIES.has(name)) countries.add(name);
			else continue;
			i += length - 1;
			break;
		}
	}
	return { states, countries };
}

/** "on Monday", "May 14": the words of a day, without those that only look like one. */
export function isTime(tokens: readonly Token[], i: number): boolean {
	const { lower = "", capital = false } = tokens[i] ?? {};
	if (WEEKDAYS.has(lower)) return true;
	if (!MONTHS.has(lower) || !capital) return false;
	if (lower !== "may" && lower !== "march") return true;
	const beside = [tokens[i - 1], tokens[i + 1]];
	return beside.some((token) => token?.kind === "number" || token?.lower === "in" || token?.lower === "of");
}

/** "in 2018", "on June 3, 2018": when it happened; not "since 1994", nor "his 2009 book". */
export function yearsOf(tokens: readonly Token[]): string[] {
	return tokens.flatMap(({ term }, i) => {
		if (!/^#(?:1[4-9]|20)\d\d$/.test(term)) return [];
		const before = [tokens[i - 1], tokens[i - 2]];
		const isDated = before[0]?.lower === "in" || before.some((token) => MONTHS.has(token?.lower ?? ""));
		return isDated ? [term.slice(1)] : [];
	});
}

/** "9 dead", "kills two", "at least 40 homes": a tally, which rises while the event stays the same. */
export function isTally(tokens: readonly Token[], i: number): boolean {
	const around = [...tokens.slice(Math.max(0, i - 2), i), ...tokens.slice(i + 1, i + 4)];
	return around.some(({ lower }) => TALLIES.has(lower));
}
