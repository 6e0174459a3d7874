import { readCited } from "../src/chat/answer-actions.ts";
import { defineCommand } from "../src/chat/command.ts";
import { REASONS, type Reason } from "../src/chat/feedback.ts";
import { type Action, type Block, notice, type Reply } from "../src/chat/reply.ts";

const LABELS: Readonly<Record<Reason, string>> = {
	"wrong-speaker": "Wrong speaker",
	"wrong-source": "Wrong source",
	"out-of-date": "Out of date",
	incomplete: "Incomplete",
	other: "Something else…",
};

export default defineCommand({
	name: "feedback",
	description: "Tells whether an answer helped",
	pressed: true,
	privately: true,
	examples: ["feedback answer:… of:ask mark:helpful"],
	options: {
		answer: { kind: "words", description: "Which answer", required: true, longest: 64 },
		of: { kind: "words", description: "The command that answered", required: true, longest: 70 },
		mark: {
			kind: "choice",
			description: "What you say of it",
			required: true,
			choices: ["helpful", "not-helpful", ...REASONS],
		},
		cited: { kind: "words", description: "What the answer cited" },
		text: { kind: "words", description: "In your words", longest: 1000, lines: true },
	},
	cacheFor: 0,
	async run({ options, caller, place, services }): Promise<Reply> {
		const { answer, of, text } = options;
		const mark = options.mark as "helpful" | "not-helpful" | Reason;
		const cited = (options.cited ?? "").split(" ").filter(Boolean);
		const helpful = mark === "helpful";
		const reason = mark === "helpful" || mark === "not-helpful" ? null : mark;
		await services.feedback.give({
			answer,
			place,
			person: caller.id,
			helpful,
			reason,
			text,
			command: of,
			cited,
		});
		if (reason === "wrong-speaker") {
			await services.operators.tell(wrongSpeaker(cited, text));
		}
		if (helpful || reason !== null) {
			return thanks(
				reason === "wrong-speaker" ? "Whoever runs this bot has been told." : "It is kept with the answer.",
			);
		}
		const again = { answer, of, cited: options.cited ?? "" };
		const reasons = REASONS.map(
			(each): Action => ({
				label: LABELS[each],
				command: "feedback",
				options: { ...again, mark: each },
				...(each === "other" && { form: ["text"] }),
			}),
		);
		return {
			...thanks("What is wrong with it?"),
			actions: [...reasons, { label: "Get a human", command: "get-a-human", options: {}, form: ["note"] }],
		};
	},
});

function thanks(line: string): Reply {
	return { ...notice("refused", ["Thank you. ", line]), outcome: "answered" };
}

/** For whoever runs the bot: what was cited, with a button that takes each attribution back. */
function wrongSpeaker(cited: readonly string[], text: string | null): Reply {
	const said: Block[] = text === null ? [] : [{ kind: "text", runs: ["They write: ", { asked: text }] }];
	const actions = cited.flatMap((each, i): Action[] => {
		const read = readCited(each);
		if (read === null) return [];
		return [
			{
				label: `Look at ${i + 1}`,
				command: "show-context",
				options: {
					article: read.articleId,
					version: String(read.version),
					start: String(read.span.start),
					end: String(read.span.end),
				},
			},
			{ label: `Take back ${i + 1}`, command: "take-back", options: { cited: each } },
		];
	});
	return {
		outcome: "answered",
		blocks: [
			{ kind: "heading", runs: ["Somebody says that a speaker is wrong"] },
			...said,
			{
				kind: "text",
				runs: [
					"Taking an attribution back makes the words unattributed, for good; answers that were posted are edited. To name somebody else: ",
					{ code: "on-record reattribute" },
					".",
				],
			},
		],
		actions: actions.slice(0, 8),
		audience: "caller",
		data: {},
	};
}
