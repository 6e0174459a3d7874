import type { Attribution, Block, Citation } from "../../chat/reply.ts";
import { sourceAbove } from "../source-above.ts";
import { sourceNote } from "../source-note.ts";
import { literalLine } from "./escape.ts";
import { linkAddress } from "./link.ts";
import { strong } from "./words.ts";

const MOST = { speaker: 160, role: 160, candidate: 100, outlet: 120, headline: 240, note: 180 } as const;

/** Who said the words of a quotation, as far as the evidence goes. */
export function attributionLine(
	{ speaker, role, candidates, reporting }: Attribution,
	{ outlet }: Citation,
): string {
	if (speaker !== null) return `— ${reporting ? "reported by " : ""}${person(speaker, role)}`;
	const perhaps = candidates.length > 0 ? ` (perhaps ${either(candidates)})` : "";
	return `— unattributed in ${named(outlet)}${perhaps}`;
}

/** Who is reported to have said something: the words are the outlet's. */
export function paraphraseLine({ speaker, role, candidates }: Attribution, { outlet }: Citation): string {
	const perhaps = candidates.length > 0 ? `${either(candidates)} (perhaps)` : "unattributed";
	return `— ${speaker === null ? perhaps : person(speaker, role)}, as paraphrased by ${named(outlet)}`;
}

/** Where the words stand; right after the same article it is not told again, but the link to the words stays. */
export function sourceLine(citation: Citation, before: Block | undefined): string {
	const address = citation.link === null ? null : linkAddress(citation.link);
	if (sameArticle(citation, before)) {
		const again = sourceAbove(before)?.link === citation.link;
		return `-# ${address === null || again ? "same article" : `[same article](${address})`}`;
	}
	const headline = literalLine(citation.headline, MOST.headline).trim() || "untitled";
	const where = address === null ? `${headline} (no link)` : `[${headline}](${address})`;
	return `-# ${named(citation.outlet)}, ${citation.publishedOn === null ? "undated" : literalLine(citation.publishedOn, 40)}: ${where}${literalLine(sourceNote(citation), MOST.note)}`;
}

export function sameArticle(citation: Citation, before: Block | undefined): boolean {
	const above = sourceAbove(before);
	return above?.articleId === citation.articleId && above.version === citation.version;
}

function person(name: string, role: string | null): string {
	const title = role === null ? "" : literalLine(role, MOST.role).trim();
	return `${strong(literalLine(name, MOST.speaker))}${title === "" ? "" : `, ${title}`}`;
}

function either(candidates: readonly string[]): string {
	return candidates
		.slice(0, 3)
		.map((name) => literalLine(name, MOST.candidate).trim())
		.join(" or ");
}

function named(outlet: string): string {
	return literalLine(outlet, MOST.outlet).trim() || "an unnamed outlet";
}
