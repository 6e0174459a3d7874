import { endsSentence, isProse, isTitleCase, wordsIn } from "./lines.ts";

/** Headings over lists of other stories. */
const OTHER_STORIES =
	/^(?:related(?: (?:stories|articles|content|coverage|topics|news|links))?|more (?:from|in|on|about|stories|news|coverage|headlines)\b.{0,40}|read (?:more|next|also)|up next|(?:most|top) (?:popular|read|viewed|shared|stories|news|headlines|trending)|trending(?: (?:now|stories|news))?|recommended(?: (?:for you|stories|reading|articles))?|you (?:may|might) also (?:like|be interested in)|popular(?: (?:now|stories))?|don.t miss|in other news|latest(?: (?:news|stories|headlines))?|editors?.{0,2} picks?|what to read next|around the web|from (?:our|around) .{0,30})\s*:?$/i;
/** Headings over what readers wrote. */
const COMMENTS =
	/^(?:(?:\d[\d,]*\s+)?comments?(?:\s*\(?\d[\d,]*\)?)?|(?:leave|post|add|write) a (?:comment|reply)|join the (?:conversation|discussion)|(?:view|show|read|see)(?: all)?(?: \d[\d,]*)? comments(?: \(\d+\))?|conversation|responses|reader comments)\s*:?$/i;
const REPLY = /^(?:reply|like|upvote|report|share)(?:\s+\w+)?$|\b(?:ago|min|hours?|hrs?|days?)$/i;
const PARAGRAPHS_BEFORE_COMMENTS = 3;
const FIRST_COMMENT_LINES = 8;
const LONGEST_ITEM = 25;
const FEWEST_TEASER_LINES = 4;

/** Where the comments below an article begin, or the number of lines when there are none. */
export function commentsStart(lines: readonly string[]): number {
	let paragraphs = 0;
	for (const [at, line] of lines.entries()) {
		if (COMMENTS.test(line)) {
			const next = lines.slice(at + 1, at + 1 + FIRST_COMMENT_LINES);
			// A share bar has its "Comments" too, but then the article is still to come.
			if (paragraphs >= PARAGRAPHS_BEFORE_COMMENTS) return at;
			if (paragraphs > 0 && next.some((one) => REPLY.test(one))) return at;
		}
		if (isProse(line)) paragraphs++;
	}
	return lines.length;
}

/** The lines without lists of other stories: their headings and, below each, the headlines up to the next paragraph. */
export function withoutOtherStories(lines: readonly string[]): string[] {
	const kept: string[] = [];
	for (let at = 0; at < lines.length; at++) {
		if (!OTHER_STORIES.test(lines[at] as string)) {
			kept.push(lines[at] as string);
			continue;
		}
		if (isTeaserList(lines, at + 1)) return kept;
		while (at + 1 < lines.length && isItem(lines[at + 1] as string)) at++;
	}
	return kept;
}

/** A headline in a list; one that ends like a sentence counts only in title case, since a paragraph may be short. */
function isItem(line: string): boolean {
	if (OTHER_STORIES.test(line)) return false;
	const words = wordsIn(line).length;
	if (words > LONGEST_ITEM || /["”]$/.test(line)) return false;
	return !endsSentence(line) || (/[?!]$/.test(line) && isTitleCase(line));
}

/** Headline and one sentence below it, in turn, to the end of the page. */
function isTeaserList(lines: readonly string[], start: number): boolean {
	if (lines.length - start < FEWEST_TEASER_LINES) return false;
	for (let at = start; at < lines.length - 1; at++) {
		const line = lines[at] as string;
		if (!((at - start) % 2 === 0 ? isItem(line) : isProse(line))) return false;
	}
	return true;
}
