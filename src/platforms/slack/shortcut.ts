import type { App, MessageShortcut } from "@slack/bolt";
import { notice } from "../../chat/reply.ts";
import { acknowledge } from "./acknowledge.ts";
import { type Counter, invocationBy } from "./counter.ts";
import { answerable } from "./place.ts";
import { plainText, textOfBlocks } from "./plain-text.ts";
import { CHECK_QUOTE } from "./scopes.ts";

/** *Check this quote* in a message's menu: each quotation in it gets its verdict, for the asker's eyes only. */
export function listenToShortcut(app: App, { desk, answering, log }: Counter): void {
	const command = desk.registry.get(CHECK_QUOTE.command);
	const [main, option] = Object.entries(command?.options ?? {}).find(([, each]) => each.main) ?? [];
	if (main === undefined) return;
	const constraints = { callback_id: CHECK_QUOTE.callbackId, type: "message_action" } as const;
	app.shortcut<MessageShortcut>(constraints, async ({ ack, shortcut, context }) => {
		await acknowledge(ack, log);
		const { message, channel, user, response_url: responseUrl } = shortcut;
		const threadTs: unknown = message.thread_ts;
		const thread = typeof threadTs === "string" && threadTs !== message.ts ? threadTs : null;
		const place = answerable(channel.id, user.id, { responseUrl, thread });
		const text = plainText(message.text ?? "") || textOfBlocks(message.blocks);
		if (text === "") return answering.tell(place, NO_TEXT);
		const options = { [main]: text.slice(0, option?.longest).toWellFormed() };
		const invocation = invocationBy(context, user.id, { command: CHECK_QUOTE.command, options });
		await answering.answer(invocation, place, { to: "caller" });
	});
}

const NO_TEXT = notice("refused", ["There is no text in this message, and so no quotation to check."]);
