import { expect, test } from "@jest/globals";
import { articleUrl } from "../../src/pages/canonical.ts";

const READ = "https://www.news.example.co.uk/2025/story?utm_source=x&id=7#top";

test.each([
	["nothing declared", null, "https://www.news.example.co.uk/2025/story?id=7"],
	["declared", "https://www.news.example.co.uk/2025/story", "https://www.news.example.co.uk/2025/story"],
	["relative", "/story-of-2025", "https://www.news.example.co.uk/story-of-2025"],
	["another host of the site", "https://news.example.co.uk/s?gclid=1", "https://news.example.co.uk/s"],
	["another site", "https://thief.example.org/story", "https://www.news.example.co.uk/2025/story?id=7"],
	[
		"another site under the same public suffix",
		"https://other.co.uk/story",
		"https://www.news.example.co.uk/2025/story?id=7",
	],
	["the front page", "https://www.news.example.co.uk/", "https://www.news.example.co.uk/2025/story?id=7"],
	["no link at all", "javascript:alert(1)", "https://www.news.example.co.uk/2025/story?id=7"],
	["a user name", "https://a:b@news.example.co.uk/story", "https://www.news.example.co.uk/2025/story?id=7"],
	["blank", " ", "https://www.news.example.co.uk/2025/story?id=7"],
])("%s", (_what, declared, url) => {
	expect(articleUrl(READ, declared)).toBe(url);
});

test.each([
	["https://amp.news.example/2025/story", "https://news.example/2025/story"],
	["https://news.example/amp/2025/story", "https://news.example/2025/story"],
	["https://news.example/2025/story/amp/", "https://news.example/2025/story/"],
	["https://news.example/2025/story.amp.html", "https://news.example/2025/story.html"],
	["https://news.example/2025/story?amp=1&id=3", "https://news.example/2025/story?id=3"],
	["https://news.example/2025/story?outputType=amp", "https://news.example/2025/story"],
	["https://news-example.cdn.ampproject.org/c/s/news.example/story", "https://news.example/story"],
	["https://news-example.cdn.ampproject.org/v/news.example/story?amp=1", "http://news.example/story"],
	["https://news.example/amplifiers/lamp", "https://news.example/amplifiers/lamp"],
])("of an AMP copy the page: %s", (read, url) => {
	expect(articleUrl(read, null)).toBe(url);
});

test("where a page was read must be a link", () => {
	expect(() => articleUrl("file:///etc/passwd", null)).toThrow(TypeError);
});
