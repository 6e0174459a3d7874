import type { Json } from "../loopback/json.ts";
import { known } from "../loopback/known.ts";
import { revise, store, subscriptionOf } from "./channels.ts";
import { action, blocksOf, findElement, stateOf } from "./components.ts";
import type { Core } from "./core.ts";
import { deliverEvent } from "./events.ts";
import { Conversation, type Interaction } from "./exchanges.ts";
import { use, whereabouts } from "./payloads.ts";
import {
	type Channel,
	type Message,
	messageOnWire,
	type Team,
	type User,
	type View,
	viewOnWire,
} from "./shapes.ts";

/** Who does something, and where. */
export interface Person {
	readonly team: Team;
	readonly user: User;
	readonly channel: Channel;
}

/** Someone sends a slash command. */
export function useCommand(
	core: Core,
	command: string,
	text: string,
	{ team, user, channel }: Person,
): Interaction {
	const payload: Json = {
		team_id: team.id,
		team_domain: team.domain,
		channel_id: channel.id,
		channel_name: channel.name,
		user_id: user.id,
		user_name: user.name,
		command,
		text,
		is_enterprise_install: "false",
	};
	const interaction = use(core, {
		kind: "command",
		type: "slash_commands",
		team,
		user,
		channel,
		answerable: true,
		payload,
	});
	core.exchanges.set(channel.id, interaction);
	return interaction;
}

/** Someone picks a shortcut: of a message, or from anywhere. */
export function useShortcut(
	core: Core,
	callbackId: string,
	person: Person,
	message: Message | null,
): Interaction {
	const { team, user, channel } = person;
	const place = message === null ? null : channel;
	const payload: Json = {
		type: message === null ? "shortcut" : "message_action",
		callback_id: callbackId,
		action_ts: core.world.ts(),
		...whereabouts(team, user, place),
		...(message === null ? {} : { message_ts: message.ts, message: messageOnWire(message) }),
	};
	const answerable = message !== null;
	return use(core, {
		kind: "shortcut",
		type: "interactive",
		team,
		user,
		channel: place,
		message,
		answerable,
		payload,
	});
}

/** Someone presses a button or picks an option, in a message or in a view. */
export function useComponent(
	core: Core,
	where: Message | View,
	actionId: string,
	user: User,
	value: string | null,
): Interaction {
	const place = container(core, where, user);
	const acted = action(blocksOf(where), actionId, value, core.world.ts());
	const payload: Json = { type: "block_actions", actions: [acted], ...place.payload };
	const { team, channel, message, view } = place;
	const answerable = message !== null;
	return use(core, {
		kind: "component",
		type: "interactive",
		team,
		user,
		channel,
		message,
		view,
		answerable,
		payload,
	});
}

/** Someone types into a menu whose options the bot supplies. */
export function useSuggestion(
	core: Core,
	where: Message | View,
	actionId: string,
	typed: string,
	user: User,
): Interaction {
	const place = container(core, where, user);
	const { blockId } = findElement(blocksOf(where), actionId);
	const payload: Json = {
		type: "block_suggestion",
		action_id: actionId,
		block_id: blockId,
		value: typed,
		...place.payload,
	};
	const { team, channel, message, view } = place;
	return use(core, {
		kind: "suggestion",
		type: "interactive",
		team,
		user,
		channel,
		message,
		view,
		answerable: false,
		payload,
	});
}

/** Someone sends a form, with these values by action id. */
export function submitView(
	core: Core,
	view: View,
	values: Readonly<Record<string, string | readonly string[]>>,
	user: User,
): Interaction {
	if (view.closed) throw new Error("the form has been closed");
	const team = known("team", view.team, core.world.teams);
	const payload: Json = {
		type: "view_submission",
		...whereabouts(team, user, null),
		view: viewOnWire(view, team.botId, stateOf(view, values)),
		response_urls: [],
	};
	return use(core, { kind: "submission", type: "interactive", team, user, view, answerable: false, payload });
}

/** What Slack says about the message or the view in which something was used. */
function container(core: Core, where: Message | View, user: User) {
	const team = known("team", where.team, core.world.teams);
	if ("blocks" in where) {
		if (where.deleted) throw new Error("the message has been deleted");
		const seen = where.ephemeral_for === null || where.ephemeral_for === user.id;
		if (!seen) throw new Error(`only user ${where.ephemeral_for} sees this message`);
		const channel = known("channel", where.channel, core.world.channels);
		const ephemeral = where.ephemeral_for !== null;
		const about = { type: "message", message_ts: where.ts, channel_id: channel.id, is_ephemeral: ephemeral };
		// Slack does not send the content of an ephemeral message back.
		const message = ephemeral ? {} : { message: messageOnWire(where) };
		const payload = {
			container: about,
			...message,
			...whereabouts(team, user, channel),
			state: { values: {} },
		};
		return { team, channel, message: where, view: null, payload };
	}
	if (where.closed) throw new Error("the form has been closed");
	const view = viewOnWire(where, team.botId);
	const payload = { container: { type: "view", view_id: where.id }, view, ...whereabouts(team, user, null) };
	return { team, channel: null, message: null, view: where, payload };
}

export interface MessageOptions {
	/** The first message of the thread that it is in. */
	readonly thread?: Message;
	/** Sent by another app's bot. */
	readonly bot?: boolean;
	/** An older message that becomes this. */
	readonly edited?: Message;
}

/** Someone says something; as `app_mention` when they name the bot, else as a message, if the app asked for those. */
export function say(
	core: Core,
	text: string,
	person: Person,
	options: MessageOptions,
	asMention: boolean,
): Conversation {
	const { team, user, channel } = person;
	const { thread, bot = false, edited } = options;
	const body = { text, ...(thread === undefined ? {} : { thread_ts: thread.thread_ts ?? thread.ts }) };
	const before = edited === undefined ? null : messageOnWire(edited);
	if (edited !== undefined) revise(core, team, edited, body);
	const message = edited ?? store(core, { team, channel, user: user.id, body });
	const said: Json = {
		...messageOnWire(message),
		...(bot ? { bot_id: "B0OTHER", subtype: "bot_message" } : {}),
		...(thread === undefined ? {} : { parent_user_id: thread.user }),
	};
	const place = { channel: channel.id, event_ts: message.ts };
	const type = channel.kind === "private" ? "group" : channel.kind;
	const asMessage: Json =
		edited === undefined
			? { ...said, ...place, channel_type: type }
			: {
					type: "message",
					subtype: "message_changed",
					message: said,
					previous_message: before,
					hidden: true,
					...place,
					channel_type: type,
					ts: core.world.ts(),
				};
	const asEvent = asMention ? { ...said, ...place, type: "app_mention" } : asMessage;
	const subscription = asMention ? "app_mention" : subscriptionOf(channel);
	const heard = core.settings.events.has(subscription);
	const keys = [channel.id, `${channel.id}:${message.ts}`];
	if (asMention && core.settings.events.has(subscriptionOf(channel)))
		deliverEvent(core, team, asMessage, null);
	const conversation = heard
		? deliverEvent(core, team, asEvent, message)
		: new Conversation({}, message, core.clock.now());
	if (thread !== undefined) keys.push(`${channel.id}:${thread.thread_ts ?? thread.ts}`);
	for (const key of keys) core.exchanges.set(key, conversation);
	return conversation;
}

/** Someone opens the app's Home tab. */
export function openHome(core: Core, team: Team, user: User): Conversation {
	const channel = core.world.im(team, user.id);
	const event = {
		type: "app_home_opened",
		user: user.id,
		channel: channel.id,
		tab: "home",
		event_ts: core.world.ts(),
	};
	const conversation = deliverEvent(core, team, event, null);
	core.exchanges.set(`home:${user.id}`, conversation);
	return conversation;
}

/** Someone opens the assistant's pane: a thread with the bot begins. */
export function openAssistant(core: Core, team: Team, user: User): { opened: Conversation; root: Message } {
	const channel = core.world.im(team, user.id);
	const body = { text: "New Assistant Thread" };
	const root = store(core, { team, channel, user: team.botUserId, body });
	const assistant_thread = { user_id: user.id, context: {}, channel_id: channel.id, thread_ts: root.ts };
	const event = { type: "assistant_thread_started", assistant_thread, event_ts: core.world.ts() };
	const heard = core.settings.events.has("assistant_thread_started");
	const opened = heard ? deliverEvent(core, team, event, root) : new Conversation({}, root, core.clock.now());
	core.exchanges.set(`${channel.id}:${root.ts}`, opened);
	return { opened, root };
}
