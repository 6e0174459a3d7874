import type { Article } from "../corpus/article.ts";
import { abbreviates } from "./acronyms.ts";
import type { Source } from "./candidates.ts";
import { type NumberMention, numbersIn } from "./numbers.ts";
import type { Question } from "./question.ts";
import { kin, relatedTo, SAME_NAME } from "./related.ts";
import { stemOf, type Word, wordsOf } from "./words.ts";

/** How far into an article a name is looked for outside the retrieved passages. */
const REACH = 20_000;
const FIRST_LETTERS = 4;
/** Small words between the parts of a name ("State of the Union", "Texas v. White", a middle initial). */
const GAP = 2;
/** The second word of a name may be another word for the same kind of thing ("Edinburgh Agreement", "Edinburgh deal"). */
const SAME_KIND = 0.6;
/** What an article told so many years ago may still have been so "as of" a year. */
const YEARS_AGO = 3;
/** Parts of a run as long as a sentence are no name. */
const LONGEST_NAME = 8;

/**
 * How far an article bears the names and numbers of a question, each name as one run of words; what it never mentions
 * it does not tell about. `all`: each of them. `most`: all but names of one word, which may be a way of speaking
 * ("Washington" for the federal government). `none`: a full name, a number or what a number belongs to is not there.
 */
export type NamesBorne = "all" | "most" | "none";

export function namesBorne(question: Question, source: Source): NamesBorne {
	const { article } = source;
	const numbers = question.terms.every(
		(term, i) =>
			term.number === null ||
			!term.strict ||
			(source.whole[i] ?? 0) > 0 ||
			article.publishedOn?.startsWith(`${term.number}-`) === true ||
			(term.number === question.asOf && isLately(source, Number(question.asOf))),
	);
	if (!numbers || !question.numbered.every((each) => bearsNumbered(source, each))) return "none";
	const missing = question.names.filter(
		(name) => !source.sentences.some((sentence) => bears(sentence.words, name)),
	);
	const absent = missing.length === 0 ? [] : missingFrom(article, missing);
	if (absent.length === 0) return "all";
	return absent.every((name) => name.length === 1) ? "most" : "none";
}

/** Published in the year or in one of the few before it, or telling of one of them. */
function isLately({ article, sentences }: Source, year: number): boolean {
	const lately = (other: number) => other <= year && other >= year - YEARS_AGO;
	return (
		lately(Number(article.publishedOn?.slice(0, 4) ?? Number.NaN)) ||
		sentences.some(({ numbers }) => numbers.some(({ kind, key }) => kind === "year" && lately(Number(key))))
	);
}

function missingFrom(article: Article, names: readonly (readonly string[])[]) {
	const rest = [article.headline, article.byline, article.outlet, article.text.slice(0, REACH)].join("\n\n");
	// Reading all of it is worth while only when the letters are there.
	const lower = rest.toLowerCase();
	const spelled = (name: readonly string[]) =>
		name.slice(name.length > 2 ? 1 : 0).every((part) => lower.includes(part.slice(0, FIRST_LETTERS)));
	if (!names.some(spelled)) return names;
	const words = wordsOf(rest);
	return names.filter((name) => !bears(words, name) && !bearsMostOf(words, name));
}

/** Of a long name all but its first word ("Obama White House"). */
export function bearsMostOf(words: readonly Word[], name: readonly string[]): boolean {
	return name.length > 2 && bears(words, name.slice(1));
}

/** Whether the number stands right behind its name, as it was asked: "Proposition 9", and not any 9. */
function bearsNumbered(
	{ sentences, article }: Source,
	{ stem, number }: Question["numbered"][number],
): boolean {
	const holds = (words: readonly Word[], numbers: readonly NumberMention[]) =>
		numbers.some(({ key, first }) => key === number && words[first - 1]?.stem === stem);
	if (sentences.some(({ words, numbers }) => holds(words, numbers))) return true;
	const words = wordsOf(`${article.headline}\n\n${article.text.slice(0, REACH)}`);
	return holds(words, numbersIn(words));
}

/** Whether `name` stands in `words` in order, allowing for small words between and for words of one family ("Californian"). */
export function bears(words: readonly Word[], name: readonly string[]): boolean {
	const [only = ""] = name;
	if (name.length === 1 && abbreviates(only, words)) return true;
	const parts = name
		.slice(0, LONGEST_NAME)
		.map((part) => ({ stem: stemOf(part), related: relatedTo(stemOf(part)) }));
	const alike = (word: Word | undefined, part: (typeof parts)[number] | undefined) =>
		word !== undefined &&
		part !== undefined &&
		(word.stem === part.stem ||
			kin(word.stem, part.stem) ||
			(parts.length < 3 &&
				(part.related.get(word.stem) ?? 0) >= (part === parts[1] ? SAME_KIND : SAME_NAME)));
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
