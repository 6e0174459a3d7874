import { type CommandCard, defineCommand } from "../src/chat/command.ts";
import { usage } from "../src/chat/options.ts";
import { type Block, notice, type Reply, type Run } from "../src/chat/reply.ts";

export default defineCommand({
	name: "help",
	description: "What you can ask, and how",
	examples: ["help", "help who-said"],
	options: { command: { kind: "words", description: "A command to explain", main: true, longest: 40 } },
	cacheFor: 0,
	async run({ options, commands }): Promise<Reply> {
		const offered = commands.filter(({ listed }) => listed);
		if (options.command === null) return reply(overview(offered));
		const wanted = options.command.replace(/^\//, "").trim().toLowerCase();
		const card = offered.find(({ name }) => hyphened(name) === hyphened(wanted));
		if (card) return reply(explain(card));
		const group = offered.filter(({ name }) => name.startsWith(`${wanted} `));
		if (group.length > 0) return reply([{ kind: "heading", runs: [{ code: `/${wanted}` }] }, listOf(group)]);
		return notice("refused", [
			"There is no command ",
			{ code: `/${wanted}` },
			". ",
			{ code: "/help" },
			" lists them all.",
		]);
	},
});

function hyphened(name: string): string {
	return name.replaceAll(" ", "-");
}

function listOf(commands: readonly CommandCard[]): Block {
	const items = commands.map(({ name, options, description }): Run[] => [
		{ code: usage(name, options) },
		`: ${description}`,
	]);
	return { kind: "list", items };
}

/** Commands for those who look after a place: by group, since there are many and few need them. */
function caretaking(commands: readonly CommandCard[]): readonly Block[] {
	const groups = [...new Set(commands.map(({ name }) => name.split(" ", 1)[0] ?? name))];
	if (groups.length === 0) return [];
	const names = groups.flatMap((group, i): Run[] => [i === 0 ? "" : ", ", { code: `/help ${group}` }]);
	return [{ kind: "text", runs: ["For moderators and admins: ", ...names] }];
}

function overview(commands: readonly CommandCard[]): readonly Block[] {
	const asked = commands.filter(({ access }) => access === "everyone");
	return [
		{ kind: "heading", runs: ["Ask the archive"] },
		{
			kind: "text",
			runs: [
				"Every answer shows who said it, in their exact words, and where. A line that names no command is a question: it goes to ",
				{ code: "/ask" },
				".",
			],
		},
		listOf(asked),
		{
			kind: "text",
			runs: [
				"Options are written ",
				{ code: "name:value" },
				" or, with spaces, ",
				{ code: 'name:"two words"' },
				". More on one command: ",
				{ code: "/help who-said" },
			],
		},
		...caretaking(commands.filter(({ access }) => access !== "everyone")),
	];
}

function explain({ name, description, options, examples }: CommandCard): readonly Block[] {
	const items = Object.entries(options).map(
		([option, { description: what, main, required, choices = [], example }]): Run[] => [
			{ code: main ? `<${option}>` : `${option}:` },
			` ${what}${required ? " (needed)" : ""}`,
			choices.length === 0 ? "" : `. One of: ${choices.join(", ")}`,
			...(example === undefined ? [] : [". For example: ", { code: `${option}:${example}` }]),
		],
	);
	const blocks: Block[] = [
		{ kind: "heading", runs: [{ code: usage(name, options) }] },
		{ kind: "text", runs: [description] },
	];
	if (items.length > 0) blocks.push({ kind: "list", items });
	blocks.push({ kind: "text", runs: ["For example:"] });
	blocks.push({ kind: "list", items: examples.map((example): Run[] => [{ code: `/${example}` }]) });
	return blocks;
}

function reply(blocks: readonly Block[]): Reply {
	return { outcome: "answered", blocks, actions: [], audience: "caller", data: {} };
}
