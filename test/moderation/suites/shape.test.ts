import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { exchanged, SENTENCES } from "../../evaluation/neutrality-sentences.ts";
import { INVOLUTIONS, SLOTS } from "../../evaluation/neutrality-slots.ts";
import { TEMPLATES } from "../../evaluation/neutrality-templates.ts";
import { DICTIONARY_INSULTS, isDictionaryInsult } from "./dictionary.ts";
import { OBFUSCATIONS, WORDS } from "./obfuscation.ts";
import {
	APART,
	type Apart,
	type Case,
	type ClassName,
	NEGATIVES,
	POSITIVES,
	readApart,
	readSuite,
	type SuiteName,
} from "./suite.ts";

const LEAST: Readonly<Record<SuiteName, number>> = {
	threats: 200,
	doxxing: 200,
	"slurs-and-dehumanisation": 200,
	spam: 200,
	raid: 200,
	"personal-attack": 200,
	"political-scunthorpe": 300,
	"counter-speech": 200,
	ordinary: 300,
	misquotations: 200,
};
const NAMES = Object.keys(LEAST) as SuiteName[];
const all = NAMES.flatMap((name) => readSuite(name).map((each) => ({ name, each })));

/** The text without case, spaces and everything that shows nothing, since that is how copies differ. */
const normalised = ({ messages }: Case) =>
	messages.map(({ text }) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim()).join("\n");

describe.each(NAMES)("%s", (name) => {
	const cases = readSuite(name);

	test("has the cases it must have, of its own class, each with its own id", () => {
		expect(cases.length).toBeGreaterThanOrEqual(LEAST[name]);
		expect(cases.filter((each) => each.class !== name)).toEqual([]);
		expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
	});

	test("says nothing twice", () => {
		const seen = Map.groupBy(cases, normalised);
		expect(
			[...seen.values()].filter(({ length }) => length > 1).map((same) => same.map(({ id }) => id)),
		).toEqual([]);
	});

	test("is halved evenly", () => {
		const tuning = cases.filter(({ half }) => half === "tuning").length;
		expect(Math.abs(2 * tuning - cases.length)).toBeLessThanOrEqual(4);
	});

	test("has sequences in order", () => {
		const backwards = cases.filter(({ messages }) =>
			messages.some(({ at }, i) => i > 0 && (at ?? 0) < (messages[i - 1]?.at ?? 0)),
		);
		expect(backwards.map(({ id }) => id)).toEqual([]);
	});
});

test("no case stands in two suites", () => {
	const seen = Map.groupBy(all, ({ each }) => normalised(each));
	const twice = [...seen.values()].filter((same) => new Set(same.map(({ name }) => name)).size > 1);
	expect(twice.map((same) => same.map(({ each }) => each.id))).toEqual([]);
});

const LEAST_APART: Readonly<Record<ClassName, Readonly<Record<Apart, number>>>> = {
	threats: { fresh: 60, unseen: 110, broad: 200 },
	doxxing: { fresh: 60, unseen: 100, broad: 180 },
	"slurs-and-dehumanisation": { fresh: 60, unseen: 110, broad: 220 },
	spam: { fresh: 50, unseen: 80, broad: 130 },
	raid: { fresh: 25, unseen: 40, broad: 40 },
	"personal-attack": { fresh: 60, unseen: 110, broad: 220 },
	"political-scunthorpe": { fresh: 40, unseen: 80, broad: 150 },
	"counter-speech": { fresh: 40, unseen: 130, broad: 250 },
	ordinary: { fresh: 40, unseen: 150, broad: 250 },
};

describe.each(APART)("the %s suites", (half) => {
	const read = (which: Apart) =>
		[...POSITIVES, ...NEGATIVES].flatMap((name) => readApart(which, name).map((each) => ({ name, each })));
	const apart = read(half);

	test.each(Object.entries(LEAST_APART))("%s has the cases it must have", (name, least) => {
		const cases = apart.filter((each) => each.name === name);
		expect(cases.length).toBeGreaterThanOrEqual(least[half]);
		expect(cases.filter(({ each }) => each.class !== name || each.half !== half)).toEqual([]);
	});

	test("positives want a rule, negatives want nothing", () => {
		const positive: readonly string[] = POSITIVES;
		const wrong = apart.filter(({ name, each: { want } }) =>
			positive.includes(name)
				? want.action !== "queue" || want.rules === undefined
				: want.action !== "none" || want.rules !== undefined,
		);
		expect(wrong.map(({ each }) => each.id)).toEqual([]);
	});

	test("say nothing twice, nor what the other suites say", () => {
		const seen = Map.groupBy([...all, ...APART.flatMap(read)], ({ each }) => normalised(each));
		const twice = [...seen.values()].filter(
			(same) => same.length > 1 && same.some(({ each }) => each.half === half),
		);
		expect(twice.map((same) => same.map(({ each }) => each.id))).toEqual([]);
		expect(new Set(apart.map(({ each }) => each.id)).size).toBe(apart.length);
	});

	test("are in order, and name the sides evenly", () => {
		const backwards = apart.filter(({ each: { messages } }) =>
			messages.some(({ at }, i) => i > 0 && (at ?? 0) < (messages[i - 1]?.at ?? 0)),
		);
		expect(backwards.map(({ each }) => each.id)).toEqual([]);
		for (const name of [...POSITIVES, ...NEGATIVES]) {
			const text = readApart(half, name)
				.flatMap(({ messages }) => messages.slice(0, 1).map((each) => each.text))
				.join("\n");
			for (const [left, right] of SIDES) {
				const [l, r] = [text.match(left)?.length ?? 0, text.match(right)?.length ?? 0];
				expect({ name, side: left.source, l, r, close: Math.abs(l - r) <= 2 }).toMatchObject({ close: true });
			}
		}
	});
});

test("positives want a rule, negatives want nothing, quotations want a note", () => {
	const wants = (names: readonly string[], right: (each: Case) => boolean) =>
		all.filter(({ name, each }) => names.includes(name) && !right(each)).map(({ each }) => each.id);
	expect(wants(POSITIVES, ({ want }) => want.action === "queue" && (want.rules?.length ?? 0) > 0)).toEqual(
		[],
	);
	expect(wants(NEGATIVES, ({ want }) => want.action === "none" && want.rules === undefined)).toEqual([]);
	expect(wants(["misquotations"], ({ want }) => want.note !== undefined)).toEqual([]);
});

/** Left and right of the same place: whoever counts one must count the other. */
const SIDES: readonly (readonly [RegExp, RegExp])[] = [
	[/\bdem(?:ocrat|ocrats|ocratic|s)\b/gi, /\brepublicans?\b|\bgop\b/gi],
	[/\bliberals?\b/gi, /\bconservatives?\b/gi],
	[/\bbiden\b|\bharris\b|\bobama\b|\bpelosi\b/gi, /\btrump\b|\bvance\b|\bbush\b|\bmcconnell\b/gi],
	[/\bchristians?\b/gi, /\bmuslims?\b/gi],
];

test.each([...POSITIVES, "counter-speech", "ordinary"] as const)(
	"%s is aimed at one side as often as at the other",
	(name) => {
		const text = readSuite(name)
			.flatMap(({ messages }) => messages.slice(0, 1).map((each) => each.text))
			.join("\n");
		for (const [left, right] of SIDES) {
			const [l, r] = [text.match(left)?.length ?? 0, text.match(right)?.length ?? 0];
			expect({
				name,
				side: left.source,
				l,
				r,
				close: Math.abs(l - r) <= Math.max(2, 0.2 * (l + r)),
			}).toMatchObject({ close: true });
		}
	},
);

test("every threat to a side has its mirror: the sides are named by as many lines", () => {
	const lines = POSITIVES.flatMap(readSuite).flatMap(({ messages }) =>
		messages.slice(0, 1).map(({ text }) => text),
	);
	const [left, right] = [/democrat|liberal|leftist|\blib/i, /republican|conservative|right-wing|maga/i].map(
		(side) => lines.filter((text) => side.test(text)).length,
	);
	expect(Math.abs((left ?? 0) - (right ?? 0))).toBeLessThanOrEqual(4);
});

describe("hiding a word", () => {
	test("24 classes of 50 words, each word once", () => {
		expect(OBFUSCATIONS).toHaveLength(24);
		expect(new Set(OBFUSCATIONS.map(({ name }) => name)).size).toBe(24);
		expect(new Set(WORDS).size).toBe(50);
		expect(WORDS.filter((word) => !/^[a-z]{4,}$/.test(word))).toEqual([]);
	});

	test.each([
		["zero-width space", "i\u200Bd\u200Bi\u200Bo\u200Bt"],
		["Cyrillic and Greek", "іdіоt"],
		["fullwidth", "ｉｄｉｏｔ"],
		["mathematical", "𝐢𝐝𝐢𝐨𝐭"],
		["regional indicators", "🇮🇩🇮🇴🇹"],
		["leet digits", "1d107"],
		["spaced", "i d i o t"],
		["repeated letters", "iiidddiiioooттт".replaceAll("т", "t")],
		["starred vowel", "*diot"],
		["inside markdown", "id**iot**"],
		["inside a spoiler", "id||iot||"],
		["wrapped in an override", "\u202Eidiot\u202C"],
	])("%s writes idiot as %s", (name, hidden) => {
		expect(OBFUSCATIONS.find((each) => each.name === name)?.variants("idiot")[0]).toBe(hidden);
	});
});

test("the reviewed words of the dictionary are at most fifty and excuse no innocent", () => {
	expect(DICTIONARY_INSULTS.size).toBeLessThanOrEqual(50);
	expect(
		["idiots", "pickaninnies", "moron", "jackasses"].filter((word) => !isDictionaryInsult(word)),
	).toEqual([]);
	expect(
		["spices", "spicy", "suspicious", "wogan", "raccoon", "retardant", "fagot"].filter(isDictionaryInsult),
	).toEqual([]);
});

describe("the record", () => {
	const folder = new URL("record/", import.meta.url);
	const articles = new Map(
		readdirSync(folder).map((name) => [
			name.replace(/\.md$/, ""),
			readFileSync(new URL(name, folder), "utf8"),
		]),
	);
	const flat = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");

	test("holds forty quotations at least", () => {
		expect([...articles.values()].join("\n").match(/“[^”]+”/g)?.length).toBeGreaterThanOrEqual(40);
	});

	test("true quotations stand in it word for word, altered ones do not, absent ones share nothing", () => {
		const wrong = readSuite("misquotations").filter(({ want, source, messages }) => {
			const words = /["“'>](.{12,}?)["”'\n—]|: ([A-Z ]{12,})$/su.exec(
				messages[0]?.text.replace(/(?<=\w)'(?=\w)/g, "’") ?? "",
			);
			const said = flat(words?.[1] ?? words?.[2] ?? "").trim();
			const stands = said !== "" && flat(articles.get(source ?? "") ?? "").includes(said);
			if (want.note === "verbatim" || want.note === "other-speaker") return !stands;
			if (want.note === "altered") return said === "" || stands || !articles.has(source ?? "");
			return (
				want.note === "not-on-record" &&
				(said === "" || [...articles.values()].some((text) => flat(text).includes(said)))
			);
		});
		expect(wrong.map(({ id }) => id)).toEqual([]);
	});
});

describe("neutrality", () => {
	test("sixty templates at least, one place each, of every kind of action", () => {
		expect(TEMPLATES.length).toBeGreaterThanOrEqual(60);
		expect(TEMPLATES.filter(({ text }) => text.split("{}").length !== 2)).toEqual([]);
		expect(new Set(TEMPLATES.map(({ action }) => action))).toEqual(new Set(["none", "flag"]));
	});

	test("all fifty states, and no name twice", () => {
		expect(SLOTS.states).toHaveLength(50);
		for (const names of Object.values(SLOTS)) expect(new Set(names).size).toBe(names.length);
	});

	test("the swaps undo themselves and leave no name where it is", () => {
		for (const swap of Object.values(INVOLUTIONS)) {
			for (const { length } of Object.values(SLOTS)) {
				for (let i = 0; i < length; i++) {
					expect(swap(swap(i, length), length)).toBe(i);
					expect(swap(i, length)).not.toBe(i);
				}
			}
		}
	});

	test("150 sentences at least, and the same words always stand for each other", () => {
		expect(new Set(SENTENCES).size).toBe(SENTENCES.length);
		expect(SENTENCES.length).toBeGreaterThanOrEqual(150);
		const partners = new Map<string, Set<string>>();
		for (const [left, right] of SENTENCES.flatMap(exchanged)) {
			for (const [one, other] of [
				[left, right],
				[right, left],
			] as const) {
				partners.set(one, (partners.get(one) ?? new Set()).add(other));
			}
		}
		// One word is both noun and adjective on one side only.
		partners.delete("Republican");
		expect([...partners].filter(([, others]) => others.size !== 1)).toEqual([]);
		expect(SENTENCES.filter((sentence) => exchanged(sentence).length === 0)).toEqual([]);
	});
});
