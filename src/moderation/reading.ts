import { readDisguised, spelledOut, undisguised } from "./disguises.ts";
import { type Known, knownOf } from "./lexicon/index-of-ways.ts";
import { type Classes, classesOf, isDisguisable } from "./lexicon/lexicon.ts";
import { CONTRACTIONS } from "./lexicon/phrases.ts";
import { masked } from "./masking.ts";
import { foldedView, rawSpan, type View } from "./views/fold.ts";

/** One word or mark of a message as the rules read it. */
export interface Word {
	/** Undisguised, lower case; `%…` for who or what may be swapped without the verdict changing. */
	readonly text: string;
	readonly classes: Classes;
	/** In the raw text. */
	readonly start: number;
	readonly end: number;
	/** Its first letter is a capital one. */
	readonly capital: boolean;
	/** Inside quotation marks, code or a block quotation. */
	readonly quoted: boolean;
}

/** A message read once for all rules. */
export interface Reading {
	readonly raw: string;
	readonly view: View;
	/** The stretches of the raw text that are somebody else's words. */
	readonly quoted: readonly (readonly [number, number])[];
	readonly words: readonly Word[];
	/** The words with their classes (`idiot^N`), one blank around each: what rules are matched with. */
	readonly line: string;
	/** Where each word begins in `line`. */
	readonly places: readonly number[];
	/** The places of what any rule turns on: words, and classes as "^" and their letter. */
	readonly known: readonly Known[];
	/** Every class that stands in it. */
	readonly classes: string;
	/** It is said to members by name, by mention or in answer to them. */
	readonly isAddressed: boolean;
}

const CHUNK = /\S+/g;
const PLAIN = /^["'([{]*([a-z]+)["')\]}]*([.,!?;:]?)[.,!?;:"')\]}]*$/;
const PIECE = /[a-z0-9\u00a1-\uffff]+(?:'[a-z]+)*/g;
const LINK = /^[<("'[]*(?:https?:\/\/|www\.)/;
const PLATFORM_MARK = /^<(?:([@#!][!&]?[\w|.-]+)|(a?:\w+:\d+)|(t:[\w:-]+))>/;
/** Emoji that insult whoever they are set beside. */
const SIGNS = /^(🤡|💩|🖕|🐑|🐀|🤮|🐖|🐷)\1*(?:🏻|🏼|🏽|🏾|🏿|\1)*$/u;
const REGIONAL = /\ud83c[\udde6-\uddff]/;

/** How words of letters are read, whoever writes them; bounded, so that a flood of rare ones does not grow it. */
const plainWords = new Map<string, Word>();
const MOST_PLAIN = 8192;

class Reader {
	readonly words: Word[] = [];
	readonly #view: View;
	readonly #raw: string;
	readonly #quoted: readonly (readonly [number, number])[];
	readonly #members: ReadonlySet<string>;
	/** Letters of flags stand in it. */
	readonly #flags: boolean;

	constructor(
		raw: string,
		view: View,
		quoted: readonly (readonly [number, number])[],
		members: ReadonlySet<string>,
	) {
		this.#raw = raw;
		this.#view = view;
		this.#quoted = quoted;
		this.#members = members;
		this.#flags = view.starts !== null && REGIONAL.test(raw);
	}

	/** One word or mark, from `from` to `to` in the view. */
	#push(text: string, from: number, to: number): void {
		const { start, end } = rawSpan(this.#view, from, to);
		this.words.push({
			text,
			classes: classesOf(text) ?? "",
			start,
			end,
			capital: isCapital(this.#raw, start),
			quoted: this.#quoted.length > 0 && this.#quoted.some(([a, b]) => start >= a && end <= b),
		});
	}

	/** A chunk of letters and nothing else, as most are. */
	#letters(chunk: string, at: number): void {
		if (this.#flags || this.#members.has(chunk)) {
			this.#word(chunk, at, at + chunk.length);
			return;
		}
		const known = plainWords.get(chunk);
		if (known !== undefined) {
			this.#place(known, chunk, at);
			return;
		}
		const before = this.words.length;
		this.#word(chunk, at, at + chunk.length);
		const word = this.words[before];
		if (word === undefined || this.words.length !== before + 1) return;
		if (plainWords.size >= MOST_PLAIN) plainWords.clear();
		plainWords.set(chunk, word);
	}

	#place({ text, classes }: Word, chunk: string, at: number): void {
		const { start, end } = rawSpan(this.#view, at, at + chunk.length);
		const capital = isCapital(this.#raw, start);
		const quoted = this.#quoted.length > 0 && this.#quoted.some(([a, b]) => start >= a && end <= b);
		this.words.push({ text, classes, start, end, capital, quoted });
	}

	/** A plain piece: contractions apart, stretched letters let go, signs of contempt as one. */
	#word(piece: string, from: number, to: number): void {
		const sign = piece.charCodeAt(0) < 0xd800 ? undefined : SIGNS.exec(piece)?.[1];
		if (sign !== undefined) {
			this.#push(sign, from, to);
			return;
		}
		const several = piece.length > 1 && Object.hasOwn(CONTRACTIONS, piece) ? CONTRACTIONS[piece] : undefined;
		if (several !== undefined) {
			for (const each of several.split(" ")) this.#push(each, from, to);
			return;
		}
		const bare = piece.endsWith("'s") ? piece.slice(0, -2) : piece;
		if (this.#members.has(bare)) {
			this.#push("%member", from, to);
		} else if (
			this.#flags &&
			bare.length > 1 &&
			REGIONAL.test(this.#raw.slice(rawSpan(this.#view, from, to).start).slice(0, 2)) &&
			!isDisguisable(bare)
		) {
			this.#push("%flag", from, to);
		} else this.#push(undisguised(bare) ?? bare, from, to);
		if (bare !== piece) this.#push("'s", from, to);
	}

	chunk(chunk: string, at: number): void {
		if (isLetters(chunk)) {
			this.#letters(chunk, at);
			return;
		}
		const plain = PLAIN.exec(chunk);
		if (plain !== null) {
			const word = plain[1] ?? "";
			const from = at + chunk.indexOf(word);
			this.#word(word, from, from + word.length);
			if (plain[2]) this.#push(plain[2], from + word.length, from + word.length + 1);
			return;
		}
		if (LINK.test(chunk)) {
			this.#push("%link", at, at + chunk.length);
			return;
		}
		const mark = PLATFORM_MARK.exec(chunk);
		if (mark !== null) {
			if (mark[1]?.startsWith("@")) this.#push("%member", at, at + mark[0].length);
			if (chunk.length > mark[0].length) this.chunk(chunk.slice(mark[0].length), at + mark[0].length);
			return;
		}
		const lead = /^["'([{<*_~|>`#,.:;-]*/.exec(chunk)?.[0].length ?? 0;
		const tail = /[\s.,!?;:"')\]}>*_~|`-]*$/.exec(chunk)?.[0].length ?? 0;
		const core = chunk.slice(lead, Math.max(lead, chunk.length - tail));
		const ending = /[.!?,;:]/.exec(chunk.slice(lead + core.length))?.[0];
		const from = at + lead;
		const to = from + core.length;
		if (core !== "") {
			const hidden =
				readDisguised(core) ??
				readDisguised(chunk.slice(lead).replace(/[.,?;:"')\]]+$/, "")) ??
				(/^[*#]/.test(chunk) ? readDisguised(chunk.replace(/[.,?;:"')\]]+$/, "")) : null);
			if (hidden !== null) this.#push(hidden, from, to);
			else if (core.startsWith("@") && core.length > 1) this.#push("%member", from, to);
			else
				for (const piece of core.matchAll(PIECE))
					this.#word(piece[0], from + piece.index, from + piece.index + piece[0].length);
		}
		if (ending !== undefined) this.#push(ending, to, Math.min(to + 1, at + chunk.length));
	}

	/** The end of a line ends a sentence. */
	newline(at: number): void {
		const last = this.words.at(-1);
		if (last !== undefined && !/^[.!?,;:]$/.test(last.text)) this.#push(".", at, at + 1);
	}
}

function isLetters(chunk: string): boolean {
	for (let i = 0; i < chunk.length; i += 1) {
		const unit = chunk.charCodeAt(i);
		if (unit < 97 || unit > 122) return false;
	}
	return true;
}

function isCapital(raw: string, at: number): boolean {
	const unit = raw.charCodeAt(at);
	return unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(raw.slice(at, at + 2));
}

/** "u" and "r" are words where they spell no other. */
function expanded(words: readonly Word[]): readonly Word[] {
	const isShort = ({ text }: Word) => text.length === 1 && Object.hasOwn(CONTRACTIONS, text);
	if (!words.some(isShort)) return words;
	return words.flatMap((word) =>
		isShort(word)
			? (CONTRACTIONS[word.text] as string)
					.split(" ")
					.map((text) => ({ ...word, text, classes: classesOf(text) ?? "" }))
			: [word],
	);
}

const QUOTATION =
	/"[^"\n]{1,600}"|“[^”\n]{1,600}”|«[^»\n]{1,600}»|‘[^’\n]{3,600}’(?!\w)|(?<![\w'])'(?=\w)[^'\n]{2,300}'(?!\w)|```[\s\S]{1,2000}?```|`[^`\n]{1,300}`/g;

/** The stretches of a raw text that are somebody else's words: between marks, in code, in block quotations. */
function quotedStretches(raw: string): (readonly [number, number])[] {
	const stretches: [number, number][] = [];
	if (/["“«‘'`]/.test(raw))
		for (const match of raw.matchAll(QUOTATION)) stretches.push([match.index, match.index + match[0].length]);
	if (raw.includes(">"))
		for (const match of raw.matchAll(/^[ \t]*(?:>|&gt;)[^\n]*/gm))
			if (!/^[ \t]*>\S{0,2}$/.test(match[0])) stretches.push([match.index, match.index + match[0].length]);
	return stretches;
}

/**
 * Reads a raw text: undisguises its words, sets entities aside, and lays it out for the rules.
 * `members` are the folded names of those present, `figures` those of people of public life beside the known ones.
 */
export function read(raw: string, members: ReadonlySet<string>, figures: ReadonlySet<string>): Reading {
	const view = foldedView(raw);
	const quoted = quotedStretches(raw);
	const reader = new Reader(raw, view, quoted, members);
	let newline = view.text.indexOf("\n");
	for (const match of view.text.matchAll(CHUNK)) {
		if (newline >= 0 && newline < match.index) {
			reader.newline(newline);
			newline = view.text.indexOf("\n", match.index);
		}
		reader.chunk(match[0], match.index);
	}
	const words = masked(expanded(spelledOut(reader.words)), figures);
	const places: number[] = [];
	let laid = " ";
	let seen = "";
	const kinds = new Map<string, number[]>();
	const note = (kind: string, at: number) => {
		const had = kinds.get(kind);
		if (had === undefined) kinds.set(kind, [at]);
		else had.push(at);
	};
	for (const [at, { text, classes }] of words.entries()) {
		places.push(laid.length);
		note(text, at);
		laid += classes === "" ? `${text} ` : `${text}^${classes} `;
		for (const letter of classes) {
			note(AS_KIND[letter] ?? `^${letter}`, at);
			if (!seen.includes(letter)) seen += letter;
		}
	}
	return {
		raw,
		view,
		quoted,
		words,
		line: laid,
		places,
		known: knownOf(kinds),
		classes: seen,
		isAddressed: members.size > 0,
	};
}

const AS_KIND: Readonly<Record<string, string>> = Object.fromEntries(
	[..."ABCDEHKLMNPRSVW"].map((letter) => [letter, `^${letter}`]),
);

/** The words that the units `from` to `to` of the line stand for, as indices (half-open). */
export function wordsAt({ places }: Reading, from: number, to: number): readonly [number, number] {
	let first = places.findIndex(
		(place, index) => (places[index + 1] ?? Number.POSITIVE_INFINITY) > from && place >= 0,
	);
	if (first < 0) first = Math.max(0, places.length - 1);
	let last = first;
	while (last < places.length && (places[last] as number) < to) last += 1;
	return [first, Math.max(first + 1, last)];
}
