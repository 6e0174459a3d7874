import { type Json, string } from "../../loopback/json.ts";
import { channelFor, joinedChannel } from "../channels.ts";
import type { Call, Methods } from "../core.ts";
import { SlackError } from "../errors.ts";
import { type Channel, type Message, messageOnWire } from "../shapes.ts";

/** Channels, and what was said in them. */
export const conversationMethods: Methods = {
	"conversations.open": { scope: "im:write", run: open },
	"conversations.info": {
		run: ({ core, team, args }) => ({ channel: onWire(channelFor(core, team, args.channel)) }),
	},
	"conversations.history": { run: history },
	"conversations.replies": { run: replies },
	"reactions.add": { scope: "reactions:write", run: react },
};

const HISTORY_SCOPES = {
	channel: "channels:history",
	private: "groups:history",
	im: "im:history",
	mpim: "mpim:history",
};

/** A channel that the bot may read: it is in it, and the scope covers its kind. */
function readable({ core, team, args }: Call): Channel {
	const channel = joinedChannel(core, team, args.channel);
	const needed = HISTORY_SCOPES[channel.kind];
	if (team.scopes !== null && !team.scopes.has(needed)) {
		throw new SlackError("missing_scope", { needed, provided: [...team.scopes].join(",") });
	}
	return channel;
}

function open({ core, team, args }: Call): Json {
	const user = core.world.users.get(string(args.users));
	if (user === undefined) throw new SlackError("user_not_found");
	return { channel: onWire(core.world.im(team, user.id)) };
}

function onWire({ id, name, kind, members, archived }: Channel): Json {
	return {
		id,
		name,
		is_channel: kind === "channel",
		is_private: kind !== "channel",
		is_im: kind === "im",
		is_mpim: kind === "mpim",
		is_archived: archived,
		num_members: members.size,
	};
}

/** Newest first, without the replies in threads. */
function history(call: Call): Json {
	const { id } = readable(call);
	const { oldest, latest, limit } = call.args;
	const shown = call.core.world
		.transcript(id, null)
		.filter(({ ts, thread_ts }) => thread_ts === undefined || thread_ts === ts)
		.filter(
			({ ts }) =>
				(oldest === undefined || ts > String(oldest)) && (latest === undefined || ts < String(latest)),
		)
		.reverse();
	return page(shown, { ...call.args, limit }, call.core.settings.pageSize);
}

/** The first message of the thread, then its replies, oldest first. */
function replies(call: Call): Json {
	const { id } = readable(call);
	const thread = call.core.world.transcript(id, string(call.args.ts));
	if (thread.length === 0) throw new SlackError("thread_not_found");
	return page(thread, call.args, call.core.settings.pageSize);
}

/** A cursor is the place that the next page begins at. Metadata is told to those who ask for it. */
function page(
	messages: readonly Message[],
	{ limit, cursor, include_all_metadata: metadata }: Json,
	most: number,
): Json {
	const from = Number(cursor ?? 0);
	const until = from + Math.min(Number(limit ?? 100), most);
	const more = messages.length > until;
	const told = messages.slice(from, until).map((message) => {
		const { metadata: hidden, ...wire } = messageOnWire(message);
		return String(metadata) === "true" && hidden !== undefined ? { ...wire, metadata: hidden } : wire;
	});
	return { messages: told, has_more: more, response_metadata: { next_cursor: more ? String(until) : "" } };
}

function react({ core, team, args }: Call): Json {
	const channel = joinedChannel(core, team, args.channel);
	const message = core.world.message(channel.id, string(args.timestamp));
	if (message === null) throw new SlackError("message_not_found");
	const name = string(args.name);
	if (message.reactions.some((each) => each.name === name && each.user === team.botUserId)) {
		throw new SlackError("already_reacted");
	}
	message.reactions.push({ name, user: team.botUserId });
	const exchange = core.exchanges.get(`${channel.id}:${message.ts}`);
	if (exchange !== undefined && exchange.acknowledged === null) {
		exchange.acknowledge(core.clock.now(), "reaction", false);
	}
	return {};
}
