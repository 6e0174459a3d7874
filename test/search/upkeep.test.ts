import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { SearchReader } from "../../src/search/reader.ts";
import type { TableVersions } from "../../src/search/rows.ts";
import { SearchWriter } from "../../src/search/writer.ts";
import { EVERYWHERE, edition, withFolder, write } from "./samples.ts";

async function versionsOnDisk(folder: string): Promise<number> {
	const names = await readdir(join(folder, "passages.lance", "_versions"));
	return names.filter((name) => name.endsWith(".manifest")).length;
}

async function passagesAt(folder: string, versions: TableVersions): Promise<number> {
	const reader = await SearchReader.open(folder);
	try {
		return (await (await reader.at(versions)).passages(EVERYWHERE, { collections: ["shared"] }, 100_000))
			.length;
	} finally {
		reader.close();
	}
}

test("finishing drops what is older than the spared versions, and never those", async () => {
	await withFolder(async (folder) => {
		const first = await write(folder, null, edition(1, 100, "first").rows);
		const second = await write(folder, first, edition(101, 400, "second").rows);
		const third = await write(folder, second, edition(401, 700, "third").rows);
		await expect(passagesAt(folder, first)).rejects.toThrow("reindex");
		expect(await passagesAt(folder, second)).toBe(1_200);
		expect(await passagesAt(folder, third)).toBe(2_100);

		const writer = await SearchWriter.open(folder);
		await writer.restoreTo(third);
		const { keys, rows } = edition(701, 1_000, "fourth");
		await writer.replace(keys, rows);
		const fourth = await writer.finish([second, third]);
		expect(await passagesAt(folder, second)).toBe(1_200);
		expect(await passagesAt(folder, third)).toBe(2_100);
		expect(await passagesAt(folder, fourth)).toBe(3_000);

		await writer.sweep(fourth);
		expect(await versionsOnDisk(folder)).toBe(1);
		expect(await passagesAt(folder, fourth)).toBe(3_000);
		await writer.sweep(fourth);
		expect(await passagesAt(folder, fourth)).toBe(3_000);
		writer.close();
	});
});

test("a small write stays outside the index, is found, and its sweep drops nothing that is read", async () => {
	await withFolder(async (folder) => {
		const first = await write(folder, null, edition(1, 100, "first").rows);
		const second = await write(folder, first, edition(50, 120, "second").rows);
		const writer = await SearchWriter.open(folder);
		await writer.restoreTo(second);
		await writer.sweep(second);
		writer.close();
		expect(await passagesAt(folder, first)).toBe(300);
		expect(await passagesAt(folder, second)).toBe(360);
	});
});

test("a version that is not the newest is not swept to", async () => {
	await withFolder(async (folder) => {
		const first = await write(folder, null, edition(1, 300, "first").rows);
		const second = await write(folder, first, edition(301, 600, "second").rows);
		const writer = await SearchWriter.open(folder);
		await writer.sweep(first);
		writer.close();
		expect(await passagesAt(folder, first)).toBe(900);
		expect(await passagesAt(folder, second)).toBe(1_800);
	});
});

test("many small writes do not pile up versions", async () => {
	await withFolder(async (folder) => {
		let published = await write(folder, null, edition(1, 10, "first").rows);
		const writer = await SearchWriter.open(folder);
		for (let key = 11; key <= 60; key++) {
			await writer.restoreTo(published);
			const { keys, rows } = edition(key, key, "small");
			await writer.replace(keys, rows);
			published = await writer.finish([published]);
		}
		writer.close();
		expect(await versionsOnDisk(folder)).toBeLessThan(50);
		expect(await passagesAt(folder, published)).toBe(180);
	});
});
