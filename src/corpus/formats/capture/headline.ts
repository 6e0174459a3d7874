import { isEdgeChrome } from "./chrome.ts";
import { readCredit } from "./credits.ts";
import { isProse, wordsIn } from "./lines.ts";
import { isNameAlone } from "./outlet.ts";
import { withoutOtherStories } from "./sections.ts";

const FEWEST_WORDS = 3;
const MOST_WORDS = 40;
/** Lines of prose in which a headline's words are looked for. */
const LOOK = 12;
const STEM = 5;

/**
 * The place of the headline among a capture's lines, or -1.
 * Candidates stand above the first paragraph, have three words or more and no final full stop. The first that shares
 * words with the article is it; when none does, the last before the article. A masthead, and an item in a list of
 * other stories, are it only when nothing else is there.
 */
export function headlineAt(lines: readonly string[]): number {
	const listed = new Set(withoutOtherStories(lines));
	const candidates: number[] = [];
	let body = lines.length;
	for (const [at, line] of lines.entries()) {
		const candidate = isCandidate(line);
		if (isProse(line) && !isEdgeChrome(line) && !(candidate && candidates.length === 0)) {
			body = at;
			break;
		}
		if (candidate) candidates.push(at);
	}
	if (body === lines.length) return candidates[0] ?? -1;
	const words = stems(
		lines
			.slice(body, body + LOOK)
			.filter((line) => !isEdgeChrome(line))
			.join(" "),
	);
	const titles = candidates.filter((at) => !isMasthead(lines[at] as string, words));
	const unlisted = titles.filter((at) => listed.has(lines[at] as string));
	const free = unlisted.length > 0 ? unlisted : titles.slice(-1);
	return free.find((at) => shares(lines[at] as string, words)) ?? free.at(-1) ?? candidates[0] ?? -1;
}

/** A question or a cry may be a headline; a full stop makes a line a sentence. */
function isCandidate(line: string): boolean {
	const count = wordsIn(line).length;
	if (count < FEWEST_WORDS || count > MOST_WORDS || /\.["'”’)]*$/.test(line)) return false;
	return !isEdgeChrome(line) && readCredit(line) === null;
}

/** An outlet's name alone, of which the article does not speak. */
function isMasthead(line: string, words: ReadonlySet<string>): boolean {
	const last = wordsIn(line).at(-1) ?? "";
	return isNameAlone(line) && ![...stems(last)].some((stem) => words.has(stem));
}

function shares(line: string, words: ReadonlySet<string>): boolean {
	const own = [...stems(line)];
	return own.filter((stem) => words.has(stem)).length >= Math.max(1, own.length / 4);
}

/** The beginnings of the longer words, so that "Supporters" meets "supports". */
function stems(text: string): Set<string> {
	const long = wordsIn(text).filter((word) => word.length > 3);
	return new Set(long.map((word) => word.toLowerCase().slice(0, STEM)));
}
