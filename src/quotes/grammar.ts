import { CUE_FORMS } from "./cues.ts";
import {
	AUXILIARIES,
	CONJUNCTIONS,
	DETERMINERS,
	PRE_VERB,
	PREPOSITIONS,
	SUBJECT_PRONOUNS,
} from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** Nouns that look like words of saying; after a determiner, an adjective or an owner they stay nouns. */
const NOUN_OR_VERB =
	/^(?:report|reports|claim|claims|comment|comments|note|notes|state|states|reply|answer|answers|call|calls|remark|remarks|tweet|tweets|warning|charge|charges|host|post|posts|question|questions|order|orders|demand|demands|attack|attacks|chant|chants|joke|jokes|estimate|estimates|plan|plans|aim|hope|hopes|fear|fears|doubt|project|projects|address|press|rate|rates|list|lists|view|views|sign|promise|promises|pledge|vow|text|email|shout|cheer|cheers|author|counsel|pitch|bill|rule|rules|ruling|finding|findings|support|back|set|cast|credit|fault|lecture|protest|protests|appeal|appeals|target|targets|raise|point|points|show|shows|speaking|saying|guess|volunteer|voice|object|objects|advocate|advocates|judge|judges|broadcast|label|term|terms|brand|blog|blast|knock|hit|hits|bash|rail|poke|boo|crack|tag|style|study|detail|details|outline|highlight|forecast|press|lay|laid|read|regret|counter|relay|echo|greet|offer|offers|release|mention|reference|challenge|dispute|insult|salute|approach|move|push|feature|sound|figure|figures|suspect|suspects|pen|opening|building|meeting|feeling|reporting|planning|polling|closing|painting|calling|following)$/;

/** Finite verbs outside the words of saying that often follow a subject; they end its phrase. */
const OTHER_VERBS =
	/^(?:went|came|took|got|gave|made|won|lost|ran|left|met|stood|sat|held|kept|began|became|brought|built|bought|fell|grew|knew|led|paid|sent|spent|told|understood|wrote|wants|makes|takes|gets|goes|comes|gives|seems|appears|became|becomes|remains|looks|needs|uses|tries|works|runs|leads|stands|sits|holds|keeps|plays|moves|lives|lost|loses|wins|helps|turns|starts|begins|continues|includes|contains|follows|leaves|meets|sends|pays|serves|drew|broke|chose|drove|fought|rose|shook|spoke|threw|wore|withdrew|faces|represents|believes|supports|opposes|hopes|thinks|plans|fears|argues|insists|knows|sees|feels|said|says|reads|calls)$/;

/** Whether the word at `i` is used as a verb, as far as its neighbours tell. */
export function isVerbAt(tokens: readonly Token[], i: number): boolean {
	const token = tokens[i];
	if (token === undefined || token.kind !== "word" || token.capital) return false;
	const word = token.lower;
	if (AUXILIARIES.has(word)) return true;
	if (OTHER_VERBS.test(word)) return true;
	const cue = CUE_FORMS.get(word);
	const before = tokens[i - 1];
	const after = tokens[i + 1];
	if (cue !== undefined && NOUN_OR_VERB.test(word)) {
		if (before?.kind === "possessive" || (before?.kind === "word" && isNounContext(before))) return false;
		return !(after?.kind === "word" && (AUXILIARIES.has(after.lower) || isPlainVerb(after.lower)));
	}
	if (cue !== undefined)
		return (
			!(word.endsWith("ing") || word.endsWith("ed") || word.endsWith("en")) ||
			followsVerb(after) ||
			isSubject(before)
		);
	if (/[^aeious]ed$|[aeiou][dtwy]?ed$/.test(word) && word.length > 4) return followsVerb(after);
	return false;
}

function isPlainVerb(word: string): boolean {
	return CUE_FORMS.has(word) && !NOUN_OR_VERB.test(word);
}

function isNounContext(before: Token): boolean {
	return (
		DETERMINERS.has(before.lower) ||
		before.lower === "the" ||
		(PREPOSITIONS.has(before.lower) && before.lower !== "to") ||
		/(?:al|ic|ive|ous|ary|ing|ful|ish)$/.test(before.lower)
	);
}

function isSubject(before: Token | undefined): boolean {
	return (
		before?.kind === "word" &&
		(before.capital || SUBJECT_PRONOUNS.has(before.lower) || PRE_VERB.has(before.lower))
	);
}

/** What follows a verb rather than the adjective of a noun. */
function followsVerb(after: Token | undefined): boolean {
	if (after === undefined || after.kind !== "word") return true;
	const word = after.lower;
	return (
		after.capital ||
		word === "the" ||
		DETERMINERS.has(word) ||
		PREPOSITIONS.has(word) ||
		CONJUNCTIONS.has(word) ||
		SUBJECT_PRONOUNS.has(word) ||
		PRE_VERB.has(word) ||
		/ly$|^(?:him|her|them|me|us|how|what|why|reporters|people|it)$/.test(word)
	);
}
