import {
	type APIAutoModerationRule,
	AutoModerationActionType,
	AutoModerationRuleEventType,
	AutoModerationRuleTriggerType,
	type REST,
	type RESTPostAPIAutoModerationRuleJSONBody,
	Routes,
} from "discord.js";

/** Discord's limits: https://discord.com/developers/docs/resources/auto-moderation#auto-moderation-rule-object-trigger-types. */
const MOST_RULES = 6;
const MOST_KEYWORDS = 1000;
const LONGEST_KEYWORD = 60;

/** Tells our rules from those that people made. */
const NAME = /^On Record: words \d+$/;
const TOLD = "This server's own list keeps that out. Its moderators can tell you more.";
const REASON = "On Record: the community's words and denied domains";

/** A word or domain that Discord's own rules cannot hold; On Record still sees it. */
interface LeftOut {
	readonly what: string;
	readonly why: string;
}

interface Keywords {
	readonly keywords: readonly string[];
	readonly left: readonly LeftOut[];
}

export interface Synchronised {
	readonly rules: number;
	readonly keywords: number;
	readonly left: readonly LeftOut[];
}

/** Words and domains as Discord's keywords; patterns are not sent, since Discord reads them otherwise than RE2 does. */
export function keywordsOf(words: readonly string[], domains: readonly string[]): Keywords {
	const keywords = new Set<string>();
	const left: LeftOut[] = [];
	for (const word of words.map((each) => each.trim())) {
		if (!/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} '’-]*[\p{L}\p{M}\p{N}])?$/u.test(word))
			left.push({ what: word, why: "it is a pattern" });
		else if (word.length > LONGEST_KEYWORD)
			left.push({ what: word, why: `it is over ${LONGEST_KEYWORD} characters` });
		else keywords.add(word.toLowerCase());
	}
	for (const domain of domains) {
		// The domain itself and all beneath it, and none that merely ends alike.
		const matching = [`*//${domain}*`, `*.${domain}*`];
		if (matching.some(({ length }) => length > LONGEST_KEYWORD))
			left.push({ what: domain, why: `it is over ${LONGEST_KEYWORD} characters` });
		else for (const keyword of matching) keywords.add(keyword);
	}
	return { keywords: [...keywords], left };
}

/**
 * Brings the bot's own keyword rules in a server up to these lists, and leaves those that people made alone; a rule that
 * an admin switched off stays off. Needs Manage Server.
 * @throws DiscordAPIError when Discord refuses.
 */
export async function synchronise(
	rest: REST,
	guild: string,
	botId: string,
	{ keywords, left }: Keywords,
): Promise<Synchronised> {
	const all = (await rest.get(Routes.guildAutoModerationRules(guild))) as APIAutoModerationRule[];
	const ours = all
		.filter(({ name, creator_id }) => creator_id === botId && NAME.test(name))
		.toSorted((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
	const others = all.filter(
		(rule) => rule.trigger_type === AutoModerationRuleTriggerType.Keyword && !ours.includes(rule),
	).length;
	const room = Math.max(0, MOST_RULES - others) * MOST_KEYWORDS;
	const sent = keywords.slice(0, room);
	const parts = Array.from({ length: Math.ceil(sent.length / MOST_KEYWORDS) }, (_, i) =>
		sent.slice(i * MOST_KEYWORDS, (i + 1) * MOST_KEYWORDS),
	);
	for (const { id } of ours.slice(parts.length)) {
		await rest.delete(Routes.guildAutoModerationRule(guild, id), { reason: REASON });
	}
	for (const [i, part] of parts.entries()) {
		const rule = ours[i];
		const trigger_metadata = { keyword_filter: part };
		if (rule === undefined) {
			await rest.post(Routes.guildAutoModerationRules(guild), { body: made(i, part), reason: REASON });
		} else if (!same(rule.trigger_metadata.keyword_filter ?? [], part)) {
			const body = { trigger_metadata };
			await rest.patch(Routes.guildAutoModerationRule(guild, rule.id), { body, reason: REASON });
		}
	}
	const over = keywords
		.slice(room)
		.map((what) => ({ what, why: `Discord holds ${MOST_RULES} rules of ${MOST_KEYWORDS} words` }));
	return { rules: parts.length, keywords: sent.length, left: [...left, ...over] };
}

function made(i: number, keyword_filter: string[]): RESTPostAPIAutoModerationRuleJSONBody {
	return {
		name: `On Record: words ${i + 1}`,
		event_type: AutoModerationRuleEventType.MessageSend,
		trigger_type: AutoModerationRuleTriggerType.Keyword,
		trigger_metadata: { keyword_filter },
		actions: [{ type: AutoModerationActionType.BlockMessage, metadata: { custom_message: TOLD } }],
		enabled: true,
	};
}

function same(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((word, i) => word === b[i]);
}
