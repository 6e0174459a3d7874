import type { Span } from "../corpus/article.ts";
import type { Attribution, Reading } from "./reading.ts";

/**
 * Whether a quotation holds somebody else's words, as its speaker tells them: between the speaker's words of saying and
 * the quotation stand another's ("Lee said that Ann had called it “a farce”"). Lee vouches for it, Ann was not heard.
 */
export function isAnothers(reading: Reading, { candidates }: Attribution, quotation: Span): boolean {
	const [best] = candidates;
	const own = best === undefined ? undefined : reading.sayings[best.saying];
	if (best === undefined || own === undefined) return false;
	const range = reading.sayingIndex[own.sentence];
	const { tokens } = reading.narration;
	const entity = reading.links[best.mention]?.entity;
	for (let at = range?.from ?? 0; at < (range?.to ?? 0); at += 1) {
		const saying = reading.sayings[at];
		const [subject] = saying?.subjects ?? [];
		if (saying === undefined || subject === undefined || saying.form !== "finite") continue;
		const between =
			saying.from >= own.to && (tokens[saying.to - 1]?.end ?? Number.POSITIVE_INFINITY) <= quotation.start;
		const teller = reading.links[subject.mention]?.entity;
		if (between && teller !== undefined && teller !== entity) return true;
	}
	return false;
}
