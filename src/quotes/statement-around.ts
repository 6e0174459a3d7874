import { attributionEnd, opensAside } from "./attribution-end.ts";
import { hasVerb, mayHoldVerb, withoutMarks } from "./clauses.ts";
import { CLAUSAL, REPORTING } from "./cues.ts";
import { isVerbAt } from "./grammar.ts";
import { CONJUNCTIONS, PREPOSITIONS } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import type { Range, Sentence } from "./narration.ts";
import type { Reading } from "./reading.ts";
import { isBeside, isHypothetical } from "./reporting.ts";
import type { Saying } from "./sayings.ts";
import type { Token } from "./tokens.ts";

/**
 * A sentence that an attribution ends, interrupts or (of a source) opens:
 * "The dam is safe, Reyes said", "The dam, Reyes said, is safe", "According to Reyes, the dam is safe".
 */
export function statementAround(reading: Reading, sentence: Sentence, k: number): Range | null {
	const saying = reading.sayings[k] as Saying;
	const { tokens } = reading.narration;
	const subject = reading.mentions[saying.subjects[0]?.mention ?? -1] as Mention;
	if (!isBeside(saying) || !canStandAside(reading, saying) || isRelative(subject)) return null;
	const isSource = saying.form === "source";
	const first =
		isSource || saying.inverted ? saying.from : pastPlainWords(tokens, Math.min(subject.from, saying.from));
	const last = isSource || saying.inverted ? Math.max(subject.to, saying.to) : saying.to;
	const end = attributionEnd(reading, sentence, saying, last);
	if (end === -1) return null;
	const stop = withoutMarks(tokens, sentence.from, sentence.to);
	if (first === sentence.from) return isSource && end + 1 < stop ? clause(tokens, end + 1, stop) : null;
	const opening = tokens[first - 2]?.lower ?? "";
	if (!endsClause(tokens[first - 1]) || CONJUNCTIONS.has(opening) || /^wh(?:o|ich|ose|om)$/.test(opening))
		return null;
	const from =
		sentence.from + (/^(?:but|and|yet|so|still|or)$/.test(tokens[sentence.from]?.lower ?? "") ? 1 : 0);
	const before = withoutMarks(tokens, from, first);
	if (end >= stop || opensAside(tokens, end + 1, isSource || saying.inverted))
		return statementBefore(tokens, from, before, isSource);
	return tokens[from]?.kind === "word" ? clause(tokens, from, contrastAfter(tokens, end + 1, stop)) : null;
}

/** "Reyes, who has promised to resign, left": a clause about somebody, and no attribution. */
function isRelative({ head }: Mention): boolean {
	return head === "who" || head === "which";
}

/** To the "election" of ", election officials said". */
function pastPlainWords(tokens: readonly Token[], from: number): number {
	let first = from;
	while (first > from - 4 && isPlain(tokens[first - 1]) && !isVerbAt(tokens, first - 1)) first -= 1;
	return endsClause(tokens[first - 1]) ? first : from;
}

function isPlain(token: Token | undefined): boolean {
	return token?.kind === "word" && !PREPOSITIONS.has(token.lower) && !CONJUNCTIONS.has(token.lower);
}

/** "is reported" and "adds" can be put aside between commas; "accuses" and a participle cannot. */
function canStandAside(reading: Reading, saying: Saying): boolean {
	if (saying.form === "source") return true;
	const verb = (reading.narration.tokens[saying.from] as Token).lower;
	return (
		saying.form === "finite" && (REPORTING.has(verb) || CLAUSAL.has(verb)) && !isHypothetical(reading, saying)
	);
}

function statementBefore(
	tokens: readonly Token[],
	from: number,
	to: number,
	isSource: boolean,
): Range | null {
	const first = tokens[from];
	if (first?.kind !== "word") return null;
	if (isSource && from < to && mayHoldVerb(tokens, from, to)) return { from, to };
	const isSubordinate =
		/^(?:if|as|when|while|although|though|after|before|since|asked|during|heading)$/.test(first.lower) ||
		/(?:ing|ed)$/.test(first.lower);
	if (!isSubordinate) return clause(tokens, from, to);
	// "When asked, Reyes said" states nothing; "When it rains, the dam leaks, Reyes said" does
	for (let i = from; i < to; i += 1)
		if (tokens[i]?.text === ",") return hasVerb(tokens, i, to) ? { from, to } : null;
	return null;
}

/** ", although it may take days" is the narrator's own. */
function contrastAfter(tokens: readonly Token[], from: number, to: number): number {
	for (let i = from; i < to; i += 1)
		if (endsClause(tokens[i]) && /^(?:although|though|whereas)$/.test(tokens[i + 1]?.lower ?? "")) return i;
	return to;
}

function clause(tokens: readonly Token[], from: number, to: number): Range | null {
	return from < to && tokens[from]?.kind !== "mark" && hasVerb(tokens, from, to) ? { from, to } : null;
}

function endsClause(token: Token | undefined): boolean {
	return token?.text === ",";
}
