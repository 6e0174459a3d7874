import type { AnswerPart } from "../src/answers/parts.ts";
import type { Coverage } from "../src/archive/archive.ts";
import { answerBlocks } from "../src/chat/answer-blocks.ts";
import { defineCommand } from "../src/chat/command.ts";
import { contextAction } from "../src/chat/context-action.ts";
import { collectionOf } from "../src/chat/invocation.ts";
import { lookedBlocks, narrowed } from "../src/chat/looked-line.ts";
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
	async run({ options, archive, place, services, progress, elsewhere }): Promise<Reply> {
		const { question, ...filter } = options;
		const answer = await archive.answer(question, filter);
		const searched = narrowed(filter, answer.looked);
		const before = [
			...lookedBlocks(answer.looked),
			...(answer.kind === "answered" && answer.unconfirmed !== null ? [premise(answer.unconfirmed)] : []),
		];
		const own: Reply = {
			...(answer.kind === "answered"
				? extracted(answer.parts, before)
				: unanswered(answer.nearest, before, await archive.coverage(searched))),
			...(answer.looked?.fleeting && { fleeting: true }),
		};
		const { model } = services;
		// A draft from what does not come near is true of its passages, and no answer.
		const draftable = answer.kind === "answered" || answer.nearly;
		if (!model || !draftable || !(await services.settings.read(place)).settings.model) return own;
		const asked = { question, filter: searched, community: collectionOf(place) };
		const drafted = await elsewhere(() => model.answer(asked, archive, { before, meanwhile: own, progress }));
		return drafted === null
			? { ...own, fleeting: true }
			: { ...drafted, ...(own.fleeting && { fleeting: true }) };
	},
});

/** The archive's own sentences. */
function extracted(parts: readonly AnswerPart[], before: readonly Block[]): Reply {
	const several = parts.length > 1;
	return {
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
}

function unanswered(nearest: AnswerPart | null, before: readonly Block[], coverage: Coverage): Reply {
	const near: readonly Block[] =
		nearest === null ? [] : [{ kind: "text", runs: ["The nearest it comes:"] }, ...answerBlocks(nearest)];
	return abstention(["The archive does not say."], coverage, { nearest: [...before, ...near] });
}

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
