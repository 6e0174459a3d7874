import type { Logger } from "pino";
import type { Archive } from "../../archive/archive.ts";
import { SHARED } from "../../corpus/article.ts";

/** How often is asked whether something was published since. */
const ASKED_MS = 60_000;

interface Known {
	names: ReadonlySet<string>;
	/** Of the archive; -1 before it was asked. */
	version: number;
	asked: number;
}

/**
 * Whom the archive of a community quotes, as moderation rules need it: at once and from memory, at most a minute behind
 * what is published. Before the first answer, and where the archive does not answer, nobody but the known ones.
 */
export class Figures {
	readonly #archive: Archive;
	readonly #log: Logger;
	readonly #now: () => number;
	readonly #known = new Map<string, Known>();
	readonly #asking = new Set<Promise<void>>();

	constructor(archive: Archive, log: Logger, now: () => number) {
		this.#archive = archive;
		this.#log = log;
		this.#now = now;
	}

	/** Folded surnames. */
	of(collection: string): ReadonlySet<string> {
		const known = this.#known.get(collection) ?? {
			names: new Set(),
			version: -1,
			asked: Number.NEGATIVE_INFINITY,
		};
		this.#known.set(collection, known);
		if (this.#now() - known.asked >= ASKED_MS) {
			known.asked = this.#now();
			const asking = this.#ask(collection, known).finally(() => this.#asking.delete(asking));
			this.#asking.add(asking);
		}
		return known.names;
	}

	/** Resolves when no answer is waited for any more. Never rejects. */
	async idle(): Promise<void> {
		await Promise.all(this.#asking);
	}

	async #ask(collection: string, known: Known): Promise<void> {
		try {
			const seen = this.#archive.seenBy([SHARED, collection]);
			const version = await seen.version();
			if (version === known.version) return;
			known.names = await seen.figures();
			known.version = version;
		} catch (error) {
			this.#log.warn(
				{ err: error },
				"the archive did not tell whom it quotes; members and people of public life are told apart without it",
			);
		}
	}
}
