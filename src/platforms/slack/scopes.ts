/**
 * The bot's scopes, each with what it is for. Nothing else is asked for.
 *
 * | scope | because |
 * |---|---|
 * | `commands` | slash commands, and the message shortcuts |
 * | `chat:write` | answers, and their corrections |
 * | `app_mentions:read` | the event `app_mention` |
 * | `im:history` | the event `message.im`: what people write to the bot itself |
 * | `im:write` | opening a direct message to tell somebody what concerns them alone |
 * | `channels:history`, `groups:history` | the events `message.channels` and `message.groups`, for follow-ups and moderation where admins turn them on; and finding the bot's own posts again |
 * | `users:read` | whether somebody is an admin, asked when it matters |
 * | `assistant:write` | the assistant's pane: suggestions, and that the bot is at work |
 *
 * Response URLs, forms and the Home tab need none.
 */
export const BOT_SCOPES: readonly string[] = [
	"app_mentions:read",
	"assistant:write",
	"channels:history",
	"chat:write",
	"commands",
	"groups:history",
	"im:history",
	"im:write",
	"users:read",
];

/** The events that are subscribed to. */
export const BOT_EVENTS: readonly string[] = [
	"app_home_opened",
	"app_mention",
	"assistant_thread_context_changed",
	"assistant_thread_started",
	"message.channels",
	"message.groups",
	"message.im",
];

/** The app-level token's scope, for Socket Mode. */
export const APP_SCOPE = "connections:write";

/** The message shortcuts. */
export const CHECK_QUOTE = {
	callbackId: "check-quote",
	name: "Check this quote",
	description: "Each quotation in a message gets its verdict, for your eyes only",
	/** The command that it gives the message to. */
	command: "check-quotes",
} as const;

export const REPORT = {
	callbackId: "report",
	name: "Report to moderators",
	description: "Shows a message to the moderators; they need not know that it was you",
	command: "report",
} as const;

/** Where requests arrive in HTTP mode. */
export const ENDPOINT = "/slack/events";
