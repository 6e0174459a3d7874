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

/** "“q,” X said": from 10, right beside the quotation, down to 0. */
function closenessAfter(reading: Reading, at: number, saying: Saying): number {
	const { tokens } = reading.narration;
	const subject = saying.subjects[0];
	const mention = subject === undefined ? undefined : reading.mentions[subject.mention];
	const first =
		saying.inverted || mention === undefined || mention.from < at
			? saying.from
			: Math.min(mention.from, saying.from);
	if (mention !== undefined && !saying.inverted && mention.from < at && saying.form !== "participle")
		return 0;
	let gap = 0;
	let quotes = 0;
	for (let j = at + 1; j < first; j += 1) {
		const token = tokens[j] as Token;
		if (token.kind === "quote") quotes += 1;
		else gap += 1;
	}
	if (saying.cueClass === "turn" && gap > 0) return 0;
	if (saying.form === "noun") return 3 - gap * 0.2 - quotes * 3;
	if (saying.form === "participle") return 2 - gap * 0.2 - quotes * 3;
	const weak =
		(saying.cueClass === "stance" ? 1.5 : 0) +
		(at > sentenceStart(reading, at) && takesObject(tokens[saying.to]) ? 4 : 0);
	if (gap === 0) return (quotes === 0 && isHanded(reading, at) ? 12 : 10) - weak - quotes * 4;
	const comma = (tokens[first - 1] as Token).text === ",";
	return (comma ? 7.5 : 4) - Math.min(4, gap * 0.08) - weak - quotes * 2;
}

/** The quotation ends in the comma or the question mark that hands over to its attribution. */
function isHanded(reading: Reading, at: number): boolean {
	const { narration } = reading;
	const inner = narration.quoted[narration.tokens[at]?.quoted ?? -1]?.inner;
	return inner !== undefined && /[,?!—]['’]?$/.test(narration.text.slice(inner.end - 2, inner.end));
}

function sentenceStart(reading: Reading, at: number): number {
	return reading.narration.sentences[reading.narration.sentenceOf[at] as number]?.from ?? at;
}

/** The verb after the quotation has a statement of its own: "… “friends,” he claimed they had never met". */
function takesObject(next: Token | undefined): boolean {
	return (
		next?.kind === "word" && /^(?:that|the|a|an|he|she|they|it|his|her|their|there|if)$/.test(next.lower)
	);
}

/** "X said “q”": from 10 down to 0. */
function closenessBefore(reading: Reading, at: number, saying: Saying): number {
	const { tokens } = reading.narration;
	let gap = 0;
	let quotes = 0;
	let clause = 0;
	for (let j = saying.to; j < at; j += 1) {
		const token = tokens[j] as Token;
		if (token.kind === "quote") quotes += 1;
		else if (
			token.text === ";" ||
			token.lower === "but" ||
			token.lower === "while" ||
			token.lower === "although"
		)
			clause += 1;
		else if (token.text !== "," && token.text !== ":") gap += 1;
	}
	if (
		saying.cueClass === "turn" &&
		(gap > 1 || (gap === 1 && !/^(?:about|to|with)$/.test(tokens[at - 1]?.lower ?? "")))
	)
		return 0;
	const weak = saying.form === "noun" ? 1 : saying.cueClass === "stance" ? 0.5 : 0;
	if (gap === 0) return 10 - weak - clause;
	const base = tokens[at - 1]?.text === ":" ? 9.5 : 9;
	return Math.max(1, base - Math.min(5, gap * 0.12) - weak - clause * 2 - quotes * 0.3);
}
