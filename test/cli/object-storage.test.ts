import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { closeDatabase, type Database, openDatabase } from "../../src/store/database.ts";
import { contentsOf } from "../archive/contents.ts";
import { generatedRange, statement } from "../archive/generate.ts";
import type { Written } from "../archive/test-archive.ts";
import { createSchema, probePostgres } from "../servers/postgres.ts";
import { describeWith } from "../servers/reachable.ts";
import { probeRedis } from "../servers/redis.ts";
import { setOwnEnvironment } from "../servers/s3/own-environment.ts";
import { S3Server } from "../servers/s3/server.ts";
import { run, start } from "./run.ts";

const postgres = await probePostgres();
const redis = await probeRedis();
const PATIENCE_MS = 60_000;

/** A process that stays and answers one line after the other. */
class Answerer {
	readonly #process: ReturnType<typeof start>;
	readonly #lines: AsyncIterator<string>;

	constructor(settings: Readonly<Record<string, string>>) {
		this.#process = start(["say", "-", "--json"], settings, null);
		const { stdout } = this.#process.child;
		if (stdout === null) throw new Error("expected the process to have an output");
		this.#lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
	}

	async ask(line: string): Promise<{ outcome: string; ms: number; text: string }> {
		this.#process.child.stdin?.write(`${line}\n`);
		const { value } = await this.#lines.next();
		return { ...JSON.parse(value), text: value };
	}

	/** Everything that it wrote to standard error. */
	async end(): Promise<string> {
		this.#process.child.stdin?.end();
		const { stderr } = await this.#process.ended;
		return stderr;
	}
}

describeWith("several processes on PostgreSQL, Redis and object storage", redis, (redisUrl) => {
	describeWith("one archive", postgres, () => {
		let server: S3Server;
		let schema: Awaited<ReturnType<typeof createSchema>>;
		let folder: string;
		let db: Database;
		let uri: string;
		let files = 0;
		let putBack: () => void;
		let one: Answerer;
		let other: Answerer;

		beforeAll(async () => {
			server = await S3Server.start();
			putBack = setOwnEnvironment(server.environment);
			schema = await createSchema();
			folder = await mkdtemp(join(tmpdir(), "on-record-many-"));
			db = await openDatabase({ url: schema.url, directory: folder });
			uri = `s3://${server.bucketName}/on-record`;
			await mkdir(join(folder, "corpus"));
			await writeFile(join(folder, "corpus", "first.jsonl"), lines(generatedRange(1, 20, 0)));
			// Two that begin at once build one archive between them.
			[one, other] = [new Answerer(settings("one")), new Answerer(settings("other"))];
			const both = await Promise.all([one, other].map((each) => each.ask("/sources")));
			expect(both).toMatchObject([{ outcome: "answered" }, { outcome: "answered" }]);
		}, PATIENCE_MS);

		afterAll(async () => {
			const errors = await Promise.all([one, other].map((each) => each.end()));
			putBack();
			await closeDatabase(db);
			await schema.drop();
			await server.stop();
			await rm(folder, { recursive: true, force: true });
			expect(errors.join("")).not.toMatch(/ WARN |AKIA|secret\+of/);
		});

		/** Each process has its own folder, as on machines of their own. */
		const settings = (name: string, other: Readonly<Record<string, string>> = {}) => ({
			...server.environment,
			ON_RECORD_DATA_DIR: join(folder, name),
			CORPUS_DIR: join(folder, "corpus"),
			DATABASE_URL: schema.url,
			REDIS_URL: redisUrl,
			CORPUS_URI: uri,
			...other,
		});
		const written = async (articles: readonly Written[]): Promise<string> => {
			files += 1;
			const path = join(folder, `more-${files}.jsonl`);
			await writeFile(path, lines(articles));
			return path;
		};
		const ingest = async (articles: readonly Written[]) =>
			start(["ingest", await written(articles)], settings("writer"));
		const stored = async () => (await contentsOf(db, uri)).articles.map(([id]) => id);

		test(
			"what one takes in, another answers without a restart",
			async () => {
				expect(await one.ask(`/who-said ${statement(21, 0)}`)).not.toMatchObject({
					text: expect.stringContaining("report-21"),
				});
				expect((await (await ingest(generatedRange(21, 22, 0))).ended).code).toBe(0);
				// The other one looks for a new version once a second.
				await delay(1_100);
				expect(await one.ask(`/who-said ${statement(21, 0)}`)).toMatchObject({
					outcome: "answered",
					text: expect.stringContaining("report-21"),
				});
			},
			PATIENCE_MS,
		);

		test(
			"two that write at once wait for each other, and one that is killed in the middle loses and doubles nothing",
			async () => {
				const killed = await ingest(generatedRange(200, 320, 0));
				const before = server.journal.filter(isWrite).length;
				await server.until(
					"a few of its writes",
					({ journal }) => journal.filter(isWrite).length > before + 3,
				);
				killed.child.kill("SIGKILL");
				await killed.ended;
				await db.updateTable("leases").set({ expires_at: 0 }).execute();
				expect((await contentsOf(db, uri)).differences).toEqual([]);

				const writers = await Promise.all([30, 40].map((n) => ingest(generatedRange(n, n + 5, 0))));
				const ended = await Promise.all(writers.map(({ ended }) => ended));
				expect(ended.map(({ code, stderr }) => [code, stderr.includes("Error")])).toEqual(
					[30, 40].map(() => [0, false]),
				);
				const contents = await contentsOf(db, uri);
				expect(contents.differences).toEqual([]);
				const ids = contents.articles.map(([id]) => id);
				expect(ids).toEqual(expect.arrayContaining(["report-30", "report-45"]));
			},
			PATIENCE_MS,
		);

		test(
			"a storage that is slow, refuses or cuts connections now and then is insisted on",
			async () => {
				const { faults } = server;
				faults.next(2, { retryAfter: 1 }, /^PUT/);
				faults.next(1, "lost", /^PUT .*\.lance$/);
				faults.next(1, "lost", /^PUT .*\.manifest$/);
				faults.next(2, { status: 500 }, /^GET/);
				faults.next(2, "reset", /^GET/);
				faults.next(1, "partial", /^GET .*\.(manifest|lance)$/);
				const { code, stderr } = await (await ingest(generatedRange(60, 65, 0))).ended;
				expect({ code, stderr }).toMatchObject({ code: 0 });
				expect(faults.pending).toBe(0);
				expect((await contentsOf(db, uri)).differences).toEqual([]);
				expect(await stored()).toContain("report-65");
			},
			PATIENCE_MS,
		);

		test(
			"while the storage is away, what needs no search is answered, and the rest comes back by itself",
			async () => {
				expect(await other.ask(`/who-said ${statement(1, 0)}`)).toMatchObject({ outcome: "answered" });
				server.faults.next(Number.POSITIVE_INFINITY, { status: 503 });
				const failing = await ingest(generatedRange(70, 71, 0));
				const failed = await other.ask("/ask what did nobody ever hear of the quarry?");
				expect(failed).toMatchObject({
					outcome: "failed",
					text: expect.stringContaining("Search is not available at the moment"),
				});
				expect(failed.text).not.toMatch(/s3:|lance|AKIA|SlowDown|src\//);
				expect(await other.ask("/sources")).toMatchObject({ outcome: "answered" });
				expect((await failing.ended).code).toBe(1);
				server.faults.clear();
				// After a fault the storage is left alone for two seconds.
				await delay(2_100);
				expect(await other.ask(`/who-said ${statement(2, 0)}`)).toMatchObject({ outcome: "answered" });
				// What the failed one left is taken up by the next.
				expect((await (await ingest(generatedRange(72, 72, 0))).ended).code).toBe(0);
				expect(await stored()).toEqual(expect.arrayContaining(["report-70", "report-71", "report-72"]));
			},
			PATIENCE_MS,
		);

		test(
			"doctor says what is wrong with it, and no secret",
			async () => {
				const wrong: [Record<string, string>, string][] = [
					[{}, "ok       Search tables: passages at version"],
					[{ AWS_SECRET_ACCESS_KEY: "hidden" }, "refuses the secret key"],
					[{ CORPUS_URI: "s3://nobodys/on-record" }, "there is no such bucket"],
					[{ AWS_ENDPOINT: "http://127.0.0.1:9" }, "cannot be reached (Connection refused)"],
				];
				await Promise.all(
					wrong.map(async ([change, told]) => {
						const { stdout, stderr } = await run(["doctor"], settings("doctor", change));
						expect(stdout).toContain(told);
						expect(stdout + stderr).not.toMatch(/hidden|secret\+of|lance-|Backtrace|\.rs/);
					}),
				);
			},
			PATIENCE_MS,
		);
	});
});

function isWrite({ method }: { readonly method: string }): boolean {
	return method === "PUT";
}

function lines(articles: readonly Written[]): string {
	return articles
		.map((article) =>
			JSON.stringify({ outlet: "The Gazette", published: "2024-05-01", headline: article.id, ...article }),
		)
		.join("\n");
}
