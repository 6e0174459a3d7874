import { defineCommand } from "../src/chat/command.ts";
import { coverageLine } from "../src/chat/coverage-line.ts";
import { quotationDatum } from "../src/chat/quoting.ts";
import type { Block, Reply } from "../src/chat/reply.ts";
import { statementsIn, verdictBlocks } from "../src/chat/verdict-blocks.ts";

/** As many quotations of one message as are looked up. */
const MOST = 5;

/** Reached by the message menu *Check this quote*: each quotation in a message gets its verdict, privately. */
export default defineCommand({
	name: "check-quotes",
	description: "What the archive says of each quotation in a message",
	examples: ['check-quotes Slater said: "it has really taken us by surprise"'],
	listed: false,
	options: {
		message: { kind: "words", description: "The message", required: true, main: true, longest: 6000 },
	},
	cacheFor: 3600,
	async run({ options: { message }, archive }): Promise<Reply> {
		const quotations = archive.quotationsIn(message).slice(0, MOST);
		const verdicts = await Promise.all(
			quotations.map(async ({ words, speaker }) => {
				const verdict = await archive.whoSaid(words, speaker, {});
				const asked: Block = {
					kind: "heading",
					runs: [{ asked: words }, ...(speaker === null ? [] : [", as the words of ", { asked: speaker }])],
				};
				return { verdict, blocks: [asked, ...(await verdictBlocks(verdict, words, speaker, archive))] };
			}),
		);
		const searched: Block = { kind: "text", runs: coverageLine(await archive.coverage({})) };
		const shown = verdicts.flatMap(({ verdict }) => statementsIn(verdict));
		return {
			outcome: verdicts.some(({ verdict }) => verdict.kind !== "nobody") ? "answered" : "abstained",
			blocks: [...verdicts.flatMap(({ blocks }) => blocks), searched],
			actions: [],
			audience: "caller",
			data: {
				verdict: verdicts.map(({ verdict }) => verdict.kind).join(" "),
				quotations: shown.map(quotationDatum),
			},
		};
	},
});
