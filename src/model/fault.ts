import { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai";

/** Why there is no draft. Every one of them leads to the extractive answer. */
export type Unavailable =
	| "budget" // the day's tokens are spent
	| "resting" // the server failed a moment ago
	| "aborted" // whoever asked has gone
	| "timeout"
	| "connection"
	| "rate limit"
	| "server error"
	| "request refused" // a wrong key, model or address
	| "refusal" // the model would not answer
	| "filtered"
	| "truncated"
	| "malformed"
	| "too large"
	| "empty"
	| "declined" // the passages do not answer, says the model
	| "unverified" // nothing that it said stands in the passages
	| "fault"; // ours

/** A draft that came to nothing. */
export class DraftFault extends Error {
	override readonly name = "DraftFault";
	readonly reason: Unavailable;
	/** How long the server asks to be left alone. */
	readonly retryAfterMs: number | null;

	constructor(reason: Unavailable, retryAfterMs: number | null = null) {
		super(`no draft: ${reason}`);
		this.reason = reason;
		this.retryAfterMs = retryAfterMs;
	}
}

/** What any error of the client means for a draft. */
export function faultOf(error: unknown): DraftFault {
	if (error instanceof DraftFault) return error;
	if (error instanceof APIConnectionTimeoutError) return new DraftFault("timeout");
	if (error instanceof APIConnectionError) return new DraftFault("connection");
	if (error instanceof APIError) return new DraftFault(meaningOf(error), retryAfter(error));
	const { name, message = "" } = (error ?? {}) as Partial<Error>;
	// What is not JSON where the protocol says that it is: the client throws the parser's own error.
	if (name === "SyntaxError") return new DraftFault("malformed");
	// A connection that breaks while the answer comes in is the runtime's own error, not the client's.
	if (name === "TypeError" && /terminated|fetch|network/i.test(message)) return new DraftFault("connection");
	return new DraftFault("fault");
}

function meaningOf({ status, code }: APIError): Unavailable {
	if (status === 429) return "rate limit";
	if (status === 408 || status === 504) return "timeout";
	if (code === "content_filter") return "filtered";
	// An error told inside of the stream carries no status.
	return status === undefined || status >= 500 ? "server error" : "request refused";
}

function retryAfter({ headers }: APIError): number | null {
	const seconds = Number.parseFloat(headers?.get("retry-after") ?? "");
	return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
