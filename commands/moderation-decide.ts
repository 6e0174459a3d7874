import { defineCommand } from "../src/chat/command.ts";
import { ACTS, type Act } from "../src/chat/moderation.ts";
import { notice } from "../src/chat/reply.ts";

export default defineCommand({
	name: "moderation-decide",
	description: "Decides a case",
	access: "moderators",
	pressed: true,
	examples: ["moderation-decide number:12 act:dismiss"],
	options: {
		number: { kind: "words", description: "The case's number", required: true, longest: 10 },
		act: { kind: "choice", description: "What is done", required: true, choices: [...ACTS] },
		minutes: {
			kind: "words",
			description: "In minutes: 60 is an hour, 1440 a day; a timeout above 2880 needs two moderators",
			longest: 6,
		},
	},
	cacheFor: 0,
	run: async ({ options, place, caller, services }) => {
		const minutes = options.minutes === null ? null : Number(options.minutes);
		if (minutes !== null && !Number.isInteger(minutes))
			return notice("refused", ["Give whole minutes. Nothing was done."]);
		return services.moderation.decide(place, Number(options.number), options.act as Act, {
			who: caller.id,
			minutes,
		});
	},
});
