import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingest } from "../../src/archive/ingest.ts";
import type { Block, Reply, Run } from "../../src/chat/reply.ts";
import { readConfig } from "../../src/config.ts";
import { SHARED } from "../../src/corpus/article.ts";
import { openBot } from "../../src/main.ts";
import { Conversation } from "../../src/platforms/console/conversation.ts";
import { Articles } from "../../src/store/articles.ts";
import { current } from "../../src/store/publication.ts";
import type { Distractor } from "./answers-gold.ts";

/** What a person who asked was shown. */
export interface Shown {
	readonly outcome: Reply["outcome"];
	/** Of an answer the cited words, in order; of anything else nothing. */
	readonly cited: readonly { readonly articleId: string; readonly words: string }[];
	/** The reply says that the question takes something for granted. */
	readonly flagged: boolean;
	/** Blocks of article words, the nearest thing of an abstention included. */
	readonly citations: number;
	/** Those whose words are not what the stored article has at the span cited, or that no span in the data covers. */
	readonly miscited: number;
	/** Ids of the articles that retrieval ranks first, each once. */
	readonly ranked: readonly string[];
	/** A model's sentences, as they were shown. */
	readonly claims: readonly string[];
	readonly ms: number;
}

/** An archive of its own in a temporary folder, and the bot over it as `environment` configures it. */
export interface AnsweringLibrary {
	readonly ask: (question: string) => Promise<Shown>;
	readonly close: () => Promise<void>;
}

const LONGEST_HEADLINE = 200;

/** @throws when an article is refused, with the reason. */
export async function openAnsweringLibrary(
	paths: readonly string[],
	distractors: readonly Distractor[] = [],
	environment: NodeJS.ProcessEnv = process.env,
): Promise<AnsweringLibrary> {
	const folder = await mkdtemp(join(tmpdir(), "on-record-answers-"));
	const corpusUri = join(folder, "search");
	const bot = await openBot({
		...readConfig(environment),
		dataDir: folder,
		corpusUri,
		databaseUrl: null,
		redisUrl: null,
	});
	const close = async () => {
		await bot.close();
		await rm(folder, { recursive: true, force: true });
	};
	try {
		const beside = join(folder, "distractors.jsonl");
		await writeFile(beside, distractors.map((each) => `${JSON.stringify(articleOf(each))}\n`).join(""));
		const all = [...paths, ...(distractors.length > 0 ? [beside] : [])];
		const { refused } = await ingest(bot.db, corpusUri, all, { collection: SHARED });
		if (refused.length > 0)
			throw new Error(`Expected every article to go in, got ${JSON.stringify(refused)}`);
	} catch (error) {
		await close();
		throw error;
	}
	const at = (await current(bot.db)).archiveVersion;
	const articles = new Articles(bot.db);
	const textOf = async (id: string, version: number) => {
		const article = await articles.find([SHARED], id, at);
		return article?.version === version ? article.text : null;
	};
	return {
		async ask(question) {
			const { reply, ms } = await new Conversation(bot.registry, bot.dispatcher).say(`/ask ${question}`);
			const sources = await bot.archive.seenBy([SHARED]).sources(question, {});
			return {
				...(await shownIn(reply, textOf)),
				ranked: [...new Set(sources.map(({ article }) => article.id))],
				ms,
			};
		},
		close,
	};
}

function articleOf({ id, text, headline, outlet, publishedOn }: Distractor) {
	const opening = text.slice(0, LONGEST_HEADLINE).split("\n")[0]?.trim();
	return {
		id,
		text,
		headline: headline ?? (opening || id),
		outlet: outlet ?? "Distractors",
		publishedOn: publishedOn ?? /\d{4}-\d\d-\d\d/.exec(id)?.[0] ?? null,
	};
}

type Citing = Extract<Block, { readonly citation: unknown; readonly words: string }>;

function wordsOfRun(run: Run): string {
	if (typeof run === "string") return run;
	return "quoted" in run ? `“${run.quoted}”` : Object.values(run).join("");
}

async function shownIn(
	{ outcome, blocks, data }: Reply,
	textOf: (id: string, version: number) => Promise<string | null>,
): Promise<Omit<Shown, "ranked" | "ms">> {
	const citing = blocks.filter(
		(block): block is Citing => "citation" in block && typeof block.words === "string",
	);
	const answered = outcome === "answered";
	let miscited = 0;
	for (const { words, citation } of citing) {
		const { articleId, version, span } = citation;
		const text = await textOf(articleId, version);
		const covered = data.spans?.some(
			(each) =>
				each.articleId === articleId &&
				each.version === version &&
				each.start <= span.start &&
				each.end >= span.end,
		);
		if (text?.slice(span.start, span.end) !== words || (answered && !covered)) miscited += 1;
	}
	return {
		outcome,
		cited: answered ? citing.map(({ words, citation }) => ({ articleId: citation.articleId, words })) : [],
		flagged: blocks.some(
			(block) => block.kind === "text" && block.runs.some((run) => typeof run !== "string" && "asked" in run),
		),
		citations: citing.length,
		miscited,
		claims: blocks.flatMap((block) => (block.kind === "claim" ? [block.runs.map(wordsOfRun).join("")] : [])),
	};
}
