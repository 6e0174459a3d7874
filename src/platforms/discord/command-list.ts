import {
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ApplicationIntegrationType,
	InteractionContextType,
	type RESTPostAPIApplicationCommandsJSONBody,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { CommandCard, Option, OptionKind } from "../../chat/command.ts";
import { longestOf } from "../../chat/options.ts";
import type { Registry } from "../../chat/registry.ts";

/** The entry in the menu of a message, and the command that it gives. */
export const MESSAGE_MENU = { name: "Check this quote", command: "check-quotes", option: "message" } as const;

/** Discord's own. */
const MOST_OF_AN_OPTION = 6000;

/** Where a command of every server is offered; the commands of one server say neither. */
const GLOBALLY = {
	contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
	integration_types: [ApplicationIntegrationType.GuildInstall],
};

/** What Discord is to offer, made from the registry. */
export function commandList(
	registry: Registry,
	guildId: string | null,
): RESTPostAPIApplicationCommandsJSONBody[] {
	const scope = guildId === null ? GLOBALLY : {};
	const menu = registry.get(MESSAGE_MENU.command)
		? [{ type: ApplicationCommandType.Message as const, name: MESSAGE_MENU.name, ...scope }]
		: [];
	return [...registry.listed.map((card) => ({ ...slashCommand(card), ...scope })), ...menu];
}

function slashCommand({
	name,
	description,
	options,
}: CommandCard): RESTPostAPIChatInputApplicationCommandsJSONBody {
	// Discord wants those that are needed before those that are not.
	const inOrder = Object.entries(options).sort(
		([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false),
	);
	return {
		type: ApplicationCommandType.ChatInput,
		name,
		description,
		options: inOrder.map(([option, definition]) => stringOption(option, definition)),
	};
}

function stringOption(name: string, option: Option) {
	const { kind, description, required = false } = option;
	return {
		type: ApplicationCommandOptionType.String as const,
		name,
		description,
		required,
		autocomplete: isCompleted(kind),
		max_length: Math.min(longestOf(option), MOST_OF_AN_OPTION),
	};
}

/** Whether the archive can complete what is typed. */
export function isCompleted(kind: OptionKind): kind is "person" | "outlet" {
	return kind === "person" || kind === "outlet";
}
