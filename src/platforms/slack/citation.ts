import type { Attribution, Block, Citation } from "../../chat/reply.ts";
import { sourceAbove } from "../source-above.ts";
import { sourceNote } from "../source-note.ts";
import { clean, type Inline, words } from "./inline.ts";

/** Longer links are not for following. */
const LONGEST_LINK = 3000;

/** "— Speaker, role", or that nobody can be named. */
export function attributionLine(
	{ speaker, role, candidates, reporting }: Attribution,
	{ outlet }: Citation,
): Inline[] {
	if (speaker !== null) return [...words(reporting ? "— reported by " : "— "), ...named(speaker, role)];
	const perhaps = candidates.length === 0 ? "" : ` (perhaps ${candidates.join(" or ")})`;
	return words(`— unattributed in ${outlet}${perhaps}`);
}

/** Who is paraphrased, and by whom: the words are the outlet's. */
export function paraphraseLine({ speaker, role, candidates }: Attribution, { outlet }: Citation): Inline[] {
	const by = words(`, as paraphrased by ${outlet}`);
	if (speaker !== null) return [...words("— "), ...named(speaker, role), ...by];
	if (candidates.length === 0) return [...words("— unattributed"), ...by];
	return [...words("— "), ...named(candidates.join(" or "), null), ...words(" (perhaps)"), ...by];
}

function named(name: string, role: string | null): Inline[] {
	return [...words(name, { bold: true }), ...(role ? words(`, ${role}`) : [])];
}

/** Outlet, date and headline, which leads to the words. It is never shortened. */
export function sourceLine(citation: Citation): Inline[] {
	const { outlet, publishedOn, headline, link } = citation;
	const note = sourceNote(citation);
	const source = words(`${outlet}, ${publishedOn ?? "undated"}: `);
	const url = followable(link);
	const text = clean(headline);
	if (url === null) return [...source, ...words(`${text} (no link)${note}`)];
	return [...source, { type: "link", url, text: text || url }, ...(note === "" ? [] : words(note))];
}

/** Of an article that was cited just now, this is all that is said again. */
export const SAME_ARTICLE = words("same article", { italic: true });

export function sameArticle(citation: Citation, before: Citation | null): boolean {
	return before?.articleId === citation.articleId && before.version === citation.version;
}

export function citationOf(block: Block | undefined): Citation | null {
	return sourceAbove(block);
}

/** The link when it leads to a page and nowhere else: no scripts, and no names that make one host look like another. */
function followable(link: string | null): string | null {
	const url = link === null ? null : URL.parse(clean(link));
	if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
		return null;
	if (url.href.length > LONGEST_LINK) url.hash = "";
	// What would end a link in Slack's own notation, should anything ever write it so.
	const href = url.href.replace(/[<>|]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
	return href.length > LONGEST_LINK ? null : href;
}
