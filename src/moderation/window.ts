import { type SimHash, simHash } from "./simhash.ts";
import type { Message } from "./verdict.ts";
import { foldedView } from "./views/fold.ts";
import { leetReadings } from "./views/leet.ts";

/** What is kept of a message: no text. */
export interface Trace {
	readonly author: string;
	readonly channel: string | null;
	readonly at: number;
	readonly hash: SimHash | null;
	/** The author was first seen a short while ago; null where they may have been here before anybody listened. */
	readonly isNew: boolean | null;
}

/** So many messages, and so far back, are remembered. */
const MOST = 512;
const KEPT_MS = 900_000;
/** Somebody is new for so long after their first message. */
const NEW_MS = 900_000;
const MOST_AUTHORS = 20_000;

/** Of a link that it is one, and its host as a word: pages of one place, one after the other, are copies too. */
const LINK = /(?:https?:\/\/(?:www\.)?([^\s/?#]+)|\b((?:[a-z\d-]{1,40}\.){1,4}[a-z]{2,12})(?=[/?#]))\S*/g;

/** A text as its copies are: stretched letters and digits for letters undone, numbers that tell copies apart let go. */
function alike(text: string): string {
	if (!/\d|(.{1,3})\1\1|\//u.test(text)) return text;
	return text
		.replace(
			LINK,
			(_, host: string | undefined, bare: string | undefined) =>
				`link ${(host ?? bare ?? "").replace(/[^\p{L}\p{N}]/gu, "")}`,
		)
		.replace(/(\p{L}{2,3})\1{2,}/gu, "$1")
		.replace(/(\p{L})\1{2,}/gu, "$1")
		.replace(/\S+/g, (word) => (/[a-z]/.test(word) ? (leetReadings(word)[0] ?? word) : word))
		.replace(/(?:^|\s)\d{1,12}(?=\s|$)/g, "");
}

/**
 * The messages of the last minutes, as hashes in memory: what flood, repetition and raids are told by. Nothing of it
 * is written anywhere. Messages without an author are nobody's, and are not kept.
 */
export class Window {
	readonly #traces: Trace[] = [];
	readonly #first = new Map<string, number>();
	readonly #opened: number;

	/**
	 * `opened`: since when every message is heard, in milliseconds by the messages' clock; without it, always. Whoever
	 * is first seen soon after it may be an old member, and is not judged as a new one.
	 */
	constructor(opened = Number.NEGATIVE_INFINITY) {
		this.#opened = opened;
	}

	/** What came before a message. */
	recent(at: number): readonly Trace[] {
		const oldest = this.#traces[0];
		return oldest !== undefined && at - oldest.at <= KEPT_MS
			? this.#traces.slice()
			: this.#traces.filter((trace) => at - trace.at <= KEPT_MS);
	}

	/** The trace of a message as it would be kept; null where nobody wrote it. */
	traceOf({ text, author, channel, at }: Message): Trace | null {
		if (author === null) return null;
		const first = this.#first.get(author) ?? at;
		const isNew = at - first > NEW_MS ? false : first - this.#opened < NEW_MS ? null : true;
		return { author, channel, at, hash: simHash(alike(foldedView(text).text)), isNew };
	}

	/** Remembers a message, and forgets the oldest beyond the bounds. */
	add(trace: Trace | null): void {
		if (trace === null) return;
		if (!this.#first.has(trace.author)) {
			if (this.#first.size >= MOST_AUTHORS) this.#first.delete(this.#first.keys().next().value ?? "");
			this.#first.set(trace.author, trace.at);
		}
		this.#traces.push(trace);
		if (this.#traces.length > MOST) this.#traces.shift();
	}
}
