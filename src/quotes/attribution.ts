import { fromAround } from "./around.ts";
import { bySaying } from "./beside.ts";
import type { Narration, Sentence } from "./narration.ts";
import type { Attribution, Candidate, Reading } from "./reading.ts";
import { byCredit, bySubject } from "./silent.ts";
import { kindOfQuotation } from "./speech.ts";

type Found = Omit<Attribution, "kind">;

const NOBODY: Found = { candidates: [], continues: -1, rule: "none" };
/** How many candidates of a quotation are kept. */
const KEEP = 6;
/** From here on the quotation's own sentence decides and nothing outside is asked. */
const DECIDED = 12;
/** What a candidate from outside loses when the quotation is part of a sentence that has words of its own. */
const NOT_BARE = 7;

/** Finds the speakers of every quoted stretch, in order; each may lean on the ones before it. */
export function attribute(reading: Reading): Attribution[] {
	const found: Attribution[] = [];
	let last = -1;
	for (let quoted = 0; quoted < reading.narration.quoted.length; quoted += 1) {
		const speakers = speakersOf(reading, quoted, last, found);
		const kind = kindOfQuotation(reading, quoted, speakers.candidates[0]);
		if (kind !== null) last = quoted;
		found.push({ ...speakers, kind });
	}
	return found;
}

function speakersOf(reading: Reading, quoted: number, last: number, before: readonly Attribution[]): Found {
	const { narration } = reading;
	if (narration.quoted[quoted]?.opened === false) return NOBODY;
	const at = narration.tokenOf[quoted] as number;
	const sentence = narration.sentences[narration.sentenceOf[at] as number] as Sentence;
	const inSentence = [
		...byCredit(reading, at),
		...bySaying(reading, at, sentence),
		...bySubject(reading, at, sentence),
	];
	const candidates = ranked(inSentence);
	const best = candidates[0];
	if (best !== undefined && best.score >= DECIDED) {
		return {
			candidates,
			continues: sameSaying(last, best, before),
			rule: best.saying === -1 ? "subject" : "sentence",
		};
	}
	const beyond = fromAround(reading, last, at, sentence, before);
	const loss = isBare(narration, sentence) ? 0 : NOT_BARE;
	const outside = beyond.candidates.map((candidate) => ({ ...candidate, score: candidate.score - loss }));
	const all = ranked([...inSentence, ...outside]);
	const top = all[0];
	if (top === undefined) return NOBODY;
	if (outside.includes(top)) return { candidates: all, continues: beyond.continues, rule: beyond.rule };
	return { candidates: all, continues: -1, rule: top.saying === -1 ? "subject" : "sentence" };
}

/** Whether the narrator adds next to nothing to the quotations of this sentence. */
function isBare(narration: Narration, sentence: Sentence): boolean {
	let words = 0;
	for (let i = sentence.from; i < sentence.to; i += 1) if (narration.tokens[i]?.kind === "word") words += 1;
	return words <= 2;
}

/** One entry for each mention, best first. */
function ranked(candidates: readonly Candidate[]): Candidate[] {
	const best = new Map<number, Candidate>();
	for (const candidate of candidates) {
		const known = best.get(candidate.mention);
		if (known === undefined || candidate.score > known.score) best.set(candidate.mention, candidate);
	}
	return [...best.values()].sort((a, b) => b.score - a.score).slice(0, KEEP);
}

/** The earlier quotation of the same verb ("“We are,” she said, “divided.”"), −1 if there is none. */
function sameSaying(last: number, best: Candidate, before: readonly Attribution[]): number {
	const previous = before[last]?.candidates[0];
	const isSame = best.saying !== -1 && previous?.saying === best.saying && previous.mention === best.mention;
	return isSame ? last : -1;
}
