import type { Found } from "../../src/archive/who-said.ts";
import type { Assessment, Verdict } from "../../src/quotes/finding/verdict.ts";
import { bootstrap, type Counts, type Interval } from "./bootstrap.ts";
import { discrimination, type Scores } from "./discrimination.ts";
import type { Library } from "./library.ts";
import type { GoldQuery, GoldQuotation } from "./search-gold.ts";

export type VerdictKind = Verdict<Found>["kind"];

/** What came of one query. */
export interface Outcome {
	readonly query: GoldQuery;
	readonly verdict: VerdictKind;
	/** The place of the first right statement, from 0; null when none is listed, or none is right. */
	readonly rank: number | null;
	/** How near the words come to anybody's, in [0, 1]. */
	readonly nearness: number;
	readonly ms: number;
	/** The words of the statement listed first. */
	readonly first: string;
}

/** One kind of query. */
export interface KindResult {
	readonly queries: number;
	readonly success1: Interval | null;
	readonly success5: Interval | null;
	/** How many queries got which verdict. */
	readonly verdicts: Readonly<Partial<Record<VerdictKind, number>>>;
}

export interface SearchResult {
	readonly quotations: number;
	readonly kinds: Readonly<Record<string, KindResult>>;
	/** Queries of words that nobody in the corpus said but another article quotes: of no use to tell absence by. */
	readonly leaked: number;
	/** Null without queries that nobody said, or without others. */
	readonly absence: { readonly auroc: Interval; readonly rateAt5: Interval } | null;
	readonly ms: { readonly p50: number; readonly p95: number };
	readonly outcomes: readonly Outcome[];
}

const FALSE_SHARE = 0.05;

/** Looks every query up on the archive's own road. */
export async function evaluateSearch(
	library: Library,
	corpus: readonly GoldQuotation[],
	queries: readonly GoldQuery[],
): Promise<SearchResult> {
	const outcomes: Outcome[] = [];
	const texts = new Map(corpus.map(({ id, text }) => [id, text]));
	for (const query of queries.slice(0, 5)) await library.find(query.q);
	for (const query of queries) {
		const began = performance.now();
		const assessment = await library.find(query.q);
		const ms = performance.now() - began;
		const listed = listOf(assessment, library);
		const wanted = new Set(query.gold.map((id) => texts.get(id) ?? ""));
		const rank = listed.findIndex((ids) =>
			ids.some((id) => query.gold.includes(id) || wanted.has(texts.get(id) ?? " ")),
		);
		const [head] = assessment.ranked;
		outcomes.push({
			query,
			verdict: assessment.verdict.kind,
			rank: rank === -1 ? null : rank,
			nearness: assessment.nearness,
			ms,
			first: head?.candidate.utterance.segments.map(({ text }) => text).join(" … ") ?? "",
		});
	}
	const leaked = new Set(outcomes.filter(({ query }) => query.gold.length === 0 && library.beside(query.q)));
	return {
		quotations: library.quotations,
		outcomes,
		leaked: leaked.size,
		...summed(
			outcomes.filter((outcome) => !leaked.has(outcome)),
			corpus,
		),
	};
}

/** The corpus ids of each statement as a reader would see them listed: outlets with one statement are one entry. */
function listOf({ verdict, ranked }: Assessment<Found>, library: Library): string[][] {
	const entries =
		verdict.kind === "said" || verdict.kind === "other-speaker"
			? verdict.entries.map(({ findings }) => findings.flatMap(({ candidate }) => library.idsOf(candidate)))
			: [];
	return [...entries, ...ranked.map(({ candidate }) => [...library.idsOf(candidate)])];
}

function summed(outcomes: readonly Outcome[], corpus: readonly GoldQuotation[]) {
	const docs = new Map(corpus.map(({ id, doc }) => [id, doc ?? id]));
	/** Queries about one article are alike; of words that nobody said each stands alone. */
	const articleOf = ({ query }: Outcome) => docs.get(query.gold[0] ?? "") ?? query.q;
	const kinds: Record<string, KindResult> = {};
	for (const [kind, some] of Map.groupBy(outcomes, ({ query }) => query.kind)) {
		const articles = [...Map.groupBy(some, articleOf).values()];
		const present = some.some(({ query }) => query.gold.length > 0);
		const within = (places: number): Interval =>
			bootstrap(
				articles.map(
					(own): Counts => ({
						of: own.length,
						hits: own.filter(({ rank }) => rank !== null && rank < places).length,
					}),
				),
				(sum) => (sum.hits ?? 0) / (sum.of ?? Number.NaN),
			);
		const verdicts: Partial<Record<VerdictKind, number>> = {};
		for (const { verdict } of some) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
		kinds[kind] = {
			queries: some.length,
			success1: present ? within(1) : null,
			success5: present ? within(5) : null,
			verdicts,
		};
	}
	const judged = outcomes.filter(({ query }) => !query.kind.startsWith("paraphrase"));
	const scores = [...Map.groupBy(judged, articleOf).values()].map(
		(own): Scores => ({
			said: own.filter(({ query }) => query.gold.length > 0).map(({ nearness }) => nearness),
			absent: own.filter(({ query }) => query.gold.length === 0).map(({ nearness }) => nearness),
		}),
	);
	const both = scores.some(({ said }) => said.length > 0) && scores.some(({ absent }) => absent.length > 0);
	const found = both ? discrimination(scores, FALSE_SHARE) : null;
	const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
	const at = (share: number) =>
		times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN;
	return {
		kinds,
		absence: found && { auroc: found.auroc, rateAt5: found.rate },
		ms: { p50: at(0.5), p95: at(0.95) },
	};
}
