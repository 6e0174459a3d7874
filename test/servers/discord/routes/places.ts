import { type Json, number, object, string } from "../../loopback/json.ts";
import type { Call, Result, Route } from "../core.ts";
import { closedDm, FormFaults, unknownUser } from "../errors.ts";
import { INTENT } from "../intents.ts";
import { type Channel, PERMISSION } from "../shapes.ts";
import { channel, message } from "./messages.ts";

/** Channels, threads, and the doors to them. */
export const placeRoutes: readonly Route[] = [
	{ method: "GET", path: "/channels/:channel", handle: (call) => ({ ...channel(call) }) },
	{ method: "PATCH", path: "/channels/:channel", handle: patch },
	{ method: "POST", path: "/channels/:channel/threads", handle: (call) => startThread(call, null) },
	{
		method: "POST",
		path: "/channels/:channel/messages/:message/threads",
		handle: (call) => startThread(call, message(call).id),
	},
	{ method: "PUT", path: "/channels/:channel/thread-members/@me", handle: () => null },
	{ method: "POST", path: "/users/@me/channels", handle: openDm },
];

/** A thread that starts at a message has that message's id. */
function startThread(call: Call, messageId: string | null): Result {
	const { world, gateway } = call.core;
	const parent = channel(call, PERMISSION.createPublicThreads);
	const body = object(call.body);
	const faults = new FormFaults();
	faults.text(["name"], body.name, 100, 1);
	faults.check();
	const thread = addThread(call.core.world, parent, string(body.name), {
		...(messageId === null ? {} : { id: messageId }),
		type: number(body.type) === 12 ? 12 : 11,
		owner_id: world.bot.id,
	});
	const { guild_id: guildId = null } = parent;
	const data = { ...thread, newly_created: true };
	gateway.dispatch({ type: "THREAD_CREATE", data, intent: INTENT.guilds, guildId });
	return { ...thread };
}

/** A thread of a channel, as people and the bot open them. */
export function addThread(
	world: Call["core"]["world"],
	parent: Channel,
	name: string,
	rest: Partial<Channel> & { type: 11 | 12 },
): Channel {
	return world.addChannel({
		...(parent.guild_id === undefined ? {} : { guild_id: parent.guild_id }),
		parent_id: parent.id,
		name,
		thread_metadata: {
			archived: false,
			locked: false,
			auto_archive_duration: 1440,
			archive_timestamp: world.now(),
			create_timestamp: world.now(),
		},
		...rest,
	});
}

function patch(call: Call): Result {
	const place = channel(call);
	const body = object(call.body);
	if (typeof body.name === "string") place.name = body.name;
	if (body.rate_limit_per_user !== undefined) slowDown(call, place, number(body.rate_limit_per_user));
	if (place.thread_metadata !== undefined) {
		const { archived, locked, auto_archive_duration } = body;
		const changes: Json = { archived, locked, auto_archive_duration };
		const given = Object.entries(changes).filter(([, value]) => value !== undefined);
		place.thread_metadata = { ...place.thread_metadata, ...Object.fromEntries(given) };
	}
	return { ...place };
}

function slowDown(call: Call, place: Channel, seconds: number): void {
	channel(call, place.thread_metadata === undefined ? PERMISSION.manageChannels : PERMISSION.manageThreads);
	if (seconds < 0 || seconds > 21_600) {
		const faults = new FormFaults();
		faults.add(
			["rate_limit_per_user"],
			"NUMBER_TYPE_MAX",
			"int value should be less than or equal to 21600.",
		);
		faults.check();
	}
	place.rate_limit_per_user = seconds;
	call.core.world.audit.push({ act: "slow mode", target: place.id, reason: call.reason });
}

function openDm(call: Call): Result {
	const { world } = call.core;
	const user = world.users.get(string(object(call.body).recipient_id));
	if (user === undefined) throw unknownUser();
	if (user.bot) throw closedDm();
	return { ...world.dmChannel(user) };
}
