import type { Archive } from "../src/archive/archive.ts";
import { defineCommand } from "../src/chat/command.ts";
import { contextAction } from "../src/chat/context-action.ts";
import { coverageLine } from "../src/chat/coverage-line.ts";
import { quotationDatum } from "../src/chat/quoting.ts";
import type { Block, Reply } from "../src/chat/reply.ts";
import { statementsIn, verdictBlocks } from "../src/chat/verdict-blocks.ts";

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
		const shown = statementsIn(verdict);
		const found = verdict.kind === "said" || verdict.kind === "altered" || verdict.kind === "other-speaker";
		return {
			outcome: found ? "answered" : "abstained",
			blocks: [
				...(await verdictBlocks(verdict, words, speaker, archive)),
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
