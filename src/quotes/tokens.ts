import {
	LEADING_ABBREVIATIONS,
	NEVER_IN_A_NAME,
	SENTENCE_OPENERS,
	TRAILING_ABBREVIATIONS,
} from "../corpus/abbreviations.ts";
import type { Span } from "../corpus/article.ts";
import { COMPARING } from "../corpus/sentences.ts";

/**
 * A word or a mark of the narration, or a whole quoted stretch.
 * Invariant: what stands inside quotation marks is one opaque token, so that
 * the words of a quotation are never taken for the narrator's.
 */
export interface Token {
	readonly kind: "word" | "possessive" | "mark" | "quote";
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** Lower case, for look-ups. */
	readonly lower: string;
	/** Starts with an upper-case letter. */
	readonly capital: boolean;
	/** Index of the quoted stretch, −1 for anything else. */
	readonly quoted: number;
}

const TOKEN =
	/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’.&-]|,(?=\p{N}{3}))[\p{L}\p{M}\p{N}]+)*|\.{2,}|-{2,}|[^\s\u200b\u2060\ufeff]/gu;
const POSSESSIVE = /^(.*[^\s])(['’][sS])$/su;
const UPPER = /^\p{Lu}/u;
const ACRONYM = /^(?:\p{L}\.)+\p{L}$/u;
const INITIAL = /^\p{Lu}$/u;
/** Two sentences that lost the space between them ("is safe.The county"). */
const GLUED = /^(.*\p{Ll}{2})\.(\p{Lu}\p{Ll}*)$/su;

/** Appends the tokens of the narration in `span`, which holds no quoted stretch. */
export function tokenize(text: string, span: Span, into: Token[]): void {
	TOKEN.lastIndex = span.start;
	for (let match = TOKEN.exec(text); match !== null && match.index < span.end; match = TOKEN.exec(text)) {
		const start = match.index;
		let word = match[0];
		if (start + word.length > span.end) word = word.slice(0, span.end - start);
		if (!/^[\p{L}\p{N}]/u.test(word)) {
			const isPossessive =
				(word === "’" || word === "'") && into.at(-1)?.end === start && /s$/i.test(into.at(-1)?.text ?? "");
			into.push(token(isPossessive ? "possessive" : "mark", start, word));
			continue;
		}
		const glued = word.includes(".") ? GLUED.exec(word) : null;
		if (glued?.[1] !== undefined && SENTENCE_OPENERS.has((glued[2] as string).toLowerCase())) {
			word = glued[1];
			TOKEN.lastIndex = start + word.length;
		}
		const possessive = POSSESSIVE.exec(word);
		if (possessive?.[1] !== undefined && possessive[2] !== undefined) {
			into.push(token("word", start, possessive[1]));
			into.push(token("possessive", start + possessive[1].length, possessive[2]));
			continue;
		}
		if (text[start + word.length] === "." && start + word.length < span.end && ownsDot(word, into.at(-1))) {
			word += ".";
			TOKEN.lastIndex = start + word.length;
		}
		into.push(token("word", start, word));
	}
}

/** The token that stands for a whole quoted stretch. */
export function quoteToken(text: string, outer: Span, quoted: number): Token {
	return {
		kind: "quote",
		start: outer.start,
		end: outer.end,
		text: text.slice(outer.start, outer.end),
		lower: "",
		capital: false,
		quoted,
	};
}

function token(kind: Token["kind"], start: number, text: string): Token {
	return {
		kind,
		start,
		end: start + text.length,
		text,
		lower: text.toLowerCase(),
		capital: UPPER.test(text),
		quoted: -1,
	};
}

/** "Sen.", "U.S.", "J.", "Inc.", "D-N.C.": the dot belongs to the word. */
function ownsDot(word: string, before: Token | undefined): boolean {
	if (/^[IVX]$/.test(word) && /^(?:article|section|chapter|title|part|clause)$/.test(before?.lower ?? ""))
		return false;
	const last = word.slice(word.lastIndexOf("-") + 1);
	const lower = last.toLowerCase();
	if (INITIAL.test(last) || ACRONYM.test(last)) return true;
	if (LEADING_ABBREVIATIONS.has(lower)) return UPPER.test(last) || lower === "vs" || lower === "v";
	return TRAILING_ABBREVIATIONS.has(lower) && UPPER.test(last);
}

/** Whether a word that owns its dot ends a sentence all the same ("… in the U.S. The next …"). */
export function ownDotEnds(word: Token, next: Token): boolean {
	if (!word.text.endsWith(".") || !next.capital) return false;
	const bare = word.lower.slice(0, -1);
	if (LEADING_ABBREVIATIONS.has(bare) || INITIAL.test(word.text.slice(0, -1)))
		return NEVER_IN_A_NAME.has(next.lower) && !COMPARING.test(bare);
	return SENTENCE_OPENERS.has(next.lower);
}
