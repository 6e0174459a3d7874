import { defineCommand } from "../src/chat/command.ts";
import { coverageLine } from "../src/chat/coverage-line.ts";
import { excerptBlock, spanDatum } from "../src/chat/quoting.ts";
import type { Block, Reply } from "../src/chat/reply.ts";

export default defineCommand({
	name: "timeline",
	description: "Dated articles on a topic, oldest first",
	examples: ["timeline california secession", "timeline scottish independence since:2014"],
	options: {
		topic: { kind: "words", description: "What the articles are about", required: true, main: true },
		since: { kind: "since", description: "Nothing dated earlier: a year, month or day" },
		until: { kind: "until", description: "Nothing dated later: a year, month or day" },
		outlet: { kind: "outlet", description: "One outlet only" },
	},
	cacheFor: 3600,
	async run({ options: { topic, ...filter }, archive }): Promise<Reply> {
		const entries = await archive.timeline(topic, filter);
		if (entries.length === 0) {
			const coverage = await archive.coverage(filter);
			return {
				outcome: "abstained",
				blocks: [
					{ kind: "text", runs: ["No dated article in the archive is about ", { asked: topic }, "."] },
					{ kind: "text", runs: coverageLine(coverage) },
				],
				actions: [],
				audience: "channel",
				data: {},
			};
		}
		const blocks = entries.flatMap(({ article, span }): Block[] => [
			{ kind: "heading", runs: [{ label: `${article.publishedOn}` }, "  ", { label: article.headline }] },
			excerptBlock(article, span),
		]);
		return {
			outcome: "answered",
			blocks: [
				{ kind: "text", runs: ["On the record about ", { asked: topic }, ", oldest first:"] },
				...blocks,
			],
			actions: [],
			audience: "channel",
			data: { spans: entries.map(({ article, span }) => spanDatum(article, span)) },
		};
	},
});
