import { buttonLife } from "../chat/button-life.ts";
import type { Action } from "../chat/reply.ts";
import type { Config } from "../config.ts";
import type { Bot } from "../main.ts";
import type { Desk, Platform } from "../platforms/platform.ts";
import { Buttons } from "../store/buttons.ts";
import { Claims } from "../store/claims.ts";

/** The platforms that tokens are set for. Their clients are loaded only then. */
export async function platformsOf({ discord, slack }: Config, bot: Bot): Promise<Platform[]> {
	const { registry, dispatcher, archive, db, log, community } = bot;
	const desk: Desk = {
		registry,
		dispatcher,
		archive,
		buttons: new Buttons<Action>(db, { keptMs: (action) => buttonLife(action, registry) }),
		claims: new Claims(db),
		settings: community.services.settings,
		conversations: community.conversations,
		posted: community.posted,
		overhear: (heard) => community.overhearing.hear(heard),
		log,
	};
	const platforms: Platform[] = [];
	if (discord) {
		const { Discord } = await import("../platforms/discord/discord.ts");
		platforms.push(new Discord(discord, desk));
	}
	if (slack) {
		const { Slack } = await import("../platforms/slack/slack.ts");
		platforms.push(new Slack(slack, desk));
	}
	return platforms;
}
