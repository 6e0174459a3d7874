import type { Articles } from "../../src/store/articles.ts";
import type { Quotations } from "../../src/store/quotations.ts";

/** What a test asks a reader with; `key` and `id` are those of an article that it may or may not see. */
export interface Asked {
	readonly collections: readonly string[];
	readonly at: number;
	readonly key: number;
	readonly id: string;
}

type Reading<Store> = (store: Store, asked: Asked) => Promise<unknown>;
type Method<Store> = Exclude<keyof Store, "constructor">;

/** What serves only the writer, which works on every collection and ahead of every reader. */
export const WRITERS_OWN: {
	readonly articles: readonly Method<Articles>[];
	readonly quotations: readonly Method<Quotations>[];
} = {
	articles: ["put", "withdraw", "setCopiedIn", "pending", "pendingSince", "retiredSince"],
	quotations: ["pending"],
};

/**
 * Invariant 3: one way to call every reader of the store, so that a suite can show that none sees
 * outside the caller's collections or another version of the archive. A reader without an entry fails the suite.
 */
export const ARTICLE_READERS: Readonly<Record<string, Reading<Articles>>> = {
	byKey: (store, { collections, key, at }) => store.byKey(collections, [key], at),
	find: (store, { collections, id, at }) => store.find(collections, id, at),
	coverage: (store, { collections, at }) => store.coverage(collections, {}, at),
	outlets: (store, { collections, at }) => store.outlets(collections, at),
};

export const QUOTATION_READERS: Readonly<Record<string, Reading<Quotations>>> = {
	byRefs: (store, { collections, key, at }) =>
		store.byRefs(collections, [{ articleKey: key, ordinal: 0 }], at),
	ofArticle: (store, { collections, key, at }) => store.ofArticle(collections, key, at),
	ofArticles: (store, { collections, key, at }) => store.ofArticles(collections, [key], at),
	people: async (store, { collections, at }) => [
		await store.people(collections, at, { text: "Slater" }, 10),
		await store.people(collections, at, { text: "x", aliases: ["Theo Slater"] }, 10),
		await store.people(collections, at, { text: "organiser" }, 10),
	],
	surnamesQuoted: (store, { collections, at }) => store.surnamesQuoted(collections, at, 1, 10),
	speakersStartingWith: (store, { collections, at }) => store.speakersStartingWith(collections, at, "s", 10),
	said: (store, { collections, at }) => store.said(collections, at, { people: ["theo slater"], limit: 10 }),
};
