import { expect, test } from "@jest/globals";
import { SearchTablesUnreadable } from "../../src/search/errors.ts";
import { SearchReader } from "../../src/search/reader.ts";
import { SearchWriter } from "../../src/search/writer.ts";
import { EVERYWHERE, edition, write } from "./samples.ts";
import { onEveryStorage, type Place } from "./storages.ts";

const SHARED = { collections: ["shared"] };
const WAYS: [string, (place: Place) => Promise<void>][] = [
	["all of it is gone", (place) => place.remove()],
	["a table is gone", (place) => place.remove("passages.lance")],
	["the rows are gone", (place) => place.remove("passages.lance/data")],
	["the indices are gone", (place) => place.remove("passages.lance/_indices")],
	["the versions are gone", (place) => place.remove("passages.lance/_versions")],
	["every file is overwritten", (place) => place.overwrite("not a table")],
];

onEveryStorage("damage", (place) => {
	test.each(WAYS)("%s: the error says to reindex, and a rebuild mends it", async (_, damage) => {
		const storage = await place();
		const { uri } = storage;
		const published = await write(uri, null, edition(1, 10, "first").rows);
		await damage(storage);

		const reader = await SearchReader.open(uri);
		const search = async () => (await reader.at(published)).passages(EVERYWHERE, SHARED, 10);
		await expect(search()).rejects.toThrow(SearchTablesUnreadable);
		await expect(search()).rejects.toThrow("npm run on-record -- reindex");

		const writer = await SearchWriter.rebuild(uri);
		const { keys, rows } = edition(1, 20, "anew");
		await writer.replace(keys, rows, { fresh: true });
		const anew = await writer.finish([published]);
		const hits = await (await reader.at(anew)).passages("anew", SHARED, 100);
		expect(hits).toHaveLength(60);
		writer.close();
		reader.close();
	});

	test("a write that begins from a version that is not there says to reindex", async () => {
		const storage = await place();
		const { uri } = storage;
		await write(uri, null, edition(1, 10, "first").rows);
		const writer = await SearchWriter.open(uri);
		await expect(writer.restoreTo({ passages: 77, quotations: 77 })).rejects.toThrow("reindex");
		writer.close();
	});
});
