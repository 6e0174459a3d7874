import type { Cover } from "./matching.ts";
import type { Question } from "./question.ts";
import { leans, type Scored } from "./scoring.ts";
import type { Term } from "./terms.ts";

/** A term covered less is not spoken of near the sentence. */
const SPOKEN = 0.3;
/** The same of a verb or a role, for which looser words stand. */
const DONE = 0.5;
/** Of what is told of the thing counted, so much may be wanting. */
const MOST_WANTING = 0.5;

/**
 * Whether what a sentence holds of the form that is asked for belongs to what is asked. A count answers only beside
 * what is told of the thing counted ("How many people were arrested"), and a person only beside the deed, and as what
 * is asked for ("Which justice wrote …").
 */
export function isBound(question: Question, each: Scored): boolean {
	if (question.measured === "old") return isOfWhomIsAsked(question, each);
	if (question.counted !== null || question.money) return tellsOfCounted(question, each);
	if (question.kind === "who") return doesTheDeed(question, each);
	return true;
}

/** An age stands in one sentence with a name that is asked about, unless the sentence leans on the one before. */
function isOfWhomIsAsked({ terms }: Question, { sentence }: Scored): boolean {
	const names = terms.flatMap(({ strict, number }, i) =>
		strict && number === null ? [sentence.cover[i] ?? 0] : [],
	);
	return names.length === 0 || leans(sentence) || names.some((cover) => cover > 0);
}

function tellsOfCounted({ terms, counted }: Question, { near, source }: Scored): boolean {
	const years = terms.every(
		({ number, strict }, i) =>
			number === null ||
			!strict ||
			!/^(?:1[0-9]|20)\d\d$/.test(number) ||
			(near[i] ?? 0) > 0 ||
			source.article.publishedOn?.startsWith(`${number}-`) === true,
	);
	const telling = terms.flatMap((term, i) =>
		isTelling(term) && term.stem !== counted ? [near[i] ?? 0] : [],
	);
	const wanting = telling.filter((cover) => cover < SPOKEN).length;
	// Where half is wanting, what is told first decides: it is mostly the verb ("How many people were arrested …").
	const half = wanting === MOST_WANTING * telling.length && (telling[0] ?? 0) >= SPOKEN;
	return years && (wanting === 0 || half || wanting < MOST_WANTING * telling.length);
}

function doesTheDeed(
	{ terms, office, deed: { verb, role } }: Question,
	{ near, sentence: { cover } }: Scored,
): boolean {
	if (
		office !== null &&
		terms.some(({ strict, number }, i) => strict && number === null && (near[i] ?? 0) === 0)
	)
		return false;
	const asked = [verb, role].filter((stem) => stem !== null);
	if (asked.length > 1 && asked.every((stem) => coverOf(terms, cover, stem) < DONE)) return false;
	return asked.every((stem) => coverOf(terms, near, stem) >= DONE);
}

function isTelling({ strict, importance }: Term): boolean {
	return !strict && importance >= 1;
}

/** How far the term is covered; one that the question has as part of a phrase or of a name is not looked for. */
function coverOf(terms: readonly Term[], cover: Cover, stem: string): number {
	const at = terms.findIndex((term) => term.stem === stem);
	return at === -1 ? 1 : (cover[at] ?? 0);
}
