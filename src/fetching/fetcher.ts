import { Agent, type Dispatcher, request } from "undici";
import { ACCEPTED_ENCODINGS, readBody } from "./body.ts";
import { faultOf } from "./faults.ts";
import type { Fetched } from "./fetched.ts";
import { type Admitted, Guard } from "./guard.ts";
import {
	all,
	conditional,
	freshUntil,
	type Headers,
	NO_VALIDATORS,
	retryAt,
	single,
	type Validators,
	validatorsOf,
} from "./headers.ts";
import { Turns } from "./turns.ts";

export interface FetcherOptions {
	readonly guard?: Guard;
	/** Who asks, with an address at which a person can be reached. */
	readonly userAgent: string;
	/** How long one fetch may take with all its redirects, waiting for its turn apart; 10 s. */
	readonly totalMs?: number;
	readonly now?: () => number;
}

export interface FetchRequest {
	/** What an earlier answer gave, to be told "unchanged" by. */
	readonly validators?: Validators;
	/** The `Accept` header. */
	readonly accept?: string;
	/** Of the body, before and after unpacking; 5 MB. */
	readonly longestBytes?: number;
	readonly signal?: AbortSignal | undefined;
}

/** Redirects that are followed. */
const MOST_REDIRECTS = 3;
const LONGEST_HEADERS = 32_768;

/** An answer that leads elsewhere, before it is followed. */
interface Redirect {
	readonly kind: "redirect";
	readonly location: string;
	readonly permanent: boolean;
}

/**
 * Fetches what users, feeds and pages name: guarded, one connection a host, without cookies, bounded in bytes and time.
 * Close it when done.
 */
export class Fetcher {
	readonly #guard: Guard;
	readonly #userAgent: string;
	readonly #totalMs: number;
	readonly #now: () => number;
	readonly #turns = new Turns();
	readonly #agent: Agent;

	constructor({ guard = new Guard(), userAgent, totalMs = 10_000, now = Date.now }: FetcherOptions) {
		this.#guard = guard;
		this.#userAgent = userAgent;
		this.#totalMs = totalMs;
		this.#now = now;
		this.#agent = new Agent({
			connections: 1,
			pipelining: 1,
			allowH2: false,
			maxHeaderSize: LONGEST_HEADERS,
			headersTimeout: totalMs,
			bodyTimeout: totalMs,
			connect: { lookup: guard.lookup, timeout: totalMs },
		});
	}

	/**
	 * Fetches a URL with GET and follows its redirects, each judged like the first.
	 * @throws only the signal's reason, when it is aborted; everything else is told by the result.
	 */
	async fetch(written: string, asked: FetchRequest = {}): Promise<Fetched> {
		const first = this.#guard.admit(written);
		if ("refused" in first) return { kind: "refused", reason: first.refused };
		let { url } = first;
		let moved: string | null = null;
		let permanent = true;
		let leftMs = this.#totalMs;
		for (let redirects = 0; ; redirects++) {
			const answer = await this.#turns.take(url.hostname, async () => {
				const began = performance.now();
				const got = await this.#ask(url, asked, moved, leftMs);
				leftMs -= performance.now() - began;
				return got;
			});
			if (answer.kind !== "redirect") return answer;
			if (redirects === MOST_REDIRECTS) {
				return failed(`it redirects more than ${MOST_REDIRECTS} times`);
			}
			const next = this.#guard.admit(answer.location, url);
			if ("refused" in next) return { kind: "refused", reason: `it redirects, and ${next.refused}` };
			if (url.protocol === "https:" && next.url.protocol === "http:") {
				return { kind: "refused", reason: "it redirects from https to http" };
			}
			url = next.url;
			permanent &&= answer.permanent;
			if (permanent) moved = url.href;
			if (leftMs <= 0) return failed("it did not answer in time");
		}
	}

	/** Whether a URL may be fetched, as far as its spelling tells; see Guard. */
	admit(written: string): Admitted {
		return this.#guard.admit(written);
	}

	/** Ends every connection; fetches under way fail. */
	async close(): Promise<void> {
		await this.#agent.destroy();
	}

	async #ask(url: URL, asked: FetchRequest, moved: string | null, ms: number): Promise<Fetched | Redirect> {
		asked.signal?.throwIfAborted();
		const timeout = new AbortController();
		const timer = setTimeout(
			() => timeout.abort(new DOMException("Too slow.", "TimeoutError")),
			Math.max(1, ms),
		);
		try {
			const signal = asked.signal ? AbortSignal.any([asked.signal, timeout.signal]) : timeout.signal;
			const { validators = NO_VALIDATORS, accept = "*/*" } = asked;
			const answer = await request(url, {
				dispatcher: this.#agent,
				signal,
				headers: {
					"user-agent": this.#userAgent,
					accept,
					"accept-encoding": ACCEPTED_ENCODINGS,
					...conditional(validators),
				},
			});
			// What is left of a body is not read; the stream's own complaint about that is nobody's concern.
			answer.body.on("error", () => {});
			try {
				return await this.#judge(url, asked, answer, moved);
			} finally {
				answer.body.destroy();
			}
		} catch (error) {
			asked.signal?.throwIfAborted();
			const { kind, reason } = faultOf(error);
			return kind === "refused" ? { kind, reason } : failed(reason);
		} finally {
			clearTimeout(timer);
		}
	}

	async #judge(
		url: URL,
		{ validators = NO_VALIDATORS, longestBytes = 5_000_000 }: FetchRequest,
		{ statusCode: status, headers, body }: Dispatcher.ResponseData,
		moved: string | null,
	): Promise<Fetched | Redirect> {
		const now = this.#now();
		const location = single(headers.location);
		const fresh = validatorsOf(headers);
		const origin = {
			finalUrl: url.href,
			movedPermanentlyTo: moved,
			freshUntil: freshUntil(headers, now),
		};
		if ([301, 302, 303, 307, 308].includes(status) && location !== null) {
			return { kind: "redirect", location: utf8(location), permanent: status === 301 || status === 308 };
		}
		if (status === 304) {
			if (validators.etag === null && validators.lastModified === null) {
				return failed('it answered "not modified" to a question that named no earlier state', status);
			}
			// A 304 may bring new validators in place of those it was asked with (RFC 9110, 15.4.5).
			const kept = fresh.etag === null && fresh.lastModified === null ? validators : fresh;
			return { kind: "unchanged", ...origin, validators: kept };
		}
		if (status === 410) return { kind: "gone" };
		if (status < 200 || status > 299 || status === 206) {
			return failed(`it answered with status ${status}`, status, retryAtOf(status, headers, now));
		}
		const bytes = await readBody(body, single(headers["content-encoding"]), longestBytes);
		const contentType = single(headers["content-type"]);
		const robotsTags = all(headers["x-robots-tag"]);
		return { kind: "ok", status, ...origin, validators: fresh, contentType, robotsTags, body: bytes };
	}
}

function failed(reason: string, status: number | null = null, retry: number | null = null): Fetched {
	return { kind: "failed", reason, status, retryAt: retry };
}

function retryAtOf(status: number, headers: Headers, now: number): number | null {
	return status === 429 || status === 503 ? retryAt(headers, now) : null;
}

/** Servers write raw UTF-8 into `Location`; headers come one byte to a character. */
function utf8(header: string): string {
	return Buffer.from(header, "latin1").toString("utf8");
}
