import { defineCommand } from "../../src/chat/command.ts";
import { collectionOf } from "../../src/chat/invocation.ts";
import { readStanding } from "../../src/chat/read-standing.ts";
import { notice, type Reply } from "../../src/chat/reply.ts";
import { STANDING_OPTIONS } from "../../src/chat/standing-options.ts";

export default defineCommand({
	name: "standing edit",
	description: "Changes a standing question of this server or workspace",
	access: "admins",
	examples: [
		'standing edit name:can-the-bridge-close question:"Can the bridge close?" about:"bridge closing" one:"For: Theo Slater"',
	],
	options: {
		...STANDING_OPTIONS,
		revision: {
			kind: "words",
			description: "Filled in by the form, so that two changes at once are noticed",
			longest: 12,
		},
	},
	cacheFor: 0,
	async run({ options, place, caller, services }): Promise<Reply> {
		const collection = collectionOf(place);
		if (collection === null)
			return notice("refused", ["Standing questions belong to a server or workspace; here there is none."]);
		const read = readStanding(options);
		if (!read.ok) return notice("refused", read.problem);
		const kept = (await services.standing.list(collection)).find(
			({ question }) => question.name === read.question.name,
		);
		if (!kept)
			return notice("refused", [
				"There is no standing question of that name here. ",
				{ code: "/standing list" },
				" lists them.",
			]);
		const revision = options.revision === null ? kept.revision : Number(options.revision);
		const change = await services.standing.edit(collection, read.question, revision, caller.id);
		if (!change.ok) return notice("refused", [change.problem]);
		return {
			...notice("refused", [{ code: `/${read.question.name}` }, " is changed."]),
			outcome: "answered",
		};
	},
});
