import type { Source } from "./candidates.ts";
import type { Question } from "./question.ts";
import { kin, relatedTo } from "./related.ts";
import { stemOf, type Word, wordsOf } from "./words.ts";

/** How far into an article a name is looked for outside the retrieved passages. */
const REACH = 20_000;
const FIRST_LETTERS = 4;
/** Small words between the parts of a name ("State of the Union", "Texas v. White", a middle initial). */
const GAP = 2;
/** Parts of a run as long as a sentence are no name. */
const LONGEST_NAME = 8;

/**
 * Whether the article bears every name and number of the question, each name as one run of words:
 * what it never mentions it does not tell about.
 */
export function bearsNames(question: Question, source: Source): boolean {
	const { article } = source;
	const numbers = question.terms.every(
		(term, i) =>
			term.number === null ||
			!term.strict ||
			(source.whole[i] ?? 0) > 0 ||
			article.publishedOn?.startsWith(`${term.number}-`) === true,
	);
	if (!numbers) return false;
	const missing = question.names.filter(
		(name) => !source.sentences.some((sentence) => bears(sentence.words, name)),
	);
	if (missing.length === 0) return true;
	const rest = [article.headline, article.byline, article.outlet, article.text.slice(0, REACH)].join("\n\n");
	// Reading all of it is worth while only when the letters are there.
	const lower = rest.toLowerCase();
	if (!missing.flat().every((part) => lower.includes(part.slice(0, FIRST_LETTERS)))) return false;
	const words = wordsOf(rest);
	return missing.every((name) => bears(words, name));
}

/** Whether `name` stands in `words` in order, allowing for small words between and for words of one family ("Californian"). */
export function bears(words: readonly Word[], name: readonly string[]): boolean {
	const parts = name
		.slice(0, LONGEST_NAME)
		.map((part) => ({ stem: stemOf(part), related: relatedTo(stemOf(part)) }));
	const alike = (word: Word | undefined, part: (typeof parts)[number] | undefined) =>
		word !== undefined &&
		part !== undefined &&
		(word.stem === part.stem ||
			kin(word.stem, part.stem) ||
			(parts.length < 3 && part.related.has(word.stem)));
	return words.some((word, start) => {
		if (!alike(word, parts[0])) return false;
		let at = start;
		return parts.slice(1).every((part) => {
			const next = words.slice(at + 1, at + 2 + GAP).findIndex((other) => alike(other, part));
			at += next + 1;
			return next !== -1;
		});
	});
}
