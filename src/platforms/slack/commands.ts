import type { App } from "@slack/bolt";
import type { Command, CommandCard } from "../../chat/command.ts";
import { usage } from "../../chat/options.ts";
import type { Reply, Run } from "../../chat/reply.ts";
import { unknownCommand } from "../../chat/unknown-command.ts";
import { acknowledge } from "./acknowledge.ts";
import { collectionsOf } from "./collections.ts";
import { type Counter, invocationBy } from "./counter.ts";
import { answerable } from "./destination.ts";
import { formOf, openForm } from "./form.ts";
import { unescaped } from "./plain-text.ts";

/** Slash commands, one a command and one a group: acknowledged at once; where words are needed, a form asks for them. */
export function listenToCommands(app: App, counter: Counter): void {
	const { desk, answering, typed, commandPrefix, client, log } = counter;
	app.command(/.*/, async ({ ack, command: slash, context }) => {
		await acknowledge(ack, log);
		const { channel_id, user_id, response_url: responseUrl, trigger_id: event } = slash;
		const to = answerable(channel_id, user_id, { responseUrl, event });
		const typedName = slash.command.slice(1);
		// An older manifest may have had another prefix, or none.
		const name = typedName.startsWith(commandPrefix) ? typedName.slice(commandPrefix.length) : typedName;
		const group = typed.group(name);
		if (!desk.registry.get(name)?.listed && group.length === 0) {
			return answering.tell(to, unknownCommand({ unknown: name, nearest: null }));
		}
		const collections = collectionsOf(context);
		const text = unescaped(slash.text).trim();
		if (text === "" && group.length > 0) return answering.tell(to, groupReply(name, group));
		const understood = typed.arguments(name, text, collections);
		if (!understood.ok) return answering.tell(to, understood.reply);

		const command = desk.registry.seenBy(collections).get(understood.command);
		if (command && needsMore(command, understood.options)) {
			const view = formOf(command, {
				to,
				title: typed.shown(`/${command.name}`),
				submit: "Ask",
				fields: Object.keys(command.options),
				options: understood.options,
				origin: "slash",
			});
			// Where it cannot be opened, the answer says what is needed.
			if (await openForm(client, event, view, log)) return;
		}
		const invocation = invocationBy(context, user_id, understood, to, client);
		await answering.answer(invocation, to, { to: "settings" });
	});
}

/** Nothing was typed, and something has to be. */
function needsMore({ options }: Command, typed: Readonly<Record<string, string>>): boolean {
	const needed = Object.values(options).some(({ required }) => required === true);
	return needed && Object.keys(typed).length === 0;
}

/** What can be asked of a group of commands. */
function groupReply(name: string, group: readonly CommandCard[]): Reply {
	return {
		outcome: "answered",
		blocks: [
			{ kind: "text", runs: [{ code: `/${name}` }, " is followed by what is to be done:"] },
			{
				kind: "list",
				items: group.map((command): Run[] => [
					{ code: usage(command.name, command.options) },
					`: ${command.description}`,
				]),
			},
		],
		actions: [],
		audience: "caller",
		data: {},
	};
}
