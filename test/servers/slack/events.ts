import type { Json } from "../loopback/json.ts";
import type { Core } from "./core.ts";
import { Conversation } from "./exchanges.ts";
import type { Message, Team } from "./shapes.ts";

/** Wraps an event as the Events API does, and starts to deliver it. */
export function deliverEvent(core: Core, team: Team, event: Json, message: Message | null): Conversation {
	const { world, clock } = core;
	const body: Json = {
		token: "verification-token",
		team_id: team.id,
		context_team_id: team.id,
		api_app_id: world.appId,
		type: "event_callback",
		event_id: world.id("Ev"),
		event_time: Math.floor(clock.now() / 1000),
		event,
		authorizations: [
			{
				enterprise_id: null,
				team_id: team.id,
				user_id: team.botUserId,
				is_bot: true,
				is_enterprise_install: false,
			},
		],
		is_ext_shared_channel: false,
	};
	const conversation = new Conversation(body, message, clock.now());
	core.exchanges.set(String(body.event_id), conversation);
	core.delivery.event(conversation);
	return conversation;
}
