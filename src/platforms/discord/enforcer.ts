import {
	type APIChannel,
	type APIMessage,
	type APIUser,
	type REST,
	RESTJSONErrorCodes,
	Routes,
} from "discord.js";
import type { Effect, Enforcer } from "../../chat/enforcing.ts";
import { type Place, roomOf } from "../../chat/invocation.ts";
import type { Posted } from "../../chat/outbox.ts";
import type { Standing } from "../../moderation/exempt.ts";
import { codeOf } from "./callbacks.ts";
import { effectOf } from "./effect.ts";
import { DiscordFilter } from "./filter.ts";
import { lookUp, permissionsIn, rankOf } from "./permissions.ts";
import { powersOf } from "./place.ts";

/** Discord's most: six hours. */
const LONGEST_SLOW_MODE_SECONDS = 21_600;

/** What moderators may have the bot do in Discord. What Discord does not confirm is not said to be done. */
export class DiscordEnforcer implements Enforcer {
	readonly can = new Set(["remove", "timeout", "slow-mode"] as const);
	readonly filter: DiscordFilter;
	readonly #rest: REST;
	readonly #botId: () => string | null;
	/** For so long a fault is met with another attempt. */
	readonly #withinMs: number;

	constructor(rest: REST, botId: () => string | null, withinMs: number) {
		this.filter = new DiscordFilter(rest, botId, withinMs);
		this.#withinMs = withinMs;
		this.#rest = rest;
		this.#botId = botId;
	}

	/** Who left the server is no more than their account: there is nothing that they could be exempt by. */
	async standing(place: Place, person: string): Promise<Standing> {
		const botId = this.#botId();
		if (botId === null) throw new Error("expected to be connected to Discord, but no session has begun");
		const { guild, overwrites, members } = await lookUp(this.#rest, place, [person, botId]);
		const [member = null, bot = null] = members;
		if (bot === null) throw new Error(`expected the bot to be in the server ${guild.id}, but it has left`);
		const roles = member?.roles ?? [];
		const everywhere = permissionsIn(guild, person, roles);
		const here = permissionsIn(guild, person, roles, overwrites);
		const powers = powersOf(String(member === null ? 0n : everywhere | here));
		const user = member?.user ?? (await this.#user(person));
		return {
			isOwner: guild.owner_id === person,
			isAdministrator: powers.administer,
			isModerator: powers.moderate,
			isBot: user?.bot === true,
			isSelf: person === botId,
			rank: rankOf(guild.roles, roles),
			botRank: rankOf(guild.roles, bot.roles),
		};
	}

	/** It is looked up first: one that is gone when it is to be deleted went by an attempt whose answer was lost. */
	remove({ channel, message }: Pick<Posted, "channel" | "message">, reason: string): Promise<Effect> {
		let there = false;
		return this.#attempt(async () => {
			const route = Routes.channelMessage(channel, message);
			if (!there) await this.#rest.get(route);
			there = true;
			try {
				await this.#rest.delete(route, { reason });
			} catch (error) {
				if (codeOf(error) !== RESTJSONErrorCodes.UnknownMessage) throw error;
			}
		}, "Give the bot Manage Messages in that channel.");
	}

	async timeout(place: Place, person: string, until: Date | null, reason: string): Promise<Effect> {
		const { community } = place;
		if (community === null) return { kind: "impossible", reason: "nobody is timed out of a direct message" };
		const body = { communication_disabled_until: until?.toISOString() ?? null };
		return this.#attempt(
			() => this.#rest.patch(Routes.guildMember(community, person), { body, reason }),
			"Give the bot Moderate Members (Time Out Members) and a role above theirs; owners and administrators cannot be timed out.",
		);
	}

	async slowness(place: Place): Promise<number | null> {
		try {
			const channel = (await this.#rest.get(Routes.channel(roomOf(place)))) as APIChannel;
			return ("rate_limit_per_user" in channel ? channel.rate_limit_per_user : undefined) ?? 0;
		} catch (error) {
			if (codeOf(error) !== RESTJSONErrorCodes.UnknownChannel) throw error;
			return null;
		}
	}

	async slowMode(place: Place, seconds: number, reason: string): Promise<Effect> {
		if (place.community === null) return { kind: "impossible", reason: "a direct message has no slow mode" };
		const body = { rate_limit_per_user: Math.min(Math.max(0, seconds), LONGEST_SLOW_MODE_SECONDS) };
		return this.#attempt(
			() => this.#rest.patch(Routes.channel(roomOf(place)), { body, reason }),
			"Give the bot Manage Channels there (Manage Threads in a thread).",
		);
	}

	async before(
		place: Place,
		message: string,
		count: number,
	): Promise<readonly { readonly author: string; readonly text: string }[]> {
		const query = new URLSearchParams({ before: message, limit: String(count) });
		const messages = (await this.#rest.get(Routes.channelMessages(roomOf(place)), {
			query,
		})) as APIMessage[];
		return messages
			.toReversed()
			.filter(({ content }) => content !== "")
			.map(({ author, content }) => ({ author: author.global_name ?? author.username, text: content }));
	}

	async #user(person: string): Promise<APIUser | null> {
		try {
			return (await this.#rest.get(Routes.user(person))) as APIUser;
		} catch (error) {
			if (codeOf(error) !== RESTJSONErrorCodes.UnknownUser) throw error;
			return null;
		}
	}

	#attempt(act: () => Promise<unknown>, permission: string): Promise<Effect> {
		return effectOf(act, { withinMs: this.#withinMs, permission });
	}
}
