import { defineCommand } from "../src/chat/command.ts";

export default defineCommand({
	name: "appeal",
	description: "Appeals a decision about a message of yours",
	pressed: true,
	privately: true,
	examples: ["appeal of:… number:12 why:it was a joke among friends"],
	options: {
		of: { kind: "words", description: "Where", required: true, longest: 100 },
		number: { kind: "words", description: "The case's number", required: true, longest: 10 },
		why: { kind: "words", description: "Why it is wrong", longest: 1000, lines: true },
	},
	cacheFor: 0,
	run: ({ options, caller, services }) =>
		services.moderation.appeal(options.of, Number(options.number), options.why ?? "", caller),
});
