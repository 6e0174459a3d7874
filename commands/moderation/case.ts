import { defineCommand } from "../../src/chat/command.ts";
import { notice } from "../../src/chat/reply.ts";

export default defineCommand({
	name: "moderation case",
	description: "One case: what was said, what rules found, and all that happened since",
	access: "moderators",
	examples: ["moderation case 12"],
	options: {
		number: { kind: "words", description: "The case's number", required: true, main: true, longest: 10 },
	},
	cacheFor: 0,
	run: async ({ options, place, services }) => {
		const number = Number(options.number.replace(/^#/, ""));
		if (!Number.isSafeInteger(number) || number < 1)
			return notice("refused", ["Cases have numbers: ", { code: "/moderation case 12" }, "."]);
		return services.moderation.show(place, number);
	},
});
