import type { Clock } from "../loopback/clock.ts";
import {
	ALL_PERMISSIONS,
	type Channel,
	type ChannelType,
	type Guild,
	MEMBER_PERMISSIONS,
	type Member,
	type Message,
	PERMISSION,
	type Role,
	type User,
} from "./shapes.ts";

const DISCORD_EPOCH = 1_420_070_400_000n;

/** The guilds, channels, people and messages that this Discord knows. */
export class World {
	readonly bot: User;
	readonly users = new Map<string, User>();
	readonly guilds = new Map<string, Guild>();
	readonly channels = new Map<string, Channel>();
	readonly messages = new Map<string, Message>();
	/** What moderators' acts leave in the audit log, with the reasons that they were given. */
	readonly audit: { readonly act: string; readonly target: string; readonly reason: string | null }[] = [];
	/** What the bot may not do in one channel although its role allows it. */
	readonly denied = new Map<string, bigint>();
	/** Who takes no direct messages from bots. */
	readonly closedDms = new Set<string>();
	readonly #clock: Clock;
	#serial = 0n;

	constructor(clock: Clock) {
		this.#clock = clock;
		this.bot = this.addUser("on-record", { bot: true });
	}

	/** A new id: ordered by time, of 19 digits, as clients expect. */
	id(): string {
		this.#serial += 1n;
		return (((BigInt(this.#clock.now()) - DISCORD_EPOCH) << 22n) | (this.#serial & 0x3f_ffffn)).toString();
	}

	now(): string {
		return new Date(this.#clock.now()).toISOString();
	}

	addUser(name: string, { bot = false, dms = true }: { bot?: boolean; dms?: boolean } = {}): User {
		const user: User = {
			id: this.id(),
			username: name,
			global_name: bot ? null : name,
			discriminator: "0",
			avatar: null,
			bot,
		};
		this.users.set(user.id, user);
		if (!dms) this.closedDms.add(user.id);
		return user;
	}

	addGuild(name: string, owner: User): Guild {
		const guild: Guild = {
			id: this.id(),
			name,
			owner_id: owner.id,
			members: new Map(),
			bans: new Map(),
			botPermissions: ALL_PERMISSIONS,
			botPosition: 10,
			roles: [],
			autoModeration: [],
		};
		this.guilds.set(guild.id, guild);
		this.addMember(guild, owner);
		this.addMember(guild, this.bot);
		return guild;
	}

	/** With permissions, the member has a role of their own that gives them. */
	addMember(guild: Guild, user: User, permissions = 0n): Member {
		const member: Member = {
			user,
			nick: null,
			roles: [
				...(user === this.bot ? [this.botRole(guild)] : []),
				...(permissions === 0n ? [] : [this.addRole(guild, { permissions }).id]),
			],
			joined_at: this.now(),
			deaf: false,
			mute: false,
			flags: 0,
			communication_disabled_until: null,
		};
		guild.members.set(user.id, member);
		return member;
	}

	/** By default below the bot's. */
	addRole(
		guild: Guild,
		{ permissions = 0n, position = 1 }: { permissions?: bigint; position?: number },
	): Role {
		const role = { id: this.id(), name: `role ${guild.roles.length + 1}`, position, permissions };
		guild.roles.push(role);
		return role;
	}

	/** A guild's managed role for the bot: derived from the guild's id, so that it needs no record. */
	botRole(guild: Guild): string {
		return (BigInt(guild.id) + 1n).toString();
	}

	addChannel(channel: { type: ChannelType; name?: string } & Partial<Channel>): Channel {
		const added: Channel = { id: this.id(), last_message_id: null, ...channel };
		this.channels.set(added.id, added);
		return added;
	}

	/** The direct-message channel with this user; made when it is first needed. */
	dmChannel(user: User): Channel {
		const isTheirs = (channel: Channel) => channel.type === 1 && channel.recipients?.[0]?.id === user.id;
		return [...this.channels.values()].find(isTheirs) ?? this.addChannel({ type: 1, recipients: [user] });
	}

	guildOf(channel: Channel): Guild | null {
		return (channel.guild_id === undefined ? undefined : this.guilds.get(channel.guild_id)) ?? null;
	}

	/** What a member may do in the guild, or in one of its channels as far as that overwrites it. */
	permissionsOf(guild: Guild, userId: string, channel?: Channel): bigint {
		const every = (1n << 50n) - 1n;
		if (guild.owner_id === userId) return every;
		const held = guild.members.get(userId)?.roles ?? [];
		const base = guild.roles
			.filter(({ id }) => held.includes(id))
			.reduce((all, { permissions }) => all | permissions, MEMBER_PERMISSIONS);
		if ((base & PERMISSION.administrator) !== 0n) return every;
		const place = channel?.parent_id ? this.channels.get(channel.parent_id) : channel;
		const steps = [[guild.id], held, [userId]].map((ids) =>
			(place?.permission_overwrites ?? []).filter(({ id }) => ids.includes(id)),
		);
		return steps.reduce((before, overwrites) => {
			const bits = (of: "allow" | "deny") => overwrites.reduce((all, each) => all | BigInt(each[of]), 0n);
			return (before & ~bits("deny")) | bits("allow");
		}, base);
	}

	/** How high somebody's highest role stands. */
	rankOf(guild: Guild, userId: string): number {
		if (userId === this.bot.id) return guild.botPosition;
		const held = guild.members.get(userId)?.roles ?? [];
		return Math.max(0, ...guild.roles.filter(({ id }) => held.includes(id)).map(({ position }) => position));
	}

	/** What the bot may do in a channel: its role in the guild, less what the channel denies. */
	botPermissions(channel: Channel): bigint {
		const guild = this.guildOf(channel);
		if (guild === null) return ALL_PERMISSIONS;
		if ((guild.botPermissions & PERMISSION.administrator) !== 0n) return guild.botPermissions;
		const parent = channel.parent_id ?? channel.id;
		return guild.botPermissions & ~(this.denied.get(channel.id) ?? 0n) & ~(this.denied.get(parent) ?? 0n);
	}

	/** The channel's messages, oldest first: those that everybody sees, and those that only `reader` does. */
	transcript(channelId: string, reader: string | null = null): Message[] {
		return [...this.messages.values()].filter(
			(message) =>
				message.channel_id === channelId &&
				!message.deleted &&
				(message.ephemeral_for === null || message.ephemeral_for === reader),
		);
	}
}
