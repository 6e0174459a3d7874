import { isObject, type Json } from "../loopback/json.ts";
import type { WireAnswer, WireRequest } from "../loopback/listener.ts";
import type { Core, Method } from "./core.ts";
import { SlackError } from "./errors.ts";
import type { PostLimits } from "./limits.ts";
import { tooMany } from "./limits.ts";
import { assistantMethods } from "./methods/assistant.ts";
import { chatMethods } from "./methods/chat.ts";
import { conversationMethods } from "./methods/conversations.ts";
import { identityMethods } from "./methods/identity.ts";
import { viewMethods } from "./methods/views.ts";
import type { Team } from "./shapes.ts";

const METHODS: Readonly<Record<string, Method>> = {
	...identityMethods,
	...chatMethods,
	...conversationMethods,
	...viewMethods,
	...assistantMethods,
};

/** What a bot may ask in good faith, or what is an answer rather than a reproach; no rule is broken. */
const GOOD_FAITH = [
	"message_not_found",
	"channel_not_found",
	"not_in_channel",
	"user_not_found",
	"user_not_in_channel",
	"already_reacted",
	"hash_conflict",
];

/** Answers a call of the Web API: always 200, with `ok` and the reason, except when there are too many. */
export function answerApi(core: Core, limits: PostLimits | null, request: WireRequest): WireAnswer {
	const name = request.path.replace(/^\/api\//, "");
	let scopes = "";
	try {
		const method = METHODS[name];
		if (method === undefined) throw new SlackError("unknown_method", { req_method: name });
		const args = argumentsOf(request);
		const token = tokenOf(request, args);
		const team = authorize(core, method, token);
		const admin = token !== "" && token === team.adminToken;
		scopes = team.scopes === null ? "" : [...team.scopes].join(",");
		if (method.scope !== undefined && team.scopes !== null && !team.scopes.has(method.scope)) {
			throw new SlackError("missing_scope", { needed: method.scope, provided: scopes });
		}
		const wait = limits?.take(name, String(args.channel ?? "")) ?? 0;
		if (wait > 0) return tooMany(Math.ceil(wait / 1000));
		const body = { ok: true, ...method.run({ core, team, admin, args }) };
		return { status: 200, headers: { "x-oauth-scopes": scopes }, body };
	} catch (error) {
		if (!(error instanceof SlackError)) throw error;
		if (!GOOD_FAITH.includes(error.error)) {
			core.ledger.violate(error.error, `${name} ${JSON.stringify(error.details)}`);
		}
		return { status: 200, headers: { "x-oauth-scopes": scopes }, body: error.body };
	}
}

const NOBODY: Team = {
	id: "",
	name: "",
	domain: "",
	botToken: "",
	botUserId: "",
	botId: "",
	adminToken: null,
	scopes: null,
};

/** The workspace of the token; an app's token belongs to none. */
function authorize(core: Core, method: Method, token: string): Team {
	if (method.token === "none") return NOBODY;
	if (token === "") throw new SlackError("not_authed");
	const isApp = token === core.settings.appToken;
	const team = [...core.world.teams.values()].find(
		({ botToken, adminToken }) => botToken === token || adminToken === token,
	);
	if (!isApp && team === undefined) throw new SlackError("invalid_auth");
	const asAdmin = team?.adminToken === token && method.token !== "bot or admin";
	if (asAdmin || isApp !== (method.token === "app")) throw new SlackError("not_allowed_token_type");
	return team ?? NOBODY;
}

function tokenOf({ headers }: WireRequest, args: Json): string {
	const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1];
	return bearer ?? String(args.token ?? "");
}

/** The arguments of a form, of JSON or of the query; a value that is JSON has been encoded as such by the client. */
function argumentsOf({ raw, headers, query }: WireRequest): Json {
	const type = headers["content-type"] ?? "";
	const text = raw.toString();
	if (type.startsWith("application/json")) {
		const body: unknown = JSON.parse(text);
		return isObject(body) ? body : {};
	}
	const form = type.startsWith("application/x-www-form-urlencoded") ? new URLSearchParams(text) : query;
	return Object.fromEntries(
		[...form].map(([name, value]) => [name, ENCODED.has(name) ? decode(name, value) : value]),
	);
}

/** The arguments that are objects or lists. */
const ENCODED = new Set(["blocks", "attachments", "view", "metadata", "prompts", "icons"]);

function decode(name: string, value: string): unknown {
	try {
		return JSON.parse(value);
	} catch {
		throw new SlackError("invalid_arguments", {
			response_metadata: { messages: [`[ERROR] invalid JSON [json-pointer:/${name}]`] },
		});
	}
}
