import type { App, types } from "@slack/bolt";
import type { Command } from "../../chat/command.ts";
import { unknownCommand } from "../../chat/unknown-command.ts";
import { acknowledge } from "./acknowledge.ts";
import { type Counter, invocationBy } from "./counter.ts";
import { formOf } from "./form.ts";
import { answerable } from "./place.ts";
import { unescaped } from "./plain-text.ts";

/** Slash commands: acknowledged at once, answered by response URL; without words, a form asks for them. */
export function listenToCommands(app: App, counter: Counter): void {
	const { desk, answering, typed, commandPrefix, client, log } = counter;
	app.command(/.*/, async ({ ack, command: slash, context }) => {
		await acknowledge(ack, log);
		const place = answerable(slash.channel_id, slash.user_id, { responseUrl: slash.response_url });
		const typedName = slash.command.slice(1);
		// An older manifest may have had another prefix, or none.
		const name = typedName.startsWith(commandPrefix) ? typedName.slice(commandPrefix.length) : typedName;
		const command = desk.registry.get(name);
		if (!command?.listed) return answering.tell(place, unknownCommand({ unknown: name, nearest: null }));

		const text = unescaped(slash.text).trim();
		if (text === "" && needsWords(command)) {
			const form = formOf(command, { place, title: typed.shown(`/${name}`) });
			if (await opened(slash.trigger_id, form)) return;
		}
		const understood = typed.arguments(name, text);
		if (!understood.ok) return answering.tell(place, understood.reply);
		await answering.answer(invocationBy(context, slash.user_id, understood), place);
	});

	/** A trigger is good for three seconds: there is no time for a second try, and the answer says what is needed. */
	async function opened(triggerId: string, view: types.ModalView): Promise<boolean> {
		try {
			await client.views.open({ trigger_id: triggerId, view });
			return true;
		} catch (error) {
			log.warn({ err: error }, "a form could not be opened");
			return false;
		}
	}
}

function needsWords({ options }: Command): boolean {
	return Object.values(options).some(({ main, required }) => main === true && required === true);
}
