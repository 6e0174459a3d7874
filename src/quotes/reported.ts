import type { Span } from "../corpus/article.ts";
import type { Range } from "./narration.ts";
import { hearsayOf } from "./nested.ts";
import type { Attribution, Reading } from "./reading.ts";
import { carriesOn } from "./reporting.ts";
import type { Saying } from "./sayings.ts";
import { statementAct } from "./statement-act.ts";
import { statementAfter } from "./statement-after.ts";
import { statementAround } from "./statement-around.ts";
import type { Token } from "./tokens.ts";

/** One reported statement and who is said to have made it. */
export interface Statement {
	/**
	 * The content clause, in the outlet's words; it may hold quoted fragments.
	 * Where the attribution stands inside the sentence ("The only way, Reyes said, is over the dam") it is the whole
	 * sentence without its full stop, attribution included, since cutting that out would make words nobody wrote.
	 */
	readonly span: Span;
	readonly attribution: Attribution;
}

const FEWEST_WORDS = 4;

/**
 * Indirect speech: "Reyes says (that) the dam is safe", "The dam is safe, Reyes said", "The dam, Reyes said, is safe",
 * "according to Reyes". Precision first: no statement whose verb is hypothetical or negated.
 * Invariant: no two statements of one sentence overlap, unless the outer one is a source's ("Reyes said …, according to Lund").
 */
export function reportedStatements(reading: Reading): Statement[] {
	const statements: Statement[] = [];
	for (const sentence of reading.narration.sentences) {
		const range = reading.sayingIndex[sentence.index] ?? { from: 0, to: 0 };
		const able: number[] = [];
		for (let k = range.from; k < range.to; k += 1)
			if (canReport(reading, reading.sayings[k] as Saying)) able.push(k);
		if (able.length === 0) continue;
		const taken: Range[] = [];
		for (const read of [statementAround, statementAfter, statementAct]) {
			for (const k of able) {
				const saying = reading.sayings[k] as Saying;
				if (taken.some(({ from, to }) => saying.from >= from && saying.from < to)) continue;
				const content = read(reading, sentence, k, range);
				if (content === null || !isStatement(reading.narration.tokens, content)) continue;
				if (saying.form === "source") taken.push({ from: saying.from, to: saying.to });
				else taken.push({ from: Math.min(content.from, saying.from), to: Math.max(content.to, saying.to) });
				const found = statement(reading, content, k);
				// on one person's word alone: their statement holds it
				if (hearsayOf(reading, found.attribution) === null) statements.push(found);
			}
		}
	}
	return statements;
}

/** The pronouns that may stand for nobody: "it" and "which" are kept where they mean somebody who can speak. */
function canReport(reading: Reading, saying: Saying): boolean {
	const subject = saying.subjects[0];
	const mention = reading.mentions[subject?.mention ?? -1];
	if (subject === undefined || mention === undefined || mention.head === "you") return false;
	if (saying.form !== "noun" && (mention.modifier || mention.possessive)) return false;
	const entity = reading.links[subject.mention]?.entity;
	// without a comma the clause only says which person is meant
	if (mention.head === "who")
		return entity !== undefined && reading.narration.tokens[mention.from - 1]?.text === ",";
	if (/^(?:i|we)$/.test(mention.head)) return entity !== undefined;
	return (
		!/^(?:it|which)$/.test(mention.head) ||
		(saying.form === "finite" && /^(?:organisation|document)$/.test(entity?.kind ?? ""))
	);
}

/** Long enough, and not in the doubled apostrophes that some newspapers print for quotation marks. */
function isStatement(tokens: readonly Token[], { from, to }: Range): boolean {
	if (to - from < FEWEST_WORDS) return false;
	for (let i = from; i + 1 < to; i += 1)
		if (
			/^['’‘]$/.test(tokens[i]?.text ?? "") &&
			tokens[i]?.end === tokens[i + 1]?.start &&
			/^['’‘]$/.test(tokens[i + 1]?.text ?? "")
		)
			return false;
	return true;
}

function statement(reading: Reading, content: Range, k: number): Statement {
	const { tokens } = reading.narration;
	const saying = reading.sayings[k] as Saying;
	const previous = reading.sayings[k - 1];
	// "wrote “q” and added that": the subject stands beside the first verb only
	const subjects =
		previous !== undefined && carriesOn(previous, saying) ? previous.subjects : saying.subjects;
	const candidates = subjects.map(({ mention, score }) => ({ mention, saying: k, score: score + 8 }));
	return {
		span: { start: (tokens[content.from] as Token).start, end: (tokens[content.to - 1] as Token).end },
		attribution: { kind: null, candidates, continues: -1, rule: "sentence" },
	};
}
