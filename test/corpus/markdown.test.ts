import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Found } from "../../src/corpus/formats/format.ts";
import { markdown } from "../../src/corpus/formats/markdown.ts";
import { plainOf } from "../../src/corpus/formats/markdown-text.ts";

const read = (source: string) => [...markdown.read(source)][0] as Found;

describe("front matter", () => {
	test("every field, under each of its names", () => {
		const first = read(
			"---\nid: 007\nheadline: Council votes\noutlet: The Gazette\nbyline: Jane Doe\npublished: 2021-05-03\nurl: https://example.org/a\ncorrects: old-1\n---\nBody.",
		);
		const second = read(
			"---\nid: '007'\ntitle: Council votes\nsource: The Gazette\nauthor: [Jane Doe]\ndate: 2021-05-03\nlink: https://example.org/a\ncorrects: old-1\n...\nBody.",
		);
		expect(first).toEqual({
			id: "007",
			headline: "Council votes",
			outlet: "The Gazette",
			byline: "Jane Doe",
			published: "2021-05-03",
			url: "https://example.org/a",
			checkedAgainst: null,
			corrects: "old-1",
			text: "Body.",
			exact: false,
		});
		expect(second).toEqual(first);
	});

	test("a source that is a link is what the report was checked against", () => {
		const found = read("---\nheadline: A\noutlet: B\nsource: https://example.org/a\n---\nBody.");
		expect(found).toMatchObject({ outlet: "B", url: null, checkedAgainst: "https://example.org/a" });
	});

	test.each([
		[
			"a date stays as written",
			"published: 2016-11-10T23:30:00-05:00",
			{ published: "2016-11-10T23:30:00-05:00" },
		],
		["a number stays as written", "headline: 1e3", { headline: "1e3" }],
		["yes and no are words", "headline: no", { headline: "no" }],
		["several authors", "author:\n  - Jane Doe\n  - Tom Roe", { byline: "Jane Doe, Tom Roe" }],
		[
			"null and empty are absent",
			"headline: null\nbyline: ~\ndate:",
			{ headline: null, byline: null, published: null },
		],
		["quotation marks", `headline: 'He said "no"'`, { headline: 'He said "no"' }],
		["other fields are let be", "tags: [a, b]\nnested: {a: 1}\nheadline: A", { headline: "A" }],
		["an empty one", "", { headline: null }],
	])("%s", (_what, head, expected) => {
		expect(read(`---\n${head}\n---\nBody.`)).toMatchObject({ ...expected, text: "Body." });
	});

	test.each([
		["no end", "---\nheadline: A\nBody.", /end with a line `---`/],
		["broken YAML", '---\nid: a\nheadline: "A\n---\nBody.', /valid YAML/],
		["a list", "---\n- a\n---\nBody.", /`name: value` lines/],
		["aliases", "---\na: &a [x]\nb: *a\nheadline: A\n---\nBody.", /alias/],
		["a nested headline", "---\nheadline: {a: b}\n---\nBody.", /a string in "headline"/],
		["a key twice", "---\nheadline: A\nheadline: B\n---\nBody.", /valid YAML/],
	])("%s is refused", (_what, source, reason) => {
		expect(() => read(source)).toThrow(reason);
	});

	test("the line of a mistake is the file's", () => {
		expect(() => read("---\nid: a\nheadline: A\nheadline: B\n---\nBody.")).toThrow(
			expect.objectContaining({ line: 4 }),
		);
	});

	test("without a headline the first # heading is it", () => {
		expect(read("# Council *votes*\n\nBody.")).toMatchObject({ headline: "Council votes", text: "Body." });
		expect(read("---\nheadline: A\n---\n# Votes\n\nBody.")).toMatchObject({
			headline: "A",
			text: "Votes\n\nBody.",
		});
	});
});

describe("plainOf", () => {
	test.each([
		["soft line breaks", "One line\ngoes on.\n\nTwo.", "One line goes on.\n\nTwo."],
		["hard line breaks", "One  \nTwo\\\nThree", "One\nTwo\nThree"],
		["headings", "## What next? ##\nBody.\n\nOld\n===\n\nBody.", "What next?\n\nBody.\n\nOld\n\nBody."],
		["emphasis", "A *b* **c** ***d*** _e_ __f__ ~~g~~ `h`", "A b c d e f g h"],
		["emphasis within emphasis", "**a *b* c**", "a b c"],
		["emphasis over a line break", "**a\nb** c", "a b c"],
		["no emphasis", "5 * 3 * 2, snake_case_name, a ** b", "5 * 3 * 2, snake_case_name, a ** b"],
		[
			"links",
			'See [the *vote*](https://example.org/a_(b) "t") and [this][1].\n\n[1]: https://example.org',
			"See the vote and this.",
		],
		["an autolink", "<https://example.org/a_b_c>", "https://example.org/a_b_c"],
		["brackets that are words", "He said “[the plan] is dead” [sic].", "He said “[the plan] is dead” [sic]."],
		["images go", "![A boat](boat.png)\n\nBody ![x][y]here.", "Body here."],
		["footnote marks go", "Body.[^1]", "Body."],
		[
			"blockquotes",
			"He wrote:\n> We will\n> not.\n>\n> Never.\n\nBody.",
			"He wrote:\n\nWe will not.\n\nNever.\n\nBody.",
		],
		["lists", "- One\n- Two\n  goes on\n* Three", "One\nTwo goes on\nThree"],
		["numbered lists", "1. One\n2. Two", "1. One\n2. Two"],
		["a year at a line's beginning is no list", "It was in\n2016. He spoke.", "It was in 2016. He spoke."],
		["rules", "One.\n\n---\n\nTwo.\n\n* * *\n\nThree.", "One.\n\nTwo.\n\nThree."],
		["code fences", "```js\na *b*\n```\nBody.", "a *b*\n\nBody."],
		["comments and tags", "One <!-- not\n\nthis --> two.<br>Three <b>four</b>.", "One two.\nThree four."],
		["entities", "R&amp;B &mdash; &#8220;yes&#x201D; &unknown;", "R&B — “yes” &unknown;"],
		["escapes", "\\*not\\* \\[a\\](b) 1\\. \\\\", "*not* [a](b) 1. \\"],
		["quotation marks stay", "“We are,” she *said*, “divided.”", "“We are,” she said, “divided.”"],
	])("%s", (_what, body, plain) => {
		expect(plainOf(body)).toBe(plain);
	});

	test("plain paragraphs stay as they are", () => {
		const word = fc.stringMatching(/^[A-Za-z]{2,9}$/);
		const paragraph = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => `${words.join(" ")}.`);
		fc.assert(
			fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), (paragraphs) => {
				expect(plainOf(paragraphs.join("\n\n"))).toBe(paragraphs.join("\n\n"));
			}),
		);
	});

	test.each(["[", "![", "[a](", "*", "**a ", "_a ", "`", "<", "<!--", "&", "> ", "- ", "\\", "|", "~~"])(
		"a long run of %j takes linear time",
		(unit) => {
			const time = (length: number) => {
				const text = unit.repeat(Math.ceil(length / unit.length));
				const begin = performance.now();
				plainOf(text);
				return performance.now() - begin;
			};
			time(20_000);
			expect(time(200_000)).toBeLessThan(40 * Math.max(time(20_000), 50));
		},
	);
});
