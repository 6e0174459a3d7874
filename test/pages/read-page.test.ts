import { readFile } from "node:fs/promises";
import { describe, expect, test } from "@jest/globals";
import { type PageArticle, readPage } from "../../src/pages/read-page.ts";
import { evaluateExtraction, overlap } from "../evaluation/extraction.ts";

const AT = { url: "https://gazette.example/2025/11/03/dredging", now: new Date("2025-12-02T00:00:00Z") };
const PARAGRAPHS = [
	"The harbour council voted 5-4 on Monday to put off a plan to dredge the east channel, after a meeting of six hours.",
	"“We cannot spend what we do not have,” said councillor Ruth Amadi, who voted against the plan for the second time.",
	"The channel has not been dredged since 1998, and three ferries ran aground there last winter, the harbour master said.",
	"The council meets again in May, when a new estimate of the cost is to be ready, and a vote is expected in June.",
];
const TEXT = PARAGRAPHS.join("\n\n");
const paragraphs = (words = PARAGRAPHS) => words.map((each) => `<p>${each}</p>`).join("\n");
const page = (head: string, body = paragraphs(), lang = ' lang="en"') =>
	`<!doctype html><html${lang}><head><title>Council waits</title>${head}</head><body><article><h1>Council waits</h1>${body}</article></body></html>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const linked = (node: object) =>
	`<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", ...node })}</script>`;

function read(html: string, at = AT): PageArticle {
	const article = readPage(html, at);
	if ("refused" in article) throw new Error(article.refused);
	return article;
}

test("everything that a page says of its article", () => {
	const head =
		meta("og:title", "Council waits | The Gazette") +
		meta("og:site_name", "The Gazette") +
		meta("article:published_time", "2025-11-03T09:00:00Z") +
		'<meta name="author" content="By Jane Doe"><link rel="canonical" href="/2025/11/03/dredging?utm_source=x">';
	expect(read(page(head))).toEqual({
		url: "https://gazette.example/2025/11/03/dredging",
		headline: "Council waits",
		byline: "Jane Doe",
		publishedOn: "2025-11-03",
		outlet: "The Gazette",
		language: "en",
		text: TEXT,
		paywalled: false,
		lead: PARAGRAPHS[0],
		robots: [],
	});
});

test.each([
	['<meta name="robots" content="noindex, nofollow">', ["noindex, nofollow"]],
	['<META NAME="Robots" CONTENT="NOARCHIVE">', ["NOARCHIVE"]],
	['<meta name="googlebot" content="nosnippet">', ["googlebot: nosnippet"]],
	[
		'<meta name="robots" content="max-snippet:0"><meta name="onrecord" content="none">',
		["max-snippet:0", "onrecord: none"],
	],
	['<meta name="robots" content="index, follow">', []],
	['<meta name="description" content="Noindexed by nobody">', []],
])("%s speaks to crawlers", (head, robots) => {
	expect(read(page(head)).robots).toEqual(robots);
});

test("what is left when it says nothing", () => {
	const bare = `<body><div>${paragraphs()}</div></body>`;
	expect(read(bare, { ...AT, url: "https://www.gazette.example/x" })).toMatchObject({
		headline: PARAGRAPHS[0],
		byline: null,
		publishedOn: null,
		outlet: "gazette.example",
		language: "en",
		text: TEXT,
	});
});

describe("dates", () => {
	test.each([
		["in the link", "", "2025-11-03"],
		["before the link's", meta("article:published_time", "2025-11-01"), "2025-11-01"],
		["still to come", meta("article:published_time", "2031-01-01"), null],
		["unreadable: the link's", meta("article:published_time", "soon"), "2025-11-03"],
	])("%s", (_what, head, day) => {
		expect(read(page(head)).publishedOn).toBe(day);
	});
});

describe("languages", () => {
	const german =
		"Der Hafenrat hat am Montag mit fünf zu vier Stimmen beschlossen, den Ausbau der östlichen Rinne zu verschieben. Die Sitzung dauerte sechs Stunden, und am Ende war niemand zufrieden, sagte die Ratsherrin.";
	test.each([
		["declared and written", page("", `<p>${german}</p>`, ' lang="de-AT"'), "de"],
		["declared wrongly", page("", `<p>${german}</p>`), "de"],
		["not declared", page("", `<p>${german}</p>`, ""), "de"],
		["too short to tell, declared", page("", "<p>Nein.</p>", ' lang="de"'), "de"],
		["too short to tell, not declared", page("", "<p>Nein.</p>", ""), null],
	])("%s", (_what, html, language) => {
		expect(read(html).language).toBe(language);
	});
});

describe("paywalls", () => {
	const locked = { text: PARAGRAPHS[0], lead: PARAGRAPHS[0], paywalled: true, headline: "Council waits" };
	test.each([
		["JSON-LD", page(linked({ isAccessibleForFree: false }))],
		["JSON-LD, as a word", page(linked({ isAccessibleForFree: "False" }))],
		["JSON-LD, as a link", page(linked({ isAccessibleForFree: "http://schema.org/False" }))],
		["a locked tier", page(meta("article:content_tier", "locked"))],
		[
			"a part by its selector",
			page(
				linked({ hasPart: [{ isAccessibleForFree: false, cssSelector: ".paid" }] }),
				`${paragraphs(PARAGRAPHS.slice(0, 1))}<div class="paid">${paragraphs(PARAGRAPHS.slice(1))}</div>`,
			),
		],
		[
			"a teaser with a request to subscribe",
			page("", `${paragraphs(PARAGRAPHS.slice(0, 1))}<div><p>Subscribe to continue reading.</p></div>`),
		],
		[
			"a teaser in French",
			page("", `${paragraphs(PARAGRAPHS.slice(0, 1))}<p>Cet article est un contenu réservé aux abonnés.</p>`),
		],
	])("declared or plain: %s", (_what, html) => {
		expect(read(html)).toMatchObject(locked);
	});

	test.each([
		[
			"a box between paragraphs",
			page(
				"",
				`<p>${PARAGRAPHS[0]}</p><div class="box"><p>Subscribe to keep reading us.</p></div>${paragraphs(PARAGRAPHS.slice(1))}`,
			),
		],
		["free by its own word", page(linked({ isAccessibleForFree: true }))],
		["a metered tier", page(meta("article:content_tier", "metered"))],
		["a class that says so", page("", `<div class="paywall">${paragraphs()}</div>`)],
	])("none: %s", (_what, html) => {
		const { paywalled, text } = read(html);
		expect(paywalled).toBe(false);
		for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
	});

	test("with nothing free the page's own description is the lead", () => {
		const head =
			linked({
				isAccessibleForFree: false,
				hasPart: { isAccessibleForFree: false, cssSelector: "article" },
			}) + meta("og:description", "The council puts off its plan.");
		expect(read(page(head))).toMatchObject({
			...locked,
			text: "The council puts off its plan.",
			lead: "The council puts off its plan.",
		});
	});

	test("the body in JSON-LD is not read around the wall", () => {
		const { text } = read(
			page(linked({ isAccessibleForFree: false, articleBody: TEXT.repeat(9) }), `<p>${PARAGRAPHS[0]}</p>`),
		);
		expect(text).toBe(PARAGRAPHS[0]);
	});
});

describe("refused", () => {
	test.each([
		["nothing", "", "without words"],
		["no prose", "<html><head><title>Gallery</title></head><body><img src=a></body></html>", "without prose"],
		[
			"kept out",
			"<html><head><title>Just a moment...</title></head><body><p>Checking your browser.</p></body></html>",
			"keeps readers out",
		],
		["too deep", "<div>".repeat(6_000), "5000 or more levels"],
		["too large", "<i>a</i>".repeat(40_000), "more than 30000 elements"],
	])("%s", (_what, html, reason) => {
		expect(readPage(html, AT)).toEqual({ refused: expect.stringContaining(reason) });
	});

	test("a page that breaks its reader is refused, and an odd selector is not followed", () => {
		const odd = linked({ hasPart: { isAccessibleForFree: false, cssSelector: "*:has(:has(:has(*)))" } });
		expect(readPage(page(odd), AT)).toMatchObject({ paywalled: true });
	});
});

describe("the project's own pages", () => {
	const folder = new URL("../fixtures/pages/", import.meta.url);

	test("pages on the plans of well-known publishing systems", async () => {
		const second = new URL("../fixtures/pages-second/", import.meta.url);
		const { pages, precision, recall, f1 } = await evaluateExtraction(second.pathname);
		expect(pages.length).toBeGreaterThanOrEqual(40);
		expect(pages.filter(({ refused }) => refused !== null)).toEqual([]);
		expect(Math.min(precision, recall, f1)).toBeGreaterThanOrEqual(0.975);
		expect(Math.min(...pages.map((page) => page.f1))).toBeGreaterThanOrEqual(0.75);
	});

	test("precision and recall over all, and no page without its article", async () => {
		const { pages, precision, recall, f1 } = await evaluateExtraction(folder.pathname);
		expect(pages.length).toBeGreaterThanOrEqual(24);
		expect(pages.filter(({ refused }) => refused !== null)).toEqual([]);
		expect(Math.min(precision, recall, f1)).toBeGreaterThanOrEqual(0.985);
		expect(Math.min(...pages.map((page) => page.f1))).toBeGreaterThanOrEqual(0.8);
	});

	test.each([
		["french-wrong-lang", { language: "fr", headline: "À Saint-Aubrac, la mairie rouvre le dernier café" }],
		["amp", { byline: "Abel Strand", outlet: "roads.example" }],
		["paywall-declared-whole", { paywalled: true }],
		["subscribe-box-full-text", { paywalled: false }],
	])("%s", async (name, said) => {
		const html = await readFile(new URL(`${name}.html`, folder), "utf8");
		expect(read(html, { ...AT, url: "https://amp.roads.example/x" })).toMatchObject(said);
	});

	test("the measure itself", () => {
		expect(overlap("a b c d e", "a b c d e")).toEqual({ precision: 1, recall: 1, f1: 1 });
		expect(overlap("a b c d e", "a b c d")).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
		expect(overlap("a b c d", "")).toEqual({ precision: 0, recall: 0, f1: 0 });
		expect(overlap("", "")).toEqual({ precision: 1, recall: 1, f1: 1 });
		expect(overlap("One, two!", "one two")).toEqual({ precision: 1, recall: 1, f1: 1 });
	});
});
