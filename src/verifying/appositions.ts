import { isTitle, type Name, namesOf, PERSON } from "./people.ts";
import type { Sentence } from "./sentence.ts";
import type { Token } from "./token.ts";
import { isPast } from "./verbs.ts";

/** Words between commas after a name that say who it is; indices of tokens, half-open. */
export interface Apposition {
	readonly name: Name;
	readonly from: number;
	readonly to: number;
}

/** "Mai Pham is the market's founder": what somebody is called, with nothing else said of him. */
export function predicatesOf(sentence: Sentence): Apposition[] {
	const { tokens } = sentence;
	const [name, next] = namesOf(sentence);
	if (name === undefined || (name.titles[0] ?? name.from) > 0) return [];
	// "Abernathy, the county clerk, is a Democrat"
	const at = appositionsOf(sentence).find((each) => each.name === name)?.to ?? name.to;
	const [verb, article] = [tokens[at], tokens[at + 1]];
	if (verb === undefined || !/^(?:is|was)$/.test(verb.folded) || article === undefined) return [];
	const from = at + 1 + (article.folded === "now" ? 1 : 0);
	const first = tokens[from];
	const opens =
		first !== undefined &&
		(/^(?:a|an|the|his|her|its|their)$/.test(first.folded) ||
			isTitle(first) ||
			first.possessive ||
			next?.from === from);
	if (!opens) return [];
	let to = from + 1;
	while (
		to < tokens.length &&
		tokens[to]?.before === "none" &&
		(tokens[to]?.kind !== "relation" || tokens[to]?.folded === "of")
	)
		to += 1;
	const phrase = tokens.slice(from, to);
	const called = phrase.some(
		(token) => isTitle(token) || (token.kind === "anchor" && PERSON.test(token.form)),
	);
	const telling = phrase.some(
		(token) =>
			TELLS.test(token.folded) ||
			token.operator !== null ||
			isPast(token) ||
			/^(?:to|and|that)$/.test(token.folded),
	);
	return called && !telling && to === tokens.length ? [{ name, from, to }] : [];
}

/** The appositions of a sentence: "Mai Pham, the market's founder, said". */
export function appositionsOf(sentence: Sentence): Apposition[] {
	const { tokens } = sentence;
	return namesOf(sentence).flatMap((name): Apposition[] => {
		const { to: from } = name;
		const first = tokens[from];
		if (isFronted(tokens, name)) return [];
		if (
			first?.before !== "comma" ||
			!(OPENS_APPOSITION.test(first.folded) || isTitle(first) || first.possessive)
		)
			return [];
		let to = from + 1;
		while (to < tokens.length && tokens[to]?.before === "none") to += 1;
		const closed =
			to < tokens.length || first.possessive || /^(?:a|an|the|his|her|its|their)$/.test(first.folded);
		const telling = tokens
			.slice(from, to)
			.some((token) => TELLS.test(token.folded) || (token.kind === "anchor" && /ed$/.test(token.form)));
		return closed && !telling ? [{ name, from, to }] : [];
	});
}

/** "In Texas v. White, the court held": the comma closes a phrase, and who follows is the subject. */
function isFronted(tokens: readonly Token[], { to }: Name): boolean {
	if (tokens[0]?.kind !== "relation" || tokens.slice(1, to).some((token) => token.before === "comma"))
		return false;
	const next = tokens.findIndex((token, i) => i > to && token.before === "comma");
	return next === -1;
}

const OPENS_APPOSITION = /^(?:a|an|the|his|her|its|their|one|former)$/;
/** What makes a clause of it. */
const TELLS =
	/^(?:is|are|was|were|has|have|had|will|would|may|might|can|could|did|does|said|says|who|which)$/;
