import { DiscordAPIError, GatewayCloseCodes } from "discord.js";
import { PlatformError } from "../platform.ts";

const TOKEN_ADVICE =
	"Copy the bot's token from the Discord developer portal (your application, Bot, Reset Token) into DISCORD_TOKEN.";
const INTENTS_ADVICE =
	"Without DISCORD_MESSAGE_CONTENT=on the bot needs no privileged intent: check that DISCORD_TOKEN is that of your own application and that this is an unchanged build.";
const SHARDS_ADVICE = "Set DISCORD_SHARDS to auto, or correct the shard list of this process.";

/** The closes after which Discord takes no new connection until somebody changes something. */
const FINAL: Readonly<Record<number, readonly [problem: string, advice: string]>> = {
	[GatewayCloseCodes.AuthenticationFailed]: [
		"Discord does not know the bot's token (close 4004).",
		TOKEN_ADVICE,
	],
	[GatewayCloseCodes.InvalidShard]: ["Discord refused the shard (close 4010).", SHARDS_ADVICE],
	[GatewayCloseCodes.ShardingRequired]: [
		"The bot is in too many servers for one connection (close 4011).",
		"Set DISCORD_SHARDS=auto.",
	],
	[GatewayCloseCodes.InvalidAPIVersion]: [
		"Discord no longer speaks this version of its gateway (close 4012).",
		"Update On Record.",
	],
	[GatewayCloseCodes.InvalidIntents]: [
		"Discord does not know an intent of the bot (close 4013).",
		INTENTS_ADVICE,
	],
	[GatewayCloseCodes.DisallowedIntents]: [
		"Discord refused a privileged intent (close 4014).",
		`Grant Message Content in the developer portal (your application, Bot, Privileged Gateway Intents), or leave DISCORD_MESSAGE_CONTENT off. ${INTENTS_ADVICE}`,
	],
};

/** What the close of a connection means for the operator; null when the client will come back by itself. */
export function refusalOfClose(code: number, cause?: unknown): PlatformError | null {
	const final = FINAL[code];
	return final ? new PlatformError(...final, { cause }) : null;
}

export function isBadToken(error: unknown): boolean {
	return error instanceof DiscordAPIError && error.status === 401;
}

export function badToken(cause?: unknown): PlatformError {
	return new PlatformError("Discord does not know the bot's token (401).", TOKEN_ADVICE, { cause });
}

export function unreachableGuild(guildId: string, cause?: unknown): PlatformError {
	return new PlatformError(
		`Commands cannot be registered in the server ${guildId}.`,
		"Check DISCORD_GUILD_ID, and add the bot to that server with the address that `on-record discord-invite` prints.",
		{ cause },
	);
}
