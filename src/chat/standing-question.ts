import type { Archive, Filter, Person } from "../archive/archive.ts";
import { answerBlocks } from "./answer-blocks.ts";
import { type Command, defineCommand } from "./command.ts";
import { contextAction } from "./context-action.ts";
import { coverageLine } from "./coverage-line.ts";
import { lookedBlocks } from "./looked-line.ts";
import { type FoundQuote, quotationBlock, quotationDatum, spanDatum } from "./quoting.ts";
import type { Block, Reply, SpanDatum } from "./reply.ts";
import { abstention } from "./unanswered.ts";

/** One side of a question: who speaks for it. */
export interface Side {
	readonly label: string;
	/** Full names, or words of a role ("attorney"): whoever in the archive fits, speaks on this side. */
	readonly speakers: readonly string[];
}

/** A question worth a command of its own, declared and not programmed. */
export interface StandingQuestion {
	readonly name: string;
	readonly description: string;
	/** As a person would ask it. */
	readonly question: string;
	/** What a statement must be about to be shown. */
	readonly terms: string;
	readonly sides: readonly Side[];
	/** Further questions whose answers a reader needs to judge for themselves: the rule, the ruling. */
	readonly background: readonly { readonly label: string; readonly question: string }[];
}

/** Of each speaker, so many quotations and so many reported statements. */
const QUOTED = 2;
const REPORTED = 2;
const PER_SIDE = 8;

/**
 * Makes a slash command of a standing question: what is on the record, side by side, with speakers.
 * The bot gives no verdict of its own.
 */
export function standingQuestion(standing: StandingQuestion): Command {
	return defineCommand({
		name: standing.name,
		description: standing.description,
		examples: [standing.name],
		options: {
			since: { kind: "since", description: "Nothing dated earlier: a year, month or day" },
			until: { kind: "until", description: "Nothing dated later: a year, month or day" },
			outlet: { kind: "outlet", description: "One outlet only" },
		},
		cacheFor: 3600,
		run: ({ options, archive }) => lookUp(standing, archive, options),
	});
}

async function lookUp(standing: StandingQuestion, archive: Archive, filter: Filter): Promise<Reply> {
	const [sides, background, coverage] = await Promise.all([
		Promise.all(standing.sides.map((side) => onSide(side, standing.terms, archive, filter))),
		Promise.all(standing.background.map(({ question }) => archive.answer(question, filter))),
		archive.coverage(filter),
	]);
	const shown: FoundQuote[] = sides.flat();
	const blocks: Block[] = [];
	for (const [i, { label }] of standing.sides.entries()) {
		const statements = sides[i] ?? [];
		if (statements.length === 0) continue;
		blocks.push(
			{ kind: "heading", runs: [label] },
			...statements.map((statement) => quotationBlock(statement)),
		);
	}
	const spans: SpanDatum[] = [];
	for (const [i, { label }] of standing.background.entries()) {
		const answer = background[i];
		if (answer?.kind !== "answered") continue;
		const parts = answer.parts.slice(0, 2);
		blocks.push(
			{ kind: "heading", runs: [label] },
			...lookedBlocks(answer.looked),
			...parts.flatMap((part, n) => answerBlocks(part, parts[n - 1])),
		);
		spans.push(...parts.map(({ article, span }) => spanDatum(article, span)));
	}
	if (blocks.length === 0)
		return abstention(["Nothing in the archive is on the record about this."], coverage);
	return {
		outcome: "answered",
		blocks: [
			{ kind: "heading", runs: [standing.question] },
			{ kind: "text", runs: ["What is on the record, side by side. On Record takes no side."] },
			...blocks,
			{ kind: "text", runs: coverageLine(coverage) },
		],
		actions: shown
			.slice(0, 4)
			.map(({ article, quote }, i) => contextAction(article, quote.span, `Context of ${i + 1}`)),
		audience: "channel",
		data: { about: standing.question, quotations: shown.map(quotationDatum), spans },
	};
}

/** What those who speak for a side said about the question: of each a few statements, the most telling first. */
async function onSide(side: Side, terms: string, archive: Archive, filter: Filter): Promise<FoundQuote[]> {
	const people = new Map<string, Person>();
	for (const speaker of side.speakers) {
		for (const person of await archive.people(speaker)) people.set(person.person, person);
	}
	const statements: FoundQuote[] = [];
	for (const person of people.values()) {
		const sought = { about: terms, order: "relevance", offset: 0, limit: 20 } as const;
		const { found } = await archive.saidBy(person, sought, filter);
		const quoted = found.filter(({ quote }) => quote.kind !== "reported").slice(0, QUOTED);
		const reported = found.filter(({ quote }) => quote.kind === "reported").slice(0, REPORTED);
		statements.push(...quoted, ...reported);
	}
	return statements.slice(0, PER_SIDE);
}
