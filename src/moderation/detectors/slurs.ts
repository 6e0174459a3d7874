import { isGivenName } from "../../quotes/first-names.ts";
import { HOMONYMS } from "../lexicon/slurs.ts";
import { type Reading, wordsAt } from "../reading.ts";
import { surely } from "./certainty.ts";
import { after, bare, before, type Detection, type Guard, matchesOf, rows, tableOf } from "./row.ts";

const TABLE = tableOf(
	rows(
		["group", 4, 0.9, "a slur", "SLUR"],
		[
			"group",
			4,
			0.85,
			"called by what somebody is, as an insult",
			"(?:you|fucking|stupid|dirty|filthy|dumb|these|those|damn|all you|you bunch of|ignorant|lazy|ugly|worthless|you are an?|you are such an?|you are just an?|you are nothing but an?) (?:(?:fucking|stupid|dirty|filthy|dumb|damn|ignorant|lazy|ugly|worthless|little|old) ){0,3}ASNAME",
			"ASNAME like (?:you|u|%member)",
		],
	),
);

const OF_ONESELF =
	/ (?:i am|we are|as|us|my fellow|fellow|proud|am i|call myself|called myself|identify as|myself|ourselves|we|i 've been|we were|i was|for us|being) (?:an? |the |all |just |two |such |one |old |such a |only |out |black |happy |big |proud |little )*$/;
const PRIDE =
	/\b(?:on bikes|march|pride|reclaim\w*|bar night|culture|community|history|power|liberation|bash back)\b/;

const guard: Guard = (matched, reading, from, to) => {
	const word = bare(matched);
	const lead = bare(before(reading, from));
	const trail = bare(after(reading, to));
	const base = baseOf(word);
	const innocent = base === null ? undefined : HOMONYMS[base];
	if (innocent !== undefined) {
		if (innocent.test(`${lead.slice(-40)}${word}${trail.slice(0, 40)}`)) return "the word's innocent meaning";
		if (
			reading.words.length < 2 &&
			!/[.!?]/.test(reading.raw) &&
			reading.view.text.includes(word) &&
			reading.view.starts === null
		)
			return "the word alone, which has an innocent meaning";
		if (isName(reading, from)) return "part of a name";
		if (innocentBeside(reading, to)) return "part of a name";
		if (isTitle(reading, from) && !isAimed(reading, from, to)) return "a name or a heading, aimed at nobody";
	}
	if (
		/^coons?$/.test(word) &&
		(/(?:maine|rac) $/.test(lead) ||
			/^ ?(?:hunt|dog|hound|cat|skin|cheese|rapids|hollow|valley|creek|hunting|hounds)/.test(trail))
	)
		return "the word's innocent meaning";
	if (
		/^(?:whore|slut|cunt|bitch|homo|retarded)s?$/.test(word) &&
		/\b(?:myself|i am|i was)\b/.test(lead.slice(-20))
	)
		return "said of oneself";
	if (OF_ONESELF.test(` ${lead.trimStart()}`) || / (?:i am|we are) $/.test(lead)) return "said of oneself";
	if (PRIDE.test(trail.slice(0, 30)) && !/\b(?:you|stupid|fucking)\b/.test(lead)) return "reclaimed";
	return null;
};

/** "… river", "… creek": a place may be called anything. */
function innocentBeside(reading: Reading, to: number): boolean {
	return /^ ?(?:river|creek|street|road|lane|avenue|park|hill|bridge|county|valley|mountain|lake|island|peak|canyon|bay|falls|village|farm|beach|lime|nickname)\b/.test(
		bare(after(reading, to, 20)),
	);
}

const AIMED_BEFORE =
	/(?:^| )(?:you|u|your|%member|%person|these|those|them|all|every|any|some|no|more|of|filthy|dirty|stupid|dumb|damn|goddamn|ugly|bloody|little|lazy|nasty|disgusting|worthless|such|another|like|two|an?|he|she|they|is|are|was|were|being|the|hate|kill|deport|ban|kick) (?:[^ .!?]+ ){0,2}$/;
const AIMED_AFTER =
	/^ ?(?:(?:like you|go home|go back|get out|out|scum|bitch|trash|filth|lover|lovers|loving|ass|%member|you|are|should|need|belong|deserve|ruin|can not|always|never|love|hate|do not|must|will|!|all)\b|[!,])/;

/** Whether somebody is called it: the words around it speak of people. */
function isAimed(reading: Reading, from: number, to: number): boolean {
	return (
		AIMED_BEFORE.test(bare(before(reading, from, 40))) ||
		AIMED_AFTER.test(bare(after(reading, to, 20)).trimStart())
	);
}

/** The capital of a heading, a name or the first word of a sentence. */
function isTitle(reading: Reading, from: number): boolean {
	const [at] = wordsAt(reading, from, from + 1);
	// Nobody disguises a name.
	if (isDisguised(reading, at)) return false;
	return reading.words[at]?.capital === true && reading.raw !== reading.raw.toUpperCase();
}

function isDisguised({ words, raw }: Reading, at: number): boolean {
	const word = words[at];
	return word !== undefined && /[^\p{L}'’]/u.test(raw.slice(word.start, word.end));
}

/** Written with a capital beside another capital, in a text that is not all capitals: "Dyke Road", "Greg Dyke". */
function isName(reading: Reading, from: number): boolean {
	if (reading.raw === reading.raw.toUpperCase()) return false;
	const [at] = wordsAt(reading, from, from + 1);
	const word = reading.words[at];
	const before = reading.words[at - 1];
	const after = reading.words[at + 1];
	return (
		word?.capital === true &&
		((before?.capital === true && before.text.length > 1 && at > 1) ||
			after?.capital === true ||
			before?.text === "%person" ||
			after?.text === "%person" ||
			(before?.capital === true && isGivenName(before.text)))
	);
}

/** A word with an innocent meaning that nobody is called: for humans to see, never to act on. */
function isDoubtful(
	reading: Reading,
	{ start, end }: { readonly start: number; readonly end: number },
): boolean {
	const at = reading.words.findIndex(
		(word) => word.start >= start && word.end <= end && word.classes.includes("H"),
	);
	if (at < 0) return false;
	const from = reading.places[at] ?? 0;
	return !isAimed(reading, from, reading.places[at + 1] ?? reading.line.length);
}

function baseOf(word: string): string | null {
	if (Object.hasOwn(HOMONYMS, word)) return word;
	for (const stem of [word.replace(/s$/, ""), word.replace(/es$/, ""), word.replace(/ies$/, "y")])
		if (Object.hasOwn(HOMONYMS, stem)) return stem;
	return null;
}

/** Slurs on members are acted on; those on groups are for humans to see, who know what is being discussed. */
const AT_SOMEBODY = / (?:you|u|your|ur|%member) /;

/** Slurs, whoever is meant; reclaimed, quoted and innocent ones are told apart. */
export function slurs(reading: Reading): Detection {
	if (!/[BHS]/.test(reading.classes)) return { matches: [], why: "no such words" };
	const found = surely(reading, matchesOf("slur", reading, TABLE, guard), () =>
		AT_SOMEBODY.test(bare(reading.line)),
	);
	if (found.matches.length === 0) {
		const hidden = reading.words.find(
			({ text, classes, start, end }) =>
				classes.includes("B") && /[^\p{L}'’]/u.test(reading.raw.slice(start, end)) && text.length > 3,
		);
		if (hidden !== undefined)
			return {
				matches: [
					{
						rule: "slur",
						target: "group",
						start: hidden.start,
						end: hidden.end,
						severity: 4,
						confidence: 0.65,
						reason: "a word that is a slur where it is disguised",
					},
				],
				why: "",
			};
	}
	const direct = reading.words.some(({ text }) => text === "%member" || text === "you");
	const named = reading.words.some(({ text }) => text === "%person");
	return {
		...found,
		matches: found.matches.map((match) => ({
			...match,
			...(isDoubtful(reading, match) && { confidence: Math.min(match.confidence, 0.6) }),
			target: direct ? "member" : named ? "public-figure" : "group",
		})),
	};
}
