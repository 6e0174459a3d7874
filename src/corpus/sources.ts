import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { suffixes } from "./formats/formats.ts";
import type { Refusal } from "./refusal.ts";

/** The path that stands for standard input. */
export const STANDARD_INPUT = "-";

/** A file to read, or why a path cannot be one. */
export type Source = { readonly file: string } | { readonly refusal: Refusal };

/**
 * The files under the given paths, in the order given; folders are searched in depth, in the order of names.
 * In a folder dotfiles and README.md are left out, and a file of no known format is refused rather than passed over.
 */
export async function* sourcesIn(paths: readonly string[]): AsyncGenerator<Source> {
	for (const path of paths) {
		if (path === STANDARD_INPUT) {
			yield { file: path };
			continue;
		}
		const kind = await kindOf(path);
		if (kind === "folder") yield* sourcesInFolder(path);
		else if (kind === "file" || kind === "stream") yield { file: path };
		else yield refused(path, kind);
	}
}

/** How many files `sourcesIn` will name; for a progress bar. Opens none of them. */
export async function countSources(paths: readonly string[]): Promise<number> {
	let count = 0;
	for await (const _source of sourcesIn(paths)) count++;
	return count;
}

async function* sourcesInFolder(folder: string): AsyncGenerator<Source> {
	const entries = await readdir(folder, { withFileTypes: true }).catch(readable);
	if (typeof entries === "string") {
		yield refused(folder, entries);
		return;
	}
	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const path = join(folder, entry.name);
		if (entry.name.startsWith(".") || /^readme\.md$/i.test(entry.name)) continue;
		if (entry.isDirectory()) yield* sourcesInFolder(path);
		else if ((await kindOf(path)) !== "file") {
			yield refused(
				path,
				"expected a file, got a link to a folder, a pipe or a device; name it itself to read it",
			);
		} else if (!suffixes().includes(extname(entry.name).toLowerCase())) {
			const known = suffixes().join(", ");
			yield refused(
				path,
				`expected a file ending in ${known}, got ${extname(entry.name) || "no ending"}; rename or remove it`,
			);
		} else yield { file: path };
	}
}

/** What stands at a path, or a sentence on why nothing can be read there. */
async function kindOf(path: string): Promise<string> {
	const found = await stat(path).catch(readable);
	if (typeof found === "string") return found;
	if (found.isDirectory()) return "folder";
	return found.isFile() ? "file" : "stream";
}

/** The code of a file system error ("ENOENT"), or null for anything else. */
export function codeOf(error: unknown): string | null {
	const known = typeof error === "object" && error !== null && "code" in error && "syscall" in error;
	return known ? String(error.code) : null;
}

/** A file system error as a reason. */
export function readable(error: unknown): string {
	const code = codeOf(error) ?? "";
	if (code === "ENOENT" || code === "ENOTDIR")
		return "expected a file or folder, got nothing there; check the path";
	if (code === "EACCES" || code === "EPERM")
		return "expected a readable file, got no permission; change its mode";
	return `expected a readable file, got ${code || String(error)}; check the file`;
}

function refused(file: string, reason: string): Source {
	return { refusal: { file, line: null, reason } };
}
