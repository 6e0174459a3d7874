import { after } from "../loopback/clock.ts";
import type { Json } from "../loopback/json.ts";
import { known } from "../loopback/known.ts";
import type { Core } from "./core.ts";
import { ACKNOWLEDGE_WITHIN_MS, Interaction, type InteractionKind } from "./interaction.ts";
import type { Channel, Message } from "./shapes.ts";

const INTERACTION = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

export interface Use {
	readonly kind: InteractionKind;
	/** null in a direct message. */
	readonly guildId: string | null;
	/** null is the direct-message channel with the user. */
	readonly channelId: string | null;
	readonly userId: string;
	readonly data: Json;
	/** The message whose component was used. */
	readonly message?: Message;
	/** The message as the payload has it, when the interaction brings one along. */
	readonly shown?: Json;
}

/** Sends an interaction to the bot, and starts its three seconds. */
export function use(
	core: Core,
	{ kind, guildId, channelId, userId, data, message, shown }: Use,
): Interaction {
	const { world, clock } = core;
	const channel = place(core, channelId, userId);
	const user = known("user", userId, world.users);
	const id = world.id();
	const type = INTERACTION[kind];
	const token = `token-${id}-${Math.random().toString(36).slice(2)}`;
	const metadata: Json = { id, type, user, authorizing_integration_owners: {}, name: data.name };
	const interaction = new Interaction(
		{ id, token, kind, userId, channelId: channel.id, guildId, message: message ?? null, metadata },
		clock.now(),
	);
	core.interactions.set(token, interaction);
	interaction.dueUnless(after(clock, ACKNOWLEDGE_WITHIN_MS, () => miss(core, interaction)));
	const payload: Json = {
		id,
		application_id: core.applicationId,
		type,
		token,
		version: 1,
		channel: { ...channel, permissions: "0" },
		channel_id: channel.id,
		...whose(core, guildId, userId, channel),
		entitlements: [],
		authorizing_integration_owners: guildId === null ? { "1": userId } : { "0": guildId },
		app_permissions: world.botPermissions(channel).toString(),
		locale: "en-US",
		context: guildId === null ? 1 : 0,
		attachment_size_limit: 10_485_760,
		data,
		...(shown === undefined ? {} : { message: shown }),
	};
	core.gateway.dispatch({ type: "INTERACTION_CREATE", data: payload, intent: 0, guildId });
	return interaction;
}

/** The channel named, or the direct-message channel with the user. */
export function place(core: Core, channelId: string | null, userId: string): Channel {
	const { world } = core;
	if (channelId !== null) return known("channel", channelId, world.channels);
	return world.dmChannel(known("user", userId, world.users));
}

function whose({ world }: Core, guildId: string | null, userId: string, channel: Channel): Json {
	if (guildId === null) return { user: known("user", userId, world.users) };
	const guild = known("guild", guildId, world.guilds);
	const member = guild.members.get(userId);
	if (member === undefined) throw new Error(`user ${userId} is not a member of guild ${guildId}`);
	const permissions = world.permissionsOf(guild, userId, channel).toString();
	return { guild_id: guildId, guild_locale: "en-US", member: { ...member, permissions } };
}

function miss(core: Core, interaction: Interaction): void {
	if (interaction.acknowledged !== null) return;
	const { kind, metadata } = interaction.origin;
	core.ledger.violate("deadline", `${kind} ${metadata.name ?? ""} was not acknowledged in three seconds`);
	interaction.missDeadline();
}
