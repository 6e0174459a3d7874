import type { Span } from "../corpus/article.ts";

/**
 * A stretch of a line. Every string is data to the platform that renders it: escaped, never pinging.
 * - a bare string and `strong` are the bot's own words and never hold quotation marks;
 * - `label` is taken from an article's record (a name, a role, an outlet, a headline);
 * - `asked` is the asker's own words, shown in quotation marks as theirs;
 * - `spoiler` is a member's words, for moderators: hidden until looked at, where the platform can;
 * - `link` is an address on the platform itself, made by the platform;
 * - `code` is something to type;
 * - `person` and `channel` are ids of the platform, shown by name where it can and never pinging;
 * - `quoted` is a slice of a stored article, shown in quotation marks: made by `quoting.ts` alone;
 * - `ago` is an ISO instant, shown as an age at the moment of display (ages are never cached).
 */
export type Run =
	| string
	| { readonly strong: string }
	| { readonly label: string }
	| { readonly asked: string }
	| { readonly spoiler: string }
	| { readonly link: string }
	| { readonly code: string }
	| { readonly person: string }
	| { readonly channel: string }
	| { readonly quoted: string; readonly citation: Citation }
	| { readonly ago: string };

/** Where words stand, in enough detail to find them again and to tell whether the article has changed since. */
export interface Citation {
	readonly articleId: string;
	readonly version: number;
	readonly span: Span;
	readonly outlet: string;
	readonly headline: string;
	readonly publishedOn: string | null;
	/** With a text fragment when the words stand at that link; null is "no link". */
	readonly link: string | null;
	/** Only headline and lead of the article were read. */
	readonly partial?: true;
	/** Other outlets that have the same article: the one that had it before, or those that have had it since. */
	readonly alsoIn?: string;
}

/** Who said it, as far as the evidence allows it to be said. */
export interface Attribution {
	/** null is "unattributed in …". */
	readonly speaker: string | null;
	readonly role: string | null;
	/** The words are another's, as the speaker tells them: "reported by …". */
	readonly reporting?: true;
	/** Candidates that may be shown ("A or B") when the speaker is not named. */
	readonly candidates: readonly string[];
}

export interface DiffWord {
	/** `removed` stands only in the asker's words, `added` only in the record. */
	readonly change: "same" | "removed" | "added";
	readonly text: string;
}

/** `words` is always the slice of a stored article at `citation.span`: see `quoting.ts`, the only maker of these. */
export type Block =
	| { readonly kind: "heading"; readonly runs: readonly Run[] }
	| { readonly kind: "text"; readonly runs: readonly Run[] }
	| {
			readonly kind: "quotation";
			readonly words: string;
			/** The parts of `words` that were asked for, as spans of `words`. */
			readonly asked: readonly Span[];
			readonly attribution: Attribution;
			readonly citation: Citation;
	  }
	| {
			/** Indirect speech: the outlet's wording, shown without quotation marks. */
			readonly kind: "paraphrase";
			readonly words: string;
			readonly attribution: Attribution;
			readonly citation: Citation;
	  }
	| {
			/** The article's own text. */
			readonly kind: "excerpt";
			readonly words: string;
			readonly citation: Citation;
	  }
	| {
			/** A model's sentence that the cited words bear out. Those are not shown, but lie behind the link. */
			readonly kind: "claim";
			readonly runs: readonly Run[];
			readonly words: string;
			readonly citation: Citation;
			/** Another article that it rests on too. */
			readonly also: Citation | null;
	  }
	| { readonly kind: "comparison"; readonly words: readonly DiffWord[]; readonly citation: Citation }
	| { readonly kind: "list"; readonly items: readonly (readonly Run[])[] };

/** A button: pressing it is the same as giving this invocation. */
export interface Action {
	readonly label: string;
	readonly command: string;
	readonly options: Readonly<Record<string, string>>;
	/** The reply is for everyone in the channel, whoever saw the one that offered this. */
	readonly share?: true;
	/** First a form asks for these options of the command; what `options` holds stands in it to begin with. */
	readonly form?: readonly string[];
}

/** A cited quotation, for machines. */
export interface QuotationDatum {
	readonly articleId: string;
	readonly version: number;
	readonly start: number;
	readonly end: number;
	readonly kind: "direct" | "mixed" | "reported";
	readonly speaker: string | null;
	readonly named: boolean;
	readonly role: string | null;
	readonly confidence: number;
}

/** A cited passage, for machines. */
export interface SpanDatum {
	readonly articleId: string;
	readonly version: number;
	readonly start: number;
	readonly end: number;
}

export interface ReplyData {
	/** What was asked, where the command says it and no option does: a standing question. */
	readonly about?: string;
	/** What `/who-said` found: said, altered, other-speaker, closest or nobody. */
	readonly verdict?: string;
	readonly quotations?: readonly QuotationDatum[];
	/** The cited spans of an answer, in rank order. */
	readonly spans?: readonly SpanDatum[];
}

/** Plain JSON: it can be cached, compared and rendered by every platform. */
export interface Reply {
	readonly outcome: "answered" | "abstained" | "refused" | "failed";
	readonly blocks: readonly Block[];
	readonly actions: readonly Action[];
	/** `caller`: for the asker's eyes only, where the platform can. */
	readonly audience: "channel" | "caller";
	readonly data: ReplyData;
	/** It is not remembered: asked again in a moment, it may come out better. */
	readonly fleeting?: true;
}

/** What a refusal or a failure says to the person who asked, privately. */
export function notice(outcome: "refused" | "failed", ...lines: readonly (readonly Run[])[]): Reply {
	return {
		outcome,
		blocks: lines.map((runs) => ({ kind: "text", runs })),
		actions: [],
		audience: "caller",
		data: {},
	};
}
