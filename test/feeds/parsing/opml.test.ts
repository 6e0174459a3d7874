import { expect, test } from "@jest/globals";
import { readOpml } from "../../../src/feeds/parsing/opml.ts";

const opml = (body: string) =>
	`<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${body}</body></opml>`;

test("feeds in folders, in order, and what cannot be used with the reason", () => {
	const list = readOpml(
		opml(`<outline text="One &amp; only" type="rss" xmlUrl="https://a.example/rss?x=1&amp;y=2"/>
			<outline text="Folder"><outline title="Deep"><outline text="t" title="Two" xmlUrl="https://b.example/rss"/></outline></outline>
			<outline text="Bad" xmlUrl="ftp://c.example/rss"/><outline text="Secret" xmlUrl="https://u:p@d.example/"/>
			<outline text="Empty"/><outline text="Again" xmlUrl="https://b.example/rss"/>
			<outline xmlUrl="feed://e.example/rss"/>`),
	);
	expect(list.feeds).toEqual([
		{ title: "One & only", url: "https://a.example/rss?x=1&y=2" },
		{ title: "Two", url: "https://b.example/rss" },
		{ title: null, url: "http://e.example/rss" },
	]);
	expect(list.refused.map(({ reason }) => reason)).toEqual([
		'expected an http(s) link in xmlUrl of "Bad", got "ftp://c.example/rss"; correct it',
		expect.stringContaining('xmlUrl of "Secret"'),
		'expected a feed\'s link in xmlUrl, got none in "Empty"; add it',
		expect.stringContaining("each feed once"),
	]);
});

test.each([
	["no OPML", "<html><body>list</body></html>", "expected an OPML file"],
	["nothing", "", "expected an OPML file"],
	["broken", "<opml><body><outline text='a' <<<", "broken XML"],
	["too deep", opml("<outline text='a'>".repeat(2_000)), "nest too deep"],
	["too large", opml(" ".repeat(5_000_001)), "at most 5 MB"],
])("%s is refused whole", (_what, text, reason) => {
	expect(readOpml(text)).toEqual({ feeds: [], refused: [{ reason: expect.stringContaining(reason) }] });
});

test("entities of a DOCTYPE are never expanded", () => {
	const text = `<!DOCTYPE opml [<!ENTITY x "https://evil.example/">]>${opml('<outline text="&x;" xmlUrl="https://a.example/&x;"/>').slice(21)}`;
	expect(readOpml(text).feeds).toEqual([{ title: "&x;", url: "https://a.example/&x;" }]);
});
