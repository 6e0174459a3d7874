import type { Sentence } from "./candidates.ts";
import { type Stretch, stretch } from "./parts.ts";
import type { Question } from "./question.ts";
import { contradicts, repeats } from "./sameness.ts";
import type { Scored } from "./scoring.ts";
import { isBy } from "./speakers.ts";

const MOST_PARTS = 3;
/** Other articles and other places of one article are shown when they come this near to the best. */
const BESIDE = 0.85;
/** What contradicts the best is shown from farther off: the reader must see both. */
const CONFLICT = 0.7;

/**
 * The stretches that are shown: `ranked` are the sentences that answer, best first, and `all` every
 * sentence with its score; what is from another article than the best must stand alone. Articles come in order of their best sentence, the stretches of one in its own order.
 */
export function select(
	question: Question,
	ranked: readonly Scored[],
	all: readonly Scored[],
	standsAlone: (each: Scored) => boolean,
): Stretch[] {
	const bySentence = new Map(all.map((each) => [each.sentence, each]));
	const shown = new Set<Sentence>();
	const { speaker } = question;
	const mayJoin = (sentence: Sentence) =>
		!shown.has(sentence) && (speaker === null || sentence.quotes.every((quote) => isBy(speaker, quote)));
	const chosen: Stretch[] = [];
	const best = ranked[0] as Scored;
	for (const each of ranked) {
		if (chosen.length >= MOST_PARTS || each.score < CONFLICT * best.score) break;
		if (each.score < BESIDE * best.score && !contradicts(question, each, best)) continue;
		if (each.source !== best.source && !standsAlone(each)) continue;
		if (shown.has(each.sentence) || chosen.some(({ main }) => repeats(main.sentence, each.sentence)))
			continue;
		const next = stretch(each, bySentence, mayJoin);
		for (const sentence of each.source.sentences.slice(next.first, next.last + 1)) shown.add(sentence);
		chosen.push(next);
	}
	return joined(inOrder(chosen));
}

function inOrder(chosen: readonly Stretch[]): Stretch[] {
	const sources = [...new Set(chosen.map(({ main }) => main.source))];
	return sources.flatMap((source) =>
		chosen.filter(({ main }) => main.source === source).sort((a, b) => a.first - b.first),
	);
}

/** Stretches of one article with nothing between them become one. */
function joined(chosen: readonly Stretch[]): Stretch[] {
	const all: Stretch[] = [];
	for (const next of chosen) {
		const last = all.at(-1);
		const adjoins = next.main.source.sentences[next.first]?.adjoining && last?.last === next.first - 1;
		if (last && adjoins && last.main.source === next.main.source) {
			const main = last.main.score >= next.main.score ? last.main : next.main;
			all[all.length - 1] = { main, first: last.first, last: next.last };
		} else all.push(next);
	}
	return all;
}
