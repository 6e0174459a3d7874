import { defineCommand } from "../../src/chat/command.ts";
import { collectionOf } from "../../src/chat/invocation.ts";
import { readStanding } from "../../src/chat/read-standing.ts";
import { notice, type Reply } from "../../src/chat/reply.ts";
import { STANDING_OPTIONS } from "../../src/chat/standing-options.ts";

export default defineCommand({
	name: "standing add",
	description: "Makes a command of a question that is asked again and again",
	access: "admins",
	examples: [
		'standing add name:can-the-bridge-close question:"Can the bridge close?" about:"bridge closing" one:"For: Theo Slater" other:"Against: engineer"',
	],
	options: STANDING_OPTIONS,
	cacheFor: 0,
	async run({ options, place, caller, services }): Promise<Reply> {
		const collection = collectionOf(place);
		if (collection === null)
			return notice("refused", ["Standing questions belong to a server or workspace; here there is none."]);
		const read = readStanding(options);
		if (!read.ok) return notice("refused", read.problem);
		const change = await services.standing.add(collection, read.question, caller.id);
		if (!change.ok) return notice("refused", [change.problem]);
		return {
			...notice("refused", [
				{ code: `/${read.question.name}` },
				" is there for everyone here, as a command or, where commands cannot be added, by mentioning the bot.",
			]),
			outcome: "answered",
			actions: [
				{ label: "Try it", command: read.question.name, options: {} },
				{ label: "Remove it", command: "standing remove", options: { name: read.question.name } },
			],
		};
	},
});
