import type { Span } from "../corpus/article.ts";
import { firstPause, hasVerb, isTail, isTime, opensClause, pastCircumstance } from "./clauses.ts";
import { REPORTING, REPORTING_BARE } from "./cues.ts";
import { isVerbAt } from "./grammar.ts";
import type { Mention } from "./mention.ts";
import type { Range, Sentence } from "./narration.ts";
import type { Attribution, Reading } from "./reading.ts";
import type { Saying } from "./sayings.ts";
import type { Token } from "./tokens.ts";

/** One reported statement and who is said to have made it. */
export interface Statement {
	/** The content clause, in the outlet's words; it may hold quoted fragments. */
	readonly span: Span;
	readonly attribution: Attribution;
}

const FEWEST_WORDS = 4;

/** The subject must stand beside its verb: see the scale of `Subject`. */
const BESIDE = 8.5;

const MODAL =
	/^(?:would|could|should|might|may|must|can|will|to|not|never|if|whether|'d|n't|didn't|didn’t|don't|don’t|doesn't|doesn’t)$/;

/**
 * Indirect speech: "Reyes says (that) the dam is safe", "The dam is safe, Reyes said", "according to Reyes".
 * Precision first: at most one statement a sentence, and none whose verb is hypothetical or negated.
 */
export function reportedStatements(reading: Reading): Statement[] {
	const statements: Statement[] = [];
	for (const sentence of reading.narration.sentences) {
		const range = reading.sayingIndex[sentence.index] ?? { from: 0, to: 0 };
		for (let k = range.from; k < range.to; k += 1) {
			const content = contentOf(reading, sentence, reading.sayings[k] as Saying, k, range);
			if (content === null || content.to - content.from < FEWEST_WORDS) continue;
			statements.push(statement(reading, content, k));
			break;
		}
	}
	return statements;
}

function statement(reading: Reading, content: Range, k: number): Statement {
	const { tokens } = reading.narration;
	const saying = reading.sayings[k] as Saying;
	const candidates = saying.subjects.map(({ mention, score }) => ({ mention, saying: k, score: score + 8 }));
	return {
		span: { start: (tokens[content.from] as Token).start, end: (tokens[content.to - 1] as Token).end },
		attribution: { kind: null, candidates, continues: -1, rule: "sentence" },
	};
}

function contentOf(
	reading: Reading,
	sentence: Sentence,
	saying: Saying,
	k: number,
	range: Range,
): Range | null {
	const subject = saying.subjects[0];
	if (
		subject === undefined ||
		subject.score < BESIDE ||
		saying.form === "noun" ||
		saying.form === "participle"
	)
		return null;
	if (/^(?:it|which|you)$/.test((reading.mentions[subject.mention] as Mention).head)) return null;
	if (saying.form === "source") return besideSource(reading, sentence, saying);
	const { tokens } = reading.narration;
	const beforeSubject = tokens[(reading.mentions[subject.mention] as Mention).from - 1]?.lower ?? "";
	if (/^(?:what|which|as|than|how)$/.test(beforeSubject)) return null;
	if (!REPORTING.has((tokens[saying.from] as Token).lower)) return null;
	for (let i = saying.from - 1; i >= Math.max(sentence.from, saying.from - 3); i -= 1)
		if (MODAL.test(tokens[i]?.lower ?? "")) return null;
	return contentAfter(reading, sentence, saying, k, range) ?? contentBefore(reading, sentence, saying);
}

function contentAfter(
	reading: Reading,
	sentence: Sentence,
	saying: Saying,
	k: number,
	range: Range,
): Range | null {
	const { tokens } = reading.narration;
	const verb = (tokens[saying.from] as Token).lower;
	if (saying.inverted) return null;
	let from = saying.to;
	if (/^(?:told|tell|tells|informed|reminded|assured|warned)$/.test(verb)) {
		const limit = Math.min(sentence.to, from + 10);
		while (from < limit && tokens[from]?.lower !== "that" && tokens[from]?.kind === "word") from += 1;
		if (tokens[from]?.lower !== "that") return null;
	}
	while (from < sentence.to && isTime(tokens[from] as Token)) from += 1;
	from = pastCircumstance(tokens, from, sentence.to);
	const isExplicit = tokens[from]?.lower === "that";
	if (isExplicit) from += 1;
	else if (!REPORTING_BARE.has(verb) || !opensClause(tokens[from])) return null;
	if (isVerbAt(tokens, from)) return null; // "the meeting that was held", "a plan that Reyes says could fail"
	const to = statementEnd(reading, from, sentence, k, range);
	return hasVerb(tokens, from, isExplicit ? to : firstPause(tokens, from, to)) ? { from, to } : null;
}

/** The sentence's end, or where somebody else's statement or a second one begins (", but he said …"). */
function statementEnd(reading: Reading, from: number, sentence: Sentence, k: number, range: Range): number {
	const { tokens } = reading.narration;
	let to = sentence.to;
	for (let i = from; i < to; i += 1) if (tokens[i]?.text === ";") to = i;
	for (let j = k + 1; j < range.to; j += 1) {
		const other = reading.sayings[j] as Saying;
		if (other.form === "source" && other.from - 1 > from && tokens[other.from - 1]?.text === ",") {
			to = Math.min(to, other.from - 1);
			break;
		}
		const subject = reading.mentions[other.subjects[0]?.mention ?? -1];
		if (
			other.form !== "finite" ||
			subject === undefined ||
			other.subjects[0]?.score === undefined ||
			other.subjects[0].score < BESIDE
		)
			continue;
		const joint = Math.min(subject.from, other.from) - 1;
		if (joint <= from || joint >= to) continue;
		const word = tokens[joint]?.lower ?? "";
		if (word === "," && isTail(tokens, other.to, sentence.to)) to = joint;
		else if (/^(?:but|and|while|although)$/.test(word) && tokens[joint - 1]?.text === ",") to = joint;
		else continue;
		break;
	}
	while (to > from && tokens[to - 1]?.kind === "mark" && !/^[)\]%]$/.test(tokens[to - 1]?.text ?? ""))
		to -= 1;
	return to;
}

/** "The dam is safe, Reyes said (on Monday)": the statement is all that stands before the comma. */
function contentBefore(reading: Reading, sentence: Sentence, saying: Saying): Range | null {
	const { tokens } = reading.narration;
	const subject = reading.mentions[saying.subjects[0]?.mention ?? -1];
	if (subject === undefined || !isTail(tokens, saying.inverted ? subject.to : saying.to, sentence.to))
		return null;
	const comma = (saying.inverted ? saying.from : Math.min(subject.from, saying.from)) - 1;
	const first = tokens[sentence.from];
	if (tokens[comma]?.text !== "," || first?.kind !== "word" || !hasVerb(tokens, sentence.from, comma))
		return null;
	if (
		/^(?:if|as|when|while|although|though|after|before|since|asked|during|heading)$/.test(first.lower) ||
		/(?:ing|ed)$/.test(first.lower)
	)
		return null;
	return { from: sentence.from, to: comma };
}

/** "According to Reyes, the dam is safe" and "The dam is safe, according to Reyes". */
function besideSource(reading: Reading, sentence: Sentence, saying: Saying): Range | null {
	const { tokens } = reading.narration;
	if (saying.from === sentence.from) {
		for (let i = saying.to; i < sentence.to; i += 1) {
			if (tokens[i]?.text !== ",") continue;
			let to = sentence.to;
			while (to > i && tokens[to - 1]?.kind === "mark") to -= 1;
			return to > i + 1 && tokens[i + 1]?.kind === "word" && hasVerb(tokens, i + 1, to)
				? { from: i + 1, to }
				: null;
		}
		return null;
	}
	const source = reading.mentions[saying.subjects[0]?.mention ?? -1];
	if (source === undefined || !isTail(tokens, source.to, sentence.to)) return null;
	let to = saying.from;
	if (tokens[to - 1]?.text !== "," || tokens[sentence.from]?.kind !== "word") return null;
	while (to > sentence.from && tokens[to - 1]?.text === ",") to -= 1;
	return hasVerb(tokens, sentence.from, to) ? { from: sentence.from, to } : null;
}
