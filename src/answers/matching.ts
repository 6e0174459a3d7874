import { type NumberMention, numbersIn } from "./numbers.ts";
import type { Question, Term } from "./question.ts";
import { kin } from "./related.ts";
import type { Word } from "./words.ts";

/** How much of a term another word stands for. */
const SAME = 1;
const FAMILY = 0.85;
const RELATED = 0.6;

/** For each term of the question, from 0 to 1: how well the words at hand bear it. */
export type Cover = readonly number[];

/** Compares words with the terms of one question; each distinct stem is compared once. */
export class Matcher {
	readonly #terms: readonly Term[];
	readonly #byNumber = new Map<string, number>();
	readonly #seen = new Map<string, readonly (readonly [number, number])[]>();

	constructor(question: Question) {
		this.#terms = question.terms;
		question.terms.forEach((term, i) => {
			if (term.number !== null) this.#byNumber.set(term.number, i);
		});
	}

	cover(words: readonly Word[], numbers: readonly NumberMention[] = numbersIn(words)): Cover {
		const cover = new Array<number>(this.#terms.length).fill(0);
		for (const word of words) {
			for (const [i, value] of this.#valuesOf(word.stem)) if (value > (cover[i] ?? 0)) cover[i] = value;
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
	return term.related.has(stem) ? RELATED : 0;
}

/** Term by term, the better of `covers`, each discounted by its share. */
export function best(...covers: readonly (readonly [Cover, number])[]): Cover {
	const most: number[] = [];
	for (const [cover, share] of covers) {
		for (let i = 0; i < cover.length; i += 1) most[i] = Math.max(most[i] ?? 0, (cover[i] ?? 0) * share);
	}
	return most;
}
