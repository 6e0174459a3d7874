import { createServer } from "node:net";
import { webApi } from "@slack/bolt";
import { pino } from "pino";
import type { Check } from "../platform.ts";
import { boltLog } from "./log.ts";
import { appAdvice, botAdvice, portAdvice, problem } from "./refusals.ts";
import { APP_SCOPE, BOT_SCOPES } from "./scopes.ts";
import type { SlackSettings } from "./settings.ts";
import { webOptions } from "./web.ts";

/** Slack makes signing secrets of 32 hexadecimal digits. */
const SIGNING_SECRET = /^[0-9a-f]{32}$/;

/** Looks at all that a start needs, and says what to do about what is wrong. Never throws. */
export async function* checkSlack(settings: SlackSettings): AsyncGenerator<Check> {
	const { mode, botToken, adminToken } = settings;
	const options = webOptions(settings, boltLog(pino({ level: "silent" })));
	yield* checkBotToken(new webApi.WebClient(botToken, options));
	if (adminToken !== null) yield await checkedAdmin(new webApi.WebClient(adminToken, options));
	if (mode.kind === "socket") {
		yield checkedAppToken(
			await attempt(() => new webApi.WebClient(mode.appToken, options).apps.connections.open({})),
		);
		return;
	}
	yield checkedSecret(mode.signingSecret);
	yield await checkedPort(mode.port);
}

async function* checkBotToken(client: webApi.WebClient): AsyncGenerator<Check> {
	const about = "Slack bot token";
	const tested = await attempt(() => client.auth.test());
	if (!tested.ok) {
		yield { about, state: problem("SLACK_BOT_TOKEN", tested.error), advice: botAdvice(tested.error) };
		return;
	}
	const { team, user, response_metadata } = tested.value;
	yield { about, state: `accepted: ${user ?? "the bot"} in ${team ?? "the workspace"}`, advice: null };
	const granted = (response_metadata?.scopes ?? []).filter((scope) => scope !== "");
	yield checkedScopes(granted);
}

/** With it moderators can have messages removed; whether its owner is an admin Slack tells only when they do. */
async function checkedAdmin(client: webApi.WebClient): Promise<Check> {
	const about = "Slack admin token";
	const tested = await attempt(() => client.auth.test());
	if (!tested.ok) {
		const advice = "Set SLACK_ADMIN_TOKEN to a user token of an admin (xoxp-), or remove it.";
		return { about, state: problem("SLACK_ADMIN_TOKEN", tested.error), advice };
	}
	const { user, response_metadata } = tested.value;
	const scopes = (response_metadata?.scopes ?? []).filter((scope) => scope !== "");
	return scopes.length === 0 || scopes.includes("chat:write")
		? { about, state: `accepted: ${user ?? "somebody"}'s`, advice: null }
		: {
				about,
				state: "missing: chat:write",
				advice: "Add the user scope chat:write, and reinstall the app.",
			};
}

function checkedScopes(granted: readonly string[]): Check {
	const about = "Slack bot scopes";
	if (granted.length === 0) return { about, state: "not told by Slack", advice: null };
	const missing = BOT_SCOPES.filter((scope) => !granted.includes(scope));
	if (missing.length === 0) return { about, state: `all ${BOT_SCOPES.length} granted`, advice: null };
	const advice = `Add them under OAuth & Permissions, or update the manifest (on-record slack-manifest), and reinstall the app.`;
	return { about, state: `missing: ${missing.join(", ")}`, advice };
}

function checkedAppToken(opened: Attempt<unknown>): Check {
	const about = "Slack app token";
	if (opened.ok) return { about, state: `accepted, with ${APP_SCOPE}`, advice: null };
	return { about, state: problem("SLACK_APP_TOKEN", opened.error), advice: appAdvice(opened.error) };
}

function checkedSecret(secret: string): Check {
	const about = "Slack signing secret";
	const where =
		"Copy it from api.slack.com/apps, Basic Information, App Credentials, to SLACK_SIGNING_SECRET.";
	if (secret === "") return { about, state: "missing", advice: where };
	if (SIGNING_SECRET.test(secret)) return { about, state: "set", advice: null };
	return { about, state: "set, but not 32 hexadecimal digits as Slack's are", advice: where };
}

async function checkedPort(port: number): Promise<Check> {
	const about = "Slack port";
	const tried = await attempt(() => listenOnce(port));
	if (tried.ok) return { about, state: `${port} is free`, advice: null };
	const { code } = tried.error as NodeJS.ErrnoException;
	return { about, state: `${port} cannot be listened on (${code})`, advice: portAdvice(tried.error) };
}

function listenOnce(port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(port, () => server.close(() => resolve()));
	});
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
	try {
		return { ok: true, value: await work() };
	} catch (error) {
		return { ok: false, error };
	}
}
