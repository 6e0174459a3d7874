import { CUE_FORMS, CUE_PHRASES, type CueClass, SPEECH_NOUNS } from "./cues.ts";
import { isVerbAt } from "./grammar.ts";
import { PRE_VERB } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import type { Narration, Range } from "./narration.ts";
import { type Scope, subjectsAfter, subjectsBefore } from "./subjects.ts";
import type { Token } from "./tokens.ts";

/** A mention that may be the one who says, with the evidence for it. */
export interface Subject {
	/** Index into the mentions. */
	readonly mention: number;
	/** 0 to 11; 10 is "stands right beside the verb". */
	readonly score: number;
}

/** Words of saying with their possible subjects, best first. */
export interface Saying extends Range {
	readonly cueClass: CueClass;
	/** `source` is "according to"; `noun` is "his claim that", "a statement from". */
	readonly form: "finite" | "participle" | "source" | "noun";
	/** The subject follows ("said Reyes"). */
	readonly inverted: boolean;
	readonly subjects: readonly Subject[];
	readonly sentence: number;
}

/** Mentions of one sentence: a half-open range of indices. */
export type MentionIndex = readonly Range[];

/** For each sentence the range of its mentions. */
export function mentionsBySentence(narration: Narration, mentions: readonly Mention[]): MentionIndex {
	const index: Range[] = [];
	let at = 0;
	for (const sentence of narration.sentences) {
		const from = at;
		while (at < mentions.length && (mentions[at] as Mention).sentence === sentence.index) at += 1;
		index.push({ from, to: at });
	}
	return index;
}

const BE = /^(?:is|are|was|were|be|been|being|'s|’s|got|gets)$/;

/** Every saying of the narration, in order. */
export function findSayings(
	narration: Narration,
	mentions: readonly Mention[],
	index: MentionIndex,
): Saying[] {
	const sayings: Saying[] = [];
	const { tokens } = narration;
	for (const sentence of narration.sentences) {
		const range = index[sentence.index] as Range;
		const scope = {
			tokens,
			mentions,
			from: sentence.from,
			to: sentence.to,
			mentionFrom: range.from,
			mentionTo: range.to,
		};
		for (let i = sentence.from; i < sentence.to; i += 1) {
			const token = tokens[i] as Token;
			if (token.kind !== "word") continue;
			const found = sayingAt(tokens, i, sentence.from, sentence.to);
			if (found === null) continue;
			const { from, to, form, cueClass } = found;
			let subjects: Subject[];
			let inverted = false;
			if (form === "source") subjects = subjectsAfter(scope, to);
			else if (form === "noun") subjects = ownersOf(scope, from, to);
			else if (isPassive(tokens, from, sentence.from)) {
				const by = agentAfter(tokens, to, sentence.to);
				if (by === -1) continue;
				subjects = subjectsAfter(scope, by);
				inverted = true;
			} else {
				subjects = subjectsBefore(scope, from, form === "participle");
				const after = mayInvert(tokens, from, sentence.from, cueClass, form, subjects[0]?.score ?? 0)
					? subjectsAfter(scope, to)
					: [];
				inverted = (after[0]?.score ?? 0) > 6;
				if (inverted) subjects = after;
				else if (form === "participle" && (subjects[0]?.score ?? 0) < 5)
					subjects = mainSubjectAfter(scope, to);
			}
			sayings.push({ from, to, cueClass, form, inverted, subjects, sentence: sentence.index });
			i = to - 1;
		}
	}
	return sayings;
}

/** "“q,” said Reyes", "The bridge is safe, said Reyes": after a quotation, or after a clause that has no better subject. */
function mayInvert(
	tokens: readonly Token[],
	from: number,
	sentenceFrom: number,
	cueClass: CueClass,
	form: Saying["form"],
	left: number,
): boolean {
	if (cueClass === "stance" || form !== "finite") return false;
	const before = tokens[from - 1];
	const verb = (tokens[from] as Token).lower;
	if (from === sentenceFrom) return verb === "said";
	if (before?.kind === "quote") return true;
	if (before?.text !== "," || /^(?:that|he|she|they|it|we|i|there)$/.test(tokens[from + 1]?.lower ?? ""))
		return false;
	if (verb === "said" || verb === "says") return left < 8;
	return (
		cueClass === "speech" && left < 7 && tokens[from + 1]?.capital === true && closesClause(tokens, from + 1)
	);
}

/** ", explained Ann Reyes," */
function closesClause(tokens: readonly Token[], from: number): boolean {
	let i = from;
	while (tokens[i]?.capital === true && i < from + 5) i += 1;
	return tokens[i] === undefined || tokens[i]?.kind === "mark";
}

/** "After saying her foot was swollen, she …": the subject of an opening participle comes after the comma. */
function mainSubjectAfter(scope: Scope, from: number): Subject[] {
	for (let i = from; i < scope.to - 1; i += 1) {
		if (scope.tokens[i]?.text !== "," && scope.tokens[i]?.kind !== "quote") continue;
		const k = findMention(scope, i + 1);
		if (k !== -1) return [{ mention: k, score: 7 }];
	}
	return [];
}

function findMention(scope: Scope, from: number): number {
	for (let k = scope.mentionFrom; k < scope.mentionTo; k += 1) {
		const mention = scope.mentions[k] as Mention;
		if (mention.from === from && !mention.possessive && !mention.modifier) return k;
	}
	return -1;
}

function sayingAt(
	tokens: readonly Token[],
	i: number,
	from: number,
	to: number,
): (Range & Pick<Saying, "form" | "cueClass">) | null {
	const token = tokens[i] as Token;
	const next = i + 1 < to ? tokens[i + 1] : undefined;
	if (token.lower === "according" && next?.lower === "to")
		return { from: i, to: i + 2, form: "source", cueClass: "speech" };
	if (token.lower === "per" && next?.capital === true)
		return { from: i, to: i + 1, form: "source", cueClass: "stance" };
	const particles = CUE_PHRASES.get(token.lower);
	const phrase = particles?.get(next?.lower ?? " ") ?? undefined;
	if (phrase !== undefined) return { from: i, to: i + 2, form: formOf(tokens, i), cueClass: phrase };
	const cueClass = CUE_FORMS.get(token.lower) ?? particles?.get("");
	if (cueClass !== undefined && !token.capital && (isVerbAt(tokens, i) || token.lower.endsWith("ing"))) {
		return { from: i, to: i + 1, form: formOf(tokens, i), cueClass };
	}
	if (
		cueClass !== undefined &&
		token.capital &&
		i === from &&
		(token.lower === "said" || token.lower.endsWith("ing"))
	) {
		return { from: i, to: i + 1, form: formOf(tokens, i), cueClass };
	}
	if (SPEECH_NOUNS.has(token.lower)) return { from: i, to: i + 1, form: "noun", cueClass: "stance" };
	return null;
}

function formOf(tokens: readonly Token[], i: number): "finite" | "participle" {
	const token = tokens[i] as Token;
	if (!token.lower.endsWith("ing")) return "finite";
	for (let j = i - 1; j >= Math.max(0, i - 4); j -= 1) {
		const before = tokens[j] as Token;
		// "was quoted as saying", "could be heard asking"
		if (
			BE.test(before.lower) ||
			before.lower === "heard" ||
			(before.lower === "as" && tokens[j - 1]?.lower === "quoted")
		)
			return "finite";
		if (!PRE_VERB.has(before.lower) && !/ly$/.test(before.lower)) break;
	}
	return "participle";
}

/** "was called", "is described": the grammatical subject is not the one who says. */
function isPassive(tokens: readonly Token[], i: number, from: number): boolean {
	const word = (tokens[i] as Token).lower;
	if (!/(?:ed|en|told|said|put|cast|read|heard|thought|found|known)$/.test(word)) return false;
	for (let j = i - 1; j >= Math.max(from, i - 4); j -= 1) {
		const before = tokens[j] as Token;
		if (BE.test(before.lower)) return true;
		if (before.kind === "possessive") return false;
		if (!PRE_VERB.has(before.lower) && !/ly$/.test(before.lower)) return false;
	}
	return false;
}

function agentAfter(tokens: readonly Token[], i: number, to: number): number {
	for (let j = i; j < Math.min(to, i + 10); j += 1) if ((tokens[j] as Token).lower === "by") return j + 1;
	return -1;
}

/** "Reyes's claim", "his words", "a statement from the governor". */
function ownersOf(scope: Scope, from: number, to: number): Subject[] {
	const owners: Subject[] = [];
	for (let k = scope.mentionTo - 1; k >= scope.mentionFrom; k -= 1) {
		const mention = scope.mentions[k] as Mention;
		if (mention.possessive && mention.to <= from && from - mention.to <= 4) {
			const between = scope.tokens
				.slice(mention.to, from)
				.every((token) => token.kind !== "mark" && token.kind !== "quote");
			if (between) owners.push({ mention: k, score: 8 - (from - mention.to) * 0.2 });
		}
	}
	const next = scope.tokens[to];
	if (owners.length === 0 && to < scope.to && (next?.lower === "from" || next?.lower === "by"))
		return subjectsAfter(scope, to + 1);
	return owners;
}
