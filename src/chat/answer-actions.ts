import { allCitations } from "./citations.ts";
import type { CommandCard } from "./command.ts";
import type { Action, Reply } from "./reply.ts";

/** The longest list of cited spans that a button carries. */
const MOST_CITED = 20;

/**
 * The buttons that every answer of the archive ends with: whether it helped. What was asked is not in them: it is
 * remembered by the answer's name as long as replies are, and no longer.
 */
export function feedbackActions(
	command: Pick<CommandCard, "name" | "listed" | "access">,
	reply: Reply,
	answer: string,
): readonly Action[] {
	const said = reply.outcome === "answered" || reply.outcome === "abstained";
	if (!said || !command.listed || command.access !== "everyone") return [];
	const options = { answer, of: command.name, cited: citedIn(reply).slice(0, MOST_CITED).join(" ") };
	return [
		{ label: "Helpful", command: "feedback", options: { ...options, mark: "helpful" } },
		{ label: "Not helpful", command: "feedback", options: { ...options, mark: "not-helpful" } },
	];
}

/** What a reply cites: `article@version:start-end`, each once. An id holds no white space. */
export function citedIn(reply: Pick<Reply, "blocks">): readonly string[] {
	const cited = allCitations(reply).map(
		({ articleId, version, span }) => `${encodeURIComponent(articleId)}@${version}:${span.start}-${span.end}`,
	);
	return [...new Set(cited)];
}

/** A cited span as `citedIn` writes it; null when it is none. */
export function readCited(cited: string): {
	readonly articleId: string;
	readonly version: number;
	readonly span: { start: number; end: number };
} | null {
	const match = /^(.+)@(\d+):(\d+)-(\d+)$/.exec(cited);
	if (!match?.[1]) return null;
	try {
		return {
			articleId: decodeURIComponent(match[1]),
			version: Number(match[2]),
			span: { start: Number(match[3]), end: Number(match[4]) },
		};
	} catch {
		return null;
	}
}
