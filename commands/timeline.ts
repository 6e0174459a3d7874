import { defineCommand } from "../src/chat/command.ts";
import { excerptBlock, spanDatum } from "../src/chat/quoting.ts";
import type { Block, Reply } from "../src/chat/reply.ts";
import { abstention } from "../src/chat/unanswered.ts";

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
			const within = Object.values(filter).some((value) => value !== null) ? " within those filters" : "";
			return abstention(
				[`No dated article in the archive${within} is about `, { asked: topic }, "."],
				await archive.coverage(filter),
			);
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
