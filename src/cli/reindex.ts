import { rebuildArchive } from "../archive/rebuild.ts";
import { plural } from "../chat/counting.ts";
import type { Config } from "../config.ts";
import { closeDatabase, openDatabase } from "../store/database.ts";
import { openProgress } from "./progress.ts";

/** Makes all that is derived from the stored articles anew, while readers go on with what is published. */
export async function reindex(config: Config): Promise<number> {
	const progress = openProgress(process.stderr);
	const db = await openDatabase({ url: config.databaseUrl, directory: config.dataDir });
	try {
		const { articles, changed } = await rebuildArchive(db, config.corpusUri, {
			onWait: (holder) =>
				process.stderr.write(`Another process is writing (${holder}); waiting for its turn to end.\n`),
			onProgress: (stage, done) =>
				progress.update(stage === "reading" ? "Articles read again" : "Articles indexed", done, null),
		});
		progress.end();
		process.stdout.write(
			`${plural(articles, "article")} indexed; the quotations of ${changed} differ from before.\n`,
		);
		return 0;
	} finally {
		await closeDatabase(db);
	}
}
