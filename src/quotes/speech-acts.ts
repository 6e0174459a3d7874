import { forms } from "./cues.ts";
import { isVerbAt } from "./grammar.ts";
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** What must follow a verb for its sentence to say what was said, and not only that somebody spoke. */
type Complement =
	| "to"
	| "object to"
	| "on object to"
	| "for"
	| "object for"
	| "object of"
	| "object as"
	| "object"
	| "gerund";

const VERBS: Readonly<Record<Complement, string>> = {
	to: "promise vow pledge threaten propose agree offer",
	"object to": "urge ask tell:told order advise warn instruct implore challenge direct",
	"on object to": "call",
	for: "call",
	"object for":
		"blame criticize criticise praise fault scold chide condemn slam blast rebuke attack denounce apologize",
	"object of": "accuse warn",
	"object as": "describe dismiss denounce characterize characterise portray deride decry cast:cast",
	object: "promise pledge demand predict deny propose cite",
	gerund: "suggest recommend propose deny admit",
};

const COMPLEMENTS: ReadonlyMap<string, readonly Complement[]> = table();

function table(): Map<string, Complement[]> {
	const found = new Map<string, Complement[]>();
	for (const [complement, verbs] of Object.entries(VERBS))
		for (const form of verbs.split(" ").flatMap(forms))
			found.set(form, [...(found.get(form) ?? []), complement as Complement]);
	return found;
}

/** Whether the verb is one of acts at all, whatever follows it. */
export function mayBeSpeechAct(verb: Token | undefined): boolean {
	return COMPLEMENTS.has(verb?.lower ?? "");
}

/** No object is longer than this before its "to", "for", "of" or "as". */
const LONGEST_OBJECT = 14;

/**
 * Whether the verb before token `from` does by its complement what only speech can do: "vowed to reopen it",
 * "called on the county to open it", "accused Lund of lying". `to` ends the sentence; of a `document` "calls for" is none.
 */
export function isSpeechAct(tokens: readonly Token[], from: number, to: number, document: boolean): boolean {
	const complements = COMPLEMENTS.get(tokens[from - 1]?.lower ?? "") ?? [];
	return complements.some((complement) => {
		if (from >= to || (complement === "for" && document)) return false;
		return follows(complement, tokens, from, to);
	});
}

function follows(complement: Complement, tokens: readonly Token[], from: number, to: number): boolean {
	const first = tokens[from] as Token;
	const isWordNext = tokens[from + 1]?.kind === "word";
	switch (complement) {
		case "to":
			return isInfinitive(tokens, from);
		case "for":
			return first.lower === "for" && isWordNext;
		case "gerund":
			return first.kind === "word" && first.lower.endsWith("ing") && isWordNext;
		case "object":
			return opensObject(first) && !/^(?:it|this|that|him|her|them)$/.test(first.lower) && isWordNext;
		case "object to":
			return afterObject(tokens, from, to, (i) => isInfinitive(tokens, i));
		case "on object to":
			return (
				/^(?:on|upon)$/.test(first.lower) && afterObject(tokens, from + 1, to, (i) => isInfinitive(tokens, i))
			);
		case "object for":
			return afterObject(tokens, from, to, (i) => tokens[i]?.lower === "for");
		case "object of":
			return afterObject(tokens, from, to, (i) => /^(?:of|against)$/.test(tokens[i]?.lower ?? ""));
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
		!/^(?:how|why|what|who|where|that|so|to|not)$|ly$/.test(token.lower)
	);
}

/** "to open it", and not "to the county", "in order to" or "how to". */
function isInfinitive(tokens: readonly Token[], i: number): boolean {
	const next = tokens[i + 1];
	return (
		tokens[i]?.lower === "to" &&
		!/^(?:order|how|what|when|where|whether)$/.test(tokens[i - 1]?.lower ?? "") &&
		next?.kind === "word" &&
		!next.capital &&
		!DETERMINERS.has(next.lower) &&
		!/^(?:the|him|them|me|us|reporters|people|voters|supporters|terms|pay)$|.{3}ing$/.test(next.lower)
	);
}
