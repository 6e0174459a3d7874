import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Block, Citation, Reply } from "../../src/chat/reply.ts";
import { Articles } from "../../src/store/articles.ts";
import { current } from "../../src/store/publication.ts";
import { TestArchive } from "../archive/test-archive.ts";
import { type Bot, botOver, ownText, paraphrases, quotations } from "../chat/bot.ts";

const FOLDER = fileURLToPath(new URL("../../data/articles", import.meta.url));
const QUESTIONS = new URL("../answers/questions.jsonl", import.meta.url);

let archive: TestArchive;
let bot: Bot;
beforeAll(async () => {
	archive = await TestArchive.open();
	const { refused } = await archive.add(FOLDER);
	if (refused.length > 0)
		throw new Error(`Expected the sample archive to go in, got ${JSON.stringify(refused)}`);
	bot = await botOver(archive.archive);
});

const ask = async (line: string) => (await bot.ask(line)).reply;

/** The blocks under a heading, up to the next one. */
function under(reply: Reply, heading: RegExp): readonly Block[] {
	const isHeading = (block: Block) => block.kind === "heading";
	const from = reply.blocks.findIndex((block) => isHeading(block) && heading.test(JSON.stringify(block)));
	const rest = from === -1 ? [] : reply.blocks.slice(from + 1);
	const to = rest.findIndex(isHeading);
	return to === -1 ? rest : rest.slice(0, to);
}

const shownWords = (blocks: readonly Block[], kind: Block["kind"]) =>
	blocks.flatMap((block) => (block.kind === kind && "words" in block ? [`${block.words}`] : []));

describe("/can-california-secede", () => {
	test("shows what those who want it and what lawyers say, by name", async () => {
		const reply = await ask("/can-california-secede");
		expect(reply.outcome).toBe("answered");
		const wanting = under(reply, /want it/);
		expect(JSON.stringify(wanting)).toContain("Theo Slater");
		expect(shownWords(wanting, "quotation").length).toBeGreaterThan(0);
		const lawyers = under(reply, /lawyers/);
		expect(shownWords(lawyers, "quotation")).toContain(
			"No, there's no provision in the U.S. Constitution that allows for secession.",
		);
		expect(JSON.stringify(lawyers)).toContain('"speaker":"David Mastagni"');
		expect(JSON.stringify(lawyers)).not.toContain('Slater"');
	});

	test("shows what Mastagni is reported to have said of two thirds and three quarters as a paraphrase, his", async () => {
		const reply = await ask("/can-california-secede");
		const his = reply.blocks.flatMap((block) =>
			block.kind === "paraphrase" && block.attribution.speaker === "David Mastagni" ? [block.words] : [],
		);
		expect(his.join("\n")).toMatch(/two[ -]thirds/);
		expect(his.join("\n")).toMatch(/three[ -]quarters/);
		expect(quotations(reply).join("\n")).not.toMatch(/three[ -]quarters/);
	});

	test("shows Article V from its own report: two thirds to propose, three fourths (38) to ratify", async () => {
		const reply = await ask("/can-california-secede");
		const words = reply.blocks
			.flatMap((block) =>
				"citation" in block && block.citation.articleId === "article-v-two-thirds-and-three-fourths"
					? [`${block.words}`]
					: [],
			)
			.join("\n");
		expect(words).toMatch(/two thirds of both Houses/);
		expect(words).toMatch(/convention/i);
		expect(words).toMatch(/three\s+fourths/);
		expect(words).toMatch(/\b38\b/);
	});

	test("gives no verdict of the bot's own", async () => {
		const text = ownText(await ask("/can-california-secede"));
		expect(text).toContain("On Record takes no side.");
		expect(text.replace("takes no side", "")).not.toMatch(/\b(yes|no|cannot|unconstitutional|illegal)\b/i);
	});
});

test("a second standing question shows both sides and the ruling", async () => {
	const reply = await ask("/can-california-be-divided");
	expect(reply.outcome).toBe("answered");
	expect(JSON.stringify(under(reply, /want it/))).toContain('"speaker":"Tim Draper"');
	expect(JSON.stringify(under(reply, /oppose it/))).toContain('"speaker":"Fabian Núñez"');
	expect(JSON.stringify(under(reply, /Supreme Court/))).toContain("cal-3-removed-from-ballot-2018");
});

test("a figure that was corrected is given with its correction", async () => {
	const reply = await ask("/ask How many states must ratify an amendment?");
	expect(JSON.stringify(reply.blocks)).toMatch(/\b38\b/);
	const ids = reply.data.spans?.map(({ articleId }) => articleId) ?? [];
	if (ids.includes("amendment-to-leave-what-it-needs")) {
		expect(ids).toContain("correction-amendment-needs-38-states");
	}
});

describe("invariant 1: what stands in quotation marks is what the article says", () => {
	/** Lines of every command over the sample archive's own subjects. */
	async function lines(): Promise<string[]> {
		const asked = (await readFile(QUESTIONS, "utf8"))
			.trim()
			.split("\n")
			.map((line): { question: string } => JSON.parse(line))
			.map(({ question }) => `/ask ${question}`);
		const articles = await Promise.all(
			(await readdir(FOLDER)).map((file) => readFile(`${FOLDER}/${file}`, "utf8")),
		);
		const quoted = articles.flatMap((text) => text.match(/“[^”]{25,}”/g)?.slice(0, 1) ?? []);
		const altered = quoted.map((words) => words.replace(/ \S+ /, " never "));
		const people =
			"Slater Mastagni Draper Lincoln Salmond Sturgeon Davis Chase Evans Marinelli attorney president".split(
				" ",
			);
		const topics = [
			"california secession",
			"scotland",
			"texas",
			"quebec",
			"article 50",
			"amendment",
			"jefferson",
		];
		return [
			...asked.filter((_, i) => i % 3 === 0),
			...[...quoted, ...altered].map((words) => `/who-said ${words}`),
			...people.map((name) => `/on-record ${name}`),
			...topics.map((topic) => `/timeline ${topic}`),
			"/can-california-secede",
			"/can-california-be-divided",
			"/sources",
			"/help",
		];
	}

	const cited = (reply: Reply): { words: string; citation: Citation; kind: Block["kind"] }[] =>
		reply.blocks.flatMap((block) =>
			block.kind === "quotation" || block.kind === "paraphrase" || block.kind === "excerpt"
				? [{ words: block.words, citation: block.citation, kind: block.kind }]
				: [],
		);

	test("over every command and many questions", async () => {
		const at = (await current(archive.db)).archiveVersion;
		const store = new Articles(archive.db);
		const wrong: string[] = [];
		let shown = 0;
		for (const line of await lines()) {
			const reply = await ask(line);
			if (reply.outcome === "failed") wrong.push(`${line}: failed`);
			if (/["“”«»„]/.test(ownWords(reply))) wrong.push(`${line}: quotation marks in the bot's own words`);
			for (const { words, citation, kind } of cited(reply)) {
				shown += 1;
				const { articleId, version, span } = citation;
				const article = await store.find(["shared"], articleId, at);
				const text = article?.version === version ? article.text : "";
				if (text.slice(span.start, span.end) !== words) wrong.push(`${line}: ${words}`);
				const marked = /["“”']/u.test(text[span.start - 1] ?? "") || /^,?["“”']/u.test(text.slice(span.end));
				if (kind === "quotation" && !marked)
					wrong.push(`${line}: not in the article's quotation marks: ${words}`);
			}
		}
		expect(wrong).toEqual([]);
		expect(shown).toBeGreaterThan(200);
	});

	/** What the bot itself says, without records, the asker's words and what is to be typed. */
	function ownWords(reply: Reply): string {
		return JSON.stringify(
			reply.blocks.flatMap((block) =>
				"runs" in block ? block.runs : "items" in block ? block.items.flat() : [],
			),
			(_key, value) =>
				value && typeof value === "object" && ("label" in value || "asked" in value || "code" in value)
					? 0
					: value,
		).replace(/[{}[\],:]|"(strong|ago)"|"/g, " ");
	}
});

describe("a page capture, through /who-said", () => {
	let captured: Bot;
	beforeAll(async () => {
		const other = await TestArchive.open();
		await other.add(fileURLToPath(new URL("../fixtures/page-capture.txt", import.meta.url)));
		captured = await botOver(other.archive);
	});

	test.each([
		["Our short-term and medium-term goals are creating a better government for California", "Theo Slater"],
		["There has been a massive wave of interest, and it has really taken us by surprise", "Theo Slater"],
		["No, there's no provision in the U.S. Constitution that allows for secession.", "David Mastagni"],
		[
			"Anything a state does during a period of secession is a nullity, it means nothing unless a secession is successful",
			"David Mastagni",
		],
		[
			"the federal government would come in like they did in reconstruction era and reestablish California as a state.",
			"David Mastagni",
		],
	])("%s is on record as %s's", async (words, speaker) => {
		const { reply } = await captured.ask(`/who-said ${words}`);
		expect(reply.data.verdict).toBe("said");
		expect(quotations(reply)).toEqual([words]);
		expect(reply.data.quotations).toMatchObject([{ speaker }]);
		expect(reply.blocks).toContainEqual(
			expect.objectContaining({ citation: expect.objectContaining({ publishedOn: null, link: null }) }),
		);
	});

	test("Mastagni's role comes with his name", async () => {
		const { reply } = await captured.ask(
			"/who-said Anything a state does during a period of secession is a nullity",
		);
		expect(reply.data.quotations).toMatchObject([{ role: "a constitutional attorney in Sacramento" }]);
	});

	test("a man without a name stays without one", async () => {
		const { reply } = await captured.ask("/who-said We are divided enough as it is why divide us even more?");
		expect(reply.data.verdict).toBe("said");
		expect(JSON.stringify(reply.data.quotations)).toMatch(/one Sacramento man/);
		expect(JSON.stringify(reply.blocks)).not.toMatch(/Slater|Mastagni/);
	});

	test("a fragment without an opening mark is nobody's", async () => {
		const { reply } = await captured.ask("/who-said go against all of California's values");
		expect(JSON.stringify(reply.data.quotations ?? [])).not.toMatch(/"speaker":"(Theo|David)/);
	});

	test("indirect speech is a paraphrase, with its speaker", async () => {
		const { reply } = await captured.ask("/on-record Mastagni");
		expect(paraphrases(reply).join("\n")).toContain("two-thirds of the Senate");
		expect(quotations(reply).join("\n")).not.toContain("two-thirds");
	});

	test("a scare quote is no quotation", async () => {
		const { reply } = await captured.ask("/who-said Calexit");
		expect(quotations(reply).filter((words) => /^.?Calexit.?$/.test(words))).toEqual([]);
	});
});
