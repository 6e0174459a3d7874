import type { Span } from "../corpus/article.ts";
import type { Attribution, Candidate, Reading } from "./reading.ts";
import { isBeside } from "./reporting.ts";
import type { Saying } from "./sayings.ts";

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
		// "Ann called it “q,” according to Lee"
		const before =
			own.form === "source" &&
			saying.cueClass === "speech" &&
			own.from > saying.to &&
			isBeside(saying) &&
			(tokens[saying.to - 1]?.end ?? Number.POSITIVE_INFINITY) <= quotation.start;
		const between =
			saying.from >= own.to && (tokens[saying.to - 1]?.end ?? Number.POSITIVE_INFINITY) <= quotation.start;
		const teller = reading.links[subject.mention]?.entity;
		if ((between || before) && teller !== undefined && teller !== entity) return true;
	}
	return false;
}

/**
 * The person on whose word alone a sentence says that somebody spoke: the "Lee" of "According to Lee, Ann said “q”" and
 * of "Ann said “q,” according to Lee"; null where there is none, or it is a document or an outlet, which is a record.
 */
export function hearsayOf(reading: Reading, { candidates }: Attribution): Candidate | null {
	const [best] = candidates;
	const own = best === undefined ? undefined : reading.sayings[best.saying];
	if (best === undefined || own === undefined || own.form === "source") return null;
	const range = reading.sayingIndex[own.sentence];
	const sentence = reading.narration.sentences[own.sentence];
	if (range === undefined || sentence === undefined) return null;
	for (let at = range.from; at < range.to; at += 1) {
		const source = reading.sayings[at] as Saying;
		const [subject] = source.subjects;
		const before = reading.narration.tokens[source.from - 1];
		const isAside = source.from === sentence.from || before?.text === "," || before?.kind === "quote";
		if (source.form !== "source" || subject === undefined || !isAside || !isBeside(source)) continue;
		const teller = reading.links[subject.mention]?.entity;
		const isPerson = teller?.kind === "person" || teller?.kind === "unnamed";
		if (isPerson && teller !== reading.links[best.mention]?.entity)
			return { mention: subject.mention, saying: at, score: subject.score + 8 };
	}
	return null;
}
