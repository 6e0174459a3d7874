import { attribute } from "./attribution.ts";
import { type Author, authorOf } from "./author.ts";
import type { Entity } from "./entity.ts";
import { linkMentions } from "./linking.ts";
import type { Quoted } from "./marks.ts";
import type { Mention } from "./mention.ts";
import { findMentions } from "./mentions.ts";
import { type Narration, readNarration } from "./narration.ts";
import { hearsayOf, isAnothers } from "./nested.ts";
import type { Quote, Speaker } from "./quote.ts";
import type { Attribution, Candidate, Reading } from "./reading.ts";
import { reportedStatements } from "./reported.ts";
import { roleAt } from "./roles.ts";
import { findSayings, mentionsBySentence, type Saying } from "./sayings.ts";
import { verdictOf } from "./verdict.ts";

/** What the operator knows of an article beyond its text. */
export interface ExtractionContext {
	/** "By Ann Reyes": who "I" is outside quotation marks. */
	readonly byline?: string | null;
	/** Who "we" is. */
	readonly outlet?: string | null;
}

/**
 * Every quotation and every reported statement of a text, in order of position.
 * Spans are in UTF-16 units into `text` and leave out the quotation marks.
 * Linear in the length of the text, and deterministic.
 */
export function extractQuotes(text: string, context: ExtractionContext = {}): Quote[] {
	const reading = readArticle(text, authorOf(context.byline, context.outlet));
	const attributions = attribute(reading);
	const roles = rolesOf(reading);
	const speakerOf = (entity: Entity): Speaker => toSpeaker(entity, roles.get(entity) ?? null);
	const quotes: Quote[] = [];
	const utterances: number[] = [];
	let utterance = -1;
	attributions.forEach((attribution, quoted) => {
		const { kind } = attribution;
		const continued = attribution.continues === -1 ? undefined : utterances[attribution.continues];
		if (continued === undefined) utterance += 1;
		utterances.push(continued ?? utterance);
		if (kind === null) return;
		const span = (reading.narration.quoted[quoted] as Quoted).inner;
		const teller = hearsayOf(reading, attribution);
		quotes.push({
			...describe(
				reading,
				teller === null ? attribution : { ...attribution, candidates: [teller] },
				speakerOf,
			),
			kind,
			span,
			utterance: continued ?? utterance,
			...((teller !== null || isAnothers(reading, attribution, span)) && { reporting: true }),
		});
	});
	for (const statement of reportedStatements(reading)) {
		utterance += 1;
		quotes.push({
			...describe(reading, statement.attribution, speakerOf),
			kind: "reported",
			span: statement.span,
			utterance,
		});
	}
	return quotes.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function readArticle(text: string, author: Author): Reading {
	const narration: Narration = readNarration(text);
	const mentions = findMentions(narration);
	const index = mentionsBySentence(narration, mentions);
	const sayings = findSayings(narration, mentions, index);
	const links = linkMentions(narration, mentions, sayings, index, author);
	return { narration, mentions, index, sayings, sayingIndex: indexBySentence(narration, sayings), links };
}

function indexBySentence(narration: Narration, sayings: readonly Saying[]): { from: number; to: number }[] {
	let at = 0;
	return narration.sentences.map((sentence) => {
		const from = at;
		while (at < sayings.length && (sayings[at] as Saying).sentence === sentence.index) at += 1;
		return { from, to: at };
	});
}

/** The first role beside any mention of a person is carried to all of them. */
function rolesOf(reading: Reading): Map<Entity, string> {
	const roles = new Map<Entity, string>();
	reading.mentions.forEach((mention, k) => {
		const entity = reading.links[k]?.entity;
		if (mention.kind !== "name" || entity?.kind !== "person" || roles.has(entity)) return;
		const role = roleAt(reading.narration, mention);
		if (role !== null) roles.set(entity, role);
	});
	return roles;
}

function describe(
	reading: Reading,
	attribution: Attribution,
	speakerOf: (entity: Entity) => Speaker,
): Omit<Quote, "kind" | "span" | "utterance"> {
	const best: Candidate | undefined = attribution.candidates[0];
	if (best === undefined)
		return {
			speaker: { kind: "unattributed" },
			mention: null,
			cue: null,
			confidence: 0,
			named: false,
			alternatives: [],
		};
	const mention = reading.mentions[best.mention] as Mention;
	const saying = best.saying === -1 ? undefined : reading.sayings[best.saying];
	const entity = reading.links[best.mention]?.entity;
	const { tokens } = reading.narration;
	const verdict = verdictOf(reading, attribution);
	return {
		speaker: entity === undefined ? { kind: "unattributed" } : speakerOf(entity),
		mention: mention.span,
		cue:
			saying === undefined
				? null
				: { start: tokens[saying.from]?.start ?? 0, end: tokens[saying.to - 1]?.end ?? 0 },
		...verdict,
	};
}

function toSpeaker(entity: Entity, role: string | null): Speaker {
	const kind = entity.kind === "place" || entity.kind === "thing" ? "organisation" : entity.kind;
	return { kind, name: entity.name, role: entity.kind === "person" ? role : null };
}
