import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ATTACK, Community } from "./community.ts";

const MESSAGES = 10_000;
const OPENINGS = [
	"The ferry was late again today because of",
	"Has anybody read the report on the harbour by",
	"I think the council should look at the plan of",
	"There is a good piece in the paper about",
	"My neighbour votes for somebody called",
] as const;

test(`of ${MESSAGES} messages that nothing was found in, no word stands in the database or the log`, async () => {
	const community = await Community.open({ notes: "channel", modes: { "personal-attack": "shadow" } });
	const unique = (i: number) => `quibblewort${i.toString(36)}zz`;
	for (let i = 0; i < MESSAGES; i += 1) {
		const quoting = i % 50 === 0 ? ` Mara Ellison said "we will certainly look at ${unique(i)} again"` : "";
		await community.hear(`${OPENINGS[i % OPENINGS.length]} ${unique(i)}.${quoting}`, {
			author: { id: `u${i % 997}`, name: `Member ${i % 997}` },
			parts: i % 10 === 0 ? [`An embed about ${unique(i)}`] : [],
			edited: i % 7 === 0,
		});
	}
	expect(await community.all()).toEqual([]);
	// The search itself is seen to find what is kept: one flagged message, and a rule's shadow that keeps nothing.
	await community.set({ modes: {} });
	await community.hear(`${ATTACK} flaggedword`);
	const files = (await readdir(community.archive.folder, { withFileTypes: true, recursive: true })).filter(
		(each) => each.isFile(),
	);
	let kept = "";
	for (const { parentPath, name } of files) kept += await readFile(join(parentPath, name), "latin1");
	const logged = community.logged.join("");
	expect(kept).toContain("flaggedword");
	expect(logged).not.toContain("flaggedword");
	expect(kept).not.toContain("quibblewort");
	expect(logged).not.toContain("quibblewort");
	for (const table of await community.archive.db.introspection.getTables()) {
		const rows = await community.archive.db
			.selectFrom(table.name as never)
			.selectAll()
			.execute();
		expect(JSON.stringify(rows)).not.toContain("quibblewort");
	}
}, 600_000);

test("a rule or a store that breaks down is told in the log, without the message's words", async () => {
	const community = await Community.open();
	community.cases.open = async () => {
		throw new Error("the disk is full");
	};
	await community.hear(`${ATTACK} quibblewort`);
	expect(community.logged.join("")).toContain("could not be moderated");
	expect(community.logged.join("")).not.toContain("quibblewort");
});
