import { OAuth2Scopes, PermissionFlagsBits } from "discord.js";
import type { DiscordSettings } from "./settings.ts";

interface Permission {
	readonly name: string;
	readonly bit: bigint;
	readonly why: string;
}

/** What the bot may do in a server to answer, and why. */
const ANSWERING: readonly Permission[] = [
	{ name: "View Channels", bit: PermissionFlagsBits.ViewChannel, why: "to see where it is mentioned" },
	{ name: "Send Messages", bit: PermissionFlagsBits.SendMessages, why: "to answer there" },
	{
		name: "Send Messages in Threads",
		bit: PermissionFlagsBits.SendMessagesInThreads,
		why: "to answer in the thread it is asked in",
	},
	{ name: "Embed Links", bit: PermissionFlagsBits.EmbedLinks, why: "to show answers with their sources" },
	{
		name: "Read Message History",
		bit: PermissionFlagsBits.ReadMessageHistory,
		why: "to reply to the message that asks",
	},
];

/** What moderators may have it do besides, where the operator has it read messages. */
const MODERATING: readonly Permission[] = [
	{
		name: "Manage Messages",
		bit: PermissionFlagsBits.ManageMessages,
		why: "to remove a message when a moderator decides so",
	},
	{
		name: "Time Out Members",
		bit: PermissionFlagsBits.ModerateMembers,
		why: "to time a member out when a moderator, or a rule that was set to, decides so",
	},
	{
		name: "Manage Channels",
		bit: PermissionFlagsBits.ManageChannels,
		why: "to set slow mode when a moderator decides so",
	},
];

/** All that the bot may do in a server, and why; it asks for nothing else. */
export function permissionsFor({
	messageContent,
}: Pick<DiscordSettings, "messageContent">): readonly Permission[] {
	return messageContent ? [...ANSWERING, ...MODERATING] : ANSWERING;
}

/** What the bot may use: an account in servers, and commands. */
export const SCOPES = [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands] as const;

/** The page on which someone who manages a server adds the bot to it. */
export function inviteUrl(applicationId: string, settings: Pick<DiscordSettings, "messageContent">): string {
	const url = new URL("https://discord.com/oauth2/authorize");
	url.searchParams.set("client_id", applicationId);
	url.searchParams.set("scope", SCOPES.join(" "));
	url.searchParams.set(
		"permissions",
		permissionsFor(settings)
			.reduce((all, { bit }) => all | bit, 0n)
			.toString(),
	);
	return url.href;
}
