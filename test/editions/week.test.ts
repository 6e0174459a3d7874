import { describe, expect, test } from "@jest/globals";
import { compose } from "../../src/editions/compose.ts";
import type { Edition, EditionArticle, PostedStory } from "../../src/editions/edition.ts";
import { windowSince } from "../../src/editions/window.ts";
import { article, input, TELLINGS } from "./articles.ts";

const DAY = 24 * 3_600_000;
const START = Date.parse("2026-03-02T07:00:00Z");
const at = (day: number, hour = 0) => new Date(START + day * DAY + hour * 3_600_000).toISOString();

/** Composes an edition each morning and keeps what it posted, as a store does. */
function replay(days: readonly (readonly EditionArticle[])[]): Edition[] {
	const stored = new Map<string, EditionArticle>();
	const posted = new Map<string, PostedStory>();
	return days.map((articles, day) => {
		for (const each of articles) stored.set(`${each.id} ${each.version}`, each);
		const now = at(day);
		const edition = compose(
			input(articles, {
				localDate: now.slice(0, 10),
				now,
				window: windowSince(day === 0 ? null : at(day - 1), now, true),
				previous: [...posted.values()],
			}),
		);
		for (const { key, articles: refs } of edition.stories) {
			const shown = refs.flatMap(({ articleId, version }) => stored.get(`${articleId} ${version}`) ?? []);
			posted.set(key, { key, postedAt: now, articles: [...(posted.get(key)?.articles ?? []), ...shown] });
		}
		return edition;
	});
}

const events = [...Map.groupBy(TELLINGS, ({ event }) => event)];
const eventOf = (edition: Edition) =>
	edition.stories.map(({ headline }) => headline.articleId.replace(/ \d+(?: again)*$/, ""));

/** An event told by so many outlets on one day, the first telling first. */
function told(event: number, day: number, from: number, to: number): EditionArticle[] {
	const [name, tellings] = events[event] ?? ["", []];
	return tellings.slice(from, to).map(({ headline, text }, i) =>
		article({
			id: `${name} ${from + i}`,
			headline,
			text,
			outlet: `Outlet ${from + i}`,
			publishedAt: at(day, -3 - i),
		}),
	);
}

describe("a replayed week", () => {
	/** The feeds bring yesterday's articles again, as they are, with a new time, under another id, or from another outlet. */
	const rumours = [0, 1, 2, 3, 4, 5, 6].map((day) => {
		const fresh = [told(day, day, 0, 2), told(day + 8, day, 0, 2)].flat();
		const old = day === 0 ? [] : [told(day - 1, day - 1, 0, 2), told(day + 7, day - 1, 0, 2)].flat();
		const again = old.flatMap((each, i): EditionArticle[] =>
			[
				each,
				{ ...each, publishedAt: at(day, -1) },
				{ ...each, id: `${each.id} again`, publishedAt: at(day, -2), outlet: `Outlet ${i + 5}` },
			].slice(i % 3, (i % 3) + 1),
		);
		return [...fresh, ...again];
	});

	test("repeats no story that is unchanged, and shows every new one", () => {
		const editions = replay(rumours);
		const shown = editions.flatMap(eventOf);
		expect(shown).toHaveLength(new Set(shown).size);
		for (const [day, edition] of editions.entries()) {
			expect(new Set(eventOf(edition))).toEqual(new Set([events[day]?.[0], events[day + 8]?.[0]]));
			if (day > 0)
				expect(edition.omitted.map(({ reason }) => reason)).toContain("nothing new since the last edition");
		}
	});
});

describe("a story that goes on", () => {
	const first = told(0, 0, 0, 2);
	const other = told(5, 1, 0, 2);
	const followUp = (text: string, given: Partial<EditionArticle> = {}) =>
		article({
			id: "later",
			headline: "Sumba after the quake",
			publishedAt: at(1, -2),
			outlet: "Coast Herald",
			text,
			...given,
		});
	const editionsWith = (later: EditionArticle) => replay([first, [...other, later]]);
	const carriedOn = ([before, after]: Edition[]) => {
		const key = before?.stories[0]?.key;
		return after?.stories.find((story) => story.key === key);
	};

	test("with a new quotation it is shown as more, under the same key, and the new words are shown", () => {
		const text =
			"The earthquake that struck the island of Sumba on Tuesday injured 31 and sent villagers into the fields.\n\n“We slept in the rain and we will sleep in the rain again tonight,” said Ruth Alder, a farmer in Waira.";
		const story = carriedOn(editionsWith(followUp(text)));
		expect(story).toMatchObject({ isNew: false });
		expect(story?.headline.articleId).toBe("later");
		expect(story?.quotes.map(({ speaker }) => speaker)).toEqual(["Ruth Alder"]);
		expect(story?.why).toContainEqual({ words: "shown before", points: expect.any(Number) });
	});

	test("with new names and numbers in its lead it is shown as more", () => {
		const text =
			"The earthquake on the island of Sumba killed 14 people in the village of Karoma, the disaster agency said on Wednesday, after rescuers reached villagers in the fields near Waira.";
		expect(carriedOn(editionsWith(followUp(text)))).toMatchObject({ isNew: false });
	});

	test("told once more in other words it is not shown", () => {
		const text =
			"A quake of magnitude 6.4 hit the island of Sumba in eastern Indonesia on Tuesday morning and injured at least 31 people, the disaster agency counted. Walls cracked and villagers ran into the fields.";
		const editions = editionsWith(followUp(text));
		expect(carriedOn(editions)).toBeUndefined();
		expect(editions[1]?.omitted).toContainEqual(
			expect.objectContaining({ articleId: "later", reason: "nothing new since the last edition" }),
		);
	});

	test("two threads of one story that was shown are one story still, so that no key stands twice", () => {
		const text = (said: string) =>
			`${said}\n\n“Nobody had told us what to do when the ground began to move,” said ${said.length > 60 ? "Ruth Alder" : "Tomas Reyes"}, a baker.`;
		const posted: PostedStory = {
			key: "shared/old",
			postedAt: at(0),
			articles: [...told(0, 0, 0, 2), ...told(1, 0, 0, 2)],
		};
		const articles = [
			followUp(text("The earthquake on the island of Sumba left 31 people hurt in the town of Waira."), {
				id: "sumba",
			}),
			followUp(text("Two died in the earthquake on Nias when a wall fell."), {
				id: "nias",
				headline: "Nias counts its dead",
			}),
		];
		const { stories } = compose(
			input(articles, { now: at(1), window: windowSince(at(0), at(1), true), previous: [posted] }),
		);
		expect(stories.map(({ key }) => key)).toEqual(["shared/old"]);
		expect(stories[0]?.articles).toHaveLength(2);
	});

	test("a new version of a shown article is news only with something new in it", () => {
		const [shown] = first;
		if (!shown) throw new Error("no article");
		const corrected = {
			...shown,
			version: 2,
			publishedAt: at(1, -2),
			text: shown.text.replace("villagers", "the villagers"),
		};
		expect(carriedOn(editionsWith(corrected))).toBeUndefined();
		const text = `${shown.text}\n\n“The school fell before any of us had understood what was happening,” said Tomas Reyes, a teacher.`;
		expect(
			carriedOn(editionsWith(article({ ...corrected, text, quotes: article({ id: "x", text }).quotes }))),
		).toMatchObject({ isNew: false });
	});
});

describe("the window", () => {
	test.each([
		["the first edition covers a day", null, true, at(-1)],
		["since the last posted one", at(-1, 1), true, at(-1, 1)],
		["no more than 36 hours", at(-6), true, new Date(START - 36 * 3_600_000).toISOString()],
		["over a weekend without editions 84 hours", at(-3), false, at(-3)],
		["and no more", at(-6), false, new Date(START - 84 * 3_600_000).toISOString()],
		["never backwards", at(2), true, at(0)],
	])("%s", (_, last, hasWeekends, from) => {
		expect(windowSince(last, at(0), hasWeekends)).toEqual({ from, to: at(0) });
	});
});
