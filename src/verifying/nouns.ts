import { isAnchor, likeness } from "./likeness.ts";
import type { Sentence } from "./sentence.ts";
import type { Token } from "./token.ts";
import { isPast } from "./verbs.ts";

/** So many sentences back "it" may mean something. */
const THINGS_BACK = 2;
/** A noun of several words is known for longer. */
const NOUNS_BACK = 4;

const PLURAL = /(?:[^s]s|people|men|women|children)$/;
const IT = /^(?:it|its)$/;
const THEY = /^(?:they|them|their)$/;
const ARTICLE = /^(?:the|its|his|her|their|a|an|this|that)$/;

/**
 * Where a noun that was spoken of before is meant without all of its words: "it" for "the measure", "the office" for "the
 * sheriff's office". The whole noun, as the claim gives it, stands in one of the sentences before, or before it in its own.
 */
export function thingsFor(
	claim: Sentence,
	at: number,
	sentence: Sentence,
	before: readonly Sentence[],
	own: Sentence | undefined,
): number[] {
	const { from, to } = nounAt(claim, at);
	return [at + 1, to].flatMap((end, k) =>
		k === 1 && to === at + 1 ? [] : thingsOf(claim, at, { from, to: end }, sentence, before, own),
	);
}

function thingsOf(
	claim: Sentence,
	at: number,
	{ from, to }: { readonly from: number; readonly to: number },
	sentence: Sentence,
	before: readonly Sentence[],
	own: Sentence | undefined,
): number[] {
	const words = claim.tokens.slice(from, to);
	const head = words.at(-1) as Token;
	const stands = (tokens: readonly Token[], end: number) =>
		words.every((word, k) => isLike(word, tokens[end - words.length + 1 + k]));
	const named = claim.tokens[from - 1];
	const definite = named !== undefined && (ARTICLE.test(named.folded) || named.possessive);
	if (at === 0) {
		const subject = before[0]?.tokens.find(isAnchor);
		const same =
			subject !== undefined && claim.tokens[at]?.form === subject.form && PLURAL.test(subject.form);
		return same && sentence.tokens[0]?.folded === "they" ? [0] : [];
	}
	if (!definite && words.length === 1) return [];
	const pronoun = PLURAL.test(head.form) ? THEY : IT;
	let known = before
		.slice(0, words.length > 1 ? NOUNS_BACK : THINGS_BACK)
		.some(({ tokens }) => tokens.some((_, end) => stands(tokens, end)));
	known ||= own !== undefined && own !== sentence && own.tokens.some((_, end) => stands(own.tokens, end));
	return sentence.tokens.flatMap((other, i) => {
		known ||= stands(sentence.tokens, i);
		if (!known) return [];
		if (pronoun.test(other.folded) || (words.length === 1 && THING.test(other.folded))) return [i];
		const resumed =
			words.length > 1 &&
			at < to - 1 &&
			isLike(head, other) &&
			/^(?:the|this|that|these|those)$/.test(sentence.tokens[i - 1]?.folded ?? "");
		return resumed ? [i] : [];
	});
}

const THING = /^(?:it|its|they|them|their)$/;

function isLike(word: Token, other: Token | undefined): boolean {
	return other !== undefined && isAnchor(other) && likeness(word, other) !== null;
}

/** The words of the noun that holds the one at `at`: those beside it with no break, preposition or small word between. */
function nounAt({ tokens }: Sentence, at: number): { from: number; to: number } {
	const joins = (i: number) =>
		tokens[i]?.kind === "anchor" && !isVerbLike(tokens[i] as Token) && !tokens[i]?.possessive;
	let from = at;
	while (joins(from - 1) && tokens[from]?.before === "none" && !tokens[from - 1]?.infinitive) from -= 1;
	let to = at + 1;
	while (!tokens[at]?.possessive && joins(to) && tokens[to]?.before === "none") to += 1;
	return { from, to };
}

function isVerbLike(token: Token): boolean {
	return isPast(token) || /ing$/.test(token.form);
}
