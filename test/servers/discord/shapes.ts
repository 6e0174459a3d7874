import type { Json } from "../loopback/json.ts";

/** The fields of Discord's objects that clients read; everything is spelt as on the wire. */
export interface User {
	readonly id: string;
	readonly username: string;
	readonly global_name: string | null;
	readonly discriminator: "0";
	readonly avatar: null;
	readonly bot: boolean;
}

export interface Member {
	readonly user: User;
	nick: string | null;
	roles: string[];
	readonly joined_at: string;
	readonly deaf: false;
	readonly mute: false;
	readonly flags: 0;
	communication_disabled_until: string | null;
}

/** 0 a guild's text channel, 1 a direct-message channel, 11 a public thread, 12 a private thread, 15 a forum. */
export type ChannelType = 0 | 1 | 11 | 12 | 15;

export interface Role {
	readonly id: string;
	readonly name: string;
	/** Larger is higher; everybody's is 0. */
	position: number;
	permissions: bigint;
}

export interface Overwrite {
	/** A role's or a member's. */
	readonly id: string;
	/** 0 a role, 1 a member. */
	readonly type: 0 | 1;
	readonly allow: string;
	readonly deny: string;
}

export interface Channel {
	readonly id: string;
	readonly type: ChannelType;
	readonly guild_id?: string;
	readonly parent_id?: string | null;
	name?: string;
	readonly recipients?: readonly User[];
	readonly owner_id?: string;
	thread_metadata?: Json;
	permission_overwrites?: Overwrite[];
	rate_limit_per_user?: number;
	last_message_id: string | null;
}

export interface Message {
	readonly id: string;
	readonly channel_id: string;
	readonly guild_id?: string;
	readonly author: User;
	readonly type: number;
	content: string;
	embeds: Json[];
	components: Json[];
	attachments: Json[];
	flags: number;
	readonly timestamp: string;
	edited_timestamp: string | null;
	mentions: User[];
	mention_roles: string[];
	mention_everyone: boolean;
	readonly tts: boolean;
	pinned: boolean;
	readonly reactions: { emoji: string; user: string }[];
	readonly message_reference?: Json;
	/** The message that it answers, as it was then. */
	readonly referenced_message?: Json | null;
	/** What it forwards. */
	readonly message_snapshots?: Json[];
	readonly interaction_metadata?: Json;
	readonly webhook_id?: string;
	readonly nonce?: string | number;
	/** What the bot sent as `allowed_mentions`; never on the wire. */
	allowed_mentions: Json | null;
	/** The only user who sees it; null is everybody in the channel. Never on the wire. */
	readonly ephemeral_for: string | null;
	/** What it looked like before each edit, oldest first; never on the wire. */
	readonly revisions: { content: string; embeds: Json[]; components: Json[]; flags: number }[];
	deleted: boolean;
}

export interface Guild {
	readonly id: string;
	readonly name: string;
	readonly owner_id: string;
	readonly members: Map<string, Member>;
	readonly bans: Map<string, { user: User; reason: string | null }>;
	/** What the bot's role allows it. */
	botPermissions: bigint;
	/** How high the bot's role stands. */
	botPosition: number;
	/** Beside everybody's and the bot's. */
	readonly roles: Role[];
	readonly autoModeration: Json[];
}

export const PERMISSION = {
	kickMembers: 1n << 1n,
	banMembers: 1n << 2n,
	administrator: 1n << 3n,
	manageChannels: 1n << 4n,
	manageGuild: 1n << 5n,
	viewChannel: 1n << 10n,
	sendMessages: 1n << 11n,
	manageMessages: 1n << 13n,
	embedLinks: 1n << 14n,
	readMessageHistory: 1n << 16n,
	mentionEveryone: 1n << 17n,
	manageThreads: 1n << 34n,
	createPublicThreads: 1n << 35n,
	sendMessagesInThreads: 1n << 38n,
	moderateMembers: 1n << 40n,
} as const;

/** What a bot has that was invited with everything except administration. */
export const ALL_PERMISSIONS = ((1n << 41n) - 1n) & ~PERMISSION.administrator;

/** What everybody may do in a new guild. */
export const MEMBER_PERMISSIONS =
	PERMISSION.viewChannel |
	PERMISSION.sendMessages |
	PERMISSION.embedLinks |
	PERMISSION.readMessageHistory |
	PERMISSION.createPublicThreads |
	PERMISSION.sendMessagesInThreads;

export const FLAG = {
	suppressEmbeds: 4,
	ephemeral: 64,
	loading: 128,
	silent: 4096,
	componentsV2: 32_768,
} as const;

/** The fields that only the test reads. */
const NOTES: readonly string[] = ["allowed_mentions", "ephemeral_for", "revisions", "deleted", "reactions"];

/** A message as Discord sends it. */
export function messageOnWire(message: Message): Json {
	return Object.fromEntries(Object.entries(message).filter(([field]) => !NOTES.includes(field)));
}
