import { type Json, objects, string } from "../loopback/json.ts";
import type { Core } from "./core.ts";
import { SlackError } from "./errors.ts";
import { deliverEvent } from "./events.ts";
import { mentionsIn } from "./rules/pings.ts";
import { type Channel, type Message, messageOnWire, type Team } from "./shapes.ts";

interface Posting {
	readonly team: Team;
	readonly channel: Channel;
	readonly user: string;
	readonly body: Json;
	readonly ephemeralFor?: string | null;
}

/** Puts a message into a channel, without telling anybody. */
export function store(core: Core, { team, channel, user, body, ephemeralFor = null }: Posting): Message {
	const ours = user === team.botUserId;
	const thread = string(body.thread_ts);
	const message: Message = {
		ts: core.world.ts(),
		channel: channel.id,
		team: team.id,
		user,
		...(ours ? { bot_id: team.botId, app_id: core.world.appId } : {}),
		...(thread === "" ? {} : { thread_ts: thread }),
		text: string(body.text),
		blocks: objects(body.blocks),
		attachments: objects(body.attachments),
		...(body.metadata === undefined ? {} : { metadata: body.metadata as Json }),
		reactions: [],
		ephemeral_for: ephemeralFor,
		revisions: [],
		deleted: false,
	};
	core.world.messages.set(`${channel.id}:${message.ts}`, message);
	if (ours) notePings(core, message, body);
	return message;
}

/** Changes a message, keeping what it was. */
export function revise(core: Core, team: Team, message: Message, body: Json): void {
	message.revisions.push({ text: message.text, blocks: message.blocks });
	message.text = string(body.text);
	message.blocks = objects(body.blocks);
	if (body.metadata !== undefined) message.metadata = body.metadata as Json;
	message.edited = { user: message.user, ts: core.world.ts() };
	if (message.user === team.botUserId) notePings(core, message, body);
	core.exchanges.get(`${message.channel}:${message.ts}`)?.changed();
}

/** The events that a message in this channel makes, by the name under which an app subscribes. */
export function subscriptionOf({ kind }: Channel): string {
	return `message.${{ channel: "channels", private: "groups", im: "im", mpim: "mpim" }[kind]}`;
}

/** Tells the bot about its own message where Slack does: bots hear themselves. */
export function echo(core: Core, team: Team, channel: Channel, message: Message): void {
	if (message.ephemeral_for !== null || !core.settings.events.has(subscriptionOf(channel))) return;
	const type = channel.kind === "private" ? "group" : channel.kind;
	const event = { ...messageOnWire(message), channel: channel.id, channel_type: type, event_ts: message.ts };
	deliverEvent(core, team, event, null);
}

/**
 * Which exchange a message of the bot belongs to: that of its thread, or what was said last in its channel. An
 * exchange takes its first message as the answer and the others as follow-ups.
 */
export function noteReply(core: Core, message: Message): void {
	const thread =
		message.thread_ts === undefined
			? undefined
			: core.exchanges.get(`${message.channel}:${message.thread_ts}`);
	const exchange = answered(core, message) ?? thread ?? core.exchanges.get(message.channel);
	if (exchange === undefined) return;
	core.exchanges.set(`${message.channel}:${message.ts}`, exchange);
	if (exchange.original === null) exchange.answer(message, core.clock.now());
	else exchange.followUp(message);
}

/** What a message says that it answers: any value of its metadata that is the id of an event or a trigger. */
function answered(core: Core, { metadata }: Message) {
	const { event_payload = {} } = (metadata ?? {}) as { event_payload?: Json };
	const ids = Object.values(event_payload).map(String);
	return ids.map((id) => core.exchanges.get(id)).find((exchange) => exchange !== undefined);
}

/** The channel that the bot names, when it may speak in it. */
export function channelFor(core: Core, team: Team, id: unknown): Channel {
	const named = string(id);
	const user = core.world.users.get(named);
	const channel = user === undefined ? core.world.channels.get(named) : core.world.im(team, user.id);
	if (channel === undefined || channel.team_id !== team.id) throw new SlackError("channel_not_found");
	if (channel.archived) throw new SlackError("is_archived");
	return channel;
}

/** The same, when the bot has been invited. */
export function joinedChannel(core: Core, team: Team, id: unknown): Channel {
	const channel = channelFor(core, team, id);
	if (!channel.members.has(team.botUserId)) throw new SlackError("not_in_channel");
	return channel;
}

function notePings(core: Core, message: Message, body: Json): void {
	for (const mention of mentionsIn(body)) {
		const ephemeral = message.ephemeral_for !== null;
		core.ledger.ping({ channel: message.channel, mention, ephemeral, text: message.text });
	}
}
