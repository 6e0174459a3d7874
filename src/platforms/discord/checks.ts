import {
	ApplicationFlags,
	DiscordAPIError,
	REST,
	type RESTGetAPICurrentUserGuildsResult,
	type RESTGetAPICurrentUserResult,
	type RESTGetCurrentApplicationResult,
	Routes,
} from "discord.js";
import type { Registry } from "../../chat/registry.ts";
import type { Check } from "../platform.ts";
import { inviteUrl } from "./invite.ts";
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
		yield intents(application.flags ?? 0);
		yield await servers(rest, application.id, settings.guildId);
		yield await commands(rest, application.id, settings.guildId, registry);
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

const PRIVILEGED = [
	[ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited, "Presence"],
	[ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited, "Server Members"],
	[ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited, "Message Content"],
] as const;

function intents(flags: number): Check {
	const names = PRIVILEGED.filter(([either]) => (flags & either) !== 0).map(([, name]) => name);
	if (names.length === 0)
		return { about: "Discord intents", state: "no privileged intent granted, and none needed", advice: null };
	return {
		about: "Discord intents",
		state: `privileged intents granted that are not needed: ${names.join(", ")}`,
		advice: "Switch them off in the developer portal (your application, Bot, Privileged Gateway Intents).",
	};
}

async function servers(rest: REST, applicationId: string, guildId: string | null): Promise<Check> {
	const guilds = (await rest.get(Routes.userGuilds())) as RESTGetAPICurrentUserGuildsResult;
	const about = "Discord servers";
	const invite = `Add the bot with this address: ${inviteUrl(applicationId)}`;
	if (guilds.length === 0) return { about, state: "the bot is in none", advice: invite };
	const count = `the bot is in ${guilds.length === 1 ? "one" : guilds.length}`;
	if (guildId === null || guilds.some(({ id }) => id === guildId))
		return { about, state: count, advice: null };
	return { about, state: `${count}, but not in ${guildId}`, advice: `Check DISCORD_GUILD_ID. ${invite}` };
}

async function commands(
	rest: REST,
	applicationId: string,
	guildId: string | null,
	registry: Registry,
): Promise<Check> {
	const about = guildId === null ? "Discord commands" : `Discord commands in the server ${guildId}`;
	try {
		const upToDate = await isRegistered(rest, applicationId, guildId, registry);
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
			advice: `Check DISCORD_GUILD_ID, and add the bot to that server: ${inviteUrl(applicationId)}`,
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
