import { PlatformError } from "../platform.ts";
import { refusalOf } from "./insist.ts";
import { APP_SCOPE, BOT_SCOPES } from "./scopes.ts";

const REINSTALL =
	"Reinstall the app in the workspace (api.slack.com/apps, Install App) and set SLACK_BOT_TOKEN to the Bot User OAuth Token shown there, which begins with xoxb-.";
const NEW_APP_TOKEN = `Make an app-level token with the scope ${APP_SCOPE} (api.slack.com/apps, Basic Information, App-Level Tokens) and set SLACK_APP_TOKEN to it; it begins with xapp-.`;

const BOT_ADVICE: Readonly<Record<string, string>> = {
	account_inactive: `The app has been removed from the workspace, or the workspace is gone. ${REINSTALL}`,
	token_revoked: `The token has been revoked. ${REINSTALL}`,
	token_expired: `The token has expired. ${REINSTALL}`,
	missing_scope: `The app lacks scopes: it needs ${BOT_SCOPES.join(", ")}. Update its manifest (on-record slack-manifest). ${REINSTALL}`,
	not_allowed_token_type: `That is not a bot token. ${REINSTALL}`,
};

const UNREACHABLE =
	"Check the network and, when it is set, SLACK_API_URL; status.slack.com tells of outages.";

/** What the operator can do about a refused bot token, or about a Slack that cannot be reached. */
export function botAdvice(error: unknown): string {
	const refusal = refusalOf(error);
	return refusal === null ? UNREACHABLE : (BOT_ADVICE[refusal] ?? REINSTALL);
}

/** The same for the app-level token. */
export function appAdvice(error: unknown): string {
	return refusalOf(error) === null ? UNREACHABLE : NEW_APP_TOKEN;
}

/** The same for a port that cannot be listened on. */
export function portAdvice(error: unknown): string {
	return (error as NodeJS.ErrnoException).code === "EADDRINUSE"
		? "Another program listens there. Stop it, or set PORT to a free port."
		: "Set PORT to a port that this user may listen on.";
}

export function problem(what: string, error: unknown): string {
	const refusal = refusalOf(error);
	if (refusal !== null) return `Slack refuses ${what} (${refusal}).`;
	return `Slack cannot be reached to check ${what} (${(error as Error | undefined)?.message ?? "no connection"}).`;
}

export function refused(what: string, error: unknown, advice: string): PlatformError {
	return new PlatformError(problem(what, error), advice, { cause: error });
}
