import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { run } from "./run.ts";

const page = (name: string) => fileURLToPath(new URL(`../fixtures/pages/${name}.html`, import.meta.url));

describe("extract", () => {
	test("--json prints one article on one line", async () => {
		const { code, stdout } = await run(["extract", page("amp"), "--json"]);
		expect(code).toBe(0);
		expect(stdout.trimEnd()).not.toContain("\n");
		expect(JSON.parse(stdout)).toMatchObject({
			url: "https://roads.example/corrow-second-crack",
			headline: "Engineers find second crack in Corrow Bridge",
			byline: "Abel Strand",
			publishedOn: null,
			language: "en",
			paywalled: false,
			text: expect.stringMatching(/^A second crack has been found/),
		});
	});

	test("standard input, the link given", async () => {
		const { code, stdout } = await run(
			["extract", "-", "--json", "--url", "https://a.example/x?utm_source=y"],
			{},
			"<h1>Council votes</h1><p>It voted.</p>",
		);
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({
			url: "https://a.example/x",
			outlet: "a.example",
			headline: "Council votes",
			text: "It voted.",
		});
	});

	test("without any link there is none", async () => {
		const { stdout } = await run(["extract", "-", "--json"], {}, "<h1>Council votes</h1><p>It voted.</p>");
		expect(JSON.parse(stdout)).toMatchObject({ url: null, outlet: null });
	});

	test("for people: headline, source, then the text; a wall is said", async () => {
		const { stdout } = await run([
			"extract",
			page("paywall-declared-part"),
			"--url",
			"https://greyfell.example/quarry",
		]);
		expect(stdout.split("\n").slice(0, 4)).toEqual([
			"Quarry may blast at night, court rules",
			"The Greyfell Advertiser · en",
			"https://greyfell.example/quarry",
			"The page says that it is for subscribers; this is what the copy holds. Read from the web, only its lead is taken.",
		]);
		// The operator's own copy is read whole, but for the offer to subscribe.
		expect(stdout).toContain("too late to ask");
		expect(stdout).not.toContain("Subscribe to continue");
	});

	test.each([
		["no such file", ["extract", "/nowhere/page.html"], 1, /nowhere\/page\.html: /],
		["no article", ["extract", "-"], 1, /expected an article, got a page without words/],
		["no link", ["extract", "-", "--url", "ftp://x"], 2, /expected an http\(s\) link/],
		["no file", ["extract"], 2, /missing required argument/],
	])("%s is an error that says so", async (_what, args, status, reason) => {
		const { code, stderr } = await run(args, {}, "");
		expect({ code, stderr }).toEqual({ code: status, stderr: expect.stringMatching(reason) });
	});
});
