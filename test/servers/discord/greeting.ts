import type { Json } from "../loopback/json.ts";
import type { Core } from "./core.ts";
import { INTENT } from "./intents.ts";
import type { Session } from "./session.ts";
import { type Guild, MEMBER_PERMISSIONS } from "./shapes.ts";
import type { World } from "./world.ts";

/** What a new session hears first: READY, then each guild of its shard. */
export function greeting(core: Core, session: Session): (readonly [type: string, data: Json])[] {
	const { world } = core;
	const [shard, shards] = session.shard;
	const ofShard = ({ id }: Guild) => Number((BigInt(id) >> 22n) % BigInt(shards)) === shard;
	const guilds = [...world.guilds.values()].filter(ofShard);
	const ready: Json = {
		v: 10,
		user: world.bot,
		guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
		session_id: session.id,
		resume_gateway_url: core.settings.gatewayUrl,
		shard: [shard, shards],
		application: { id: core.applicationId, flags: 0 },
	};
	const seesGuilds = (session.intents & INTENT.guilds) !== 0;
	const created = seesGuilds
		? guilds.map((guild) => ["GUILD_CREATE", guildOnWire(world, guild)] as const)
		: [];
	return [["READY", ready], ...created];
}

export function guildOnWire(world: World, guild: Guild): Json {
	const inside = [...world.channels.values()].filter(({ guild_id }) => guild_id === guild.id);
	const isThread = ({ type }: { type: number }) => type === 11 || type === 12;
	const channels = inside.filter((channel) => !isThread(channel));
	return {
		id: guild.id,
		name: guild.name,
		owner_id: guild.owner_id,
		icon: null,
		unavailable: false,
		large: false,
		member_count: guild.members.size,
		joined_at: world.now(),
		preferred_locale: "en-US",
		features: [],
		roles: rolesOf(world, guild),
		members: [guild.members.get(world.bot.id)],
		channels: channels.map((channel, position) => ({ permission_overwrites: [], ...channel, position })),
		threads: inside.filter(isThread),
		emojis: [],
		stickers: [],
		presences: [],
		voice_states: [],
		stage_instances: [],
		guild_scheduled_events: [],
		soundboard_sounds: [],
	};
}

/** Everybody's role, which has the guild's id, the bot's own, and the others. */
export function rolesOf(world: World, guild: Guild): Json[] {
	const common = { color: 0, colors: { primary_color: 0 }, hoist: false, mentionable: false, flags: 0 };
	return [
		{
			...common,
			id: guild.id,
			name: "@everyone",
			position: 0,
			managed: false,
			permissions: String(MEMBER_PERMISSIONS),
		},
		{
			...common,
			id: world.botRole(guild),
			name: world.bot.username,
			position: guild.botPosition,
			managed: true,
			permissions: String(guild.botPermissions),
			tags: { bot_id: world.bot.id },
		},
		...guild.roles.map((role) => ({
			...common,
			...role,
			managed: false,
			permissions: role.permissions.toString(),
		})),
	];
}
