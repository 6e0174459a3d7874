import type { Generated } from "kysely";
import type { CommunityTables } from "./community/tables.ts";
import type { DigestTables } from "./digest/tables.ts";
import type { FeedTables } from "./feed-tables.ts";
import type { ModelTables } from "./model-tables.ts";
import type { ModerationTables } from "./moderation/tables.ts";

/** 0 is false and 1 is true: the one spelling that both engines share. */
export type Flag = 0 | 1;

/**
 * One version of one article.
 * A row is written once; afterwards only `retired_in` may change, from null to a number.
 * A reader at archive version p sees the rows with added_in <= p and (retired_in is null or retired_in > p).
 */
export interface ArticlesTable {
	/** What search rows and quotations refer to; never given out twice. */
	key: Generated<number>;
	collection: string;
	id: string;
	version: number;
	outlet: string;
	outlet_folded: string;
	headline: string;
	byline: string | null;
	/** `YYYY-MM-DD`. */
	published_on: string | null;
	url: string | null;
	/** Whether the article's own words stand at `url`. */
	text_at_link: Flag;
	corrects: string | null;
	/** Only headline and lead could be read. */
	partial: Generated<Flag>;
	/** The outlet that had this very text before. */
	also_in: string | null;
	/** The outlets that have had it since, in the order in which they came. */
	copied_in: string | null;
	text: string;
	content_hash: string;
	/** ISO instant. */
	fetched_at: string;
	/** How many rows of `quotations` it has, so that counting needs no join. */
	quotations: number;
	added_in: number;
	retired_in: number | null;
}

/** One quotation; its words are a span of its article's text and are stored nowhere else. */
export interface QuotationsTable {
	article_key: number;
	/** 0, 1, 2 … in the order of the text. */
	ordinal: number;
	kind: string;
	span_start: number;
	span_end: number;
	speaker_kind: string;
	speaker_name: string | null;
	role: string | null;
	mention_start: number | null;
	mention_end: number | null;
	cue_start: number | null;
	cue_end: number | null;
	confidence: number;
	named: Flag;
	utterance: number;
	/** JSON: string[]. */
	alternatives: string;
	/** The words are another's, as the speaker tells them. */
	reporting: Flag;
	/** The speaker's full name, folded; null when nobody can be looked up by it. */
	person: string | null;
	/** The last word of `person`; null unless the speaker is a person. */
	surname: string | null;
	/** The role's folded words with a space on either side of each. */
	role_words: string | null;
}

/** Named speakers by collection and role; see speakers.ts. */
export interface SpeakersTable {
	collection: string;
	person: string;
	surname: string | null;
	/** Empty when no role is given. */
	role_words: string;
	/** Statements ever stored. */
	statements: number;
}

/** In how many article versions a stem stands; the empty stem counts the article versions themselves. */
export interface TermsTable {
	term: string;
	articles: number;
}

/** One row: what readers see. */
export interface PublicationTable {
	id: number;
	archive_version: number;
	passages_version: number;
	quotations_version: number;
	/** ISO instant; null until the first publication. */
	published_at: string | null;
}

/** Who may write what; see lease.ts. */
export interface LeasesTable {
	name: string;
	holder: string;
	/** Goes up by one with every change of hands, so that a late writer cannot pass for the present one. */
	token: number;
	/** Milliseconds since the epoch. */
	expires_at: number;
}

/** What may be lost at any moment; see cache.ts. */
export interface CacheTable {
	key: string;
	value: string;
	/** Milliseconds since the epoch; null never expires. */
	expires_at: number | null;
}

/** A button that was shown, and what pressing it asks; see buttons.ts. */
export interface ButtonsTable {
	id: string;
	/** JSON: Action. */
	action: string;
	/** Milliseconds since the epoch. */
	shown_at: number;
	/** Milliseconds since the epoch; from then on it asks nothing. */
	until: number;
}

/** An event that somebody has taken on; see claims.ts. */
export interface ClaimsTable {
	key: string;
	/** Milliseconds since the epoch. */
	claimed_at: number;
}

/** Whose words some are, by the operator's word; see corrections.ts. */
export interface CorrectionsTable {
	collection: string;
	article_id: string;
	/** The quotation's own words, so that it is found again in a new version of the article. */
	words: string;
	/** null is nobody: unattributed. */
	speaker: string | null;
	why: string;
	/** ISO instant. */
	made_at: string;
}

/** Every table of the database. */
export interface Tables extends CommunityTables, FeedTables, ModelTables, ModerationTables, DigestTables {
	articles: ArticlesTable;
	quotations: QuotationsTable;
	speakers: SpeakersTable;
	terms: TermsTable;
	publication: PublicationTable;
	leases: LeasesTable;
	cache: CacheTable;
	buttons: ButtonsTable;
	claims: ClaimsTable;
	corrections: CorrectionsTable;
}
