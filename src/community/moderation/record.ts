import type { Archive } from "../../archive/archive.ts";
import type { Found } from "../../archive/who-said.ts";
import { attributionOf, quotationBlock } from "../../chat/quoting.ts";
import type { Block } from "../../chat/reply.ts";
import type { RecordAnswer } from "../../moderation/record.ts";

/** What the record says, with the statement itself as it may be shown. */
export interface Checked {
	readonly answer: RecordAnswer;
	/** The statement on record; null where there is none. */
	readonly block: Block | null;
}

const UNKNOWN: Checked = { answer: { kind: "unknown" }, block: null };
/** How sure is a near miss: the words are the statement's but for a few. */
const ALTERED_SURE = 0.95;
const SPEAKER_SURE = 0.95;

/**
 * Checks words that a message puts in somebody's mouth against the archive as the community sees it. It says what is on
 * record and never that words are false; where a speaker is not surely known, it says nothing.
 */
export async function checkRecord(archive: Archive, words: string, speaker: string): Promise<Checked> {
	const people = await archive.people(speaker);
	if (people.length === 0) return UNKNOWN;
	const verdict = await archive.whoSaid(words, speaker, {});
	if (verdict.kind === "altered") {
		const { candidate, claim } = verdict.best;
		return claim === "same" ? spoken(candidate, "altered", ALTERED_SURE) : UNKNOWN;
	}
	if (verdict.kind === "said" || verdict.kind === "other-speaker") {
		const [entry] = verdict.entries;
		if (!entry || entry.conflict || entry.claim === "unknown") return UNKNOWN;
		const kind = verdict.kind === "said" ? "verbatim" : "other-speaker";
		return spoken(entry.findings[0].candidate, kind, SPEAKER_SURE);
	}
	return { answer: { kind: "absent" }, block: null };
}

function spoken(found: Found, kind: "verbatim" | "altered" | "other-speaker", confidence: number): Checked {
	const { article, quote } = found;
	const { speaker } = attributionOf(quote);
	// A wrong note is worse than none: only words of a named speaker are held against anybody.
	if (speaker === null || quote.reporting) return UNKNOWN;
	const said = {
		words: article.text.slice(quote.span.start, quote.span.end),
		speaker,
		outlet: article.outlet,
		date: article.publishedOn,
		url: article.url,
	};
	const answer: RecordAnswer = kind === "verbatim" ? { kind, said } : { kind, said, confidence };
	return { answer, block: quotationBlock({ article, quote }) };
}
