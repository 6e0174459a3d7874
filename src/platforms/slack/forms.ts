import type { App, types } from "@slack/bolt";
import { soon } from "../soon.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Showing } from "./answering.ts";
import { collectionsOf } from "./collections.ts";
import { type Counter, invocationBy } from "./counter.ts";
import { choiceOf, completed, FIELD_PREFIX, FORM, faultsIn, keptIn, readForm } from "./form.ts";
import { clean } from "./inline.ts";
import { findAction } from "./pressed.ts";

const MOST_SUGGESTIONS = 100;
const LONGEST_VALUE = 150;

/** Forms: names completed while they are typed, and the answer where the form was asked for. */
export function listenToForms(app: App, { desk, answering, client, log, pace }: Counter): void {
	app.view({ callback_id: FORM, type: "view_submission" }, async ({ ack, view, body, context }) => {
		const form = readForm(view);
		const command = form && desk.registry.seenBy(collectionsOf(context)).get(form.command);
		if (form === null || !command) return ack();
		const faults = faultsIn(command, form);
		if (Object.keys(faults).length > 0) return ack({ response_action: "errors", errors: faults });
		await acknowledge(ack, log);
		const { origin, to } = form;
		let others: Readonly<Record<string, string>> = {};
		if (origin !== "slash" && "options" in origin) others = origin.options;
		else if (origin !== "slash") {
			const parts = { buttons: desk.buttons, log, withinMs: pace.lookupMs };
			const found = await findAction(origin.button, parts);
			if (!found.ok) return answering.tell(to, found.notice);
			others = found.action.options;
		}
		const asked = { command: command.name, options: completed(form, others) };
		const showing: Showing = { to: origin === "slash" ? "settings" : "caller" };
		await answering.answer(invocationBy(context, body.user.id, asked, to, client), to, showing);
	});

	app.options(new RegExp(`^${FIELD_PREFIX}`), async ({ ack, body, context }) => {
		const name = body.action_id.slice(FIELD_PREFIX.length);
		const collections = collectionsOf(context);
		const { command = "" } = keptIn(body.view?.private_metadata ?? "") ?? {};
		const kind = desk.registry.seenBy(collections).get(command)?.options[name]?.kind;
		if (kind !== "person" && kind !== "outlet") return ack({ options: [] });
		const archive = desk.archive.seenBy(collections);
		const names = archive.suggest(kind, body.value).catch((error: unknown) => {
			log.warn({ err: error }, "names could not be completed");
			return [];
		});
		const found = (await soon(names, pace.lookupMs)) ?? [];
		await ack({ options: found.flatMap(suggestion).slice(0, MOST_SUGGESTIONS) });
	});
}

/** A name too long to be handed back whole is not offered: a part of it would find somebody else. */
function suggestion(name: string): types.PlainTextOption[] {
	return clean(name) === "" || name.length > LONGEST_VALUE ? [] : [choiceOf(name)];
}
