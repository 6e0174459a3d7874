import { expect } from "@jest/globals";
import { SHARED } from "../../../../src/corpus/article.ts";
import { TestArchive, type Written } from "../../../archive/test-archive.ts";
import { botOver, quotations } from "../../../chat/bot.ts";
import type { Behaviour } from "../behaviours.ts";

const WORDS = "The lighthouse keeper counts every gull twice";
const SECRET: Written = {
	id: "lighthouse",
	text: `“${WORDS},” said Odile Marchetti, the keeper of the Elm light.`,
	outlet: "Lamp Room Letter",
	headline: "Gulls",
};
const LINE = `/who-said ${WORDS}`;

/** Invariant 3: what one guild or workspace has added is seen there and nowhere else. */
export function collections(it: Behaviour): void {
	it("a guild's or workspace's own articles are found there, beside the operator's", async (open) => {
		const over = await TestArchive.open();
		const stand = await open({ over });
		await over.add([SECRET], stand.own ?? "nobody's");
		await over.add([{ id: "public", text: "“The ferry is late again,” said Bo Lind, a sailor." }]);
		expect((await stand.slash(LINE).answer()).text).toContain(`“${WORDS}`);
		expect((await stand.slash("/who-said the ferry is late again").answer()).text).toContain("Bo Lind");
		expect(await stand.complete("who-said", "speaker", "Odile")).toEqual(["Odile Marchetti"]);
		expect(new Set(stand.desk.asked.map(({ collections: read }) => read.join(" ")))).toEqual(
			new Set([`${SHARED} ${stand.own}`]),
		);
	});

	it("articles of another guild or workspace are never seen, nor completed, nor brought by a button, nor in the console", async (open) => {
		const over = await TestArchive.open();
		const stand = await open({ over });
		await over.add([{ id: "public", text: "“The ferry is late again,” said Bo Lind, a sailor." }]);
		await over.add([SECRET], stand.own === null ? "discord:1" : stand.own);
		// Asked where it may be seen, so that a cache could carry it over.
		const seen = stand.own === null ? null : await stand.slash(LINE).answer();
		expect(seen?.text ?? WORDS).toContain(WORDS);
		for (const line of [
			LINE,
			"/on-record Marchetti",
			"/timeline gull",
			"/ask Who counts every gull?",
			"/sources",
		]) {
			const { text } = await stand.elsewhere(line).answer();
			expect(text.replaceAll(`“${WORDS}”`, "")).not.toMatch(
				/Odile|Lamp Room|keeper of the Elm light|counts every/,
			);
		}
		const { reply } = await (await botOver(over.archive)).ask(LINE);
		expect(quotations(reply)).toEqual([]);
		expect(stand.desk.asked.at(-1)?.collections).not.toContain(stand.own);
	});
}
