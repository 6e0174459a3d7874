import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Logger, pino } from "pino";
import { readAliases } from "./archive/aliases.ts";
import { Archive } from "./archive/archive.ts";
import type { EmbeddingFiller } from "./archive/embedding-filler.ts";
import { codeName, PROJECT } from "./build.ts";
import { Cooldown } from "./chat/cooldown.ts";
import { Dispatcher } from "./chat/dispatch.ts";
import { loadCommands, type Registry } from "./chat/registry.ts";
import type { Reply } from "./chat/reply.ts";
import type { Config } from "./config.ts";
import { openModel } from "./model/model.ts";
import { SearchReader } from "./search/reader.ts";
import { type OpenServices, openServices } from "./services.ts";
import { openCache } from "./store/cache.ts";
import { closeDatabase, type Database, openDatabase } from "./store/database.ts";

/** Everything that answers, wired up. */
export interface Bot {
	readonly registry: Registry;
	readonly dispatcher: Dispatcher;
	readonly archive: Archive;
	readonly db: Database;
	readonly log: Logger;
	readonly community: OpenServices;
	/** Embeds new articles while it is started; null when no embedding model is set. */
	readonly filler: EmbeddingFiller | null;
	close(): Promise<void>;
}

/** As many replies as one process keeps in memory. */
const REMEMBERED_REPLIES = 2_000;

/**
 * The composition root: the only place that wires the parts together.
 * @throws when the database or the search tables cannot be opened, saying what to do.
 */
export async function openBot(config: Config): Promise<Bot> {
	const log = openLog(config);
	const db = await openDatabase({ url: config.databaseUrl, directory: config.dataDir });
	const search = await SearchReader.open(config.corpusUri);
	const aliases = await readAliases(fileURLToPath(new URL("data/speakers.json", PROJECT)));
	const cache = await openCache({
		redisUrl: config.redisUrl,
		db,
		memoryItems: REMEMBERED_REPLIES,
		onFault: (error) => log.warn({ err: error }, "the cache cannot be reached; answers are worked out anew"),
	});
	const model = config.model && (await openModel(config.model, { db, uri: config.corpusUri, cache, log }));
	const archive = new Archive({ db, search, aliases, ...(model?.semantic && { semantic: model.semantic }) });
	const registry = await loadCommands(new URL("commands/", PROJECT));
	const community = openServices({
		...(model && { lines: model.lines, secondOpinion: model.secondOpinion, rubric: model.rubric }),
		db,
		archive,
		registry,
		cache,
		corpusUri: config.corpusUri,
		fetching: config.fetching,
		operators: config.operators,
		log,
	});
	await community.standing.refresh();
	const dispatcher = new Dispatcher({
		registry,
		archive,
		services: { ...community.services, ...(model && { model: model.answers }) },
		operators: config.operators,
		cache: { get: (key) => cache.get<Reply>(key), set: (key, reply, ttlMs) => cache.set(key, reply, ttlMs) },
		cooldown: new Cooldown(),
		log,
		// A reply that one build remembered is never shown by another, nor one with a model by one without.
		build: [await codeName(["src/", "commands/"]), config.model?.name ?? "no model"].join(),
	});
	return {
		registry,
		dispatcher,
		archive,
		db,
		log,
		community,
		filler: model?.filler ?? null,
		async close() {
			await community.close();
			await model?.close();
			await cache.close();
			search.close();
			await closeDatabase(db);
		},
	};
}

/** The log goes to standard error, since standard output belongs to the replies. It never holds a question's words. */
export function openLog({ logLevel }: Pick<Config, "logLevel">): Logger {
	return pino({ level: logLevel }, pino.destination({ dest: 2, sync: true }));
}

/** The file that keeps what was typed in the console. */
export function historyFile({ dataDir }: Pick<Config, "dataDir">): string {
	return join(dataDir, "console-history");
}
