import type { Span } from "../../corpus/article.ts";

/** A sentence longer than this is shown from its nearest clause on. */
const REACH = 600;
const ENDS = /[.?!…]["'”’)\]]*\s+(?=["'“‘([]*\p{Lu})|\n/gu;
const ABBREVIATED =
	/(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Rev|Hon|Prof|Jr|Sr|vs|\p{Lu})\.\s*$/u;

/** The whole sentence or sentences of the article that the span touches; bounded where there is no full stop. */
export function sentenceAround(articleText: string, { start, end }: Span): Span {
	const from = Math.max(0, start - REACH);
	const before = articleText.slice(from, start);
	const after = articleText.slice(end, end + REACH);
	let opening = from === 0 ? 0 : before.search(/\s/) + 1;
	for (const match of `${before}`.matchAll(ENDS)) {
		const cut = match.index + match[0].length;
		if (cut <= before.length && !ABBREVIATED.test(before.slice(0, cut))) opening = cut;
	}
	let closing = after.length;
	for (const match of after.matchAll(ENDS)) {
		if (ABBREVIATED.test(articleText.slice(from, end + match.index + 2))) continue;
		closing = match.index + match[0].trimEnd().length;
		break;
	}
	return { start: from + opening, end: end + closing };
}
