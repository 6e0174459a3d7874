import type { Clock } from "../loopback/clock.ts";
import { isObject, type Json } from "../loopback/json.ts";
import type { Outcome, Parcel, Transport } from "./delivery.ts";
import { sign } from "./signature.ts";

const STALE_MS = 6 * 60_000;

/** Requests to the bot's own address, signed. */
export class HttpDelivery implements Transport {
	readonly timeoutReason = "http_timeout";
	/** The bot's request URL; null is nobody there. */
	requestUrl: string | null = null;
	readonly #clock: Clock;
	readonly #secret: string;

	constructor(clock: Clock, secret: string) {
		this.#clock = clock;
		this.#secret = secret;
	}

	async deliver({ type, payload, retry, signal }: Parcel): Promise<Outcome> {
		const headers: Record<string, string> =
			retry === null ? {} : { "x-slack-retry-num": String(retry.num), "x-slack-retry-reason": retry.reason };
		try {
			const response = await this.#post(ENCODE[type](payload), type === "events_api", { headers, signal });
			const text = await response.text();
			if (response.ok) return { kind: "acknowledged", body: parse(text) };
			const noRetry = response.headers.get("x-slack-no-retry") === "1";
			return { kind: "failed", reason: "http_error", noRetry };
		} catch {
			return { kind: "failed", reason: signal.aborted ? this.timeoutReason : "connection_failed" };
		}
	}

	/** Slack's test of a new request URL: the answer must be the challenge. */
	async verifyUrl(challenge = "challenge"): Promise<{ status: number; challenge: unknown }> {
		const body = JSON.stringify({ token: "verification-token", challenge, type: "url_verification" });
		const response = await this.#post(body, true);
		const answer = parse(await response.text());
		return { status: response.status, challenge: isObject(answer) ? answer.challenge : answer };
	}

	/** Slack's test of the certificate: any 200 will do. */
	async checkSsl(): Promise<number> {
		return (await this.#post("ssl_check=1&token=verification-token", false)).status;
	}

	/** A request that somebody else made up, or that was recorded and sent again later; its status. */
	async forge(how: "bad signature" | "stale" | "unsigned", payload: Json): Promise<number> {
		const body = ENCODE.slash_commands(payload);
		const signed =
			how === "stale"
				? sign(this.#secret, body, this.#clock.now() - STALE_MS)
				: sign("another secret", body, this.#clock.now());
		const response = await this.#post(body, false, { signed: how === "unsigned" ? {} : signed });
		return response.status;
	}

	#post(
		body: string,
		isJson: boolean,
		{
			headers = {},
			signed = sign(this.#secret, body, this.#clock.now()),
			signal = null,
		}: {
			headers?: Record<string, string>;
			signed?: Record<string, string>;
			signal?: AbortSignal | null;
		} = {},
	): Promise<Response> {
		if (this.requestUrl === null) return Promise.reject(new Error("the bot has no request URL"));
		const type = isJson ? "application/json" : "application/x-www-form-urlencoded";
		return fetch(this.requestUrl, {
			method: "POST",
			headers: { "content-type": type, "user-agent": "Slackbot 1.0", ...signed, ...headers },
			body,
			signal,
		});
	}
}

/** Events come as JSON, commands as a form, and interactions as JSON in a form. */
const ENCODE = {
	events_api: (payload: Json) => JSON.stringify(payload),
	slash_commands: (payload: Json) =>
		new URLSearchParams(
			Object.entries(payload).map(([name, value]) => [name, String(value)] as [string, string]),
		).toString(),
	interactive: (payload: Json) => new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
} satisfies Record<Parcel["type"], (payload: Json) => string>;

/** An acknowledgement's body: JSON, or plain text, which is a message. */
function parse(text: string): unknown {
	if (text === "") return {};
	try {
		return JSON.parse(text);
	} catch {
		return { text };
	}
}
