import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ingest } from "../src/archive/ingest.ts";
import { readConfig } from "../src/config.ts";
import { SHARED } from "../src/corpus/article.ts";
import { openBot } from "../src/main.ts";
import { closeDatabase, openDatabase } from "../src/store/database.ts";
import { type SyntheticArticle, seeded, syntheticArticles } from "./corpus.ts";
import { invocation } from "./invocation.ts";
import { shown, timed } from "./timing.ts";

/** 12,500 articles of 8 paragraphs make 100,000 passages. */
const ARTICLES = 12_500;
const QUESTIONS = 200;

/** From files to replies: ingest, start, and `/who-said` and `/ask` from Invocation to Reply. */
export async function roadBench(report: (line: string) => void): Promise<void> {
	const directory = await mkdtemp(join(tmpdir(), "on-record-bench-"));
	try {
		const config = readConfig({ ON_RECORD_DATA_DIR: directory });
		const articles = [...syntheticArticles(ARTICLES)];
		const file = join(directory, "articles.jsonl");
		await writeLines(file, articles);

		const db = await openDatabase({ url: null, directory });
		const began = performance.now();
		const { added } = await ingest(db, config.corpusUri, [file], { collection: SHARED });
		const seconds = (performance.now() - began) / 1000;
		await closeDatabase(db);
		report(
			`ingest: ${added} articles in ${seconds.toFixed(1)} s, ${Math.round(added / seconds)} articles a second`,
		);

		const memory = spawnSync(process.execPath, [fileURLToPath(new URL("memory.ts", import.meta.url))], {
			env: { ...process.env, ON_RECORD_DATA_DIR: directory },
			encoding: "utf8",
		});
		report(memory.stdout.trim() || `memory could not be measured: ${memory.stderr.trim()}`);
		await measureReplies(directory, articles, report);
	} finally {
		await rm(directory, { recursive: true, force: true });
	}
}

async function measureReplies(
	directory: string,
	articles: readonly SyntheticArticle[],
	report: (line: string) => void,
): Promise<void> {
	const bot = await openBot(readConfig({ ON_RECORD_DATA_DIR: directory, LOG_LEVEL: "silent" }));
	try {
		const random = seeded(7);
		const pick = () => articles[Math.floor(random() * articles.length)] as SyntheticArticle;
		const remembered = Array.from({ length: QUESTIONS }, () =>
			invocation("who-said", { words: wordsOf(pick()) }),
		);
		const questions = Array.from({ length: QUESTIONS }, () =>
			invocation("ask", { question: `What about ${wordsOf(pick())}?` }),
		);
		for (const [name, calls] of [
			["/who-said", remembered],
			["/ask", questions],
		] as const) {
			// The first few pay for opening the tables.
			for (const call of calls.slice(0, 5))
				await bot.dispatcher.dispatch({ ...call, options: { ...call.options, since: "1500" } });
			const uncached = await timed(calls, (call) => bot.dispatcher.dispatch(call));
			const cached = await timed(calls, (call) => bot.dispatcher.dispatch(call));
			report(`${name} uncached: ${shown(uncached)}`);
			report(
				`${name} cached:   ${shown(cached)}  (uncached/cached at p50: ${(uncached.p50 / cached.p50).toFixed(0)}×)`,
			);
		}
		report(`cache hit rate: ${((bot.dispatcher.hitRate ?? 0) * 100).toFixed(0)} %`);
	} finally {
		await bot.close();
	}
}

/** A stretch of a quotation, as somebody would remember it: half of it, one word gone. */
function wordsOf({ text, quotations }: SyntheticArticle): string {
	const [first] = quotations;
	const words = (first ? text.slice(first.start, first.end) : text.slice(0, 120)).split(/\s+/);
	return words
		.filter((_, i) => i !== 3)
		.slice(0, 10)
		.join(" ");
}

async function writeLines(file: string, articles: readonly SyntheticArticle[]): Promise<void> {
	const out = createWriteStream(file);
	for (const { id, outlet, headline, publishedOn, text, key } of articles) {
		const line = JSON.stringify({ id: id ?? `bench-${key}`, outlet, headline, published: publishedOn, text });
		if (!out.write(`${line}\n`)) await once(out, "drain");
	}
	out.end();
	await once(out, "finish");
}
