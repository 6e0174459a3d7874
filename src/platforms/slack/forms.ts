import type { App, types } from "@slack/bolt";
import { shortened } from "../fitting.ts";
import { soon } from "../soon.ts";
import { acknowledge } from "./acknowledge.ts";
import { collectionsOf } from "./collections.ts";
import { type Counter, invocationBy } from "./counter.ts";
import { FIELD_PREFIX, FORM, faultsIn, keptIn, readForm } from "./form.ts";
import { clean } from "./inline.ts";

const MOST_SUGGESTIONS = 100;
const LONGEST_SUGGESTION = 75;
const LONGEST_VALUE = 150;

/** Forms: names completed while they are typed, and the answer where the form was asked for. */
export function listenToForms(app: App, { desk, answering, log, pace }: Counter): void {
	app.view({ callback_id: FORM, type: "view_submission" }, async ({ ack, view, body, context }) => {
		const form = readForm(view);
		const command = form === null ? undefined : desk.registry.get(form.command);
		if (form === null || command === undefined) return ack();
		const faults = faultsIn(command, form.options);
		if (Object.keys(faults).length > 0) return ack({ response_action: "errors", errors: faults });
		await acknowledge(ack, log);
		await answering.answer(invocationBy(context, body.user.id, form), form.place);
	});

	app.options(new RegExp(`^${FIELD_PREFIX}`), async ({ ack, body, context }) => {
		const name = body.action_id.slice(FIELD_PREFIX.length);
		const command = desk.registry.get(keptIn(body.view?.private_metadata ?? "")?.command ?? "");
		const kind = command?.options[name]?.kind;
		if (kind !== "person" && kind !== "outlet") return ack({ options: [] });
		const archive = desk.archive.seenBy(collectionsOf(context));
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
	const shown = clean(name);
	if (shown === "" || name.length > LONGEST_VALUE) return [];
	const text = shortened(shown, LONGEST_SUGGESTION);
	return [{ text: { type: "plain_text", text, emoji: false }, value: name }];
}
