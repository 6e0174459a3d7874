import type { CommandCard } from "../../chat/command.ts";
import { usage } from "../../chat/options.ts";
import type { Registry } from "../../chat/registry.ts";
import { shortened } from "../fitting.ts";
import { BOT_EVENTS, BOT_SCOPES, CHECK_QUOTE, REPORT } from "./scopes.ts";

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
	/** Whether people and channels come by their ids, as those who set the bot up need them. */
	readonly should_escape: boolean;
	readonly url?: string;
}

/** Slack's limits on a command's name, slash and all, and on its hint. */
const LONGEST_COMMAND = 32;
const LONGEST_DESCRIPTION = 100;

const DESCRIPTION = "Ask the news archive: who said it, in their exact words, and where.";

/**
 * The app as Slack takes it (api.slack.com/apps, Create New App, From a manifest): made from the commands, with
 * exactly the scopes and events that are used.
 * @throws when the prefix makes a command's name longer than Slack allows.
 */
export function slackManifest(registry: Registry, { prefix, requestUrl }: ManifestSettings) {
	const shortcuts = [CHECK_QUOTE, REPORT]
		.filter(({ command }) => registry.get(command) !== undefined)
		.map(({ name, callbackId: callback_id, description }) => ({
			name,
			type: "message",
			callback_id,
			description,
		}));
	const groups = Map.groupBy(registry.listed, ({ name }) => name.split(" ", 1)[0] ?? name);
	const at = requestUrl === null ? {} : { request_url: requestUrl };
	return {
		display_information: {
			name: "On Record",
			description: DESCRIPTION,
			background_color: "#1f2937",
		},
		features: {
			app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
			bot_user: { display_name: "On Record", always_online: true },
			assistant_view: { assistant_description: DESCRIPTION },
			...(shortcuts.length > 0 ? { shortcuts } : {}),
			slash_commands: [...groups].map(([name, members]) =>
				slashCommand(name, members, { prefix, requestUrl }),
			),
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

/** A command, or a group of commands whose first word follows. */
function slashCommand(
	name: string,
	members: readonly CommandCard[],
	{ prefix, requestUrl: url }: ManifestSettings,
): SlashCommand {
	const command = `/${prefix}${name}`;
	if (command.length > LONGEST_COMMAND) {
		throw new Error(
			`${command} has ${command.length} characters and Slack allows ${LONGEST_COMMAND}: choose a shorter SLACK_COMMAND_PREFIX.`,
		);
	}
	const [only] = members;
	const alone = only?.name === name ? only : null;
	const actions = members.map((member) => member.name.slice(name.length + 1));
	const hint = alone ? usage(name, alone.options).slice(name.length + 2) : actions.join(" | ");
	return {
		command,
		description: alone ? alone.description : shortened(`${name}: ${actions.join(", ")}`, LONGEST_DESCRIPTION),
		...(hint === "" ? {} : { usage_hint: hint }),
		should_escape: members.some(({ access }) => access !== "everyone"),
		...(url === null ? {} : { url }),
	};
}
