import { CUE_FORMS } from "./cues.ts";
import type { Quoted } from "./marks.ts";
import { ownDotEnds, type Token } from "./tokens.ts";

/** How many tokens a dateline ("SACRAMENTO, Calif., Nov. 9 (CBS13) —") may have. */
const LONGEST_DATELINE = 14;

/** Where the dateline that opens a paragraph ends; `from` if there is none. */
export function datelineEnd(tokens: readonly Token[], from: number, to: number): number {
	const first = tokens[from];
	if (first === undefined || !/^\p{Lu}[\p{Lu}.'’-]{2,}$/u.test(first.text)) return from;
	for (let i = from + 1; i < Math.min(to, from + LONGEST_DATELINE); i += 1) {
		const token = tokens[i] as Token;
		if (/^(?:[—–―-]|--+)$/.test(token.text)) return i + 1;
		if (
			token.kind === "quote" ||
			(token.kind === "word" && !token.capital && !/^\d|^(?:of|the)$/.test(token.text))
		)
			return from;
	}
	return from;
}

const TERMINAL = /^(?:[.?!…•]|\.{2,})$/;

/** Whether the sentence that began at token `start` ends with token `i`. */
export function endsSentence(
	text: string,
	tokens: readonly Token[],
	i: number,
	start: number,
	quoted: readonly Quoted[],
): boolean {
	const token = tokens[i] as Token;
	const next = tokens[i + 1] as Token;
	if (token.kind === "word") return ownDotEnds(token, next);
	if (token.kind === "mark") {
		if (isCloser(token) && isCloser(next)) return false;
		if (isCloser(token) && followsTerminal(tokens, i, start)) return startsSentence(next);
		return TERMINAL.test(token.text) && !isCloser(next) && (token.text === "." || startsSentence(next));
	}
	if (token.kind !== "quote" || !startsSentence(next)) return false;
	const inner = quoted[token.quoted]?.inner;
	const ending =
		inner === undefined
			? ""
			: (text
					.slice(inner.end - 2, inner.end)
					.replace(/['’)\]]$/, "")
					.at(-1) ?? "");
	if (!/[.?!…—–-]/.test(ending)) return false;
	// "X said: “Why now?” Reyes asked" opens a new sentence, "“Why now?” Reyes asked" does not
	return i !== start || !next.capital || !isAttribution(tokens, i + 1, ending === "." ? 2 : 6);
}

/** Doubled marks, or one and a parenthesis, may close a sentence together. */
function followsTerminal(tokens: readonly Token[], i: number, start: number): boolean {
	let j = i - 1;
	while (j > start && j > i - 4 && isCloser(tokens[j] as Token)) j -= 1;
	return TERMINAL.test(tokens[j]?.text ?? "");
}

function startsSentence(token: Token): boolean {
	return token.kind === "quote" || token.capital || /^[\p{N}(["“[—–]/u.test(token.text);
}

function isCloser(token: Token): boolean {
	return /^[)\]’'”"]$/.test(token.text);
}

/** Whether a capitalised word after a quotation opens its attribution ("“Why now?” Reyes asked") and not a new sentence. */
function isAttribution(tokens: readonly Token[], from: number, reach: number): boolean {
	for (let i = from; i < Math.min(tokens.length, from + reach); i += 1) {
		const token = tokens[i] as Token;
		if (token.kind !== "word") return false;
		if (CUE_FORMS.get(token.lower) === "speech")
			return i === from ? token.lower === "said" : followsSpeech(tokens[i + 1]);
		if (
			!token.capital &&
			i > from &&
			!/ly$|^(?:has|had|also|then|later|once|of|the|de|van|von)$/.test(token.lower)
		)
			return false;
	}
	return false;
}

/** After an attribution comes its end, or where, when and to whom it was said; an object means a sentence of its own. */
function followsSpeech(next: Token | undefined): boolean {
	return (
		next === undefined ||
		next.kind !== "word" ||
		!/^(?:that|the|a|an|it|he|she|they|his|her|their)$/.test(next.lower)
	);
}
