import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Logger, pino } from "pino";
import { readAliases } from "./archive/aliases.ts";
import { Archive } from "./archive/archive.ts";
import { codeName, PROJECT } from "./build.ts";
import { Cooldown } from "./chat/cooldown.ts";
import { Dispatcher } from "./chat/dispatch.ts";
import { loadCommands, type Registry } from "./chat/registry.ts";
import type { Reply } from "./chat/reply.ts";
import type { Config } from "./config.ts";
import { SearchReader } from "./search/reader.ts";
import { openCache } from "./store/cache.ts";
import { closeDatabase, type Database, openDatabase } from "./store/database.ts";

/** Everything that answers, wired up. */
export interface Bot {
	readonly registry: Registry;
	readonly dispatcher: Dispatcher;
	readonly archive: Archive;
	readonly db: Database;
	readonly log: Logger;
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
	const archive = new Archive({ db, search, aliases });
	const registry = await loadCommands(new URL("commands/", PROJECT));
	const dispatcher = new Dispatcher({
		registry,
		archive,
		cache: { get: (key) => cache.get<Reply>(key), set: (key, reply, ttlMs) => cache.set(key, reply, ttlMs) },
		cooldown: new Cooldown(),
		log,
		// A reply that one build remembered is never shown by another.
		build: await codeName(["src/", "commands/"]),
	});
	return {
		registry,
		dispatcher,
		archive,
		db,
		log,
		async close() {
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
