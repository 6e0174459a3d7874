import { type Json, number, object, objects, string, strings } from "../../loopback/json.ts";
import { type Call, param, type Result, type Route } from "../core.ts";
import { ApiError, FormFaults, missingPermissions, unknownGuild } from "../errors.ts";
import { type Guild, PERMISSION } from "../shapes.ts";

const path = "/guilds/:guild/auto-moderation/rules";
const KEYWORD = 1;
const ALERT = 2;
const MOST_KEYWORD_RULES = 6;
const MOST_KEYWORDS = 1000;
const LONGEST_KEYWORD = 60;
const MOST_PATTERNS = 10;
const LONGEST_PATTERN = 260;
const MOST_ALLOWED = 100;
const MOST_EXEMPT_ROLES = 20;
const MOST_EXEMPT_CHANNELS = 50;
/** What its engine refuses, which is Rust's: look-around, references back, and counts that make a pattern too large. */
const REFUSED = /\(\?<?[=!]|\\[1-9QEC]|\{\d{3,}/;

/** Discord's own rules for messages, which only who manages the server may see. */
export const autoModerationRoutes: readonly Route[] = [
	{ method: "GET", path, handle: (call) => guild(call).autoModeration },
	{ method: "POST", path, handle: create },
	{ method: "PATCH", path: `${path}/:rule`, handle: edit },
	{ method: "DELETE", path: `${path}/:rule`, handle: remove },
];

function guild(call: Call): Guild {
	const found = call.core.world.guilds.get(param(call, "guild"));
	if (found === undefined) throw unknownGuild();
	if ((found.botPermissions & PERMISSION.manageGuild) === 0n) throw missingPermissions();
	return found;
}

function rule(call: Call): Json {
	const found = guild(call).autoModeration.find(({ id }) => id === param(call, "rule"));
	if (found === undefined) throw new ApiError(404, 10_066, "Unknown Auto Moderation Rule");
	return found;
}

function create(call: Call): Result {
	const { autoModeration, id: guildId } = guild(call);
	const body = object(call.body);
	check(body, call);
	const keywordRules = autoModeration.filter(({ trigger_type }) => trigger_type === KEYWORD);
	if (body.trigger_type === KEYWORD && keywordRules.length >= MOST_KEYWORD_RULES) {
		const faults = new FormFaults();
		const why = `The maximum number of rules of this type is ${MOST_KEYWORD_RULES}.`;
		faults.add(["trigger_type"], "AUTO_MODERATION_MAX_RULES_OF_TYPE_EXCEEDED", why);
		faults.check();
	}
	const { world } = call.core;
	const made = { enabled: false, exempt_roles: [], exempt_channels: [], ...body };
	const stored = { ...made, id: world.id(), guild_id: guildId, creator_id: world.bot.id };
	autoModeration.push(stored);
	call.core.world.audit.push({ act: "auto moderation", target: stored.id, reason: call.reason });
	return stored;
}

function edit(call: Call): Result {
	const found = rule(call);
	check({ ...found, ...object(call.body) }, call);
	return Object.assign(found, object(call.body));
}

function remove(call: Call): Result {
	const { autoModeration } = guild(call);
	autoModeration.splice(autoModeration.indexOf(rule(call)), 1);
	return null;
}

function check(body: Json, call: Call): void {
	const faults = new FormFaults();
	const { id: guildId } = guild(call);
	const { channels } = call.core.world;
	faults.text(["name"], body.name, 100, 1);
	const metadata = object(body.trigger_metadata);
	const words = strings(metadata.keyword_filter);
	faults.count(["trigger_metadata", "keyword_filter"], words, MOST_KEYWORDS);
	for (const [i, word] of words.entries()) {
		faults.text(["trigger_metadata", "keyword_filter", i], word, LONGEST_KEYWORD, 1);
	}
	const patterns = strings(metadata.regex_patterns);
	faults.count(["trigger_metadata", "regex_patterns"], patterns, MOST_PATTERNS);
	for (const [i, pattern] of patterns.entries()) {
		faults.text(["trigger_metadata", "regex_patterns", i], pattern, LONGEST_PATTERN, 1);
		if (REFUSED.test(pattern))
			faults.add(
				["trigger_metadata", "regex_patterns", i],
				"AUTO_MODERATION_INVALID_REGEX",
				"Invalid regex.",
			);
	}
	const allowed = strings(metadata.allow_list);
	faults.count(["trigger_metadata", "allow_list"], allowed, MOST_ALLOWED);
	for (const [i, word] of allowed.entries())
		faults.text(["trigger_metadata", "allow_list", i], word, LONGEST_KEYWORD, 1);
	if (words.length + patterns.length === 0)
		faults.add(["trigger_metadata"], "BASE_TYPE_REQUIRED", "This field is required");
	faults.count(["exempt_roles"], strings(body.exempt_roles), MOST_EXEMPT_ROLES);
	faults.count(["exempt_channels"], strings(body.exempt_channels), MOST_EXEMPT_CHANNELS);
	faults.count(["actions"], objects(body.actions), 5, 1);
	for (const [i, action] of objects(body.actions).entries()) {
		if (![1, 2, 3, 4].includes(number(action.type)))
			faults.add(["actions", i, "type"], "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4).");
		const { channel_id } = object(action.metadata);
		if (action.type === ALERT && channels.get(string(channel_id))?.guild_id !== guildId)
			faults.add(["actions", i, "metadata", "channel_id"], "CHANNEL_INVALID", "Invalid channel.");
		faults.text(
			["actions", i, "metadata", "custom_message"],
			string(object(action.metadata).custom_message),
			150,
		);
	}
	if (body.event_type !== 1 && body.event_type !== 2)
		faults.add(["event_type"], "BASE_TYPE_CHOICES", "Value must be one of (1, 2).");
	faults.check();
}
