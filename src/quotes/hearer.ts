import type { Range, Sentence } from "./narration.ts";
import type { Reading } from "./reading.ts";

/** Past the one who is told ("told the crowd"), whose phrase begins at `from`; `from` if nobody is. */
export function hearerEnd(reading: Reading, sentence: Sentence, from: number): number {
	const range = reading.index[sentence.index] as Range;
	let end = /^(?:him|her|them|me|us)$/.test(reading.narration.tokens[from]?.lower ?? "") ? from + 1 : from;
	for (let k = range.from; k < range.to; k += 1) {
		const mention = reading.mentions[k];
		if (mention?.from === from) end = Math.max(end, mention.to);
	}
	return end;
}
