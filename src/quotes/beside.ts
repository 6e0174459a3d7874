import { closenessAfter, closenessBefore } from "./closeness.ts";
import { REPORTING } from "./cues.ts";
import type { Range, Sentence } from "./narration.ts";
import type { Candidate, Reading } from "./reading.ts";
import type { Saying } from "./sayings.ts";
import type { Token } from "./tokens.ts";

/** Subjects of the words of saying in the quotation's own sentence. */
export function bySaying(reading: Reading, at: number, sentence: Sentence): Candidate[] {
	const candidates: Candidate[] = [];
	const range = reading.sayingIndex[sentence.index] ?? { from: 0, to: 0 };
	const outer = reportingVerb(reading, at, range);
	for (let k = range.from; k < range.to; k += 1) {
		const saying = reading.sayings[k] as Saying;
		let closeness =
			saying.from > at ? closenessAfter(reading, at, saying) : closenessBefore(reading, at, saying);
		if (saying.from < at && outer !== -1) closeness = k === outer ? 10 : closeness - (k > outer ? 3 : 0);
		if (closeness <= 0) continue;
		for (const subject of saying.subjects)
			candidates.push({ mention: subject.mention, saying: k, score: closeness + subject.score });
	}
	return candidates;
}

/**
 * The verb of saying whose statement holds the verb nearest to the quotation ("Reyes said she believed “q”",
 * "Reyes said that Lee called it “q”"): what one person says of another is reported by the first.
 * −1 where the nearest verb is itself one of speech, or stands in a clause of its own.
 */
function reportingVerb(reading: Reading, at: number, range: Range): number {
	const { tokens } = reading.narration;
	let inner = range.to - 1;
	while (inner >= range.from && (reading.sayings[inner] as Saying).from > at) inner -= 1;
	const nearest = reading.sayings[inner];
	if (inner <= range.from || nearest === undefined || nearest.form !== "finite") return -1;
	if (nearest.cueClass === "speech" && !hasRestrictiveSubject(reading, nearest)) return -1;
	for (let k = inner - 1; k >= range.from; k -= 1) {
		const saying = reading.sayings[k] as Saying;
		if (
			saying.cueClass !== "speech" ||
			saying.form === "noun" ||
			!REPORTING.has(tokens[saying.from]?.lower ?? "") ||
			saying.inverted ||
			(saying.subjects[0]?.score ?? 0) < 6
		)
			continue;
		for (let j = saying.to; j < nearest.from; j += 1) {
			const token = tokens[j] as Token;
			if (
				token.kind === "quote" ||
				token.text === ";" ||
				/^(?:and|but|while|although|though)$/.test(token.lower)
			)
				return -1;
		}
		return k;
	}
	return -1;
}

/** "anybody who complains": a clause that only says which person is meant, and no statement of theirs. */
function hasRestrictiveSubject(reading: Reading, saying: Saying): boolean {
	const subject = reading.mentions[saying.subjects[0]?.mention ?? -1];
	return subject?.head === "who" && reading.narration.tokens[subject.from - 1]?.kind === "word";
}
