import { isVerbAt } from "./grammar.ts";
import { CONJUNCTIONS, DETERMINERS, DOCUMENT_NOUNS, PERSON_NOUNS, PREPOSITIONS, TITLES } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import type { Narration } from "./narration.ts";
import type { Token } from "./tokens.ts";

const LONGEST_ROLE = 18;
const LONGEST_CLAUSE = 12;

/**
 * The office, trade or affiliation beside a name, as the article words it:
 * an apposition after it ("Ann Reyes, the mayor of Leeds, said"), a party in parentheses, or a title before it.
 * An apposition without its closing comma ends at the verb.
 */
export function roleAt(narration: Narration, mention: Mention): string | null {
	return (
		apposition(narration, mention) ?? titleBefore(narration, mention) ?? inParentheses(narration, mention)
	);
}

function apposition(narration: Narration, mention: Mention): string | null {
	const { tokens, text } = narration;
	const sentence = narration.sentences[mention.sentence];
	const first = tokens[mention.to + 1];
	if (
		sentence === undefined ||
		tokens[mention.to]?.text !== "," ||
		first === undefined ||
		mention.to + 1 >= sentence.to
	)
		return null;
	if (
		first.kind !== "word" ||
		!/^(?:a|an|the|his|her|their|its|who|one|chief|president|director|professor|founder|chairman|chairwoman|head|leader|executive|senior|former|vice|co-founder|editor|author|spokesman|spokeswoman)$/.test(
			first.lower,
		)
	)
		return null;
	const end = Math.min(sentence.to, mention.to + 1 + LONGEST_ROLE);
	const isClause = first.lower === "who";
	let i = mention.to + 1;
	for (; i < end; i += 1) {
		const token = tokens[i] as Token;
		if (token.kind === "quote" || /^[,;:()—–.]$|^-+$/.test(token.text)) break;
		if (
			token.lower === "in" &&
			/^an?$/.test(tokens[i + 1]?.lower ?? "") &&
			DOCUMENT_NOUNS.has(tokens[i + 2]?.lower ?? "")
		)
			break; // "the attorney in a report" says where they were quoted, not who they are
		if (!isClause && (isVerbAt(tokens, i) || /^(?:who|which|that|whose|whom)$/.test(token.lower))) break;
	}
	// a clause is given whole or not at all
	if (isClause && (i === end || i - mention.to > LONGEST_CLAUSE)) return null;
	const words = tokens.slice(mention.to + 1, i);
	return words.length < 2 || !(isClause || words.some(saysWhoSomebodyIs))
		? null
		: text.slice(first.start, (tokens[i - 1] as Token).end);
}

/** A word for a person; without one, what follows the comma is another item of a list. */
function saysWhoSomebodyIs({ lower }: Token): boolean {
	return PERSON_NOUNS.has(lower) || TITLES.has(lower) || /(?:man|woman|ist|ian|er|or|ee)$/.test(lower);
}

function titleBefore(narration: Narration, mention: Mention): string | null {
	const { tokens, text } = narration;
	const words = tokens.slice(mention.from, mention.to);
	const name = text.slice(mention.span.start, mention.span.end);
	const first = words[0];
	if (first === undefined) return null;
	const titled =
		/^((?:(?:\p{Lu}[\p{L}.’'-]*|vice|of) )*?(?:President|Gov\.|Governor|Sen\.|Senator|Rep\.|Representative|Secretary|Mayor|Speaker|Chairman|Chairwoman|Director|Minister|Justice|Judge|Attorney General|Commissioner|Chancellor|General|Gen\.|Col\.|Captain|Sheriff|Professor|Dr\.|Ambassador|Spokesman|Spokeswoman|Leader|Officer)) \p{Lu}/u.exec(
			name,
		);
	if (titled?.[1] !== undefined) return titled[1];
	if (mention.nameFrom === mention.from) return nounsBefore(narration, mention);
	const last = tokens[mention.nameFrom - 1] as Token;
	if (!PERSON_NOUNS.has(last.lower) && !TITLES.has(last.lower)) return null;
	return text.slice(first.start, last.end).replace(/^the /i, "");
}

/** "said water minister Ann Reyes": plain words before the name that end in what a person is. */
function nounsBefore(narration: Narration, mention: Mention): string | null {
	const { tokens, text } = narration;
	const last = tokens[mention.from - 1];
	if (last?.kind !== "word" || last.capital || !PERSON_NOUNS.has(last.lower)) return null;
	let from = mention.from - 1;
	while (mention.from - from < 5 && isPlainWord(tokens, from - 1)) from -= 1;
	return text.slice((tokens[from] as Token).start, last.end);
}

function isPlainWord(tokens: readonly Token[], i: number): boolean {
	const token = tokens[i];
	if (token?.kind !== "word" || isVerbAt(tokens, i)) return false;
	return (
		!PREPOSITIONS.has(token.lower) &&
		!CONJUNCTIONS.has(token.lower) &&
		!DETERMINERS.has(token.lower) &&
		token.lower !== "the"
	);
}

function inParentheses(narration: Narration, mention: Mention): string | null {
	const [open, inside] = narration.tokens.slice(mention.to, mention.to + 2);
	if (open?.text !== "(" || inside === undefined) return null;
	const text = narration.text.slice(open.end, open.end + 24);
	return /^([DRI]-[A-Z][\p{L}.]+)\)/u.exec(text)?.[1] ?? null;
}
