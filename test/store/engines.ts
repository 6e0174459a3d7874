import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "@jest/globals";
import {
	closeDatabase,
	type Database,
	type DatabaseSettings,
	openDatabase,
} from "../../src/store/database.ts";
import { createSchema, probePostgres } from "../servers/postgres.ts";
import { describeWith } from "../servers/reachable.ts";

/** A place for one test's database; nothing is shared between two of them. */
export interface Place {
	readonly settings: DatabaseSettings;
	readonly open: () => Promise<Database>;
}

const postgres = await probePostgres();

/** One suite on both engines. `place` gives a new empty place; everything is closed and removed afterwards. */
export function onBothEngines(
	name: string,
	suite: (place: () => Promise<Place>, engine: "SQLite" | "PostgreSQL") => void,
): void {
	describe(`${name} on SQLite`, () => suite(places(sqlitePlace), "SQLite"));
	describeWith(`${name} on PostgreSQL`, postgres, () => suite(places(postgresPlace), "PostgreSQL"));
}

async function sqlitePlace() {
	const directory = await mkdtemp(join(tmpdir(), "on-record-store-"));
	return {
		settings: { url: null, directory },
		remove: () => rm(directory, { recursive: true, force: true }),
	};
}

async function postgresPlace() {
	const { url, drop } = await createSchema();
	return { settings: { url, directory: "/nowhere" }, remove: drop };
}

function places(create: () => Promise<{ settings: DatabaseSettings; remove: () => Promise<void> }>) {
	const opened: Database[] = [];
	const made: { remove: () => Promise<void> }[] = [];
	afterAll(async () => {
		await Promise.all(opened.map(closeDatabase));
		await Promise.all(made.map(({ remove }) => remove()));
	});
	return async (): Promise<Place> => {
		const place = await create();
		made.push(place);
		return {
			settings: place.settings,
			open: async () => {
				const db = await openDatabase(place.settings);
				opened.push(db);
				return db;
			},
		};
	};
}
