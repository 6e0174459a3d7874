import { expect, test } from "@jest/globals";
import { discoverFeeds } from "../../../src/feeds/parsing/discover.ts";

const AT = "https://site.example/news/";
const found = (html: string) => discoverFeeds(html, AT).map(({ url }) => url);

test("what a page declares, in order, each once, with its title and kind", () => {
	const head = `<link rel="alternate" type="application/rss+xml" title="All &amp; more" href="/rss">
		<link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" href="atom.xml">
		<link rel="alternate" type="application/feed+json" href="https://other.example/feed.json">
		<link rel="alternate" type="application/rss+xml" href="https://site.example/rss">
		<link rel="stylesheet" type="text/css" href="/a.css"><link rel="alternate" hreflang="de" href="/de/">`;
	expect(discoverFeeds(`<html><head>${head}</head><body><a href="/feed">Feed</a></body></html>`, AT)).toEqual(
		[
			{ url: "https://site.example/rss", title: "All & more", kind: "rss" },
			{ url: "https://site.example/news/atom.xml", title: null, kind: "atom" },
			{ url: "https://other.example/feed.json", title: null, kind: "json" },
		],
	);
});

test.each([
	[
		"relative to <base>",
		'<base href="https://b.example/x/"><link rel="alternate" type="application/rss+xml" href="f">',
		["https://b.example/x/f"],
	],
	[
		"feed: links",
		'<link rel="alternate" type="application/rss+xml" href="feed://f.example/rss">',
		["http://f.example/rss"],
	],
	["only http(s)", '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">', []],
	["no user names", '<link rel="alternate" type="application/rss+xml" href="https://a@x.example/rss">', []],
	[
		"no interface of the site's own",
		'<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">',
		[],
	],
	[
		"an anchor as the last resort",
		'<a href="/about">About</a><a href="/feeds/news.rss">News</a><a href="/subscribe-here">RSS</a>',
		["https://site.example/feeds/news.rss", "https://site.example/subscribe-here"],
	],
	[
		"no anchor that only sounds like it",
		'<a href="/feedback">Feedback</a><a href="/rsszone">Zone</a><a href="mailto:rss@x.example">RSS</a>',
		[],
	],
	["nothing", "<p>Hello</p>", []],
	["a page too deep to read", "<div>".repeat(6_000), []],
])("%s", (_what, html, urls) => {
	expect(found(html)).toEqual(urls);
});
