import { defineCommand } from "../src/chat/command.ts";

export default defineCommand({
	name: "moderation-appeal",
	description: "Decides an appeal",
	access: "moderators",
	pressed: true,
	examples: ["moderation-appeal number:12 verdict:overturn"],
	options: {
		number: { kind: "words", description: "The case's number", required: true, longest: 10 },
		verdict: {
			kind: "choice",
			description: "Whether the decision stands",
			required: true,
			choices: ["uphold", "overturn"],
		},
	},
	cacheFor: 0,
	run: ({ options, place, caller, services }) =>
		services.moderation.decideAppeal(
			place,
			Number(options.number),
			options.verdict as "uphold" | "overturn",
			caller.id,
		),
});
