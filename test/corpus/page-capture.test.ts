import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Found } from "../../src/corpus/formats/format.ts";
import { pageCapture } from "../../src/corpus/formats/page-capture.ts";

const FIXTURES = new URL("../fixtures/", import.meta.url);
const source = (name: string) => readFileSync(new URL(name, FIXTURES), "utf8");
const read = (text: string) => [...pageCapture.read(text)][0] as Found;

test("the real capture", () => {
	const found = read(source("page-capture.txt"));
	expect(found).toMatchObject({
		headline: "California Secession Supporters Find More Interest After Election",
		outlet: "CBS News",
		byline: null,
		published: null,
		url: null,
	});
	expect(found.text).toMatch(/^SACRAMENTO \(CBS13\) — Calls for/);
	expect(found.text).toMatch(/He says more rallies are to be expected in the near future\.$/);
	expect(found.text).toContain("\n\nTrump's values go against all of California's values.\"\n\n");
	// Every line of the source from the dateline to the last paragraph, and no other.
	const lines = source("page-capture.txt")
		.split("\n")
		.filter((line) => line !== "");
	expect(found.text.split("\n\n")).toEqual(lines.slice(2, -5));
});

describe("layouts", () => {
	const names = readdirSync(new URL("captures/", FIXTURES)).filter((name) => name.endsWith(".txt"));

	test.each(names)("%s", (name) => {
		const expected = JSON.parse(source(`captures/${name.replace(/txt$/, "json")}`));
		const { headline, outlet, byline, published, text } = read(source(`captures/${name}`));
		expect({ headline, outlet, byline, publishedOn: published, paragraphs: text.split("\n\n") }).toEqual(
			expected,
		);
	});

	test.each(names)("%s reads the same with other line ends and spacing", (name) => {
		const text = source(`captures/${name}`);
		expect(read(text.replaceAll("\n", "\r\n"))).toEqual(read(text));
		expect(read(`\n\n  ${text.replaceAll("\n\n", "\n \t\n\n")}\n\n`)).toEqual(read(text));
	});
});

const ARTICLE = `The harbour council voted on Monday to put off the plan.

"We cannot spend what we do not have," said Ruth Amadi.`;

describe("headline", () => {
	test.each([
		["in sentence case", "Council puts off the dredging plan"],
		["a question", "Can the council afford the plan?"],
		["a quotation", "'We cannot spend': council puts off plan"],
		["ending in a word that outlets use", "Harbour Council Puts Off Plan Review"],
		["with an abbreviation", "U.S. council votes on harbour plan"],
	])("%s", (_what, headline) => {
		expect(read(`Menu\n\n${headline}\n\n${ARTICLE} The review was due.`).headline).toBe(headline);
	});

	test("none above prose", () => {
		const found = read(ARTICLE);
		expect(found.headline).toBe("");
		expect(found.text).toBe(ARTICLE);
	});
});

describe("date", () => {
	test.each([
		["Published March 3, 2020", "2020-03-03"],
		["Updated: 2020-03-03", "2020-03-03"],
		["Published 3 March 2020 · Updated 5 March 2020", "2020-03-03"],
		["Updated March 5, 2020 / Published March 3, 2020", "2020-03-03"],
		["March 3, 2020 / 6:11 AM EST / Harbour Nine", "2020-03-03"],
		["Last updated on Tue, March 3rd, 2020 at 9:00", "2020-03-03"],
		["Updated 3:14 PM", null],
		["Updated 2 hours ago", null],
	])("%s", (line, published) => {
		const found = read(`Council puts off the dredging plan\n${line}\n${ARTICLE}`);
		expect(found.published).toBe(published);
		expect(found.text).toBe(ARTICLE);
	});

	test("an impossible one is refused", () => {
		expect(() => read(`Council puts off the plan\nPublished: 2020-13-45\n${ARTICLE}`)).toThrow(
			/"2020-13-45"/,
		);
		expect(() => read(`Council puts off the plan\nPublished February 30, 2020\n${ARTICLE}`)).toThrow(
			/February 30/,
		);
	});

	test.each([
		"Published on March 3, 2020, the report said that the channel was safe.",
		"Updated figures were due.",
		"By Tuesday the fire was out.",
		"It began at 6:30.",
	])("a sentence is no stamp: %s", (sentence) => {
		const text = `${sentence}\n\n${ARTICLE}\n\n${sentence}`;
		expect(read(`Council puts off the dredging plan\n\n${text}`)).toMatchObject({
			published: null,
			byline: null,
			text,
		});
	});

	test("a date among other stories is theirs", () => {
		const found = read(
			`Council puts off the dredging plan\n\n${ARTICLE}\n\nMore news\n\nBridge shut\n\nMay 3, 2019`,
		);
		expect(found).toMatchObject({ published: null, text: ARTICLE });
	});

	test("a date that the article speaks of is not its own", () => {
		const text = `${ARTICLE}\n\nThe last vote was on March 3, 2020.`;
		expect(read(`Council puts off the dredging plan\n\n${text}`)).toMatchObject({ published: null, text });
	});
});

describe("outlet", () => {
	const headline = "Council puts off the dredging plan";
	test.each([
		["a banner", `Watch Harbour Nine\n${headline}\n${ARTICLE}`, "Harbour Nine"],
		[
			"a banner before a dateline",
			`Watch Harbour Nine\n${headline}\nPORT ELLERY (HN9) — ${ARTICLE}`,
			"Harbour Nine",
		],
		["a dateline", `${headline}\nPORT ELLERY (HN9) — ${ARTICLE}`, "HN9"],
		["its name alone", `The Port Ellery Ledger\n${headline}\n${ARTICLE}`, "The Port Ellery Ledger"],
		["the headline's end", `${headline} | Harbour Nine\n${ARTICLE}`, "Harbour Nine"],
		[
			"a copyright line",
			`${headline}\n${ARTICLE}\n© 2021 Harbour Nine Inc. All rights reserved.`,
			"Harbour Nine",
		],
		["a banner below", `${headline}\n${ARTICLE}\nView Harbour Nine In\nHarbour Nine App`, "Harbour Nine"],
		["buttons name none", `Watch Live\nRead More\nOpen Menu\n${headline}\n${ARTICLE}\nView Comments`, null],
		["menus name none", `World News\nLocal News\n${headline}\n${ARTICLE}`, null],
	])("%s", (_what, text, outlet) => {
		const found = read(text);
		expect(found.outlet).toBe(outlet);
		expect(found.headline).toBe(headline);
	});
});

test("a short question after a list of other stories is the article's", () => {
	const text = `${ARTICLE}\n\nBut can the council still change its mind?\n\nIt can, until June.`;
	const listed = text.replace(
		"\n\nBut",
		"\n\nRelated stories\n\nIs the Harbour Too Deep?\n\nBridge shut until autumn\n\nBut",
	);
	expect(read(`Council puts off the dredging plan\n\n${listed}`).text).toBe(text);
});

test("a page of nothing but furniture is refused", () => {
	expect(() => read("Menu\nSign in\nCouncil puts off the dredging plan\nShare\n© 2021 Harbour Nine")).toThrow(
		/only short lines/,
	);
});

test("a word list of any length is refused like a short one", () => {
	expect(() => read("word\n".repeat(300_000))).toThrow(/only short lines/);
});

describe("hostile captures take linear time", () => {
	test.each([
		"a",
		" ",
		"\n",
		"Related\n",
		"Comments\n",
		"A Headline Here\n",
		"By Jane | ",
		"3 May 2020 ",
		".",
		'"',
		"(",
		"| ",
		"A (",
		"It voted. ",
	])("%j", (unit) => {
		const time = (length: number) => {
			const text = `Council votes\nThe council voted on Monday.\n${unit.repeat(Math.ceil(length / unit.length))}x`;
			const begin = performance.now();
			read(text);
			return performance.now() - begin;
		};
		time(30_000);
		expect(time(300_000)).toBeLessThan(40 * Math.max(time(30_000), 50));
	});
});
