import type { Quote } from "../quote.ts";
import { MAX_SAID } from "./align.ts";
import type { Altered } from "./alteration.ts";
import { type Asked, readAsked } from "./asked.ts";
import { groupStatements } from "./grouping.ts";
import { type Claim, speakersConflict } from "./speakers.ts";
import { saidWords, type Utterance } from "./utterance.ts";
import { defaultWeight } from "./weights.ts";
import { inPlace, near, type Wording, type WordingOptions } from "./wording.ts";

/** A quotation that search brings up; callers add what they need to show it. */
export interface Candidate {
	readonly quote: Quote;
	readonly utterance: Utterance;
}

export interface JudgeOptions<C extends Candidate> extends WordingOptions {
	/** The candidate's speaker against the one the asker named; absent when the asker named none. */
	readonly speaker?: (candidate: C) => Claim;
	/** When it was published, in a form that sorts ("2024-05-01"); null sorts last. */
	readonly date?: (candidate: C) => string | null;
	/** The headline above it, which tells what a statement is about. */
	readonly headline?: (candidate: C) => string;
}

/** One quotation found, and how the asked words stand to it. */
export interface Finding<C extends Candidate, W extends Wording = Wording> {
	readonly candidate: C;
	readonly wording: W;
	/** Null when the asker named no speaker. */
	readonly claim: Claim | null;
}

export type Said = Extract<Wording, { kind: "exact" | "elided" }>;

/** One statement, in every outlet that has the words: earliest first. */
export interface Entry<C extends Candidate> {
	readonly wording: "exact" | "elided";
	readonly findings: readonly [Finding<C, Said>, ...Finding<C, Said>[]];
	/** Outlets name different speakers. */
	readonly conflict: boolean;
	readonly claim: Claim | null;
}

/** A statement near the asked words in what it is about; never a quotation of them. */
export interface Statement<C extends Candidate> {
	readonly candidate: C;
	readonly score: number;
	readonly claim: Claim | null;
	/** Telling words of the query that it bears, itself or by another word; absent where that was not looked at. */
	readonly touches?: number;
}

/** What may be said of the asked words, strongest first. */
export type Verdict<C extends Candidate> = { readonly truncated: boolean } & (
	| { readonly kind: "said"; readonly entries: readonly Entry<C>[] }
	| {
			readonly kind: "altered";
			readonly best: Finding<C, Altered>;
			readonly others: readonly Finding<C, Altered>[];
	  }
	| {
			/** The words are on record, but another's. */
			readonly kind: "other-speaker";
			readonly entries: readonly Entry<C>[];
			/** What the named speaker did say, when it is near. */
			readonly altered: Finding<C, Altered> | null;
	  }
	| { readonly kind: "closest"; readonly statements: readonly Statement<C>[] }
	| { readonly kind: "nobody" }
);

/** From this score on a statement is shown as the closest there is. */
export const CLOSEST_FROM = 0.25;
/** One word in common is no subject in common. */
const LEAST_TOUCHED = 2;
const MOST_STATEMENTS = 5;

/** What may be said of the asked words, and every statement compared with them, nearest first. */
export interface Assessment<C extends Candidate> {
	readonly verdict: Verdict<C>;
	readonly ranked: readonly Statement<C>[];
	/** How near the asked words come to anybody's, in [0, 1]. */
	readonly nearness: number;
}

/** Decides what may be said of the asked words, given the candidates that search brought up. */
export function judge<C extends Candidate>(
	asked: string,
	candidates: readonly C[],
	options: JudgeOptions<C> = {},
): Verdict<C> {
	return assess(readAsked(asked), candidates, options).verdict;
}

/** The same for a query that is read already, with the ranking that the verdict comes from. */
export function assess<C extends Candidate>(
	query: Asked,
	candidates: readonly C[],
	options: JudgeOptions<C> = {},
): Assessment<C> {
	const said: Finding<C, Said>[] = [];
	const altered: Finding<C, Altered>[] = [];
	const statements: Statement<C>[] = [];
	const take = (candidate: C, wording: Wording) => {
		const claim = options.speaker?.(candidate) ?? null;
		statements.push({ candidate, score: wording.score, claim });
		// Indirect speech is the outlet's wording: nobody is on record with its words.
		if (candidate.quote.kind === "reported" || wording.kind === "unrelated") return;
		if (wording.kind === "altered") altered.push({ candidate, wording, claim });
		else said.push({ candidate, wording, claim });
	};
	const elsewhere = candidates.filter((candidate) => {
		const wording = inPlace(query, candidate.utterance, options);
		if (wording !== null) take(candidate, wording);
		return wording === null;
	});
	for (const candidate of likeliest(query, elsewhere, options)) {
		take(candidate, near(query, candidate.utterance, options));
	}
	altered.sort((a, b) => rank(a.claim) - rank(b.claim) || b.wording.score - a.wording.score);
	statements.sort((a, b) => b.score - a.score);
	const entries = entriesOf(said, options);
	const held = entries.flatMap(({ findings }) => findings.map(({ candidate }) => candidate));
	const first = new Set([...held, ...altered.map(({ candidate }) => candidate)]);
	const place = new Map([...first].map((candidate, index) => [candidate, index]));
	const order = ({ candidate }: Statement<C>) => place.get(candidate) ?? first.size;
	return {
		verdict: verdictOf(query, entries, altered, statements),
		ranked: statements.toSorted((a, b) => order(a) - order(b)),
		nearness: statements[0]?.score ?? 0,
	};
}

function verdictOf<C extends Candidate>(
	{ truncated }: Asked,
	entries: readonly Entry<C>[],
	altered: readonly Finding<C, Altered>[],
	statements: readonly Statement<C>[],
): Verdict<C> {
	if (entries.length > 0 && entries.every((entry) => entry.claim === "other")) {
		return {
			kind: "other-speaker",
			truncated,
			entries,
			altered: altered.find(({ claim }) => claim === "same") ?? null,
		};
	}
	if (entries.length > 0) return { kind: "said", truncated, entries };
	const [best, ...others] = altered;
	if (best !== undefined) return { kind: "altered", truncated, best, others };
	return closestOf(statements, truncated);
}

/** The verdict where the words are on nobody's record: what is close, of statements nearest first. */
export function closestOf<C extends Candidate>(
	ranked: readonly Statement<C>[],
	truncated: boolean,
): Verdict<C> {
	const close = ranked
		.filter(({ score, touches = LEAST_TOUCHED }) => score >= CLOSEST_FROM && touches >= LEAST_TOUCHED)
		.slice(0, MOST_STATEMENTS);
	return close.length === 0
		? { kind: "nobody", truncated }
		: { kind: "closest", truncated, statements: close };
}

/** Candidates that are laid against the query word by word: those that share most of its weight. */
const MOST_ALIGNED = 16;
/** Pairs of words that are compared in all: only overlong queries and statements reach it. */
const MOST_PAIRS = 1_500_000;

function likeliest<C extends Candidate>(
	asked: Asked,
	candidates: readonly C[],
	{ weight = defaultWeight }: WordingOptions,
): readonly C[] {
	const worth = new Map(asked.words.map((word) => [word.stem, weight(word.stem)]));
	const shared = ({ utterance }: C) => {
		const stems = new Set<string>();
		for (const { stem } of saidWords(utterance)) if (worth.has(stem)) stems.add(stem);
		return [...stems].reduce((sum, stem) => sum + (worth.get(stem) ?? 0), 0);
	};
	let pairs = 0;
	return candidates
		.map((candidate) => ({ candidate, share: shared(candidate) }))
		.sort((a, b) => b.share - a.share)
		.slice(0, MOST_ALIGNED)
		.filter(({ candidate }) => {
			pairs += asked.words.length * Math.min(saidWords(candidate.utterance).length, MAX_SAID);
			return pairs < MOST_PAIRS;
		})
		.map(({ candidate }) => candidate);
}

function entriesOf<C extends Candidate>(
	said: readonly Finding<C, Said>[],
	{ date = () => null }: JudgeOptions<C>,
): Entry<C>[] {
	const when = ({ candidate }: Finding<C>) => date(candidate) ?? "\uffff";
	const inOrder = said.toSorted((a, b) => compareText(when(a), when(b)));
	return groupStatements(inOrder, ({ candidate }) => candidate.utterance)
		.map((findings): Entry<C> => {
			const [first, ...rest] = findings as [Finding<C, Said>, ...Finding<C, Said>[]];
			const claims = findings.map(({ claim }) => claim);
			return {
				wording: findings.some(({ wording }) => wording.kind === "exact") ? "exact" : "elided",
				findings: [first, ...rest],
				conflict: findings.some((a, index) =>
					findings.slice(index + 1).some((b) => speakersConflict(a.candidate.quote, b.candidate.quote)),
				),
				claim: claimOver(claims),
			};
		})
		.sort(
			(a, b) =>
				rank(a.claim) - rank(b.claim) || Number(b.wording === "exact") - Number(a.wording === "exact"),
		);
}

/** One outlet that names somebody else tells more than another that names nobody. */
function claimOver(claims: readonly (Claim | null)[]): Claim | null {
	const known = claims.filter((claim) => claim !== "unknown");
	return (known.length > 0 ? known : claims).toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

function rank(claim: Claim | null): number {
	return claim === "other" ? 2 : claim === "unknown" ? 1 : 0;
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
