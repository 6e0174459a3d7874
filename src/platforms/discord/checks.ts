import {
	ApplicationFlags,
	DiscordAPIError,
	PermissionFlagsBits,
	REST,
	type RESTGetAPICurrentUserGuildsResult,
	type RESTGetAPICurrentUserResult,
	type RESTGetCurrentApplicationResult,
	Routes,
} from "discord.js";
import type { Registry } from "../../chat/registry.ts";
import type { Check } from "../platform.ts";
import { commandList } from "./command-list.ts";
import { inviteUrl, permissionsFor } from "./invite.ts";
import { badToken, isBadToken } from "./refusal.ts";
import { isRegistered } from "./registration.ts";
import type { DiscordSettings } from "./settings.ts";

/** Looks at what Discord says of the token, the application, its intents and its commands. Changes nothing. */
export async function* checkDiscord(settings: DiscordSettings, registry: Registry): AsyncGenerator<Check> {
	const rest = openRest(settings);
	try {
		const user = (await rest.get(Routes.user())) as RESTGetAPICurrentUserResult;
		yield { about: "Discord token", state: `valid, the bot is ${user.username}`, advice: null };
		const application = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
		yield {
			about: "Discord application",
			state: `${application.name} (${application.id})`,
			advice: null,
		};
		yield intents(application.flags ?? 0, settings.messageContent);
		yield await servers(rest, application.id, settings);
		yield await commands(rest, application.id, settings, registry);
	} catch (error) {
		yield failed(error);
	} finally {
		rest.clearHandlerSweeper();
		rest.clearHashSweeper();
	}
}

/**
 * The id of the application that the token belongs to.
 * @throws PlatformError when Discord does not know the token.
 */
export async function applicationOf(settings: DiscordSettings): Promise<string> {
	const rest = openRest(settings);
	try {
		return ((await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult).id;
	} catch (error) {
		throw isBadToken(error) ? badToken(error) : error;
	} finally {
		rest.clearHandlerSweeper();
		rest.clearHashSweeper();
	}
}

function openRest({ apiUrl, token }: DiscordSettings): REST {
	return new REST({ ...(apiUrl === null ? {} : { api: apiUrl }), timeout: 5_000 }).setToken(token);
}

const MESSAGE_CONTENT = "Message Content";
const PRIVILEGED = [
	[ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited, "Presence"],
	[ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited, "Server Members"],
	[ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited, MESSAGE_CONTENT],
] as const;

const PORTAL = "in the developer portal (your application, Bot, Privileged Gateway Intents)";

function intents(flags: number, messageContent: boolean): Check {
	const about = "Discord intents";
	const granted: string[] = PRIVILEGED.filter(([either]) => (flags & either) !== 0).map(([, name]) => name);
	if (messageContent && !granted.includes(MESSAGE_CONTENT)) {
		return {
			about,
			state: `${MESSAGE_CONTENT} is not granted, without which follow-ups and moderation cannot work`,
			advice: `Switch it on ${PORTAL}, or leave DISCORD_MESSAGE_CONTENT off: else Discord refuses the connection.`,
		};
	}
	const needless = granted.filter((name) => !(messageContent && name === MESSAGE_CONTENT));
	if (needless.length > 0) {
		return {
			about,
			state: `privileged intents granted that are not needed: ${needless.join(", ")}`,
			advice: `Switch them off ${PORTAL}${needless.includes(MESSAGE_CONTENT) ? ", or set DISCORD_MESSAGE_CONTENT=on for follow-ups and moderation" : ""}.`,
		};
	}
	const state = messageContent
		? `${MESSAGE_CONTENT} granted`
		: "no privileged intent granted, and none needed";
	return { about, state, advice: null };
}

async function servers(rest: REST, applicationId: string, settings: DiscordSettings): Promise<Check> {
	const { guildId } = settings;
	const guilds = (await rest.get(Routes.userGuilds())) as RESTGetAPICurrentUserGuildsResult;
	const about = "Discord servers";
	const invite = `Add the bot with this address: ${inviteUrl(applicationId, settings)}`;
	if (guilds.length === 0) return { about, state: "the bot is in none", advice: invite };
	const count = `the bot is in ${guilds.length === 1 ? "one" : guilds.length}`;
	if (guildId === null || guilds.some(({ id }) => id === guildId))
		return lacking(guilds, settings) ?? { about, state: count, advice: null };
	return { about, state: `${count}, but not in ${guildId}`, advice: `Check DISCORD_GUILD_ID. ${invite}` };
}

/** Where the bot's role gives it less than what it uses; null when it does nowhere. */
function lacking(guilds: RESTGetAPICurrentUserGuildsResult, settings: DiscordSettings): Check | null {
	const wanted = permissionsFor(settings);
	const short = guilds.flatMap(({ name, permissions }) => {
		const has = BigInt(permissions);
		if ((has & PermissionFlagsBits.Administrator) !== 0n) return [];
		const missing = wanted.filter(({ bit }) => (has & bit) === 0n);
		return missing.length === 0 ? [] : [`${name}: ${missing.map((each) => each.name).join(", ")}`];
	});
	if (short.length === 0) return null;
	return {
		about: "Discord servers",
		state: `the bot lacks permissions in ${short.length} of ${guilds.length}: ${short.slice(0, 5).join("; ")}`,
		advice:
			"Give its role these permissions in the server's settings; what needs them is refused until then.",
	};
}

async function commands(
	rest: REST,
	applicationId: string,
	settings: DiscordSettings,
	registry: Registry,
): Promise<Check> {
	const { guildId } = settings;
	const about = guildId === null ? "Discord commands" : `Discord commands in the server ${guildId}`;
	try {
		const upToDate = await isRegistered(rest, applicationId, guildId, commandList(registry, guildId));
		if (upToDate) return { about, state: "registered, up to date", advice: null };
		return {
			about,
			state: "not registered as they are now",
			advice: "They are registered when the bot starts: npm start.",
		};
	} catch (error) {
		if (!(error instanceof DiscordAPIError) || guildId === null) throw error;
		return {
			about,
			state: `cannot be read (${error.message})`,
			advice: `Check DISCORD_GUILD_ID, and add the bot to that server: ${inviteUrl(applicationId, settings)}`,
		};
	}
}

function failed(error: unknown): Check {
	if (isBadToken(error)) {
		return { about: "Discord token", state: "not valid (401)", advice: badToken().advice };
	}
	return {
		about: "Discord",
		state: `cannot be reached (${error instanceof Error ? error.message : String(error)})`,
		advice: "Check the network, and DISCORD_API_URL if it is set.",
	};
}
