import { DENIALS, HEDGES, NEGATIONS, QUANTIFIERS } from "../../src/quotes/finding/vocabulary.ts";
import { wordsOf } from "../../src/quotes/finding/words.ts";
import { type Random, randomFrom } from "./random.ts";
import type { GoldQuotation } from "./search-gold.ts";
import { LEAST_WORDS, type Made, written } from "./suite.ts";

/** Writes a quotation as an honest reader may; null where the quotation gives no occasion. */
type Variant = (text: string, random: Random) => string | null;

const SUBJECTS = ["Garcia", "the governor", "the company", "Mr. Okafor", "the engineers"] as const;

const VARIANTS: Readonly<Record<string, Variant>> = {
	case: (text, random) => (random.next() < 0.5 ? text.toUpperCase() : text.toLowerCase()),
	punctuation: (text) => text.replace(/[.,;:!?]+(?=\s|$)/g, "").replace(/[“”"()]/g, ""),
	"straight quote marks": (text) => `"${text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"')}"`,
	"curly quote marks": (text) => `“${text.replace(/'/g, "’")}”`,
	spaces: (text, random) => written(text).join(random.next() < 0.5 ? "  \n" : "\u00a0"),
	dashes: (text) =>
		/[-–—]/.test(text)
			? text
					.replace(/\s*—\s*/g, " - ")
					.replace(/–/g, "-")
					.replace(/(\p{L})-(\p{L})/gu, "$1‑$2")
			: null,
	"last mark": (text, random) => text.replace(/[.,!?…]*$/, random.pick(["!", "…", ".", ""])),
	elision: (text, random) => elided(written(text), random),
	"pronoun in brackets": (text, random) => bracketed(written(text), random),
	"capital in brackets": (text) => {
		const words = written(text);
		const at = words.findIndex((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
		const word = words[at];
		return word === undefined
			? null
			: words.with(at, `[${word.charAt(0).toLowerCase()}]${word.slice(1)}`).join(" ");
	},
	sic: (text, random) => {
		const words = written(text);
		return words.toSpliced(1 + random.below(words.length), 0, "[sic]").join(" ");
	},
};

/** At least `least` honest variants over the corpus; the same in every run. */
export function variantsOf(corpus: readonly GoldQuotation[], least: number): Made[] {
	const random = randomFrom(1865);
	const long = corpus.filter(({ text }) => written(text).length >= LEAST_WORDS);
	const variants: Made[] = [];
	for (let round = 0; variants.length < least && round < 200 && long.length > 0; round++) {
		for (const from of long) {
			for (const [kind, vary] of Object.entries(VARIANTS)) {
				const words = vary(from.text, random);
				if (words !== null) variants.push({ kind, words, from });
			}
		}
	}
	return variants;
}

/** Words left out from within one sentence or between two, none of which bears on what is kept. */
function elided(words: readonly string[], random: Random): string | null {
	if (words.length < 10) return null;
	const from = 3 + random.below(words.length - 8);
	const to = from + 1 + random.below(Math.min(20, words.length - from - 3));
	const kept = words.slice(to);
	const gap = words.slice(from, to);
	if (kept.length < 3 || [...gap, ...words.slice(from - 1, from), ...kept.slice(0, 1)].some(bears))
		return null;
	return [...words.slice(0, from), random.pick(["…", "...", "[…]", ". . ."]), ...kept].join(" ");
}

function bracketed(words: readonly string[], random: Random): string | null {
	const at = random.pickOf(
		words.flatMap((word, index) => (/^(?:he|she|they|him|her|them)$/i.test(word) ? [index] : [])),
	);
	return at === null ? null : words.with(at, `[${random.pick(SUBJECTS)}]`).join(" ");
}

/** Whether leaving the word out, or beside it, may turn or hedge what is left. */
function bears(word: string): boolean {
	return wordsOf(word).words.some(
		({ bare }) => NEGATIONS.has(bare) || HEDGES.has(bare) || QUANTIFIERS.has(bare) || DENIALS.has(bare),
	);
}
