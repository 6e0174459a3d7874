import type { Span } from "../corpus/article.ts";
import { REPORTING } from "./cues.ts";
import type { Mention } from "./mentions.ts";
import type { Sentence } from "./narration.ts";
import type { Attribution, Reading } from "./reading.ts";
import type { Saying } from "./sayings.ts";
import type { Token } from "./tokens.ts";

export interface Statement {
	/** The content clause, in the outlet's words. */
	readonly span: Span;
	readonly attribution: Attribution;
}

const FEWEST_WORDS = 4;

/**
 * Indirect speech: "Reyes says (that) the bridge is safe", "The bridge is safe, Reyes said".
 * Precision first: the subject must stand beside its verb, and a sentence that is all quotation gives none.
 */
export function reportedStatements(reading: Reading, _attributions: readonly Attribution[]): Statement[] {
	const statements: Statement[] = [];
	for (const sentence of reading.narration.sentences) {
		const range = reading.sayingIndex[sentence.index] ?? { from: 0, to: 0 };
		for (let k = range.from; k < range.to; k += 1) {
			const saying = reading.sayings[k] as Saying;
			const subject = saying.subjects[0];
			if (
				subject === undefined ||
				subject.score < 8.5 ||
				saying.form === "noun" ||
				saying.form === "participle"
			)
				continue;
			const content =
				saying.form === "source"
					? besideSource(reading, sentence, saying)
					: (contentAfter(reading, sentence, saying) ?? contentBefore(reading, sentence, saying));
			if (content === null || content.to - content.from < FEWEST_WORDS) continue;
			const tokens = reading.narration.tokens;
			const span = {
				start: (tokens[content.from] as Token).start,
				end: (tokens[content.to - 1] as Token).end,
			};
			const candidates = saying.subjects.map((other) => ({
				mention: other.mention,
				saying: k,
				score: other.score + 8,
			}));
			statements.push({ span, attribution: { candidates, continues: -1, rule: "sentence", kind: null } });
			break;
		}
	}
	return statements;
}

interface Content {
	readonly from: number;
	readonly to: number;
}

function contentAfter(reading: Reading, sentence: Sentence, saying: Saying): Content | null {
	const { tokens } = reading.narration;
	const verb = tokens[saying.from] as Token;
	if (!REPORTING.has(verb.lower) || saying.inverted) return null;
	let from = saying.to;
	const addressed = /^(?:told|tell|tells|informed|reminded|assured|warned)$/.test(verb.lower);
	if (addressed) {
		const limit = Math.min(sentence.to, from + 10);
		while (from < limit && tokens[from]?.lower !== "that" && tokens[from]?.kind !== "quote") from += 1;
		if (tokens[from]?.lower !== "that") return null;
	}
	while (from < sentence.to && isTime(tokens[from] as Token)) from += 1;
	if (tokens[from]?.lower === "that") from += 1;
	else if (!opensClause(reading, from, sentence)) return null;
	let to = sentence.to;
	while (to > from && tokens[to - 1]?.kind === "mark") to -= 1;
	for (let i = from; i < to; i += 1)
		if (
			tokens[i]?.kind === "quote" &&
			i > from &&
			tokens[i - 1]?.text === "," &&
			i === to - 1 &&
			tokens[i - 2]?.lower === "said"
		)
			return null;
	if (tokens[from]?.kind === "quote" && to - from === 1) return null;
	return { from, to };
}

/** A clause without "that" must open with its own subject ("says the only way …", "said he would"). */
function opensClause(reading: Reading, from: number, sentence: Sentence): boolean {
	const range = reading.index[sentence.index] as Content;
	const token = reading.narration.tokens[from];
	if (token === undefined || token.kind !== "word") return false;
	if (/^(?:if|there|it|this|that|when|while|what|how|why|whether|because)$/.test(token.lower)) return true;
	for (let k = range.from; k < range.to; k += 1) {
		const mention = reading.mentions[k] as Mention;
		if (mention.from === from) return true;
		if (mention.from > from) return false;
	}
	return false;
}

function contentBefore(reading: Reading, sentence: Sentence, saying: Saying): Content | null {
	const { tokens } = reading.narration;
	if (!REPORTING.has((tokens[saying.from] as Token).lower)) return null;
	const subject = reading.mentions[saying.subjects[0]?.mention ?? -1];
	if (subject === undefined) return null;
	const first = saying.inverted ? saying.from : Math.min(subject.from, saying.from);
	const comma = first - 1;
	if (tokens[comma]?.text !== "," || comma <= sentence.from) return null;
	for (let i = sentence.from; i < comma; i += 1)
		if (tokens[i]?.kind === "quote" && i === sentence.from) return null;
	return { from: sentence.from, to: comma };
}

function besideSource(reading: Reading, sentence: Sentence, saying: Saying): Content | null {
	const { tokens } = reading.narration;
	if (saying.from === sentence.from) {
		for (let i = saying.to; i < sentence.to; i += 1) {
			if (tokens[i]?.text !== ",") continue;
			let to = sentence.to;
			while (to > i && tokens[to - 1]?.kind === "mark") to -= 1;
			return to > i + 1 && tokens[i + 1]?.kind === "word" ? { from: i + 1, to } : null;
		}
		return null;
	}
	let to = saying.from;
	while (to > sentence.from && tokens[to - 1]?.text === ",") to -= 1;
	return { from: sentence.from, to };
}

function isTime(token: Token): boolean {
	return /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|on|last|night|week|morning|afternoon)$/.test(
		token.lower,
	);
}
