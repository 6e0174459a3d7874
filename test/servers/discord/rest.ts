import type { WireAnswer, WireRequest } from "../loopback/listener.ts";
import type { Call, Core, Result, Route } from "./core.ts";
import { ApiError, unauthorized, unknownRoute } from "./errors.ts";
import { type RateLimits, tooMany } from "./limits.ts";
import { autoModerationRoutes } from "./routes/auto-moderation.ts";
import { commandRoutes } from "./routes/commands.ts";
import { guildRoutes } from "./routes/guilds.ts";
import { identityRoutes } from "./routes/identity.ts";
import { interactionRoutes } from "./routes/interactions.ts";
import { messageRoutes } from "./routes/messages.ts";
import { placeRoutes } from "./routes/places.ts";

const PREFIX = /^\/api\/v10(?=\/)/;

/** Things that a bot may ask for in good faith and that have gone meanwhile; no rule is broken. */
const GOOD_FAITH = [10_003, 10_004, 10_007, 10_008, 10_013, 10_026, 10_063, 50_007, 50_083];

const ROUTES = [
	...identityRoutes,
	...commandRoutes,
	...interactionRoutes,
	...messageRoutes,
	...placeRoutes,
	...guildRoutes,
	...autoModerationRoutes,
].map((route) => ({ route, pattern: patternOf(route.path) }));

/** Answers a request by its route, or by the rule that it breaks. */
export async function answerRest(
	core: Core,
	limits: RateLimits | null,
	request: WireRequest,
): Promise<WireAnswer> {
	let headers: Record<string, string> = {};
	try {
		const { route, params } = match(request);
		if (!route.open && request.headers.authorization !== `Bot ${core.settings.token}`) throw unauthorized();
		if (limits !== null) {
			const verdict = limits.take(bucketOf(route, params));
			headers = verdict.headers;
			if (!verdict.allowed) return tooMany(verdict.resetAfter, false, headers);
		}
		const { body, files } = await readBody(request);
		const reason = request.headers["x-audit-log-reason"];
		const call: Call = {
			core,
			params,
			query: request.query,
			body,
			files,
			reason: typeof reason === "string" ? decodeURIComponent(reason) : null,
			request,
		};
		return answer(route.handle(call), headers);
	} catch (error) {
		if (!(error instanceof ApiError)) throw error;
		if (!GOOD_FAITH.includes(error.code)) {
			const errors = error.errors === null ? "" : ` ${JSON.stringify(error.errors)}`;
			core.ledger.violate(
				String(error.code || error.status),
				`${request.method} ${request.path}: ${error.message}${errors}`,
			);
		}
		return { status: error.status, headers, body: error.body };
	}
}

function answer(result: Result, headers: Record<string, string>): WireAnswer {
	return result === null ? { status: 204, headers } : { status: 200, headers, body: result };
}

function match(request: WireRequest): { route: Route; params: Record<string, string> } {
	const path = request.path.replace(PREFIX, "");
	for (const { route, pattern } of ROUTES) {
		const found = route.method === request.method ? pattern.exec(path) : null;
		if (found !== null) return { route, params: { ...found.groups } };
	}
	throw unknownRoute();
}

/** `:name` takes one part of a path; a path matches as a whole. */
function patternOf(path: string): RegExp {
	return new RegExp(`^${path.replaceAll(/:(\w+)/g, "(?<$1>[^/]+)")}$`);
}

/** Buckets are counted apart for each channel, guild and webhook; interactions' callbacks each for itself. */
function bucketOf({ method, path }: Route, params: Readonly<Partial<Record<string, string>>>): string {
	const major = params.channel ?? params.guild ?? params.token ?? "";
	return `${method} ${path} | ${major}`;
}

/** JSON, or a form whose `payload_json` is the JSON and whose other parts are files. */
async function readBody({ raw, headers }: WireRequest): Promise<{ body: unknown; files: string[] }> {
	const type = headers["content-type"] ?? "";
	if (raw.length === 0) return { body: null, files: [] };
	if (!type.startsWith("multipart/form-data")) return { body: parse(raw.toString()), files: [] };
	const form = await new Response(new Uint8Array(raw), { headers: { "content-type": type } }).formData();
	const json = form.get("payload_json");
	const files = [...form.values()].flatMap((part) => (typeof part === "string" ? [] : [part.name]));
	return { body: typeof json === "string" ? parse(json) : {}, files };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new ApiError(400, 50_109, "The request body contains invalid JSON.");
	}
}
