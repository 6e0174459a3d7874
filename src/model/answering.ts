import type { Archive } from "../archive/archive.ts";
import type { FoundSource } from "../archive/sources.ts";
import { contextAction } from "../chat/context-action.ts";
import type { ModelAnswers, ModelQuestion, ModelShowing } from "../chat/model-answers.ts";
import { claimBlock, excerptBlock, type Ground, spanDatum } from "../chat/quoting.ts";
import type { Block, Reply } from "../chat/reply.ts";
import type { Place } from "../verifying/settle.ts";
import type { Drafter, ShownClaim } from "./drafting.ts";

/** Somebody who waits has something to read by then. */
const PATIENCE_MS = 1_800;
const MOST_CLAIMS = 8;
const MOST_ACTIONS = 5;

/** Answers with a drafter's verified claims. */
export class DraftedAnswers implements ModelAnswers {
	readonly #drafter: Pick<Drafter, "draft">;
	readonly #patienceMs: number;

	constructor(drafter: Pick<Drafter, "draft">, patienceMs: number = PATIENCE_MS) {
		this.#drafter = drafter;
		this.#patienceMs = patienceMs;
	}

	async answer(
		{ question, filter, community }: ModelQuestion,
		archive: Archive,
		{ before, meanwhile, progress }: ModelShowing,
	): Promise<Reply | null> {
		const sources = await archive.sources(question, filter);
		const waiting = setTimeout(() => progress(meanwhile), this.#patienceMs);
		try {
			const drafted = await this.#drafter.draft({ question, sources, community }, (shown) => {
				clearTimeout(waiting);
				progress(replyOf(shown, sources, before));
			});
			return drafted.outcome === "drafted" ? replyOf(drafted.shown, sources, before) : null;
		} finally {
			clearTimeout(waiting);
		}
	}
}

/** What the verifier lets through, as a reply: every sentence with its source. */
export function replyOf(
	shown: readonly ShownClaim[],
	sources: readonly FoundSource[],
	before: readonly Block[] = [],
): Reply {
	const claims = shown.slice(0, MOST_CLAIMS);
	const grounds = claims.flatMap((claim) => groundsOf(claim, sources).slice(0, 1));
	const several = grounds.length > 1;
	return {
		outcome: "answered",
		blocks: [...before, ...claims.flatMap((claim) => blockOf(claim, sources))],
		actions: grounds
			.slice(0, MOST_ACTIONS)
			.map(({ article, span }, i) =>
				contextAction(article, span, several ? `Context of ${i + 1}` : undefined),
			),
		audience: "channel",
		data: {
			spans: claims.flatMap((claim) =>
				groundsOf(claim, sources).map(({ article, span }) => spanDatum(article, span)),
			),
		},
	};
}

/** A claim that quotes what cannot be found in its passages gives way to the sentence that bears it out. */
function blockOf(claim: ShownClaim, sources: readonly FoundSource[]): readonly Block[] {
	const cited = groundsOf(claim, sources);
	const [first] = cited;
	if (first === undefined) return [];
	const excerpt = excerptBlock(first.article, first.span);
	if (claim.kind === "replaced") return [excerpt];
	const passages = claim.citations.flatMap(({ source }) => sources[source] ?? []);
	return [claimBlock(claim.text, cited, passages) ?? excerpt];
}

function groundsOf(claim: ShownClaim, sources: readonly FoundSource[]): Ground[] {
	const places: readonly Place[] = claim.kind === "kept" ? claim.citations : [claim.citation];
	return places.flatMap(({ source, span }) => {
		const article = sources[source]?.article;
		return article ? [{ article, span }] : [];
	});
}
