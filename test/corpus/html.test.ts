import { describe, expect, test } from "@jest/globals";
import type { Found } from "../../src/corpus/formats/format.ts";
import { html } from "../../src/corpus/formats/html.ts";

const read = (source: string) => [...html.read(source)][0] as Found;

const PARAGRAPHS = [
	"The harbour council voted 5-4 on Monday to put off a plan to dredge the east channel, after a meeting of six hours.",
	"“We cannot spend what we do not have,” said councillor Ruth Amadi, who voted against the plan for the second time.",
	"The channel has not been dredged since 1998, and three ferries ran aground there last winter, the harbour master said.",
	"The council meets again in May, when a new estimate of the cost is to be ready, and a vote is expected in June.",
];
const BODY = PARAGRAPHS.map((words) => `<p>${words}</p>`).join("\n");

function page(head: string, body = BODY): string {
	return `<!doctype html><html><head>${head}</head><body>
		<nav><a href="/">Home</a> <a href="/sports">Sports</a></nav>
		<header><p>The tide is high at 4:10.</p></header>
		<article><h1>Council puts off dredging plan</h1>${body}</article>
		<aside><h2>Related</h2><ul><li><a href="/x">Fishing fleet asks for more</a></li></ul></aside>
		<footer><p>© 2021 Harbour Gazette. All rights reserved.</p></footer></body></html>`;
}

describe("body", () => {
	test("the article's paragraphs, with a blank line between, and nothing else", () => {
		expect(read(page("<title>Council puts off dredging plan</title>")).text).toBe(PARAGRAPHS.join("\n\n"));
	});

	test.each([
		["scripts", "<script>alert('x')</script>"],
		["styles", "<style>p { color: red }</style>"],
		["captions", "<figure><img src=a.png alt=boat><figcaption>Boats on Monday.</figcaption></figure>"],
		["forms", "<form><label>E-mail</label><input><button>Sign up</button></form>"],
		["hidden things", "<noscript>Turn on JavaScript.</noscript><template><p>Later.</p></template>"],
		["comments", "<!-- not this -->"],
	])("%s go", (_what, inside) => {
		const at = BODY.indexOf("<p>“We");
		const body = BODY.slice(0, at) + inside + BODY.slice(at);
		expect(read(page("<title>Council puts off dredging plan</title>", body)).text).toBe(
			PARAGRAPHS.join("\n\n"),
		);
	});

	test.each([
		["inline elements", "<p>One <b>two</b><i>three</i>\n   four.</p>", "One twothree four."],
		["entities", "<p>R&amp;B &ldquo;yes&rdquo; &lt;b&gt;</p>", "R&B “yes” <b>"],
		["a list", "<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"],
		["a quotation", "<blockquote><p>We will not.</p></blockquote>", "We will not."],
		["a line break", "<p>One<br>two</p>", "One\ntwo"],
		["breaks between paragraphs", "<div>One.<br><br>Two.</div>", "One.\n\nTwo."],
		["text beside blocks", "<div>One.<p>Two.</p>Three.</div>", "One.\n\nTwo.\n\nThree."],
	])("%s", (_what, inside, text) => {
		const body = `${BODY}<section>${inside}</section>`;
		expect(read(page("<title>A</title>", body)).text).toBe(`${PARAGRAPHS.join("\n\n")}\n\n${text}`);
	});

	test("a fragment and a very short page are read too", () => {
		expect(read("<h1>Council votes</h1><p>It voted.</p>")).toMatchObject({
			headline: "Council votes",
			text: "It voted.",
		});
		expect(read("<p>It voted.</p><p>It was late.</p>").text).toBe("It voted.\n\nIt was late.");
	});
});

describe("what the page says of itself", () => {
	const meta = (property: string, content: string) => `<meta property="${property}" content="${content}">`;

	test("meta elements", () => {
		const head =
			meta("og:title", "Council puts off dredging &amp; waits") +
			meta("og:site_name", "The Harbour Gazette") +
			meta("article:published_time", "2021-05-03T23:30:00-05:00") +
			'<meta name="author" content="Jane Doe"><link rel="canonical" href="https://example.org/dredging">';
		expect(read(page(head))).toMatchObject({
			headline: "Council puts off dredging & waits",
			outlet: "The Harbour Gazette",
			byline: "Jane Doe",
			published: "2021-05-03T23:30:00-05:00",
			url: "https://example.org/dredging",
		});
	});

	test.each([
		["one object", (node: object) => node],
		["a list", (node: object) => [{ "@type": "WebSite", headline: "No" }, node]],
		["a graph", (node: object) => ({ "@graph": [{ "@type": "Person", name: "No" }, node] })],
	])("JSON-LD: %s", (_what, wrap) => {
		const node = {
			"@type": ["NewsArticle"],
			headline: "Council waits",
			author: [{ name: "Jane Doe" }, { name: "Tom Roe" }],
			publisher: { name: "The Harbour Gazette" },
			datePublished: "2021-05-03",
		};
		const head = `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(wrap(node))}</script>`;
		expect(read(page(head))).toMatchObject({
			headline: "Council waits",
			outlet: "The Harbour Gazette",
			byline: "Jane Doe, Tom Roe",
			published: "2021-05-03",
		});
	});

	test.each([
		["a time element", "", `<time datetime="2021-05-03T10:00Z">May 3</time>${BODY}`, "2021-05-03T10:00Z"],
		["a duration is no date", "", `<time datetime="PT5M">5 min</time>${BODY}`, null],
		[
			"a readable date before an unreadable",
			meta("article:published_time", "soon") + meta("date", "2021-05-03"),
			BODY,
			"2021-05-03",
		],
		["an unreadable date, to be refused", meta("article:published_time", "soon"), BODY, "soon"],
	])("%s", (_what, head, body, published) => {
		expect(read(page(head, body)).published).toBe(published);
	});

	test.each([
		[
			"og:url after an odd canonical",
			`<link rel="canonical" href="/a">${meta("og:url", "https://example.org/a")}`,
			"https://example.org/a",
		],
		["no script link", '<link rel="canonical" href="javascript:alert(1)">', null],
		["no link", "", null],
	])("%s", (_what, head, url) => {
		expect(read(page(head)).url).toBe(url);
	});

	test("the outlet at the headline's end goes", () => {
		const head = meta("og:title", "Council waits | The Gazette") + meta("og:site_name", "The Gazette");
		expect(read(page(head)).headline).toBe("Council waits");
	});

	test("an author who is a link is nobody", () => {
		expect(read(page(meta("article:author", "https://example.org/jane"))).byline).toBeNull();
	});
});

describe("hostile pages", () => {
	test("deeper than browsers nest is refused", () => {
		expect(read(`${"<div>".repeat(400)}<p>It voted.</p>`).text).toBe("It voted.");
		expect(() => read(`${"<div>".repeat(600)}<p>It voted.</p>`)).toThrow(/more than 512 levels/);
		expect(() => read(`${"<div>".repeat(6_000)}<p>It voted.</p>`)).toThrow(/5000 or more levels/);
	});

	test.each([
		["100,000 nested elements", `<p>One.</p>${"<div>".repeat(100_000)}`],
		["1,000 nested elements", `<p>One.</p>${"<div>".repeat(1_000)}`],
		["40,000 elements", "<i>a</i>".repeat(40_000)],
		["an endless attribute", `<p title="${"a".repeat(1_000_000)}`],
		["only markup", "<".repeat(200_000)],
	])("%s: read or refused, and soon", (_what, source) => {
		const begin = performance.now();
		try {
			read(source);
		} catch (error) {
			expect((error as Error).message).toMatch(/expected a web page/);
		}
		expect(performance.now() - begin).toBeLessThan(20_000);
	});
});
