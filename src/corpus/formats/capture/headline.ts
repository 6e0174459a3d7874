import { isEdgeChrome } from "./chrome.ts";
import { readCredit } from "./credits.ts";
import { isProse, wordsIn } from "./lines.ts";
import { bannerName, isNameAlone, sameName } from "./outlet.ts";
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
	const credit = creditAt(lines);
	let body = lines.length;
	for (const [at, line] of lines.entries()) {
		const candidate = isCandidate(line);
		if (at > credit && isParagraph(line) && !(candidate && candidates.length === 0)) {
			body = at;
			break;
		}
		if (candidate && at < (credit < 0 ? lines.length : credit)) candidates.push(at);
	}
	if (body === lines.length) return candidates[0] ?? -1;
	const words = stems(
		lines
			.slice(body, body + LOOK)
			.filter((line) => !isEdgeChrome(line))
			.join(" "),
	);
	const outlet = bannerName(lines.slice(0, body));
	const titles = candidates.filter((at) => !isMasthead(lines[at] as string, outlet, words));
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

const MOST_PROSE_ABOVE = 3;

/**
 * The line that credits the author above the article, or -1. What reads as prose above it is furniture or a standfirst,
 * and there is little of it; a credit with more above than below is the one at an article's end.
 */
function creditAt(lines: readonly string[]): number {
	const at = lines.findIndex((line) => readCredit(line)?.byline);
	const above = lines.slice(0, Math.max(at, 0)).filter(isParagraph).length;
	return above <= MOST_PROSE_ABOVE && above < lines.slice(at + 1).filter(isParagraph).length ? at : -1;
}

function isParagraph(line: string): boolean {
	return isProse(line) && !isEdgeChrome(line);
}

/** An outlet's name alone: the one that a banner calls, or one of which the article does not speak. */
function isMasthead(line: string, outlet: string | null, words: ReadonlySet<string>): boolean {
	if (outlet !== null && sameName(line, outlet)) return true;
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
