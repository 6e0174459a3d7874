import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

/** Where the project's own files stand. */
export const PROJECT = new URL("../", import.meta.url);

/** Names the code in these folders of the project by its contents: another name is other code. */
export async function codeName(folders: readonly string[]): Promise<string> {
	const hash = createHash("sha256");
	for (const folder of folders) {
		const files = await readdir(new URL(folder, PROJECT), { recursive: true });
		for (const file of files.filter((name) => name.endsWith(".ts")).sort()) {
			hash.update(file).update(await readFile(new URL(`${folder}${file}`, PROJECT)));
		}
	}
	return hash.digest("base64url").slice(0, 12);
}
