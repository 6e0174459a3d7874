import { BodyRefused } from "./body.ts";
import { AddressRefused } from "./guard.ts";

const PLAIN: readonly (readonly [RegExp, string])[] = [
	[/^(?:ENOTFOUND|EAI_NODATA|EAI_NONAME)$/, "its host name cannot be found"],
	[/^EAI_/, "its host name cannot be looked up at present"],
	[/^ECONNREFUSED$/, "nothing answers there"],
	[/^(?:EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, "it cannot be reached from here"],
	[/^(?:TimeoutError|ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/, "it did not answer in time"],
	[/^UND_ERR_HEADERS_OVERFLOW$|^HPE_HEADER_OVERFLOW$/, "its answer has too many headers"],
	[/^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/, "its answer is not as long as it says"],
	[/^(?:HPE_|HTTPParserError$)/, "its answer is not HTTP"],
	[
		/CERT|SELF_SIGNED|^UNABLE_TO_|^ERR_TLS|^ERR_SSL|^EPROTO$/,
		"its TLS certificate or connection cannot be trusted",
	],
	[/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, "the connection broke off"],
];

/** What went wrong, in words fit to be shown; whatever is not known by its code is only called a failure. */
export function faultOf(error: unknown): { readonly kind: "refused" | "failed"; readonly reason: string } {
	for (const each of causes(error)) {
		if (each instanceof AddressRefused) return { kind: "refused", reason: each.message };
		if (each instanceof BodyRefused) return { kind: "failed", reason: each.message };
		const sign = typeof each.code === "string" ? each.code : each.name;
		const plain = typeof sign === "string" ? PLAIN.find(([pattern]) => pattern.test(sign)) : undefined;
		if (plain) return { kind: "failed", reason: plain[1] };
	}
	return { kind: "failed", reason: "it could not be fetched" };
}

/** As much of an error as is looked at. */
interface Fault {
	readonly name?: unknown;
	readonly code?: unknown;
	readonly cause?: unknown;
	readonly errors?: unknown;
}

/** An error, what it is made of, and what caused it; no deeper than any real chain. */
function causes(error: unknown, depth = 0): Fault[] {
	if (typeof error !== "object" || error === null || depth > 5) return [];
	const fault: Fault = error;
	const parts = Array.isArray(fault.errors) ? fault.errors.slice(0, 20) : [];
	return [fault, ...parts.flatMap((part) => causes(part, depth + 1)), ...causes(fault.cause, depth + 1)];
}
