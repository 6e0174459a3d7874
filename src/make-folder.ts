import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder, and those that lead to it; one that is there is left as it is.
 * Node's own recursive `mkdir` never returns where a file system refuses new folders with ENOENT, as `/proc` does.
 * @throws where a folder cannot be made: what cannot, and why
 */
export async function makeFolder(folder: string): Promise<void> {
	const path = resolve(folder);
	if (await made(path)) return;
	const parent = dirname(path);
	if (parent !== path) await makeFolder(parent);
	if (!(await made(path))) throw new Error(`the folder ${path} cannot be made in ${parent}`);
}

/** @returns false where what should hold the folder is missing */
async function made(path: string): Promise<boolean> {
	try {
		await mkdir(path, { recursive: false });
		return true;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === "ENOENT") return false;
		// Of two that make it at once, one comes second.
		if (code === "EEXIST" && (await stat(path)).isDirectory()) return true;
		if (code === "EEXIST") throw new Error(`${path} is a file, not a folder`);
		if (code === "ENOTDIR") throw new Error(`${dirname(path)} is a file, not a folder`);
		throw new Error(`the folder ${path} cannot be made (${code})`);
	}
}
