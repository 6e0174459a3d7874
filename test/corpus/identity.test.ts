import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { canonicalUrl, contentHash, deriveId, idOf, problemWithId } from "../../src/corpus/identity.ts";
import { draft } from "./draft.ts";

describe("canonicalUrl", () => {
	test.each([
		["https://Example.ORG/News/A", "https://example.org/News/A"],
		["https://example.org/a#part", "https://example.org/a"],
		["https://example.org:443/a", "https://example.org/a"],
		["https://example.org/a?utm_source=x&id=7&fbclid=y&UTM_Medium=z", "https://example.org/a?id=7"],
		["https://example.org/a?utm_source=x", "https://example.org/a"],
		["https://example.org/a?q=one%20two&r=a+b", "https://example.org/a?q=one%20two&r=a+b"],
		[" http://example.org ", "http://example.org/"],
	])("%s becomes %s", (link, canonical) => {
		expect(canonicalUrl(link)).toBe(canonical);
	});

	test.each([
		"javascript:alert(1)",
		"data:text/html,x",
		"file:///etc/passwd",
		"ftp://example.org/a",
		"https://user:secret@example.org/",
		"https://user@example.org/",
		"/news/a",
		"example.org/a",
		"",
		`https://example.org/${"a".repeat(3_000)}`,
	])("%s is refused", (link) => {
		expect(canonicalUrl(link)).toBeNull();
	});

	test("a canonical link stays as it is", () => {
		fc.assert(
			fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (link) => {
				const once = canonicalUrl(link);
				expect(once).not.toBeNull();
				expect(canonicalUrl(once ?? "")).toBe(once);
			}),
		);
	});
});

describe("deriveId", () => {
	const id = (said: Parameters<typeof draft>[0]) => deriveId(draft(said));

	test("is readable: from the link, else from outlet, headline and date", () => {
		expect(id({ url: "https://www.example.org/2021/05/dredging-vote/" })).toMatch(
			/^example-org-2021-05-dredging-vote-[0-9a-f]{10}$/,
		);
		expect(id({})).toMatch(/^the-harbour-gazette-council-votes-on-dredging-2021-05-03-[0-9a-f]{10}$/);
		expect(id({ headline: "Élection à Québec" })).toContain("election-a-quebec");
	});

	test.each([
		["scheme, www. and last slash", { url: "http://www.example.org/a/" }, { url: "https://example.org/a" }],
		["a corrected text", { text: "The council voted 5-4." }, { text: "The council voted 6-3." }],
		[
			"a corrected text at a link",
			{ url: "https://example.org/a", text: "One." },
			{ url: "https://example.org/a", text: "Two." },
		],
	])("%s: the same article", (_what, one, other) => {
		expect(id(one)).toBe(id(other));
	});

	test.each([
		["queries", { url: "https://example.org/a?id=1" }, { url: "https://example.org/a?id=2" }],
		["paths of one slug", { url: "https://example.org/a-b" }, { url: "https://example.org/a/b" }],
		["dates", { publishedOn: "2021-05-03" }, { publishedOn: null }],
		[
			"where outlet ends and headline begins",
			{ outlet: "A B", headline: "C" },
			{ outlet: "A", headline: "B C" },
		],
		["texts without headline", { headline: "", text: "One." }, { headline: "", text: "Two." }],
	])("different %s: different articles", (_what, one, other) => {
		expect(id(one)).not.toBe(id(other));
	});

	test("is always a valid id of at most 120 characters", () => {
		const text = fc.string({ maxLength: 400, unit: "binary" });
		const link = fc.webUrl({ withQueryParameters: true }).map(canonicalUrl);
		fc.assert(
			fc.property(text, text, fc.option(link), (outlet, headline, url) => {
				const derived = id({ outlet, headline, url });
				expect(derived.length).toBeLessThanOrEqual(120);
				expect(problemWithId(derived)).toBeNull();
			}),
		);
	});

	test("gives way to the source's own id", () => {
		expect(idOf(draft({ id: "gazette-17" }))).toBe("gazette-17");
		expect(idOf(draft())).toBe(deriveId(draft()));
	});
});

describe("problemWithId", () => {
	test.each(["a", "2021/05/03:dredging_vote.html", "пример-7", "x".repeat(200)])("%s may be used", (id) => {
		expect(problemWithId(id)).toBeNull();
	});

	test.each([
		["", /1 to 200/],
		["x".repeat(201), /1 to 200/],
		["a b", /spaces/],
		["a\u0007b", /control/],
		["a\u200Bb", /control/],
		["a\u202Eb", /control/],
		['a"b', /quotation/],
		["a’b", /quotation/],
		["a`b", /quotation/],
	])("%j may not", (id, problem) => {
		expect(problemWithId(id)).toMatch(problem);
	});
});

describe("contentHash", () => {
	test.each([
		["outlet", { outlet: "Other" }],
		["headline", { headline: "Other" }],
		["byline", { byline: "Jane Doe" }],
		["publishedOn", { publishedOn: null }],
		["url", { url: "https://example.org/a" }],
		["textAtLink", { textAtLink: true }],
		["corrects", { corrects: "a" }],
		["text", { text: "The council voted again." }],
	])("changes with %s", (_field, said) => {
		expect(contentHash(draft(said))).not.toBe(contentHash(draft()));
		expect(contentHash(draft(said))).toMatch(/^[0-9a-f]{64}$/);
	});

	test("does not change with the id, nor with the order of fields", () => {
		const reversed = Object.fromEntries(Object.entries(draft()).reverse()) as unknown as ReturnType<
			typeof draft
		>;
		expect(contentHash(draft({ id: "a" }))).toBe(contentHash(draft({ id: "b" })));
		expect(contentHash(reversed)).toBe(contentHash(draft()));
	});

	test("tells apart what joined fields would run together", () => {
		const one = draft({ outlet: 'A","B', headline: "C" });
		const other = draft({ outlet: "A", headline: 'B","C' });
		expect(contentHash(one)).not.toBe(contentHash(other));
	});
});
