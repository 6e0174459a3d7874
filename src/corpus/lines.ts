const NEWLINE = 10;

/** A line without its newline, from 1; `bytes` is null for a line over the limit. */
export interface Line {
	readonly number: number;
	readonly bytes: Buffer | null;
}

/** Splits a stream into lines, holding one line at a time and never more than `limit` bytes of it. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line> {
	let number = 1;
	let held: Buffer[] = [];
	let length = 0;
	const hold = (part: Buffer) => {
		length += part.length;
		if (length > limit) held = [];
		else if (part.length > 0) held.push(part);
	};
	const line = (): Line => ({ number, bytes: length > limit ? null : Buffer.concat(held) });
	for await (const chunk of chunks) {
		let start = 0;
		for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
			hold(chunk.subarray(start, end));
			yield line();
			number++;
			held = [];
			length = 0;
			start = end + 1;
		}
		hold(chunk.subarray(start));
	}
	if (length > 0) yield line();
}
