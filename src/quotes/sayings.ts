import { agentAfter, isPassive, sayingAt } from "./cue-words.ts";
import type { CueClass } from "./cues.ts";
import { mayInvert } from "./inversion.ts";
import type { Mention } from "./mention.ts";
import type { Narration, Range } from "./narration.ts";
import { type Scope, type Subject, subjectsAfter, subjectsBefore } from "./subjects.ts";
import type { Token } from "./tokens.ts";

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
	const links = scope.tokens[from]?.lower === "words" ? /^(?:from|by|of)$/ : /^(?:from|by)$/;
	if (owners.length === 0 && to < scope.to && links.test(next?.lower ?? ""))
		return subjectsAfter(scope, to + 1);
	return owners;
}
