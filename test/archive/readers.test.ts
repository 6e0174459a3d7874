import { expect, test } from "@jest/globals";
import { start } from "../cli/run.ts";
import { TestArchive } from "./test-archive.ts";

const FIRST = "“The lock gates will be opened in spring,” said Ruth Alder, the mayor of Port Elm.";
const SECOND = "“The lock gates will be opened in autumn,” said Ruth Alder, the mayor of Port Elm.";
const SECONDS_TO_SEE_IT = 5;

test("a process that was reading before an ingest sees the new version without a restart", async () => {
	const archive = await TestArchive.open();
	await archive.add([{ id: "a1", text: FIRST }]);
	const settings = {
		ON_RECORD_DATA_DIR: archive.folder,
		CORPUS_DIR: await archive.write([{ id: "a1", text: FIRST }]),
	};
	const reader = start(["say", "-", "--json"], settings, null);
	const verdicts = conversation(reader.child);
	expect(await verdicts("/who-said the lock gates will be opened in spring")).toBe("said");
	expect(await verdicts("/who-said the lock gates will be opened in autumn")).toBe("altered");

	await archive.add([{ id: "a1", text: SECOND }]);
	const until = Date.now() + SECONDS_TO_SEE_IT * 1_000;
	let verdict = "";
	while (verdict !== "said" && Date.now() < until) {
		verdict = await verdicts("/who-said the lock gates will be opened in autumn");
	}
	expect(verdict).toBe("said");
	expect(await verdicts("/who-said the lock gates will be opened in spring")).toBe("altered");
	reader.child.stdin?.end();
	expect(await reader.ended).toMatchObject({ code: 0 });
});

test("readers within one process see one version, SQL and search tables alike, all through an ingest", async () => {
	const archive = await TestArchive.open();
	const edition = (n: number) =>
		[1, 2, 3].map((i) => ({ id: `a${i}`, text: `“Gate ${i} has order ${n},” said Ruth Alder, the mayor.` }));
	await archive.add(edition(1));
	let done = false;
	const writing = archive.add(edition(2)).finally(() => {
		done = true;
	});
	const seen = new Set<string>();
	do {
		const found = await archive.archive.timeline("gate order", {});
		seen.add(
			found
				.map(({ article }) => `${article.id}v${article.version}`)
				.sort((a, b) => (a < b ? -1 : 1))
				.join(" "),
		);
	} while (!done);
	await writing;
	const after = await archive.archive.timeline("gate order", {});
	expect(after.map(({ article }) => article.version)).toEqual([2, 2, 2]);
	expect([...seen].filter((each) => each !== "a1v1 a2v1 a3v1" && each !== "a1v2 a2v2 a3v2")).toEqual([]);
});

/** Says lines to a process one by one; gives the verdict of each. */
function conversation(child: ReturnType<typeof start>["child"]): (line: string) => Promise<string> {
	const waiting: ((verdict: string) => void)[] = [];
	let rest = "";
	child.stdout?.on("data", (text: string) => {
		const lines = (rest + text).split("\n");
		rest = lines.pop() ?? "";
		for (const line of lines) waiting.shift()?.(JSON.parse(line).data.verdict);
	});
	return (line) => {
		const { promise, resolve } = Promise.withResolvers<string>();
		waiting.push(resolve);
		child.stdin?.write(`${line}\n`);
		return promise;
	};
}
