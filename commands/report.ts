import { defineCommand } from "../src/chat/command.ts";

export default defineCommand({
	name: "report",
	description: "Shows a message to the moderators",
	pressed: true,
	privately: true,
	examples: ["report message:… author:… text:…"],
	options: {
		message: { kind: "words", description: "The message", required: true, longest: 100 },
		author: { kind: "words", description: "Who wrote it", required: true, longest: 100 },
		text: { kind: "words", description: "What it says", longest: 4000 },
		link: { kind: "words", description: "Where it stands", longest: 300 },
		why: { kind: "words", description: "What is wrong with it", longest: 1000, lines: true },
		anonymous: {
			kind: "choice",
			description: "Whether moderators see that it was you",
			choices: ["no", "yes"],
		},
	},
	cacheFor: 0,
	run: ({ options, place, caller, services }) => {
		const { message, author, link, why, anonymous } = options;
		const reported = { message, author, text: options.text ?? "", link, why };
		return services.moderation.report(place, reported, { who: caller.id, anonymous: anonymous === "yes" });
	},
});
