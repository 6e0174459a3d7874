import type { Database } from "./database.ts";

/** How far the articles have been embedded with one model. */
export interface Progress {
	/** Every live article up to this key is embedded; keys are given out in ascending order and never again. */
	readonly articleKey: number;
	/** What was retired up to this archive version is taken out. */
	readonly archiveVersion: number;
}

const NONE: Progress = { articleKey: 0, archiveVersion: 0 };

export async function embeddingProgress(db: Database, model: string): Promise<Progress> {
	const row = await db
		.selectFrom("embedding_progress")
		.selectAll()
		.where("model", "=", model)
		.executeTakeFirst();
	return row === undefined ? NONE : { articleKey: row.article_key, archiveVersion: row.archive_version };
}

export async function saveEmbeddingProgress(db: Database, model: string, progress: Progress): Promise<void> {
	const values = { article_key: progress.articleKey, archive_version: progress.archiveVersion };
	await db
		.insertInto("embedding_progress")
		.values({ model, ...values })
		.onConflict((conflict) => conflict.column("model").doUpdateSet(values))
		.execute();
}

/** The next live, published articles to be embedded, by key, and how many there are from there on. */
export async function unembedded(
	db: Database,
	{ articleKey }: Progress,
	at: number,
	limit: number,
): Promise<number[]> {
	const rows = await live(db, articleKey, at).select("key").orderBy("key").limit(limit).execute();
	return rows.map(({ key }) => key);
}

export async function countUnembedded(db: Database, { articleKey }: Progress, at: number): Promise<number> {
	const { count } = await live(db, articleKey, at)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** The keys of articles that were embedded and are shown no more. */
export async function retiredSince(
	db: Database,
	{ articleKey, archiveVersion }: Progress,
	at: number,
): Promise<number[]> {
	const rows = await db
		.selectFrom("articles")
		.select("key")
		.where("retired_in", ">", archiveVersion)
		.where("retired_in", "<=", at)
		.where("key", "<=", articleKey)
		.orderBy("key")
		.execute();
	return rows.map(({ key }) => key);
}

function live(db: Database, after: number, at: number) {
	return db
		.selectFrom("articles")
		.where("key", ">", after)
		.where("added_in", "<=", at)
		.where("retired_in", "is", null);
}
