import type { Library } from "./library.ts";
import type { GoldQuotation } from "./search-gold.ts";

/** Words made from a quotation of the corpus, to be looked up. */
export interface Made {
	/** What was done to the words. */
	readonly kind: string;
	readonly words: string;
	/** Whom the asker names; only where the wrong one is named. */
	readonly speaker?: string;
	readonly from: GoldQuotation;
}

export interface SuiteResult {
	readonly made: number;
	/** Fakes that were given as said, or honest words that were not. */
	readonly wrong: readonly (Made & { readonly verdict: string })[];
	/** By what was done: how many, and how many of them wrong. */
	readonly kinds: Readonly<Record<string, { readonly made: number; readonly wrong: number }>>;
}

/** Looks all of them up; `wanted` tells which of the two answers is right. */
export async function runSuite(
	library: Library,
	suite: readonly Made[],
	wanted: "said" | "not said",
): Promise<SuiteResult> {
	const wrong: (Made & { verdict: string })[] = [];
	const kinds: Record<string, { made: number; wrong: number }> = {};
	for (const each of suite) {
		const { verdict } = await library.decide(each.words, each.speaker);
		const counts = kinds[each.kind] ?? { made: 0, wrong: 0 };
		kinds[each.kind] = counts;
		counts.made++;
		if ((verdict.kind === "said") === (wanted === "said")) continue;
		counts.wrong++;
		wrong.push({
			...each,
			verdict: verdict.kind === "altered" ? `altered (${verdict.best.wording.reason.kind})` : verdict.kind,
		});
	}
	return { made: suite.length, wrong, kinds };
}

/** The written words of a text, each with the punctuation that hangs on it. */
export function written(text: string): string[] {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Only longer quotations are worked on: of a few words, a changed one leaves no telling what was meant. */
export const LEAST_WORDS = 5;
