import type { Archive } from "../archive/archive.ts";
import type { Found, WhoSaid } from "../archive/who-said.ts";
import type { Span } from "../corpus/article.ts";
import type { DiffOp } from "../quotes/finding/diff.ts";
import type { Reason } from "../quotes/finding/reason.ts";
import type { Entry, Finding, Said } from "../quotes/finding/verdict.ts";
import type { Wording } from "../quotes/finding/wording.ts";
import { citationOf, quotationBlock } from "./quoting.ts";
import type { Block, DiffWord, Run } from "./reply.ts";

type Altered = Extract<Wording, { kind: "altered" }>;

/** One statement that has the asked words: its earliest appearance, and the outlets that have it too. */
export function entryBlocks({ findings, conflict }: Entry<Found>): readonly Block[] {
	const [first, ...rest] = findings;
	const also = rest.filter(({ candidate }) => candidate.article.key !== first.candidate.article.key);
	if (conflict) {
		return [
			{ kind: "text", runs: [{ strong: "Outlets name different speakers" }, " for these words:"] },
			...findings.flatMap(({ candidate, wording }) => statementBlocks(candidate, wording.spans)),
		];
	}
	const blocks = statementBlocks(first.candidate, first.wording.spans);
	const [same, variants] = byWording(blocks, also);
	if (same.length > 0)
		blocks.push({ kind: "text", runs: ["The same words are also in: ", ...listed(same), "."] });
	if (variants.length === 0) return blocks;
	return [
		...blocks,
		{ kind: "text", runs: ["Elsewhere the statement reads:"] },
		...variants
			.slice(0, MOST_VARIANTS)
			.flatMap(({ candidate, wording }) => statementBlocks(candidate, wording.spans)),
		...(variants.length > MOST_VARIANTS
			? [{ kind: "text" as const, runs: ["Also in: ", ...listed(variants.slice(MOST_VARIANTS)), "."] }]
			: []),
	];
}

const MOST_VARIANTS = 2;

/** The appearances that show the same words as these blocks, and those that show others. */
function byWording(
	shown: readonly Block[],
	findings: readonly Finding<Found, Said>[],
): readonly [Finding<Found, Said>[], Finding<Found, Said>[]] {
	const wording = wordsOf(shown);
	const groups = Object.groupBy(findings, ({ candidate, wording: { spans } }) =>
		wordsOf(statementBlocks(candidate, spans)) === wording ? "same" : "other",
	);
	return [groups.same ?? [], groups.other ?? []];
}

/** Letters and digits alone: marks, case and spaces make no other wording. */
function wordsOf(blocks: readonly Block[]): string {
	return blocks
		.flatMap((block) => ("words" in block && typeof block.words === "string" ? [block.words] : []))
		.join(" ")
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** The quotations of an utterance that the asked words touch, each whole, with those words marked. */
export function statementBlocks({ article, quote, parts }: Found, asked: readonly Span[]): Block[] {
	const touched = parts.filter(({ span }) =>
		asked.some(({ start, end }) => start < span.end && span.start < end),
	);
	return (touched.length > 0 ? touched : [quote]).map((part) =>
		quotationBlock({ article, quote: part }, asked),
	);
}

/** What stands in the record beside what was asked, and why they are not the same. */
export function alteredBlocks({ candidate, wording }: Finding<Found, Altered>): readonly Block[] {
	const { article } = candidate;
	return [
		{ kind: "text", runs: whyAltered(wording) },
		...statementBlocks(candidate, wording.spans),
		{ kind: "text", runs: ["Word by word:"] },
		{
			kind: "comparison",
			words: wording.diff.map(diffWord),
			citation: citationOf(article, wording.sentence),
		},
	];
}

function whyAltered({ reason, onlySpelling }: Altered): readonly Run[] {
	if (onlySpelling) return ["These words are on the record, ", { strong: "spelt differently" }, "."];
	return REASONS[reason.kind](reason);
}

const NOT_THESE: Run = { strong: "Not in these words." };

const REASONS: Readonly<Record<Reason["kind"], (reason: Reason) => readonly Run[]>> = {
	words: () => [NOT_THESE, " The record has something close:"],
	severed: (reason) => [
		NOT_THESE,
		" As asked, they are cut so that their meaning changes: the record goes on with, or begins with, the word ",
		{ label: "word" in reason ? reason.word : "" },
		".",
	],
	hidden: (reason) => [
		NOT_THESE,
		" What is left out changes the meaning: it holds the word ",
		{ label: "word" in reason ? reason.word : "" },
		".",
	],
	denied: (reason) => [
		NOT_THESE,
		" The outlet's own words beside them say otherwise: ",
		{ label: "word" in reason ? reason.word : "" },
		".",
	],
	bracket: () => [NOT_THESE, " What stands in brackets is not what the record has there."],
	"short-fragment": () => [
		NOT_THESE,
		" A piece between dots is too short to be told apart from other words.",
	],
	"far-apart": () => [NOT_THESE, " The pieces stand too far apart in the record to be one quotation."],
	unread: () => [
		NOT_THESE,
		" The text asked for is longer than what is compared; here is what its beginning is close to:",
	],
};

function diffWord(op: DiffOp): DiffWord {
	return { change: op.kind, text: op.text };
}

function listed(findings: readonly Finding<Found>[]): readonly Run[] {
	return findings
		.slice(0, 5)
		.flatMap(({ candidate: { article } }, i): Run[] => [
			i === 0 ? "" : "; ",
			{ label: article.outlet },
			`, ${article.publishedOn ?? "undated"}`,
		]);
}

/** What a verdict lets us say of the asked words: badge, statements, differences. */
export async function verdictBlocks(
	verdict: WhoSaid,
	words: string,
	speaker: string | null,
	archive: Archive,
): Promise<readonly Block[]> {
	switch (verdict.kind) {
		case "said": {
			const unsure = speaker !== null && verdict.entries[0]?.claim === "unknown";
			return [
				text(...saidLine(verdict)),
				...(unsure
					? [
							text(
								"Whether they are ",
								{ asked: speaker },
								" speaking, the article does not make clear enough to say.",
							),
						]
					: []),
				...entriesBlocks(verdict.entries),
			];
		}
		case "altered":
			return [
				...alteredBlocks(verdict.best),
				...(speaker !== null && verdict.best.claim === "other"
					? [text("And the speaker is ", { strong: "not " }, { asked: speaker }, ".")]
					: []),
			];
		case "other-speaker":
			return [
				text(
					"These words are on the record, but ",
					{ strong: "not as those of " },
					{ asked: speaker ?? "" },
					":",
				),
				...entriesBlocks(verdict.entries),
				...(verdict.altered
					? [text("What is close to them, and theirs:"), ...alteredBlocks(verdict.altered)]
					: []),
			];
		case "closest":
			return [
				text({ strong: "Nobody in the archive is on record with these words: " }, { asked: words }),
				text("The closest statements on the subject, which are not those words:"),
				...verdict.statements.flatMap(({ candidate }) => statementBlocks(candidate, [])),
			];
		case "nobody": {
			const unknown = speaker !== null && (await archive.people(speaker)).length === 0;
			return [
				text({ strong: "Nobody in the archive is on record with these words: " }, { asked: words }),
				...(unknown ? [text("Nor is anybody called ", { asked: speaker }, " quoted in it.")] : []),
			];
		}
	}
}

/** A word that everybody says is found in hundreds of statements; who asks for it wants fewer. */
const MOST_ENTRIES = 8;

function entriesBlocks(entries: readonly Entry<Found>[]): readonly Block[] {
	return [
		...entries.slice(0, MOST_ENTRIES).flatMap(entryBlocks),
		...(entries.length > MOST_ENTRIES
			? [text("More statements have these words. Give more of the words, or name a speaker.")]
			: []),
	];
}

/** The badge of the strongest entry: an elided quotation is never badged like an exact one. */
function saidLine({ entries }: Extract<WhoSaid, { kind: "said" }>): readonly Run[] {
	return entries[0]?.wording === "exact"
		? [{ strong: "On the record" }, ", in exactly these words:"]
		: [{ strong: "On the record, with words left out or put in" }, " as marked. The whole statement:"];
}

function text(...runs: readonly Run[]): Block {
	return { kind: "text", runs };
}

/** The statements that `verdictBlocks` shows, strongest first. */
export function statementsIn(verdict: WhoSaid): readonly Found[] {
	switch (verdict.kind) {
		case "said":
		case "other-speaker":
			return verdict.entries
				.slice(0, MOST_ENTRIES)
				.flatMap(({ findings, conflict }) =>
					(conflict ? findings : [findings[0]]).map(({ candidate }) => candidate),
				);
		case "altered":
			return [verdict.best.candidate];
		case "closest":
			return verdict.statements.map(({ candidate }) => candidate);
		case "nobody":
			return [];
	}
}
