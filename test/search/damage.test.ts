import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { SearchTablesUnreadable } from "../../src/search/errors.ts";
import { SearchReader } from "../../src/search/reader.ts";
import { SearchWriter } from "../../src/search/writer.ts";
import { EVERYWHERE, edition, withFolder, write } from "./samples.ts";

const SHARED = { collections: ["shared"] };
const WAYS: [string, (folder: string) => Promise<void>][] = [
	["the folder is gone", (folder) => rm(folder, { recursive: true })],
	["a table is gone", (folder) => rm(join(folder, "passages.lance"), { recursive: true })],
	["the rows are gone", (folder) => rm(join(folder, "passages.lance", "data"), { recursive: true })],
	["the indices are gone", (folder) => rm(join(folder, "passages.lance", "_indices"), { recursive: true })],
	["the versions are gone", (folder) => rm(join(folder, "passages.lance", "_versions"), { recursive: true })],
	[
		"every file is overwritten",
		async (folder) => {
			for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
				if (entry.isFile()) await writeFile(join(entry.parentPath, entry.name), "not a table");
			}
		},
	],
];

test.each(WAYS)("%s: the error says to reindex, and a rebuild mends it", async (_, damage) => {
	await withFolder(async (folder) => {
		const published = await write(folder, null, edition(1, 10, "first").rows);
		await damage(folder);

		const reader = await SearchReader.open(folder);
		const search = async () => (await reader.at(published)).passages(EVERYWHERE, SHARED, 10);
		await expect(search()).rejects.toThrow(SearchTablesUnreadable);
		await expect(search()).rejects.toThrow("npm run on-record -- reindex");

		const writer = await SearchWriter.rebuild(folder);
		const { keys, rows } = edition(1, 20, "anew");
		await writer.replace(keys, rows, { fresh: true });
		const anew = await writer.finish([published]);
		const hits = await (await reader.at(anew)).passages("anew", SHARED, 100);
		expect(hits).toHaveLength(60);
		writer.close();
		reader.close();
	});
});

test("a write that begins from a version that is not there says to reindex", async () => {
	await withFolder(async (folder) => {
		await write(folder, null, edition(1, 10, "first").rows);
		const writer = await SearchWriter.open(folder);
		await expect(writer.restoreTo({ passages: 77, quotations: 77 })).rejects.toThrow("reindex");
		writer.close();
	});
});
