import type { webApi } from "@slack/bolt";
import type { Effect, Enforcer } from "../../chat/enforcing.ts";
import type { Place } from "../../chat/invocation.ts";
import type { Posted } from "../../chat/outbox.ts";
import type { Standing } from "../../moderation/exempt.ts";
import { insist, refusalOf } from "./insist.ts";
import type { PeoplesNames } from "./names.ts";
import type { RecentMessages } from "./recent.ts";
import type { Workspace } from "./workspace.ts";

interface Parts {
	readonly client: webApi.WebClient;
	/** An admin's own; null is that nothing of others' is ever removed. */
	readonly admin: webApi.WebClient | null;
	readonly workspace: Workspace;
	readonly recent: RecentMessages;
	readonly names: PeoplesNames;
	readonly firstPauseMs: number;
	readonly signal: AbortSignal;
}

/** Slack's own bot, which is not marked as one. */
const SLACKBOT = "USLACKBOT";
const TRIES = 4;

const NO_TOKEN =
	"Slack lets an app remove nobody's messages but its own. Whoever runs the bot can set SLACK_ADMIN_TOKEN to an admin's user token with chat:write.";

const REFUSALS: Readonly<Record<string, string>> = {
	cant_delete_message: "Slack does not let the admin whose token it is remove that message.",
	message_not_found: "The message is not there any more.",
	channel_not_found: "The admin whose token it is cannot see that channel, or it is gone.",
	not_in_channel: "The admin whose token it is is not in that channel.",
	is_archived: "The channel is archived.",
	compliance_exports_prevent_deletion: "The workspace keeps every message for its compliance exports.",
	missing_scope: "The admin's token lacks the user scope chat:write.",
};

const TOKEN_GONE = /^(?:invalid_auth|not_authed|token_revoked|token_expired|account_inactive)$/;

/** What moderators may have the bot do in Slack, which is little: an app has no power over members there. */
export class SlackEnforcer implements Enforcer {
	readonly can: Enforcer["can"];
	readonly filter = null;
	readonly #with: Parts;

	constructor(parts: Parts) {
		this.#with = parts;
		this.can = new Set(parts.admin === null ? [] : ["remove"]);
	}

	/** Slack has no moderators and no ranks: admins and owners are above the rules, everybody else is below the bot. */
	async standing(_place: Place, person: string): Promise<Standing> {
		const { client, workspace } = this.#with;
		const [{ user }, { botUserId }] = await Promise.all([
			client.users.info({ user: person }),
			workspace.self(),
		]);
		if (user === undefined) throw new Error(`expected Slack to tell of ${person}, got nothing`);
		const owner = Boolean(user.is_owner || user.is_primary_owner);
		return {
			isOwner: owner,
			isAdministrator: owner || user.is_admin === true,
			isModerator: false,
			isBot: user.is_bot === true || person === SLACKBOT,
			isSelf: person === botUserId,
			rank: 0,
			botRank: 1,
		};
	}

	/** Slack keeps no reason with it: that stands in the case. */
	async remove({ channel, message }: Pick<Posted, "channel" | "message">): Promise<Effect> {
		const { admin, firstPauseMs, signal } = this.#with;
		if (admin === null) return { kind: "impossible", reason: NO_TOKEN };
		let tries = 0;
		const remove = () => {
			tries += 1;
			return admin.chat.delete({ channel, ts: message });
		};
		try {
			await insist(remove, { firstPauseMs, signal, tries: TRIES });
			return { kind: "done" };
		} catch (error) {
			const refusal = refusalOf(error);
			// It went by an earlier try, whose answer was lost.
			if (refusal === "message_not_found" && tries > 1) return { kind: "done" };
			return { kind: "refused", reason: removalRefused(refusal) };
		}
	}

	async timeout(): Promise<Effect> {
		return {
			kind: "impossible",
			reason: "Slack has no timeouts: an owner or admin of the workspace can deactivate an account.",
		};
	}

	async slowness(): Promise<null> {
		return null;
	}

	async slowMode(): Promise<Effect> {
		return {
			kind: "impossible",
			reason: "Slack has no slow mode: an admin can restrict who posts in the channel's settings.",
		};
	}

	async before({ channel }: Place, message: string, count: number) {
		const before = this.#with.recent.before(channel, message, count);
		return Promise.all(
			before.map(async ({ author, text }) => ({
				author: (await this.#with.names.name(author)) ?? author,
				text,
			})),
		);
	}
}

function removalRefused(refusal: string | null): string {
	if (refusal === null) return "Slack could not be reached. Please try again in a moment.";
	if (TOKEN_GONE.test(refusal)) {
		return "Slack does not accept the admin's token any more. Whoever runs the bot can set SLACK_ADMIN_TOKEN anew.";
	}
	return REFUSALS[refusal] ?? `Slack refused it (${refusal}).`;
}
