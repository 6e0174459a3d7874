import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

/** Where the project's own files stand. */
export const PROJECT = new URL("../", import.meta.url);

/**
 * Names the code that is running, by its contents: a reply that one build cached is never shown by another, and what one
 * build found in the articles is found again by the next.
 */
export async function buildName(): Promise<string> {
	const hash = createHash("sha256");
	for (const folder of ["src/", "commands/"]) {
		const files = await readdir(new URL(folder, PROJECT), { recursive: true });
		for (const file of files.filter((name) => name.endsWith(".ts")).sort()) {
			hash.update(file).update(await readFile(new URL(`${folder}${file}`, PROJECT)));
		}
	}
	return hash.digest("base64url").slice(0, 12);
}
