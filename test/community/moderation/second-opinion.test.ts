import { describe, expect, test } from "@jest/globals";
import { maskedText } from "../../../src/moderation/masked-text.ts";
import type { Opinion, SecondOpinion } from "../../../src/moderation/second-opinion.ts";
import { ATTACK, buttons, Community, ORDINARY, shown } from "./community.ts";
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
