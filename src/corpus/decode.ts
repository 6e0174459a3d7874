import { isUtf8 } from "node:buffer";
import { Refused } from "./refusal.ts";

const ADVICE = "save it as UTF-8 text";
const MARKS = [
	{ encoding: "utf-16le", bytes: [0xff, 0xfe] },
	{ encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;
const BINARY_STARTS: readonly (readonly [string, string])[] = [
	["%PDF-", "a PDF file"],
	["PK\u0003\u0004", "a ZIP or Office file"],
	["\u001f\u008b", "a gzip file"],
	["\u0089PNG", "a PNG image"],
	["\u00ff\u00d8\u00ff", "a JPEG image"],
	["GIF8", "a GIF image"],
	["\u007fELF", "a program"],
	["SQLite format 3", "a database"],
];

/**
 * A stream of bytes as UTF-8: UTF-16 is recognised by its byte order mark and converted, other marks are dropped by
 * `decode`. Throws Refused when the first bytes are those of a binary format or the UTF-16 is broken.
 */
export async function* asUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	let decoder: InstanceType<typeof TextDecoder> | null = null;
	let first = true;
	for await (const chunk of chunks) {
		if (first) {
			first = false;
			refuseBinaryStart(chunk);
			const mark = MARKS.find(({ bytes }) => bytes.every((byte, at) => chunk[at] === byte));
			if (mark) decoder = new TextDecoder(mark.encoding, { fatal: true });
		}
		yield decoder ? converted(decoder, chunk) : chunk;
	}
	if (decoder) yield converted(decoder);
}

function converted(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): Buffer {
	try {
		return Buffer.from(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
	} catch {
		throw new Refused(
			`expected UTF-16 as its byte order mark says, got broken ${decoder.encoding}; ${ADVICE}`,
		);
	}
}

function refuseBinaryStart(chunk: Buffer): void {
	const start = chunk.subarray(0, 16).toString("latin1");
	const kind = BINARY_STARTS.find(([magic]) => start.startsWith(magic))?.[1];
	if (kind) throw new Refused(`expected text, got ${kind}; give the article as text, markdown, HTML or JSON`);
}

/** Bytes as text, without a byte order mark. Throws Refused, with the line, at the first byte that is not UTF-8. */
export function decode(bytes: Buffer, firstLine = 1): string {
	if (isUtf8(bytes)) return new TextDecoder("utf-8").decode(bytes);
	let line = firstLine;
	let start = 0;
	for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
		if (!isUtf8(bytes.subarray(start, end))) break;
		start = end + 1;
		line++;
	}
	if (bytes.includes(0))
		throw new Refused("expected text, got binary content (NUL bytes); give the article as text", line);
	throw new Refused(`expected UTF-8, got bytes that are not; ${ADVICE}`, line);
}
