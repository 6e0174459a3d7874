import { type Json, number, object, objects, string, strings } from "../../loopback/json.ts";
import { type Call, param, type Result, type Route } from "../core.ts";
import { ApiError, FormFaults, missingPermissions, unknownGuild } from "../errors.ts";
import { type Guild, PERMISSION } from "../shapes.ts";

const path = "/guilds/:guild/auto-moderation/rules";
const KEYWORD = 1;
const MOST_KEYWORD_RULES = 6;
const MOST_KEYWORDS = 1000;
const LONGEST_KEYWORD = 60;

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
	check(body);
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
	check({ ...found, ...object(call.body) });
	return Object.assign(found, object(call.body));
}

function remove(call: Call): Result {
	const { autoModeration } = guild(call);
	autoModeration.splice(autoModeration.indexOf(rule(call)), 1);
	return null;
}

function check(body: Json): void {
	const faults = new FormFaults();
	faults.text(["name"], body.name, 100, 1);
	const metadata = object(body.trigger_metadata);
	const words = strings(metadata.keyword_filter);
	faults.count(["trigger_metadata", "keyword_filter"], words, MOST_KEYWORDS);
	for (const [i, word] of words.entries()) {
		faults.text(["trigger_metadata", "keyword_filter", i], word, LONGEST_KEYWORD, 1);
	}
	faults.count(["actions"], objects(body.actions), 5, 1);
	for (const [i, action] of objects(body.actions).entries()) {
		if (![1, 2, 3, 4].includes(number(action.type)))
			faults.add(["actions", i, "type"], "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4).");
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
