import { defineCommand } from "../../src/chat/command.ts";

export default defineCommand({
	name: "moderation cases",
	description: "Cases of this server or workspace, newest first",
	access: "moderators",
	examples: ["moderation cases", "moderation cases which:open"],
	options: {
		which: { kind: "choice", description: "Open ones only, or all", choices: ["open", "all"] },
		person: { kind: "words", description: "One member's: a mention or an id", longest: 40 },
	},
	cacheFor: 0,
	run: ({ options, place, services }) => {
		const person = options.person?.replace(/^<@!?|\|[^>]*>$|>$/g, "") ?? null;
		return services.moderation.cases(place, { person, openOnly: options.which === "open" });
	},
});
