import { isVerbAt } from "./grammar.ts";
import { AUXILIARIES } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import type { Range, Sentence } from "./narration.ts";
import type { Candidate, Reading } from "./reading.ts";
import { subjectsBefore } from "./subjects.ts";
import type { Token } from "./tokens.ts";

/** Without words of saying: the subject of the sentence, strong only before a colon. */
export function bySubject(reading: Reading, at: number, sentence: Sentence): Candidate[] {
	const { tokens } = reading.narration;
	const candidates: Candidate[] = [];
	const range = reading.index[sentence.index] as Range;
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
		const isHearer = isVerbAt(tokens, mention.from - 1); // "told Reyes: “q”"
		if (colon && mention.to === at - 1 && mention.kind === "name" && !mention.oblique && !isHearer)
			score += 13.5;
		else if (colon) score += isIntroduced(reading, mention, at, sentence) ? 9 : 5;
		score -= Math.min(3, (at - mention.to) * 0.05);
		candidates.push({ mention: k, saying: -1, score });
	}
	return candidates;
}

/** "Reyes on the dam: “q”", "Reyes had one answer: “q”", "Reyes was blunt: “q”". */
function isIntroduced(reading: Reading, mention: Mention, at: number, sentence: Sentence): boolean {
	const { tokens } = reading.narration;
	if (mention.from !== sentence.from || mention.kind !== "name") return false;
	if (!/^(?:on|to|after|about|had|has|was|is)$/.test(tokens[mention.to]?.lower ?? "")) return false;
	for (let i = mention.to + 1; i < at; i += 1) if (isVerbAt(tokens, i) || tokens[i]?.capital) return false;
	return true;
}

/** "“q” — Ann Reyes" at the end of a paragraph. */
export function byCredit(reading: Reading, at: number): Candidate[] {
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
