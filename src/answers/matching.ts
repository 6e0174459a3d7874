import { abbreviates } from "./acronyms.ts";
import { type NumberMention, numbersIn } from "./numbers.ts";
import type { Question } from "./question.ts";
import { kin, SAME_NAME } from "./related.ts";
import type { Term } from "./terms.ts";
import type { Word } from "./words.ts";

/** How much of a term another word stands for. */
const SAME = 1;
const FAMILY = 0.85;

/** For each term of the question, from 0 to 1: how well the words at hand bear it. */
export type Cover = readonly number[];

/** Compares words with the terms of one question; each distinct stem is compared once. */
export class Matcher {
	readonly #terms: readonly Term[];
	/** Places of terms that are abbreviations. */
	readonly #short: readonly number[];
	readonly #byNumber = new Map<string, number>();
	readonly #seen = new Map<string, readonly (readonly [number, number])[]>();

	constructor(question: Question) {
		this.#terms = question.terms;
		this.#short = question.terms.flatMap((term, i) => (question.abbreviations.has(term.folded) ? [i] : []));
		question.terms.forEach((term, i) => {
			if (term.number !== null) this.#byNumber.set(term.number, i);
		});
	}

	cover(words: readonly Word[], numbers: readonly NumberMention[] = numbersIn(words)): Cover {
		const cover = new Array<number>(this.#terms.length).fill(0);
		for (const word of words) {
			for (const [i, value] of this.#valuesOf(word.stem)) if (value > (cover[i] ?? 0)) cover[i] = value;
		}
		for (const i of this.#short) {
			if (cover[i] !== SAME && abbreviates(this.#terms[i]?.folded ?? "", words)) cover[i] = FAMILY;
		}
		for (const number of numbers) {
			const i = this.#byNumber.get(number.key);
			if (i !== undefined) cover[i] = SAME;
		}
		return cover;
	}

	#valuesOf(stem: string): readonly (readonly [number, number])[] {
		let values = this.#seen.get(stem);
		if (!values) {
			values = this.#terms.flatMap((term, i): [number, number][] => {
				const value = likeness(term, stem);
				return value > 0 ? [[i, value]] : [];
			});
			this.#seen.set(stem, values);
		}
		return values;
	}
}

function likeness(term: Term, stem: string): number {
	if (term.number !== null) return 0;
	if (term.stem === stem) return SAME;
	if (kin(term.stem, stem)) return FAMILY;
	const related = term.related.get(stem) ?? 0;
	// What is called by a name is not meant by words that are merely like it.
	return term.strict && related < SAME_NAME ? 0 : related;
}

/** Term by term, the better of `covers`, each discounted by its share. */
export function best(...covers: readonly (readonly [Cover, number])[]): Cover {
	const most: number[] = [];
	for (const [cover, share] of covers) {
		for (let i = 0; i < cover.length; i += 1) most[i] = Math.max(most[i] ?? 0, (cover[i] ?? 0) * share);
	}
	return most;
}
