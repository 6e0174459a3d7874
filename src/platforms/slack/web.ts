import type { Logger as BoltLogger, webApi } from "@slack/bolt";
import type { SlackSettings } from "./settings.ts";

/** A call that takes longer counts as failed. Long, because it may have taken effect, and would then be made twice. */
const CALL_TIMEOUT_MS = 20_000;

/**
 * How every client calls the Web API: once. What is tried again, and when, is ours to say (see `insist.ts`), because
 * the client answers one channel's 429 by pausing all its calls, and spends a retry on it.
 */
export function webOptions(
	{ apiUrl }: Pick<SlackSettings, "apiUrl">,
	logger: BoltLogger,
): webApi.WebClientOptions {
	return {
		logger,
		retryConfig: { retries: 0 },
		rejectRateLimitedCalls: true,
		timeout: CALL_TIMEOUT_MS,
		...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
	};
}
