/**
 * The bot's scopes, each with what it is for. Nothing else is asked for: no channel is read, no profile looked up.
 *
 * | scope | because |
 * |---|---|
 * | `commands` | slash commands, and the message shortcut |
 * | `chat:write` | answers to mentions and direct messages, in public and for the asker's eyes |
 * | `app_mentions:read` | the event `app_mention` |
 * | `im:history` | the event `message.im`: what people write to the bot itself |
 *
 * Response URLs, forms and the Home tab need none; `im:read` and `im:write` would list and open conversations, which
 * the bot never does.
 */
export const BOT_SCOPES: readonly string[] = ["app_mentions:read", "chat:write", "commands", "im:history"];

/** The events that are subscribed to. */
export const BOT_EVENTS: readonly string[] = ["app_home_opened", "app_mention", "message.im"];

/** The app-level token's scope, for Socket Mode. */
export const APP_SCOPE = "connections:write";

/** The message shortcut. */
export const CHECK_QUOTE = {
	callbackId: "check-quote",
	name: "Check this quote",
	description: "Each quotation in a message gets its verdict, for your eyes only",
	/** The command that it gives the message to. */
	command: "check-quotes",
} as const;

/** Where requests arrive in HTTP mode. */
export const ENDPOINT = "/slack/events";
