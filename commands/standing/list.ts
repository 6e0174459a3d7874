import { defineCommand } from "../../src/chat/command.ts";
import { collectionOf } from "../../src/chat/invocation.ts";
import { type Action, notice, type Reply, type Run } from "../../src/chat/reply.ts";
import type { KeptStanding } from "../../src/chat/standing-book.ts";

const BUTTONS_FOR = 4;

export default defineCommand({
	name: "standing list",
	description: "The standing questions of this server or workspace",
	access: "admins",
	examples: ["standing list"],
	options: {},
	cacheFor: 0,
	async run({ place, services }): Promise<Reply> {
		const collection = collectionOf(place);
		if (collection === null)
			return notice("refused", ["Standing questions belong to a server or workspace; here there is none."]);
		const kept = await services.standing.list(collection);
		if (kept.length === 0) {
			return notice("refused", ["There are none yet. ", { code: "/standing add" }, " makes one."]);
		}
		return {
			outcome: "answered",
			blocks: [
				{ kind: "heading", runs: ["Standing questions here"] },
				{
					kind: "list",
					items: kept.map(({ question }): Run[] => [
						{ code: `/${question.name}` },
						": ",
						{ label: question.question },
					]),
				},
			],
			actions: kept.slice(0, BUTTONS_FOR).flatMap(buttons),
			audience: "caller",
			data: {},
		};
	},
});

function buttons({ question, revision }: KeptStanding): Action[] {
	const { name, terms, sides, background } = question;
	const [one, other] = sides.map(({ label, speakers }) => `${label}: ${speakers.join(", ")}`);
	const options = {
		name,
		question: question.question,
		about: terms,
		one: one ?? "",
		other: other ?? "",
		background: background[0]?.question ?? "",
		revision: String(revision),
	};
	return [
		{
			label: `Edit ${name}…`,
			command: "standing edit",
			options,
			form: ["question", "about", "one", "other", "background"],
		},
		{ label: `Remove ${name}`, command: "standing remove", options: { name } },
	];
}
