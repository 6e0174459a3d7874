import { ingest } from "../archive/ingest.ts";
import type { Config } from "../config.ts";
import { SHARED } from "../corpus/article.ts";
import { checkDefaults } from "../corpus/draft.ts";
import { countSources } from "../corpus/read.ts";
import { Refused } from "../corpus/refusal.ts";
import { closeDatabase, openDatabase } from "../store/database.ts";
import { openProgress } from "./progress.ts";
import { reportLines } from "./report.ts";

export interface IngestFlags {
	readonly outlet?: string;
	readonly date?: string;
	readonly url?: string;
	readonly collection?: string;
}

/** Adds the articles of files and folders. 0 when all went in, 1 when any was refused, 2 when a flag cannot be read. */
export async function ingestPaths(
	config: Config,
	paths: readonly string[],
	flags: IngestFlags,
): Promise<number> {
	const { collection = SHARED, ...defaults } = flags;
	try {
		checkDefaults(defaults);
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		process.stderr.write(`${error.message}\n`);
		return 2;
	}
	const progress = openProgress(process.stderr);
	const db = await openDatabase({ url: config.databaseUrl, directory: config.dataDir });
	try {
		const files = await countSources(paths);
		const report = await ingest(db, config.corpusUri, paths, {
			collection,
			defaults,
			onWait: (holder) =>
				process.stderr.write(`Another ingest is writing (${holder}); waiting for its turn to end.\n`),
			onProgress: (stage, done) =>
				progress.update(
					stage === "reading" ? "Articles read" : "Articles indexed",
					done,
					stage === "reading" && done <= files ? files : null,
				),
		});
		progress.end();
		process.stdout.write(`${reportLines(report).join("\n")}\n`);
		return report.refused.length > 0 ? 1 : 0;
	} finally {
		await closeDatabase(db);
	}
}
