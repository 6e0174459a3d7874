import {
	type APIAutoModerationRule,
	AutoModerationRuleTriggerType,
	DiscordAPIError,
	type REST,
	Routes,
} from "discord.js";
import type { Filtered, FilterOutcome, LeftOut, NativeFilter } from "../../chat/native-filter.ts";
import { entryBehind, MOST_RULES, OURS, type PlannedRule, planOf } from "./auto-moderation.ts";
import { effectOf } from "./effect.ts";
import { lookUp, rankOf } from "./permissions.ts";
import { powersOf } from "./place.ts";

const REASON = "On Record: the community's words, patterns and denied domains";
const PERMISSION =
	"Give the bot's role Manage Server, under Server Settings → Roles: without it Discord shows and takes no AutoMod rules.";
/** Discord names at once every entry that it does not take, but who knows. */
const MOST_TRIES = 5;

/** Discord's AutoMod. */
export class DiscordFilter implements NativeFilter {
	readonly #rest: REST;
	readonly #botId: () => string | null;
	readonly #withinMs: number;

	constructor(rest: REST, botId: () => string | null, withinMs: number) {
		this.#rest = rest;
		this.#botId = botId;
		this.#withinMs = withinMs;
	}

	/** A rule that an admin switched off stays off. Needs Manage Server. */
	async sync(guild: string, wanted: Filtered | null): Promise<FilterOutcome> {
		const botId = this.#botId();
		if (botId === null) return { kind: "refused", reason: "The bot is not connected to Discord just now." };
		let done: Extract<FilterOutcome, { kind: "done" }> = { kind: "done", rules: 0, entries: 0, left: [] };
		const effect = await effectOf(
			async () => {
				done = await this.#synchronise(guild, botId, wanted);
			},
			{ withinMs: this.#withinMs, permission: PERMISSION },
		);
		return effect.kind === "done" ? done : effect;
	}

	/** @throws DiscordAPIError when Discord refuses. */
	async #synchronise(guild: string, botId: string, wanted: Filtered | null) {
		const all = (await this.#rest.get(Routes.guildAutoModerationRules(guild))) as APIAutoModerationRule[];
		const ours = all.filter(({ name, creator_id }) => creator_id === botId && OURS.test(name));
		const others = all.filter(
			(rule) => rule.trigger_type === AutoModerationRuleTriggerType.Keyword && !ours.includes(rule),
		).length;
		const room = Math.max(0, MOST_RULES - others);
		const { rules, entries, left } =
			wanted === null
				? { rules: [], entries: 0, left: [] }
				: planOf(wanted, { room, moderators: await this.#moderators(guild, wanted.alerts, botId) });
		const names = new Set(rules.map(({ name }) => name));
		// Those that are not wanted first, so that there is room for the others.
		for (const { id, name } of ours) if (!names.has(name)) await this.#delete(guild, id);
		const refused: LeftOut[] = [];
		let standing = 0;
		for (const rule of rules) {
			const put = await this.#put(
				guild,
				rule,
				ours.find(({ name }) => name === rule.name),
			);
			refused.push(...put.refused);
			if (put.stands) standing += 1;
		}
		return {
			kind: "done" as const,
			rules: standing,
			entries: entries - refused.length,
			left: [...left, ...refused],
		};
	}

	/** Makes or changes one rule, without the entries that Discord does not take; without any it is taken away. */
	async #put(guild: string, wanted: PlannedRule, known: APIAutoModerationRule | undefined) {
		const refused: LeftOut[] = [];
		let rule = wanted;
		for (let tries = 1; ; tries += 1) {
			try {
				await this.#send(guild, rule, known);
				return { refused, stands: true };
			} catch (error) {
				const faults = faultsOf(error, rule);
				if (faults.size === 0 || tries >= MOST_TRIES) throw error;
				for (const written of faults)
					refused.push({ what: entryBehind(written), why: "Discord does not take it" });
				const { keyword_filter, regex_patterns } = rule.trigger_metadata;
				const trigger_metadata = {
					keyword_filter: keyword_filter.filter((each) => !faults.has(each)),
					regex_patterns: regex_patterns.filter((each) => !faults.has(each)),
				};
				rule = { ...rule, trigger_metadata };
				if (trigger_metadata.keyword_filter.length + trigger_metadata.regex_patterns.length > 0) continue;
				if (known !== undefined) await this.#delete(guild, known.id);
				return { refused, stands: false };
			}
		}
	}

	async #delete(guild: string, id: string): Promise<void> {
		await this.#rest.delete(Routes.guildAutoModerationRule(guild, id), { reason: REASON });
	}

	async #send(guild: string, rule: PlannedRule, known: APIAutoModerationRule | undefined): Promise<void> {
		if (known === undefined) {
			await this.#rest.post(Routes.guildAutoModerationRules(guild), { body: rule, reason: REASON });
			return;
		}
		const { trigger_metadata, actions, exempt_roles, exempt_channels } = rule;
		const body = { trigger_metadata, actions, exempt_roles, exempt_channels };
		if (fingerprint(known) === fingerprint(rule)) return;
		await this.#rest.patch(Routes.guildAutoModerationRule(guild, known.id), { body, reason: REASON });
	}

	/** The roles whose members Discord's rules are to leave alone, beside those that manage the server. */
	async #moderators(guild: string, channel: string, botId: string): Promise<readonly string[] | "everybody"> {
		const place = { platform: "discord", community: guild, channel, thread: null } as const;
		const {
			guild: { id: everyone, roles },
			members: [bot],
		} = await lookUp(this.#rest, place, [botId]);
		const botRank = rankOf(roles, bot?.roles ?? []);
		const above = roles.filter(
			({ permissions, position, tags }) =>
				tags?.bot_id === undefined &&
				(powersOf(permissions).moderate || (position >= botRank && position > 0)),
		);
		return above.some(({ id }) => id === everyone) ? "everybody" : above.map(({ id }) => id);
	}
}

/** All that makes a rule, as text: two with the same need no change. */
function fingerprint({
	trigger_metadata: { keyword_filter = [], regex_patterns = [] },
	actions,
	exempt_roles,
	exempt_channels,
}: Pick<APIAutoModerationRule, "trigger_metadata" | "actions" | "exempt_roles" | "exempt_channels">): string {
	const acts = actions.map(({ type, metadata }) => [
		type,
		metadata?.channel_id ?? null,
		metadata?.custom_message ?? null,
	]);
	return JSON.stringify([
		keyword_filter,
		regex_patterns,
		acts,
		inOrder(exempt_roles),
		inOrder(exempt_channels),
	]);
}

/** The words and patterns of a rule at which Discord found fault. */
function faultsOf(error: unknown, { trigger_metadata }: PlannedRule): Set<string> {
	if (!(error instanceof DiscordAPIError)) return new Set();
	const raw = error.rawError as { errors?: { trigger_metadata?: Record<string, object> } };
	const faulty = raw.errors?.trigger_metadata ?? {};
	return new Set(
		(["keyword_filter", "regex_patterns"] as const).flatMap((list) =>
			Object.keys(faulty[list] ?? {}).flatMap((at) => trigger_metadata[list][Number(at)] ?? []),
		),
	);
}

/** Ids, which Discord may give in another order than it took them. */
function inOrder(ids: readonly string[]): string[] {
	return ids.toSorted((one, other) => (one < other ? -1 : 1));
}
