import type { Clock } from "../loopback/clock.ts";
import type { WireAnswer } from "../loopback/listener.ts";

/** Posts to one channel: so many at once, then one in each interval. */
export interface PostLimit {
	readonly burst: number;
	readonly everyMs: number;
}

/** The limit on messages, which Slack counts by channel. */
export class PostLimits {
	readonly #limit: PostLimit;
	readonly #clock: Clock;
	/** When each channel's allowance would be untouched again. */
	readonly #fullAt = new Map<string, number>();

	constructor(limit: PostLimit, clock: Clock) {
		this.#limit = limit;
		this.#clock = clock;
	}

	/** Counts a call; the result is how long it has to wait, 0 if not at all. */
	take(method: string, channel: string): number {
		if (method !== "chat.postMessage" && method !== "chat.postEphemeral") return 0;
		const { burst, everyMs } = this.#limit;
		const now = this.#clock.now();
		const fullAt = Math.max(this.#fullAt.get(channel) ?? now, now) + everyMs;
		const wait = fullAt - now - burst * everyMs;
		if (wait > 0) return wait;
		this.#fullAt.set(channel, fullAt);
		return 0;
	}
}

/** Slack's answer to one request too many. */
export function tooMany(retryAfter: number): WireAnswer {
	return {
		status: 429,
		headers: { "retry-after": String(retryAfter) },
		body: { ok: false, error: "ratelimited" },
	};
}
