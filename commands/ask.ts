import { answerBlocks } from "../src/chat/answer-blocks.ts";
import { defineCommand } from "../src/chat/command.ts";
import { contextAction } from "../src/chat/context-action.ts";
import { collectionOf } from "../src/chat/invocation.ts";
import { quotationDatum, spanDatum } from "../src/chat/quoting.ts";
import type { Block, Reply } from "../src/chat/reply.ts";
import { abstention } from "../src/chat/unanswered.ts";

export default defineCommand({
	name: "ask",
	description: "An answer in the archive's own sentences, each with its source",
	examples: [
		"ask how many states must ratify an amendment",
		"ask what did Mastagni say about secession since:2016",
	],
	options: {
		question: {
			kind: "words",
			description: "What you want to know",
			required: true,
			main: true,
			longest: 6000,
		},
		since: { kind: "since", description: "Nothing dated earlier: a year, month or day" },
		until: { kind: "until", description: "Nothing dated later: a year, month or day" },
		outlet: { kind: "outlet", description: "One outlet only" },
	},
	cacheFor: 3600,
	async run({
		options: { question, ...filter },
		archive,
		place,
		services,
		progress,
		elsewhere,
	}): Promise<Reply> {
		const answer = await archive.answer(question, filter);
		if (answer.kind === "abstained") {
			const nearest: Block[] =
				answer.nearest === null
					? []
					: [{ kind: "text", runs: ["The nearest it comes:"] }, ...answerBlocks(answer.nearest)];
			return abstention(["The archive does not say."], await archive.coverage(filter), { nearest });
		}
		const { parts, unconfirmed } = answer;
		const several = parts.length > 1;
		const before = unconfirmed === null ? [] : [premise(unconfirmed)];
		const extracted: Reply = {
			outcome: "answered",
			blocks: [...before, ...parts.flatMap((part, i) => answerBlocks(part, parts[i - 1]))],
			actions: parts.map(({ article, span }, i) =>
				contextAction(article, span, several ? `Context of ${i + 1}` : undefined),
			),
			audience: "channel",
			data: {
				spans: parts.map(({ article, span }) => spanDatum(article, span)),
				quotations: parts.flatMap(({ article, quote }) =>
					quote === null ? [] : [quotationDatum({ article, quote })],
				),
			},
		};
		const { model } = services;
		if (!model || !(await services.settings.read(place)).settings.model) return extracted;
		const asked = { question, filter, community: collectionOf(place) };
		const showing = { before, meanwhile: extracted, progress };
		const drafted = await elsewhere(() => model.answer(asked, archive, showing));
		return drafted ?? { ...extracted, fleeting: true };
	},
});

/** A question may take for granted what the archive does not say; an answer must not seem to agree. */
function premise(unconfirmed: string): Block {
	return {
		kind: "text",
		runs: [
			"The question takes for granted: ",
			{ asked: unconfirmed },
			". The archive does not say that; it says:",
		],
	};
}
