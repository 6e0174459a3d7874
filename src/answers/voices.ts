import type { Quote } from "../quotes/quote.ts";
import { abbreviates } from "./acronyms.ts";
import type { AskedSpeaker } from "./asked-speaker.ts";
import type { Source } from "./candidates.ts";
import type { Question } from "./question.ts";
import { kin, relatedTo } from "./related.ts";
import { bears, bearsMostOf } from "./required.ts";
import type { Scored } from "./scoring.ts";
import { isBy } from "./speakers.ts";
import { SAYING_WORDS } from "./vocabulary.ts";
import { stemOf, type Word, wordsOf } from "./words.ts";

/** A topic covered less is not spoken of. */
const SPOKEN = 0.5;
/** A name stands this near to what describes its bearer ("Steve Maviglio, an operative running the group …"). */
const BESIDE = 6;

/**
 * Of the sentences that may answer, those that tell what the asked person said; all of them when nobody is asked for.
 * Where no quotation is theirs, the archive's own account of what they said on the topic will do, beside nobody else's
 * words.
 */
export function byAskedSpeaker(
	{ speaker: asked, terms, topic }: Question,
	eligible: readonly Scored[],
): readonly Scored[] {
	if (!asked) return eligible;
	const places = terms.flatMap(({ stem }, i) => (topic.includes(stem) ? [i] : []));
	const onTopic = ({ near }: Scored) => places.length === 0 || places.some((i) => (near[i] ?? 0) >= SPOKEN);
	const described = new Map<Source, ReadonlySet<string>>();
	const isTheirs = (source: Source, quote: Quote) => {
		if (isBy(asked, quote)) return true;
		if (asked.named || !quote.named || !("name" in quote.speaker)) return false;
		const names = described.get(source) ?? namesDescribed(asked, source);
		described.set(source, names);
		return names.has(quote.speaker.name);
	};
	const theirs = eligible.filter(({ source, sentence }) =>
		sentence.quotes.some((quote) => isTheirs(source, quote)),
	);
	if (theirs.length > 0) return theirs;
	return eligible.filter(onTopic).filter(({ source, sentence }) => {
		const others = sentence.quotes.length > 0 && sentence.quotes.every((quote) => quote.named);
		if (!asked.named) return sentence.quotes.length > 0 && tellsOf(asked, sentence.words, source);
		return !others && tellsWhatTheySaid(asked, sentence.words);
	});
}

/** A verb of saying stands so many words behind the name of whose words it tells, or before it. */
const SAYS_AFTER = 10;
const SAYS_BEFORE = 3;

/** Behind one of these stands whom something is said to or of. */
const OBJECT_LEADS = new Set("to against about of for with from at".split(" "));

/** "The Lake Court ruled that …", "according to the Lake Court", "said Lee". */
function tellsWhatTheySaid({ words: name }: AskedSpeaker, words: readonly Word[]): boolean {
	if (!bears(words, name) && !bearsMostOf(words, name)) return false;
	const last = stemOf(name.at(-1) ?? "");
	return words.some((word, at) => {
		if (word.stem !== last && !kin(word.stem, last)) return false;
		let first = at;
		while (words[first - 1]?.capital && words[first]?.before === "none") first -= 1;
		const lead = words[first - 1]?.folded ?? "";
		if (OBJECT_LEADS.has(lead) && words[first - 2]?.folded !== "according") return false;
		const near = words.slice(Math.max(0, at - SAYS_BEFORE), at + SAYS_AFTER + 1);
		return near.some(({ folded }) => SAYING_WORDS.has(folded) || folded === "according");
	});
}

/** Those of an article's speakers whom one of its sentences describes as the asked one is described. */
function namesDescribed(asked: AskedSpeaker, { sentences, quotes }: Source): Set<string> {
	const names = new Map<string, string>();
	for (const { speaker, named } of quotes) {
		const surname = named && speaker.kind === "person" ? wordsOf(speaker.name).at(-1)?.folded : undefined;
		if (surname !== undefined && "name" in speaker) names.set(surname, speaker.name);
	}
	const found = new Set<string>();
	for (const { words } of sentences) {
		if (!describedIn(asked, words)) continue;
		const head = words.findIndex((word) => isLike(word, asked.stems[0] ?? ""));
		for (const word of words.slice(Math.max(0, head - BESIDE), head + BESIDE + 1)) {
			const name = names.get(word.folded);
			if (name !== undefined) found.add(name);
		}
	}
	return found;
}

/** Whether each word of the description is among `words`, as it is or shortened. */
function describedIn({ stems, words: asked }: AskedSpeaker, words: readonly Word[]): boolean {
	return stems.every(
		(stem, i) => words.some((word) => isLike(word, stem)) || abbreviates(asked[i] ?? "", words),
	);
}

/** The sentence has the head of the description ("governor") and the article the rest of it ("Texas"). */
function tellsOf(asked: AskedSpeaker, words: readonly Word[], { sentences }: Source): boolean {
	const [head = "", ...rest] = asked.stems;
	if (!words.some((word) => isLike(word, head))) return false;
	return rest.every((stem) => sentences.some((other) => other.words.some((word) => isLike(word, stem))));
}

function isLike(word: Word, stem: string): boolean {
	return word.stem === stem || kin(word.stem, stem) || relatedTo(stem).has(word.stem);
}
