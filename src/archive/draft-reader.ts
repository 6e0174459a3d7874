import type { ArticleDraft } from "../corpus/article.ts";
import type { Comparable } from "../stories/sameness.ts";
import { AskedThread } from "../threads/asked-thread.ts";
import type { FoundInDraft } from "./reading.ts";

/** What the thread is asked. */
export type DraftQuestion =
	| { readonly ask: "read"; readonly draft: ArticleDraft }
	| { readonly ask: "same"; readonly draft: Comparable; readonly others: readonly Comparable[] };

export interface ReadDraft extends FoundInDraft {
	/** See `marksOf`. */
	readonly marks: readonly number[];
}

/** Reads articles in a thread of its own, so that finding quotations keeps nobody waiting. Close it when done. */
export class DraftReader {
	readonly #thread = new AskedThread<DraftQuestion, ReadDraft | readonly boolean[]>(
		new URL("draft-thread.ts", import.meta.url),
		{ longestMs: 60_000, memoryMb: 512 },
	);
	readonly #read = new WeakMap<ArticleDraft, Promise<ReadDraft>>();

	/** Reads an article, once however often it is asked for. @throws when it cannot be read. */
	read(draft: ArticleDraft): Promise<ReadDraft> {
		const known = this.#read.get(draft);
		if (known !== undefined) return known;
		const { headline, text, byline, outlet, publishedOn, id, url, textAtLink, corrects } = draft;
		const plain = { headline, text, byline, outlet, publishedOn, id, url, textAtLink, corrects };
		const read = this.#ask({ ask: "read", draft: plain }) as Promise<ReadDraft>;
		this.#read.set(draft, read);
		return read;
	}

	/** Which of the others are the same text; see `isSameText`. @throws when they cannot be compared. */
	async same(draft: Comparable, others: readonly Comparable[]): Promise<readonly boolean[]> {
		return (await this.#ask({
			ask: "same",
			draft: comparable(draft),
			others: others.map(comparable),
		})) as readonly boolean[];
	}

	close(): Promise<void> {
		return this.#thread.close();
	}

	async #ask(question: DraftQuestion): Promise<ReadDraft | readonly boolean[]> {
		const answer = await this.#thread.ask(question);
		if (answer !== null) return answer;
		throw new Error("expected an article that can be read, got one that takes too long or breaks its reader");
	}
}

function comparable({ headline, text, publishedOn }: Comparable): Comparable {
	return { headline, text, publishedOn };
}
