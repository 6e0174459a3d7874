import { isVerbAt } from "./grammar.ts";
import { AUXILIARIES } from "./lexicon.ts";
import type { Link } from "./linking.ts";
import type { Mention } from "./mentions.ts";
import type { Narration, Sentence } from "./narration.ts";
import type { MentionIndex, Saying } from "./sayings.ts";
import { subjectsBefore } from "./subjects.ts";
import type { Token } from "./tokens.ts";

/** A possible speaker of one quotation. */
export interface Candidate {
	/** Index into the mentions. */
	readonly mention: number;
	/** Index into the sayings; −1 is "no words of saying". */
	readonly saying: number;
	/** Sum of the evidence; 20 is "beside the quotation, with words of saying". */
	readonly score: number;
}

export interface Attribution {
	/** Best first. */
	readonly candidates: readonly Candidate[];
	/** Index of the quotation whose utterance this one continues; −1 is none. */
	readonly continues: number;
	/** How the best candidate was found, for tests and for the threshold. */
	readonly rule: "sentence" | "subject" | "continuation" | "previous" | "next" | "none";
}

/** Everything that was read from an article before anybody asks who speaks. */
export interface Reading {
	readonly narration: Narration;
	readonly mentions: readonly Mention[];
	readonly index: MentionIndex;
	readonly sayings: readonly Saying[];
	/** For each sentence the range of its sayings. */
	readonly sayingIndex: MentionIndex;
	readonly links: readonly (Link | null)[];
}

const NOBODY: Attribution = { candidates: [], continues: -1, rule: "none" };
const KEEP = 6;

/** Finds the speakers of every quoted stretch, in order; each may lean on the ones before it. */
export function attribute(reading: Reading): Attribution[] {
	const found: Attribution[] = [];
	for (let quoted = 0; quoted < reading.narration.quoted.length; quoted += 1)
		found.push(attributeOne(reading, quoted, found));
	return found;
}

function attributeOne(reading: Reading, quoted: number, before: readonly Attribution[]): Attribution {
	const { narration } = reading;
	if (narration.quoted[quoted]?.opened === false) return NOBODY;
	const at = narration.tokenOf[quoted] as number;
	const sentence = narration.sentences[narration.sentenceOf[at] as number] as Sentence;
	const credit = byCredit(reading, at);
	const inSentence = [...credit, ...bySaying(reading, at, sentence), ...bySubject(reading, at, sentence)];
	const best = strongest(inSentence);
	if (best !== undefined && best.score >= 12) {
		return {
			candidates: ranked(inSentence),
			continues: sameSaying(reading, quoted, best, before),
			rule: best.saying === -1 ? "subject" : "sentence",
		};
	}
	const beyond = bare(reading, quoted, at, sentence, before);
	const weaker = isBare(narration, sentence) ? 0 : 7;
	const outside = beyond.candidates.map((candidate) => ({ ...candidate, score: candidate.score - weaker }));
	const all = ranked([...inSentence, ...outside]);
	const top = all[0];
	if (top === undefined) return NOBODY;
	const fromBeyond = outside.some(
		(candidate) => candidate.mention === top.mention && candidate.score === top.score,
	);
	return {
		candidates: all,
		continues: fromBeyond ? beyond.continues : -1,
		rule: fromBeyond ? beyond.rule : top.saying === -1 ? "subject" : "sentence",
	};
}

/** Whether the narrator adds next to nothing to the quotations of this sentence. */
function isBare(narration: Narration, sentence: Sentence): boolean {
	let words = 0;
	for (let i = sentence.from; i < sentence.to; i += 1) if (narration.tokens[i]?.kind === "word") words += 1;
	return words <= 2;
}

function strongest(candidates: readonly Candidate[]): Candidate | undefined {
	return candidates.reduce<Candidate | undefined>(
		(best, candidate) => (best === undefined || candidate.score > best.score ? candidate : best),
		undefined,
	);
}

/** One entry for each mention, best first. */
function ranked(candidates: readonly Candidate[]): Candidate[] {
	const best = new Map<number, Candidate>();
	for (const candidate of candidates) {
		const known = best.get(candidate.mention);
		if (known === undefined || candidate.score > known.score) best.set(candidate.mention, candidate);
	}
	return [...best.values()].sort((a, b) => b.score - a.score).slice(0, KEEP);
}

/** Subjects of the words of saying in the quotation's own sentence. */
function bySaying(reading: Reading, at: number, sentence: Sentence): Candidate[] {
	const candidates: Candidate[] = [];
	const range = reading.sayingIndex[sentence.index] ?? { from: 0, to: 0 };
	for (let k = range.from; k < range.to; k += 1) {
		const saying = reading.sayings[k] as Saying;
		const closeness =
			saying.from > at ? closenessAfter(reading, at, saying) : closenessBefore(reading, at, saying);
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
function reportingVerb(reading: Reading, at: number, range: { from: number; to: number }): number {
	const { tokens } = reading.narration;
	let inner = range.to - 1;
	while (inner >= range.from && (reading.sayings[inner] as Saying).from > at) inner -= 1;
	const nearest = reading.sayings[inner];
	if (
		inner <= range.from ||
		nearest === undefined ||
		nearest.cueClass === "speech" ||
		nearest.form !== "finite"
	)
		return -1;
	for (let k = inner - 1; k >= range.from; k -= 1) {
		const saying = reading.sayings[k] as Saying;
		if (
			saying.cueClass !== "speech" ||
			saying.form === "noun" ||
			saying.inverted ||
			(saying.subjects[0]?.score ?? 0) < 8
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

/** "“q” — Ann Reyes" at the end of a paragraph. */
function byCredit(reading: Reading, at: number): Candidate[] {
	const { tokens, sentences, sentenceOf, paragraphs } = reading.narration;
	if (!/^(?:[—–―~-]|--+)$/.test(tokens[at + 1]?.text ?? "")) return [];
	const paragraph = paragraphs[sentences[sentenceOf[at] as number]?.paragraph ?? -1];
	const next = sentenceOf[at + 2];
	const range = next === undefined ? undefined : reading.index[next];
	if (paragraph === undefined || range === undefined) return [];
	for (let k = range.from; k < range.to; k += 1) {
		const mention = reading.mentions[k] as Mention;
		if (mention.from !== at + 2) continue;
		const rest = tokens.slice(mention.to, paragraph.to);
		if (mention.kind === "name" && rest.length < 12 && (rest.length === 0 || rest[0]?.kind === "mark"))
			return [{ mention: k, saying: -1, score: 19 }];
	}
	return [];
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
	if (gap === 0) return 10 - weak - quotes * 4;
	const comma = (tokens[first - 1] as Token).text === ",";
	return (comma ? 7.5 : 4) - Math.min(4, gap * 0.08) - weak - quotes * 2;
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
	if (saying.cueClass === "turn" && gap > 0) return 0;
	const weak = saying.form === "noun" ? 1 : saying.cueClass === "stance" ? 0.5 : 0;
	if (gap === 0) return 10 - weak - clause;
	const base = tokens[at - 1]?.text === ":" ? 9.5 : 9;
	return Math.max(1, base - Math.min(5, gap * 0.12) - weak - clause * 2 - quotes * 0.3);
}

/** Without words of saying: the subject of the sentence, strong only before a colon. */
function bySubject(reading: Reading, at: number, sentence: Sentence): Candidate[] {
	const { tokens } = reading.narration;
	const candidates: Candidate[] = [];
	const range = reading.index[sentence.index] as { from: number; to: number };
	const colon = tokens[at - 1]?.text === ":";
	const scope = {
		tokens,
		mentions: reading.mentions,
		from: sentence.from,
		to: sentence.to,
		mentionFrom: range.from,
		mentionTo: range.to,
	};
	let verb = at - 1;
	while (verb > sentence.from && !(isVerbAt(tokens, verb) && !AUXILIARIES.has((tokens[verb] as Token).lower)))
		verb -= 1;
	if (verb > sentence.from)
		for (const subject of subjectsBefore(scope, verb, false))
			candidates.push({
				mention: subject.mention,
				saying: -1,
				score: subject.score * 0.6 + 2 + (colon ? 5 : 0),
			});
	for (let k = range.from; k < range.to; k += 1) {
		const mention = reading.mentions[k] as Mention;
		if (mention.to > at) break;
		if (mention.possessive || mention.modifier || mention.kind === "thing") continue;
		let score = mention.oblique ? 2 : 6;
		if (/^(?:it|which|you)$/.test(mention.head)) score -= 2;
		if (mention.from === sentence.from) score += 1;
		if (colon) score += mention.to === at - 1 && mention.kind === "name" ? 13.5 : 5;
		score -= Math.min(3, (at - mention.to) * 0.05);
		candidates.push({ mention: k, saying: -1, score });
	}
	return candidates;
}

/** The earlier quotation of the same sentence or of the same verb ("“We are,” she said, “divided.”"). */
function sameSaying(
	reading: Reading,
	quoted: number,
	best: Candidate,
	before: readonly Attribution[],
): number {
	if (best.saying === -1 || quoted === 0) return -1;
	const previous = before[quoted - 1]?.candidates[0];
	return previous !== undefined && previous.saying === best.saying && previous.mention === best.mention
		? quoted - 1
		: -1;
}

interface Beyond {
	readonly candidates: readonly Candidate[];
	readonly continues: number;
	readonly rule: Attribution["rule"];
}

/** A quotation whose own sentence names nobody: the neighbours decide (quotes before and after, then the paragraphs around). */
function bare(
	reading: Reading,
	quoted: number,
	at: number,
	sentence: Sentence,
	before: readonly Attribution[],
): Beyond {
	const { narration } = reading;
	const paragraph = narration.paragraphs[sentence.paragraph];
	if (paragraph === undefined) return { candidates: [], continues: -1, rule: "none" };
	if (sentence.index > paragraph.sentences.from) return fromSentenceBefore(reading, quoted, sentence, before);
	if (sentence.index + 1 < paragraph.sentences.to && isWholeSentence(narration, at, sentence)) {
		const later = sayersOf(reading, sentence.index + 1, 13);
		if (later.length > 0) return { candidates: later, continues: -1, rule: "next" };
	}
	return fromParagraphsAround(reading, quoted, at, sentence, before);
}

function isWholeSentence(narration: Narration, at: number, sentence: Sentence): boolean {
	return at === sentence.from && at === sentence.to - 1 && narration.tokens[at]?.kind === "quote";
}

/** In the same paragraph: the speaker of the quotation just before, or whoever the sentence before speaks of. */
function fromSentenceBefore(
	reading: Reading,
	quoted: number,
	sentence: Sentence,
	before: readonly Attribution[],
): Beyond {
	const { narration } = reading;
	const previousQuote = quoted - 1;
	const previousSentence =
		previousQuote >= 0 ? (narration.sentenceOf[narration.tokenOf[previousQuote] as number] as number) : -1;
	const previousParagraph = narration.sentences[previousSentence]?.paragraph;
	if (previousParagraph === sentence.paragraph) {
		const distance = sentence.index - previousSentence;
		const inherited = before[previousQuote]?.candidates ?? [];
		const score = distance <= 1 ? 16 : 12;
		const carried = carry(inherited, score);
		const between = distance <= 1 ? [] : sayersOf(reading, sentence.index - 1, 14);
		return {
			candidates: [...carried, ...between],
			continues: between.length === 0 ? previousQuote : -1,
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

/** Whoever a sentence lets speak, else its subject. */
function sayersOf(reading: Reading, sentence: number, score: number): Candidate[] {
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
	const mentions = reading.index[sentence] ?? { from: 0, to: 0 };
	for (let k = mentions.from; k < mentions.to; k += 1) {
		const mention = reading.mentions[k] as Mention;
		if (mention.possessive || mention.modifier || mention.oblique || mention.kind === "thing") continue;
		candidates.push({
			mention: k,
			saying: -1,
			score: score - 4 - (k - mentions.from) * 0.5 - (/^(?:it|which|you)$/.test(mention.head) ? 2 : 0),
		});
		break;
	}
	return candidates;
}

/** A paragraph that is only a quotation, or opens with one that nobody claims. */
function fromParagraphsAround(
	reading: Reading,
	quoted: number,
	at: number,
	sentence: Sentence,
	before: readonly Attribution[],
): Beyond {
	const { narration } = reading;
	const index = sentence.paragraph;
	const previous = narration.paragraphs[index - 1];
	const next = narration.paragraphs[index + 1];
	const last = quoted - 1;
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
	}
	return {
		candidates: previous === undefined ? [] : sayersOf(reading, previous.sentences.to - 1, 9),
		continues: -1,
		rule: "previous",
	};
}

function isWholeParagraph(reading: Reading, at: number, paragraph: number): boolean {
	const { from, to } = reading.narration.paragraphs[paragraph] as { from: number; to: number };
	return at === from && at === to - 1;
}

/** A sentence that opens with a full name and its verb of saying, before any quotation of its own. */
function openingSpeaker(reading: Reading, sentence: number): Candidate | null {
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
