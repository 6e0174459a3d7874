import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Archive } from "../../src/archive/archive.ts";
import { type Bot, botOver, quotations } from "../chat/bot.ts";
import { TestArchive, type Written } from "./test-archive.ts";

/**
 * Invariant 3. One server's article is about the shared one's subject and by its speaker, so that everything which
 * looks beyond the caller's collections would find it.
 */
const OURS: Written = {
	id: "rally",
	outlet: "The Gazette",
	headline: "A rally for California secession",
	publishedOn: "2024-05-01",
	text: "“California should secede from the Union by an amendment,” said Theo Slater, who leads a party.",
};
const THEIRS: Written = {
	id: "zanzibar-memo",
	outlet: "Zanzibar Bulletin",
	headline: "Zanzibar memo on California secession",
	publishedOn: "2024-06-01",
	url: "https://zanzibar.example/memo",
	text: [
		"“California can secede from the Union when zanzibar agrees,” said Theo Slater, who leads a party.",
		"“The zanzibar papers were never filed with the Constitution,” said Zoe Zanzibar, a constitutional attorney.",
		"Under Article V, the zanzibar rule is that an amendment is proposed by two thirds and ratified by zanzibar.",
	].join("\n\n"),
};
const SECRET = /zan?zibar/i;

const SHARED = ["shared"];
const NEIGHBOUR = ["shared", "guild:2"];
const OWNER = ["shared", "guild:1"];

let withTheirs: TestArchive;
let without: TestArchive;
let bot: Bot;
let control: Bot;

beforeAll(async () => {
	[withTheirs, without] = await Promise.all([TestArchive.open(), TestArchive.open()]);
	await Promise.all([withTheirs.add([OURS]), without.add([OURS])]);
	await withTheirs.add([THEIRS], "guild:1");
	[bot, control] = await Promise.all([botOver(withTheirs.archive), botOver(without.archive)]);
});

const reads: readonly (readonly [name: string, read: (archive: Archive) => Promise<unknown>])[] = [
	["coverage", (archive) => archive.coverage({})],
	["coverage of an outlet", (archive) => archive.coverage({ outlet: "Zanzibar Bulletin" })],
	["outlets", (archive) => archive.outlets()],
	["whoSaid", (archive) => archive.whoSaid("the zanzibar papers were never filed", null, {})],
	[
		"whoSaid of a speaker",
		(archive) => archive.whoSaid("California can secede when zanzibar agrees", "Slater", {}),
	],
	["people by name", (archive) => archive.people("Zanzibar")],
	["people by role", (archive) => archive.people("attorney")],
	["people in both", (archive) => archive.people("Slater")],
	[
		"saidBy",
		async (archive) => {
			const sought = { about: null, order: "newest", offset: 0, limit: 50 } as const;
			const everyone = await withTheirs.archive.seenBy(OWNER).people("Slater");
			return Promise.all(everyone.map((person) => archive.saidBy(person, sought, {})));
		},
	],
	[
		"saidBy of somebody known elsewhere only",
		async (archive) => {
			const sought = { about: "papers", order: "relevance", offset: 0, limit: 50 } as const;
			const everyone = await withTheirs.archive.seenBy(OWNER).people("Zoe Zanzibar");
			return Promise.all(everyone.map((person) => archive.saidBy(person, sought, {})));
		},
	],
	["answer", (archive) => archive.answer("What is the rule of Article V on an amendment?", {})],
	["timeline", (archive) => archive.timeline("California secession", {})],
	["context", (archive) => archive.context("zanzibar-memo", 1, { start: 1, end: 20 })],
	["suggest a person", (archive) => archive.suggest("person", "z")],
	["suggest any person", (archive) => archive.suggest("person", "")],
	["suggest an outlet", (archive) => archive.suggest("outlet", "")],
];

/** Times of writing differ between the two archives, and keys are theirs alone. */
function comparable(found: unknown): string {
	return JSON.stringify(found, (key, value) =>
		/fetchedAt|^key$|articleKey|addedIn|score|ago$/i.test(key) ? undefined : value,
	);
}

describe.each(reads)("%s", (_name, read) => {
	test.each([
		["everyone", SHARED],
		["a neighbour", NEIGHBOUR],
	])("gives %s what it would give if the other collection were not there", async (_who, collections) => {
		const seen = comparable(await read(withTheirs.archive.seenBy(collections)));
		expect(seen).toBe(comparable(await read(without.archive.seenBy(collections))));
		expect(seen).not.toMatch(SECRET);
	});

	test("gives its owner more", async () => {
		const own = comparable(await read(withTheirs.archive.seenBy(OWNER)));
		expect(own).not.toBe(comparable(await read(without.archive.seenBy(OWNER))));
	});

	test("gives nothing to who may read no collection", async () => {
		expect(comparable(await read(withTheirs.archive.seenBy([])))).not.toMatch(/zan?zibar|gazette|secede/i);
	});
});

describe("through the bot, after its owner has asked the same", () => {
	const lines = [
		"/who-said the zanzibar papers were never filed",
		"/who-said California can secede from the Union speaker:Slater",
		"/on-record Slater",
		"/on-record attorney",
		'/on-record "Zoe Zanzibar"',
		"/ask What is the rule of Article V on an amendment?",
		"/timeline California secession",
		"/sources",
		"/can-california-secede",
		"/show-context zanzibar-memo version:1 start:1 end:20",
	];

	test.each(lines)("%s", async (line) => {
		const own = await bot.ask(line, OWNER);
		expect(JSON.stringify(own.reply)).toMatch(/zanzibar (papers|agrees|rule|bulletin|memo)/i);
		for (const collections of [SHARED, NEIGHBOUR]) {
			const { reply, cached } = await bot.ask(line, collections);
			expect(cached).toBe(false);
			expect(comparable(reply)).toBe(comparable((await control.ask(line, collections)).reply));
			// What the asker typed may be said back; nothing else of it.
			const echoed = JSON.stringify(reply.blocks).replaceAll(line.replace(/^\/\S+ /, ""), "");
			expect(echoed.replaceAll("Zoe Zanzibar", "")).not.toMatch(SECRET);
		}
	});

	test("a standing question shows its owner both", async () => {
		const { reply } = await bot.ask("/can-california-secede", OWNER);
		expect(quotations(reply)).toEqual(
			expect.arrayContaining([
				"California should secede from the Union by an amendment",
				"California can secede from the Union when zanzibar agrees",
			]),
		);
	});
});

describe("one id in several collections", () => {
	test("is several articles: a new version of one leaves the others as they are", async () => {
		const archive = await TestArchive.open();
		const words = (where: string) => `“The ferry of ${where} leaves at nine,” said Ruth Alder, the mayor.`;
		await archive.add([{ id: "a1", text: words("everyone") }]);
		await archive.add([{ id: "a1", text: words("one") }], "guild:1");
		await archive.add([{ id: "a1", text: words("two") }], "guild:2");
		expect(await archive.add([{ id: "a1", text: words("one, later") }], "guild:1")).toMatchObject({
			updated: 1,
		});

		const ferries = async (collections: readonly string[]) => {
			const reader = archive.archive.seenBy(collections);
			const [alder] = await reader.people("Alder");
			if (!alder) throw new Error("Expected Alder to be known.");
			const sought = { about: null, order: "newest", offset: 0, limit: 9 } as const;
			const { found } = await reader.saidBy(alder, sought, {});
			return found.map(({ article, quote: { span } }) => article.text.slice(span.start, span.end)).sort();
		};
		expect(await ferries(["shared"])).toEqual(["The ferry of everyone leaves at nine,"]);
		expect(await ferries(["guild:1"])).toEqual(["The ferry of one, later leaves at nine,"]);
		expect(await ferries(["shared", "guild:2"])).toEqual([
			"The ferry of everyone leaves at nine,",
			"The ferry of two leaves at nine,",
		]);
	});
});

test("another collection's many articles do not crowd out one's own", async () => {
	const archive = await TestArchive.open();
	const words = "The ferry leaves at nine";
	const text = `“${words},” said Ruth Alder, the mayor. The harbour master keeps the timetable of the ferry.`;
	const louder = text.replace(words, `${words} ${words.toLowerCase()}`).repeat(2);
	await archive.add(
		Array.from({ length: 150 }, (_, i) => ({ id: `theirs-${i}`, text: louder })),
		"guild:1",
	);
	await archive.add([{ id: "own", text }]);
	const reader = archive.archive.seenBy(["shared", "guild:2"]);
	expect(await reader.whoSaid(words, null, {})).toMatchObject({
		kind: "said",
		entries: [{ findings: [{ candidate: { article: { id: "own" } } }] }],
	});
	expect((await reader.timeline("harbour ferry timetable", {})).map(({ article }) => article.id)).toEqual([
		"own",
	]);
	expect((await reader.answer("Who keeps the timetable of the ferry?", {})).kind).toBe("answered");
});
