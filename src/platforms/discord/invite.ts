import { OAuth2Scopes, PermissionFlagsBits } from "discord.js";

/** What the bot may do in a server, and why; it asks for nothing else. */
export const PERMISSIONS = [
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
] as const;

/** What the bot may use: an account in servers, and commands. */
export const SCOPES = [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands] as const;

/** The page on which someone who manages a server adds the bot to it. */
export function inviteUrl(applicationId: string): string {
	const url = new URL("https://discord.com/oauth2/authorize");
	url.searchParams.set("client_id", applicationId);
	url.searchParams.set("scope", SCOPES.join(" "));
	url.searchParams.set("permissions", PERMISSIONS.reduce((all, { bit }) => all | bit, 0n).toString());
	return url.href;
}
