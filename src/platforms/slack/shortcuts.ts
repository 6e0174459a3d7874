import type { App, MessageShortcut } from "@slack/bolt";
import { notice } from "../../chat/reply.ts";
import { shortened } from "../fitting.ts";
import { acknowledge } from "./acknowledge.ts";
import { type Counter, invocationBy } from "./counter.ts";
import { answerable, type Destination } from "./destination.ts";
import { formOf, LONGEST_KEPT, openForm } from "./form.ts";
import { plainText, textOfBlocks } from "./plain-text.ts";
import { NOT_OPENED } from "./pressed.ts";
import { CHECK_QUOTE, REPORT } from "./scopes.ts";

/** What the menu of a message offers. */
export function listenToShortcuts(app: App, counter: Counter): void {
	listenToCheckQuote(app, counter);
	listenToReport(app, counter);
}

/** *Check this quote*: each quotation in a message gets its verdict, for the asker's eyes only. */
function listenToCheckQuote(app: App, { desk, answering, client, log }: Counter): void {
	const command = desk.registry.get(CHECK_QUOTE.command);
	const [main, option] = Object.entries(command?.options ?? {}).find(([, each]) => each.main) ?? [];
	if (main === undefined) return;
	const constraints = { callback_id: CHECK_QUOTE.callbackId, type: "message_action" } as const;
	app.shortcut<MessageShortcut>(constraints, async ({ ack, shortcut, context }) => {
		await acknowledge(ack, log);
		const to = destinationOf(shortcut);
		const text = textOf(shortcut);
		if (text === "") return answering.tell(to, NO_TEXT);
		const options = { [main]: text.slice(0, option?.longest).toWellFormed() };
		const asked = { command: CHECK_QUOTE.command, options };
		await answering.answer(invocationBy(context, shortcut.user.id, asked, to, client), to, { to: "caller" });
	});
}

/** *Report to moderators*: a form asks why. What the message says stays in the form until it is sent. */
function listenToReport(app: App, { desk, answering, client, workspace, log }: Counter): void {
	const command = desk.registry.get(REPORT.command);
	if (command === undefined) return;
	const constraints = { callback_id: REPORT.callbackId, type: "message_action" } as const;
	app.shortcut<MessageShortcut>(constraints, async ({ ack, shortcut }) => {
		await acknowledge(ack, log);
		const to = destinationOf(shortcut);
		const { message, channel, trigger_id } = shortcut;
		const author = message.user ?? (typeof message.bot_id === "string" ? message.bot_id : null);
		if (author === null) return answering.tell(to, NO_AUTHOR);
		const link = await workspace.linkTo({ channel: channel.id, ts: message.ts, thread: to.thread });
		const form = (text: string) => {
			const options = { message: message.ts, author, text, ...(link === null ? {} : { link }) };
			const fields = ["why", "anonymous"];
			const title = REPORT.name;
			return formOf(command, { to, title, submit: "Report", fields, options: {}, origin: { options } });
		};
		const view = form(asMuchAsFits(textOf(shortcut), (text) => form(text).private_metadata ?? ""));
		if (!(await openForm(client, trigger_id, view, log))) await answering.tell(to, NOT_OPENED);
	});
}

/** As much of a text as a form keeps. */
function asMuchAsFits(text: string, kept: (text: string) => string): string {
	let fitting = text;
	while (fitting !== "" && kept(fitting).length > LONGEST_KEPT) {
		fitting = shortened(fitting, Math.floor(Math.min(fitting.length, LONGEST_KEPT) * 0.9));
		if (fitting === "…") fitting = "";
	}
	return fitting;
}

function destinationOf({ message, channel, user, response_url, trigger_id }: MessageShortcut): Destination {
	const threadTs: unknown = message.thread_ts;
	const thread = typeof threadTs === "string" && threadTs !== message.ts ? threadTs : null;
	return answerable(channel.id, user.id, { responseUrl: response_url, event: trigger_id, thread });
}

function textOf({ message }: MessageShortcut): string {
	return plainText(message.text ?? "") || textOfBlocks(message.blocks);
}

const NO_TEXT = notice("refused", ["There is no text in this message, and so no quotation to check."]);
const NO_AUTHOR = notice("refused", [
	"Nobody is named as the author of this message, so it cannot be reported.",
]);
