import { PITCHES } from "../lexicon/pitches.ts";
import { Sieve } from "../lexicon/sieve.ts";
import { isTold } from "../quoting.ts";
import type { Reading } from "../reading.ts";
import { censusOf } from "../views/census.ts";
import { foldedView } from "../views/fold.ts";
import { leetReadings } from "../views/leet.ts";
import { linksIn } from "./links.ts";
import type { Detection, Match } from "./row.ts";

/** From this sum of weights on it is advertising or fraud. */
const SPAM = 2;
/** What it is worth less to speak of politics or against fraud, and to tell of what others did. */
const SOBER_WORTH = 1.2;
const TOLD = 1;
const SOBER =
	/\b(?:never (?:click|send|give|pay)|beware|scams? (?:like|are|is|where|that)|scammers?|warning|ban(?:ned|ning)?|fraud|sued|ponzi|sec charges|regulat\w+|legislation|(?:the|this|that|a|an|any|each|house|senate|tax|crypto|spending|omnibus|farm|our|their|no|new) bill|bills|senate|congress|republicans?|democrats?|policy|economy|inflation|roll call|passed the|minimum wage|wages?|rent|salary|afford|campaign finance|is (?:this|that) (?:legal|legit|a scam)|don'?t (?:click|fall|send|give|pay)|my (?:grand\w+|mother|mom|dad|neighbou?r) (?:got|lost|fell))\b/;

const pitches = new Sieve(PITCHES.map(([when]) => when));

function pitch(text: string): number {
	let weight = 0;
	for (const number of pitches.possible(text)) {
		const [when, weighs] = PITCHES[number] as (typeof PITCHES)[number];
		if (when.test(text)) weight += weighs;
	}
	return weight > 0 && SOBER.test(text) ? weight - SOBER_WORTH : weight;
}

/** The folded text without what stands between quotation marks: an advertisement that is spoken of is none. */
function ownWords({ raw, quoted, view: { text } }: Reading): string {
	if (quoted.length === 0) return text;
	let rest = "";
	let at = 0;
	for (const [from, to] of quoted.toSorted(([a], [b]) => a - b)) {
		if (from < at) continue;
		rest += raw.slice(at, from);
		at = to;
	}
	rest += raw.slice(at);
	return rest.replace(/[^\p{L}]/gu, "").length < 12 ? text : foldedView(rest).text;
}

/** Other readings of a text whose letters stand apart or are written as digits; none for a plain one. */
function disguises(text: string): string[] {
	const read: string[] = [];
	if (/(?:^|\s)(?:\S ){4}/.test(text))
		read.push(text.replace(/(?<=(?:^| )\S) (?=\S(?: |$))/g, "").replaceAll(/ {2,}/g, " "));
	if (/[a-z][013457@$]|[013457@$][a-z]/.test(text))
		read.push(
			text.replace(/\S+/g, (word) =>
				/^(?:https?:|www)/.test(word) || !/[a-z]/.test(word) ? word : (leetReadings(word)[0] ?? word),
			),
		);
	return read;
}

/** Where an advertisement leads: without it there is nothing to be sold, and humans look first. */
const LEADS =
	/https?:|www\.|\b[a-z0-9-]+\.(?:com|net|org|io|gg|xyz|shop|store|example|test|invalid|link|top|site|online|club|live|info|biz|co|me|app|ly)\b|@[\w.]{3,}|\b(?:dm|whatsapp|telegram|inbox|text me|message me|call|contact|link in bio)\b|\d{3}[ .-]?\d{4}/;

function sureness(weight: number, text: string): number {
	const sure = Math.min(0.95, Math.round((0.57 + 0.06 * weight) * 100) / 100);
	return LEADS.test(text) ? sure : Math.min(sure, 0.85);
}

/** Advertising and fraud, and walls of links, mentions, capitals, signs or lines. */
export function spam(reading: Reading): Detection {
	const { raw, view } = reading;
	const text = view.text;
	const end = raw.length;
	const found = (severity: 2 | 3, confidence: number, reason: string): Detection => {
		const match: Match = { rule: "spam", target: "none", start: 0, end, severity, confidence, reason };
		return { matches: [match], why: "" };
	};
	if (raw.length >= 14 && raw.length < 1500) {
		const own = ownWords(reading);
		const pitched = Math.max(pitch(own), ...disguises(own).map(pitch));
		const weight = pitched >= SPAM && isTold(reading) ? pitched - TOLD : pitched;
		if (weight >= SPAM) return found(3, sureness(weight, own), "advertising or fraud");
	}
	const mentions = raw.includes("@") ? (raw.match(/<@[!&]?\w+>|(?<![\w.])@\w{2,32}/g)?.length ?? 0) : 0;
	if (mentions >= 5) return found(3, mentions >= 8 ? 0.92 : 0.82, `${mentions} mentions in one message`);
	if (CALLS_ALL.test(raw) && /https?:|free|join|vote|now/i.test(raw))
		return found(3, 0.75, "calls everyone to something");
	if (raw.length < 20) return { matches: [], why: "nothing of advertising" };
	if (/https?:|www\./.test(text)) {
		const links = linksIn(raw);
		const places = new Set(links.map(({ domain }) => domain));
		if (
			links.length >= 8 ||
			(links.length >= 4 && places.size <= 2 && raw.replace(/https?:\S+/g, "").trim().length < 60)
		)
			return found(3, 0.82, `${links.length} links in one message`);
	}
	const { letters, capitals, words, emoji, marks, lines, run, ruled } = censusOf(raw);
	if (letters >= 50 && words >= 9 && capitals / letters > 0.85) return found(2, 0.75, "a wall of capitals");
	if (emoji >= 12 && emoji > words * 2) return found(2, 0.8, "a wall of emoji");
	if (run >= 100 || (run >= 30 && !ruled)) return found(2, 0.8, "one sign over and over");
	if (lines >= 25 && words < 60) return found(2, 0.78, "a wall of lines");
	if (marks > Math.max(20, letters * 2) && /[a-z]/i.test(raw))
		return found(2, 0.75, "letters buried in marks");
	if (/(?:\|\| ?){12,}|@everyone.*@everyone|@here.*@here/.test(raw))
		return found(2, 0.8, "a wall of signs or calls to everyone");
	if (words >= 8 && repeats(reading)) return found(2, 0.82, "the same words over and over");
	return { matches: [], why: "nothing of advertising, no wall" };
}

const CALLS_ALL = /@everyone|@here|<!(?:channel|everyone|here)>/;

/** One word or phrase makes up most of the text. */
function repeats({ words }: Reading): boolean {
	if (words.length < 10) return false;
	const distinct = new Set<string>();
	let all = 0;
	for (const { text } of words) {
		if (/^[.,!?;:]$/.test(text)) continue;
		all += 1;
		distinct.add(text);
	}
	return all >= 10 && all / distinct.size >= (all >= 14 ? 2.8 : 5);
}
