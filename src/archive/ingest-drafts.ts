import type { ArticleDraft } from "../corpus/article.ts";
import { idOf } from "../corpus/identity.ts";
import { ArticleMarks, type Marked, nearest } from "../store/article-marks.ts";
import { Articles } from "../store/articles.ts";
import type { Database } from "../store/database.ts";
import type { Incoming, Outcome, Turn } from "../store/intake.ts";
import { withLease } from "../store/lease.ts";
import { ARCHIVE_LEASE, current } from "../store/publication.ts";
import { type Same, standingOf } from "./copies.ts";
import type { DraftReader, ReadDraft } from "./draft-reader.ts";
import { corrected, incoming } from "./ingest.ts";
import { publishPending } from "./publishing.ts";

/** An article to take in, and whose it is. */
export interface Arrival {
	readonly draft: ArticleDraft;
	readonly collection: string;
	/** Whose words they are: a registrable domain. */
	readonly publisher: string;
	/** Whether it gives way to an article of this id that is there already. */
	readonly onlyIfNew: boolean;
}

/** What was done with an arrival, and the article that it is now. */
export interface Arrived {
	readonly outcome: Outcome;
	readonly articleId: string;
}

interface Parts {
	readonly db: Database;
	/** Of the search tables. */
	readonly uri: string;
	readonly reader: DraftReader;
}

/** An arrival with what was found in it. */
interface Read {
	readonly arrival: Arrival;
	readonly found: ReadDraft;
}

/**
 * Takes articles into their collections and publishes them, in one turn; what became of each, in their order. Each id
 * may stand there once. What is the same text as an article of these days is a new version of it, or its copy in
 * another outlet; see `standingOf`.
 * @throws LeaseLostError when another process had to take over, and what the reader, the database or the disk throws.
 */
export async function ingestDrafts(
	{ db, uri, reader }: Parts,
	arrivals: readonly Arrival[],
	signal?: AbortSignal,
): Promise<Arrived[]> {
	const read: Read[] = [];
	for (const arrival of arrivals) read.push({ arrival, found: await reader.read(arrival.draft) });
	return await withLease(db, ARCHIVE_LEASE, { ...(signal && { signal }) }, async (held) => {
		const { archiveVersion } = await current(db);
		const turn: Turn = { archiveVersion: archiveVersion + 1, lease: held.lease };
		const batch = new Batch(db, reader, turn);
		const ids: string[] = [];
		for (const each of read) ids.push(await batch.add(each));
		const outcomes = await batch.put();
		await publishPending(db, uri, held);
		return arrivals.map(({ collection }, at): Arrived => {
			const articleId = ids[at] ?? "";
			return { articleId, outcome: outcomes.get(keyOf(collection, articleId)) ?? "unchanged" };
		});
	});
}

/** Articles of one turn, each once. */
class Batch {
	readonly #articles: Articles;
	readonly #marks: ArticleMarks;
	readonly #db: Database;
	readonly #reader: DraftReader;
	readonly #turn: Turn;
	readonly #wanted = new Map<string, Read>();

	constructor(db: Database, reader: DraftReader, turn: Turn) {
		this.#articles = new Articles(db);
		this.#marks = new ArticleMarks(db);
		this.#db = db;
		this.#reader = reader;
		this.#turn = turn;
	}

	/** Decides what an arrival is, and gives the id of its article. */
	async add({ arrival, found }: Read): Promise<string> {
		const { draft, collection, publisher, onlyIfNew } = arrival;
		const there = await this.#find(collection, idOf(draft));
		const less = draft.partial && !there?.partial;
		if (there !== null && (onlyIfNew || less)) return idOf(draft);
		const same = draft.id !== null || there !== null ? [] : await this.#same(arrival, found.marks);
		const standing = standingOf(draft, publisher, same);
		const id = standing.kind === "own" ? idOf(draft) : standing.of;
		if (standing.kind === "known") return id;
		const before = this.#wanted.get(keyOf(collection, id));
		if (before && (draft.partial || !before.arrival.draft.partial)) return id;
		const alsoIn = there?.alsoIn ?? (standing.kind === "own" ? standing.alsoIn : null);
		const taken = { ...draft, id, ...(alsoIn !== null && { alsoIn }) };
		this.#wanted.set(keyOf(collection, id), { arrival: { ...arrival, draft: taken }, found });
		return id;
	}

	/** Takes them in; what was done with each, by collection and id. */
	async put(): Promise<ReadonlyMap<string, Outcome>> {
		const batch = [...this.#wanted.values()].map(
			({ arrival: { draft, collection }, found }): Incoming => incoming(draft, collection, found),
		);
		// Before the articles: of those that are never put, nothing is found.
		await this.#marks.mark(
			[...this.#wanted.values()].map(({ arrival: { draft, collection, publisher }, found: { marks } }) => ({
				collection,
				articleId: idOf(draft),
				publisher,
				marks,
			})),
			Date.now(),
		);
		const outcomes = await this.#articles.put(await corrected(this.#db, batch), this.#turn);
		return new Map([...this.#wanted.keys()].map((key, at) => [key, outcomes[at] ?? "unchanged"]));
	}

	async #same({ draft, collection }: Arrival, marks: readonly number[]): Promise<Same[]> {
		const near: { readonly article: Same["article"] & ArticleDraft; readonly publisher: string }[] = [];
		const stored = await this.#marks.near(collection, marks, Date.now());
		for (const { articleId, publisher } of [...this.#nearHere(collection, marks), ...stored]) {
			const article = await this.#find(collection, articleId);
			if (article !== null) near.push({ article: { ...article, id: articleId }, publisher });
		}
		if (near.length === 0) return [];
		const same = await this.#reader.same(
			draft,
			near.map(({ article }) => article),
		);
		return near.filter((_, at) => same[at]);
	}

	#nearHere(collection: string, marks: readonly number[]): Marked[] {
		const wanted = new Set(marks);
		return nearest(
			[...this.#wanted.values()].flatMap(({ arrival: { collection: other, draft, publisher }, found }) =>
				other === collection
					? found.marks.filter((mark) => wanted.has(mark)).map(() => ({ articleId: idOf(draft), publisher }))
					: [],
			),
		);
	}

	/** The article as it will be after this turn. */
	async #find(collection: string, id: string): Promise<ArticleDraft | null> {
		const waiting = this.#wanted.get(keyOf(collection, id));
		return waiting?.arrival.draft ?? (await this.#articles.find([collection], id, this.#turn.archiveVersion));
	}
}

function keyOf(collection: string, id: string): string {
	return JSON.stringify([collection, id]);
}
