/** Tokens spent on a day; see model-usage.ts. */
export interface ModelUsageTable {
	/** `YYYY-MM-DD`, in UTC. */
	day: string;
	purpose: string;
	/** A community's id, or `*` for all together. */
	community: string;
	tokens: number;
	calls: number;
}

/** How far the articles have been embedded with a model; see embedding-progress.ts. */
export interface EmbeddingProgressTable {
	model: string;
	/** Every live article up to this key is embedded. */
	article_key: number;
	/** What was retired up to this archive version is taken out. */
	archive_version: number;
}

/** The tables of the model path. */
export interface ModelTables {
	model_usage: ModelUsageTable;
	embedding_progress: EmbeddingProgressTable;
}
