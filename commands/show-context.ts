import { defineCommand } from "../src/chat/command.ts";
import { excerptBlock, spanDatum } from "../src/chat/quoting.ts";
import { notice, type Reply } from "../src/chat/reply.ts";

/** Reached by *Show in context* under a quotation: the paragraphs around it. */
export default defineCommand({
	name: "show-context",
	description: "The paragraphs around a quotation",
	examples: ["show-context calexit-2016 version:1 start:120 end:180"],
	listed: false,
	options: {
		article: { kind: "words", description: "The article's id", required: true, main: true },
		version: { kind: "words", description: "The article's version", required: true },
		start: { kind: "words", description: "Where the words begin", required: true },
		end: { kind: "words", description: "Where the words end", required: true },
	},
	cacheFor: 3600,
	async run({ options, archive }): Promise<Reply> {
		const found = await archive.context(options.article, Number(options.version), {
			start: Number(options.start),
			end: Number(options.end),
		});
		if (!found)
			return notice("refused", ["That article is no longer in the archive in the version that was quoted."]);
		const { article, span } = found;
		return {
			outcome: "answered",
			blocks: [
				{ kind: "text", runs: ["In context, as ", { label: article.outlet }, " has it:"] },
				excerptBlock(article, span),
			],
			actions: [],
			audience: "caller",
			data: { spans: [spanDatum(article, span)] },
		};
	},
});
