import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { SearchReader } from "../../src/search/reader.ts";
import type { TableVersions } from "../../src/search/rows.ts";
import { SearchWriter } from "../../src/search/writer.ts";
import { ownEnvironment } from "../servers/s3/own-environment.ts";
import { EVERYWHERE, edition, write } from "./samples.ts";
import { onEveryStorage } from "./storages.ts";

const SCRIPT = fileURLToPath(new URL("./killed-writer.ts", import.meta.url));
const KILLS = 6;
/** The whole write takes about this long on a small machine; some kills come after its end. */
const WRITE_MS = 1_000;

/** Starts the write and, if told to, kills it some time after its first step; resolves to what it printed. */
async function writeInProcess(uri: string, published: TableVersions, killAfter?: number): Promise<string> {
	const child = spawn(process.execPath, [SCRIPT, uri, JSON.stringify(published)], {
		env: ownEnvironment(),
		stdio: ["ignore", "pipe", "inherit"],
	});
	let output = "";
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		if (output === "" && killAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfter);
		output += text;
	});
	await once(child, "close");
	return output;
}

async function articlesAt(uri: string, versions: TableVersions): Promise<Record<string, number[]>> {
	const reader = await SearchReader.open(uri);
	const snapshot = await reader.at(versions);
	const found: Record<string, number[]> = {};
	for (const word of [EVERYWHERE, "first", "second"]) {
		const passages = await snapshot.passages(word, { collections: ["shared"] }, 100_000);
		const quotations = await snapshot.quotations(word, { collections: ["shared"] }, 100_000);
		found[word] = [...passages, ...quotations].map((hit) => hit.articleKey).sort((a, b) => a - b);
	}
	reader.close();
	return found;
}

function fourEach(from: number, to: number): number[] {
	return edition(from, to, "").keys.flatMap((key) => [key, key, key, key]);
}

onEveryStorage("a killed writer", (place) => {
	test(`killed ${KILLS} times, it loses nothing and doubles nothing`, async () => {
		const { uri } = await place();
		let published = await write(uri, null, edition(1, 300, "first").rows);
		const before = await articlesAt(uri, published);
		expect(before).toEqual({ [EVERYWHERE]: fourEach(1, 300), first: fourEach(1, 300), second: [] });

		for (let kill = 0; kill < KILLS; kill++) {
			await writeInProcess(uri, published, ((kill + Math.random()) / KILLS) * WRITE_MS);
			expect(await articlesAt(uri, published)).toEqual(before);
			if (kill % 3 === 2) {
				// A write of nothing: what it publishes is the published state, rolled back to.
				const writer = await SearchWriter.open(uri);
				await writer.restoreTo(published);
				published = await writer.finish([published]);
				writer.close();
				expect(await articlesAt(uri, published)).toEqual(before);
			}
		}

		const output = await writeInProcess(uri, published);
		const next = JSON.parse(output.split("\n")[1] ?? "null") as TableVersions;
		expect(await articlesAt(uri, next)).toEqual({
			[EVERYWHERE]: fourEach(4, 500),
			first: fourEach(4, 100),
			second: fourEach(101, 500),
		});
		expect(await articlesAt(uri, published)).toEqual(before);
	});
});
