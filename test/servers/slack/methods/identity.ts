import { string } from "../../loopback/json.ts";
import type { Methods } from "../core.ts";
import { SlackError } from "../errors.ts";

/** Who the bot is, who the people are, and how the app gets in. */
export const identityMethods: Methods = {
	"auth.test": {
		token: "bot or admin",
		run: ({ team }) => ({
			url: `https://${team.domain}.slack.com/`,
			team: team.name,
			team_id: team.id,
			user: "on-record",
			user_id: team.botUserId,
			bot_id: team.botId,
			is_enterprise_install: false,
		}),
	},
	"apps.connections.open": {
		token: "app",
		run: ({ core }) => ({ url: core.socketMode.address(core.settings.url) }),
	},
	"users.info": {
		scope: "users:read",
		run({ core, team, args }) {
			const user = core.world.users.get(string(args.user));
			if (user === undefined || user.team_id !== team.id) throw new SlackError("user_not_found");
			const profile = { real_name: user.real_name, display_name: user.name };
			return { user: { ...user, is_primary_owner: false, locale: "en-US", tz: "Europe/London", profile } };
		},
	},
	"bots.info": {
		scope: "users:read",
		run({ core, team, args }) {
			if (args.bot !== team.botId) throw new SlackError("bot_not_found");
			const bot = {
				id: team.botId,
				app_id: core.world.appId,
				user_id: team.botUserId,
				name: "on-record",
				deleted: false,
			};
			return { bot };
		},
	},
	"oauth.v2.access": {
		token: "none",
		run({ core, args }) {
			// A code is a workspace's id: the test hands it out, as Slack's consent page would.
			const team = core.world.teams.get(string(args.code));
			if (team === undefined) throw new SlackError("invalid_code");
			return {
				app_id: core.world.appId,
				team: { id: team.id, name: team.name },
				enterprise: null,
				is_enterprise_install: false,
				authed_user: { id: "U0INSTALLER" },
				bot_user_id: team.botUserId,
				access_token: team.botToken,
				token_type: "bot",
				scope: [...(team.scopes ?? [])].join(","),
			};
		},
	},
};
