import type { RecordAnswer } from "../record.ts";
import type { Attribution, Finding, Part } from "../verdict.ts";

const NAME = String.raw`(?:(?:President|Senator|Sen\.|Governor|Gov\.|Rep\.|Representative|Congressman|Congresswoman|Mayor|Judge|Justice|Secretary|Speaker|Prime Minister|Chancellor|Dr\.|Mr\.|Mrs\.|Ms\.)\s+)?[A-Z][\p{L}'’.-]+(?:\s+(?:(?:de|van|von|der|la|al|bin|du)\s+)?[A-Z][\p{L}'’.-]*){0,3}`;
const SAY = String.raw`(?:(?:literally|actually|once|famously|just|also|even|really|recently|publicly|clearly|has|have|had|repeatedly)\s+){0,2}(?:said|says|say|saying|tweeted|tweets|wrote|writes|stated|states|declared|told\s+(?:reporters|us|(?:the|an?)\s+\w+|him|her|them|\w+)|testified|preached|put\s+it|claimed|claims|insisted|promised|announced|warned|argued|admitted|remarked|added|posted|replied|responded|boasted|vowed|went\s+on\s+record(?:\s+saying)?|was\s+quoted(?:\s+as)?\s+saying|is\s+quoted(?:\s+as)?\s+saying|is\s+on\s+record\s+saying)`;
const WHEN = String.raw`(?:\s+(?:in|on|at|last|back\s+in|yesterday|today|during|to|about)\s+[^"“”\n,:]{1,40})?`;
const QUOTE = String.raw`["“”]([^"“”\n]{8,600})["“”]`;
const FORMS: readonly (readonly [RegExp, 1 | 2, 1 | 2])[] = [
	[
		new RegExp(
			String.raw`(?:^|[\s(])(?:[Aa]s\s+)?(${NAME})(?:,(?:\s+to\s+(?:his|her|their)\s+credit,)?)?\s+${SAY}${WHEN}(?:\s+that)?\s*[,:]?\s*${QUOTE}`,
			"gu",
		),
		1,
		2,
	],
	[new RegExp(String.raw`${QUOTE}\s*[,.]?\s*[-–—~]*\s*(?:as\s+)?${SAY}\s+(?:by\s+)?(${NAME})`, "gu"), 2, 1],
	[new RegExp(String.raw`${QUOTE}\s*,?\s*(${NAME})\s+${SAY}`, "gu"), 2, 1],
	[new RegExp(String.raw`${QUOTE}\s*[-–—~]{1,2}\s*(${NAME})`, "gu"), 2, 1],
	[new RegExp(String.raw`${QUOTE}\s*\((${NAME})\)`, "gu"), 2, 1],
	[new RegExp(String.raw`(?:^|\n)\s*(${NAME})\s*:\s*${QUOTE}`, "gu"), 1, 2],
	[
		new RegExp(
			String.raw`(?:^|[\s(])(?:[Aa]ccording\s+to|[Qq]uoting|[Qq]uote\s+from|[Tt]o\s+quote|[Ii]n\s+the\s+words\s+of|[Qq]uote\s+by)\s+(${NAME})\s*[,:]?\s*${QUOTE}`,
			"gu",
		),
		1,
		2,
	],
	[
		new RegExp(
			String.raw`(?:^|[\s(])(${NAME})(?:['’]s)?\s+(?:exact\s+|own\s+|actual\s+|famous\s+)?(?:words?|quote|line|statement|tweet)\s*(?:was|were|is|are|:)\s*:?\s*${QUOTE}`,
			"gu",
		),
		1,
		2,
	],
];
const NOT_SPEAKERS =
	/^(?:I|He|She|They|We|You|It|The|This|That|And|But|So|My|Someone|Everyone|People|Who|What|When|If|As|Nobody|Anyone|Breaking|Update|Source|Edit|Quote|Question|Answer|Title|Headline|Note|TLDR|PS)$/;
/** Before a speaker: nobody claims that it was said. */
const SUPPOSED =
	/\b(?:imagine|picture|suppose|supposing|pretend|actor|actress|comedian|impersonator|character|puppet|playing|played|voicing|did|didn't|does|doesn't|has|hasn't|whether|if|is\s+it\s+true|fake|parody|satire|joke)\b[^.!?"“”\n]{0,40}$/iu;
/** A question after the words asks whether they were said. */
const ASKED = /^[^.!"“”\n]{0,60}\?/u;
/** Fewer words are a phrase that many may have used. */
const FEWEST_WORDS = 4;
/** A wrong note is worse than none. */
export const NOTE_FROM = 0.9;

/** The words that a text puts between marks in a named person's mouth. Paraphrases and opinions are none. */
export function attributionsIn(raw: string, part: Part): readonly Attribution[] {
	if (!/["“”]/.test(raw) || raw.length > 4000) return [];
	const found: Attribution[] = [];
	for (const [form, who, what] of FORMS)
		for (const match of raw.matchAll(form)) {
			const speaker = (match[who] ?? "").replace(/['’]s$/, "").trim();
			const words = match[what] ?? "";
			if (NOT_SPEAKERS.test(speaker) || words.trim().split(/\s+/).length < FEWEST_WORDS) continue;
			const before = raw.slice(Math.max(0, match.index - 60), match.index + match[0].indexOf(speaker));
			if (SUPPOSED.test(before) || ASKED.test(raw.slice(match.index + match[0].length))) continue;
			const start = match.index + match[0].indexOf(words);
			const end = start + words.length;
			if (
				/\b(?:basically|essentially|something like|imagine|if|would|will|might|probably|pretend|be like|was like|is like)\s*[,:]?\s*$/i.test(
					raw.slice(Math.max(0, start - 30), start - 1),
				)
			)
				continue;
			if (!found.some((one) => start < one.end && end > one.start))
				found.push({ speaker, words, part, start, end });
		}
	return found.sort((a, b) => a.start - b.start);
}

/**
 * What may be noted of an attribution, given what the record answered: null where there is nothing worth a note,
 * and where the record cannot tell.
 */
export function misquotation(
	attribution: Attribution,
	answer: RecordAnswer,
): { readonly finding: Finding; readonly note: string } | null {
	if (answer.kind === "unknown" || answer.kind === "verbatim") return null;
	const { part, start, end, speaker } = attribution;
	const confidence = answer.kind === "absent" ? 0.5 : answer.confidence;
	const said = answer.kind === "absent" ? null : answer.said;
	const where =
		said === null
			? ""
			: ` (${[said.outlet, said.date].filter((each) => each !== null).join(", ")})${said.url === null ? "" : ` ${said.url}`}`;
	const note =
		said === null
			? `These words of ${speaker} are not on record here.`
			: answer.kind === "altered"
				? `On record, ${said.speaker} said: “${said.words}”${where}`
				: `On record, ${said.speaker} said this: “${said.words}”${where}`;
	const reason =
		answer.kind === "altered"
			? "the record has other words"
			: answer.kind === "absent"
				? "not on record"
				: "the record has another speaker";
	return {
		finding: { rule: "misquotation", target: "none", part, start, end, severity: 1, confidence, reason },
		note,
	};
}
