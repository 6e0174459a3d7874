import { sourcesOf } from "./candidates.ts";
import type { Evidence } from "./evidence.ts";
import { Matcher } from "./matching.ts";
import type { Question } from "./question.ts";
import { massOf, scored } from "./scoring.ts";

/** The passages in the order in which their best sentences answer the question; those of which none was read come last. */
export function ranked(
	question: Question,
	evidence: readonly Evidence[],
	weight: (stem: string) => number,
): Evidence[] {
	const sources = sourcesOf(evidence, new Matcher(question));
	const sentences = scored(question, sources, massOf(question, weight));
	const scoreOf = ({ article, span }: Evidence) =>
		Math.max(
			...sentences
				.filter(({ source, sentence }) => source.article === article && meets(sentence.span, span))
				.map(({ score }) => score),
			Number.NEGATIVE_INFINITY,
		);
	return evidence
		.map((item) => ({ item, score: scoreOf(item) }))
		.sort((a, b) => b.score - a.score || b.item.score - a.item.score)
		.map(({ item }) => item);
}

function meets(one: Evidence["span"], other: Evidence["span"]): boolean {
	return one.start < other.end && other.start < one.end;
}
