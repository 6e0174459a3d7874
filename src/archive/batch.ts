import type { ArticleDraft } from "../corpus/article.ts";
import { idOf } from "../corpus/identity.ts";
import { ArticleMarks, type Marked, nearest } from "../store/article-marks.ts";
import { Articles } from "../store/articles.ts";
import { stillWithdrawn } from "../store/community/withdrawals.ts";
import type { Database } from "../store/database.ts";
import type { Incoming, Outcome, Turn } from "../store/intake.ts";
import type { Comparable } from "../stories/sameness.ts";
import { alsoCopiedIn, type Same, standingOf } from "./copies.ts";
import type { ReadDraft } from "./draft-reader.ts";
import { corrected, incoming } from "./incoming.ts";

/** An article to take in, and whose it is. */
export interface Arrival {
	readonly draft: ArticleDraft;
	readonly collection: string;
	/** Whose words they are: a registrable domain. */
	readonly publisher: string;
	/** Whether it gives way to an article of this id that is there already. */
	readonly onlyIfNew: boolean;
}

/** An arrival with what was found in it. */
export interface MarkedRead {
	readonly arrival: Arrival;
	readonly found: ReadDraft;
}

/** Which of the others are the same text. */
type Compare = (draft: Comparable, others: readonly Comparable[]) => Promise<readonly boolean[]>;

interface Copied {
	readonly collection: string;
	readonly id: string;
	readonly copiedIn: string;
}

/** What was done with an article; `withdrawn`: it stays out, since it comes with the words that it was withdrawn with. */
export type Taken = Outcome | "withdrawn";

/** Articles of one turn, each once. */
export class Batch {
	readonly #articles: Articles;
	readonly #marks: ArticleMarks;
	readonly #db: Database;
	readonly #compare: Compare;
	readonly #earlier: Set<string>;
	readonly #turn: Turn;
	readonly #wanted = new Map<string, MarkedRead>();
	/** Articles that have a copy now, which the store has already. */
	readonly #copied: Copied[] = [];

	/**
	 * `compare` says which of the others are the same text (see `isSameText`); `earlier` holds the articles of earlier
	 * batches of one run, whose text a later one does not replace, so that a run may be repeated.
	 */
	constructor(db: Database, turn: Turn, compare: Compare, earlier: Set<string> = new Set()) {
		this.#articles = new Articles(db);
		this.#marks = new ArticleMarks(db);
		this.#db = db;
		this.#compare = compare;
		this.#earlier = earlier;
		this.#turn = turn;
	}

	/** Decides what an arrival is, and gives the id of its article. */
	async add({ arrival, found }: MarkedRead): Promise<string> {
		const { draft, collection, publisher, onlyIfNew } = arrival;
		const there = await this.#find(collection, idOf(draft));
		const less = draft.partial && !there?.partial;
		if (there !== null && (onlyIfNew || less)) return idOf(draft);
		const same = there !== null ? [] : await this.#same(arrival, found.marks);
		const standing = standingOf(draft, publisher, same);
		// Who gives an article its id says that it is one of its own.
		const own = standing.kind === "own" || draft.id !== null;
		const id = own ? idOf(draft) : standing.of;
		if (!own && (standing.kind === "known" || this.#earlier.has(keyOf(collection, id)))) return id;
		const before = this.#wanted.get(keyOf(collection, id));
		if (before && (draft.partial || !before.arrival.draft.partial)) return id;
		const copyOf = standing.kind === "own" ? standing.copyOf : null;
		if (copyOf !== null) this.#hasCopy(collection, copyOf, draft.outlet);
		const alsoIn = there?.alsoIn ?? copyOf?.outlet;
		const copiedIn = (before?.arrival.draft ?? there)?.copiedIn;
		const taken = { ...draft, id, ...(alsoIn && { alsoIn }), ...(copiedIn && { copiedIn }) };
		this.#wanted.set(keyOf(collection, id), { arrival: { ...arrival, draft: taken }, found });
		return id;
	}

	/** Says of an article that another outlet has it too. */
	#hasCopy(collection: string, of: Same["article"], outlet: string): void {
		const key = keyOf(collection, of.id);
		const waiting = this.#wanted.get(key);
		const copiedIn = alsoCopiedIn(waiting?.arrival.draft.copiedIn ?? of.copiedIn, outlet);
		if (copiedIn === null) return;
		if (waiting === undefined) this.#copied.push({ collection, id: of.id, copiedIn });
		else {
			const draft = { ...waiting.arrival.draft, copiedIn };
			this.#wanted.set(key, { ...waiting, arrival: { ...waiting.arrival, draft } });
		}
	}

	/** Takes them in, but for what was withdrawn; gives what was done with each, by collection and id. */
	async put(): Promise<(collection: string, id: string) => Taken> {
		const arrived = [...this.#wanted.values()].map(
			({ arrival: { draft, collection }, found }): Incoming => incoming(draft, collection, found),
		);
		const withdrawn = await stillWithdrawn(
			this.#db,
			arrived.map(({ article }) => article),
		);
		const batch = arrived.filter((_, at) => !withdrawn.has(at));
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
		for (const { collection, id, copiedIn } of this.#copied) {
			await this.#articles.setCopiedIn(collection, id, copiedIn);
		}
		for (const key of this.#wanted.keys()) this.#earlier.add(key);
		const byKey = new Map<string, Taken>([...this.#wanted.keys()].map((key) => [key, "withdrawn"]));
		for (const [at, { article }] of batch.entries()) {
			byKey.set(keyOf(article.collection, article.id), outcomes[at] ?? "unchanged");
		}
		return (collection, id) => byKey.get(keyOf(collection, id)) ?? "unchanged";
	}

	async #same({ draft, collection }: Arrival, marks: readonly number[]): Promise<Same[]> {
		const near: { readonly article: Same["article"] & ArticleDraft; readonly publisher: string }[] = [];
		const stored = await this.#marks.near(collection, marks, Date.now());
		for (const { articleId, publisher } of [...this.#nearHere(collection, marks), ...stored]) {
			const article = await this.#find(collection, articleId);
			if (article !== null) near.push({ article: { ...article, id: articleId }, publisher });
		}
		if (near.length === 0) return [];
		const same = await this.#compare(
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
