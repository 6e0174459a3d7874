import type { Span } from "../../corpus/article.ts";
import type { AlignmentStep } from "./align.ts";
import type { Asked } from "./asked.ts";
import { type SaidWord, spansOf } from "./utterance.ts";

/**
 * One run of a word-level difference between the asker's words and the record's.
 * `same` and `added` are slices of the article, at `span`; together, in order, they are the record's words.
 * `same` and `removed` together, in order, are the asker's; `removed` is a slice of the query, at `asked`.
 */
export type DiffOp =
	| { readonly kind: "same"; readonly text: string; readonly span: Span; readonly asked: Span }
	| { readonly kind: "added"; readonly text: string; readonly span: Span }
	| { readonly kind: "removed"; readonly text: string; readonly asked: Span };

/** Shows an alignment to a reader. A word spelt otherwise is removed and added. */
export function diffOf(
	asked: Asked,
	said: readonly SaidWord[],
	articleText: string,
	steps: readonly AlignmentStep[],
): DiffOp[] {
	const ops: DiffOp[] = [];
	for (const run of runsOf(steps, said)) {
		const first = asked.words[run.asked[0]];
		const last = asked.words[run.asked[1] - 1];
		const theirs =
			first && last && run.asked[0] < run.asked[1] ? { start: first.start, end: last.end } : null;
		const spans = spansOf(said, run.said[0], run.said[1]);
		const text = (span: Span) => articleText.slice(span.start, span.end);
		if (run.kind === "differs") {
			if (theirs)
				ops.push({ kind: "removed", text: asked.text.slice(theirs.start, theirs.end), asked: theirs });
			for (const span of spans) ops.push({ kind: "added", text: text(span), span });
		} else if (theirs) {
			for (const span of spans) ops.push({ kind: "same", text: text(span), span, asked: theirs });
		}
	}
	return ops;
}

interface Run {
	readonly kind: "same" | "differs";
	readonly asked: readonly [number, number];
	readonly said: readonly [number, number];
}

/** Joins neighbouring steps into the longest runs that are, or are not, the same words of one segment. */
function runsOf(steps: readonly AlignmentStep[], words: readonly SaidWord[]): Run[] {
	const runs: Run[] = [];
	for (const { kind, asked, said } of steps) {
		const run: Run = { kind: kind === "same" ? "same" : "differs", asked, said };
		const last = runs.at(-1);
		const parted = run.kind === "same" && words[said[0]]?.segment !== words[said[0] - 1]?.segment;
		if (last?.kind !== run.kind || parted) runs.push(run);
		else {
			runs[runs.length - 1] = {
				kind: run.kind,
				asked: [last.asked[0], asked[1]],
				said: [last.said[0], said[1]],
			};
		}
	}
	return runs;
}
