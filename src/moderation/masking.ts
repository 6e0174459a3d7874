import { isGivenName } from "../quotes/first-names.ts";
import { FIGURES, GROUPS, ONES, ORGANISATIONS, PLACES, SMEARS } from "./lexicon/entities.ts";
import { classesOf, plural } from "./lexicon/lexicon.ts";
import { COMPOUNDS } from "./lexicon/phrases.ts";
import type { Word } from "./reading.ts";

/** Surnames that are plain words too: a name only with a capital letter. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
	"ford johnson carter lake cotton bush sessions mace wiles kelly peters miller porter barr cheney thomas adams roberts collins warner warren murray bennet baldwin lincoln jefferson jordan mitch bernie may lula milei luna thune cruz grant cassidy polis evers powell blair castro jackson donald graham kerry paxton booker king brown green scott young rice banks case barrett harris trump kennedy nixon reagan truman roosevelt burgum patel khanna gore schiff musk".split(
		" ",
	),
);
const LOWER_CASE_TOO: ReadonlySet<string> = new Set(
	"trump harris kennedy nixon reagan roosevelt musk schiff bernie cruz donald".split(" "),
);

interface Phrase {
	readonly words: readonly string[];
	readonly text: string;
	readonly needsCapital: boolean;
	readonly classes: string;
}

const phrases = new Map<string, Phrase[]>();

function add(words: string, text: string, needsCapital = false, classes = classesOf(text) ?? ""): void {
	const parts = words.split(" ");
	const first = parts[0] ?? "";
	const same = phrases.get(first);
	const phrase = { words: parts, text, needsCapital, classes };
	if (same === undefined) phrases.set(first, [phrase]);
	else same.push(phrase);
}
const each = (list: string) => list.split(/\s+/).filter((word) => word !== "");
const apart = (word: string) => word.replaceAll("-", " ").replaceAll("'", " ").trim();

for (const [words, text] of COMPOUNDS) add(words, text);
for (const word of each(GROUPS)) add(apart(word), "%group");
for (const word of each(ONES)) {
	add(apart(word), "%one");
	if (!/(?:ish|islamic|democratic|woke|maga|left|right|ese)$/.test(word)) add(apart(plural(word)), "%group");
}
for (const word of each(SMEARS)) {
	add(word, "%one", false, "MN");
	add(plural(word), "%group", false, "MN");
}
for (const word of each(ORGANISATIONS)) add(apart(word), "%org");
for (const word of each(PLACES)) add(apart(word), "%place");
for (const word of each(FIGURES))
	add(
		word.startsWith("o'") ? word : apart(word),
		"%person",
		ALSO_WORDS.has(word) && !LOWER_CASE_TOO.has(word),
	);
for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);

/** Never part of a name, however they are written. */
const NOT_NAMES: ReadonlySet<string> = new Set(
	"i the a an and or but if so no yes not you your he she it we they my his her our their this that these those who what when where why how is are was were do does did will would should can could all every most some any one someone somebody anyone everyone people please go just let kill shoot hang stop look hey hi hello ok okay well now then there here because as at by for from in into of off on out over to under up with vote read click free buy join call text dm email street avenue road lane drive monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december god lol lmao omg wtf also even only maybe never always today tomorrow yesterday more less very really too other another such since until while during after before than about against between through both either neither each few many much own same new old good bad great big breaking update fyi imo tbh dear senator governor president judge mayor justice representative congressman congresswoman speaker secretary attorney general minister".split(
		" ",
	),
);
/** Given names, and forms of them, that are rare or also words. */
const GIVEN: ReadonlySet<string> = new Set(
	"dick george hakeem jd elise joni kari kristi rishi keir pierre olaf marsha gretchen marjorie taylor ilhan rashida ayanna mitt mitch tulsi nikki vivek lindsey chip mazie tammy bernie beto jeb newt rand marco ted ron tim cory raphael gavin pete chuck bill sarah friedrich liz angela justin ronald nancy hillary kamala donald joe barack stacey ocasio alexandria".split(
		" ",
	),
);
const isGiven = (word: string) => GIVEN.has(word) || isGivenName(word);
const NAME_PART = /^[a-z][a-z']*$/;

/**
 * Words with entities set aside: parties, ideologies, faiths, peoples, places, institutions and people of public
 * life become one token each, so that no rule can tell one from another. Also joins words that mean something only
 * together. Two capitalised words or more that are nothing else are a person.
 */
export function masked(written: readonly Word[], figures: ReadonlySet<string>): readonly Word[] {
	const words = withoutInitials(written);
	const read: Word[] = [];
	for (let i = 0; i < words.length; ) {
		const phrase = phraseAt(words, i);
		if (phrase !== null) {
			read.push(joined(words, i, i + phrase.words.length, phrase.text, phrase.classes));
			i += phrase.words.length;
			continue;
		}
		const length = nameLength(words, i, figures);
		if (length > 0) {
			read.push(joined(words, i, i + length, "%person", ""));
			i += length;
			continue;
		}
		read.push(sided(words, i));
		i += 1;
	}
	return groupsOf(oneToken(read));
}

/** The initial between given name and surname ("George W. Bush") is no word of its own. */
function withoutInitials(words: readonly Word[]): readonly Word[] {
	if (!words.some(({ text }) => text.length === 1 && text >= "a" && text <= "z")) return words;
	return words.filter((word, at) => {
		const isInitial = (one: Word | undefined, before: Word | undefined) =>
			one !== undefined && /^[a-z]$/.test(one.text) && before !== undefined && isGiven(before.text);
		if (isInitial(word, words[at - 1])) return words[at + 1]?.text !== ".";
		return !(word.text === "." && isInitial(words[at - 1], words[at - 2]));
	});
}

/** People named by what they hold to, do or have: "Trump supporters", "gun owners", "country people" are groups. */
function groupsOf(words: readonly Word[]): Word[] {
	const read: Word[] = [];
	for (let i = 0; i < words.length; i += 1) {
		const word = words[i] as Word;
		const last = read.at(-1);
		if (
			last !== undefined &&
			FOLLOWERS.has(word.text) &&
			/^%(?:person|one|org|group|side|place)$/.test(last.text)
		) {
			read[read.length - 1] = { ...last, text: "%group", classes: "", end: word.end };
		} else if (
			last !== undefined &&
			word.text === "%group" &&
			/^(?:%one|%place|new|north|south|west|east|rhode|social|anti|pro|ex|former|christian|young|old)$/.test(
				last.text,
			) &&
			word.start - last.end <= 1
		) {
			read[read.length - 1] = { ...last, text: "%group", classes: word.classes, end: word.end };
		} else if (last !== undefined && ASSOCIATES.has(word.text) && KINDS.has(last.text)) {
			const two = read.at(-2);
			if (last.text === "control" && two?.text === "gun") read.pop();
			read[read.length - 1] = {
				...(last.text === "control" && two?.text === "gun" ? two : last),
				text: "%group",
				classes: "",
				end: word.end,
			};
		} else read.push(word);
	}
	return read;
}

const FOLLOWERS: ReadonlySet<string> = new Set(
	"supporters voters people fans backers activists members followers folks lovers women men protesters believers worshippers worshipers owners residents citizens partisans sympathizers sympathisers loyalists campaigners advocates boosters donors".split(
		" ",
	),
);
const ASSOCIATES: ReadonlySet<string> = new Set(
	"people workers owners members activists advocates folks residents voters campaigners leaders".split(" "),
);
/** What groups of people are named by, beside parties and peoples; either side of an issue alike. */
const KINDS: ReadonlySet<string> = new Set(
	"oil coal gun control union business city country rural urban suburban farm factory climate abortion choice life reform leave remain brexit vaccine labour mining steel tech".split(
		" ",
	),
);

function joined(words: readonly Word[], from: number, to: number, text: string, classes: string): Word {
	const first = words[from] as Word;
	const last = words[to - 1] as Word;
	return {
		...first,
		text,
		classes,
		end: last.end,
		quoted: first.quoted && last.quoted,
	};
}

function phraseAt(words: readonly Word[], at: number): Phrase | null {
	const first = words[at] as Word;
	const list = phrases.get(first.text);
	if (list === undefined) return null;
	return (
		list.find(
			(phrase) =>
				(!phrase.needsCapital || first.capital || isGiven(words[at - 1]?.text ?? "")) &&
				phrase.words.every((word, offset) => words[at + offset]?.text === word),
		) ?? null
	);
}

/** "the left" and "the right" are the same to every rule. */
function sided(words: readonly Word[], at: number): Word {
	const word = words[at] as Word;
	const sides = (word.text === "left" || word.text === "right") && words[at - 1]?.text === "the";
	return sides ? { ...word, text: "%side" } : word;
}

/** How many words from here are a person's name in full: two to four capitalised ones, or a known one. */
function nameLength(words: readonly Word[], at: number, figures: ReadonlySet<string>): number {
	if (isFigure(words, at, figures)) return 1;
	let end = at;
	while (end < words.length && end - at < 4 && isNamePart(words[end] as Word)) end += 1;
	if (end - at < 2) return 0;
	if (end < words.length && isNamePart(words[end] as Word)) return 0;
	return end - at;
}

/**
 * A surname of public life, which many a word is too: with its capital inside a sentence only, and never a word that
 * rules turn on.
 */
function isFigure(words: readonly Word[], at: number, figures: ReadonlySet<string>): boolean {
	const { text, capital, classes } = words[at] as Word;
	if (!capital || classes !== "" || !figures.has(text) || NOT_NAMES.has(text)) return false;
	const before = words[at - 1];
	return before !== undefined && !/^[.!?:]$/.test(before.text);
}

function isNamePart({ text, capital, classes }: Word): boolean {
	return (
		capital &&
		NAME_PART.test(text) &&
		text.length > 1 &&
		!NOT_NAMES.has(text) &&
		!/[ADHKNPSVW]/.test(classes) &&
		!phrases.has(text)
	);
}

/** A person named by given name and surname is one token, however much of the name was known. */
function oneToken(words: readonly Word[]): Word[] {
	const read: Word[] = [];
	for (const word of words) {
		let whole = word;
		while (whole.text === "%person") {
			const last = read.at(-1);
			if (last === undefined || whole.start - last.end > 5 || !isOfName(last)) break;
			whole = { ...whole, start: last.start };
			read.pop();
		}
		read.push(whole);
	}
	return read;
}

function isOfName(word: Word): boolean {
	if (word.text === "%person" || isGiven(word.text)) return true;
	return (
		word.capital &&
		NAME_PART.test(word.text) &&
		!NOT_NAMES.has(word.text) &&
		!/[ADHKLNPSVW]/.test(word.classes)
	);
}
