import type { Selectable } from "kysely";
import type { Span } from "../corpus/article.ts";
import type { Quote, QuoteKind, Speaker } from "../quotes/quote.ts";
import { foldKey, speakerKey } from "./fold.ts";
import type { QuotationsTable } from "./tables.ts";

/** A quotation and where it is kept. */
export interface StoredQuote extends Quote {
	readonly articleKey: number;
	readonly ordinal: number;
}

type Row = Selectable<QuotationsTable>;

/** As it is stored. */
export function toQuotationRow(articleKey: number, ordinal: number, quote: Quote): Row {
	const { speaker } = quote;
	const attributed = speaker.kind === "unattributed" ? null : speaker;
	const person = attributed === null ? null : speakerKey(attributed.kind, attributed.name);
	const role = person === null ? null : (attributed?.role ?? null);
	return {
		article_key: articleKey,
		ordinal,
		kind: quote.kind,
		span_start: quote.span.start,
		span_end: quote.span.end,
		speaker_kind: speaker.kind,
		speaker_name: attributed?.name ?? null,
		role: attributed?.role ?? null,
		mention_start: quote.mention?.start ?? null,
		mention_end: quote.mention?.end ?? null,
		cue_start: quote.cue?.start ?? null,
		cue_end: quote.cue?.end ?? null,
		confidence: quote.confidence,
		named: quote.named ? 1 : 0,
		utterance: quote.utterance,
		alternatives: JSON.stringify(quote.alternatives),
		reporting: quote.reporting ? 1 : 0,
		person,
		surname: attributed?.kind === "person" ? (person?.split(" ").at(-1) ?? null) : null,
		role_words: role === null ? null : ` ${foldKey(role)} `,
	};
}

/** As it was extracted. */
export function fromQuotationRow(row: Row): StoredQuote {
	return {
		articleKey: row.article_key,
		ordinal: row.ordinal,
		kind: row.kind as QuoteKind,
		span: { start: row.span_start, end: row.span_end },
		speaker:
			row.speaker_name === null
				? { kind: "unattributed" }
				: ({ kind: row.speaker_kind, name: row.speaker_name, role: row.role } as Speaker),
		mention: span(row.mention_start, row.mention_end),
		cue: span(row.cue_start, row.cue_end),
		confidence: row.confidence,
		named: row.named === 1,
		utterance: row.utterance,
		alternatives: JSON.parse(row.alternatives) as string[],
		...(row.reporting === 1 && { reporting: true }),
	};
}

function span(start: number | null, end: number | null): Span | null {
	return start === null || end === null ? null : { start, end };
}
