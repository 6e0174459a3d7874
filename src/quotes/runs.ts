import { isGivenName } from "./first-names.ts";
import { FUNCTION_WORDS, MONTHS_AND_DAYS, ORGANISATION_WORDS, PERSONAL_TITLES, TITLES } from "./lexicon.ts";
import type { Range } from "./narration.ts";
import type { Token } from "./tokens.ts";

/** A range of tokens that no phrase crosses. */
export interface Stretch extends Range {
	readonly tokens: readonly Token[];
}

/** No phrase is longer, so that every search for its end has a bound. */
export const LONGEST_PHRASE = 12;
const PARTICLE = /^(?:de|del|della|der|den|di|da|dos|du|la|van|von|bin|ibn|al|el|abu|ul|y)$/;
const ORGANISATION_LINK = /^(?:of|for|on|and|in|to|against|&)$/;
/** Offices whose name goes on with "of": "Secretary of State Ann Reyes". */
const OFFICE =
	/^(?:secretary|minister|director|attorney|speaker|chief|chairman|chairwoman|president|governor|mayor|archbishop|bishop|duke|duchess|prince|princess|king|queen)$/;
const PORTFOLIO =
	/^(?:state|defense|defence|labor|commerce|education|energy|health|agriculture|transportation|homeland|veterans|treasury|housing|interior|war|staff|justice|wales|canterbury)$/;

/** The token at `i` if it is within the stretch. */
export function tokenAt(stretch: Stretch, i: number): Token | undefined {
	return i >= stretch.from && i < stretch.to ? stretch.tokens[i] : undefined;
}

/** The token at `i` if it is a word within the stretch. */
export function wordAt(stretch: Stretch, i: number): Token | undefined {
	const token = tokenAt(stretch, i);
	return token?.kind === "word" ? token : undefined;
}

/** A capitalised word that is no function word, month or day; "Will Lund" and "Theresa May" are names all the same. */
export function isNameAt(stretch: Stretch, i: number): boolean {
	const token = wordAt(stretch, i);
	if (token === undefined || !token.capital) return false;
	if (!isFunctional(token)) return true;
	if (token.text === "Will") return i > stretch.from && opensName(wordAt(stretch, i + 1));
	if (!/^(?:May|June|April|August)$/.test(token.text)) return false;
	const before = wordAt(stretch, i - 1);
	const isAddressed =
		before?.capital === true &&
		(isGivenName(before.lower) || PERSONAL_TITLES.has(before.lower.replace(/\.$/, "")));
	return (
		isAddressed ||
		/^(?:said|says|told|added|replied|insisted|wrote)$/.test(wordAt(stretch, i + 1)?.lower ?? "")
	);
}

/** Whether the word alone, wherever it stands, looks like part of a name. */
export function opensName(token: Token | undefined): token is Token {
	return token?.kind === "word" && token.capital && !isFunctional(token);
}

function isFunctional(token: Token): boolean {
	return FUNCTION_WORDS.has(token.lower) || MONTHS_AND_DAYS.has(token.lower);
}

/** "van", "de", "al": lower case within a name. */
export function isParticle(token: Token | undefined): boolean {
	return token?.kind === "word" && PARTICLE.test(token.lower);
}

/** Where a run of capitalised words ends, with initials, particles and, in an organisation's name, "of" and "and". */
export function runEnd(stretch: Stretch, i: number): number {
	let j = i;
	let organisation = false;
	while (j < stretch.to && j - i < LONGEST_PHRASE) {
		const token = stretch.tokens[j] as Token;
		const isNumber =
			j > i && /^\d+$/.test(token.text) && (organisation || isPartOfLaw(stretch.tokens[j - 1]));
		if (token.kind === "word" && (token.capital || isNumber)) {
			if (j > i && !isNumber && !isNameAt(stretch, j)) break;
			organisation ||= ORGANISATION_WORDS.has(token.lower);
			j += 1;
			continue;
		}
		const link = j === i ? 0 : linkLength(stretch, j, organisation);
		if (link === 0) break;
		j += link;
	}
	return j;
}

/** The "Article" of "Article 50". */
function isPartOfLaw(token: Token | undefined): boolean {
	return /^(?:article|section|proposition|amendment|resolution)$/.test(token?.lower ?? "");
}

/** How many tokens at `j` join two parts of one name; 0 is none. */
function linkLength(stretch: Stretch, j: number, organisation: boolean): number {
	const token = stretch.tokens[j] as Token;
	const next = wordAt(stretch, j + 1);
	const nextIsName = opensName(next);
	if (isParticle(token)) return nextIsName || (isParticle(next) && opensName(wordAt(stretch, j + 2))) ? 1 : 0;
	if (organisation && ORGANISATION_LINK.test(token.lower)) {
		if (nextIsName && !TITLES.has(next.lower)) return 1;
		if (next?.lower === "the" && tokenAt(stretch, j + 2)?.capital === true) return 2;
	}
	if (!nextIsName) return 0;
	if (token.lower === "of")
		return OFFICE.test(stretch.tokens[j - 1]?.lower ?? "") && PORTFOLIO.test(next.lower) ? 2 : 0;
	return token.text === "&" || (token.kind === "quote" && isNickname(token)) ? 1 : 0;
}

/** The “Tish” of "Marian “Tish” Lund". */
function isNickname(token: Token): boolean {
	return /^["“][\p{Lu}][\p{L}. ]{1,14}["”]$/u.test(token.text);
}
