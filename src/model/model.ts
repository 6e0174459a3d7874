import { embedArticles } from "../archive/embedding.ts";
import { EmbeddingFiller } from "../archive/embedding-filler.ts";
import { type Semantic, SemanticSearch } from "../archive/semantic.ts";
import type { ModelAnswers } from "../chat/model-answers.ts";
import type { StoryLines } from "../chat/story-lines.ts";
import type { ModelConfig } from "../config.ts";
import type { SecondOpinion } from "../moderation/second-opinion.ts";
import { VectorReader } from "../search/vectors.ts";
import type { Database } from "../store/database.ts";
import { ModelUsage } from "../store/model-usage.ts";
import { DraftedAnswers } from "./answering.ts";
import { DraftBudget } from "./budget.ts";
import { openClient } from "./client.ts";
import { Completions } from "./completion.ts";
import { type Cache, DraftCache } from "./draft-cache.ts";
import { Drafter, type DraftLog } from "./drafting.ts";
import { ServerEmbedder } from "./embedder.ts";
import { DailyEmbeddingBudget } from "./embedding-budget.ts";
import { QueryVectors } from "./query-vectors.ts";
import { RUBRIC_FORM, RubricModel } from "./rubric.ts";
import { ModerationModel } from "./second-opinion.ts";
import { DraftedLines } from "./story-lines.ts";

/** All that a model adds to the bot. */
export interface Model {
	readonly answers: ModelAnswers;
	readonly lines: StoryLines;
	/** About messages that no moderation rule found anything in. */
	readonly secondOpinion: SecondOpinion;
	/** The same by a rubric, where a policy asks for it. */
	readonly rubric: SecondOpinion;
	/** null when no embedding model is set. */
	readonly semantic: Semantic | null;
	/** Embeds in the background once it is started; null when no embedding model is set. */
	readonly filler: EmbeddingFiller | null;
	/** Ends the filler and closes what was opened; what was given stays open. */
	close(): Promise<void>;
}

export interface ModelSurroundings {
	readonly db: Database;
	/** Where the search tables lie. */
	readonly uri: string;
	readonly cache: Cache;
	readonly log: DraftLog;
}

/** Wires the model path up as the settings say; nothing is asked of the server yet. */
export async function openModel(
	config: ModelConfig,
	{ db, uri, cache, log }: ModelSurroundings,
): Promise<Model> {
	const client = openClient(config);
	const { name: model, embeddingModel, dailyTokens, prices } = config;
	const usage = new ModelUsage(db);
	const drafter = new Drafter({
		completions: new Completions(client, model),
		budget: new DraftBudget(usage, dailyTokens),
		cache: new DraftCache(cache, model),
		log,
		model,
		prices,
	});
	const answers = new DraftedAnswers(drafter);
	const lines = new DraftedLines(drafter);
	const secondOpinion = new ModerationModel(client);
	const { moderation: all } = dailyTokens;
	const rubric = new RubricModel({
		completions: new Completions(client, model, RUBRIC_FORM),
		budget: new DraftBudget(usage, { all, community: Math.min(all, dailyTokens.community) }, "moderation"),
	});
	if (embeddingModel === null)
		return { answers, lines, secondOpinion, rubric, semantic: null, filler: null, close: async () => {} };

	const embedder = new ServerEmbedder(client, embeddingModel);
	const vectors = await VectorReader.open(uri, embeddingModel);
	const queries = new QueryVectors({ embedder, cache, log });
	const filler = new EmbeddingFiller({
		run: (signal) =>
			embedArticles(db, uri, embedder, {
				budget: new DailyEmbeddingBudget(usage, dailyTokens.embedding),
				wait: false,
				signal,
			}),
		log,
	});
	return {
		answers,
		lines,
		secondOpinion,
		rubric,
		semantic: new SemanticSearch({ vectors, vectorOf: (text) => queries.of(text), log }),
		filler,
		async close() {
			await filler.stop();
			vectors.close();
		},
	};
}
