import type { Evidence } from "./evidence.ts";
import { FUNCTION_WORDS } from "./vocabulary.ts";

/** What is read of the passages. */
const MOST_READ = 24_000;
const MOST_WORDS = 32;
const WORD = /[\p{L}][\p{L}\p{M}]{2,39}/gu;
/** A name may also stand once in small letters ("the may letter"), where it stands so often with its capital. */
const ONE_SLIP = 12;
const FEWEST = 2;

/**
 * The question with capitals where the passages have them, when it was typed without any: what they write with a
 * capital wherever it stands is a name. "hamiltons take" becomes "Hamilton's take". A question that has a capital
 * inside is left as it was typed.
 */
export function withNames(question: string, evidence: readonly Evidence[]): string {
	if (/\p{Lu}/u.test(question.replace(/^\P{L}*\p{L}/u, "").replace(/\bI\b/g, ""))) return question;
	const asked = [...new Set([...question.matchAll(WORD)].map(([word]) => word.toLowerCase()))]
		.filter((word) => !FUNCTION_WORDS.has(word))
		.slice(0, MOST_WORDS);
	if (asked.length === 0) return question;
	const counts = countsIn(evidence, new Set(asked.flatMap((word) => [word, singular(word)])));
	const isName = (word: string) => {
		const { capital, small } = counts.get(word) ?? { capital: 0, small: 0 };
		return capital >= FEWEST && (small === 0 || (small === 1 && capital >= ONE_SLIP));
	};
	return question.replace(WORD, (word) => {
		const lower = word.toLowerCase();
		if (FUNCTION_WORDS.has(lower)) return word;
		const upper = `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
		if (isName(lower)) return upper;
		const known = counts.get(lower);
		const glued = known === undefined && singular(lower) !== lower && isName(singular(lower));
		return glued ? `${upper.slice(0, -1)}'s` : word;
	});
}

function singular(word: string): string {
	return word.length > 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** How often the passages have each of the words with and without a capital. */
function countsIn(evidence: readonly Evidence[], wanted: ReadonlySet<string>) {
	const counts = new Map<string, { capital: number; small: number }>();
	let read = 0;
	for (const { article, span } of evidence) {
		if (read >= MOST_READ) break;
		const text = article.text.slice(span.start, Math.min(span.end, span.start + MOST_READ - read));
		read += text.length;
		for (const [word] of text.matchAll(WORD)) {
			const lower = word.toLowerCase();
			if (!wanted.has(lower)) continue;
			const count = counts.get(lower) ?? { capital: 0, small: 0 };
			if (word[0] === lower[0]) count.small += 1;
			else count.capital += 1;
			counts.set(lower, count);
		}
	}
	return counts;
}
