import { usage } from "../../chat/options.ts";
import type { Registry } from "../../chat/registry.ts";
import { BOT_EVENTS, BOT_SCOPES, CHECK_QUOTE } from "./scopes.ts";

interface ManifestSettings {
	/** As `SLACK_COMMAND_PREFIX`. */
	readonly prefix: string;
	/** Where requests arrive, for HTTP mode; null is Socket Mode. */
	readonly requestUrl: string | null;
}

interface SlashCommand {
	readonly command: string;
	readonly description: string;
	readonly usage_hint?: string;
	readonly should_escape: false;
	readonly url?: string;
}

/** Slack's limits on a command's name, slash and all, and on its hint. */
const LONGEST_COMMAND = 32;

/**
 * The app as Slack takes it (api.slack.com/apps, Create New App, From a manifest): made from the commands, with
 * exactly the scopes and events that are used.
 * @throws when the prefix makes a command's name longer than Slack allows.
 */
export function slackManifest(registry: Registry, { prefix, requestUrl }: ManifestSettings) {
	const checks = registry.get(CHECK_QUOTE.command) !== undefined;
	const { name, callbackId: callback_id, description } = CHECK_QUOTE;
	const at = requestUrl === null ? {} : { request_url: requestUrl };
	return {
		display_information: {
			name: "On Record",
			description: "Ask the news archive: who said it, in their exact words, and where.",
			background_color: "#1f2937",
		},
		features: {
			app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
			bot_user: { display_name: "On Record", always_online: true },
			...(checks ? { shortcuts: [{ name, type: "message", callback_id, description }] } : {}),
			slash_commands: registry.listed.map((command) => slashCommand(command, prefix, requestUrl)),
		},
		oauth_config: { scopes: { bot: [...BOT_SCOPES] } },
		settings: {
			event_subscriptions: { ...at, bot_events: [...BOT_EVENTS] },
			interactivity: {
				is_enabled: true,
				...at,
				...(requestUrl === null ? {} : { message_menu_options_url: requestUrl }),
			},
			org_deploy_enabled: false,
			socket_mode_enabled: requestUrl === null,
			token_rotation_enabled: false,
		},
	};
}

function slashCommand(
	{ name, description, options }: Registry["listed"][number],
	prefix: string,
	url: string | null,
): SlashCommand {
	const command = `/${prefix}${name}`;
	if (command.length > LONGEST_COMMAND) {
		throw new Error(
			`${command} has ${command.length} characters and Slack allows ${LONGEST_COMMAND}: choose a shorter SLACK_COMMAND_PREFIX.`,
		);
	}
	const hint = usage(name, options).slice(name.length + 2);
	return {
		command,
		description,
		...(hint === "" ? {} : { usage_hint: hint }),
		should_escape: false,
		...(url === null ? {} : { url }),
	};
}
