import { BY_COLLAPSED, classesOf, isDisguisable, STARRED } from "./lexicon/lexicon.ts";
import type { Word } from "./reading.ts";
import { leetReadings } from "./views/leet.ts";
import { withoutMarkup } from "./views/markup.ts";
import { isStretched, isStretchOf } from "./views/repeats.ts";
import { unspelled } from "./views/separators.ts";

/** The word that a stretched or doubled spelling stands for; null for one that is written as it is. */
export function undisguised(word: string): string | null {
	if (word.length < 4 || isDisguisable(word) || !isStretched(word)) return null;
	const letters = word.replace(/(.)\1+/g, "$1");
	return BY_COLLAPSED.get(letters)?.find((known) => isStretchOf(word, known)) ?? null;
}

/** Plain words that rules turn on: read through digits for letters too ("y0u w1ll d1e"). */
const RULE_WORDS: ReadonlySet<string> = new Set(
	"you your yourself will should die dead people home address lives house going deserve hope tonight tomorrow free click".split(
		" ",
	),
);

/** The word that marks, stars, digits or signs hide in one chunk; null where there is none. */
export function readDisguised(core: string): string | null {
	if (core.length > 60 || /^[a-z]+$/.test(core)) return null;
	const bare = withoutMarkup(core);
	const candidates = [
		STARRED.find(core),
		bare,
		core.replaceAll("-", ""),
		unspelled(core),
		STARRED.find(bare),
	];
	for (const word of candidates) {
		if (word === null || word.length < 3 || (word === core && !/[^a-z]/.test(core))) continue;
		if (isDisguisable(word)) return word;
		const held = undisguised(word);
		if (held !== null) return held;
	}
	for (const chunk of bare === core ? [core] : [core, bare])
		for (const word of leetReadings(chunk)) {
			const letters = word.replace(/[^a-z]/g, "");
			if (letters.length < 3) continue;
			if (isDisguisable(letters) || RULE_WORDS.has(letters)) return letters;
			const held = undisguised(letters);
			if (held !== null) return held;
		}
	return null;
}

/** Letters that stand alone, three or more in a row, are read together where they spell a word worth hiding. */
export function spelledOut(words: readonly Word[]): Word[] {
	const read: Word[] = [];
	const lone = (word: Word | undefined) => word?.text.length === 1 && /^[a-z0-9@$]$/.test(word.text);
	const mark = (word: Word | undefined) => word?.text.length === 1 && /^[.,:;!]$/.test(word.text);
	for (let i = 0; i < words.length; i += 1) {
		const word = words[i] as Word;
		if (!lone(word) || !(lone(words[i + 1]) || mark(words[i + 1]))) {
			read.push(word);
			continue;
		}
		let letters = word.text;
		let best: { readonly text: string; readonly last: number } | null = null;
		for (let j = i + 1; j < words.length && letters.length < 16; j += 1) {
			if (mark(words[j])) continue;
			if (!lone(words[j])) break;
			letters += (words[j] as Word).text;
			if (letters.length < 3) continue;
			const found = isDisguisable(letters) ? letters : (undisguised(letters) ?? readDisguised(letters));
			if (found !== null) best = { text: found, last: j };
		}
		if (best === null) {
			read.push(word);
			continue;
		}
		const last = words[best.last] as Word;
		read.push({ ...word, text: best.text, classes: classesOf(best.text) ?? "", end: last.end });
		i = best.last;
	}
	return read;
}
