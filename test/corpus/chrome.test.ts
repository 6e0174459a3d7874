import { describe, expect, test } from "@jest/globals";
import { blockText } from "../../src/corpus/formats/blocks.ts";
import type { Found } from "../../src/corpus/formats/format.ts";
import { html } from "../../src/corpus/formats/html.ts";
import { openPage } from "../../src/corpus/formats/page.ts";

const PARAGRAPHS = [
	"The harbour council voted 5-4 on Monday to put off a plan to dredge the east channel, after a meeting of six hours.",
	"“We cannot spend what we do not have,” said councillor Ruth Amadi, who voted against the plan for the second time.",
	"The channel has not been dredged since 1998, and three ferries ran aground there last winter, the harbour master said.",
	"The council meets again in May, when a new estimate of the cost is to be ready, and a vote is expected in June.",
];
const BESIDE =
	"It is a sentence of some length, so that by its words alone it might well belong to the article.";
const textOf = (body: string) =>
	([...html.read(`<html><head><title>Council waits</title></head><body>${body}</body></html>`)][0] as Found)
		.text;
const around = (inside: string, wrapper = "div") =>
	textOf(
		`<${wrapper}><p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>${inside}<p>${PARAGRAPHS[2]}</p><p>${PARAGRAPHS[3]}</p></${wrapper}>`,
	);
const WHOLE = PARAGRAPHS.join("\n\n");

describe("what goes", () => {
	test.each([
		["a caption", `<div class="c-image__caption">${BESIDE}</div>`],
		["a caption in one word", `<div class="imageCaption"><p>${BESIDE}</p></div>`],
		["a credit", '<p class="photo-credit">Photo: Jo Reed, for the paper, in the east channel</p>'],
		["a newsletter box", `<div id="newsletterSignup"><h3>The tide table</h3><p>${BESIDE}</p></div>`],
		["an author's box", `<div class="author-bio"><p>${BESIDE}</p></div>`],
		[
			"links to other articles",
			'<div class="related"><p>See <a href="/a">Fishing fleet asks for more of the same again</a></p></div>',
		],
		[
			"a label with a link",
			'<p><b>Read more:</b> <a href="/a">Fishing fleet asks for more of the same again</a></p>',
		],
		["an advertisement's label", "<p>Advertisement</p>"],
		["a share bar", '<div class="post-share"><span>Share this article</span></div>'],
		["a time of day between entries", "<section>14:10<p></p></section>"],
		["comments", `<section id="comments"><p>${BESIDE}</p><p>${BESIDE}</p></section>`],
		[
			"a paragraph that is one link",
			`<p><i>[<a href="/a">Fishing fleet asks the council for more of the same, and for a pier</a>]</i></p>`,
		],
		[
			"a card that is one link",
			`<div class="c"><a href="/a"><h4>Fishing fleet asks for more</h4><div>${BESIDE}</div></a></div>`,
		],
		[
			"a call to subscribe",
			'<p>Apúntate aquí a <a href="/n">nuestra carta diaria</a> sobre mareas y pueblos del norte.</p>',
		],
		["a call in capitals", "<p><strong>JOIN OUR WHATSAPP CHANNEL FOR TIDES AND TOWNS</strong></p>"],
		["an advertisement's label with dashes", "<div>- Advertisement -</div>"],
		[
			"a caption with its credit",
			"<small>The east channel last week. Photograph: Jo Reed/Tide Pictures</small>",
		],
		["a row of dots", "<p>• • •</p>"],
		["a side column", `<div class="right-rail"><p>${BESIDE}</p><p>${BESIDE}</p></div>`],
	])("%s", (_what, inside) => {
		expect(around(inside)).toBe(WHOLE);
	});
});

describe("what stays", () => {
	test.each([
		["a name that only holds the word", `<div class="correlated captioned"><p>${BESIDE}</p></div>`],
		["a box of prose that is named like links", `<div class="related"><p>${BESIDE}</p></div>`],
		["a sentence that begins like a label", `<p>More than that nobody would say. ${BESIDE}</p>`],
		["a link in a sentence", `<p><a href="/x">Read more</a> about it who will. ${BESIDE}</p>`],
		["a subhead", `<h2>What it costs</h2><p>${BESIDE}</p>`],
		["a quotation", `<blockquote><p>${BESIDE}</p></blockquote>`],
		["a list", `<ul><li>${BESIDE}</li></ul>`],
		["a list of which one item is a link", `<ul><li><a href="/a">The plan</a></li><li>${BESIDE}</li></ul>`],
		["a sentence on a newsletter", `<p>The newsletter had said so. ${BESIDE}</p>`],
		["a sentence on a photograph", `<p>She held up the photo: two boats. ${BESIDE}</p>`],
	])("%s", (_what, inside) => {
		expect(around(inside)).toContain(BESIDE);
	});

	test.each([
		["a post whose subjects are classes", '<div class="hentry post-12 category-newsletter tag-cookies">'],
		["an article in a box named like a side column", '<div class="related">'],
		["a wrapper that holds both columns", '<div class="content-sidebar-wrap">'],
	])("%s", (_what, tag) => {
		expect(textOf(`${tag}${PARAGRAPHS.map((each) => `<p>${each}</p>`).join("")}</div>`)).toBe(WHOLE);
	});

	test("a page whose whole article stands in a box named like a newsletter's", () => {
		expect(
			textOf(
				`<p>Menu</p><div class="newsletter">${PARAGRAPHS.map((each) => `<p>${each}</p>`).join("")}</div>`,
			),
		).toBe(WHOLE);
	});

	test("a short post on a page of other things", () => {
		const menu = Array.from(
			{ length: 60 },
			(_none, at) => `<li><a href="/${at}">Another matter, number ${at}</a></li>`,
		);
		const post = `<div class="hentry category-newsletter">${PARAGRAPHS.map((each) => `<p>${each}</p>`).join("")}</div>`;
		expect(textOf(`<ul>${menu.join("")}</ul>${post}`)).toBe(WHOLE);
	});

	test("a page of comments and nothing else", () => {
		expect(textOf(`<div id="comments">${PARAGRAPHS.map((each) => `<p>${each}</p>`).join("")}</div>`)).toBe(
			WHOLE,
		);
	});
});

describe("above and below the text", () => {
	test("headline, author, date and menus go", () => {
		const text = textOf(
			`<div><p><a href="/">Home</a></p><h2>Council waits</h2><p>By Jane Doe</p><p>Published: November 3, 2025</p>${PARAGRAPHS.map((each) => `<p>${each}</p>`).join("")}<p><a href="/next">Back to the index</a></p></div>`,
		);
		expect(text).toBe(WHOLE);
	});

	test("cells that lay a page out are paragraphs, those of a table are a row", () => {
		expect(
			blockText(openPage("<table><tr><td>One<br>two</td><td>Three<br>four</td></tr></table>").body),
		).toBe("One\ntwo\n\nThree\nfour");
		expect(around("<table><tr><td>East</td><td>4.10</td></tr></table>")).toContain("\n\nEast 4.10\n\n");
	});
});

test("a body in JSON-LD fills in where the page has next to nothing", () => {
	const script = (body: string) =>
		`<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", articleBody: body })}</script>`;
	expect(textOf(`${script(PARAGRAPHS.join("\n"))}<div>Loading</div>`)).toBe(WHOLE);
	expect(textOf(`${script(PARAGRAPHS.map((each) => `<p>${each}</p>`).join(""))}<div>Loading</div>`)).toBe(
		WHOLE,
	);
	expect(textOf(script("short") + PARAGRAPHS.map((each) => `<p>${each}</p>`).join(""))).toBe(WHOLE);
});

describe("what follows an article in its own container", () => {
	const followedBy = (below: string) =>
		textOf(`<div>${PARAGRAPHS.map((each) => `<p>${each}</p>`).join("")}${below}</div>`);

	test.each([
		["other articles under their heading", `<h2>Most read</h2><h3>Fishing fleet</h3><p>${BESIDE}</p>`],
		["in another language", `<h3>この記事を書いた人</h3><p>${BESIDE}</p>`],
		["who helped", "<p><i>Ola Bergh contributed to this report.</i></p>"],
		["who wrote and who edited", "<p>Reporting by Ruth Amara in Nordhaven; editing by Hal Ostrow</p>"],
		[
			"where it was printed",
			"<p>A version of this article appears in print on Oct. 9, Section A, Page 14.</p>",
		],
	])("%s", (_what, below) => {
		expect(followedBy(below)).toBe(WHOLE);
	});

	test.each([
		["a heading that means something else", `<h2>Related news</h2><p>${BESIDE.repeat(9)}</p>`],
		[
			"a last sentence on reporting",
			`<p>Reporting the loss was her duty, the harbour master said. ${BESIDE}</p>`,
		],
	])("but not %s", (_what, below) => {
		expect(followedBy(below)).toContain(BESIDE);
	});
});

describe("an article that its page lays out in pieces", () => {
	const TEASER = "Fishing fleet asks the council for more of the same, and for a pier of its own, again.";
	const row = (part: string, beside = "") =>
		`<div class="row"><div class="col"><div class="part">${part}</div></div><div class="side">${beside}</div></div>`;

	test("is read in all of them, in order", () => {
		const [one, two, three, four] = PARAGRAPHS.map((each) => `<p>${each} ${each}</p>`);
		const rows =
			row(`${one}${two}`, "<p>Trending</p>") + row(`${three}`, "<p>Advertisement</p>") + row(`${four}`);
		const text = textOf(`<h1>Council waits</h1>${rows}<div class="cards"><p>${TEASER}</p></div>`);
		expect(text).toBe(PARAGRAPHS.map((each) => `${each} ${each}`).join("\n\n"));
	});

	test("begins with what is set before it", () => {
		const body = PARAGRAPHS.map((each) => `<p>${each}</p>`).join("");
		const lead = "A plan to dredge the channel waits, and so do three ferries and their masters.";
		const text = textOf(
			`<header><h1>Council waits</h1><div class="standfirst"><p>${lead}</p></div></header><main><div class="body">${body}</div></main>`,
		);
		expect(text).toBe(`${lead}\n\n${WHOLE}`);
	});

	test.each([
		["a sentence right below it", BESIDE, true],
		["in spans", `<span>${BESIDE}</span>`, true],
		["who wrote it, and where", "Von Jutta Brandis und Karl Meier, Altenwerder und Berlin", false],
		["boxes", `<div>${BESIDE}</div><div>${BESIDE}</div>`, false],
	])("begins with what stands below the headline, whatever its name: %s", (_what, below, isLead) => {
		const body = PARAGRAPHS.map((each) => `<p>${each}</p>`).join("");
		const text = textOf(
			`<article><header><h2>Council waits</h2><div class="rich">${below}</div><time>7.10.</time></header><section><span>Listen</span></section><div>${body}</div></article>`,
		);
		expect(text).toBe(isLead ? `${BESIDE}\n\n${WHOLE}` : WHOLE);
	});

	test("does not begin with the motto below a site's name", () => {
		const body = PARAGRAPHS.map((each) => `<p>${each}</p>`).join("");
		const text = textOf(
			`<meta property="og:title" content="Council waits"><div><h1>The Tide Table</h1><div>${BESIDE}</div></div><main><h2>Council waits</h2><div class="b">${body}</div></main>`,
		);
		expect(text).toBe(WHOLE);
	});

	test.each([
		["posts of a forum", (author: string) => `<article data-author="${author}">`, "article"],
		[
			"comments by schema.org",
			(author: string) =>
				author === "ann" ? "<div>" : '<div itemscope itemtype="https://schema.org/Comment">',
			"div",
		],
	])("ends where others reply to it: %s", (_how, opened, tag) => {
		const body = PARAGRAPHS.map((each) => `<p>${each}</p>`).join("");
		const reply = `${opened("ben")}<p>${BESIDE} ${BESIDE}</p></${tag}>`;
		const text = textOf(`<h1>Council waits</h1><div>${opened("ann")}${body}</${tag}>${reply}${reply}</div>`);
		expect(text).toBe(WHOLE);
	});

	test("goes on where the same author does", () => {
		const posts = PARAGRAPHS.map((each) => `<article data-author="ann"><p>${each} ${each}</p></article>`);
		const text = textOf(`<h1>Council waits</h1><div>${posts.join("")}</div>`);
		for (const each of PARAGRAPHS) expect(text).toContain(each);
	});

	test("ends where the next article of an endless page begins", () => {
		const article = (title: string, words: readonly string[]) =>
			`<article><h1>${title}</h1>${words.map((each) => `<p>${each} ${each}</p>`).join("")}</article>`;
		const others = [`${TEASER} One.`, `${TEASER} Two.`, `${TEASER} Three.`];
		const text = textOf(
			`<main>${article("Council waits", PARAGRAPHS)}${article("Fleet asks", others)}</main>`,
		);
		expect(text).toContain(PARAGRAPHS[3] ?? "");
		expect(text).not.toContain(TEASER);
	});

	test("has no paragraph that its own JSON-LD body lacks", () => {
		const twice = PARAGRAPHS.map((each) => `${each} ${each}`);
		const body = twice.map((each) => `<p>${each}</p>`);
		const linked = JSON.stringify({ "@type": "NewsArticle", articleBody: twice.join("\n\n") });
		const found = [
			...html.read(
				`<html><head><title>Council waits</title><script type="application/ld+json">${linked}</script></head><body><div>${body[0]}${body[1]}<p>${BESIDE}</p>${body[2]}<blockquote><p>${TEASER}</p></blockquote>${body[3]}</div></body></html>`,
			),
		][0] as Found;
		expect(found.text).not.toContain(BESIDE);
		expect(found.text).toContain(TEASER);
	});
});
