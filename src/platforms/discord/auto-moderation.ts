import {
	type APIAutoModerationAction,
	AutoModerationActionType,
	AutoModerationRuleEventType,
	AutoModerationRuleTriggerType,
	type RESTPostAPIAutoModerationRuleJSONBody,
} from "discord.js";
import type { Filtered, LeftOut } from "../../chat/native-filter.ts";

/** Discord's limits: https://discord.com/developers/docs/resources/auto-moderation#auto-moderation-rule-object-trigger-types. */
export const MOST_RULES = 6;
const MOST_KEYWORDS = 1000;
const LONGEST_KEYWORD = 60;
const MOST_PATTERNS = 10;
const LONGEST_PATTERN = 260;
const MOST_EXEMPT_ROLES = 20;
const MOST_EXEMPT_CHANNELS = 50;

/** Tells our rules from those that people made. */
export const OURS = /^On Record: (?:words|links) \d+$/;
const TOLD = "This server's own list keeps that out. Its moderators can tell you more.";

/** One entry of a list, as Discord writes it. */
interface Entry {
	readonly what: string;
	/** Several are of one domain, and stand or go together. */
	readonly keywords?: readonly string[];
	readonly pattern?: string;
}

/** A rule as it is sent, with all that it is made of. */
export interface PlannedRule extends RESTPostAPIAutoModerationRuleJSONBody {
	readonly trigger_metadata: { readonly keyword_filter: string[]; readonly regex_patterns: string[] };
	readonly exempt_roles: string[];
	readonly exempt_channels: string[];
}

interface Plan {
	readonly rules: readonly PlannedRule[];
	/** How many words, patterns and domains they hold. */
	readonly entries: number;
	readonly left: readonly LeftOut[];
}

/**
 * The rules that hold a community's lists, within `room` rules and Discord's other limits; what does not fit is told by
 * name. A message is only ever kept out or told of: a member is never timed out by them. Who moderates is exempt;
 * Discord itself exempts who manages the server.
 */
export function planOf(
	{ words, domains, alerts, blocks, exempt }: Filtered,
	{ room, moderators }: { readonly room: number; readonly moderators: readonly string[] | "everybody" },
): Plan {
	const left: LeftOut[] = [];
	const exempts = moderators !== "everybody" && moderators.length <= MOST_EXEMPT_ROLES;
	if (!exempts && (blocks.words || blocks.domains)) {
		left.push({
			what: "keeping messages out",
			why: `more roles moderate here than the ${MOST_EXEMPT_ROLES} that Discord can exempt, so it only tells moderators`,
		});
	}
	for (const channel of exempt.slice(MOST_EXEMPT_CHANNELS))
		left.push({
			what: channel,
			why: `Discord can exempt ${MOST_EXEMPT_CHANNELS} channels with a policy of their own`,
		});
	const common = {
		event_type: AutoModerationRuleEventType.MessageSend as const,
		trigger_type: AutoModerationRuleTriggerType.Keyword as const,
		enabled: true,
		exempt_roles: exempts ? [...moderators] : [],
		exempt_channels: exempt.slice(0, MOST_EXEMPT_CHANNELS),
	};
	const made = [
		...rulesOf("words", entriesOf(words, wordEntry, left), blocks.words && exempts),
		...rulesOf("links", entriesOf(domains, domainEntry, left), blocks.domains && exempts),
	].map(({ name, entries, blocking }) => ({
		entries,
		rule: {
			...common,
			name,
			trigger_metadata: {
				keyword_filter: entries.flatMap(({ keywords = [] }) => keywords),
				regex_patterns: entries.flatMap(({ pattern = null }) => pattern ?? []),
			},
			actions: actionsOf(alerts, blocking),
		},
	}));
	for (const { what } of made.slice(room).flatMap(({ entries }) => entries))
		left.push({ what, why: `Discord holds ${MOST_RULES} rules of words, those of people among them` });
	const fitting = made.slice(0, room);
	return {
		rules: fitting.map(({ rule }) => rule),
		entries: fitting.reduce((sum, { entries }) => sum + entries.length, 0),
		left,
	};
}

/** Which entry of a list one of Discord's own stands for: as the community wrote it. */
export function entryBehind(written: string): string {
	return written.startsWith(ANY_CASE) ? written.slice(ANY_CASE.length) : written.replace(/^\*[./]+|\*$/g, "");
}

function entriesOf(
	list: readonly string[],
	entryOf: (what: string) => Entry | { readonly why: string },
	left: LeftOut[],
): Entry[] {
	const entries = new Map<string, Entry>();
	for (const what of list) {
		const entry = entryOf(what);
		if ("why" in entry) left.push({ what, why: entry.why });
		else entries.set(entry.pattern ?? entry.keywords?.[0] ?? what, entry);
	}
	return [...entries.values()];
}

const ANY_CASE = "(?i)";
/**
 * What RE2 and Discord's engine read alike. Left out are `\Q`, `\C`, `\z` and the like, sets within sets, braces that
 * count nothing, and groups with names: one of the engines reads those otherwise or not at all.
 */
const READ_ALIKE =
	/^(?:[^\\[\]{}]|\\[bBdDsSwWntr\\^$.|?*+()[\]{}\-/]|\\p\{\w+\}|\{\d+(?:,\d*)?\}|\[\^?(?:[^\\[\]&~-]|-(?!-)|\\[dDsSwWntr\\^$.|?*+()[\]{}\-/])+\])*$/u;

function wordEntry(source: string): Entry | { readonly why: string } {
	const what = source.trim();
	if (/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} '’-]*[\p{L}\p{M}\p{N}])?$/u.test(what)) {
		return what.length > LONGEST_KEYWORD
			? { why: `it is over ${LONGEST_KEYWORD} characters` }
			: { what, keywords: [what.toLowerCase()] };
	}
	if (!READ_ALIKE.test(what) || what.includes("(?P<") || what.includes("(?<")) {
		return { why: "Discord reads such a pattern otherwise than On Record does" };
	}
	const pattern = `${ANY_CASE}${what}`;
	return pattern.length > LONGEST_PATTERN
		? { why: `the pattern is over ${LONGEST_PATTERN - ANY_CASE.length} characters` }
		: { what, pattern };
}

/** The domain itself and all beneath it, and none that merely ends alike. */
function domainEntry(what: string): Entry | { readonly why: string } {
	const keywords = [`*//${what}*`, `*.${what}*`];
	return keywords.some(({ length }) => length > LONGEST_KEYWORD)
		? { why: `it is over ${LONGEST_KEYWORD} characters with what must stand round it` }
		: { what, keywords };
}

function rulesOf(list: "words" | "links", entries: readonly Entry[], blocking: boolean) {
	const rules: Entry[][] = [];
	const room = { keywords: 0, patterns: 0 };
	const filled = { keywords: 0, patterns: 0 };
	// Keywords and patterns fill the same rules side by side.
	for (const entry of entries) {
		const kind = entry.pattern === undefined ? "keywords" : "patterns";
		const size = entry.keywords?.length ?? 1;
		if (room[kind] < size) {
			room[kind] = kind === "keywords" ? MOST_KEYWORDS : MOST_PATTERNS;
			filled[kind] += 1;
		}
		room[kind] -= size;
		const at = filled[kind] - 1;
		rules[at] = [...(rules[at] ?? []), entry];
	}
	return rules.map((each, i) => ({ name: `On Record: ${list} ${i + 1}`, entries: each, blocking }));
}

function actionsOf(alerts: string, blocking: boolean): APIAutoModerationAction[] {
	const tell = { type: AutoModerationActionType.SendAlertMessage, metadata: { channel_id: alerts } };
	const block = { type: AutoModerationActionType.BlockMessage, metadata: { custom_message: TOLD } };
	return blocking ? [block, tell] : [tell];
}
