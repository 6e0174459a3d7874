import { expect, test } from "@jest/globals";
import { SearchReader } from "../../src/search/reader.ts";
import type { TableVersions } from "../../src/search/rows.ts";
import { SearchWriter } from "../../src/search/writer.ts";
import { EVERYWHERE, edition, write } from "./samples.ts";
import { onEveryStorage, type Place } from "./storages.ts";

async function versionsIn(place: Place): Promise<number> {
	return (await place.files()).filter((name) => /^passages\.lance.*\.manifest$/.test(name)).length;
}

async function passagesAt(uri: string, versions: TableVersions): Promise<number> {
	const reader = await SearchReader.open(uri);
	try {
		return (await (await reader.at(versions)).passages(EVERYWHERE, { collections: ["shared"] }, 100_000))
			.length;
	} finally {
		reader.close();
	}
}

onEveryStorage("upkeep", (place) => {
	test("finishing drops what is older than the spared versions, and never those", async () => {
		const storage = await place();
		const { uri } = storage;
		const first = await write(uri, null, edition(1, 100, "first").rows);
		const second = await write(uri, first, edition(101, 400, "second").rows);
		const third = await write(uri, second, edition(401, 700, "third").rows);
		await expect(passagesAt(uri, first)).rejects.toThrow("reindex");
		expect(await passagesAt(uri, second)).toBe(1_200);
		expect(await passagesAt(uri, third)).toBe(2_100);

		const writer = await SearchWriter.open(uri);
		await writer.restoreTo(third);
		const { keys, rows } = edition(701, 1_000, "fourth");
		await writer.replace(keys, rows);
		const fourth = await writer.finish([second, third]);
		expect(await passagesAt(uri, second)).toBe(1_200);
		expect(await passagesAt(uri, third)).toBe(2_100);
		expect(await passagesAt(uri, fourth)).toBe(3_000);

		await writer.sweep(fourth);
		expect(await versionsIn(storage)).toBe(1);
		expect(await passagesAt(uri, fourth)).toBe(3_000);
		await writer.sweep(fourth);
		expect(await passagesAt(uri, fourth)).toBe(3_000);
		writer.close();
	});

	test("a small write stays outside the index, is found, and its sweep drops nothing that is read", async () => {
		const storage = await place();
		const { uri } = storage;
		const first = await write(uri, null, edition(1, 100, "first").rows);
		const second = await write(uri, first, edition(50, 120, "second").rows);
		const writer = await SearchWriter.open(uri);
		await writer.restoreTo(second);
		await writer.sweep(second);
		writer.close();
		expect(await passagesAt(uri, first)).toBe(300);
		expect(await passagesAt(uri, second)).toBe(360);
	});

	test("a version that is not the newest is not swept to", async () => {
		const storage = await place();
		const { uri } = storage;
		const first = await write(uri, null, edition(1, 300, "first").rows);
		const second = await write(uri, first, edition(301, 600, "second").rows);
		const writer = await SearchWriter.open(uri);
		await writer.sweep(first);
		writer.close();
		expect(await passagesAt(uri, first)).toBe(900);
		expect(await passagesAt(uri, second)).toBe(1_800);
	});

	test("many small writes do not pile up versions", async () => {
		const storage = await place();
		const { uri } = storage;
		let published = await write(uri, null, edition(1, 10, "first").rows);
		const writer = await SearchWriter.open(uri);
		for (let key = 11; key <= 60; key++) {
			await writer.restoreTo(published);
			const { keys, rows } = edition(key, key, "small");
			await writer.replace(keys, rows);
			published = await writer.finish([published]);
		}
		writer.close();
		expect(await versionsIn(storage)).toBeLessThan(50);
		expect(await passagesAt(uri, published)).toBe(180);
	});
});
