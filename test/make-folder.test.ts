import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { makeFolder } from "../src/make-folder.ts";

let root: string;
beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), "on-record-folder-"));
	await writeFile(join(root, "file"), "kept");
});
afterAll(() => rm(root, { recursive: true, force: true }));

test("a folder and those that lead to it are made once, by several at the same time too", async () => {
	const folder = join(root, "a", "b", "c");
	await Promise.all(Array.from({ length: 5 }, () => makeFolder(folder)));
	await makeFolder(folder);
	expect(await readdir(join(root, "a", "b"))).toEqual(["c"]);
});

test.each([
	["in a file's place", "file", /file is a file, not a folder/],
	["inside a file", "file/inside", /file is a file, not a folder/],
	["where the system makes none", "/proc/on-record/data", /cannot be made/],
])("one %s is refused with the reason", async (_where, folder, reason) => {
	await expect(makeFolder(folder.startsWith("/") ? folder : join(root, folder))).rejects.toThrow(reason);
});
