import type { types } from "@slack/bolt";
import type { Coverage } from "../../archive/archive.ts";
import type { CommandCard } from "../../chat/command.ts";
import { plural } from "../../chat/counting.ts";
import { usage } from "../../chat/options.ts";
import type { Action, Reply, Run } from "../../chat/reply.ts";
import { type Rendering, renderReply } from "./render.ts";
import { CHECK_QUOTE } from "./scopes.ts";

/** What the Home tab offers to try: these commands' first examples, where they exist. */
const TO_TRY = ["ask", "who-said"];
/** Where the Home tab leads: the outlets, what is stored, help. */
const LEADS_TO = ["sources", "privacy", "help"];

/** The Home tab as a reply: what is in the archive, and what can be asked. `null` is an archive that cannot be reached. */
export function homeReply(coverage: Coverage | null, commands: readonly CommandCard[]): Reply {
	const items = commands.map(({ name, options, description }): Run[] => [
		{ code: usage(name, options) },
		`: ${description}`,
	]);
	return {
		outcome: "answered",
		blocks: [
			{ kind: "heading", runs: ["On Record: who said it, in their exact words, and where"] },
			{ kind: "text", runs: holds(coverage) },
			{ kind: "heading", runs: ["What you can ask"] },
			{ kind: "list", items },
			{
				kind: "text",
				runs: [
					"In a channel or a thread, mention the app and write the same, with or without the slash; here, under ",
					{ strong: "Messages" },
					", just write it. A line that names no command is a question. ",
					{ strong: CHECK_QUOTE.name },
					", in the menu of any message, looks up the quotations in it.",
				],
			},
		],
		actions: [],
		audience: "caller",
		data: {},
	};
}

function holds(coverage: Coverage | null): readonly Run[] {
	if (coverage === null) return ["The archive cannot be reached just now. Please come back in a moment."];
	const { articles, quotations, outlets, from, to, newestFetchedAt } = coverage;
	if (articles === 0) return ["The archive is empty: whoever runs this app has not added articles yet."];
	const dates = from === null ? "" : from === to ? `, dated ${from}` : `, dated ${from} to ${to}`;
	const newest: Run[] = newestFetchedAt === null ? [] : ["; newest added ", { ago: newestFetchedAt }];
	return [
		`The archive holds ${plural(articles, "article")} from ${plural(outlets, "outlet")}, with ${plural(quotations, "statement")}${dates}`,
		...newest,
		".",
	];
}

/** The buttons of the Home tab: something to try, and where to read on. */
export function homeActions(
	commands: readonly CommandCard[],
	understand: (command: string, text: string) => Pick<Action, "command" | "options"> | null,
	typed: (code: string) => string,
): Action[] {
	const named = (name: string) => commands.find((command) => command.name === name);
	const tries = TO_TRY.flatMap((name) => named(name)?.examples.slice(0, 1) ?? []);
	const leads = LEADS_TO.filter((name) => named(name));
	return [...tries, ...leads].flatMap((example) => {
		const [name = "", ...rest] = example.split(" ");
		const action = understand(name, rest.join(" "));
		return action === null
			? []
			: [{ label: typed(`/${example}`), command: action.command, options: action.options }];
	});
}

export function homeView(reply: Reply, rendering: Rendering): types.HomeView {
	return { type: "home", blocks: [...renderReply(reply, rendering).blocks] };
}
