import { Exchange } from "../loopback/exchange.ts";
import { type Json, objects, string } from "../loopback/json.ts";
import { known } from "../loopback/known.ts";
import { announce, revise, store } from "./channels.ts";
import type { Core } from "./core.ts";
import { INTENT } from "./intents.ts";
import type { Interaction } from "./interaction.ts";
import { fillOptions, type OptionValues, resolve } from "./options.ts";
import { place, use } from "./payloads.ts";
import { commandNamed } from "./routes/commands.ts";
import { addThread } from "./routes/places.ts";
import { withInner } from "./rules/components.ts";
import { type Channel, type Message, messageOnWire, PERMISSION } from "./shapes.ts";

const CHAT_INPUT = 1;
const USER = 2;
const MESSAGE = 3;
const BOT_DM = 1;
const FORUM = 15;

export interface CommandUse {
	readonly guildId: string | null;
	readonly channelId: string | null;
	readonly userId: string;
	/** With its subcommand after a space, if it has one. */
	readonly name: string;
	readonly values: OptionValues;
	/** The option being typed; null when the command is sent. */
	readonly focused: string | null;
}

/** Someone sends a command, or types one. */
export function useCommand(
	core: Core,
	{ guildId, channelId, userId, name, values, focused }: CommandUse,
): Interaction {
	const command = visible(core, guildId, userId, name.split(" ")[0] ?? "", CHAT_INPUT);
	const options = fillOptions(command, name, values, focused);
	const data: Json = { id: command.id, name: command.name, type: CHAT_INPUT, options };
	const kind = focused === null ? "command" : "autocomplete";
	return use(core, {
		kind,
		guildId,
		channelId,
		userId,
		data: { ...data, resolved: resolve(core.world, options) },
	});
}

export interface MenuUse {
	readonly guildId: string | null;
	readonly channelId: string | null;
	readonly userId: string;
	readonly name: string;
	readonly target: Message | { readonly userId: string };
}

/** Someone picks a command from the menu of a message or of a person. */
export function useMenu(core: Core, { guildId, channelId, userId, name, target }: MenuUse): Interaction {
	const isMessage = "content" in target;
	const command = visible(core, guildId, userId, name, isMessage ? MESSAGE : USER);
	const id = isMessage ? target.id : target.userId;
	const resolved = isMessage
		? { messages: { [id]: messageOnWire(target) } }
		: { users: { [id]: known("user", id, core.world.users) } };
	const data = { id: command.id, name, type: isMessage ? MESSAGE : USER, target_id: id, resolved };
	return use(core, { kind: "command", guildId, channelId, userId, data });
}

/** The command, if the person may see it there. */
function visible(core: Core, guildId: string | null, userId: string, name: string, type: number): Json {
	const command = commandNamed(core, guildId, name, type);
	const contexts = command.contexts;
	if (guildId === null) {
		const hidden = Array.isArray(contexts) ? !contexts.includes(BOT_DM) : command.dm_permission === false;
		if (hidden) throw new Error(`the command ${name} is not offered in direct messages`);
		return command;
	}
	const needed = command.default_member_permissions;
	const has = core.world.permissionsOf(known("guild", guildId, core.world.guilds), userId);
	const lacks = typeof needed === "string" && (has & BigInt(needed)) !== BigInt(needed);
	if (lacks && (has & PERMISSION.administrator) === 0n) {
		throw new Error(`user ${userId} lacks the permissions to see the command ${name}`);
	}
	return command;
}

/** Someone presses a button, or picks values of a select. */
export function useComponent(
	core: Core,
	{
		message,
		customId,
		userId,
		values,
	}: { message: Message; customId: string; userId: string; values?: readonly string[] },
): Interaction {
	const current = known("message", message.id, core.world.messages);
	if (current.deleted) throw new Error("the message has been deleted");
	if (current.ephemeral_for !== null && current.ephemeral_for !== userId) {
		throw new Error(`only user ${current.ephemeral_for} sees this message`);
	}
	const all = current.components.flatMap(withInner);
	const component = all.find((each) => each.custom_id === customId);
	if (component === undefined) {
		const ids = all.flatMap((each) => each.custom_id ?? []).join(", ");
		throw new Error(`the message has no component "${customId}"; it has: ${ids || "none"}`);
	}
	if (component.disabled === true) throw new Error(`the component "${customId}" is disabled`);
	const { channel_id: channelId, guild_id: guildId = null } = current;
	const data: Json = {
		custom_id: customId,
		component_type: component.type,
		...(values === undefined ? {} : { values }),
	};
	const shown = messageOnWire(current);
	return use(core, { kind: "component", guildId, channelId, userId, data, message: current, shown });
}

/** Someone fills in the form that an interaction opened, and sends it. */
export function submitModal(
	core: Core,
	opener: Interaction,
	values: Readonly<Record<string, string>>,
): Interaction {
	const { modal, origin } = opener;
	if (modal === null) throw new Error("this interaction opened no form");
	const components = objects(modal.components).map((row) => filled(row, values));
	const { guildId, channelId, userId, message } = origin;
	const data: Json = { custom_id: modal.custom_id, components };
	const from = message === null ? {} : { message, shown: messageOnWire(message) };
	return use(core, { kind: "modal", guildId, channelId, userId, data, ...from });
}

function filled(part: Json, values: Readonly<Record<string, string>>): Json {
	const { custom_id: id, type } = part;
	if (typeof id === "string") {
		const value = values[id] ?? string(part.value);
		if (part.required !== false && value === "") throw new Error(`the form's field "${id}" is required`);
		const { min_length: least = 0, max_length: most = 4000 } = part;
		if (value.length < Number(least) || value.length > Number(most))
			throw new Error(`"${id}" takes ${least} to ${most} characters`);
		return { type, custom_id: id, ...(type === 4 ? { value } : { values: [value] }) };
	}
	if (part.component !== undefined) return { type, component: filled(part.component as Json, values) };
	return { type, components: objects(part.components).map((inner) => filled(inner, values)) };
}

export interface MessageOptions {
	/** Users it mentions; the bot too, if its id is among them. They are put before the text. */
	readonly mentions?: readonly string[];
	/** In the direct-message channel with the bot; the channel is then null. */
	readonly dm?: boolean;
	/** In a new thread of the channel, or post of the forum; it may be given its title. */
	readonly thread?: boolean | string;
	/** Sent by a bot or a webhook. */
	readonly bot?: boolean;
	/** An older message that becomes this. */
	readonly edited?: Message;
	/** The message that it replies to. */
	readonly replyTo?: Message;
	/** It pings whom it replies to, who then counts as mentioned. */
	readonly ping?: boolean;
	readonly embeds?: readonly Json[];
	/** The names of its files. */
	readonly files?: readonly string[];
	/** A message forwarded. */
	readonly forward?: Message;
}

/** What someone said, and what the bot did about it. */
export class Conversation extends Exchange<Message> {
	readonly message: Message;

	constructor(message: Message, sentAt: number) {
		super(sentAt);
		this.message = message;
	}
}

/** Someone says something. */
export function say(
	core: Core,
	channelId: string | null,
	userId: string,
	text: string,
	options: MessageOptions,
): Conversation {
	const { mentions = [], dm = false, thread = false, bot = false, edited, replyTo, forward } = options;
	const { ping = false, embeds, files = [] } = options;
	const { world, clock } = core;
	const user = known("user", userId, world.users);
	const author = bot ? { ...user, bot: true } : user;
	const content = [...mentions.map((id) => `<@${id}>`), text].join(" ");
	const parent = place(core, dm ? null : channelId, userId);
	const title = typeof thread === "string" ? thread : "a thread";
	const channel = thread === false ? parent : openThread(core, parent, userId, title);
	const { content: forwarded, embeds: shown, attachments } = forward ?? {};
	const body: Json = {
		content,
		...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo.id }, ping }),
		...(embeds === undefined ? {} : { embeds }),
		...(forward === undefined
			? {}
			: {
					message_reference: { type: 1, message_id: forward.id, channel_id: forward.channel_id },
					message_snapshots: [{ message: { content: forwarded, embeds: shown, attachments } }],
				}),
	};
	if (edited !== undefined) revise(core, edited, body);
	// What opens a forum's post has the post's own id.
	const id = thread !== false && parent.type === FORUM ? { id: channel.id } : {};
	const message = edited ?? store(core, { author, channel, body, files, ...id });
	const conversation = new Conversation(message, clock.now());
	core.exchanges.set(channel.id, conversation);
	core.exchanges.set(message.id, conversation);
	announce(core, edited === undefined ? "MESSAGE_CREATE" : "MESSAGE_UPDATE", message);
	return conversation;
}

function openThread(core: Core, parent: Channel, userId: string, title: string): Channel {
	const thread = addThread(core.world, parent, title, { type: 11, owner_id: userId });
	const { guild_id: guildId = null } = parent;
	core.gateway.dispatch({
		type: "THREAD_CREATE",
		data: { ...thread, newly_created: true },
		intent: INTENT.guilds,
		guildId,
	});
	return thread;
}
