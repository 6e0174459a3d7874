import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type IngestReport, ingest } from "../archive/ingest.ts";
import { hasPending } from "../archive/publishing.ts";
import { rebuildArchive } from "../archive/rebuild.ts";
import { codeName } from "../build.ts";
import type { Config } from "../config.ts";
import { SHARED } from "../corpus/article.ts";
import { countSources } from "../corpus/read.ts";
import { makeFolder } from "../make-folder.ts";
import type { Database } from "../store/database.ts";
import { current } from "../store/publication.ts";
import type { Progress } from "./progress.ts";

/**
 * Brings the shared collection up to the articles of the corpus folder, and completes what a killed run left.
 * A folder that has not changed since it was last taken in whole is not read again. After an update of the extractor the
 * quotations of all stored articles are found again.
 * @returns what was taken in, or null when there was nothing to do.
 */
export async function prepareArchive(
	db: Database,
	config: Config,
	progress: Progress,
): Promise<IngestReport | null> {
	const mark = join(config.dataDir, "corpus-taken-in");
	const now: Mark = { folder: await fingerprintOf(config), extractor: await codeName(["src/quotes/"]) };
	const before = await readMark(mark);
	const published = (await current(db)).archiveVersion > 0;
	const known = published && !(await hasPending(db)) && before !== null;
	if (known && before.extractor !== now.extractor) {
		await rebuildArchive(db, config.corpusUri, {
			onProgress: (_stage, done) => progress.update("Finding quotations anew after an update", done, null),
		});
		progress.end();
		await writeFile(mark, JSON.stringify({ ...before, extractor: now.extractor }));
	}
	if (known && before.folder === now.folder) return null;

	const files = await countSources([config.corpusDir]);
	const report = await ingest(db, config.corpusUri, [config.corpusDir], {
		collection: SHARED,
		onWait: () => progress.update("Waiting for another process that is adding articles", 0, null),
		onProgress: (stage, done) =>
			progress.update(
				stage === "reading" ? "Reading articles" : "Building the search tables",
				done,
				// A file may hold many articles: past the files the end is not known.
				stage === "reading" && done <= files ? files : null,
			),
	});
	progress.end();
	await makeFolder(config.dataDir);
	await writeFile(mark, JSON.stringify(now));
	return report;
}

/** What the archive was last brought up to. */
interface Mark {
	readonly folder: string;
	readonly extractor: string;
}

/** Changes when a file of the folder is added, changed or removed, or when the folder or the database is another. */
async function fingerprintOf({ corpusDir, databaseUrl, corpusUri }: Config): Promise<string> {
	const hash = createHash("sha256").update(JSON.stringify([corpusDir, databaseUrl, corpusUri]));
	for (const file of await filesIn(corpusDir)) {
		const { size, mtimeMs } = await stat(join(corpusDir, file));
		hash.update(JSON.stringify([file, size, mtimeMs]));
	}
	return hash.digest("hex");
}

async function filesIn(folder: string): Promise<string[]> {
	try {
		const entries = await readdir(folder, { recursive: true, withFileTypes: true });
		return entries
			.filter((entry) => entry.isFile())
			.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
			.sort((a, b) => (a < b ? -1 : 1));
	} catch {
		// A folder that cannot be read is refused, with the reason, when it is taken in.
		return [];
	}
}

/** null when nothing was taken in by this data folder, or it cannot be told what. */
async function readMark(file: string): Promise<Mark | null> {
	try {
		return JSON.parse(await readFile(file, "utf8"));
	} catch {
		return null;
	}
}
