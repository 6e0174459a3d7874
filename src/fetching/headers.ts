import type { IncomingHttpHeaders } from "node:http";

/** What a server gave to ask "has this changed?" with; byte for byte as received, one byte to a character. */
export interface Validators {
	readonly etag: string | null;
	readonly lastModified: string | null;
}

export const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

/** Headers of an answer, by their lower-case names. */
export type Headers = IncomingHttpHeaders;

/** What may stand in a header that is sent (RFC 9110, 5.5); anything else could not be sent back as it came. */
const SENDABLE = /^[\t\x20-\x7e\x80-\xff]{1,1000}$/;
const LONGEST_AGE_S = 10 ** 9;

/** The validators of an answer. */
export function validatorsOf(headers: Headers): Validators {
	return { etag: sendable(headers.etag), lastModified: sendable(headers["last-modified"]) };
}

/** The request headers that make a request conditional, exactly as the validators came. */
export function conditional({ etag, lastModified }: Validators): Record<string, string> {
	return {
		...(etag === null ? {} : { "if-none-match": etag }),
		...(lastModified === null ? {} : { "if-modified-since": lastModified }),
	};
}

/**
 * Until when an answer is fresh, in milliseconds since the epoch; null when it does not say, or asks not to be kept.
 * `max-age` before `Expires` (RFC 9111, 4.2.1), both less the answer's `Age`; `Expires` against the server's own clock.
 */
export function freshUntil(headers: Headers, now: number): number | null {
	const control = single(headers["cache-control"]) ?? "";
	if (/(?:^|,)\s*no-(?:store|cache)\s*(?:,|$)/i.test(control)) return null;
	const age = seconds(single(headers.age)) ?? 0;
	const maxAge = seconds(/(?:^|,)\s*max-age\s*=\s*"?(\d{1,20})/i.exec(control)?.[1]);
	if (maxAge !== null) return now + Math.max(0, maxAge - age) * 1000;
	const expires = instant(single(headers.expires));
	if (expires === null) return null;
	const lifetime = expires - (instant(single(headers.date)) ?? now);
	return now + Math.max(0, Math.min(lifetime, LONGEST_AGE_S * 1000) - age * 1000);
}

/** When a server asks to be asked again (RFC 9110, 10.2.3: seconds or a date), in milliseconds since the epoch. */
export function retryAt(headers: Headers, now: number): number | null {
	const after = single(headers["retry-after"]);
	const wait = seconds(after);
	if (wait !== null) return now + wait * 1000;
	const at = instant(after);
	return at === null || at <= now ? null : at;
}

/** The first value of a header, which should stand there only once. */
export function single(value: string | string[] | undefined): string | null {
	return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** All values of a header. */
export function all(value: string | string[] | undefined): readonly string[] {
	return value === undefined ? [] : [value].flat();
}

function sendable(value: string | string[] | undefined): string | null {
	const words = single(value);
	return words !== null && SENDABLE.test(words) ? words : null;
}

function seconds(value: string | null | undefined): number | null {
	if (value === null || value === undefined || !/^\d{1,20}$/.test(value.trim())) return null;
	return Math.min(Number(value), LONGEST_AGE_S);
}

function instant(value: string | null): number | null {
	if (value === null || value.length > 100) return null;
	const at = Date.parse(value);
	return Number.isNaN(at) ? null : at;
}
