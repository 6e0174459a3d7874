/** How much of a body is searched for what it says of its encoding: HTML asks for it within this. */
const DECLARATION = 1_024;
/** Among bytes that are not ASCII: with fewer broken than this it is damaged UTF-8, with more another encoding. */
const MOST_BROKEN = 0.2;

/**
 * A body fetched from the web, feed or page, as text. A byte order mark decides, then UTF-16 that shows itself, then bytes that can only be UTF-8;
 * after that what the header, the XML declaration (RFC 7303 section 3) or the page's meta element say, and windows-1252 when neither helps.
 * Labels are read as browsers read them (WHATWG Encoding): "iso-8859-1" is windows-1252. Never throws.
 */
export function decodeBody(body: Uint8Array, contentType: string | null): string {
	const marked = encodingByMark(body);
	if (marked) return new TextDecoder(marked).decode(body);
	const declared = [charsetOf(contentType), declaredIn(body)].filter((label) => label !== null);
	const stateful = declared.find((label) => label === "iso-2022-jp");
	if (stateful) return new TextDecoder(stateful).decode(body);
	const utf8 = new TextDecoder("utf-8").decode(body);
	const broken = utf8.match(/\uFFFD/g)?.length ?? 0;
	if (broken === 0) return utf8;
	const other = declared.find((label) => !/^utf-/.test(label));
	if (other) return new TextDecoder(other).decode(body);
	const foreign = utf8.match(/[^\0-\x7F]/g)?.length ?? 1;
	return broken / foreign <= MOST_BROKEN ? utf8 : new TextDecoder("windows-1252").decode(body);
}

function encodingByMark(body: Uint8Array): string | null {
	const [a, b, c, d] = body;
	if (a === 0xff && b === 0xfe) return "utf-16le";
	if (a === 0xfe && b === 0xff) return "utf-16be";
	if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
	// "<" or "{" and another ASCII character, each in two bytes.
	if ((a === 0x3c || a === 0x7b) && b === 0 && c !== 0 && d === 0) return "utf-16le";
	if (a === 0 && (b === 0x3c || b === 0x7b) && c === 0 && d !== 0) return "utf-16be";
	return null;
}

function charsetOf(contentType: string | null): string | null {
	return known(/charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? "")?.[1]);
}

function declaredIn(body: Uint8Array): string | null {
	const start = new TextDecoder("latin1").decode(body.subarray(0, DECLARATION));
	const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(start)?.[1];
	return known(xml ?? /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(start)?.[1]);
}

/** The encoding's own name; null for a label that nobody knows. */
function known(label: string | undefined): string | null {
	if (label === undefined) return null;
	try {
		return new TextDecoder(label).encoding;
	} catch {
		return null;
	}
}
