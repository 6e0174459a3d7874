import type { Quote } from "../quote.ts";
import type { Altered } from "./alteration.ts";
import { readAsked } from "./asked.ts";
import { groupStatements } from "./grouping.ts";
import { nearnessOf } from "./nearness.ts";
import { type Claim, speakersConflict } from "./speakers.ts";
import { saidWords, type Utterance } from "./utterance.ts";
import { compareWording, type Wording, type WordingOptions } from "./wording.ts";

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
export const CLOSEST_FROM = 0.3;
const MOST_STATEMENTS = 5;

/** Decides what may be said of the asked words, given the candidates that search brought up. */
export function judge<C extends Candidate>(
	asked: string,
	candidates: readonly C[],
	options: JudgeOptions<C> = {},
): Verdict<C> {
	const query = readAsked(asked);
	const { truncated } = query;
	const said: Finding<C, Said>[] = [];
	const altered: Finding<C, Altered>[] = [];
	const statements: Statement<C>[] = [];
	for (const candidate of candidates) {
		const claim = options.speaker?.(candidate) ?? null;
		if (candidate.quote.kind === "reported") {
			const { score } = nearnessOf(query.words, saidWords(candidate.utterance), options.weight);
			statements.push({ candidate, score, claim });
			continue;
		}
		const wording = compareWording(query, candidate.utterance, options);
		if (wording.kind === "altered") altered.push({ candidate, wording, claim });
		else if (wording.kind !== "unrelated") said.push({ candidate, wording, claim });
		statements.push({ candidate, score: wording.score, claim });
	}
	altered.sort((a, b) => rank(a.claim) - rank(b.claim) || b.wording.score - a.wording.score);
	const entries = entriesOf(said, options);
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
	const near = statements.filter(({ score }) => score >= CLOSEST_FROM);
	if (near.length === 0) return { kind: "nobody", truncated };
	near.sort((a, b) => b.score - a.score);
	return { kind: "closest", truncated, statements: near.slice(0, MOST_STATEMENTS) };
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
				claim: claims.toSorted((a, b) => rank(a) - rank(b))[0] ?? null,
			};
		})
		.sort(
			(a, b) =>
				rank(a.claim) - rank(b.claim) || Number(b.wording === "exact") - Number(a.wording === "exact"),
		);
}

function rank(claim: Claim | null): number {
	return claim === "other" ? 2 : claim === "unknown" ? 1 : 0;
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
