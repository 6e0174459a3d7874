import type { Attribution, Reading } from "./attribution.ts";
import type { QuoteKind } from "./quote.ts";
import type { Token } from "./tokens.ts";

const SCARE =
	/^(?:so-called|self-described|self-styled|titled|entitled|dubbed|nicknamed|named|called|known|aka|alias|starring|song|film|movie|book|show|series|album|novel|play|documentary)$/;
const SHORT = 3;

/** Direct or mixed speech, or null: a title, a slogan, a scare quote. */
export function kindOfQuotation(
	reading: Reading,
	quoted: number,
	attribution: Attribution,
): Exclude<QuoteKind, "reported"> | null {
	const { narration } = reading;
	const stretch = narration.quoted[quoted];
	const at = narration.tokenOf[quoted];
	if (stretch === undefined || at === undefined) return null;
	const inner = narration.text.slice(stretch.inner.start, stretch.inner.end);
	const words = inner.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
	if (words === 0) return null;
	const best = attribution.candidates[0];
	const before = narration.tokens[at - 1];
	const after = narration.tokens[at + 1];
	const opensSentence = narration.sentences[narration.sentenceOf[at] as number]?.from === at;
	const opened = opensSentence || before?.text === "," || before?.text === ":" || isSpeechVerb(reading, at);
	const isDirect = opened && /^[\p{Lu}\p{N}‘'(¿¡[…]/u.test(inner);
	if (words <= SHORT && stretch.opened) {
		if (before !== undefined && SCARE.test(before.lower)) return null;
		const strong = best !== undefined && best.saying !== -1 && best.score >= 14;
		const ends = /[.,?!…—]$/.test(inner);
		if (!strong && !ends) return null;
		if (!strong && !(opensSentence && isEnd(narration.tokens, at))) return null;
		if (after?.kind === "word" && before?.lower === "the" && !ends && best !== undefined && best.score < 17)
			return null;
	}
	return isDirect &&
		(after === undefined || !(after.kind === "word" && !after.capital) || /[,?!—…-]$/.test(inner))
		? "direct"
		: "mixed";
}

function isEnd(tokens: readonly Token[], at: number): boolean {
	return /[.?!]["”]?$/.test(tokens[at]?.text ?? "");
}

function isSpeechVerb(reading: Reading, at: number): boolean {
	const range = reading.sayingIndex[reading.narration.sentenceOf[at] as number];
	if (range === undefined) return false;
	for (let k = range.from; k < range.to; k += 1)
		if (reading.sayings[k]?.to === at && reading.sayings[k]?.cueClass === "speech") return true;
	return false;
}
