import type { Narration, Range, Sentence } from "./narration.ts";
import type { Attribution, Candidate, Reading } from "./reading.ts";
import { openingSpeaker, sayersOf } from "./sayers.ts";

/** Candidates from outside the sentence of a quotation. */
export interface Beyond {
	readonly candidates: readonly Candidate[];
	readonly continues: number;
	readonly rule: Attribution["rule"];
}

/**
 * A quotation whose own sentence names nobody: the sentences beside it decide, then the paragraphs around.
 * `last` is the quotation before it that is speech (−1: none), `before` what was found for the earlier ones.
 */
export function fromAround(
	reading: Reading,
	last: number,
	at: number,
	sentence: Sentence,
	before: readonly Attribution[],
): Beyond {
	const { narration } = reading;
	const paragraph = narration.paragraphs[sentence.paragraph];
	if (paragraph === undefined) return { candidates: [], continues: -1, rule: "none" };
	if (sentence.index > paragraph.sentences.from) return fromSentenceBefore(reading, last, sentence, before);
	const around = fromParagraphsAround(reading, last, at, sentence, before);
	if (sentence.index + 1 < paragraph.sentences.to && isWholeSentence(narration, at, sentence)) {
		const later = sayersOf(reading, sentence.index + 1, 13);
		const best = Math.max(...around.candidates.map(({ score }) => score), 0);
		if ((later[0]?.score ?? 0) > best)
			return { candidates: [...later, ...around.candidates], continues: -1, rule: "next" };
	}
	return around;
}

function isWholeSentence(narration: Narration, at: number, sentence: Sentence): boolean {
	return at === sentence.from && at === sentence.to - 1 && narration.tokens[at]?.kind === "quote";
}

/** In the same paragraph: the speaker of the quotation just before, or whoever the sentence before speaks of. */
function fromSentenceBefore(
	reading: Reading,
	last: number,
	sentence: Sentence,
	before: readonly Attribution[],
): Beyond {
	const { narration } = reading;
	const previousSentence =
		last >= 0 ? (narration.sentenceOf[narration.tokenOf[last] as number] as number) : -1;
	const previousParagraph = narration.sentences[previousSentence]?.paragraph;
	if (previousParagraph === sentence.paragraph) {
		const distance = sentence.index - previousSentence;
		const inherited = before[last]?.candidates ?? [];
		const score = distance <= 1 ? 16 : 12;
		const carried = carry(inherited, score);
		const between = distance <= 1 ? [] : sayersOf(reading, sentence.index - 1, 14);
		return {
			candidates: [...carried, ...between],
			continues: between.length === 0 ? last : -1,
			rule: between.length === 0 ? "continuation" : "previous",
		};
	}
	return { candidates: sayersOf(reading, sentence.index - 1, 14), continues: -1, rule: "previous" };
}

function carry(inherited: readonly Candidate[], score: number): Candidate[] {
	const top = inherited[0]?.score ?? 0;
	return inherited.slice(0, 3).map((candidate) => ({
		...candidate,
		score: score - Math.max(0, 16 - top) * 0.3 - (top - candidate.score),
	}));
}

/** A paragraph that is only a quotation, or opens with one that nobody claims. */
function fromParagraphsAround(
	reading: Reading,
	last: number,
	at: number,
	sentence: Sentence,
	before: readonly Attribution[],
): Beyond {
	const { narration } = reading;
	const index = sentence.paragraph;
	const previous = narration.paragraphs[index - 1];
	const next = narration.paragraphs[index + 1];
	const lastAt = last >= 0 ? (narration.tokenOf[last] as number) : -1;
	if (previous !== undefined) {
		const previousHasQuote = lastAt >= previous.from && lastAt < previous.to;
		const lastSentence = previous.sentences.to - 1;
		if (previousHasQuote) {
			const reopened = narration.quoted[last]?.closed === false;
			const inLastSentence = (narration.sentenceOf[lastAt] as number) >= lastSentence - 1;
			const carried = carry(before[last]?.candidates ?? [], reopened ? 18 : inLastSentence ? 14 : 11);
			return {
				candidates: [...carried, ...(inLastSentence ? [] : sayersOf(reading, lastSentence, 12))],
				continues: last,
				rule: "continuation",
			};
		}
		const sayers = sayersOf(
			reading,
			lastSentence,
			narration.tokens[previous.to - 1]?.text === ":" ? 16 : 12.5,
		).filter((candidate) => candidate.score >= 11);
		if (sayers.length > 0) return { candidates: sayers, continues: -1, rule: "previous" };
	}
	if (next !== undefined && isWholeParagraph(reading, at, index)) {
		const forward = openingSpeaker(reading, next.sentences.from);
		if (forward !== null) return { candidates: [forward], continues: -1, rule: "next" };
		const isLeftOpen = narration.quoted[narration.tokens[at]?.quoted ?? -1]?.closed === false;
		if (isLeftOpen && narration.tokens[next.from]?.kind === "quote" && previous === undefined)
			return { candidates: sayersOf(reading, next.sentences.from, 13), continues: -1, rule: "next" };
	}
	return {
		candidates: previous === undefined ? [] : sayersOf(reading, previous.sentences.to - 1, 9),
		continues: -1,
		rule: "previous",
	};
}

function isWholeParagraph(reading: Reading, at: number, paragraph: number): boolean {
	const { from, to } = reading.narration.paragraphs[paragraph] as Range;
	return at === from && at === to - 1;
}
