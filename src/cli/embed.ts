import { embedArticles, embeddingLeft } from "../archive/embedding.ts";
import { plural } from "../chat/counting.ts";
import type { Config } from "../config.ts";
import { openClient } from "../model/client.ts";
import { ServerEmbedder } from "../model/embedder.ts";
import { DailyEmbeddingBudget } from "../model/embedding-budget.ts";
import { closeDatabase, openDatabase } from "../store/database.ts";
import { ModelUsage } from "../store/model-usage.ts";
import { openProgress } from "./progress.ts";

export interface EmbedFlags {
	readonly anew: boolean;
}

/** Embeds what is not embedded yet, to the end or to the day's budget; interrupted, the next run goes on from there. */
export async function embed(config: Config, { anew }: EmbedFlags): Promise<number> {
	const { model } = config;
	if (!model?.embeddingModel) {
		process.stderr.write(
			"Expected an embedding model, got none: set OPENAI_API_KEY and OPENAI_EMBEDDING_MODEL (see .env.example).\n",
		);
		return 2;
	}
	const progress = openProgress(process.stderr);
	const interrupted = new AbortController();
	const interrupt = () => interrupted.abort(new Error("Interrupted; the next run goes on from here."));
	process.once("SIGINT", interrupt);
	const db = await openDatabase({ url: config.databaseUrl, directory: config.dataDir });
	try {
		const of = anew ? null : await embeddingLeft(db, model.embeddingModel);
		const embedder = new ServerEmbedder(openClient(model), model.embeddingModel);
		const { embedded, left, refused, ended } = await embedArticles(db, config.corpusUri, embedder, {
			anew,
			budget: new DailyEmbeddingBudget(new ModelUsage(db), model.dailyTokens.embedding),
			signal: interrupted.signal,
			onWait: (holder) =>
				process.stderr.write(`Another process is embedding (${holder}); waiting for its turn to end.\n`),
			onProgress: (done) => progress.update("Articles embedded", done, of),
		});
		progress.end();
		const rest =
			ended === "budget"
				? ` The day's budget is spent: ${left} wait for tomorrow (EMBEDDING_DAILY_TOKENS).`
				: "";
		const passed = refused > 0 ? ` The server would not embed ${plural(refused, "text")}.` : "";
		process.stdout.write(`${plural(embedded, "article")} embedded.${passed}${rest}\n`);
		return 0;
	} finally {
		process.off("SIGINT", interrupt);
		await closeDatabase(db);
	}
}
