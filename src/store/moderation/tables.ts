/** Something that moderators look at: a message that a rule or a member reported. */
export interface CasesTable {
	collection: string;
	/** 1, 2, 3 … within the community. */
	number: number;
	/** Who opened it: `rule`, or `report` for a member. */
	origin: string;
	/** JSON: where it was said. */
	place: string;
	/** The platform's id of the message. */
	message: string;
	/** Channel and message: a message has one case, whoever reports it and however often it is edited. */
	message_key: string;
	link: string | null;
	/** Who wrote it. */
	person: string;
	/** The gravest rule. */
	rule: string;
	/** JSON. */
	findings: string;
	/** The message's words; null when they have been kept long enough. */
	evidence: string | null;
	/** SHA-256 of the words, in hex: whether a text was the one, once it is gone. */
	evidence_hash: string;
	/** ISO instant. */
	evidence_until: string;
	/** ISO instant. */
	opened_at: string;
	/** JSON: the message in the moderators' channel that shows it; null before it was posted. */
	card: string | null;
}

/** What happened in a case. Rows are only ever added. */
export interface CaseEventsTable {
	collection: string;
	number: number;
	ordinal: number;
	kind: string;
	/** Who did it; null is the bot. */
	actor: string | null;
	/** ISO instant. */
	at: string;
	/** JSON. */
	details: string;
}

/** A step that is taken once: the decision, the appeal, the decision on the appeal. */
export interface CaseClaimsTable {
	collection: string;
	number: number;
	step: string;
	actor: string;
	/** ISO instant. */
	at: string;
}

/** Points that a case gave its author; an overturned case has none. */
export interface CasePointsTable {
	collection: string;
	number: number;
	person: string;
	points: number;
	/** ISO instant. */
	given_at: string;
}

/** How often a rule did what on a day, or would have: counts, and never words. */
export interface RuleTalliesTable {
	collection: string;
	/** `YYYY-MM-DD`, UTC. */
	day: string;
	rule: string;
	outcome: string;
	count: number;
}

/** A channel that the bot slowed down, until when, and what it was before. */
export interface SlowModesTable {
	collection: string;
	/** The channel or thread, as the platform keeps it. */
	channel: string;
	/** The case that it was set for. */
	number: number;
	/** JSON: where it is. */
	place: string;
	/** Seconds between two messages of one member, before and since. */
	before_seconds: number;
	set_seconds: number;
	/** ISO instant. */
	until: string;
}

export interface ModerationTables {
	cases: CasesTable;
	case_events: CaseEventsTable;
	case_claims: CaseClaimsTable;
	case_points: CasePointsTable;
	rule_tallies: RuleTalliesTable;
	slow_modes: SlowModesTable;
}
