import { dehumanisation } from "./detectors/dehumanisation.ts";
import { doxxing } from "./detectors/doxxing.ts";
import { groupAttacks } from "./detectors/group-attack.ts";
import { badLinks } from "./detectors/links.ts";
import { attributionsIn } from "./detectors/misquotation.ts";
import { personalAttacks } from "./detectors/personal-attack.ts";
import { duplicates, flood, raid } from "./detectors/repetition.ts";
import type { Detection } from "./detectors/row.ts";
import { slurs } from "./detectors/slurs.ts";
import { spam } from "./detectors/spam.ts";
import { threats } from "./detectors/threats.ts";
import { unsourced } from "./detectors/unsourced.ts";
import { listedWords } from "./detectors/word-list.ts";
import type { WordRule } from "./patterns.ts";
import { type Reading, read } from "./reading.ts";
import {
	type Attribution,
	type Finding,
	type Message,
	type Part,
	RULES,
	type Rule,
	type RuleReport,
	type Verdict,
} from "./verdict.ts";
import type { Trace } from "./window.ts";

/** What a verdict rests on beside the message. */
export interface Context {
	/** What came before, and the message's own trace; see Window. */
	readonly recent: readonly Trace[];
	readonly trace: Trace | null;
	/** Folded names of people of public life, from the archive. */
	readonly figures: ReadonlySet<string>;
	/** Registrable domains that may not be linked. */
	readonly deniedDomains: ReadonlySet<string>;
	readonly words: readonly WordRule[];
	/** The channel asks for sources. */
	readonly asksForSources: boolean;
}

/** A context that knows nothing. */
export const NO_CONTEXT: Context = {
	recent: [],
	trace: null,
	figures: new Set(),
	deniedDomains: new Set(),
	words: [],
	asksForSources: false,
};

/** The longest text that is read; what a platform lets through is shorter. */
const LONGEST = 20_000;

/** The parts of a message, all of which get the same verdict as a new message would. */
export function partsOf(message: Message): readonly (readonly [Part, string])[] {
	const { text, attachments = [], embeds = [], forwarded = [], threadTitle } = message;
	return [
		["text", text] as const,
		...attachments.map((name) => ["attachment", name.replace(/[_.-]+/g, " ")] as const),
		...embeds.map((embed) => ["embed", embed] as const),
		...forwarded.map((one) => ["forward", one] as const),
		...(threadTitle === undefined ? [] : [["thread", threadTitle] as const]),
	];
}

/** The detectors that read words, one a rule. */
const READERS: readonly (readonly [Rule, (reading: Reading, context: Context) => Detection])[] = [
	["threat", threats],
	["slur", slurs],
	["dehumanisation", dehumanisation],
	["personal-attack", personalAttacks],
	["group-attack", groupAttacks],
	["doxxing", doxxing],
	["spam", spam],
	["link", (reading, { deniedDomains }) => badLinks(reading, deniedDomains)],
	[
		"unsourced",
		(reading, { asksForSources }) =>
			asksForSources ? unsourced(reading) : { matches: [], why: "the channel does not ask for sources" },
	],
	["word-list", (reading, { words }) => listedWords(reading, words)],
];

/** The detectors that look at what came before. */
const WATCHERS: readonly (readonly [Rule, (message: Message, context: Context) => Detection])[] = [
	["flood", ({ text }, { trace, recent }) => flood(trace, recent, text.length)],
	["duplicate", ({ text }, { trace, recent }) => duplicates(trace, recent, text.length)],
	["raid", ({ text }, { trace, recent }) => raid(trace, recent, text.length)],
];

/**
 * Judges a message by every rule. Pure: the same message in the same context gets the same verdict. A rule that
 * breaks down is reported, and the others are still asked.
 */
export function judge(message: Message, context: Context): Verdict {
	const findings: Finding[] = [];
	const whys = new Map<Rule, string>();
	const failures: { rule: Rule; error: unknown }[] = [];
	const attributions: Attribution[] = [];
	const ask = (rule: Rule, part: Part, detect: () => Detection) => {
		try {
			const { matches, why } = detect();
			for (const match of matches) findings.push({ ...match, part });
			if (matches.length === 0 && (part === "text" || !whys.has(rule))) whys.set(rule, why);
		} catch (error) {
			failures.push({ rule, error });
			whys.set(rule, "the rule broke down on this message");
		}
	};
	const members = new Set(message.mentions.flatMap(namesOf));
	for (const [part, whole] of partsOf(message)) {
		const text = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole;
		const reading = read(text, members, context.figures);
		for (const [rule, detect] of READERS) ask(rule, part, () => detect(reading, context));
		attributions.push(...attributionsIn(text, part));
	}
	for (const [rule, detect] of WATCHERS) ask(rule, "text", () => detect(message, context));
	return { findings, reports: RULES.map((rule) => reportOf(rule, findings, whys)), attributions, failures };
}

/** The names by which a member may be called in a text, folded: "@Ann.Lee" by the whole and by its words. */
function namesOf(mention: string): string[] {
	const folded = mention.toLowerCase().replace(/^[@<!&]+|>$/g, "");
	return folded.length < 3
		? [folded]
		: [folded, ...folded.split(/[\s._-]+/).filter((part) => part.length > 3)];
}

function reportOf(rule: Rule, findings: readonly Finding[], whys: ReadonlyMap<Rule, string>): RuleReport {
	const found = findings.filter((one) => one.rule === rule);
	if (found.length > 0) return { rule, fired: true, why: found.map(({ reason }) => reason).join("; ") };
	if (rule === "misquotation")
		return { rule, fired: false, why: whys.get(rule) ?? "decided with the record" };
	return { rule, fired: false, why: whys.get(rule) ?? "not asked" };
}
