import { isUtf8 } from "node:buffer";

/** Where a page's own word for its encoding must stand (WHATWG HTML, "prescan a byte stream"). */
const PRESCANNED = 1_024;

/**
 * The text of an HTML page in its own encoding: a byte order mark says it, else the `Content-Type`, else a `<meta>`
 * at its beginning; bytes that are UTF-8 without any of these are that, and the rest is read as windows-1252, as
 * browsers do. Never throws: bytes that fit no encoding become replacement characters.
 */
export function pageText(bytes: Uint8Array, contentType: string | null): string {
	const beginning = Buffer.from(bytes.subarray(0, PRESCANNED)).toString("latin1");
	const named =
		marked(bytes) ??
		charsetIn(contentType ?? "") ??
		charsetIn(/<meta[^>]*charset[^>]*>/i.exec(beginning)?.[0] ?? "");
	const decoder = decoderOf(named) ?? new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252");
	return decoder.decode(bytes);
}

function marked([a, b, c]: Uint8Array): string | null {
	if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
	if (a === 0xff && b === 0xfe) return "utf-16le";
	return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

function charsetIn(words: string): string | null {
	return /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(words)?.[1] ?? null;
}

function decoderOf(name: string | null): InstanceType<typeof TextDecoder> | null {
	try {
		return name === null ? null : new TextDecoder(name);
	} catch {
		return null;
	}
}
