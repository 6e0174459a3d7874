/** What a text is made of, counted in one pass. Walls of one kind are told by it. */
export interface Census {
	readonly letters: number;
	readonly capitals: number;
	/** Stretches of two letters or more. */
	readonly words: number;
	readonly emoji: number;
	readonly marks: number;
	/** Ends of lines. */
	readonly lines: number;
	/** The longest stretch of one character. */
	readonly run: number;
	/** A stretch of thirty signs that rules and dividers are drawn with stands in it. */
	readonly ruled: boolean;
}

const LETTER = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const MARK = /^\p{M}/u;
const EMOJI = /^(?:\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}])/u;
const RULE = /[-=_*~]{30,}/;

export function censusOf(text: string): Census {
	let [letters, capitals, words, emoji, marks, lines, run] = [0, 0, 0, 0, 0, 0, 0];
	let inWord = 0;
	let held = 0;
	let last = -1;
	for (let at = 0; at < text.length; ) {
		const point = text.codePointAt(at) as number;
		at += point > 0xffff ? 2 : 1;
		held = point === last ? held + 1 : 1;
		last = point;
		if (held > run) run = held;
		let isLetter: boolean;
		if (point < 128) {
			const isCapital = point >= 65 && point <= 90;
			isLetter = isCapital || (point >= 97 && point <= 122);
			if (isCapital) capitals += 1;
			if (point === 10) lines += 1;
		} else {
			const character = String.fromCodePoint(point);
			isLetter = LETTER.test(character);
			if (isLetter && CAPITAL.test(character)) capitals += 1;
			else if (MARK.test(character)) marks += 1;
			else if (EMOJI.test(character)) emoji += 1;
		}
		if (isLetter) {
			letters += 1;
			inWord += 1;
			if (inWord === 2) words += 1;
		} else inWord = 0;
	}
	return { letters, capitals, words, emoji, marks, lines, run, ruled: run >= 30 && RULE.test(text) };
}
