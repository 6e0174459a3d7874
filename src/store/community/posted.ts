import { sql } from "kysely";
import { chunksOf } from "../chunks.ts";
import type { Database } from "../database.ts";

/** A message of the bot's own, and what it shows. */
export interface PostedRow {
	readonly platform: string;
	readonly collection: string | null;
	readonly channel: string;
	readonly message: string;
	readonly mark: string | null;
	/** Stored as JSON. */
	readonly reply: object;
	readonly citations: readonly CitedRow[];
}

export interface CitedRow {
	readonly articleId: string;
	readonly version: number;
	readonly start: number;
	readonly end: number;
	readonly words: string;
}

/** Something cited that is no longer as it was cited. */
export interface Overtaken extends CitedRow {
	readonly collection: string;
	/** `corrected`: there is a newer version; `withdrawn`: there is none; `speaker`: whose words they are was corrected. */
	readonly how: "corrected" | "withdrawn" | "speaker";
	/** ISO instant; when that happened. */
	readonly at: string;
	/** Why it was withdrawn, or the speaker corrected. */
	readonly why: string | null;
	/** Whose words they are by the correction; null is nobody's that can be named. */
	readonly speaker: string | null;
	/** The text that the article has now; null when it is withdrawn. */
	readonly textNow: string | null;
}

/** A posted message with something to say about what it cites. */
export interface Overdue {
	readonly key: number;
	readonly platform: string;
	readonly channel: string;
	readonly message: string;
	readonly mark: string | null;
	readonly reply: unknown;
	readonly tries: number;
	readonly overtaken: readonly Overtaken[];
}

/** A message whose change the platform refused. */
export interface Refused {
	readonly platform: string;
	readonly channel: string;
	readonly message: string;
	readonly problem: string;
	readonly gone: boolean;
}

/** Which messages cite which version of which article, so that a correction can reach them. */
export class PostedStore {
	readonly #db: Database;
	readonly #now: () => Date;

	constructor(db: Database, now: () => Date = () => new Date()) {
		this.#db = db;
		this.#now = now;
	}

	/** Remembers a message; the same message again takes its place. `collections` are those that its reader sees. */
	async record(row: PostedRow, collections: readonly string[]): Promise<void> {
		await this.#db.transaction().execute(async (transaction) => {
			const values = {
				platform: row.platform,
				collection: row.collection,
				channel: row.channel,
				message: row.message,
				mark: row.mark,
				reply: JSON.stringify(row.reply),
				posted_at: this.#now().toISOString(),
				gone: 0 as const,
				tries: 0,
				problem: null,
			};
			const { key } = await transaction
				.insertInto("posted_answers")
				.values(values)
				.onConflict((conflict) =>
					conflict
						.columns(["platform", "channel", "message"])
						.doUpdateSet({ reply: values.reply, mark: values.mark, gone: 0, tries: 0, problem: null }),
				)
				.returning("key")
				.executeTakeFirstOrThrow();
			await transaction.deleteFrom("posted_citations").where("answer_key", "=", key).execute();
			const ids = [...new Set(row.citations.map(({ articleId }) => articleId))];
			if (ids.length === 0) return;
			const owners = await transaction
				.selectFrom("articles")
				.select(["collection", "id", "version"])
				.where("id", "in", ids)
				.where("collection", "in", collections)
				.execute();
			const cited = row.citations.flatMap(({ articleId, version, start, end, words }) => {
				const owner = owners.find(({ id, version: of }) => id === articleId && of === version);
				if (owner === undefined) return [];
				const span = { span_start: start, span_end: end, words, noted: null };
				return [{ answer_key: key, collection: owner.collection, article_id: articleId, version, ...span }];
			});
			const distinct = [
				...new Map(
					cited.map((each) => [
						`${each.collection}/${each.article_id}/${each.version}/${each.span_start}/${each.span_end}`,
						each,
					]),
				).values(),
			];
			for (const chunk of chunksOf(distinct)) {
				await transaction.insertInto("posted_citations").values(chunk).execute();
			}
		});
	}

	/**
	 * Messages of these platforms that cite what has been overtaken and do not say so yet, oldest first, at published
	 * version `at`. Those that failed `mostTries` times are left.
	 */
	async overdue(
		platforms: readonly string[],
		at: number,
		{ limit, mostTries }: { readonly limit: number; readonly mostTries: number },
	): Promise<Overdue[]> {
		if (platforms.length === 0) return [];
		const rows = await this.#overtaken(at)
			.where("p.platform", "in", platforms)
			.where("p.gone", "=", 0)
			.where("p.tries", "<", mostTries)
			.orderBy("p.key")
			.limit(limit * 20)
			.execute();
		const byMessage = Map.groupBy(rows, ({ key }) => key);
		return [...byMessage.values()].slice(0, limit).flatMap((cited) => {
			const [first] = cited;
			if (first === undefined) return [];
			const { key, platform, channel, message, mark, reply, tries } = first;
			const overtaken = cited.map((each): Overtaken => {
				const withdrawn = each.retired_in !== null && each.text_now === null;
				const corrected = each.retired_in !== null && each.text_now !== null;
				const how = withdrawn ? "withdrawn" : corrected ? "corrected" : "speaker";
				const when = withdrawn ? each.withdrawn_at : corrected ? each.fetched_now : each.reattributed_at;
				return {
					collection: each.collection,
					articleId: each.article_id,
					version: each.version,
					start: each.span_start,
					end: each.span_end,
					words: each.words,
					how,
					at: when ?? this.#now().toISOString(),
					why: withdrawn ? each.withdrawn_why : corrected ? null : each.reattributed_why,
					speaker: each.reattributed_to,
					textNow: withdrawn ? null : each.text_now,
				};
			});
			return [{ key, platform, channel, message, mark, reply: JSON.parse(reply), tries, overtaken }];
		});
	}

	/** The message now says so: it reads as `reply`, which the next change begins with. */
	async noted(key: number, overtaken: readonly Overtaken[], reply: object): Promise<void> {
		await this.#db.transaction().execute(async (transaction) => {
			for (const { collection, articleId, version, start, end, how } of overtaken) {
				await transaction
					.updateTable("posted_citations")
					.set({ noted: how })
					.where("answer_key", "=", key)
					.where("collection", "=", collection)
					.where("article_id", "=", articleId)
					.where("version", "=", version)
					.where("span_start", "=", start)
					.where("span_end", "=", end)
					.execute();
			}
			await transaction
				.updateTable("posted_answers")
				.set({ reply: JSON.stringify(reply), tries: 0, problem: null })
				.where("key", "=", key)
				.execute();
		});
	}

	/** The message could not be changed; `gone` is for ever. */
	async failed(key: number, problem: string, gone: boolean): Promise<void> {
		await this.#db
			.updateTable("posted_answers")
			.set((eb) => ({ tries: eb("tries", "+", 1), problem, gone: gone ? 1 : 0 }))
			.where("key", "=", key)
			.execute();
	}

	/** Messages that could not be changed, newest first. */
	async refused(limit: number): Promise<Refused[]> {
		const rows = await this.#db
			.selectFrom("posted_answers")
			.select(["platform", "channel", "message", "problem", "gone"])
			.where("problem", "is not", null)
			.orderBy("key", "desc")
			.limit(limit)
			.execute();
		return rows.map(({ problem, gone, ...row }) => ({ ...row, problem: problem ?? "", gone: gone === 1 }));
	}

	/** Forgets messages posted before an ISO instant: they are changed no more. @returns how many. */
	async forgetBefore(instant: string): Promise<number> {
		const old = this.#db.selectFrom("posted_answers").select("key").where("posted_at", "<", instant);
		await this.#db.deleteFrom("posted_citations").where("answer_key", "in", old).execute();
		const { numDeletedRows } = await this.#db
			.deleteFrom("posted_answers")
			.where("posted_at", "<", instant)
			.executeTakeFirstOrThrow();
		return Number(numDeletedRows);
	}

	/**
	 * Citations of a version that readers at `at` no longer see, or whose speaker was corrected, and not noted so: of
	 * what was noted before, those of which worse is to be said now.
	 */
	#overtaken(at: number) {
		return this.#db
			.selectFrom("posted_citations as c")
			.innerJoin("posted_answers as p", "p.key", "c.answer_key")
			.innerJoin("articles as cited", (join) =>
				join
					.onRef("cited.collection", "=", "c.collection")
					.onRef("cited.id", "=", "c.article_id")
					.onRef("cited.version", "=", "c.version"),
			)
			.leftJoin("articles as live", (join) =>
				join
					.onRef("live.collection", "=", "c.collection")
					.onRef("live.id", "=", "c.article_id")
					.on("live.added_in", "<=", at)
					.on((eb) => eb.or([eb("live.retired_in", "is", null), eb("live.retired_in", ">", at)])),
			)
			.leftJoin("withdrawals as w", (join) =>
				join.onRef("w.collection", "=", "c.collection").onRef("w.article_id", "=", "c.article_id"),
			)
			.leftJoin("corrections as r", (join) =>
				join
					.onRef("r.collection", "=", "c.collection")
					.onRef("r.article_id", "=", "c.article_id")
					.on(sql<boolean>`r.made_at > p.posted_at`)
					.on(sql<boolean>`(r.words = c.words or r.words = c.words || ',')`),
			)
			.select([
				"p.key",
				"p.platform",
				"p.channel",
				"p.message",
				"p.mark",
				"p.reply",
				"p.tries",
				"c.collection",
				"c.article_id",
				"c.version",
				"c.span_start",
				"c.span_end",
				"c.words",
				"live.text as text_now",
				"live.fetched_at as fetched_now",
				"w.why as withdrawn_why",
				"w.withdrawn_at",
				"r.made_at as reattributed_at",
				"r.why as reattributed_why",
				"r.speaker as reattributed_to",
			])
			.select(
				sql<number | null>`case when cited.retired_in <= ${at} then cited.retired_in end`.as("retired_in"),
			)
			.where((eb) =>
				eb.or([
					eb.and([eb("c.noted", "is", null), eb("cited.retired_in", "<=", at)]),
					eb.and([eb("c.noted", "is", null), eb("r.made_at", "is not", null)]),
					eb.and([eb("c.noted", "=", "speaker"), eb("cited.retired_in", "<=", at)]),
					eb.and([
						eb("c.noted", "=", "corrected"),
						eb("cited.retired_in", "<=", at),
						eb("live.key", "is", null),
					]),
				]),
			);
	}
}
