import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";

/** Thrown for a body that is not read to its end, or not to be unpacked, with the reason in plain words. */
export class BodyRefused extends Error {
	override readonly name = "BodyRefused";
}

/** What we ask servers to pack answers with, and can unpack. */
export const ACCEPTED_ENCODINGS = "gzip, br, deflate";

/**
 * A body, unpacked. At most `longest` bytes are read, and at most as many come of unpacking them, however small they
 * came: memory is bounded by twice that.
 * @throws BodyRefused, and what the stream throws.
 */
export async function readBody(
	chunks: AsyncIterable<Uint8Array>,
	encoding: string | null,
	longest: number,
): Promise<Buffer> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of chunks) {
		length += chunk.length;
		if (length > longest) throw tooLong(longest);
		parts.push(chunk);
	}
	return await unpacked(Buffer.concat(parts), encoding, longest);
}

async function unpacked(bytes: Buffer, encoding: string | null, longest: number): Promise<Buffer> {
	const name = (encoding ?? "identity").trim().toLowerCase();
	if (name === "identity" || name === "" || bytes.length === 0) return bytes;
	const unpack = unpackers(bytes)[name];
	if (unpack === undefined) {
		throw new BodyRefused(
			`its answer is packed in a way that was not asked for; expected ${ACCEPTED_ENCODINGS}`,
		);
	}
	try {
		return await unpack(bytes, { maxOutputLength: longest });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLong(longest);
		throw new BodyRefused("its answer is damaged: it cannot be unpacked");
	}
}

/** "deflate" comes with a zlib header or, from some servers, without; the header's first half byte is always 8. */
function unpackers(bytes: Buffer): Record<string, typeof unzip | typeof unbrotli | undefined> {
	return {
		gzip: unzip,
		"x-gzip": unzip,
		br: unbrotli,
		deflate: ((bytes[0] ?? 0) & 0x0f) === 8 ? promisify(inflate) : promisify(inflateRaw),
	};
}

const unzip = promisify(gunzip);
const unbrotli = promisify(brotliDecompress);

function tooLong(longest: number): BodyRefused {
	return new BodyRefused(`its answer is over ${(longest / 1_000_000).toFixed(1).replace(".0", "")} MB`);
}
