import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { countSources, type Reading, type ReadingDefaults, readArticles } from "../../src/corpus/read.ts";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "on-record-read-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Buffer): string {
	const path = join(folder, name);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, content);
	return path;
}

async function read(paths: string | readonly string[], defaults?: ReadingDefaults): Promise<Reading[]> {
	return Array.fromAsync(readArticles([paths].flat(), defaults));
}

/** What became of each article: its headline, or where and why it was refused. */
async function told(paths: string | readonly string[], defaults?: ReadingDefaults): Promise<string[]> {
	const readings = await read(paths, defaults);
	return readings.map((reading) => {
		if (reading.ok) return reading.draft.headline;
		const { file, line, reason } = reading.refusal;
		return `${file.replace(`${folder}/`, "")}:${line ?? "-"} ${reason}`;
	});
}

const line = (said: object) =>
	JSON.stringify({ outlet: "Gazette", headline: "A", text: "It voted.", ...said });
const MARKDOWN = "---\nheadline: A\noutlet: Gazette\n---\nIt voted.";
const CAPTURE =
	"Watch Harbour Nine\n\nCouncil puts off plan\n\nThe council voted on Monday to put off the plan.\n";
const PAGE = `<title>Council waits</title><link rel="canonical" href="https://www.example.org/a?utm_source=b#c"><p>It voted on Monday.</p>`;

describe("formats by name and by look", () => {
	test.each([
		["a.txt", CAPTURE, "Council puts off plan"],
		["a.md", MARKDOWN, "A"],
		["a.HTML", PAGE, "Council waits"],
		["a.json", line({}), "A"],
		["a.jsonl", line({}), "A"],
		["capture", CAPTURE, "Council puts off plan"],
		["markdown", MARKDOWN, "A"],
		["page", `\n${PAGE}`, "Council waits"],
		["object", line({}), "A"],
		["pretty", JSON.stringify(JSON.parse(line({})), null, 2), "A"],
		["list", `[${line({})}]`, "A"],
		["bracketed", CAPTURE.replace("Watch", "[Watch"), "Council puts off plan"],
	])("%s", async (name, content, headline) => {
		expect(await told(put(name, content), { outlet: "Default" })).toEqual([headline]);
	});

	test("many lines without a telling name are JSONL", async () => {
		expect(
			await told(put("lines", `${line({ id: 1 })}\n{broken}\n\n${line({ id: 2, headline: "B" })}`)),
		).toEqual(["A", expect.stringMatching(/^lines:2 expected valid JSON/), "B"]);
	});
});

describe("a draft", () => {
	test("holds what a JSON article says, and its text exactly", async () => {
		const text = " “We are,”\r\n\tshe said. \u00A0\n\n\n";
		const said = {
			id: 17,
			outlet: " The\n Gazette",
			title: "Council \u001B[1mvotes\u001B[0m",
			author: ["Jane Doe", "Tom Roe"],
			date: "March 12, 2018",
			link: "https://Example.org/a?utm_source=x",
			corrects: "old",
			text,
			body: "not this",
		};
		expect(await read(put("a.json", JSON.stringify(said)))).toEqual([
			{
				ok: true,
				from: { file: join(folder, "a.json"), line: null },
				draft: {
					id: "17",
					outlet: "The Gazette",
					headline: "Council votes",
					byline: "Jane Doe, Tom Roe",
					publishedOn: "2018-03-12",
					url: "https://example.org/a",
					textAtLink: true,
					corrects: "old",
					text,
				},
			},
		]);
	});

	test("a body is tidied: blank lines between its paragraphs", async () => {
		const [reading] = await read(put("a.json", line({ text: undefined, body: "One.\r\nTwo. \n" })));
		expect(reading).toMatchObject({ draft: { text: "One.\n\nTwo." } });
	});

	test("a link that a report was checked against does not hold its words", async () => {
		const source = MARKDOWN.replace("---\nIt", "source: https://example.org/a\n---\nIt");
		const [reading] = await read(put("a.md", source), { url: "https://example.org/default" });
		expect(reading).toMatchObject({ draft: { url: "https://example.org/a", textAtLink: false } });
	});

	test("defaults fill what the file does not say, and only that", async () => {
		const defaults = { outlet: "Default", date: "1 May 2020", url: "https://example.org/d" };
		const bare = put("bare.md", "# B\n\nIt voted.");
		const full = put("full.json", line({ date: "2021-01-01", url: "https://example.org/a" }));
		expect(await read([bare, full], defaults)).toMatchObject([
			{
				draft: {
					outlet: "Default",
					publishedOn: "2020-05-01",
					url: "https://example.org/d",
					textAtLink: true,
				},
			},
			{ draft: { outlet: "Gazette", publishedOn: "2021-01-01", url: "https://example.org/a" } },
		]);
	});

	test("a page without a site name has its host as outlet", async () => {
		const [reading] = await read(put("a.html", PAGE));
		expect(reading).toMatchObject({ draft: { outlet: "example.org", url: "https://www.example.org/a" } });
	});

	test("an unreadable default is the caller's mistake", async () => {
		await expect(read([], { date: "yesterday" })).rejects.toThrow(/"yesterday"/);
		await expect(read([], { url: "javascript:x" })).rejects.toThrow(/http\(s\) link/);
	});
});

describe("only read, not archived", () => {
	const defaults = { headlineRequired: false };

	test("neither headline nor outlet is needed, nor an id that can be cited", async () => {
		const file = put("a.jsonl", '{"id":"a b","text":"“We are.”"}\n{"text":"One."}\n{"text":"One."}');
		expect(await read(file, defaults)).toMatchObject([
			{ draft: { id: "a b", headline: "", outlet: "", text: "“We are.”" } },
			{ draft: { id: null } },
			{ draft: { id: null } },
		]);
	});

	test("plain prose is an article", async () => {
		const [reading] = await read(
			put("a.txt", "The council voted on Monday to put off the plan.\n"),
			defaults,
		);
		expect(reading).toMatchObject({ draft: { text: "The council voted on Monday to put off the plan." } });
	});
});

describe("refused, and the rest goes on", () => {
	test.each([
		["no headline", "a.jsonl", line({ headline: " " }), /^a.jsonl:1 no headline: add a "headline" field$/],
		[
			"no headline in markdown",
			"a.md",
			"It voted.",
			/^a.md:- no headline: add `headline:` to the front matter$/,
		],
		[
			"no headline in a capture",
			"a.txt",
			"The council voted on Monday.",
			/^a.txt:- no headline: put the headline on/,
		],
		[
			"no outlet",
			"a.md",
			"# A\n\nIt voted.",
			/no outlet: add `outlet:` to the front matter or pass --outlet$/,
		],
		["no outlet in a capture", "a.txt", CAPTURE.slice(20), /no outlet: put .* or pass --outlet$/],
		["empty body", "a.md", "---\nheadline: A\noutlet: B\n---\n \n", /empty body/],
		["a body of punctuation", "a.jsonl", line({ text: "… — !" }), /empty body/],
		["an empty file", "a.txt", "", /^a.txt:- /],
		[
			"an impossible date",
			"a.jsonl",
			line({ date: "2016-13-45" }),
			/expected a date like .*, got "2016-13-45"/,
		],
		["a relative date", "a.md", MARKDOWN.replace("A\n", "A\ndate: yesterday\n"), /got "yesterday"/],
		["a script link", "a.jsonl", line({ url: "javascript:x" }), /http\(s\) link .* got "javascript:x"/],
		["a link with a password", "a.jsonl", line({ url: "https://a:b@example.org" }), /without a password/],
		["an id with a space", "a.jsonl", line({ id: "a b" }), /no spaces .* got "a b"/],
		["an id too long", "a.jsonl", line({ id: "x".repeat(201) }), /1 to 200 characters/],
		["a bad corrected id", "a.jsonl", line({ corrects: "a b" }), /corrected article's id/],
		[
			"a headline too long",
			"a.jsonl",
			line({ headline: "x".repeat(501) }),
			/at most 500 characters, got 501/,
		],
		["an outlet too long", "a.jsonl", line({ outlet: "x".repeat(121) }), /at most 120 characters, got 121/],
		[
			"a wrong type",
			"a.jsonl",
			line({ headline: { a: 1 } }),
			/expected a string in "headline", got an object/,
		],
		["no object", "a.jsonl", "17", /named fields, got "17"/],
		[
			"a list for an article",
			"a.jsonl",
			"[".repeat(100_000) + "]".repeat(100_000),
			/named fields, got a list/,
		],
		["a deep front matter", "a.md", `---\nx: ${"[".repeat(50_000)}\n---\nIt voted.`, /front matter/],
		["broken JSON", "a.json", "{", /^a.json:- expected valid JSON/],
		["text over 5 MB", "a.jsonl", line({ text: "é".repeat(2_500_001) }), /at most 5 MB .* got 5\.0 MB/],
		["NUL in text to be stored", "a.jsonl", line({ text: "It\0voted" }), /NUL/],
		["half a surrogate pair", "a.jsonl", line({ text: "It voted \uD83E" }), /surrogate/],
		["a PDF", "a.txt", "%PDF-1.7 …", /a PDF file/],
		["an image", "a.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /a PNG image/],
		[
			"binary bytes",
			"a.txt",
			Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7) % 256)),
			/binary content/,
		],
		["Latin-1", "a.txt", Buffer.from("One.\nCafé voted.", "latin1"), /^a.txt:2 expected UTF-8/],
		[
			"Latin-1 in a line",
			"a.jsonl",
			Buffer.from(line({ text: "Café" }), "latin1"),
			/^a.jsonl:1 expected UTF-8/,
		],
		["broken UTF-16", "a.txt", Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), /expected UTF-16/],
		["UTF-16 without its mark", "a.txt", Buffer.from(CAPTURE, "utf16le"), /binary content/],
	])("%s", async (_what, name, content, reason) => {
		const bad = put(name, content);
		const good = put("good/z.md", MARKDOWN);
		expect(await told([bad, good])).toEqual([expect.stringMatching(reason), "A"]);
	});

	test("a path where nothing is", async () => {
		expect(await told(join(folder, "none.md"))).toEqual([
			"none.md:- expected a file or folder, got nothing there; check the path",
		]);
	});

	test("one article of a list, by its place", async () => {
		const file = put("a.json", `[${line({ id: 1 })}, 17, ${line({ id: 3, headline: "C" })}]`);
		expect(await told(file)).toEqual([
			"A",
			expect.stringMatching(/^a.json:- article 2 of the list: expected an object/),
			"C",
		]);
	});

	test("a line over 16 MB, by its number", async () => {
		const file = put(
			"a.jsonl",
			`${line({ id: 1 })}\n"${"x".repeat(16_000_000)}"\n${line({ id: 3, headline: "C" })}`,
		);
		expect(await told(file)).toEqual([
			"A",
			expect.stringMatching(/^a.jsonl:2 expected a line of at most 16 MB/),
			"C",
		]);
	});

	test("a reason cannot act on a terminal", async () => {
		const [reason] = await told(put("a.jsonl", line({ date: "\u001B[31mred\u202E" })));
		expect(reason).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	});
});

describe("ids met twice in a run", () => {
	test("are refused, naming where the first stood", async () => {
		const one = put("a.jsonl", `${line({ id: "b" })}\n${line({ id: "x", headline: "X" })}`);
		const two = put("b.md", MARKDOWN.replace("A\n", "B\nid: x\n"));
		const three = put("c.md", MARKDOWN.replace("A\n", "C\nid: x\n"));
		const first = `expected each id once, got "x" again, which stood first in ${one}, line 2; change or remove one`;
		expect(await told([one, two, three])).toEqual(["A", "X", `b.md:- ${first}`, `c.md:- ${first}`]);
	});

	test("also when the id was derived", async () => {
		const file = put(
			"a.jsonl",
			`${line({ text: "One." })}\n${line({ text: "Two." })}\n${line({ date: "2020-01-01" })}`,
		);
		expect(await told(file)).toEqual([
			"A",
			expect.stringMatching(/^a.jsonl:2 .* line 1; give it an id of its own$/),
			"A",
		]);
	});

	test("a refused article does not take its id", async () => {
		const file = put("a.jsonl", `${line({ id: "x", text: "" })}\n${line({ id: "x" })}`);
		expect(await told(file)).toEqual([expect.stringMatching(/empty body/), "A"]);
	});
});

describe("encodings", () => {
	test.each([
		["UTF-8 with its mark", (text: string) => Buffer.from(`\uFEFF${text}`)],
		["UTF-16, little end first", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le")],
		["UTF-16, big end first", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
	])("%s", async (_what, encode) => {
		const texts = ["“Élection,” she said. 🦊", "Zwei."];
		const lines = texts.map((text, id) => line({ id, text })).join("\n");
		const paths = [
			put("a.jsonl", encode(lines)),
			put("b.md", encode(MARKDOWN)),
			put("c", encode(`[${line({ id: "c" })}]`)),
		];
		const readings = await read(paths);
		expect(readings.map((reading) => reading.ok && reading.draft.text)).toEqual([
			...texts,
			"It voted.",
			"It voted.",
		]);
	});
});

describe("folders", () => {
	test("are read in depth, by name, without dotfiles and README.md", async () => {
		const said = (headline: string) => MARKDOWN.replace("A\n", `${headline}\n`);
		put("b.md", said("B"));
		put("a/z.md", said("Z"));
		put("a/c.md", said("C"));
		put("README.md", said("No"));
		put("a/readme.md", said("No"));
		put(".hidden.md", said("No"));
		put(".git/x.md", said("No"));
		put("c.jsonl", line({ headline: "D" }));
		expect(await told(folder)).toEqual(["C", "Z", "B", "D"]);
		expect(await told(join(folder, "README.md"))).toEqual(["No"]);
		expect(await countSources([folder, join(folder, "b.md"), "-"])).toBe(6);
	});

	test("what has no known format, and a link to a folder, is refused rather than passed over", async () => {
		put("a.png", "x");
		symlinkSync(folder, join(folder, "loop"));
		expect(await told(folder)).toEqual([
			expect.stringMatching(/^a.png:- expected a file ending in .*\.jsonl.*, got \.png/),
			expect.stringMatching(/^loop:- expected a file, got a link to a folder/),
		]);
	});
});
