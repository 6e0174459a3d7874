import { type Call, param, type Result, type Route } from "../core.ts";
import { unknownUser } from "../errors.ts";
import { INTENT } from "../intents.ts";

/** Who the bot is, and where its gateway is. */
export const identityRoutes: readonly Route[] = [
	{ method: "GET", path: "/gateway", open: true, handle: ({ core }) => ({ url: core.settings.gatewayUrl }) },
	{ method: "GET", path: "/gateway/bot", handle: gateway },
	{ method: "GET", path: "/users/@me", handle: ({ core }) => ({ ...core.world.bot }) },
	{ method: "GET", path: "/users/@me/guilds", handle: guilds },
	{ method: "GET", path: "/users/:user", handle: user },
	{ method: "GET", path: "/applications/@me", handle: ({ core }) => application(core) },
	{ method: "GET", path: "/oauth2/applications/@me", handle: ({ core }) => application(core) },
];

function gateway({ core }: Call): Result {
	const limit = {
		total: 1000,
		remaining: 1000,
		reset_after: 14_400_000,
		max_concurrency: core.settings.shards,
	};
	return { url: core.settings.gatewayUrl, shards: core.settings.shards, session_start_limit: limit };
}

function guilds({ core }: Call): Result {
	return [...core.world.guilds.values()].map((guild) => ({
		id: guild.id,
		name: guild.name,
		icon: null,
		owner: false,
		permissions: guild.botPermissions.toString(),
		features: [],
	}));
}

function user(call: Call): Result {
	const found = call.core.world.users.get(param(call, "user"));
	if (found === undefined) throw unknownUser();
	return { ...found };
}

/** Each privileged intent that was granted to a small application shows as a flag of it. */
const GRANT_FLAGS = [
	[INTENT.guildPresences, 1 << 13],
	[INTENT.guildMembers, 1 << 15],
	[INTENT.messageContent, 1 << 19],
] as const;

function application(core: Call["core"]): Result {
	const granted = GRANT_FLAGS.filter(([intent]) => (core.settings.grantedIntents & intent) !== 0);
	return {
		id: core.applicationId,
		name: core.world.bot.username,
		description: "",
		icon: null,
		bot_public: true,
		bot_require_code_grant: false,
		verify_key: "",
		flags: granted.reduce((flags, [, flag]) => flags | flag, 0),
		bot: core.world.bot,
	};
}
