import type { WireAnswer, WireRequest } from "../loopback/listener.ts";
import type { Stored } from "./bucket.ts";
import { Failure } from "./failure.ts";
import { header } from "./signature.ts";

/**
 * GetObject and HeadObject (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html): whole or one range,
 * under the conditions of RFC 9110.
 */
export function read(request: WireRequest, { data, etag, modified }: Stored): WireAnswer {
	const headers = { etag, "last-modified": modified.toUTCString(), "accept-ranges": "bytes" };
	const match = header(request, "if-match");
	if (match !== "" && match !== etag)
		throw new Failure("PreconditionFailed", "The precondition did not hold");
	if (header(request, "if-none-match") === etag) return { status: 304, headers };
	const range = rangeOf(header(request, "range"), data.length);
	const body = range === null ? data : data.subarray(range.start, range.end);
	return {
		status: range === null ? 200 : 206,
		headers: {
			...headers,
			"content-type": "application/octet-stream",
			"content-length": String(body.length),
			...(range && { "content-range": `bytes ${range.start}-${range.end - 1}/${data.length}` }),
		},
		body,
	};
}

/** The bytes asked for, half-open; null is all of them. */
function rangeOf(text: string, size: number): { start: number; end: number } | null {
	const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(text) ?? [];
	if (from === undefined || to === undefined || (from === "" && to === "")) return null;
	const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
	const end = from === "" || to === "" ? size : Math.min(size, Number(to) + 1);
	if (start >= end) throw new Failure("InvalidRange", "The requested range is not satisfiable");
	return { start, end };
}
