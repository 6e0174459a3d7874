import { formsOf } from "./equivalents.ts";
import {
	AVOWALS,
	CLAUSAL_GOVERNORS,
	DENIALS,
	FACTUAL,
	GOVERNORS,
	isBound,
	type Operator,
} from "./operators.ts";
import { isPronoun } from "./people.ts";
import type { Sentence, Voice } from "./sentence.ts";
import type { Token } from "./token.ts";
import { isPast } from "./verbs.ts";

/** Something that turns, weakens or bounds the words in its scope; indices of tokens, half-open. */
export interface Scope {
	readonly operator: Operator | "governor" | "to";
	/** The words that do it. */
	readonly at: readonly number[];
	readonly from: number;
	readonly to: number;
	/** Whose word the scope is, where the extractor found a speaker. */
	readonly voice: Voice | null;
}

const within = (stems: ReadonlySet<string>) => {
	const known = new Map<string, boolean>();
	return (stem: string): boolean => {
		let is = known.get(stem);
		if (is === undefined) {
			is = stems.has(stem) || [...formsOf(stem)].some((form) => stems.has(form));
			if (known.size < 10_000) known.set(stem, is);
		}
		return is;
	};
};
export const governs = within(GOVERNORS);
const governsClause = within(CLAUSAL_GOVERNORS);
export const denies = within(DENIALS);
export const avows = within(AVOWALS);
export const isFactual = within(FACTUAL);

const scopes = new WeakMap<Sentence, readonly Scope[]>();

/** All scopes of a sentence. */
export function scopesOf(sentence: Sentence): readonly Scope[] {
	let found = scopes.get(sentence);
	if (found === undefined) {
		found = [...voiceScopes(sentence), ...wordScopes(sentence)];
		scopes.set(sentence, found);
	}
	return found;
}

function voiceScopes({ tokens, voices }: Sentence): Scope[] {
	return voices
		.filter((voice) => !isRelative(tokens, voice))
		.map((voice) => ({
			operator: "governor",
			at: voice.cue,
			from: voice.from,
			to: saidUntil(tokens, voice),
			voice,
		}));
}

/** Reported words end where the next sentence tells again who speaks: "The plan is dear, she said. She warned that …". */
function saidUntil(tokens: readonly Token[], { quote, from, to }: Voice): number {
	if (quote.kind !== "reported") return to;
	for (let i = from + 1; i < to; i += 1) {
		if (tokens[i]?.before !== "strong") continue;
		if (tokens.slice(i + 1, Math.min(to, i + 4)).some((_, k) => isGovernorAt(tokens, i + 1 + k))) return i;
	}
	return to;
}

/** "The bill went to the governor, who has promised to sign it": she says nothing of what stands before "who". */
function isRelative(tokens: readonly Token[], { quote, mention, cue, to }: Voice): boolean {
	return (
		quote.kind === "reported" &&
		/^(?:who|which)$/.test(tokens[mention[0] ?? -1]?.folded ?? "") &&
		(cue[0] ?? 0) >= to
	);
}

function wordScopes(sentence: Sentence): Scope[] {
	const { tokens, voices } = sentence;
	const cues = new Set(voices.flatMap((voice) => voice.cue));
	return tokens.flatMap((token, i): Scope[] => {
		if (token.operator !== null) return operatorScopes(tokens, i, token.operator);
		const found: Scope[] = [];
		if (token.infinitive) found.push({ operator: "to", at: [i - 1], from: i, to: i + 1, voice: null });
		if (isGovernorAt(tokens, i) && !cues.has(i)) {
			const to = clauseEnd(tokens, i + 1, "governor");
			if (to > i + 1) found.push({ operator: "governor", at: [i], from: i + 1, to, voice: null });
		}
		return found;
	});
}

function isGovernorAt(tokens: readonly Token[], i: number): boolean {
	const token = tokens[i] as Token;
	if (token.kind !== "anchor" && token.folded !== "according") return false;
	if (governs(token.stem)) return !isNoun(tokens, i);
	return governsClause(token.stem) && tokens[i + 1]?.folded === "that";
}

/** "in response to a storm", "the city's claim": a noun governs only what "that" opens after it. */
function isNoun(tokens: readonly Token[], i: number): boolean {
	const [before, next] = [tokens[i - 1], tokens[i + 1]];
	if (before === undefined || next?.folded === "that" || tokens[i]?.before !== "none") return false;
	return before.possessive || /^(?:the|an?|its|his|her|their|in|of)$/.test(before.folded);
}

function operatorScopes(tokens: readonly Token[], i: number, operator: Operator): Scope[] {
	if (isBound(operator)) {
		const target = nextAnchor(tokens, i + 1, BOUND_REACH);
		const bound = target ?? i - 1;
		return bound < 0 ? [] : [{ operator, at: [i], from: bound, to: bound + 1, voice: null }];
	}
	if (tokens[i]?.folded === "without") {
		const to = phraseEnd(tokens, i + 1);
		return [{ operator, at: [i], from: i + 1, to, voice: null }];
	}
	if (operator === "if") {
		const to = clauseEnd(tokens, i + 1, "not");
		const inside: Scope = { operator, at: [i], from: i + 1, to, voice: null };
		if (tokens[i - 1]?.folded === "even") return [inside];
		const from = clauseStart(tokens, i);
		return [{ ...inside, from, to: from === i ? clauseEnd(tokens, to, "modal") : to }];
	}
	const kind = operator === "not" || operator === "because" ? "not" : "modal";
	const to = clauseEnd(tokens, i + 1, kind);
	// "but golf courses are not": what it turns stands before it.
	let from = i + 1;
	if (!tokens.slice(from, to).some((token) => isContent(token) || isPronoun(token))) {
		if (operator !== "not") return [];
		while (from > 0 && !isContent(tokens[from] as Token)) from -= 1;
	}
	return [{ operator, at: [i], from, to, voice: null }];
}

function isContent(token: Token | undefined): boolean {
	return token?.kind === "anchor" || token?.kind === "name" || token?.kind === "number";
}

/** Where the phrase that goes on at `from` ends. */
function phraseEnd(tokens: readonly Token[], from: number): number {
	for (let i = from + 1; i < tokens.length; i += 1) {
		const token = tokens[i] as Token;
		if (token.before !== "none" || JOINING.test(token.folded) || TURNING.test(token.folded)) return i;
	}
	return tokens.length;
}

/** A bound stands at most so many words before what it bounds. */
const BOUND_REACH = 4;

function nextAnchor(tokens: readonly Token[], from: number, reach: number): number | null {
	for (let i = from; i < Math.min(tokens.length, from + reach); i += 1) {
		const token = tokens[i] as Token;
		if (token.before === "strong" && i > from) return null;
		if (token.kind === "anchor" || token.kind === "name" || token.kind === "number") return i;
	}
	return null;
}

const TURNING = /^(?:but|while|although|though|whereas|because|unless|if|only_if)$/;
const JOINING = /^(?:and|or|so|who|which|whose|where|when|after|before|as|that)$/;

/** After "and" it has the subject of the verb before, and stands beside it, not under it. */
const FINITE = /^(?:is|are|was|were|has|had|does|did|will|would|may|might|could|should|must)$/;

/** Where the clause that goes on at `from` ends. A governor reaches further than a modal verb, and that than a "not". */
export function clauseEnd(
	tokens: readonly Token[],
	from: number,
	kind: "not" | "modal" | "governor",
): number {
	const relative = insideRelative(tokens, from);
	for (let i = from; i < tokens.length; i += 1) {
		const token = tokens[i] as Token;
		if (token.before === "strong" && i > from - 1) return i;
		if (i === from) continue;
		// "The report blames vacancies: There are …"
		if (token.colon && !tokens.slice(from, i).some((each) => each.folded === "that")) return i;
		// "disputed the finding and said …"
		if (kind === "governor" && token.folded === "and" && governs(tokens[i + 1]?.stem ?? "")) return i;
		if (/^(?:and|but)$/.test(token.folded) && kind !== "governor" && FINITE.test(tokens[i + 1]?.folded ?? ""))
			return i;
		if (token.before === "comma") {
			if (token.folded === "according") return i;
			if (relative || kind === "not" || (kind === "governor" && /ing$/.test(token.folded))) return i;
			if (TURNING.test(token.folded) && !/^(?:because|unless|if|only_if)$/.test(token.folded)) return i;
			if (JOINING.test(token.folded) && (token.folded !== "and" || opensClause(tokens, i + 1))) return i;
		}
		if (kind === "modal" && /^(?:after|since)$/.test(token.folded) && isToldAfter(tokens, i)) return i;
		if (TURNING.test(token.folded) && (kind === "not" || (kind === "modal" && token.folded !== "but")))
			return i;
	}
	return tokens.length;
}

/** "will go to a recount after the canvass left her ahead": what comes after it has happened. */
function isToldAfter(tokens: readonly Token[], at: number): boolean {
	for (let i = at + 2; i < Math.min(tokens.length, at + 8) && tokens[i]?.before === "none"; i += 1) {
		const lead = tokens[i - 1];
		if (isPast(tokens[i] as Token) && lead?.kind === "anchor" && !/(?:ed|ing)$/.test(lead.form)) return true;
	}
	return false;
}

/** Where the clause that holds `at` begins. */
function clauseStart(tokens: readonly Token[], at: number): number {
	for (let i = at; i > 0; i -= 1) {
		const token = tokens[i] as Token;
		if (token.before === "strong") return i;
		if (token.before === "comma" && i < at) return i;
	}
	return 0;
}

/** Whether a subject stands at `i`, so that a new clause begins, and not a further verb of the same. */
function opensClause(tokens: readonly Token[], i: number): boolean {
	const token = tokens[i];
	if (token === undefined) return false;
	return (
		token.kind === "name" ||
		/^(?:the|a|an|he|she|it|they|his|her|its|their|that|some|most|no|none|this)$/.test(token.folded)
	);
}

/** Whether `from` stands in a clause that ", who …" opened and no comma has closed. */
function insideRelative(tokens: readonly Token[], from: number): boolean {
	for (let i = from - 1; i > 0; i -= 1) {
		const token = tokens[i] as Token;
		if (token.before === "strong") return false;
		if (token.before === "comma") return /^(?:who|which|whose|where)$/.test(token.folded);
	}
	return false;
}
