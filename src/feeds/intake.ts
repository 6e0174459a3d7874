import type { Arrival } from "../archive/batch.ts";
import type { Arrived } from "../archive/ingest-drafts.ts";
import { idOf } from "../corpus/identity.ts";
import type { FeedDraft } from "./draft.ts";

/** Articles of one poll, waiting to be taken in. */
interface Waiting {
	readonly arrivals: readonly Arrival[];
	/** The articles that they are now. */
	readonly done: PromiseWithResolvers<readonly string[]>;
}

/** Takes arrivals in and gives what became of each, in their order. */
type Ingest = (arrivals: readonly Arrival[]) => Promise<readonly Arrived[]>;

/** Articles that are taken in at once. */
const MOST = 100;

/**
 * Gathers what many feeds bring while the archive is being written, and takes it in together next time: publishing is
 * what costs, not the articles. Nothing waits when nothing is being written.
 */
export class Intake {
	readonly #ingest: Ingest;
	readonly #rest: () => void;
	#waiting: Waiting[] = [];
	#writing = false;

	/** `ingest` gets each id of a collection at most once a call; `rest` is called whenever nothing is waiting any more. */
	constructor(ingest: Ingest, rest: () => void = () => {}) {
		this.#ingest = ingest;
		this.#rest = rest;
	}

	/** Gives the ids of the articles when they are in the archive; rejects with what kept them out. */
	async take(drafts: readonly FeedDraft[], collection: string): Promise<readonly string[]> {
		const arrivals = drafts.map((draft) => ({
			draft,
			collection,
			publisher: draft.publisher,
			onlyIfNew: draft.extent === "lead" && draft.id === null,
		}));
		const done = Promise.withResolvers<readonly string[]>();
		this.#waiting.push({ arrivals, done });
		if (!this.#writing) void this.#write();
		return await done.promise;
	}

	async #write(): Promise<void> {
		this.#writing = true;
		for (let next = this.#gather(); next.length > 0; next = this.#gather()) {
			// What one feed brings may be what cannot be taken in; the others' then goes in by itself.
			if (!(await this.#together(next))) for (const each of next) await this.#alone(each);
		}
		this.#writing = false;
		this.#rest();
	}

	async #together(waiting: readonly Waiting[]): Promise<boolean> {
		if (waiting.length === 1) return false;
		try {
			const ids = await this.#ids(waiting.flatMap(({ arrivals }) => arrivals));
			for (const { arrivals, done } of waiting) done.resolve(ids.splice(0, arrivals.length));
			return true;
		} catch {
			return false;
		}
	}

	async #alone({ arrivals, done }: Waiting): Promise<void> {
		await this.#ids(arrivals).then(done.resolve, done.reject);
	}

	/** Takes arrivals in, each article once, and gives the article that each of them is. */
	async #ids(arrivals: readonly Arrival[]): Promise<string[]> {
		const once = distinct(arrivals);
		const arrived = await this.#ingest([...once.values()]);
		const ids = new Map([...once.keys()].map((key, at) => [key, arrived[at]?.articleId]));
		return arrivals.map((arrival) => ids.get(keyOf(arrival)) ?? idOf(arrival.draft));
	}

	#gather(): Waiting[] {
		let articles = 0;
		const count = this.#waiting.findIndex(({ arrivals }) => {
			articles += arrivals.length;
			return articles > MOST;
		});
		// One feed's articles stay together, even where they alone are more.
		return this.#waiting.splice(0, count < 0 ? this.#waiting.length : Math.max(1, count));
	}
}

/** Of two feeds that bring the same article, the one that has the whole of it, else the first. */
function distinct(arrivals: readonly Arrival[]): ReadonlyMap<string, Arrival> {
	const found = new Map<string, Arrival>();
	for (const arrival of arrivals) {
		const key = keyOf(arrival);
		const other = found.get(key);
		if (other === undefined || (other.onlyIfNew && !arrival.onlyIfNew)) found.set(key, arrival);
	}
	return found;
}

function keyOf({ collection, draft }: Arrival): string {
	return JSON.stringify([collection, idOf(draft)]);
}
