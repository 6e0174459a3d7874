import { defineCommand } from "../src/chat/command.ts";
import type { Caller } from "../src/chat/invocation.ts";
import type { PersonalData } from "../src/chat/personal-data.ts";
import type { Block, Reply, Run } from "../src/chat/reply.ts";

const STORED: readonly (readonly Run[])[] = [
	[{ strong: "Articles: " }, "the archive's texts, their versions, and where the quotations in them stand."],
	[
		{ strong: "Answers: " },
		"a reply is remembered for at most an hour, under a key from which the question cannot be read, and without who asked it.",
	],
	[
		{ strong: "Questions: " },
		"for an hour, so that feedback on the answer and a follow-up in its thread can refer to it; longer only when you give feedback, which attaches it. Never who asked.",
	],
	[
		{ strong: "Answers in channels: " },
		"what the bot showed to everyone, without the asker's words, for 180 days, so that a correction can be written into it.",
	],
	[
		{ strong: "Buttons: " },
		"what pressing a button asks, for 90 days after it was last shown; a button that would repeat your question, for an hour. Never who asked.",
	],
	[
		{ strong: "Moderation: " },
		"words of messages that a rule or a member reported, for 30 days if admins set nothing else, then only their hash; cases and what was decided in them are kept. Messages in which nothing is found are stored nowhere.",
	],
	[{ strong: "Feedback: " }, "what you said of an answer, with your id, for 365 days."],
	[
		{ strong: "Settings: " },
		"what admins set up for a channel, with the id of the admin who did, until it is changed.",
	],
	[
		{ strong: "You: " },
		"no profile and no history. To keep questions from flooding in, the last few seconds of each caller's pace are held in memory and then forgotten.",
	],
	[
		{ strong: "The log: " },
		"which command ran, how long it took and how it ended. Never the words of a question.",
	],
	[
		{ strong: "This terminal: " },
		"in the console, the lines typed are kept in the file console-history in the data folder of the machine it runs on.",
	],
];

export default defineCommand({
	name: "privacy",
	description: "What is stored and for how long; export or delete what is stored about you",
	privately: true,
	examples: ["privacy", "privacy export", "privacy delete"],
	options: {
		do: {
			kind: "choice",
			description: "export shows what is stored about you; delete deletes it",
			choices: ["export", "delete"],
			main: true,
		},
	},
	cacheFor: 0,
	async run({ options, caller, services }): Promise<Reply> {
		if (options.do === "export") return reply(await exported(caller, services.personal));
		if (options.do === "delete") return reply(await deleted(caller, services.personal));
		return {
			...reply([
				{ kind: "heading", runs: ["What is stored"] },
				{ kind: "list", items: STORED },
				{
					kind: "text",
					runs: [
						{ code: "/privacy export" },
						" shows what is stored about you, ",
						{ code: "/privacy delete" },
						" deletes it. To delete the rest there is nothing to do: remembered replies go by themselves within the hour, and at once when the archive changes; the console's history goes with its file.",
					],
				},
			]),
			actions: [
				{ label: "Export mine", command: "privacy", options: { do: "export" } },
				{ label: "Delete mine", command: "privacy", options: { do: "delete" } },
			],
		};
	},
});

async function exported(caller: Caller, personal: PersonalData): Promise<Block[]> {
	const found = (await personal.export(caller)).filter(({ records }) => records.length > 0);
	if (found.length === 0) return [{ kind: "text", runs: ["Nothing is stored about you."] }];
	return found.flatMap(({ what, records }): Block[] => [
		{ kind: "heading", runs: [what] },
		{ kind: "list", items: records.map((record): Run[] => [{ label: record }]) },
	]);
}

async function deleted(caller: Caller, personal: PersonalData): Promise<Block[]> {
	const done = await personal.delete(caller);
	const count =
		done.deleted === 0 ? "Nothing was stored that could be deleted." : `Deleted: ${done.deleted}.`;
	return [
		{ kind: "text", runs: [count] },
		...done.kept.map((kept): Block => ({ kind: "text", runs: ["Kept: ", { label: kept }] })),
	];
}

function reply(blocks: readonly Block[]): Reply {
	return { outcome: "answered", blocks, actions: [], audience: "caller", data: {} };
}
