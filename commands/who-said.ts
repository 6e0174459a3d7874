import type { Archive } from "../src/archive/archive.ts";
import type { Found, WhoSaid } from "../src/archive/who-said.ts";
import { defineCommand } from "../src/chat/command.ts";
import { contextAction } from "../src/chat/context-action.ts";
import { coverageLine } from "../src/chat/coverage-line.ts";
import { quotationDatum } from "../src/chat/quoting.ts";
import type { Block, Reply, Run } from "../src/chat/reply.ts";
import { alteredBlocks, entryBlocks, statementBlocks } from "../src/chat/verdict-blocks.ts";

export default defineCommand({
	name: "who-said",
	description: "Who said these words, in their exact words, and where",
	examples: [
		"who-said a massive wave of interest",
		'who-said "no provision in the constitution" speaker:Mastagni',
	],
	options: {
		words: { kind: "words", description: "The words, as you remember them", required: true, main: true },
		speaker: { kind: "person", description: "Whom you believe to have said them" },
		since: { kind: "since", description: "Nothing dated earlier: a year, month or day" },
		until: { kind: "until", description: "Nothing dated later: a year, month or day" },
		outlet: { kind: "outlet", description: "One outlet only" },
	},
	cacheFor: 3600,
	async run({ options: { words, speaker, ...filter }, archive }): Promise<Reply> {
		const verdict = await archive.whoSaid(words, speaker, filter);
		const shown = shownIn(verdict);
		const found = verdict.kind === "said" || verdict.kind === "altered" || verdict.kind === "other-speaker";
		return {
			outcome: found ? "answered" : "abstained",
			blocks: [
				...(await blocksOf(verdict, words, speaker, archive)),
				...(found ? [] : [await searched(archive, filter)]),
			],
			actions: shown
				.slice(0, 4)
				.map(({ article, quote }, i) =>
					contextAction(article, quote.span, shown.length > 1 ? `Context of ${i + 1}` : undefined),
				),
			audience: "channel",
			data: { verdict: verdict.kind, quotations: shown.map(quotationDatum) },
		};
	},
});

async function searched(archive: Archive, filter: Parameters<Archive["coverage"]>[0]): Promise<Block> {
	return { kind: "text", runs: coverageLine(await archive.coverage(filter)) };
}

async function blocksOf(
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
								{ label: speaker },
								" speaking, the article does not make clear enough to say.",
							),
						]
					: []),
				...verdict.entries.flatMap(entryBlocks),
			];
		}
		case "altered":
			return [
				...alteredBlocks(verdict.best),
				...(speaker !== null && verdict.best.claim === "other"
					? [text("And the speaker is ", { strong: "not " }, { label: speaker }, ".")]
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
				...verdict.entries.flatMap(entryBlocks),
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

/** The badge of the strongest entry: an elided quotation is never badged like an exact one. */
function saidLine({ entries }: Extract<WhoSaid, { kind: "said" }>): readonly Run[] {
	return entries[0]?.wording === "exact"
		? [{ strong: "On the record" }, ", in exactly these words:"]
		: [{ strong: "On the record, with words left out or put in" }, " as marked. The whole statement:"];
}

function text(...runs: readonly Run[]): Block {
	return { kind: "text", runs };
}

/** The statements that the reply shows, strongest first. */
function shownIn(verdict: WhoSaid): readonly Found[] {
	switch (verdict.kind) {
		case "said":
		case "other-speaker":
			return verdict.entries.flatMap(({ findings, conflict }) =>
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
