import { createReadStream } from "node:fs";
import { asUtf8 } from "./decode.ts";
import { Refused } from "./refusal.ts";
import { STANDARD_INPUT } from "./sources.ts";

const CHUNK = 256 * 1024;
/** How much of a text is looked at to tell its format. */
const LOOK = 64 * 1024;

/** The bytes of a file or of standard input, as UTF-8. Errors of the file system come from the iteration. */
export function bytesOf(file: string): AsyncGenerator<Buffer> {
	const stream = file === STANDARD_INPUT ? process.stdin : createReadStream(file, { highWaterMark: CHUNK });
	return asUtf8(stream as AsyncIterable<Buffer>);
}

/** The beginning of a stream, up to its first full line of content or 64 KB, and the whole stream all the same. */
export async function peek(
	chunks: AsyncGenerator<Buffer>,
): Promise<{ readonly beginning: string; readonly whole: AsyncGenerator<Buffer> }> {
	let head = Buffer.alloc(0);
	while (head.length < LOOK && !head.toString("latin1").trimStart().includes("\n")) {
		const { done, value } = await chunks.next();
		if (done) break;
		head = Buffer.concat([head, value]);
	}
	async function* whole(): AsyncGenerator<Buffer> {
		yield head;
		yield* chunks;
	}
	return { beginning: head.toString("utf8").replace(/^\uFEFF/, ""), whole: whole() };
}

/** All bytes of a stream. Throws Refused past the limit. */
export async function collect(chunks: AsyncIterable<Buffer>, limit: number, advice: string): Promise<Buffer> {
	const held: Buffer[] = [];
	let length = 0;
	for await (const chunk of chunks) {
		length += chunk.length;
		if (length > limit)
			throw new Refused(`expected at most ${limit / 1_000_000} MB in one file, got more; ${advice}`);
		held.push(chunk);
	}
	return Buffer.concat(held);
}
