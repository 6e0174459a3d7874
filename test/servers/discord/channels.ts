import { type Json, number, object, objects, string } from "../loopback/json.ts";
import type { Core } from "./core.ts";
import { INTENT } from "./intents.ts";
import { mentionsIn } from "./rules/pings.ts";
import { type Channel, FLAG, type Message, messageOnWire, type User } from "./shapes.ts";

interface Posting {
	/** A new one, if none is given. */
	readonly id?: string;
	readonly author: User;
	readonly channel: Channel;
	readonly body: Json;
	readonly ephemeralFor?: string | null;
	readonly flags?: number;
	readonly type?: number;
	readonly metadata?: Json;
	readonly files?: readonly string[];
}

/** Puts a message into a channel, without telling anybody. */
export function store(core: Core, posting: Posting): Message {
	const { author, channel, body, ephemeralFor = null, flags = 0, type = 0, metadata, files = [] } = posting;
	const { world } = core;
	const reference = object(body.message_reference);
	const forwards = reference.type === 1;
	const referred = forwards ? undefined : world.messages.get(string(reference.message_id));
	const content = string(body.content);
	const mentions = mentioned(core, content);
	const message: Message = {
		id: posting.id ?? world.id(),
		channel_id: channel.id,
		...(channel.guild_id === undefined ? {} : { guild_id: channel.guild_id }),
		author,
		type: reference.message_id === undefined || forwards ? type : 19,
		content,
		embeds: objects(body.embeds),
		components: objects(body.components),
		attachments: files.map(attachment),
		flags: (number(body.flags) & ~FLAG.ephemeral) | flags | (ephemeralFor === null ? 0 : FLAG.ephemeral),
		timestamp: world.now(),
		edited_timestamp: null,
		...mentions,
		// Whom an answer pings, it mentions.
		...(referred !== undefined && body.ping === true
			? { mentions: [...new Set([...mentions.mentions, referred.author])] }
			: {}),
		...(typeof body.nonce === "string" ? { nonce: body.nonce } : {}),
		tts: false,
		pinned: false,
		reactions: [],
		...(reference.message_id === undefined
			? {}
			: { message_reference: { type: 0, channel_id: channel.id, guild_id: channel.guild_id, ...reference } }),
		...(referred === undefined
			? {}
			: { referenced_message: referred.deleted ? null : messageOnWire(referred) }),
		...(forwards ? { message_snapshots: objects(body.message_snapshots) } : {}),
		...(metadata === undefined ? {} : { interaction_metadata: metadata, webhook_id: core.applicationId }),
		allowed_mentions: body.allowed_mentions === undefined ? null : object(body.allowed_mentions),
		ephemeral_for: ephemeralFor,
		revisions: [],
		deleted: false,
	};
	world.messages.set(message.id, message);
	if (ephemeralFor === null) channel.last_message_id = message.id;
	notePings(core, message, body);
	return message;
}

export const attachment = (filename: string, index: number): Json => ({
	id: String(index),
	filename,
	size: 0,
	url: "",
	proxy_url: "",
});

/** Changes a message, keeping what it was. */
export function revise(core: Core, message: Message, body: Json): void {
	const { content, embeds, components, flags } = message;
	message.revisions.push({ content, embeds, components, flags });
	if (body.content !== undefined) message.content = string(body.content);
	if (body.embeds !== undefined) message.embeds = objects(body.embeds);
	if (body.components !== undefined) message.components = objects(body.components);
	if (body.allowed_mentions !== undefined) message.allowed_mentions = object(body.allowed_mentions);
	message.flags = (number(body.flags) & ~FLAG.ephemeral) | (flags & ~FLAG.loading);
	Object.assign(message, mentioned(core, message.content));
	message.edited_timestamp = core.world.now();
	notePings(core, message, body);
}

/** Tells the sessions about a message that everybody sees. */
export function announce(core: Core, type: "MESSAGE_CREATE" | "MESSAGE_UPDATE", message: Message): void {
	if (message.ephemeral_for !== null) return;
	const { world, gateway } = core;
	const channel = world.channels.get(message.channel_id);
	if (channel === undefined) return;
	const guild = world.guildOf(channel);
	const member = guild?.members.get(message.author.id);
	const data = {
		...messageOnWire(message),
		channel_type: channel.type,
		...(member === undefined ? {} : { member: { ...member, user: undefined } }),
	};
	gateway.dispatch({
		type,
		data,
		intent: guild === null ? INTENT.directMessages : INTENT.guildMessages,
		guildId: guild?.id ?? null,
		withoutContent: { ...data, ...blanks(core, message) },
	});
}

/** The fields that an application without the content of messages finds empty. */
export function blanks(core: Core, message: Message): Json {
	const { bot, channels } = core.world;
	const isDm = channels.get(message.channel_id)?.type === 1;
	const forBot = isDm || message.author.id === bot.id || message.mentions.some(({ id }) => id === bot.id);
	const blank = { content: "", embeds: [], components: [], attachments: [] };
	return forBot ? {} : { ...blank, ...(message.message_snapshots && { message_snapshots: [] }) };
}

/** Takes a message away, and tells. */
export function remove(core: Core, message: Message): void {
	message.deleted = true;
	if (message.ephemeral_for !== null) return;
	const { id, channel_id, guild_id } = message;
	core.gateway.dispatch({
		type: "MESSAGE_DELETE",
		data: { id, channel_id, guild_id },
		intent: guild_id === undefined ? INTENT.directMessages : INTENT.guildMessages,
		guildId: guild_id ?? null,
	});
}

function mentioned(core: Core, content: string) {
	const users = [...content.matchAll(/<@!?(\d+)>/g)].flatMap(([, id = ""]) => core.world.users.get(id) ?? []);
	return {
		mentions: [...new Set(users)],
		mention_roles: [...content.matchAll(/<@&(\d+)>/g)].map(([, id = ""]) => id),
		mention_everyone: /@everyone|@here/.test(content),
	};
}

function notePings(core: Core, message: Message, body: Json): void {
	if (message.author.id !== core.world.bot.id) return;
	const allowed = body.allowed_mentions;
	for (const mention of mentionsIn({ ...body, allowed_mentions: allowed })) {
		const ephemeral = message.ephemeral_for !== null;
		core.ledger.ping({ channel: message.channel_id, mention, ephemeral, text: message.content });
	}
}
