import type { PageArticle } from "../pages/read-page.ts";
import { AskedThread } from "../threads/asked-thread.ts";

/** A fetched page. */
export interface PageQuestion {
	readonly bytes: Uint8Array;
	/** The header as received. */
	readonly contentType: string | null;
	/** Where it was fetched from, after redirects. */
	readonly url: string;
	readonly now: Date;
}

export type PageAnswer = PageArticle | { readonly refused: string };

/** Reads pages in a thread of its own, one after the other. Close it when done. */
export class PageReader {
	readonly #thread = new AskedThread<PageQuestion, PageAnswer>(new URL("page-thread.ts", import.meta.url), {
		longestMs: 10_000,
		memoryMb: 512,
	});

	/** The article of a page, or why there is none. Never rejects. */
	async read(question: PageQuestion): Promise<PageAnswer> {
		return (
			(await this.#thread.ask(question)) ?? {
				refused: "expected a page that can be read, got one that takes too long or breaks its reader",
			}
		);
	}

	close(): Promise<void> {
		return this.#thread.close();
	}
}
