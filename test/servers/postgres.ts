import { randomUUID } from "node:crypto";
import pg from "pg";
import { maskPassword } from "../../src/store/database.ts";
import type { Reachable } from "./reachable.ts";

const url = process.env.TEST_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/test";

/** Whether the tests' PostgreSQL answers, and where. */
export async function probePostgres(): Promise<Reachable> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
	try {
		await client.connect();
		await client.query("select 1");
		return { url };
	} catch (error) {
		return { unreachable: `PostgreSQL at ${maskPassword(url)} (TEST_DATABASE_URL): ${describeError(error)}` };
	} finally {
		await client.end().catch(() => {});
	}
}

/** A schema of one test's own, and the URL of a connection that sees only that. */
export async function createSchema(): Promise<{ url: string; drop: () => Promise<void> }> {
	const schema = `test_${randomUUID().replaceAll("-", "")}`;
	await query(url, `create schema ${schema}`);
	const own = new URL(url);
	own.searchParams.set("options", `-csearch_path=${schema}`);
	return { url: own.href, drop: () => query(url, `drop schema ${schema} cascade`) };
}

/** Runs statements at this URL, on a connection of their own. */
export async function query(connectionString: string, text: string): Promise<void> {
	const client = new pg.Client({ connectionString });
	await client.connect();
	try {
		await client.query(text);
	} finally {
		await client.end();
	}
}

function describeError(error: unknown): string {
	return error instanceof Error
		? error.message || ((error as { code?: string }).code ?? error.name)
		: String(error);
}
