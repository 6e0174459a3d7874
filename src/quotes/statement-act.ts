import { hasVerb, isPlainNoun, isTime } from "./clauses.ts";
import { isVerbAt } from "./grammar.ts";
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from "./lexicon.ts";
import type { Range, Sentence } from "./narration.ts";
import type { Reading } from "./reading.ts";
import { carriesOn, isBeside, isHypothetical } from "./reporting.ts";
import type { Saying } from "./sayings.ts";
import { statementEnd } from "./statement-end.ts";
import type { Token } from "./tokens.ts";

/** What must follow the verb for its sentence to say what was said, and not only that somebody spoke. */
type Complement = "to" | "object to" | "for" | "object for" | "object of" | "object as" | "object" | "gerund";

const VERBS: Readonly<Record<Complement, string>> = {
	to: "promis vow pledg threaten propos agree offer",
	"object to": "urg ask tell told order advis warn encourag implor instruct challeng beg call direct",
	for: "call",
	"object for":
		"blam criticiz criticis prais thank fault scold chid condemn slam blast rebuk ridicul mock attack denounc credit apologiz apologis",
	"object of": "accus warn",
	"object as": "describ dismiss denounc characteriz characteris portray deride derid decri cast",
	object: "promis pledg demand predict deni propos cit",
	gerund: "suggest recommend propos deni admit",
};

const ENDING = "(?:e|ed|es|s|ing|ted|ting)?";

const SHAPES = Object.entries(VERBS).map(
	([complement, stems]) =>
		[complement as Complement, new RegExp(`^(?:${stems.replaceAll(" ", "|")})${ENDING}$`)] as const,
);

/** No object is longer than this before its "to", "for", "of" or "as". */
const LONGEST_OBJECT = 14;

/**
 * Speech told by its act: "Reyes vowed to reopen the dam", "called on the county to open it", "accused Lund of lying".
 * The verb belongs to the statement, since without it the rest says something else.
 */
export function statementAct(reading: Reading, sentence: Sentence, k: number, range: Range): Range | null {
	const saying = reading.sayings[k] as Saying;
	const { tokens } = reading.narration;
	if (saying.inverted || (saying.form !== "finite" && saying.form !== "participle")) return null;
	const verb = (tokens[saying.from] as Token).lower;
	const subject = saying.subjects[0];
	const entity = reading.links[subject?.mention ?? -1]?.entity;
	if (entity === undefined) return null;
	const shapes = SHAPES.filter(([, verbs]) => verbs.test(verb));
	if (shapes.length === 0 || isHypothetical(reading, saying) || !isOfSomebody(reading, k, range)) return null;
	// a plan that calls for something says nothing
	if (
		!shapes.some(
			([complement]) =>
				!(complement === "for" && entity.kind === "document") &&
				follows(complement, tokens, saying.to, sentence.to),
		)
	)
		return null;
	const end = statementEnd(reading, saying.to, sentence, k, range);
	return { from: saying.from, to: actEnd(tokens, saying.to + 1, end) };
}

/** Where the narrator goes on: ", who …", ", after …", ", leaving …", "… and left". */
function actEnd(tokens: readonly Token[], from: number, to: number): number {
	for (let i = from; i < to - 1; i += 1) {
		const next = tokens[i + 1] as Token;
		if (tokens[i]?.text === ",") {
			if (GOES_ON.test(next.lower) || next.lower.endsWith("ing")) return i;
			if (/^(?:and|but)$/.test(next.lower) && (next.lower === "but" || isVerbAt(tokens, i + 2))) return i;
		}
		if (/^(?:[—–―]|--+)$/.test(tokens[i]?.text ?? "")) return i;
		if (/^(?:after|when|because|while|although|though)$/.test(next.lower) && i > from + 2) return i + 1;
		if (
			/^(?:and|but)$/.test(tokens[i]?.lower ?? "") &&
			/ed$|^(?:said|told|has|had|was)$/.test(next.lower) &&
			isVerbAt(tokens, i + 1)
		)
			return i;
	}
	return to;
}

const GOES_ON =
	/^(?:who|which|whose|whom|where|when|after|before|while|although|though|as|since|because|even|further|including|according|despite|a|an|the|one|but)$/;

/** Beside its subject, or after a comma or "and" in the same subject's sentence. */
function isOfSomebody(reading: Reading, k: number, range: Range): boolean {
	const saying = reading.sayings[k] as Saying;
	const { tokens } = reading.narration;
	if (saying.form === "finite") return isBeside(saying) && !isWithinNoun(reading, saying);
	const previous = reading.sayings[k - 1];
	return (
		tokens[saying.from - 1]?.text === "," &&
		((k > range.from && previous !== undefined && carriesOn(previous, saying)) ||
			(saying.subjects[0]?.score ?? 0) >= 8)
	);
}

/** "the target it pledged to reach": the act says which target, and no more. */
function isWithinNoun(reading: Reading, saying: Saying): boolean {
	const subject = reading.mentions[saying.subjects[0]?.mention ?? -1];
	const { tokens, sentences } = reading.narration;
	const before = tokens[(subject?.from ?? 0) - 1];
	if (subject === undefined || before?.kind !== "word" || before.capital) return false;
	const from = sentences[saying.sentence]?.from ?? 0;
	if (subject.from <= from) return false;
	// "In her speech she called for"
	if (PREPOSITIONS.has(tokens[from]?.lower ?? "") && !hasVerb(tokens, from, subject.from)) return false;
	return subject.head !== "who" && isPlainNoun(before) && !CONJUNCTIONS.has(before.lower) && !isTime(before);
}

function follows(complement: Complement, tokens: readonly Token[], from: number, to: number): boolean {
	const first = tokens[from];
	if (first === undefined || from >= to) return false;
	switch (complement) {
		case "to":
			return first.lower === "to" && opensInfinitive(tokens[from + 1]);
		case "for":
			return first.lower === "for" && tokens[from + 1]?.kind === "word";
		case "gerund":
			return first.kind === "word" && first.lower.endsWith("ing") && tokens[from + 1]?.kind === "word";
		case "object":
			return (
				opensObject(first) &&
				!/^(?:it|this|that|him|her|them)$/.test(first.lower) &&
				tokens[from + 1]?.kind === "word"
			);
		case "object to":
			return afterObject(tokens, first.lower === "on" ? from + 1 : from, to, (i) =>
				tokens[i]?.lower === "to" &&
				!/^(?:order|how|what|when|where|whether)$/.test(tokens[i - 1]?.lower ?? "")
					? opensInfinitive(tokens[i + 1])
					: false,
			);
		case "object for":
			return afterObject(tokens, from, to, (i) => tokens[i]?.lower === "for");
		case "object of":
			return afterObject(
				tokens,
				from,
				to,
				(i) => tokens[i]?.lower === "of" || tokens[i]?.lower === "against",
			);
		case "object as":
			return afterObject(tokens, from, to, (i) => tokens[i]?.lower === "as");
	}
}

/** Whether an object begins at `from` and what is looked for follows it, with no verb and no pause between. */
function afterObject(
	tokens: readonly Token[],
	from: number,
	to: number,
	isThere: (i: number) => boolean,
): boolean {
	if (!opensObject(tokens[from])) return false;
	for (let i = from + 1; i < Math.min(to, from + LONGEST_OBJECT); i += 1) {
		if (isThere(i)) return tokens[i + 1]?.kind === "word";
		const token = tokens[i] as Token;
		if (token.kind === "mark" || token.kind === "quote" || isVerbAt(tokens, i) || token.lower === "that")
			return false;
	}
	return false;
}

function opensObject(token: Token | undefined): boolean {
	return (
		token?.kind === "word" &&
		!PREPOSITIONS.has(token.lower) &&
		!(CONJUNCTIONS.has(token.lower) && !DETERMINERS.has(token.lower)) &&
		!/^(?:how|why|what|who|where|that|so|to|ly|not)$|ly$/.test(token.lower)
	);
}

function opensInfinitive(token: Token | undefined): boolean {
	return (
		token?.kind === "word" &&
		!token.capital &&
		!DETERMINERS.has(token.lower) &&
		!/^(?:the|him|them|me|us|reporters|people|voters|supporters|terms|pay)$|.{3}ing$/.test(token.lower)
	);
}
