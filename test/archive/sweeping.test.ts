import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { current } from "../../src/store/publication.ts";
import { generatedRange } from "./generate.ts";
import { TestArchive } from "./test-archive.ts";

async function versionsOnDisk(archive: TestArchive): Promise<number> {
	const names = await readdir(join(archive.uri, "passages.lance", "_versions"));
	return names.filter((name) => name.endsWith(".manifest")).length;
}

async function published(archive: TestArchive, version: number): Promise<void> {
	while ((await current(archive.db)).archiveVersion < version) {
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}

test("while readers leave the older tables, others write; afterwards those are dropped", async () => {
	const archive = await TestArchive.open();
	await archive.add(generatedRange(1, 20, 1));
	let swept = false;
	// As many as make the tables be indexed anew, so that there is something to drop.
	const many = archive.add(generatedRange(21, 560, 1)).then(() => {
		swept = true;
	});
	await published(archive, 2);
	const one = archive.add([{ id: "urgent", text: "The bridge is closed at once." }]);
	await published(archive, 3);
	expect(swept).toBe(false);
	await Promise.all([many, one]);

	await archive.add(generatedRange(561, 1_100, 1));
	expect(await versionsOnDisk(archive)).toBeLessThanOrEqual(2);
	expect(await archive.archive.coverage({})).toMatchObject({ articles: 1_101 });
});
