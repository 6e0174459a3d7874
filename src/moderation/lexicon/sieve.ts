import { literalsOf } from "./literals.ts";

/** Letters apart, digits as one, the rest as a few: 32 kinds of character, so that three make 15 bits. */
function kindOf(unit: number): number {
	if (unit >= 97 && unit <= 122) return unit - 96;
	if (unit === 32) return 27;
	if (unit >= 48 && unit <= 57) return 28;
	if (unit === 46) return 29;
	if (unit === 47) return 30;
	return 31;
}
const KINDS = Uint8Array.from({ length: 128 }, (_, unit) => kindOf(unit));
const OTHER = 31;
const BITS = 0x7fff;
/** How common letters are in English, the rarest first: three rare ones tell most. */
const RAREST = "qxjzvkwpfbygmuc/.d0lrhinoaste ";

interface Sought {
	readonly literal: string;
	/** Where in it the characters stand that it is looked up by: the rarest three, or all of a shorter one. */
	readonly offset: number;
	readonly of: readonly number[];
}

function rarest(literal: string): number {
	let best = 0;
	let least = Number.POSITIVE_INFINITY;
	for (let at = 0; at + 3 <= literal.length; at += 1) {
		let sum = 0;
		for (const character of literal.slice(at, at + 3)) sum += RAREST.indexOf(character) ** 2;
		if (sum < least) {
			least = sum;
			best = at;
		}
	}
	return best;
}

const kindAt = (text: string, at: number) => {
	const unit = text.charCodeAt(at);
	return unit < 128 ? (KINDS[unit] as number) : OTHER;
};

/** The code of one, two or three characters; those of each length apart from the others'. */
const codeOf = (literal: string, offset: number) => {
	let code = 0;
	for (const character of [0, 1, 2].slice(0, literal.length))
		code = (code << 5) | kindAt(literal, offset + character);
	return code;
};

/**
 * Tells of many patterns at once, in one pass over a text, which may match it at all: those of whose literals one
 * stands in it, and those of which no literal is known.
 */
export class Sieve {
	readonly #always: readonly number[];
	/** By the code of one, two and three characters, what is looked for there; 0: nothing. */
	readonly #slots = [new Uint16Array(32), new Uint16Array(1024), new Uint16Array(BITS + 1)] as const;
	readonly #sought: Sought[][] = [[]];

	constructor(patterns: readonly RegExp[]) {
		const always: number[] = [];
		const byLiteral = new Map<string, number[]>();
		for (const [number, pattern] of patterns.entries()) {
			const literals = literalsOf(pattern);
			if (literals === null) always.push(number);
			for (const literal of literals ?? []) {
				const had = byLiteral.get(literal);
				if (had === undefined) byLiteral.set(literal, [number]);
				else had.push(number);
			}
		}
		this.#always = always;
		for (const [literal, of] of byLiteral) {
			const slots = this.#slots[Math.min(literal.length, 3) - 1] as Uint16Array;
			const offset = rarest(literal);
			const code = codeOf(literal, offset);
			if (slots[code] === 0) slots[code] = this.#sought.push([]) - 1;
			(this.#sought[slots[code] as number] as Sought[]).push({ literal, offset, of });
		}
	}

	/** The numbers of the patterns that may match a text in lower case, in order. */
	possible(text: string): readonly number[] {
		let found: Set<number> | null = null;
		const look = (slot: number, from: number) => {
			for (const { literal, offset, of } of this.#sought[slot] as Sought[]) {
				if (!text.startsWith(literal, from - offset)) continue;
				found ??= new Set(this.#always);
				for (const number of of) found.add(number);
			}
		};
		const [ones, twos, threes] = this.#slots;
		let code = 0;
		for (let at = 0; at < text.length; at += 1) {
			code = ((code << 5) | kindAt(text, at)) & BITS;
			const three = threes[code] as number;
			if (three !== 0 && at >= 2) look(three, at - 2);
			const two = twos[code & 1023] as number;
			if (two !== 0 && at >= 1) look(two, at - 1);
			const one = ones[code & 31] as number;
			if (one !== 0) look(one, at);
		}
		return found === null ? this.#always : [...(found as Set<number>)].sort((a, b) => a - b);
	}
}
