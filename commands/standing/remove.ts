import { defineCommand } from "../../src/chat/command.ts";
import { collectionOf } from "../../src/chat/invocation.ts";
import { notice, type Reply } from "../../src/chat/reply.ts";

export default defineCommand({
	name: "standing remove",
	description: "Takes a standing question of this server or workspace away",
	access: "admins",
	examples: ["standing remove can-the-bridge-close"],
	options: {
		name: { kind: "words", description: "The command's name", required: true, main: true, longest: 40 },
	},
	cacheFor: 0,
	async run({ options, place, services }): Promise<Reply> {
		const collection = collectionOf(place);
		if (collection === null)
			return notice("refused", ["Standing questions belong to a server or workspace; here there is none."]);
		const name = options.name.replace(/^\//, "").toLowerCase();
		const before = (await services.standing.list(collection)).find(({ question }) => question.name === name);
		const change = await services.standing.remove(collection, name);
		if (!change.ok) return notice("refused", [change.problem]);
		const [one = "", other = ""] = (before?.question.sides ?? []).map(
			({ label, speakers }) => `${label}: ${speakers.join(", ")}`,
		);
		const undo = before && {
			name,
			question: before.question.question,
			about: before.question.terms,
			one,
			other,
			background: before.question.background[0]?.question ?? "",
		};
		return {
			...notice("refused", [{ code: `/${name}` }, " is no longer there."]),
			outcome: "answered",
			actions: undo ? [{ label: "Undo", command: "standing add", options: undo }] : [],
		};
	},
});
