import { isVerbAt } from "./grammar.ts";
import { AUXILIARIES } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import type { Candidate, Reading } from "./reading.ts";
import type { Saying } from "./sayings.ts";
import { subjectsBefore } from "./subjects.ts";
import type { Token } from "./tokens.ts";

/** Whoever a sentence lets speak, else its subject. */
export function sayersOf(reading: Reading, sentence: number, score: number): Candidate[] {
	const range = reading.sayingIndex[sentence] ?? { from: 0, to: 0 };
	const candidates: Candidate[] = [];
	for (let k = range.from; k < range.to; k += 1) {
		const saying = reading.sayings[k] as Saying;
		const subject = saying.subjects[0];
		if (subject !== undefined && subject.score >= 6)
			candidates.push({
				mention: subject.mention,
				saying: -1,
				score: score + (subject.score - 10) * 0.3 - (saying.cueClass === "stance" ? 1 : 0),
			});
	}
	const main = mainSubject(reading, sentence);
	if (main !== null) candidates.push({ mention: main, saying: -1, score: score - 4 });
	return candidates;
}

/** The subject of the last verb of a sentence, else its first mention that can be a subject. */
function mainSubject(reading: Reading, sentence: number): number | null {
	const { tokens, sentences } = reading.narration;
	const bounds = sentences[sentence];
	const range = reading.index[sentence];
	if (bounds === undefined || range === undefined) return null;
	const scope = {
		tokens,
		mentions: reading.mentions,
		from: bounds.from,
		to: bounds.to,
		mentionFrom: range.from,
		mentionTo: range.to,
	};
	for (let i = bounds.to - 1; i > bounds.from; i -= 1) {
		if (!isVerbAt(tokens, i) || AUXILIARIES.has((tokens[i] as Token).lower)) continue;
		const subject = subjectsBefore(scope, i, false)[0];
		if (subject !== undefined && subject.score >= 6) return subject.mention;
	}
	for (let k = range.from; k < range.to; k += 1) {
		const mention = reading.mentions[k] as Mention;
		if (!mention.possessive && !mention.modifier && !mention.oblique && mention.kind !== "thing") return k;
	}
	return null;
}

/** A sentence that opens with a full name and its verb of saying, before any quotation of its own. */
export function openingSpeaker(reading: Reading, sentence: number): Candidate | null {
	const range = reading.sayingIndex[sentence] ?? { from: 0, to: 0 };
	const saying = reading.sayings[range.from];
	const opening = reading.narration.sentences[sentence];
	const subject = range.from < range.to ? saying?.subjects[0] : undefined;
	if (saying === undefined || opening === undefined || subject === undefined) return null;
	const mention = reading.mentions[subject.mention] as Mention;
	const quoteBefore = reading.narration.tokens
		.slice(opening.from, saying.from)
		.some((token) => token.kind === "quote");
	if (
		quoteBefore ||
		mention.kind !== "name" ||
		mention.from !== opening.from ||
		mention.to - mention.nameFrom < 2
	)
		return null;
	return { mention: subject.mention, saying: -1, score: 11 };
}
