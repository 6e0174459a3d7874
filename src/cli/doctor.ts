import { access, constants } from "node:fs/promises";
import { publishedTables } from "../archive/publishing.ts";
import { PROJECT } from "../build.ts";
import { plural } from "../chat/counting.ts";
import { loadCommands } from "../chat/registry.ts";
import { type Config, ConfigError, readConfig } from "../config.ts";
import { countSources } from "../corpus/read.ts";
import { makeFolder } from "../make-folder.ts";
import type { Check } from "../platforms/platform.ts";
import { SearchReader } from "../search/reader.ts";
import { SearchUnavailable } from "../search-unavailable.ts";
import { openCache } from "../store/cache.ts";
import { closeDatabase, type Database, openDatabase } from "../store/database.ts";

/** Looks at everything the bot stands on, a line each. 0 when all is well. */
export async function doctor(): Promise<number> {
	const checks: Check[] = [];
	for await (const check of examine()) {
		checks.push(check);
		const { about, state, advice } = check;
		process.stdout.write(
			advice === null
				? `ok       ${about}: ${state}\n`
				: `problem  ${about}: ${state}\n         → ${advice}\n`,
		);
	}
	return checks.some(({ advice }) => advice !== null) ? 1 : 0;
}

async function* examine(): AsyncGenerator<Check> {
	yield ok("Node", process.version);
	const config = settings();
	if (config instanceof ConfigError) {
		for (const problem of config.problems)
			yield { about: "Setting", state: problem, advice: "Correct it in the environment or in .env." };
		return;
	}
	yield ok("Settings", "read");
	yield await attempt(
		"Data folder",
		`Make ${config.dataDir} a folder that can be written to, or set ON_RECORD_DATA_DIR.`,
		async () => {
			await makeFolder(config.dataDir);
			await access(config.dataDir, constants.W_OK);
			return config.dataDir;
		},
	);
	yield await attempt(
		"Articles to take in",
		`Put articles into ${config.corpusDir}, or set CORPUS_DIR.`,
		async () => {
			await access(config.corpusDir, constants.R_OK);
			const files = await countSources([config.corpusDir]);
			if (files === 0) throw new Error(`no file in ${config.corpusDir}`);
			return `${plural(files, "file")} in ${config.corpusDir}`;
		},
	);
	let db: Database | null = null;
	yield await attempt("Database", "Check the folder, or DATABASE_URL.", async () => {
		db = await openDatabase({ url: config.databaseUrl, directory: config.dataDir });
		return config.databaseUrl === null ? "SQLite" : "PostgreSQL";
	});
	if (db === null) return;
	try {
		yield* examineStores(db, config);
		yield* examinePlatforms(config);
	} finally {
		await closeDatabase(db);
	}
}

async function* examineStores(db: Database, config: Config): AsyncGenerator<Check> {
	yield await attempt("Search tables", "Run: npm run on-record -- reindex", async () => {
		const search = await SearchReader.open(config.corpusUri);
		try {
			await search.reach();
			const tables = await publishedTables(db);
			if (tables === null) return "empty: nothing has been taken in yet (npm start does)";
			await (await search.at(tables)).passages("said", { collections: ["shared"] }, 1);
			return `passages at version ${tables.passages}, quotations at version ${tables.quotations}`;
		} finally {
			search.close();
		}
	});
	yield await attempt(
		"Cache",
		"Start Redis, or correct REDIS_URL; answers come without it, only slower.",
		async () => {
			let fault: Error | null = null;
			const cache = await openCache({
				redisUrl: config.redisUrl,
				db,
				memoryItems: 1,
				onFault: (error) => (fault = error),
			});
			try {
				await cache.set("doctor", "well", 1_000);
				await cache.get("doctor");
				if (fault !== null) throw fault;
				return config.redisUrl === null ? "in the database" : "Redis";
			} finally {
				await cache.close();
			}
		},
	);
}

async function* examinePlatforms({ discord, slack }: Config): AsyncGenerator<Check> {
	const registry = await loadCommands(new URL("commands/", PROJECT));
	if (discord === null) yield ok("Discord", "not set up: DISCORD_TOKEN is not set");
	else {
		const { checkDiscord } = await import("../platforms/discord/checks.ts");
		yield* checkDiscord(discord, registry);
	}
	if (slack === null) yield ok("Slack", "not set up: SLACK_BOT_TOKEN is not set");
	else {
		const { checkSlack } = await import("../platforms/slack/checks.ts");
		yield* checkSlack(slack);
	}
}

function settings(): Config | ConfigError {
	try {
		return readConfig();
	} catch (error) {
		if (error instanceof ConfigError) return error;
		throw error;
	}
}

function ok(about: string, state: string): Check {
	return { about, state, advice: null };
}

async function attempt(about: string, advice: string, look: () => Promise<string>): Promise<Check> {
	try {
		return ok(about, await look());
	} catch (error) {
		if (error instanceof SearchUnavailable) {
			return { about, state: error.message.replace(` ${error.advice}`, ""), advice: error.advice };
		}
		return { about, state: error instanceof Error ? error.message : String(error), advice };
	}
}
