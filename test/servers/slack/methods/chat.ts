import { type Json, string } from "../../loopback/json.ts";
import { channelFor, echo, joinedChannel, noteReply, revise, store } from "../channels.ts";
import type { Call, Methods } from "../core.ts";
import { SlackError } from "../errors.ts";
import { checkMessage } from "../rules/message.ts";
import { type Message, messageOnWire } from "../shapes.ts";

const scope = "chat:write";

/** The bot's own messages. */
export const chatMethods: Methods = {
	"chat.postMessage": { scope, run: post },
	"chat.postEphemeral": { scope, run: postEphemeral },
	"chat.update": { scope, run: update },
	"chat.delete": { token: "bot or admin", scope, run: remove },
	"chat.getPermalink": { run: permalink },
};

function post({ core, team, args }: Call): Json {
	const channel = joinedChannel(core, team, args.channel);
	checkThread(core, channel.id, args.thread_ts);
	checkMessage(args, core.ledger);
	const message = store(core, { team, channel, user: team.botUserId, body: args });
	noteReply(core, message);
	echo(core, team, channel, message);
	return { channel: channel.id, ts: message.ts, message: messageOnWire(message) };
}

/** A reply goes to a message that is there, and to the first one of its thread. */
function checkThread(core: Call["core"], channelId: string, thread: unknown): void {
	if (thread === undefined) return;
	const parent = core.world.message(channelId, string(thread));
	if (parent === null) throw new SlackError("thread_not_found");
	if (parent.thread_ts !== undefined && parent.thread_ts !== parent.ts) {
		core.ledger.warn("thread_of_a_reply", `thread_ts ${string(thread)} is a reply itself`);
	}
}

function postEphemeral({ core, team, args }: Call): Json {
	const channel = joinedChannel(core, team, args.channel);
	const user = string(args.user);
	if (!channel.members.has(user)) throw new SlackError("user_not_in_channel");
	checkMessage(args, core.ledger);
	const message = store(core, { team, channel, user: team.botUserId, body: args, ephemeralFor: user });
	noteReply(core, message);
	return { message_ts: message.ts };
}

/** The bot's own message, which everybody sees: an ephemeral one cannot be changed by this road. */
function own({ core, team, admin, args }: Call, refusal: string): Message {
	const channel = channelFor(core, team, args.channel);
	const message = core.world.message(channel.id, string(args.ts));
	if (message === null || message.ephemeral_for !== null) throw new SlackError("message_not_found");
	if (message.user !== team.botUserId && !admin) throw new SlackError(refusal);
	return message;
}

/** What an update leaves out stays, except that a new text takes the blocks away. */
function update(call: Call): Json {
	const { core, team, args } = call;
	const message = own(call, "cant_update_message");
	const body = { text: message.text, blocks: args.text === undefined ? message.blocks : [], ...args };
	checkMessage(body, core.ledger);
	revise(core, team, message, body);
	return { channel: message.channel, ts: message.ts, text: message.text, message: messageOnWire(message) };
}

function remove(call: Call): Json {
	const message = own(call, "cant_delete_message");
	message.deleted = true;
	call.core.exchanges.get(`${message.channel}:${message.ts}`)?.changed();
	return { channel: message.channel, ts: message.ts };
}

function permalink({ core, team, args }: Call): Json {
	const channel = channelFor(core, team, args.channel);
	const ts = string(args.message_ts);
	if (core.world.message(channel.id, ts) === null) throw new SlackError("message_not_found");
	const link = `https://${team.domain}.slack.com/archives/${channel.id}/p${ts.replace(".", "")}`;
	return { channel: channel.id, permalink: link };
}
