import type { App, webApi } from "@slack/bolt";
import type { Logger } from "pino";
import type { CommandCard } from "../../chat/command.ts";
import type { Reply } from "../../chat/reply.ts";
import { shortened } from "../fitting.ts";
import { soon } from "../soon.ts";
import { collectionsOf } from "./collections.ts";
import type { Counter } from "./counter.ts";
import type { Destination } from "./destination.ts";
import { clean } from "./inline.ts";
import type { OwnMessages } from "./own-messages.ts";

/** Slack's own limit. */
const MOST_PROMPTS = 4;
const LONGEST_TITLE = 75;
/** What the pane suggests to say: these commands' first examples, where they exist. */
const SUGGESTED = ["ask", "who-said", "on-record", "sources"];

/**
 * The assistant's pane: a greeting with something to try when it is opened. What is written there comes as a direct
 * message in a thread, and is answered as such.
 */
export function listenToAssistant(app: App, { desk, client, claims, presenting, own, log }: Counter): void {
	app.event("assistant_thread_started", async ({ event, body, context }) => {
		if (!(await claims.take(body.event_id))) return;
		const { channel_id: channel, thread_ts: thread } = event.assistant_thread;
		const collections = collectionsOf(context);
		const { listed } = desk.registry.seenBy(collections);
		const message = await presenting.message(GREETING, { thread, collections });
		await own.post({ channel, thread }, message, body.event_id);
		const prompts = promptsOf(listed);
		if (prompts.length === 0) return;
		const suggested = { channel_id: channel, thread_ts: thread, title: "For example:", prompts };
		await client.assistant.threads.setSuggestedPrompts(suggested as never).catch((error: unknown) => {
			log.warn({ err: error }, "an assistant's thread goes without suggestions");
		});
	});
}

function promptsOf(commands: readonly CommandCard[]): { title: string; message: string }[] {
	const examples = SUGGESTED.flatMap(
		(name) => commands.find((command) => command.name === name)?.examples.slice(0, 1) ?? [],
	);
	return examples.slice(0, MOST_PROMPTS).map((example) => {
		const message = clean(example).replace(/^ask /, "");
		return { title: shortened(message, LONGEST_TITLE), message };
	});
}

const GREETING: Reply = {
	outcome: "answered",
	blocks: [
		{ kind: "heading", runs: ["Ask the news archive"] },
		{
			kind: "text",
			runs: [
				"You are shown who said it, in their exact words, and where. Write a question, or the words that somebody is said to have spoken; ",
				{ code: "/help" },
				" lists what else can be asked.",
			],
		},
	],
	actions: [],
	audience: "channel",
	data: {},
};

/**
 * Shows in an assistant's thread that the bot is at work; Slack takes that away with the answer, which therefore waits
 * its turn behind it.
 * @returns false where it cannot be shown, as in a thread that is not the assistant's.
 */
export async function showStatus(
	{ channel, thread }: Destination,
	parts: { client: webApi.WebClient; own: OwnMessages; log: Logger; withinMs: number },
): Promise<boolean> {
	if (thread === null) return false;
	const { client, own, log, withinMs } = parts;
	const status = { channel_id: channel, thread_ts: thread, status: "is searching the archive…" };
	const shown = own.inTurn(channel, () =>
		soon(
			client.assistant.threads.setStatus(status).then(
				() => true,
				(error: unknown) => {
					log.debug({ err: error }, "no status could be shown");
					return false;
				},
			),
			withinMs,
		),
	);
	return (await shown) ?? false;
}
