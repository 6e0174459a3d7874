import type { Span } from "../../corpus/article.ts";
import type { AlignmentStep } from "./align.ts";
import type { Asked } from "./asked.ts";
import { type Coverage, coverage, type Range } from "./coverage.ts";
import { type DiffOp, diffOf } from "./diff.ts";
import { nearnessOf } from "./nearness.ts";
import type { Reason } from "./reason.ts";
import { sentenceAround } from "./sentence.ts";
import { onlySpelling } from "./spelling.ts";
import { type SaidWord, saidWords, spansOf, type Utterance } from "./utterance.ts";
import { NEGATIONS } from "./vocabulary.ts";
import type { Weigh } from "./weights.ts";
import { wordsOf } from "./words.ts";

/** Words near those asked, but not those; `sentence` is the whole sentence, to be shown with the diff. */
export interface Altered extends Coverage {
	readonly kind: "altered";
	readonly score: number;
	readonly diff: readonly DiffOp[];
	readonly reason: Reason;
	readonly sentence: Span;
	/** Every difference is a misspelling, a misplaced space, or a number in words for figures. */
	readonly onlySpelling: boolean;
}

/** The asked words against those in `range`, widened to the word that a cut severs. */
export function alteration(
	asked: Asked,
	said: Utterance,
	range: Range,
	reason: Reason,
	{ weight, known }: { readonly weight?: Weigh; readonly known?: (folded: string) => boolean },
	score = 1,
): Altered {
	const words = saidWords(said);
	const { steps } = nearnessOf(asked.words, words, weight, range);
	const [lead, tail] = reason.kind === "words" ? replacedAtEnds(words, steps, range) : [range.from, range.to];
	const severed =
		reason.kind === "severed" ? words.findIndex((word) => word.start === reason.span.start) : -1;
	const from = severed === -1 ? lead : Math.min(lead, severed);
	const to = Math.max(tail, severed + 1);
	const spans = spansOf(words, from, to);
	return {
		kind: "altered",
		score,
		...coverage(words, [{ from, to }]),
		diff: diffOf(asked, words, said.articleText, widened(steps, { from, to })),
		reason,
		sentence: sentenceAround(said.articleText, { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }),
		onlySpelling:
			reason.kind === "words" && speltOtherwise(asked, words, steps, known ?? vocabularyAround(said, spans)),
	};
}

/** The range with, at either end, as many words of the same sentence as the asker has others there: "1868" for "1869". */
function replacedAtEnds(
	words: readonly SaidWord[],
	steps: readonly AlignmentStep[],
	{ from, to }: Range,
): [from: number, to: number] {
	const firstPaired = steps.findIndex((step) => step.kind !== "removed");
	const lastPaired = steps.findLastIndex((step) => step.kind !== "removed");
	let [start, end] = [from, to];
	const sentence = (index: number) => /^(?:none|clause)$/.test(words[index]?.before ?? "");
	while (start > 0 && from - start < firstPaired && sentence(start)) start--;
	while (end < words.length && end - to < steps.length - 1 - lastPaired && sentence(end)) end++;
	return [start, end];
}

/** The steps with the record's words before the first and after the last of them, up to the range. */
function widened(steps: readonly AlignmentStep[], { from, to }: Range): AlignmentStep[] {
	const paired = steps.filter((step) => step.said[1] > step.said[0]);
	const first = paired[0]?.said[0] ?? to;
	const last = paired.at(-1)?.said[1] ?? to;
	const count = steps.at(-1)?.asked[1] ?? 0;
	const added = (start: number, end: number, at: number): AlignmentStep[] =>
		start < end ? [{ kind: "added", asked: [at, at], said: [start, end] }] : [];
	return [...added(from, first, 0), ...steps, ...added(last, to, count)];
}

function speltOtherwise(
	asked: Asked,
	words: readonly SaidWord[],
	steps: readonly AlignmentStep[],
	known: (folded: string) => boolean,
): boolean {
	return steps.every(({ kind, asked: [i, iEnd], said: [j, jEnd] }) => {
		if (kind === "same") return true;
		const a = asked.words[i];
		const s = words[j];
		if (kind !== "misspelt" || a === undefined || s === undefined) return false;
		if (iEnd - i === 1 && jEnd - j === 1) return onlySpelling(a, s, known);
		const all = [...asked.words.slice(i, iEnd), ...words.slice(j, jEnd)];
		return all.every((word) => !NEGATIONS.has(word.bare));
	});
}

/** How far around a statement the article's own vocabulary is looked at, in UTF-16 units. */
const NEIGHBOURHOOD = 5_000;

function vocabularyAround({ articleText }: Utterance, spans: readonly Span[]): (folded: string) => boolean {
	let vocabulary: Set<string> | null = null;
	return (folded) => {
		vocabulary ??= new Set(
			wordsOf(
				articleText.slice(
					Math.max(0, (spans[0]?.start ?? 0) - NEIGHBOURHOOD),
					(spans.at(-1)?.end ?? 0) + NEIGHBOURHOOD,
				),
			).words.map((word) => word.folded),
		);
		return vocabulary.has(folded);
	};
}
