import type { Alignment } from "../alignment.ts";
import type { Fault } from "../claim.ts";
import { isAnchor } from "../likeness.ts";
import { isBound } from "../operators.ts";
import type { Sentence } from "../sentence.ts";
import type { Token } from "../token.ts";

/** Part of a whole: "one of the city's three rinks", "four people, two of whom". Indices of tokens, half-open. */
interface Partitive {
	readonly quantity: number;
	readonly from: number;
	readonly to: number;
}

/** What the source tells of a part the claim does not tell of the whole. */
export function partitives({ claim, pairs }: Alignment): Fault[] {
	const faults: Fault[] = [];
	for (const sentence of new Set(pairs.flatMap((pair) => (pair === null ? [] : [pair.sentence])))) {
		const places = new Map<number, number>();
		pairs.forEach((pair, own) => {
			if (pair?.sentence === sentence && pair.through !== "setting") places.set(pair.at, own);
		});
		for (const { quantity, from, to } of partitivesIn(sentence)) {
			if (places.has(quantity)) continue;
			const word = (sentence.tokens[quantity] as Token).folded;
			if (claim.tokens.some((token) => token.folded === word)) continue;
			const whole = [...places].some(
				([at, own]) => at >= from && at < to && isWhole(claim, own, sentence, at),
			);
			if (whole) faults.push({ rule: "quantifier", reason: `the source tells it of “${word} of” them` });
		}
	}
	return faults;
}

/** The same plural: "one of the rinks" bears out "a rink". */
function isWhole(claim: Sentence, own: number, sentence: Sentence, at: number): boolean {
	const [told, stands] = [claim.tokens[own] as Token, sentence.tokens[at] as Token];
	return stands.kind === "anchor" && (told.form === stands.form || !/s$/.test(stands.form));
}

const QUANTITY = /^(?:one|half|part|some|several|many|most|few|none|neither|either|any|majority|minority)$/;
/** So many words stand at most in the whole. */
const REACH = 7;

function partitivesIn({ tokens }: Sentence): Partitive[] {
	return tokens.flatMap((token, i): Partitive[] => {
		const quantity = tokens[i - 1];
		if (token.folded !== "of" || quantity === undefined || quantity.date) return [];
		if (quantity.kind !== "number" && !QUANTITY.test(quantity.folded)) return [];
		const next = tokens[i + 1]?.folded ?? "";
		// What is told after "two of whom" is told of the two.
		if (/^(?:whom|which|them)$/.test(next))
			return [{ quantity: i - 1, from: i + 2, to: clauseEnd(tokens, i + 2) }];
		const to = phraseEnd(tokens, i + 1);
		return isPlural(tokens, i + 1, to) ? [{ quantity: i - 1, from: to - 1, to }] : [];
	});
}

function phraseEnd(tokens: readonly Token[], from: number): number {
	let to = from;
	while (to < tokens.length && to - from < REACH) {
		const token = tokens[to] as Token;
		if (to > from && (token.before !== "none" || token.kind === "relation" || token.infinitive)) break;
		if (to > from && token.kind === "plain" && (token.operator === null || !isBound(token.operator))) break;
		to += 1;
		if (token.kind === "anchor" && /[^s]s$/.test(token.form) && !token.possessive) break;
	}
	return to;
}

function clauseEnd(tokens: readonly Token[], from: number): number {
	const end = tokens.findIndex((token, i) => i > from && token.before !== "none");
	return end === -1 ? tokens.length : end;
}

function isPlural(tokens: readonly Token[], from: number, to: number): boolean {
	const head = tokens[to - 1];
	return (
		to > from && head !== undefined && isAnchor(head) && head.kind === "anchor" && /[^s]s$/.test(head.form)
	);
}
