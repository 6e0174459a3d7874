import type { Block, Citation } from "../../../src/chat/reply.ts";

export const CITATION: Citation = {
	articleId: "a1",
	version: 1,
	span: { start: 0, end: 5 },
	outlet: "The Herald",
	headline: "Bridge to stay shut",
	publishedOn: "2016-11-09",
	link: "https://news.example/bridge#:~:text=no,bridge",
};

/** A quotation by a named speaker. */
export function citedAs(
	words: string,
	{
		speaker = "Ada Marsh",
		role = "mayor",
		...citation
	}: { speaker?: string; role?: string } & Partial<Citation> = {},
): Block {
	return {
		kind: "quotation",
		words,
		asked: [],
		attribution: { speaker, role, candidates: [] },
		citation: { ...CITATION, ...citation },
	};
}
