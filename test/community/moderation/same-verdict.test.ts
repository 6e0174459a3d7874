import { describe, expect, test } from "@jest/globals";
import type { Overheard } from "../../../src/chat/overheard.ts";
import { messageOf } from "../../../src/community/moderation/heard-message.ts";
import { judge, NO_CONTEXT } from "../../../src/moderation/judge.ts";
import { DEFAULT_POLICY, decide } from "../../../src/moderation/policy.ts";
import { NEGATIVES, POSITIVES, readSuite } from "../../moderation/suites/suite.ts";
import { Community, DAY, PLACE } from "./community.ts";

const texts = [...POSITIVES, ...NEGATIVES].flatMap((name) =>
	readSuite(name).flatMap(({ messages }) =>
		// Of a sequence, what is told by its repeats is another matter: an edit is no repeat.
		messages.length === 1 ? messages.map(({ text, mentions = [] }) => ({ text, mentions })) : [],
	),
);

function heard(text: string, mentions: readonly string[], given: Partial<Overheard>): Overheard {
	return {
		place: PLACE,
		message: "m",
		author: { id: "a", name: "A" },
		text,
		parts: [],
		mentions: mentions.map((name) => ({ id: name, name })),
		repliesTo: null,
		edited: false,
		at: 0,
		link: null,
		...given,
	};
}

/** Which rules find fault, and what is decided. */
function verdictOn(message: Overheard): string {
	const verdict = judge(messageOf(message), NO_CONTEXT);
	const { action } = decide(verdict, DEFAULT_POLICY, 0);
	return `${action}: ${[...new Set(verdict.findings.map(({ rule }) => rule))].toSorted((a, b) => a.localeCompare(b)).join(", ")}`;
}

const FORMS: readonly (readonly [
	string,
	(text: string) => { text: string; parts?: readonly string[]; edited?: true },
])[] = [
	["an edit", (text) => ({ text, edited: true })],
	["a forwarded message", (text) => ({ text: "", parts: [text] })],
	[
		"an embed beneath other words",
		(text) => ({ text: "Seen today.", parts: ["Weather in the harbour", text] }),
	],
	["the title of a thread", (text) => ({ text: "Let us talk it over here.", parts: [text] })],
];

test.each(FORMS)(
	`%s gets the verdict of a new message, in ${texts.length} texts of the suites`,
	(_, form) => {
		const different = texts.filter(
			({ text, mentions }) =>
				verdictOn(heard(form(text).text, mentions, form(text))) !== verdictOn(heard(text, mentions, {})),
		);
		expect(different.map(({ text }) => text)).toEqual([]);
		expect(texts.length).toBeGreaterThan(1_500);
	},
);

test("the name of a file is read as its words are", () => {
	const plain = texts.filter(({ text }) => /^[A-Za-z ]{10,80}$/.test(text));
	const different = plain.filter(({ text, mentions }) => {
		const name = `${text.trim().replaceAll(" ", "_")}.png`;
		const rules = (message: Overheard) =>
			new Set(judge(messageOf(message), NO_CONTEXT).findings.map(({ rule }) => rule));
		const named = rules(heard("", mentions, { parts: [name] }));
		return [...rules(heard(text, mentions, {}))].some((rule) => !named.has(rule));
	});
	expect(different.map(({ text }) => text)).toEqual([]);
	expect(plain.length).toBeGreaterThan(100);
});

describe("through the whole road", () => {
	test("each text of the suites gets a case as an edit or a part whenever it gets one as a new message", async () => {
		const community = await Community.open();
		const sample = texts.filter((_, i) => i % 5 === 0);
		const cases = async (): Promise<Set<string>> =>
			new Set((await community.all()).map(({ message }) => message));
		let at = community.now;
		for (const [i, { text, mentions }] of sample.entries()) {
			for (const [form, given] of [
				["new", { text }],
				["edit", { text, edited: true }],
				["part", { text: "", parts: [text] }],
				["thread", { text, place: { ...PLACE, thread: `t${i}` } }],
			] as const) {
				at += DAY;
				const author = { id: `${form}${i}`, name: "A" };
				await community.overhearing.hear(
					heard(text, mentions, { ...given, author, message: `${form}${i}`, at }),
				);
			}
		}
		const flagged = await cases();
		const different = sample.flatMap(({ text }, i) => {
			const got = ["new", "edit", "part", "thread"].map((form) => flagged.has(`${form}${i}`));
			return new Set(got).size === 1 ? [] : [`${got.join()}: ${text}`];
		});
		expect(different).toEqual([]);
		expect(flagged.size).toBeGreaterThan(400);
	}, 600_000);
});
