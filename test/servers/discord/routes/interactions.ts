import { type Json, number, object } from "../../loopback/json.ts";
import { announce, remove, revise, store } from "../channels.ts";
import { type Call, type Core, param, type Result, type Route } from "../core.ts";
import {
	alreadyAcknowledged,
	FormFaults,
	invalidWebhookToken,
	unknownInteraction,
	unknownMessage,
	unknownWebhook,
} from "../errors.ts";
import { type Choice, type Interaction, TOKEN_LIVES_MS } from "../interaction.ts";
import { checkChoices } from "../rules/choices.ts";
import { checkMessage } from "../rules/message.ts";
import { checkModal } from "../rules/modal.ts";
import { type Channel, FLAG, type Message, messageOnWire } from "../shapes.ts";

const REPLY = 4;
const DEFER = 5;
const DEFER_UPDATE = 6;
const UPDATE = 7;
const CHOICES = 8;
const MODAL = 9;

/** How each kind of interaction may be acknowledged. */
const ANSWERS = {
	command: [REPLY, DEFER, MODAL],
	component: [REPLY, DEFER, DEFER_UPDATE, UPDATE, MODAL],
	autocomplete: [CHOICES],
	modal: [REPLY, DEFER, DEFER_UPDATE, UPDATE],
} as const satisfies Record<string, readonly number[]>;

const KINDS: Readonly<Record<number, string>> = {
	[REPLY]: "reply",
	[DEFER]: "defer",
	[DEFER_UPDATE]: "defer update",
	[UPDATE]: "update",
	[CHOICES]: "choices",
	[MODAL]: "modal",
};

/** Everything that answers an interaction goes by its token, not by the bot's. */
export const interactionRoutes: readonly Route[] = [
	{ method: "POST", path: "/interactions/:interaction/:token/callback", open: true, handle: callback },
	{ method: "POST", path: "/webhooks/:application/:token", open: true, handle: followUp },
	{
		method: "GET",
		path: "/webhooks/:application/:token/messages/:message",
		open: true,
		handle: (call) => messageOnWire(answer(call, live(call))),
	},
	{ method: "PATCH", path: "/webhooks/:application/:token/messages/:message", open: true, handle: edit },
	{ method: "DELETE", path: "/webhooks/:application/:token/messages/:message", open: true, handle: withdraw },
];

function callback(call: Call): Result {
	const { core } = call;
	const interaction = core.interactions.get(param(call, "token"));
	if (interaction === undefined || interaction.origin.id !== param(call, "interaction"))
		throw unknownInteraction();
	if (interaction.acknowledged !== null) throw alreadyAcknowledged();
	if (interaction.deadlineMissed) throw unknownInteraction();
	const type = number(object(call.body).type);
	const data = object(object(call.body).data);
	checkAnswer(interaction, type);
	const ephemeral = (number(data.flags) & FLAG.ephemeral) !== 0;
	const message = act(call, interaction, type, data, ephemeral);
	interaction.acknowledge(core.clock.now(), KINDS[type] ?? "", ephemeral);
	if (call.query.get("with_response") !== "true") return null;
	return callbackResponse(interaction, type, message);
}

function checkAnswer({ origin }: Interaction, type: number): void {
	const allowed: readonly number[] = ANSWERS[origin.kind];
	const updates = type === UPDATE || type === DEFER_UPDATE;
	if (allowed.includes(type) && !(updates && origin.message === null)) return;
	const faults = new FormFaults();
	const why = `Value must be one of {${allowed.join(", ")}}.`;
	faults.add(["type"], "BASE_TYPE_CHOICES", why);
	faults.check();
}

/** Does what the callback says; the result is the message it is about. */
function act(
	call: Call,
	interaction: Interaction,
	type: number,
	data: Json,
	ephemeral: boolean,
): Message | null {
	const { core, files } = call;
	const now = core.clock.now();
	if (type === CHOICES) {
		checkChoices(data);
		interaction.choices = data.choices as readonly Choice[];
		return null;
	}
	if (type === MODAL) {
		checkModal(data);
		interaction.modal = data;
		return null;
	}
	if (type === REPLY) {
		checkMessage(data, { at: ["data"], files: files.length });
		const message = post(core, interaction, data, { ephemeral, files });
		interaction.answer(message, now);
		announce(core, "MESSAGE_CREATE", message);
		return message;
	}
	if (type === DEFER) {
		const message = post(core, interaction, {}, { ephemeral, loading: true });
		interaction.original = message;
		announce(core, "MESSAGE_CREATE", message);
		return message;
	}
	const message = interaction.origin.message;
	interaction.original = message;
	if (type === UPDATE && message !== null) {
		checkMessage(data, { at: ["data"], before: message, files: files.length });
		revise(core, message, data);
		interaction.answer(message, now);
		announce(core, "MESSAGE_UPDATE", message);
	}
	return message;
}

function post(
	core: Core,
	{ origin }: Interaction,
	body: Json,
	how: { ephemeral: boolean; loading?: boolean; files?: readonly string[] },
): Message {
	return store(core, {
		author: core.world.bot,
		channel: core.world.channels.get(origin.channelId) as Channel,
		body,
		ephemeralFor: how.ephemeral ? origin.userId : null,
		flags: how.loading ? FLAG.loading : 0,
		type: origin.kind === "command" ? 20 : 0,
		metadata: origin.metadata,
		files: how.files ?? [],
	});
}

function callbackResponse({ origin }: Interaction, type: number, message: Message | null): Json {
	const flags = message?.flags ?? 0;
	return {
		interaction: {
			id: origin.id,
			type: number(origin.metadata.type),
			response_message_id: message?.id,
			response_message_loading: (flags & FLAG.loading) !== 0,
			response_message_ephemeral: (flags & FLAG.ephemeral) !== 0,
		},
		resource: { type, ...(message === null ? {} : { message: messageOnWire(message) }) },
	};
}

/** The interaction of the token, when it still takes messages. */
function live(call: Call): Interaction {
	const { core } = call;
	const interaction = core.interactions.get(param(call, "token"));
	if (interaction === undefined || param(call, "application") !== core.applicationId) throw unknownWebhook();
	if (core.clock.now() - interaction.sentAt > TOKEN_LIVES_MS) throw invalidWebhookToken();
	if (interaction.acknowledged === null) throw unknownWebhook();
	return interaction;
}

function answer(call: Call, interaction: Interaction): Message {
	const id = param(call, "message");
	const own = [interaction.original, ...interaction.followUps];
	const found = id === "@original" ? interaction.original : own.find((message) => message?.id === id);
	if (!found || found.deleted) throw unknownMessage();
	return found;
}

function edit(call: Call): Result {
	const { core } = call;
	const interaction = live(call);
	const message = answer(call, interaction);
	const body = object(call.body);
	const before = (message.flags & FLAG.loading) === 0 ? message : { ...message, content: "" };
	checkMessage(body, { before, files: call.files.length });
	revise(core, message, body);
	announce(core, "MESSAGE_UPDATE", message);
	if (message === interaction.original) interaction.answer(message, core.clock.now());
	else interaction.changed();
	return messageOnWire(message);
}

/** The first one after a deferred reply takes the place of its loading message. */
function followUp(call: Call): Result {
	const { core } = call;
	const interaction = live(call);
	const body = object(call.body);
	checkMessage(body, { files: call.files.length });
	const { original } = interaction;
	if (original !== null && !original.deleted && (original.flags & FLAG.loading) !== 0) {
		revise(core, original, body);
		announce(core, "MESSAGE_UPDATE", original);
		interaction.answer(original, core.clock.now());
		return messageOnWire(original);
	}
	const ephemeral = (number(body.flags) & FLAG.ephemeral) !== 0;
	const message = post(core, interaction, body, { ephemeral, files: call.files });
	announce(core, "MESSAGE_CREATE", message);
	interaction.followUp(message);
	return messageOnWire(message);
}

function withdraw(call: Call): Result {
	const interaction = live(call);
	remove(call.core, answer(call, interaction));
	interaction.changed();
	return null;
}
