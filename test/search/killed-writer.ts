import { SearchWriter } from "../../src/search/writer.ts";
import { edition } from "./samples.ts";

/**
 * Run as a process of its own, to be killed: one write in many steps, from the published versions
 * on its command line. Says "writing" when the first step begins and the versions when all is done.
 */
const [, , folder = "", published = "null"] = process.argv;
const versions = JSON.parse(published);
const writer = await SearchWriter.open(folder);
console.log("writing");
await writer.restoreTo(versions);
for (let from = 101; from <= 500; from += 50) {
	const { keys, rows } = edition(from, from + 49, "second");
	await writer.replace(keys, rows);
}
await writer.remove([1, 2, 3]);
console.log(JSON.stringify(await writer.finish([versions])));
