import type { EditionInput } from "../../editions/compose.ts";
import type { Edition } from "../../editions/edition.ts";
import { AskedThread } from "../../threads/asked-thread.ts";

/** A day of thousands of articles takes seconds, in which nobody else may wait: it is composed in a thread. Close it when done. */
export class Composer {
	readonly #thread = new AskedThread<EditionInput, Edition>(new URL("compose-thread.ts", import.meta.url), {
		longestMs: 180_000,
		memoryMb: 2_048,
	});

	/** @throws when it takes too long, or all the memory. */
	async compose(input: EditionInput): Promise<Edition> {
		const edition = await this.#thread.ask(input);
		if (edition === null)
			throw new Error("expected an edition, got none: composing took too long or too much memory");
		return edition;
	}

	close(): Promise<void> {
		return this.#thread.close();
	}
}
