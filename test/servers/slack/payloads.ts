import type { Json } from "../loopback/json.ts";
import type { Core } from "./core.ts";
import type { Parcel } from "./delivery.ts";
import { Interaction, type InteractionKind } from "./exchanges.ts";
import { settle } from "./settle.ts";
import type { Channel, Message, Team, User, View } from "./shapes.ts";

export interface Use {
	readonly kind: InteractionKind;
	readonly type: Parcel["type"];
	readonly team: Team;
	readonly user: User;
	readonly channel?: Channel | null;
	readonly message?: Message | null;
	readonly view?: View | null;
	/** Whether Slack hands out a response URL with it. */
	readonly answerable: boolean;
	/** The fields that only this kind has. */
	readonly payload: Json;
}

/** Sends an interaction to the bot, with a fresh trigger and, where Slack gives one, a response URL. */
export function use(
	core: Core,
	{ kind, type, team, user, channel = null, message = null, view = null, answerable, payload }: Use,
): Interaction {
	const { world, clock } = core;
	const now = clock.now();
	const triggerId = `${now}.${world.id("")}`;
	const responseId = `${team.id}/${world.id("")}`;
	const responseUrl = answerable ? `${core.settings.url}/response/${responseId}` : null;
	const interaction = new Interaction(
		{
			kind,
			teamId: team.id,
			userId: user.id,
			channelId: channel?.id ?? null,
			triggerId,
			responseUrl,
			message,
			view,
			payload: {
				...payload,
				token: "verification-token",
				api_app_id: world.appId,
				trigger_id: triggerId,
				...(responseUrl === null ? {} : { response_url: responseUrl }),
			},
		},
		now,
	);
	core.exchanges.set(triggerId, interaction);
	core.triggers.set(triggerId, { at: now, interaction, used: false });
	if (responseUrl !== null) core.responseUrls.set(responseId, { at: now, interaction, uses: 0 });
	void core.delivery.interaction(interaction, type, (it, body) => settle(core, it, body));
	return interaction;
}

/** Who and where, as interactive payloads have it. */
export function whereabouts(team: Team, user: User, channel: Channel | null): Json {
	return {
		team: { id: team.id, domain: team.domain },
		user: { id: user.id, username: user.name, name: user.name, team_id: team.id },
		enterprise: null,
		is_enterprise_install: false,
		...(channel === null ? {} : { channel: { id: channel.id, name: channel.name } }),
	};
}
