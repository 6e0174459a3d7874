import { describe, expect, test } from "@jest/globals";
import { spanBehind } from "../../../src/community/moderation/masked-span.ts";
import { maskedText } from "../../../src/moderation/masked-text.ts";
import type { Opinion, SecondOpinion } from "../../../src/moderation/second-opinion.ts";
import { ATTACK, buttons, Community, MINUTE, ORDINARY, PLACE, shown } from "./community.ts";
import { MEMBER } from "./memory-platform.ts";

/** A model that says one thing and remembers what it was asked. */
function modelOf(opinions: readonly Opinion[] | Error): SecondOpinion & { readonly asked: string[] } {
	const asked: string[] = [];
	return {
		asked,
		async ask(masked) {
			asked.push(masked);
			if (opinions instanceof Error) throw opinions;
			return opinions;
		},
	};
}

const THREAT: Opinion = { rule: "threat", confidence: 0.95, reason: "a model takes it for a threat" };

describe("a second opinion", () => {
	test("is off unless the policy asks for it", async () => {
		const model = modelOf([THREAT]);
		const community = await Community.open({}, { secondOpinion: model });
		await community.hear(ORDINARY);
		expect(model.asked).toEqual([]);
		expect(await community.all()).toEqual([]);
	});

	test("only adds to the queue, also where the rule acts", async () => {
		const community = await Community.open(
			{ secondOpinion: "scores", modes: { threat: "act" } },
			{ secondOpinion: modelOf([THREAT]) },
		);
		await community.hear(ORDINARY);
		expect(await community.kinds(1)).toEqual(["opened"]);
		expect([...community.platform.done, ...community.platform.notices]).toEqual([]);
		expect(shown(community.queue()[0]?.reply as never)).toContain("a model takes it for a threat");
		expect(buttons(community.queue()[0]?.reply as never)).toContain("Dismiss");
	});

	test("is not asked where rules found something, and is let go by a rule that is off, and of the exempt", async () => {
		const model = modelOf([THREAT]);
		const community = await Community.open(
			{ secondOpinion: "scores", modes: { threat: "off" } },
			{ secondOpinion: model },
		);
		await community.hear(ATTACK);
		expect(model.asked).toEqual([]);
		await community.hear(ORDINARY);
		expect(await community.all()).toHaveLength(1);
		await community.set({ modes: {} });
		community.platform.standings.set("mallory", { ...MEMBER, isModerator: true });
		await community.hear(ORDINARY);
		expect(await community.all()).toHaveLength(1);
	});

	test("that fails is none, told in the log without the message's words", async () => {
		const community = await Community.open(
			{ secondOpinion: "scores" },
			{ secondOpinion: modelOf(new Error("503")) },
		);
		await community.hear(`${ORDINARY} quibblewort`);
		expect(await community.all()).toEqual([]);
		expect(community.logged.join("")).toContain("no second opinion");
		expect(community.logged.join("")).not.toContain("quibblewort");
	});

	test("is not waited for by the messages behind it", async () => {
		const { promise, resolve } = Promise.withResolvers<readonly Opinion[]>();
		const community = await Community.open(
			{ secondOpinion: "scores" },
			{ secondOpinion: { ask: () => promise } },
		);
		await community.overhearing.hear(community.message(ORDINARY));
		await community.overhearing.hear(community.message(ATTACK));
		expect((await community.all()).map(({ rule }) => rule)).toEqual(["personal-attack"]);
		resolve([THREAT]);
		await community.overhearing.idle();
		expect((await community.all()).map(({ rule }) => rule)).toEqual(["threat", "personal-attack"]);
	});

	test("by the rubric only where the policy wants it, with the words that it means, and never acts", async () => {
		const text = "Mara Ellison and the Democrats in Ohio ought to watch their backs, I say";
		const words = "GROUP_1 in PLACE_1 ought to watch their backs";
		const [scores, rubric] = [
			modelOf([{ ...THREAT, reason: "by its scores" }]),
			modelOf([{ ...THREAT, confidence: 0.6, reason: "by the rubric", words }]),
		];
		const community = await Community.open({ secondOpinion: "scores" }, { secondOpinion: scores, rubric });
		await community.hear(text);
		expect([scores.asked.length, rubric.asked.length]).toEqual([1, 0]);
		await community.set({ secondOpinion: "rubric", modes: { threat: "act" } });
		await community.hear(text);
		expect([scores.asked.length, rubric.asked.length]).toEqual([2, 1]);
		expect(rubric.asked[0]).toContain(words);
		expect((await community.found(2)).findings).toEqual([
			expect.objectContaining({
				reason: "by the rubric",
				words: "Democrats in Ohio ought to watch their backs",
			}),
		]);
		expect([...community.platform.done, ...community.platform.notices]).toEqual([]);
	});

	test("of two models, one that fails does not silence the other", async () => {
		const community = await Community.open(
			{ secondOpinion: "rubric" },
			{ secondOpinion: modelOf([THREAT]), rubric: modelOf(new Error("503")) },
		);
		await community.hear(ORDINARY);
		expect(await community.kinds(1)).toEqual(["opened"]);
	});

	test("a policy of the time when it was a yes or no is understood", async () => {
		const community = await Community.open();
		const db = community.archive.db;
		for (const [before, now] of [
			[true, "scores"],
			[false, "off"],
		] as const) {
			const settings = JSON.stringify({ queue: "mods", secondOpinion: before });
			await db.updateTable("channel_settings").set({ settings }).execute();
			community.now += MINUTE;
			expect((await community.desk.policy(PLACE)).policy).toMatchObject({
				queue: "mods",
				secondOpinion: now,
			});
		}
	});

	test("is asked about a text in which names are masked", async () => {
		const model = modelOf([]);
		const community = await Community.open({ secondOpinion: "scores" }, { secondOpinion: model });
		await community.hear(
			"@Rowan will the Democrats win in Ohio, or Mara Ellison? Call 555-0123-4567 or a@b.example",
		);
		const [asked = ""] = model.asked;
		expect(asked).not.toMatch(/Rowan|Democrats|Ohio|Ellison|555|b\.example/);
		expect(asked).toMatch(/GROUP_1.*PLACE_1.*PERSON_1.*NUMBER.*ADDRESS/s);
	});
});

test.each([
	["ought to run", "ought to run"],
	["PERSON_1 ought", "Mara Ellison ought"],
	["to run. PERSON_1", "to run. Jo Marsh"],
	["GROUP_1, is it", "Democrats, is it"],
	["not in the text", null],
	["", null],
] as const)("words of a masked text are found in the text itself: %j", (words, said) => {
	const raw = "Mara Ellison ought to run. Jo Marsh, of the Democrats, is it? Call 555-0123-4567 now";
	const masked = "PERSON_1 ought to run. PERSON_2, of the GROUP_1, is it? Call NUMBER now";
	const { start, end } = spanBehind(raw, masked, words.replace(". PERSON_1", ". PERSON_2"));
	expect(raw.slice(start, end)).toBe(said ?? raw);
	expect(spanBehind("another text", masked, "ought to run")).toEqual({ start: 0, end: 12 });
});

test.each([
	["Democrats and Republicans", "Republicans and Democrats"],
	["Texas", "Vermont"],
	["Muslims", "Christians"],
	["Kamala Harris", "Donald Trump"],
])("a model sees the same text of %s and of %s", (one, other) => {
	for (const template of [
		"I cannot stand %s any more",
		"%s should be ashamed of themselves",
		"Vote for %s, they said.",
	]) {
		const text = (filling: string) => maskedText(template.replace("%s", filling), new Set());
		expect(text(one)).toBe(text(other));
		expect(text(one)).not.toContain(one);
	}
});

test("who is named twice is one and the same", () => {
	const text = maskedText("Ohio is not Texas, and Texas is not Ohio", new Set());
	expect(text).toBe("PLACE_1 is not PLACE_2, and PLACE_2 is not PLACE_1");
});
