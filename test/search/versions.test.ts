import { describe, expect, test } from "@jest/globals";
import { SearchReader, type SearchSnapshot } from "../../src/search/reader.ts";
import type { TableVersions } from "../../src/search/rows.ts";
import { SearchWriter } from "../../src/search/writer.ts";
import { EVERYWHERE, edition, rows, write } from "./samples.ts";
import { onEveryStorage } from "./storages.ts";

const SHARED = { collections: ["shared"] };

async function counts(snapshot: SearchSnapshot, word = EVERYWHERE): Promise<[number, number]> {
	const passages = await snapshot.passages(word, SHARED, 100_000);
	const quotations = await snapshot.quotations(word, SHARED, 100_000);
	return [passages.length, quotations.length];
}

async function read<T>(
	uri: string,
	versions: TableVersions | null,
	use: (snapshot: SearchSnapshot) => Promise<T>,
): Promise<T> {
	const reader = await SearchReader.open(uri);
	try {
		return await use(await reader.at(versions));
	} finally {
		reader.close();
	}
}

onEveryStorage("search tables", (place) => {
	describe("an archive with nothing published", () => {
		test("is empty, with or without a place", async () => {
			const { uri } = await place();
			expect(await read(uri, null, counts)).toEqual([0, 0]);
			await write(uri, null, edition(1, 3, "first").rows);
			expect(await read(uri, null, counts)).toEqual([0, 0]);
		});

		test("can be published empty", async () => {
			const { uri } = await place();
			const published = await write(uri, null, rows([]));
			expect(await read(uri, published, counts)).toEqual([0, 0]);
		});
	});

	describe("writing", () => {
		test("the same twice, in one write or in two, changes nothing", async () => {
			const { uri } = await place();
			const first = edition(1, 20, "first");
			const published = await write(uri, null, first.rows);
			const writer = await SearchWriter.open(uri);
			await writer.restoreTo(published);
			await writer.replace(first.keys, first.rows);
			await writer.replace(first.keys, first.rows);
			const again = await writer.finish([published]);
			writer.close();
			expect(await read(uri, again, counts)).toEqual([60, 20]);
		});

		test("replaces and removes whole articles, and leaves the others", async () => {
			const { uri } = await place();
			const published = await write(uri, null, edition(1, 10, "first").rows);
			const second = edition(3, 4, "second");
			const writer = await SearchWriter.open(uri);
			await writer.restoreTo(published);
			await writer.replace([...second.keys, 5], second.rows);
			await writer.remove([6, 7, 999]);
			const next = await writer.finish([published]);
			writer.close();
			expect(await read(uri, next, (at) => counts(at, "first"))).toEqual([15, 5]);
			expect(await read(uri, next, (at) => counts(at, "second"))).toEqual([6, 2]);
		});

		test("more keys than one condition holds", async () => {
			const { uri } = await place();
			const { keys, rows: put } = edition(1, 2_500, "first");
			const published = await write(uri, null, put, keys);
			const writer = await SearchWriter.open(uri);
			await writer.restoreTo(published);
			await writer.remove(keys.slice(0, 2_400));
			const next = await writer.finish([published]);
			writer.close();
			expect(await read(uri, next, counts)).toEqual([300, 100]);
		});

		test("what was never published is rolled back by the next write", async () => {
			const { uri } = await place();
			const published = await write(uri, null, edition(1, 5, "first").rows);
			await write(uri, published, edition(1, 900, "abandoned").rows);
			const next = await write(uri, published, edition(6, 6, "second").rows);
			expect(await read(uri, next, counts)).toEqual([18, 6]);
			expect(await read(uri, next, (at) => counts(at, "abandoned"))).toEqual([0, 0]);
			const anew = await write(uri, null, edition(1, 1, "third").rows);
			expect(await read(uri, anew, counts)).toEqual([3, 1]);
		});
	});

	describe("a reader", () => {
		test("sees its version while a writer works, and the next one when asked for it", async () => {
			const { uri } = await place();
			const published = await write(uri, null, edition(1, 20, "first").rows);
			const reader = await SearchReader.open(uri);
			const before = await reader.at(published);
			const writer = await SearchWriter.open(uri);
			await writer.restoreTo(published);
			const second = edition(11, 400, "second");
			const seen: [number, number][] = [];
			await writer.remove([1]);
			seen.push(await counts(before));
			await writer.replace(second.keys, second.rows);
			seen.push(await counts(before), await counts(await reader.at(published)));
			const next = await writer.finish([published]);
			seen.push(await counts(before));
			expect(seen).toEqual(Array.from({ length: 4 }, () => [60, 20]));
			expect(await counts(await reader.at(next))).toEqual([399 * 3, 399]);
			expect(await counts(before)).toEqual([60, 20]);
			expect(await reader.at(next)).toBe(await reader.at({ ...next }));
			writer.close();
			reader.close();
		});

		test("goes on reading through a rebuild", async () => {
			const { uri } = await place();
			const published = await write(uri, null, edition(1, 20, "first").rows);
			const reader = await SearchReader.open(uri);
			const before = await reader.at(published);
			const writer = await SearchWriter.rebuild(uri);
			expect(await counts(before)).toEqual([60, 20]);
			const anew = edition(1, 30, "anew");
			await writer.replace(anew.keys, anew.rows, { fresh: true });
			const next = await writer.finish([published]);
			expect(await counts(before, "first")).toEqual([60, 20]);
			expect(await counts(await reader.at(next), "first")).toEqual([0, 0]);
			expect(await counts(await reader.at(next), "anew")).toEqual([90, 30]);
			await writer.sweep(next);
			expect(await counts(await reader.at(next), "anew")).toEqual([90, 30]);
			writer.close();
			reader.close();
		});

		test("finds its way after its version was swept away under it, or the place made anew", async () => {
			const { uri, remove } = await place();
			const published = await write(uri, null, edition(1, 20, "first").rows);
			const reader = await SearchReader.open(uri);
			expect(await counts(await reader.at(published))).toEqual([60, 20]);
			await remove();
			await expect(counts(await reader.at(published), "report")).rejects.toThrow("reindex");
			const anew = await write(uri, null, edition(1, 2, "anew").rows);
			expect(anew).toEqual(published);
			expect(await counts(await reader.at(anew), "anew")).toEqual([6, 2]);
			reader.close();
		});
	});
});
