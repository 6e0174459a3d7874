import { expect, test } from "@jest/globals";
import { type Comparable, isSameText, marksOf } from "../../src/stories/sameness.ts";

const TEXT =
	"The harbour board of Elm Bay voted on Monday evening to open the eastern basin to sailing boats again after eleven years of repairs. The vote was close. Members spoke for three hours about nets, moorings and the price of stone before they raised their hands, and the chair thanked everybody for coming.";

function article(said: Partial<Comparable> = {}): Comparable {
	return { headline: "Harbour board opens eastern basin", text: TEXT, publishedOn: "2026-03-01", ...said };
}

test.each<[string, Partial<Comparable>, boolean]>([
	["the same again", {}, true],
	["its headline edited", { headline: "Eastern basin to open after board's vote" }, true],
	["a word of its lead edited", { text: TEXT.replace("was close", "was very close") }, true],
	["undated", { publishedOn: null }, true],
	["white space", { text: TEXT.replaceAll(". ", ".\n\n") }, true],
	["a week later", { publishedOn: "2026-03-08" }, false],
	["another figure", { text: TEXT.replace("eleven", "12") }, false],
	[
		"another town",
		{ text: TEXT.replace("Elm Bay", "Oak Bay"), headline: "Oak Bay opens eastern basin" },
		false,
	],
	["another story", { text: TEXT.split(" ").toReversed().join(" ") }, false],
	["too short to tell", { text: TEXT.slice(0, 120) }, false],
])("%s: %s", (_what, said, same) => {
	expect(isSameText(article(), article(said))).toBe(same);
	expect(isSameText(article(said), article())).toBe(same);
});

test("a notice in the place of two articles does not make them one", () => {
	const notice =
		"Please switch on scripts and accept all cookies, then try once more, since this service needs them to run well for you and for everybody else who comes here. We are sorry for the trouble and thank you for your patience.";
	expect(isSameText(article({ text: notice }), article({ text: notice, headline: "Mayor resigns" }))).toBe(
		false,
	);
});

test("texts that are the same have marks in common, others hardly any, and short ones none", () => {
	const common = (said: Partial<Comparable>) =>
		new Set(marksOf(article())).intersection(new Set(marksOf(article(said)))).size;
	expect(marksOf(article())).toHaveLength(16);
	expect(common({ headline: "Eastern basin to open after board's vote" })).toBeGreaterThanOrEqual(2);
	expect(common({ headline: "Mayor resigns", text: TEXT.split(" ").toReversed().join(" ") })).toBeLessThan(2);
	expect(marksOf(article({ text: "It opens." }))).toEqual([]);
});
