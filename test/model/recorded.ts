import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Fixture, LLMock } from "@copilotkit/aimock";
import { afterAll } from "@jest/globals";
import { DraftBudget } from "../../src/model/budget.ts";
import { openClient } from "../../src/model/client.ts";
import { Completions } from "../../src/model/completion.ts";
import { DraftCache } from "../../src/model/draft-cache.ts";
import { Drafter, type DrafterParts } from "../../src/model/drafting.ts";
import { closeDatabase, openDatabase } from "../../src/store/database.ts";
import { ModelUsage } from "../../src/store/model-usage.ts";

const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
	for (const close of closing.splice(0).reverse()) await close();
});

/** A real server on loopback that answers as it was recorded. */
export async function openServer(): Promise<LLMock> {
	const server = new LLMock({ port: 0 });
	await server.start();
	closing.push(() => server.stop());
	return server;
}

/** Whatever is asked, this is the answer. */
export function answers(server: LLMock, response: Fixture["response"], more: Partial<Fixture> = {}): void {
	server.clearFixtures();
	server.clearRequests();
	server.addFixture({ match: { endpoint: "chat" }, response, chunkSize: 20, ...more } as Fixture);
}

/** What a model writes that keeps to the form. */
export function draft(
	claims: readonly { readonly text: string; readonly sources: readonly number[] }[],
	more: object = {},
): string {
	return JSON.stringify({ cannot_answer: false, claims, ...more });
}

/** A line of the log, as a test reads it. */
export interface Line {
	readonly level: "info" | "warn";
	readonly fields: Record<string, unknown>;
	readonly message: string;
}

/** A drafter on that server, with a database and a cache of its own. */
export async function openDrafter(
	server: Pick<LLMock, "url">,
	{
		daily = { all: 1_000_000, community: 500_000 },
		...parts
	}: Partial<DrafterParts> & { daily?: { all: number; community: number } } = {},
) {
	const directory = await mkdtemp(join(tmpdir(), "on-record-model-"));
	const db = await openDatabase({ url: null, directory });
	closing.push(async () => {
		await closeDatabase(db);
		await rm(directory, { recursive: true, force: true });
	});
	const usage = new ModelUsage(db);
	const kept = new Map<string, unknown>();
	const cache = new DraftCache(
		{ get: async (key) => kept.get(key), set: async (key, value) => void kept.set(key, value) },
		"recorded",
	);
	const lines: Line[] = [];
	const log = {
		info: (fields: object, message: string) =>
			void lines.push({ level: "info", fields: { ...fields }, message }),
		warn: (fields: object, message: string) =>
			void lines.push({ level: "warn", fields: { ...fields }, message }),
	};
	const client = openClient({ apiKey: "recorded", baseUrl: `${server.url}/v1` });
	const drafter = new Drafter({
		completions: new Completions(client, "recorded"),
		budget: new DraftBudget(usage, daily),
		cache,
		log,
		model: "recorded",
		...parts,
	});
	return { drafter, usage, kept, lines, client };
}
