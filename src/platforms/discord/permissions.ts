import {
	type APIChannel,
	type APIGuild,
	type APIGuildMember,
	type APIOverwrite,
	type APIRole,
	OverwriteType,
	PermissionFlagsBits,
	type REST,
	RESTJSONErrorCodes,
	Routes,
} from "discord.js";
import type { Place, Powers } from "../../chat/invocation.ts";
import { codeOf } from "./callbacks.ts";
import { powersOf } from "./place.ts";

const ALL = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

type Guild = Pick<APIGuild, "id" | "owner_id" | "roles">;

/**
 * What a member may do in a channel: https://discord.com/developers/docs/topics/permissions#permission-overwrites.
 * `overwrites` are the channel's, a thread's being its parent's; none gives what holds in the whole server.
 */
export function permissionsIn(
	{ id: everyone, owner_id, roles }: Guild,
	person: string,
	theirs: readonly string[],
	overwrites: readonly APIOverwrite[] = [],
): bigint {
	if (person === owner_id) return ALL;
	const held = new Set([everyone, ...theirs]);
	const base = roles
		.filter(({ id }) => held.has(id))
		.reduce((all, { permissions }) => all | BigInt(permissions), 0n);
	if ((base & PermissionFlagsBits.Administrator) !== 0n) return ALL;
	const forAll = overwrites.filter(({ id }) => id === everyone);
	const forRoles = overwrites.filter(
		({ id, type }) => type === OverwriteType.Role && id !== everyone && held.has(id),
	);
	const forThem = overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === person);
	return [forAll, forRoles, forThem].reduce(overwritten, base);
}

function overwritten(before: bigint, overwrites: readonly APIOverwrite[]): bigint {
	const denied = overwrites.reduce((all, { deny }) => all | BigInt(deny), 0n);
	const allowed = overwrites.reduce((all, { allow }) => all | BigInt(allow), 0n);
	return (before & ~denied) | allowed;
}

/** The place of the highest of some roles; everybody's own is 0. */
export function rankOf(
	roles: readonly Pick<APIRole, "id" | "position">[],
	theirs: readonly string[],
): number {
	return roles
		.filter(({ id }) => theirs.includes(id))
		.reduce((highest, { position }) => Math.max(highest, position), 0);
}

/** What Discord says at this moment of a server, a channel in it, and some of its people. */
interface Looked {
	readonly guild: Guild;
	readonly overwrites: readonly APIOverwrite[];
	/** In the order asked for; null is not a member. */
	readonly members: readonly (APIGuildMember | null)[];
}

/** @throws when Discord cannot be asked, or the place is in no server. */
export async function lookUp(rest: REST, place: Place, people: readonly string[]): Promise<Looked> {
	const { community, channel } = place;
	if (community === null) throw new Error("expected a place in a server, got a direct message");
	const [guild, overwrites, ...members] = await Promise.all([
		rest.get(Routes.guild(community)) as Promise<APIGuild>,
		overwritesOf(rest, channel),
		...people.map((person) => memberOf(rest, community, person)),
	]);
	return { guild, overwrites, members };
}

/** What somebody may do in a place, asked of Discord now. @throws when Discord cannot be asked. */
export async function powersIn(rest: REST, place: Place, person: string): Promise<Powers> {
	if (place.community === null) return powersOf(undefined);
	const { guild, overwrites, members } = await lookUp(rest, place, [person]);
	const [member] = members;
	return powersOf(member ? String(permissionsIn(guild, person, member.roles, overwrites)) : undefined);
}

/** A channel that is gone overwrites nothing. */
async function overwritesOf(rest: REST, channel: string): Promise<readonly APIOverwrite[]> {
	try {
		const found = (await rest.get(Routes.channel(channel))) as APIChannel;
		return ("permission_overwrites" in found ? found.permission_overwrites : undefined) ?? [];
	} catch (error) {
		if (!CHANNEL_GONE.has(codeOf(error))) throw error;
		return [];
	}
}

async function memberOf(rest: REST, guild: string, person: string): Promise<APIGuildMember | null> {
	try {
		return (await rest.get(Routes.guildMember(guild, person))) as APIGuildMember;
	} catch (error) {
		if (!LEFT.has(codeOf(error))) throw error;
		return null;
	}
}

const CHANNEL_GONE: ReadonlySet<string | number | null> = new Set([
	RESTJSONErrorCodes.UnknownChannel,
	RESTJSONErrorCodes.MissingAccess,
]);
const LEFT: ReadonlySet<string | number | null> = new Set([
	RESTJSONErrorCodes.UnknownMember,
	RESTJSONErrorCodes.UnknownUser,
]);
