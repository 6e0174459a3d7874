import type { Reading } from "../reading.ts";
import { bare, type Detection } from "./row.ts";

/** What may be meant in jest, however it is worded. */
const LAUGHING =
	/(?: (?:lol|lmao|lmfao|rofl|haha|hahaha|hehe|jk|kidding|joking|xd|teasing|lolol) |😂|🤣|😅|😜|😉|😆|🙃|😊|❤|\/s\b|\/j\b)/u;

/** The highest confidence that no recommended policy acts on by itself. */
export const UNSURE = 0.69;

/** Words; a longer message argues, tells or weighs, whatever it says in passing. */
const LONGEST = 40;

/** Nothing asked, quoted, laughed at or argued at length: only what is said outright is acted on. */
const isPlain = (reading: Reading) =>
	!isLaughing(reading) &&
	!reading.raw.includes("?") &&
	reading.quoted.length === 0 &&
	reading.words.length <= LONGEST;

export const isLaughing = (reading: Reading) =>
	LAUGHING.test(bare(reading.line)) || LAUGHING.test(reading.raw);

/** The same findings, those for humans to see first that `sure` does not hold of. `sure` is given the finding's words. */
export function surely(reading: Reading, found: Detection, sure: (words: string) => boolean): Detection {
	if (found.matches.every(({ confidence }) => confidence <= UNSURE)) return found;
	const plain = isPlain(reading);
	const matches = found.matches.map((match) => {
		if (match.confidence <= UNSURE) return match;
		const own = reading.words.filter(({ start, end }) => start >= match.start && end <= match.end);
		const words = ` ${own.map(({ text, classes }) => (classes === "" ? text : `${text}^${classes}`)).join(" ")} `;
		return plain && sure(words) ? match : { ...match, confidence: UNSURE };
	});
	return { ...found, matches };
}
