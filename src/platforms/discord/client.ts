import {
	Client,
	type ClientOptions,
	Events,
	GatewayDispatchEvents,
	GatewayIntentBits,
	Options,
} from "discord.js";
import type { DiscordSettings } from "./settings.ts";

/** None of them is privileged: the text of a message comes with it when it mentions the bot, or is sent to it. */
const INTENTS = [
	GatewayIntentBits.Guilds,
	GatewayIntentBits.GuildMessages,
	GatewayIntentBits.DirectMessages,
] as const;

/** With the text of all messages only where the operator wants that. */
function intentsOf({ messageContent }: Pick<DiscordSettings, "messageContent">): GatewayIntentBits[] {
	return [...INTENTS, ...(messageContent ? [GatewayIntentBits.MessageContent] : [])];
}

/** Nothing is read from the client's memory of Discord, so that it need not grow with the busiest server. */
const UNCACHED = Options.cacheWithLimits({
	AutoModerationRuleManager: 0,
	BaseGuildEmojiManager: 0,
	DMMessageManager: 0,
	EntitlementManager: 0,
	GuildBanManager: 0,
	GuildEmojiManager: 0,
	GuildForumThreadManager: 0,
	GuildInviteManager: 0,
	GuildMemberManager: 0,
	GuildMessageManager: 0,
	GuildScheduledEventManager: 0,
	GuildStickerManager: 0,
	GuildTextThreadManager: 0,
	MessageManager: 0,
	PresenceManager: 0,
	ReactionManager: 0,
	ReactionUserManager: 0,
	StageInstanceManager: 0,
	ThreadManager: 0,
	ThreadMemberManager: 0,
	UserManager: 0,
	VoiceStateManager: 0,
});

/** A client that is not logged in yet. */
export function openClient(settings: DiscordSettings, tuning: Partial<ClientOptions> = {}): Client {
	const { apiUrl, shards } = settings;
	const client = new Client({
		intents: intentsOf(settings),
		makeCache: UNCACHED,
		allowedMentions: { parse: [], repliedUser: false },
		...(shards === "auto"
			? { shards }
			: shards
				? { shards: shards.ids, shardCount: shards.count }
				: { shards: [0], shardCount: 1 }),
		...tuning,
		rest: { ...(apiUrl === null ? {} : { api: apiUrl }), timeout: 5_000, ...tuning.rest },
	});
	client.on(Events.Raw, forgetResumed);
	return client;
}

/**
 * The client's own handler of RESUMED reads session data that an invalid session right behind it has cleared already,
 * which would end the process; all that it does is to tell of the resume. It finds its packets by `t`.
 */
function forgetResumed(packet: { t: string | null }): void {
	if (packet.t === GatewayDispatchEvents.Resumed) packet.t = null;
}
