import type { Sentence } from "./sentence.ts";
import type { Token } from "./token.ts";

/*
 * "The clerk found 21,877 of the 31,940 signatures valid. Organizers needed 24,300." A number without a noun counts what the
 * number before it counted: here the noun is put where it was left out, so that a claim may say it.
 */

/** The sentence with the nouns that its numbers leave out, or null where none is left out. */
export function withCounted(sentence: Sentence, before: readonly Sentence[]): Sentence | null {
	let found = sentence;
	for (let i = 0; i < found.tokens.length; i += 1) {
		const next = found.tokens[i + 1];
		const ones = found.tokens.findIndex((token, k) => k > i && k <= i + 2 && token.folded === "ones");
		if (!isBare(found, i) && !(found.tokens[i]?.kind === "number" && ones !== -1)) continue;
		const meant = ones === -1 ? countedBefore : manyBefore;
		const noun = meant(found, i) ?? before.map((each) => meant(each, each.tokens.length)).find(Boolean);
		if (!noun) continue;
		if (ones !== -1) {
			const stood = found.tokens[ones] as Token;
			const tokens = found.tokens.with(ones, {
				...noun,
				start: stood.start,
				end: stood.end,
				before: stood.before,
			});
			found = { ...found, tokens };
		} else if (next?.kind !== "anchor") found = inserted(found, i + 1, noun);
	}
	return found === sentence ? null : found;
}

/** Whether the number at `i` has no noun: nothing, a break or a preposition follows. */
function isBare({ tokens, text }: Sentence, i: number): boolean {
	const [token, next] = [tokens[i] as Token, tokens[i + 1]];
	if (token.kind !== "number" || token.date || token.key?.endsWith("%") || token.key?.endsWith("th"))
		return false;
	if (/[$£€]/.test(text[token.start] ?? "") || /[$£€]/.test(text[token.start - 1] ?? "")) return false;
	if (
		tokens[i - 1]?.date ||
		next?.date ||
		/[-–]/.test(text[token.end] ?? "") ||
		/[-–]/.test(text[token.start - 1] ?? "")
	)
		return false;
	// "nine in ten"
	if (next?.kind === "relation" && tokens[i + 2]?.kind === "number") return false;
	if (tokens[i - 1]?.kind === "relation" && tokens[i - 2]?.kind === "number") return false;
	return next === undefined || next.before !== "none" || (next.kind === "relation" && next.folded !== "of");
}

const UNITS =
	/^(?:points?|percent|years?|months?|weeks?|days?|hours?|minutes?|miles?|acres?|feet|inches|dollars?|cents?|times|a\.m|p\.m)$/;

/** What the last number before `end` that has a noun counts. */
function countedBefore({ tokens, text }: Sentence, end: number): Token | null {
	for (let i = end - 2; i >= 0; i -= 1) {
		const token = tokens[i] as Token;
		if (token.kind !== "number" || token.date) continue;
		if (/[$£€]/.test(text[token.start] ?? "") || /[$£€]/.test(text[token.start - 1] ?? "")) continue;
		for (let k = i + 1; k < Math.min(end, i + 3); k += 1) {
			const noun = tokens[k] as Token;
			if (noun.before !== "none" || noun.kind !== "anchor") break;
			if (/[^s]s$/.test(noun.form) || /^(?:people|men|women|children)$/.test(noun.form))
				return UNITS.test(noun.form) ? null : noun;
		}
	}
	return null;
}

/** The last plural before `end`: what "ones" are. */
function manyBefore({ tokens }: Sentence, end: number): Token | null {
	const found = tokens.findLast(
		(token, i) =>
			i < end &&
			token.kind === "anchor" &&
			/[^s]s$/.test(token.form) &&
			!UNITS.test(token.form) &&
			!token.possessive,
	);
	return found ?? null;
}

function inserted(sentence: Sentence, at: number, noun: Token): Sentence {
	const previous = sentence.tokens[at - 1] as Token;
	const token: Token = { ...noun, start: previous.end, end: previous.end, before: "none" };
	const moved = (i: number) => (i >= at ? i + 1 : i);
	return {
		...sentence,
		tokens: sentence.tokens.toSpliced(at, 0, token),
		voices: sentence.voices.map((voice) => ({
			...voice,
			from: moved(voice.from),
			to: voice.to >= at ? voice.to + 1 : voice.to,
			cue: voice.cue.map(moved),
			mention: voice.mention.map(moved),
		})),
	};
}
