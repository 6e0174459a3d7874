import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { sentences } from "../../src/corpus/sentences.ts";
import { compose } from "../../src/editions/compose.ts";
import type { Cited, Edition, EditionArticle } from "../../src/editions/edition.ts";
import { article, hoursAgo, input, NOW, sampleArchive, TELLINGS } from "./articles.ts";

const SPEAKERS = [
	"Ruth Alder",
	"Tomas Reyes",
	"Ines Calder",
	"Saul Brennerman",
	"Grace Okafor",
	"Nils Lindqvist",
];
const OUTLETS = [
	"Harbor Daily",
	"Valley Post",
	"Northern Wire",
	"The Brandt Courier",
	"Coast Herald",
	"City Lantern",
];

/** A day's articles: tellings of some events, each with a quotation of its own. */
const day = fc
	.array(fc.tuple(fc.nat(TELLINGS.length - 1), fc.nat(5), fc.nat(5), fc.integer({ min: 0, max: 23 })), {
		minLength: 1,
		maxLength: 24,
	})
	.map((picks) =>
		picks.map(([which, outlet, speaker, hours], i): EditionArticle => {
			const told = TELLINGS[which];
			const said = `“What happened here will be talked about for ${i + 2} years in this valley,” said ${SPEAKERS[speaker]}, the mayor.`;
			return article({
				id: `a${i}`,
				headline: told?.headline ?? "",
				text: `${told?.text}\n\n${said}`,
				outlet: OUTLETS[outlet] ?? "",
				publishedAt: hoursAgo(hours),
			});
		}),
	);

/** What a citation shows. */
function shown(cited: Cited, articles: readonly EditionArticle[]): string {
	const from = articles.find(
		({ collection, id, version }) =>
			collection === cited.collection && id === cited.articleId && version === cited.version,
	);
	if (!from) throw new Error(`no article ${cited.articleId}`);
	return (cited.part === "headline" ? from.headline : from.text).slice(cited.span.start, cited.span.end);
}

function expectExact(edition: Edition, articles: readonly EditionArticle[]): void {
	for (const story of edition.stories) {
		const main = articles.find(({ id }) => id === story.headline.articleId);
		expect(shown(story.headline, articles)).toBe(main?.headline);
		expect(sentences(main?.text ?? "")).toContainEqual(story.lead.span);
		expect(story.lead.articleId).toBe(story.headline.articleId);
		expect(story.quotes.length).toBeLessThanOrEqual(2);
		expect(new Set(story.quotes.map(({ speaker }) => speaker)).size).toBe(story.quotes.length);
		for (const quote of story.quotes) {
			const stored = articles.find(({ id }) => id === quote.articleId)?.quotes[quote.ordinal];
			expect(quote.span).toEqual(stored?.span);
			expect(stored).toMatchObject({ kind: "direct", named: true, speaker: { name: quote.speaker } });
			expect(story.articles).toContainEqual({
				collection: quote.collection,
				articleId: quote.articleId,
				version: quote.version,
			});
		}
	}
}

function expectAccounted(edition: Edition, articles: readonly EditionArticle[]): void {
	const named = [
		...edition.stories.flatMap((story) => story.articles.map(({ articleId }) => articleId)),
		...edition.omitted.map(({ articleId }) => articleId),
	];
	expect(named).toHaveLength(articles.length);
	expect(new Set(named)).toEqual(new Set(articles.map(({ id }) => id)));
	expect(edition.considered).toBe(articles.length);
	for (const { reason } of edition.omitted) expect(reason).not.toBe("");
}

const order = ({ stories }: Edition) =>
	stories.map(({ key, articles }) => [key, articles.map(({ articleId }) => articleId)]);

describe("any day", () => {
	test("headlines, leads and quotations are exact spans, and every article is shown or omitted with a reason", () => {
		fc.assert(
			fc.property(day, (articles) => {
				const edition = compose(input(articles));
				expectExact(edition, articles);
				expectAccounted(edition, articles);
				expect(JSON.parse(JSON.stringify(edition))).toEqual(edition);
			}),
			{ numRuns: 30 },
		);
	});

	test("swapping the outlets' names leaves the stories and their order as they were", () => {
		fc.assert(
			fc.property(day, fc.shuffledSubarray(OUTLETS, { minLength: OUTLETS.length }), (articles, others) => {
				const renamed = articles.map((each) => ({
					...each,
					outlet: others[OUTLETS.indexOf(each.outlet)] ?? "",
				}));
				expect(order(compose(input(renamed)))).toEqual(order(compose(input(articles))));
			}),
			{ numRuns: 15 },
		);
	});

	test("swapping the parties' names leaves the stories and their order as they were", () => {
		const other: Record<string, string> = { Republicans: "Democrats", Democrats: "Republicans" };
		const swap = (text: string) => text.replace(/Republicans|Democrats/g, (party) => other[party] ?? party);
		fc.assert(
			fc.property(day, (articles) => {
				const partisan = articles.map((each, i) =>
					article({ ...each, text: `${each.text} ${i % 2 ? "Republicans" : "Democrats"} welcomed it.` }),
				);
				const swapped = partisan.map((each) =>
					article({ ...each, headline: swap(each.headline), text: swap(each.text) }),
				);
				const [one, two] = [compose(input(partisan)), compose(input(swapped))];
				expect(two.stories.map(({ key }) => key)).toEqual(one.stories.map(({ key }) => key));
			}),
			{ numRuns: 30 },
		);
	});

	test("the order in which articles come decides nothing", () => {
		fc.assert(
			fc.property(day, (articles) => {
				expect(compose(input(articles.toReversed()))).toEqual(compose(input(articles)));
			}),
			{ numRuns: 10 },
		);
	});
});

describe("the sample archive", () => {
	let archive: EditionArticle[];
	beforeAll(async () => {
		archive = await sampleArchive();
	});

	test("gives an edition of its day, with exact spans", () => {
		const window = { from: "2026-11-21T18:00:00.000Z", to: "2026-11-22T18:00:00.000Z" };
		const edition = compose(input(archive, { localDate: "2026-11-22", window, now: window.to }));
		expect(edition.stories).toHaveLength(5);
		expect(edition.quiet).toBe(false);
		expectExact(edition, archive);
		expectAccounted(edition, archive);
	});

	test("articles of a day are in the window that has a part of it, by the place's clock", () => {
		const window = { from: "2026-11-22T23:30:00.000Z", to: "2026-11-23T12:00:00.000Z" };
		const count = (timeZone: string) =>
			compose(input(archive, { window, timeZone, now: window.to })).omitted.filter(
				({ reason }) => reason === "before this edition's time",
			).length;
		const older = archive.filter(({ publishedOn }) => (publishedOn ?? "") < "2026-11-22").length;
		expect(count("Etc/UTC")).toBe(older);
		expect(count("Europe/Madrid")).toBe(
			older + archive.filter(({ publishedOn }) => publishedOn === "2026-11-22").length,
		);
	});
});

describe("what is left out, and why", () => {
	const text = "The ferry to Lanmoor will be replaced by a bridge, the council decided on Thursday.";
	test.each<[string, Partial<EditionArticle>, Partial<Parameters<typeof input>[1]>, string]>([
		["undated", {}, {}, "undated"],
		["two hours ahead", { publishedAt: hoursAgo(-2) }, {}, "dated in the future"],
		["tomorrow", { publishedOn: "2026-03-06" }, {}, "dated in the future"],
		["two days old", { publishedAt: hoursAgo(48) }, {}, "before this edition's time"],
		["the day before yesterday", { publishedOn: "2026-03-03" }, {}, "before this edition's time"],
		[
			"muted by a word",
			{ publishedAt: hoursAgo(1) },
			{ settings: { ...input([]).settings, muted: ["FERRY"] } },
			"muted: FERRY",
		],
		[
			"muted by its outlet",
			{ publishedAt: hoursAgo(1), outlet: "The Valley Post" },
			{ settings: { ...input([]).settings, muted: ["valley post"] } },
			"muted: valley post",
		],
		[
			"of another outlet",
			{ publishedAt: hoursAgo(1) },
			{ settings: { ...input([]).settings, outlets: ["Valley Post"] } },
			"not one of the chosen outlets",
		],
		["without a headline", { publishedAt: hoursAgo(1), headline: " " }, {}, "no headline"],
		["one outlet, nobody on record, old", { publishedAt: hoursAgo(23) }, {}, "too little for a post"],
	])("%s", (_, given, settings, reason) => {
		const { omitted, stories, quiet } = compose(input([article({ id: "a", text, ...given })], settings));
		expect(stories).toEqual([]);
		expect(quiet).toBe(true);
		expect(omitted).toEqual([
			{
				collection: "shared",
				articleId: "a",
				version: 1,
				outlet: given.outlet ?? "Harbor Daily",
				reason,
				story: reason === "too little for a post" ? "shared/a" : null,
			},
		]);
	});

	test("a clock that is half an hour ahead is forgiven", () => {
		const { stories } = compose(input([article({ id: "a", text, publishedAt: hoursAgo(-0.5) })]));
		expect(stories).toHaveLength(1);
	});

	test("a muted word is a whole word", () => {
		const settings = { ...input([]).settings, muted: ["fer", "bridg"] };
		expect(
			compose(input([article({ id: "a", text, publishedAt: hoursAgo(1) })], { settings })).stories,
		).toHaveLength(1);
	});

	test("an empty day is a quiet day", () => {
		expect(compose(input([]))).toMatchObject({ stories: [], omitted: [], considered: 0, quiet: true });
	});

	test("stories over the limit and over the words are named so", () => {
		const many = distinctStories(7);
		const five = compose(input(many));
		expect(five.stories).toHaveLength(5);
		expect(five.omitted.map(({ reason }) => reason)).toEqual(Array(2).fill("over the limit of 5 stories"));
		const short = compose(input(many, { settings: { ...input([]).settings, words: 40 } }));
		expect(short.stories.length).toBeLessThan(5);
		expect(short.omitted.map(({ reason }) => reason)).toContain("over the limit of 40 words");
	});
});

/** As many different events, one article each, all with the same points but for their hour. */
function distinctStories(count: number): EditionArticle[] {
	const events = [...new Map(TELLINGS.map((told) => [told.event, told])).values()].slice(0, count);
	return events.map(({ headline, text }, i) =>
		article({ id: `s${i}`, headline, text, publishedAt: hoursAgo(i + 1) }),
	);
}

describe("rank", () => {
	const dam = TELLINGS.filter(({ event }) => event === "the dam at Carrow fails");
	const told = (outlets: readonly string[]) =>
		dam
			.slice(0, outlets.length)
			.map(({ headline, text }, i) =>
				article({ id: `dam${i}`, headline, text, outlet: outlets[i] ?? "", publishedAt: hoursAgo(6) }),
			);

	test("more independent outlets stand higher, and every point has its reason", () => {
		const others = distinctStories(3);
		const edition = compose(input([...others, ...told(["A", "B", "C", "D"])]));
		const [first] = edition.stories;
		expect(first?.articles.map(({ articleId }) => articleId).toSorted()).toEqual([
			"dam0",
			"dam1",
			"dam2",
			"dam3",
		]);
		expect(first?.why.map(({ words }) => words)).toEqual(["4 outlets", "newest 6 hours ago"]);
		expect(first?.alsoIn).toHaveLength(3);
		for (const { why, score } of edition.stories) {
			expect(why.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 10);
		}
	});

	test("near duplicates and one family's outlets count once", () => {
		const [original] = told(["A"]);
		if (!original) throw new Error("no article");
		const copies = ["B", "C", "D"].map((outlet, i) => ({
			...original,
			id: `copy${i}`,
			outlet,
			publishedAt: hoursAgo(5 - i),
		}));
		const wire = compose(input([original, ...copies]));
		expect(wire.stories[0]?.why[0]?.words).toBe("1 outlet");
		expect(wire.omitted.map(({ reason }) => reason)).toEqual(Array(3).fill("a copy of dam0 (A)"));
		const family = told(["A", "B", "C"]).map((each, i) => ({
			...each,
			url: `https://${each.outlet}.family.example/${i}`,
		}));
		expect(compose(input(family)).stories[0]?.why[0]?.words).toBe("1 outlet");
	});

	test("a topic of the place, as a word or an outlet, lifts a story and is named", () => {
		const stories = distinctStories(6);
		const last = stories.at(-1);
		const plain = compose(input(stories)).stories.map(({ key }) => key);
		expect(plain[0]).toBe("shared/s0");
		const outlet = stories.map((each) => (each === last ? { ...each, outlet: "Valley Post" } : each));
		const lifted = compose(
			input(outlet, { settings: { ...input([]).settings, topics: ["the valley post"] } }),
		);
		expect(lifted.stories[0]?.key).toBe("shared/s5");
		expect(lifted.stories[0]?.why.map(({ words }) => words)).toContain("one of your topics: the valley post");
	});
});

test("two quotations are of two speakers, and the second is who answers the first, from another outlet", () => {
	const a = article({
		id: "a",
		headline: "Council votes for Lanmoor bridge",
		outlet: "Harbor Daily",
		publishedAt: hoursAgo(2),
		text: "The council of Lanmoor voted on Thursday for a bridge in place of the ferry.\n\n“This bridge will bring the island closer to all of us than ever before,” said Mayor Ruth Alder.\n\n“We have waited for this bridge for thirty years and now it comes,” Alder said.\n\n“It is a fine day for the whole of the harbour and its people,” said Tomas Reyes, an engineer.",
	});
	const b = article({
		id: "b",
		headline: "Ferry crews protest at Lanmoor bridge vote",
		outlet: "Valley Post",
		publishedAt: hoursAgo(1),
		text: "Ferry crews protested on Thursday after the council of Lanmoor voted for a bridge in place of the ferry.\n\n“Mayor Alder has sold the ferry crews for a heap of concrete and steel,” said Ines Calder, who leads the union and opposes the bridge.",
	});
	const [story, ...others] = compose(input([a, b])).stories;
	expect(others).toEqual([]);
	expect(new Set(story?.quotes.map(({ speaker }) => speaker))).toEqual(
		new Set(["Ruth Alder", "Ines Calder"]),
	);
	expect(story?.why.map(({ words }) => words)).toContain("4 quotations on record");
});

test("the edition's id is of the place and the day alone", () => {
	const one = compose(input(distinctStories(3)));
	expect(compose(input([], { now: NOW })).id).toBe(one.id);
	expect(compose(input([], { localDate: "2026-03-06" })).id).not.toBe(one.id);
	expect(compose(input([], { place: "elsewhere" })).id).not.toBe(one.id);
});
