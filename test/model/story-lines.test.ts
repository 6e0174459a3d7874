import { expect, test } from "@jest/globals";
import { editionReply } from "../../src/community/digest/edition-reply.ts";
import type { Drafted } from "../../src/model/drafting.ts";
import { DraftedLines } from "../../src/model/story-lines.ts";
import { extractQuotes } from "../../src/quotes/extract.ts";
import { settle } from "../../src/verifying/settle.ts";
import { ownText } from "../chat/bot.ts";
import { editionOf } from "../community/digest/worker.ts";

const TEXT =
	"The council voted 7 to 2 on Monday to close the harbour bridge in May. “The bridge closes in May,” said Tomas Vreeland, a harbour pilot.";
const ARTICLE = {
	key: 1,
	collection: "shared",
	id: "bridge",
	version: 1,
	outlet: "Elm Courier",
	headline: "Council closes the harbour bridge",
	byline: null,
	publishedOn: "2024-03-02",
	publishedAt: null,
	url: null,
	textAtLink: false,
	corrects: null,
	text: TEXT,
	contentHash: "",
	fetchedAt: "2024-03-02T00:00:00.000Z",
	addedIn: 1,
	retiredIn: null,
	quotes: extractQuotes(TEXT, { byline: null, outlet: "Elm Courier" }),
};
const REF = { collection: "shared", articleId: "bridge", version: 1 };
const EDITION = {
	...editionOf({ platform: "slack", community: "T", channel: "C", thread: null }, "2024-03-02"),
	quiet: false,
	stories: [
		{
			key: "bridge",
			headline: { ...REF, part: "headline" as const, span: { start: 0, end: ARTICLE.headline.length } },
			lead: { ...REF, part: "text" as const, span: { start: 0, end: TEXT.indexOf(" “") } },
			quotes: [],
			alsoIn: [],
			articles: [REF],
			why: [{ words: "1 outlet", points: 1 }],
			score: 1,
			isNew: true,
		},
	],
};

/** A model that says this. */
function saying(text: string) {
	return new DraftedLines({
		draft: async ({ sources }): Promise<Drafted> => {
			const shown = settle([{ text, sources: [0] }], sources).flatMap((each) =>
				each.kind === "dropped" ? [] : [each],
			);
			return shown.length > 0 ? { outcome: "drafted", shown } : { outcome: "unavailable", reason: "refusal" };
		},
	});
}

const blocksOf = async (text: string) => {
	const edition = await saying(text).withLines(EDITION, [ARTICLE], null);
	return editionReply(edition, [ARTICLE as never], { posted: true });
};

test("a line that the article bears out takes the lead's place, and is said to be a model's", async () => {
	const reply = await blocksOf("The council voted 7 to 2 on Monday to close the harbour bridge.");
	expect(reply.blocks.map(({ kind }) => kind)).toEqual(["heading", "heading", "claim", "text", "text"]);
	expect(ownText(reply)).toMatch(/a model's, each checked/);
});

test.each([
	["another number", "The council voted 9 to 2 on Monday to close the harbour bridge."],
	["a dropped speaker's words", "“The bridge never closes,” said Tomas Vreeland."],
	["nothing of the kind", "The moon is made of cheese."],
	[
		"too long",
		`The council voted 7 to 2 on Monday to close the harbour bridge in May${", in May".repeat(60)}.`,
	],
])("%s: the verbatim lead stands", async (_what, text) => {
	const reply = await blocksOf(text);
	const [excerpt] = reply.blocks.filter(({ kind }) => kind === "excerpt");
	expect(excerpt).toMatchObject({ words: TEXT.slice(0, TEXT.indexOf(" “")) });
	expect(reply.blocks.some(({ kind }) => kind === "claim")).toBe(false);
	expect(ownText(reply)).toMatch(/outlets' own words/);
});
