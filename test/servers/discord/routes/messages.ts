import { type Json, object, string, strings } from "../../loopback/json.ts";
import { announce, blanks, remove, revise, store } from "../channels.ts";
import { type Call, param, type Result, type Route } from "../core.ts";
import {
	archivedThread,
	closedDm,
	FormFaults,
	missingAccess,
	missingPermissions,
	othersMessage,
	unknownChannel,
	unknownMessage,
} from "../errors.ts";
import { INTENT } from "../intents.ts";
import { checkMessage } from "../rules/message.ts";
import { type Channel, type Message, messageOnWire, PERMISSION } from "../shapes.ts";

const path = "/channels/:channel/messages";

/** What the bot does in a channel by its own token. */
export const messageRoutes: readonly Route[] = [
	{ method: "GET", path, handle: history },
	{ method: "POST", path, handle: create },
	{ method: "POST", path: `${path}/bulk-delete`, handle: bulkDelete },
	{ method: "GET", path: `${path}/:message`, handle: (call) => read(call, message(call)) },
	{ method: "PATCH", path: `${path}/:message`, handle: edit },
	{ method: "DELETE", path: `${path}/:message`, handle: withdraw },
	{ method: "PUT", path: `${path}/:message/reactions/:emoji/@me`, handle: react },
	{ method: "DELETE", path: `${path}/:message/reactions/:emoji/@me`, handle: unreact },
	{ method: "POST", path: "/channels/:channel/typing", handle: typing },
];

/** The channel, when the bot may do this in it. */
export function channel(call: Call, ...permissions: readonly bigint[]): Channel {
	const { world } = call.core;
	const found = world.channels.get(param(call, "channel"));
	if (found === undefined) throw unknownChannel();
	const has = world.botPermissions(found);
	if ((has & PERMISSION.viewChannel) === 0n) throw missingAccess();
	if (permissions.some((permission) => (has & permission) === 0n)) throw missingPermissions();
	return found;
}

/** The message, which everybody in the channel sees: an ephemeral one is not to be found by this road. */
export function message(call: Call): Message {
	const { id } = channel(call);
	const found = call.core.world.messages.get(param(call, "message"));
	const there = found?.channel_id === id && !found.deleted && found.ephemeral_for === null;
	if (!there || found === undefined) throw unknownMessage();
	return found;
}

const speaking = ({ type }: { type: number }) =>
	type === 11 || type === 12 ? PERMISSION.sendMessagesInThreads : PERMISSION.sendMessages;

function create(call: Call): Result {
	const { core, files } = call;
	const place = channel(call);
	channel(call, speaking(place));
	const recipient = place.recipients?.[0];
	if (recipient !== undefined && core.world.closedDms.has(recipient.id)) throw closedDm();
	const body = object(call.body);
	checkMessage(body, { files: files.length });
	checkReference(call, object(body.message_reference));
	// A repetition of what was sent lately gives the message there is.
	const before =
		body.enforce_nonce === true
			? core.world
					.transcript(place.id)
					.find(({ author, nonce }) => author === core.world.bot && nonce === body.nonce)
			: undefined;
	if (before !== undefined) return messageOnWire(before);
	// Saying something wakes a thread up.
	if (place.thread_metadata !== undefined)
		place.thread_metadata = { ...place.thread_metadata, archived: false };
	const sent = store(core, { author: core.world.bot, channel: place, body, files });
	announce(core, "MESSAGE_CREATE", sent);
	noteReply(call, sent);
	return messageOnWire(sent);
}

function checkReference(call: Call, reference: Json): void {
	const id = reference.message_id;
	if (id === undefined) return;
	const target = call.core.world.messages.get(string(id));
	if ((target !== undefined && !target.deleted) || reference.fail_if_not_exists === false) return;
	const faults = new FormFaults();
	faults.add(["message_reference"], "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
	faults.check();
}

/** A message answers the one it refers to, or else what was last said in its channel. */
function noteReply({ core }: Call, sent: Message): void {
	const to = string(sent.message_reference?.message_id);
	const exchange = core.exchanges.get(to) ?? core.exchanges.get(sent.channel_id);
	if (exchange === undefined) return;
	core.exchanges.set(sent.id, exchange);
	const now = core.clock.now();
	if (exchange.acknowledged === null) exchange.acknowledge(now, "message", false);
	if (exchange.original === null) exchange.answer(sent, now);
	else exchange.followUp(sent);
}

function edit(call: Call): Result {
	const { core } = call;
	const found = message(call);
	if (found.author.id !== core.world.bot.id) throw othersMessage();
	if (channel(call).thread_metadata?.archived === true) throw archivedThread();
	const body = object(call.body);
	checkMessage(body, { before: found, files: call.files.length });
	revise(core, found, body);
	announce(core, "MESSAGE_UPDATE", found);
	core.exchanges.get(found.id)?.changed();
	return messageOnWire(found);
}

function withdraw(call: Call): Result {
	const found = message(call);
	if (found.author.id !== call.core.world.bot.id) {
		channel(call, PERMISSION.manageMessages);
		call.core.world.audit.push({ act: "remove", target: found.id, reason: call.reason });
	}
	remove(call.core, found);
	return null;
}

function bulkDelete(call: Call): Result {
	channel(call, PERMISSION.manageMessages);
	const ids = strings(object(call.body).messages);
	const faults = new FormFaults();
	faults.count(["messages"], ids, 100, 2);
	faults.check();
	for (const id of ids) {
		const found = call.core.world.messages.get(id);
		if (found !== undefined) remove(call.core, found);
	}
	return null;
}

/** Newest first, as Discord lists them; empty for a bot that may not read the past. */
function history(call: Call): Result {
	const { world } = call.core;
	const { id } = channel(call);
	const place = channel(call);
	if ((world.botPermissions(place) & PERMISSION.readMessageHistory) === 0n) return [];
	const limit = Number(call.query.get("limit") ?? 50);
	if (!(limit >= 1 && limit <= 100)) {
		const faults = new FormFaults();
		faults.add(["limit"], "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
		faults.check();
	}
	const [before, later] = [call.query.get("before"), call.query.get("after")];
	const listed = world
		.transcript(id)
		.filter(
			(found) =>
				(before === null || BigInt(found.id) < BigInt(before)) &&
				(later === null || BigInt(found.id) > BigInt(later)),
		);
	const page = later === null ? listed.slice(-limit) : listed.slice(0, limit);
	return page.reverse().map((found) => read(call, found));
}

/** A message as the bot may read it. */
function read({ core }: Call, found: Message): Json {
	const granted = (core.settings.grantedIntents & INTENT.messageContent) !== 0;
	return { ...messageOnWire(found), ...(granted ? {} : blanks(core, found)) };
}

function react(call: Call): Result {
	message(call).reactions.push({ emoji: param(call, "emoji"), user: call.core.world.bot.id });
	return null;
}

function unreact(call: Call): Result {
	const { reactions } = message(call);
	const mine = reactions.findIndex(({ emoji }) => emoji === param(call, "emoji"));
	if (mine >= 0) reactions.splice(mine, 1);
	return null;
}

function typing(call: Call): Result {
	const { core } = call;
	const place = channel(call);
	channel(call, speaking(place));
	const exchange = core.exchanges.get(place.id);
	if (exchange !== undefined && exchange.acknowledged === null) {
		exchange.acknowledge(core.clock.now(), "typing", false);
	}
	return null;
}
