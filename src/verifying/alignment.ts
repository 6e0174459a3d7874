import { foldName } from "../quotes/names.ts";
import { appositionsOf, predicatesOf } from "./appositions.ts";
import { departure } from "./equivalents.ts";
import { isAnchor, likeness } from "./likeness.ts";
import { thingsFor } from "./nouns.ts";
import { agrees, isPronoun, isTitle, type Name, namesOf, standsFor } from "./people.ts";
import type { Sentence } from "./sentence.ts";
import type { Token } from "./token.ts";

/** Which word of which sentence stands for a word of the claim. */
export interface Pair {
	readonly sentence: Sentence;
	readonly at: number;
	readonly cost: number;
	/** Whether a pronoun stands there, or the word itself or another for it. */
	readonly through: "word" | "pronoun" | "setting";
}

/** A sentence of the claim laid beside the sources' sentences. */
export interface Alignment {
	readonly claim: Sentence;
	readonly sources: readonly Sentence[];
	/** Those it is laid beside. */
	readonly focus: readonly Sentence[];
	/** For each token of the claim, or null: those of grammar have none. */
	readonly pairs: readonly (Pair | null)[];
	/** The tokens that need a pair. */
	readonly anchors: readonly number[];
	/** Names of the claim that stand nowhere in its sources as they are given. */
	readonly strangers: readonly Name[];
	readonly names: readonly Name[];
}

/** What a step costs in the search for the likeliest alignment. Set by hand on the tuning half of the claims. */
const COST = {
	missing: 3,
	afterMissing: 0.3,
	other: 2.2,
	otherAtBreak: 0.5,
	article: 0.8,
	back: 0.35,
	far: 0.01,
	same: 0.6,
	parted: 1.2,
};

/**
 * Lays the claim beside the sentences: for each word that must be accounted for the place that fits best, together.
 * Words are accounted for in `focus` alone; who somebody is may stand in any of the `sources`.
 */
export function align(
	claim: Sentence,
	sources: readonly Sentence[],
	focus: readonly Sentence[] = sources,
): Alignment {
	const names = namesOf(claim);
	const known = givenNames(sources);
	const units = new Map<number, Name>();
	const skipped = new Set<number>();
	const strangers: Name[] = [];
	for (const name of names) {
		for (const title of name.titles) skipped.add(title);
		for (let i = name.from; i < name.to - 1; i += 1) skipped.add(i);
		units.set(name.to - 1, name);
		if (name.to - name.from < 2 || isSpeaker(claim, name, focus)) continue;
		if (!sources.some((sentence) => standing(claim, name, sentence).length > 0)) strangers.push(name);
	}
	// What an apposition says is held against the name's own surroundings, by a rule of its own.
	for (const { from, to } of [...appositionsOf(claim), ...predicatesOf(claim)])
		for (let i = from; i < to; i += 1) skipped.add(i);
	const anchors = claim.tokens.flatMap((token, i) => (isAnchor(token) && !skipped.has(i) ? [i] : []));
	const contexts = focus.map((sentence) => ({
		before: precedingOf(sources, sentence),
		// A reading lacks what its sentence says of the same thing before it.
		own: sources.find(({ source, order }) => source === sentence.source && order === sentence.order),
	}));
	const candidates = anchors.map((at) =>
		focus.flatMap((sentence, k) =>
			placesOf(claim, at, units.get(at), sentence, contexts[k] as Context, known),
		),
	);
	const chosen = likeliest(claim, anchors, candidates);
	const pairs: (Pair | null)[] = claim.tokens.map(() => null);
	anchors.forEach((at, k) => {
		pairs[at] = chosen[k] ?? null;
	});
	return { claim, sources, focus, pairs, anchors, strangers, names };
}

/** So many sentences back a pronoun may mean somebody. */
const PEOPLE_BACK = 10;

/** The few sentences of the same source before this one, nearest first. */
export function precedingOf(sources: readonly Sentence[], { source, order }: Sentence): Sentence[] {
	const at = sources.findIndex((other) => other.source === source);
	const found: Sentence[] = [];
	for (let i = at; i !== -1 && i < sources.length; i += 1) {
		const other = sources[i] as Sentence;
		if (other.source !== source || other.order >= order) break;
		if (other.order >= order - PEOPLE_BACK) found.unshift(other);
	}
	return found;
}

/** Whether the name is whole that of somebody whose words stand in a sentence, whom its article names elsewhere. */
function isSpeaker({ tokens }: Sentence, { from, to }: Name, sentences: readonly Sentence[]): boolean {
	const name = tokens
		.slice(from, to)
		.map(({ folded }) => folded)
		.join(" ");
	return sentences.some(({ voices }) =>
		voices.some(
			({ quote: { named, speaker } }) => named && "name" in speaker && foldName(speaker.name) === name,
		),
	);
}

const given = new WeakMap<readonly Sentence[], ReadonlyMap<string, string>>();

/** The given name beside each surname, wherever the sources give one. */
export function givenNames(sources: readonly Sentence[]): ReadonlyMap<string, string> {
	const known = given.get(sources);
	if (known !== undefined) return known;
	const found = new Map<string, string>();
	given.set(sources, found);
	for (const sentence of sources) {
		for (const name of namesOf(sentence)) {
			const { tokens } = sentence;
			if (name.to - name.from > 1)
				found.set(tokens[name.to - 1]?.folded ?? "", tokens[name.from]?.folded ?? "");
		}
	}
	return found;
}

/** Where the whole name stands in a sentence: the index of its last word. A middle initial may be left out. */
function standing(claim: Sentence, name: Name, sentence: Sentence): number[] {
	const { tokens } = sentence;
	const found: number[] = [];
	for (let i = 0; i < tokens.length; i += 1) {
		let at = i;
		let k = name.from;
		while (k < name.to && at < tokens.length) {
			if (sameWord(claim.tokens[k] as Token, tokens[at] as Token)) k += 1;
			else if (k === name.from || !INITIAL.test(tokens[at]?.folded ?? "")) break;
			at += 1;
		}
		if (k === name.to) found.push(at - 1);
	}
	return found;
}

const INITIAL = /^[a-z]$/;

function sameWord(one: Token, other: Token): boolean {
	return one.folded === other.folded || (isTitle(one) && departure(one.stem, other.stem) !== null);
}

/** Nouns that only set the scene ("in the poll", "the bill"): they may stand anywhere in the passage. */
export const SETTING: ReadonlySet<string> = new Set(
	"poll survei bill measur budget fire contract case studi race petit report plan deal agreement project propos rezon rule decis vote result idea elect law legisl audit".split(
		" ",
	),
);

/** The sentences before one, nearest first, and the whole sentence where the one is a reading of it. */
interface Context {
	readonly before: readonly Sentence[];
	readonly own: Sentence | undefined;
}

function placesOf(
	claim: Sentence,
	at: number,
	name: Name | undefined,
	sentence: Sentence,
	{ before, own }: Context,
	given: ReadonlyMap<string, string>,
): Pair[] {
	const token = claim.tokens[at] as Token;
	const places: Pair[] = [];
	const add = (index: number, cost: number, through: Pair["through"] = "word") =>
		places.push({ sentence, at: index, cost, through });
	if (name !== undefined && name.to - name.from > 1) {
		for (const index of standing(claim, name, sentence)) add(index, 0);
		if (places.length === 0) for (const index of shortened(claim, name, sentence, given)) add(index, 0.1);
	} else {
		sentence.tokens.forEach((other, index) => {
			const cost = likeness(token, other);
			if (cost !== null) add(index, cost);
		});
	}
	if (token.kind === "anchor" || at === 0)
		for (const index of thingsFor(claim, at, sentence, before, own)) add(index, 0.5, "pronoun");
	if (places.length > 0 || token.kind === "number") return places;
	if (name !== undefined) {
		for (const voice of sentence.voices) {
			const { speaker, named } = voice.quote;
			const last = "name" in speaker ? speaker.name.toLowerCase().split(" ").at(-1) : undefined;
			const pronoun = sentence.tokens[voice.mention[0] ?? -1];
			const meant = pronoun === undefined || agrees(pronoun, given.get(token.folded));
			if (named && last === token.folded && meant)
				for (const index of voice.mention.slice(-1)) add(index, 0.2, "pronoun");
		}
		sentence.tokens.forEach((other, index) => {
			if (!isPronoun(other)) return;
			// Whom it can mean the whole sentence says, and not the reading, which may lack a name before it.
			const place = own?.tokens.findIndex(({ start }) => start === other.start) ?? -1;
			const [holder, at] = own === undefined || place === -1 ? [sentence, index] : [own, place];
			if (standsFor(holder, at, before, token.folded, given)) add(index, 0.4, "pronoun");
		});
	} else if (token.kind === "anchor") {
		const acts = /(?:ed|ing)$/.test(token.form) && token.form !== "rezoning";
		const described = /^(?:the|an?|its|his|her|their)$/.test(claim.tokens[at - 1]?.folded ?? "");
		if (SETTING.has(token.stem) && (!acts || described)) add(0, 0.45, "setting");
	}
	return places;
}

/** A surname alone, or the first word of a body's name, where the sources give the whole elsewhere. */
function shortened(
	claim: Sentence,
	name: Name,
	sentence: Sentence,
	given: ReadonlyMap<string, string>,
): number[] {
	const first = claim.tokens[name.from]?.folded ?? "";
	const last = claim.tokens[name.to - 1]?.folded ?? "";
	if (given.get(last) !== first && given.has(last)) return [];
	const found = namesOf(sentence).flatMap((other) =>
		other.to - other.from === 1 && sentence.tokens[other.from]?.folded === last ? [other.from] : [],
	);
	if (found.length > 0) return found;
	const common = sentence.tokens.flatMap((other, i) =>
		other.kind === "anchor" &&
		other.folded === last &&
		/^(?:the|its|their)$/.test(sentence.tokens[i - 1]?.folded ?? "")
			? [i]
			: [],
	);
	return [
		...namesOf(sentence).flatMap((other) =>
			other.to - other.from === 1 && sentence.tokens[other.from]?.folded === first ? [other.from] : [],
		),
		...common,
	];
}

/** Viterbi's algorithm over the places of each anchor. */
function likeliest(
	claim: Sentence,
	anchors: readonly number[],
	candidates: readonly (readonly Pair[])[],
): (Pair | null)[] {
	interface State {
		readonly pair: Pair | null;
		readonly cost: number;
		readonly back: State | null;
	}
	let states: State[] = [{ pair: null, cost: -COST.afterMissing, back: null }];
	anchors.forEach((at, k) => {
		const broken = brokenBetween(claim, anchors[k - 1] ?? 0, at);
		const places: (Pair | null)[] = [null, ...(candidates[k] ?? [])];
		states = places.map((pair) => {
			let best: State | null = null;
			for (const state of states) {
				const cost = state.cost + (pair === null ? COST.missing : pair.cost + step(state.pair, pair, broken));
				if (best === null || cost < best.cost) best = { pair, cost, back: state };
			}
			return best as State;
		});
	});
	let last = states.reduce((best, state) => (state.cost < best.cost ? state : best));
	const chosen: (Pair | null)[] = [];
	while (last.back !== null) {
		chosen.unshift(last.pair);
		last = last.back;
	}
	return chosen;
}

function step(previous: Pair | null, next: Pair, broken: boolean): number {
	if (previous === null) return COST.afterMissing;
	if (next.through === "setting" || previous.through === "setting") return 0;
	if (previous.sentence !== next.sentence) {
		const article = previous.sentence.source === next.sentence.source ? 0 : COST.article;
		return article + (broken ? COST.otherAtBreak : COST.other);
	}
	const by = next.at - previous.at;
	const parted = broken ? 0 : COST.parted * strongBetween(next.sentence, previous.at, next.at);
	if (by === 0) return next.through === "pronoun" || previous.through === "pronoun" ? 0 : COST.same;
	return parted + (by > 0 ? COST.far * Math.min(by, 30) : COST.back - (COST.far / 2) * Math.max(by, -30));
}

/** Whether a semicolon or the like stands between two words of a sentence. */
function strongBetween({ tokens }: Sentence, one: number, other: number): number {
	const [from, to] = one < other ? [one, other] : [other, one];
	return tokens.slice(from + 1, to + 1).some((token) => token.before === "strong") ? 1 : 0;
}

/** Whether a comma or a joining word stands between two tokens of the claim, so that a new clause may begin. */
function brokenBetween({ tokens }: Sentence, from: number, to: number): boolean {
	return tokens
		.slice(from + 1, to + 1)
		.some(
			(token) => token.before !== "none" || /^(?:and|but|who|which|while|that|because)$/.test(token.folded),
		);
}
