import {
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ApplicationIntegrationType,
	InteractionContextType,
	PermissionFlagsBits,
	type RESTPostAPIApplicationCommandsJSONBody,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { CommandCard, Option, OptionKind } from "../../chat/command.ts";
import { longestOf } from "../../chat/options.ts";
import type { Registry } from "../../chat/registry.ts";
import { shortened } from "../fitting.ts";

/** The entry in the menu of a message, and the command that it gives. */
export const MESSAGE_MENU = { name: "Check this quote", command: "check-quotes", option: "message" } as const;
/** The other one, in servers only. */
export const REPORT_MENU = { name: "Report to moderators", command: "report" } as const;

/** Discord's own. */
const MOST_OF_AN_OPTION = 6000;
const LONGEST_DESCRIPTION = 100;

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
	const scope: Partial<typeof GLOBALLY> = guildId === null ? GLOBALLY : {};
	const inServers: Partial<typeof GLOBALLY> =
		guildId === null ? { ...GLOBALLY, contexts: [InteractionContextType.Guild] } : {};
	const menus = [
		{ ...MESSAGE_MENU, ...scope },
		{ ...REPORT_MENU, ...inServers },
	].flatMap(({ name, command, contexts, integration_types }) =>
		registry.get(command)
			? [
					{
						type: ApplicationCommandType.Message as const,
						name,
						...(contexts && { contexts }),
						...(integration_types && { integration_types }),
					},
				]
			: [],
	);
	return [...slashCommands(registry.listed).map((command) => ({ ...command, ...scope })), ...menus];
}

/** The commands that one server has beside everybody's. */
export function ownCommandList(
	own: Registry,
	everybodys: Registry,
): RESTPostAPIApplicationCommandsJSONBody[] {
	return slashCommands(own.listed.filter(({ name }) => everybodys.get(name) === undefined));
}

/** One a command, and one a group with its commands as subcommands. */
function slashCommands(cards: readonly CommandCard[]): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
	const groups = Map.groupBy(cards, ({ name }) => name.split(" ", 1)[0] ?? name);
	return [...groups].map(([name, members]) => {
		const [only] = members;
		if (only && only.name === name) {
			return { ...shape(only), name, type: ApplicationCommandType.ChatInput, ...offeredTo(members) };
		}
		return {
			type: ApplicationCommandType.ChatInput,
			name,
			description: groupDescription(members),
			options: members.map((member) => ({
				...shape(member),
				name: member.name.slice(name.length + 1),
				type: ApplicationCommandOptionType.Subcommand as const,
			})),
			...offeredTo(members),
		};
	});
}

/** Members see only what they may use; a server's admins can open it to others. */
function offeredTo(members: readonly CommandCard[]): { default_member_permissions?: string } {
	const access = new Set(members.map((member) => member.access));
	if (access.has("everyone")) return {};
	const needed = access.has("moderators")
		? PermissionFlagsBits.ModerateMembers
		: PermissionFlagsBits.ManageGuild;
	return { default_member_permissions: String(needed) };
}

function groupDescription(members: readonly CommandCard[]): string {
	return shortened(members.map(({ name }) => name.split(" ")[1]).join(", "), LONGEST_DESCRIPTION);
}

function shape({ description, options }: CommandCard) {
	// Discord wants those that are needed before those that are not.
	const inOrder = Object.entries(options).sort(
		([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false),
	);
	return { description, options: inOrder.map(([option, definition]) => stringOption(option, definition)) };
}

function stringOption(name: string, option: Option) {
	const { kind, description, required = false, choices } = option;
	const type = ApplicationCommandOptionType.String as const;
	if (choices) {
		return { type, name, description, required, choices: choices.map((value) => ({ name: value, value })) };
	}
	return {
		type,
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
