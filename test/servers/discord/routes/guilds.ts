import { object } from "../../loopback/json.ts";
import { type Call, param, type Result, type Route } from "../core.ts";
import { FormFaults, missingPermissions, unknownBan, unknownGuild, unknownMember } from "../errors.ts";
import { guildOnWire, rolesOf } from "../greeting.ts";
import { type Guild, type Member, PERMISSION } from "../shapes.ts";

const member = "/guilds/:guild/members/:user";
const LONGEST_TIMEOUT_MS = 28 * 24 * 3_600_000;

/** Guilds, and what moderators do in them. */
export const guildRoutes: readonly Route[] = [
	{ method: "GET", path: "/guilds/:guild", handle: (call) => guildOnWire(call.core.world, guild(call)) },
	{ method: "GET", path: "/guilds/:guild/channels", handle: channels },
	{ method: "GET", path: "/guilds/:guild/roles", handle: (call) => rolesOf(call.core.world, guild(call)) },
	{ method: "GET", path: member, handle: (call) => ({ ...someone(call) }) },
	{ method: "PATCH", path: member, handle: patchMember },
	{ method: "DELETE", path: member, handle: kick },
	{ method: "GET", path: "/guilds/:guild/bans/:user", handle: readBan },
	{ method: "PUT", path: "/guilds/:guild/bans/:user", handle: ban },
	{ method: "DELETE", path: "/guilds/:guild/bans/:user", handle: unban },
];

function guild(call: Call): Guild {
	const found = call.core.world.guilds.get(param(call, "guild"));
	if (found === undefined) throw unknownGuild();
	return found;
}

function someone(call: Call): Member {
	const found = guild(call).members.get(param(call, "user"));
	if (found === undefined) throw unknownMember();
	return found;
}

function channels(call: Call): Result {
	const { id } = guild(call);
	const all = [...call.core.world.channels.values()];
	return all.filter(({ guild_id, parent_id }) => guild_id === id && parent_id === undefined);
}

/** Moderation needs the permission, and does not reach the owner, administrators, or whoever has as high a role. */
function moderated(call: Call, permission: bigint): string {
	const place = guild(call);
	const userId = param(call, "user");
	const theirs = call.core.world.permissionsOf(place, userId);
	const { world } = call.core;
	const higher = world.rankOf(place, userId) >= world.rankOf(place, world.bot.id);
	const above = (theirs & PERMISSION.administrator) !== 0n || higher;
	if ((place.botPermissions & permission) === 0n || above) throw missingPermissions();
	return userId;
}

function patchMember(call: Call): Result {
	const found = someone(call);
	const until = object(call.body).communication_disabled_until;
	if (until !== undefined) {
		moderated(call, PERMISSION.moderateMembers);
		if (typeof until === "string" && Date.parse(until) - call.core.clock.now() > LONGEST_TIMEOUT_MS) {
			const faults = new FormFaults();
			const why = "You cannot time out a member for longer than 28 days.";
			faults.add(["communication_disabled_until"], "MEMBER_COMMUNICATION_DISABLED_TOO_LONG", why);
			faults.check();
		}
		found.communication_disabled_until = typeof until === "string" ? until : null;
		call.core.world.audit.push({ act: "timeout", target: found.user.id, reason: call.reason });
	}
	return { ...found };
}

function kick(call: Call): Result {
	someone(call);
	guild(call).members.delete(moderated(call, PERMISSION.kickMembers));
	return null;
}

function ban(call: Call): Result {
	const userId = moderated(call, PERMISSION.banMembers);
	const place = guild(call);
	const user = call.core.world.users.get(userId);
	if (user === undefined) throw unknownMember();
	place.members.delete(userId);
	place.bans.set(userId, { user, reason: call.reason });
	return null;
}

function readBan(call: Call): Result {
	const found = guild(call).bans.get(param(call, "user"));
	if (found === undefined) throw unknownBan();
	return { ...found };
}

function unban(call: Call): Result {
	if (!guild(call).bans.delete(param(call, "user"))) throw unknownBan();
	return null;
}
