import { defineCommand } from "../src/chat/command.ts";
import type { Reply, Run } from "../src/chat/reply.ts";

const STORED: readonly (readonly Run[])[] = [
	[{ strong: "Articles: " }, "the archive's texts, their versions, and where the quotations in them stand."],
	[
		{ strong: "Answers: " },
		"a reply is remembered for at most an hour, under a key from which the question cannot be read, and without who asked it.",
	],
	[
		{ strong: "Buttons: " },
		"what pressing a button asks, for 90 days after it was last shown; under a private answer that can be shared that is the question itself. Never who asked.",
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
	description: "What is stored, for how long, and how to delete it",
	examples: ["privacy"],
	options: {},
	cacheFor: 0,
	async run(): Promise<Reply> {
		return {
			outcome: "answered",
			blocks: [
				{ kind: "heading", runs: ["What is stored"] },
				{ kind: "list", items: STORED },
				{
					kind: "text",
					runs: [
						"To delete: remembered replies go by themselves within the hour, and at once when the archive changes; the console's history goes with its file. buttons go after their 90 days. Nothing else about you is kept, so there is nothing else to delete.",
					],
				},
			],
			actions: [],
			audience: "caller",
			data: {},
		};
	},
});
