import { relatedWords } from "../../src/quotes/finding/related.ts";
import { FUNCTION_WORDS } from "../../src/quotes/finding/vocabulary.ts";
import { stemOf, wordsOf } from "../../src/quotes/finding/words.ts";
import { type Random, randomFrom } from "./random.ts";
import type { GoldQuotation } from "./search-gold.ts";
import { LEAST_WORDS, type Made, written } from "./suite.ts";

/** Rewrites some words of a quotation into what nobody said; null where there is nothing to rewrite. */
type Forgery = (
	words: readonly string[],
	random: Random,
	others: readonly (readonly string[])[],
) => string[] | null;

const NUMBERS =
	"two three four five six seven eight nine ten eleven twelve twenty fifty hundred thousand million billion".split(
		" ",
	);
const NEGATION = /^(?:not|never|no|\w+n['’]t)\W*$/i;
const AUXILIARY = /^(?:is|are|was|were|will|would|can|could|should|must|do|did|does|have|has|had)$/i;
const HEDGE =
	/^(?:may|might|could|perhaps|maybe|probably|possibly|almost|nearly|hardly|if|unless|some|most|few)$/i;

const FORGERIES: Readonly<Record<string, Forgery>> = {
	"number flipped": (words, random) =>
		replaced(words, /\d/, random, (word) =>
			word.replace(/\d/, (digit) => `${(Number(digit) + 1 + random.below(8)) % 10}`),
		),
	"number word flipped": (words, random) =>
		replaced(words, new RegExp(`^(?:${NUMBERS.join("|")})$`, "i"), random, (word) =>
			random.pickOf(NUMBERS.filter((number) => number !== word.toLowerCase())),
		),
	"not dropped": (words, random) =>
		replaced(words, NEGATION, random, (word) =>
			/n['’]t/i.test(word)
				? word
						.replace(/^(wo)n['’]t/i, "will")
						.replace(/^(ca)n['’]t/i, "can")
						.replace(/n['’]t/i, "")
				: "",
		),
	"not added": (words, random) => replaced(words, AUXILIARY, random, (word) => `${word} not`),
	"hedge dropped": (words, random) => replaced(words, HEDGE, random, () => ""),
	"hedge changed": (words, random) => replaced(words, /^(?:may|might|could|should)$/i, random, () => "will"),
	synonym: (words, random) =>
		replaced(words, /^\p{Ll}{4,}$/u, random, (word) => {
			const related = relatedWords(stemOf(word)).filter(({ strength }) => strength < 0.9);
			return FUNCTION_WORDS.has(word) ? null : (random.pickOf(related)?.word ?? null);
		}),
	"content word replaced": (words, random, others) =>
		replaced(words, /^\p{L}{4,}$/u, random, (word) => {
			const other = random.pickOf((random.pickOf(others) ?? []).filter((each) => /^\p{Ll}{5,}$/u.test(each)));
			return FUNCTION_WORDS.has(word.toLowerCase()) ||
				other === null ||
				stemOf(other) === stemOf(word.toLowerCase())
				? null
				: other;
		}),
	"two stitched": (words, random, others) => {
		const other = random.pickOf(others) ?? [];
		if (other.length < LEAST_WORDS) return null;
		return [...words.slice(0, 4 + random.below(8)), ...other.slice(-4 - random.below(8))];
	},
	"two stitched with an ellipsis": (words, random, others) => {
		const other = random.pickOf(others) ?? [];
		if (other.length < LEAST_WORDS) return null;
		return [...words.slice(0, 5 + random.below(8)), "…", ...other.slice(-5 - random.below(8))];
	},
	"words swapped": (words, random) => {
		const at = random.below(words.length - 1);
		const [one = "", two = ""] = words.slice(at, at + 2);
		return bare(one) === bare(two) ? null : [...words.slice(0, at), two, one, ...words.slice(at + 2)];
	},
};

/** At least `least` fakes over the corpus, kind by kind in turn; the same in every run. */
export function fakesOf(corpus: readonly GoldQuotation[], least: number): Made[] {
	const random = randomFrom(1869);
	const long = corpus.filter(({ text }) => written(text).length >= LEAST_WORDS);
	const byArticle = Map.groupBy(long, ({ id, doc }) => doc ?? id);
	const elsewhere = new Map(
		[...byArticle.keys()].map((doc) => [
			doc,
			long.filter((each) => (each.doc ?? each.id) !== doc).map(({ text }) => written(text)),
		]),
	);
	const speakers = [...new Set(long.flatMap(({ speaker }) => speaker ?? []))];
	const fakes: Made[] = [];
	for (let round = 0; fakes.length < least && round < 200 && long.length > 1; round++) {
		for (const from of long) {
			const words = stretch(written(from.text), random);
			for (const [kind, forge] of Object.entries(FORGERIES)) {
				const forged = forge(words, random, elsewhere.get(from.doc ?? from.id) ?? []);
				// What is left after a change at either end may be an excerpt, and then the words were said.
				if (forged !== null && !` ${letters(from.text)} `.includes(` ${letters(forged.join(" "))} `))
					fakes.push({ kind, words: forged.join(" "), from });
			}
			const wrong = random.pickOf(speakers);
			if (from.speaker && wrong !== null && !shareName(from.speaker, wrong) && round === 0) {
				fakes.push({ kind: "right words, wrong speaker", words: from.text, speaker: wrong, from });
			}
		}
	}
	return fakes;
}

/** All of a short quotation, and of a long one some words in a row. */
function stretch(words: readonly string[], random: Random): readonly string[] {
	if (words.length <= 30) return words;
	const length = 8 + random.below(22);
	const from = random.below(words.length - length);
	return words.slice(from, from + length);
}

/** One of the matching words given up for another; null where none matches, or nothing is to be put there. */
function replaced(
	words: readonly string[],
	which: RegExp,
	random: Random,
	by: (word: string) => string | null,
): string[] | null {
	const at = random.pickOf(words.flatMap((word, index) => (which.test(word) ? [index] : [])));
	const other = at === null ? null : by(words[at] ?? "");
	if (at === null || other === null) return null;
	return [...words.slice(0, at), ...(other === "" ? [] : [other]), ...words.slice(at + 1)];
}

function letters(text: string): string {
	return wordsOf(text)
		.words.map((word) => word.bare)
		.join(" ");
}

function bare(word: string): string {
	return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function shareName(one: string, other: string): boolean {
	const names = new Set(one.toLowerCase().split(/\W+/));
	return other
		.toLowerCase()
		.split(/\W+/)
		.some((name) => names.has(name));
}
