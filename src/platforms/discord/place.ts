import { type APIInteraction, ChannelType, PermissionFlagsBits } from "discord.js";
import type { Place, Powers } from "../../chat/invocation.ts";

/** Channels within channels. */
export const THREADS: ReadonlySet<ChannelType> = new Set([
	ChannelType.PublicThread,
	ChannelType.PrivateThread,
	ChannelType.AnnouncementThread,
]);

/** Where an interaction happened; Discord keeps a thread as a channel within a channel. */
export function placeOf({ guild_id, channel }: Pick<APIInteraction, "guild_id" | "channel">): Place {
	const id = channel?.id ?? "";
	const inThread = channel?.type !== undefined && THREADS.has(channel.type);
	const parent = channel && "parent_id" in channel ? channel.parent_id : null;
	return {
		platform: "discord",
		community: guild_id ?? null,
		channel: inThread && parent ? parent : id,
		thread: inThread ? id : null,
	};
}

/** What a member may do, by the permissions that Discord worked out for the place. */
export function powersOf(permissions: string | undefined): Powers {
	const bits = BigInt(permissions ?? "0");
	const has = (flag: bigint) => (bits & flag) === flag;
	const administer = has(PermissionFlagsBits.Administrator) || has(PermissionFlagsBits.ManageGuild);
	return {
		administer,
		moderate:
			administer || has(PermissionFlagsBits.ModerateMembers) || has(PermissionFlagsBits.ManageMessages),
	};
}
