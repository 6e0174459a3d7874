import type { Clock } from "../loopback/clock.ts";

/** So many requests of one bucket in each window. */
export interface BucketLimit {
	readonly limit: number;
	readonly windowMs: number;
}

interface Window {
	used: number;
	endsAt: number;
}

export interface Verdict {
	readonly allowed: boolean;
	/** Seconds until the bucket is full again. */
	readonly resetAfter: number;
	readonly headers: Record<string, string>;
}

/** Rate limits by bucket: a route with its major parameter, as Discord counts. */
export class RateLimits {
	readonly #limit: BucketLimit;
	readonly #clock: Clock;
	readonly #windows = new Map<string, Window>();

	constructor(limit: BucketLimit, clock: Clock) {
		this.#limit = limit;
		this.#clock = clock;
	}

	take(bucket: string): Verdict {
		const { limit, windowMs } = this.#limit;
		const now = this.#clock.now();
		const old = this.#windows.get(bucket);
		const window = old !== undefined && old.endsAt > now ? old : { used: 0, endsAt: now + windowMs };
		this.#windows.set(bucket, window);
		const allowed = window.used < limit;
		if (allowed) window.used += 1;
		const resetAfter = (window.endsAt - now) / 1000;
		return {
			allowed,
			resetAfter,
			headers: this.#headers(bucket, limit - window.used, resetAfter, window.endsAt),
		};
	}

	#headers(bucket: string, remaining: number, resetAfter: number, endsAt: number): Record<string, string> {
		return {
			"x-ratelimit-limit": String(this.#limit.limit),
			"x-ratelimit-remaining": String(remaining),
			"x-ratelimit-reset": String(endsAt / 1000),
			"x-ratelimit-reset-after": String(resetAfter),
			"x-ratelimit-bucket": Buffer.from(bucket.split(" | ")[0] ?? "")
				.toString("hex")
				.slice(-32),
		};
	}
}

/** Discord's answer to one request too many. */
export function tooMany(retryAfter: number, global: boolean, headers: Record<string, string> = {}) {
	return {
		status: 429,
		headers: {
			...headers,
			"retry-after": String(retryAfter),
			"x-ratelimit-scope": global ? "global" : "user",
			...(global ? { "x-ratelimit-global": "true" } : {}),
		},
		body: { message: "You are being rate limited.", retry_after: retryAfter, global },
	};
}
