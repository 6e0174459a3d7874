import { describe, expect, test } from "@jest/globals";
import { decide } from "../../../src/moderation/policy.ts";
import { RULES } from "../../../src/moderation/verdict.ts";
import { ATTACK, buttons, Community, DAY, MINUTE, ORDINARY, PLACE, QUEUE, shown } from "./community.ts";

const WORD = "flibbertigibbet";

describe("what a rule leads to", () => {
	test("where there is no moderators' channel, nothing is looked at", async () => {
		const community = await Community.open({ queue: null });
		await community.hear(ATTACK);
		expect(await community.all()).toEqual([]);
	});

	test("by default every rule only flags: a card with what was said, the rule, the words and what can be done", async () => {
		const community = await Community.open();
		community.platform.context.push({ author: "Ann", text: "What about the tunnel?" });
		const number = await community.attacked({ link: "https://chat.example/1" });
		expect(community.platform.done).toEqual([]);
		expect(community.platform.notices).toEqual([]);
		const [card] = community.queue();
		if (card === undefined) throw new Error("expected a card");
		const text = shown(card.reply);
		for (const part of [
			`Case ${number}`,
			"mallory",
			"personal-attack",
			`‹${ATTACK}›`,
			"confidence",
			"‹What about the tunnel?›",
		])
			expect(text).toContain(part);
		expect(text).toContain("0 other cases in the last 30 days and 0 points");
		expect(buttons(card.reply)).toEqual(["Dismiss", "Nudge", "Warn", "Remove", "Timeout…", "Slow mode…"]);
		expect((await community.found(number)).card).not.toBeNull();
	});

	test("a card offers what the platform can do", async () => {
		const community = await Community.open();
		community.platform.can.clear();
		await community.attacked();
		expect(buttons(community.queue()[0]?.reply as never)).toEqual(["Dismiss", "Nudge", "Warn"]);
	});

	test("what is found nothing in leaves no trace", async () => {
		const community = await Community.open();
		await community.hear(ORDINARY);
		expect(await community.all()).toEqual([]);
		expect(community.platform.posts).toEqual([]);
	});

	test("a rule acts only where it was set to: the others still flag", async () => {
		const community = await Community.open({ modes: { "word-list": "act" }, words: [WORD] });
		await community.attacked();
		expect(await community.kinds(1)).toEqual(["opened"]);
		await community.hear(`a ${WORD} again`);
		expect((await community.kinds(2)).at(-1)).not.toBe("opened");
	});
});

describe("the ladder", () => {
	/** Points that stand before, and what an attack on a member then leads to. */
	test.each([
		[0, "warned", null],
		[7, "timed out", 60],
		[13, "timed out", 24 * 60],
		[24, "opened", null],
	])("with %i points before, an attack leads to: %s, %s minutes", async (before, kind, minutes) => {
		const community = await Community.open({ modes: { "personal-attack": "act" } });
		for (let i = 0; i < before; i += 1) await community.points.set("discord:1", 900 + i, "mallory", 1);
		await community.hear(ATTACK);
		const kinds = await community.kinds(1);
		expect(kinds).toContain(kind);
		const until = minutes === null ? null : new Date(community.now + minutes * MINUTE).toISOString();
		expect(community.platform.done).toEqual(until === null ? [] : [{ act: "timeout", of: "mallory", until }]);
		if (kind === "opened") {
			expect(kinds).toEqual(["opened"]);
			expect(buttons(community.queue()[0]?.reply as never)).toContain("Dismiss");
		} else {
			expect(community.platform.notices).toHaveLength(1);
			// Moderators see what the bot did by itself, with nothing left to press but its history.
			expect(shown(community.queue()[0]?.reply as never)).toContain("by the bot itself");
			expect(buttons(community.queue()[0]?.reply as never)).toEqual(["History"]);
		}
	});

	test("points wear off: after 30 days an attack is a first one again", async () => {
		const community = await Community.open({ modes: { "personal-attack": "act" } });
		for (let i = 0; i < 13; i += 1) await community.points.set("discord:1", 900 + i, "mallory", 1);
		community.now += 30 * DAY;
		await community.hear(ATTACK);
		expect(await community.kinds(1)).toContain("warned");
	});

	test("a nudge reminds, says the words, counts nothing and cannot be appealed", async () => {
		const community = await Community.open({ modes: { "word-list": "act" }, words: [WORD] });
		await community.hear(`what a ${WORD} that was`);
		const kinds = await community.kinds(1);
		const severity = ((await community.found(1)).findings[0] as { severity: number }).severity;
		expect(severity).toBeLessThanOrEqual(2);
		expect(kinds).toContain(severity === 2 ? "nudged" : "recorded");
		expect(await community.points.since("discord:1", "mallory", "")).toEqual([]);
		if (severity < 2) return;
		const [{ reply } = { reply: null }] = community.platform.notices;
		expect(shown(reply as never)).toContain(`‹${WORD}›`);
		expect(reply?.actions).toEqual([]);
	});

	test("never to a kick or a ban, whatever is found and however often", () => {
		const acts = new Set(
			RULES.flatMap((rule) =>
				[1, 2, 3, 4].flatMap((severity) =>
					[0, 6, 12, 20, 500].map((points) => {
						const finding = {
							rule,
							target: "member",
							part: "text",
							start: 0,
							end: 1,
							severity,
							confidence: 1,
							reason: "",
						};
						const verdict = { findings: [finding], reports: [], attributions: [], failures: [] } as never;
						const modes = Object.fromEntries(RULES.map((each) => [each, "act"])) as never;
						const { action, timeoutMs } = decide(verdict, { modes, queueFrom: 0.5, actFrom: 0.7 }, points);
						return `${action} ${(timeoutMs ?? 0) / 3_600_000}`;
					}),
				),
			),
		);
		expect(acts).toEqual(new Set(["note 0", "nudge 0", "queue 0", "timeout 1", "timeout 24", "warn 0"]));
	});

	test.each(["refuses", "breaks"] as const)(
		"what the platform %s goes to humans, and nobody is told that it happened",
		async (trouble) => {
			const community = await Community.open({ modes: { "personal-attack": "act" } });
			for (let i = 0; i < 7; i += 1) await community.points.set("discord:1", 900 + i, "mallory", 1);
			community.platform.trouble = trouble;
			await community.hear(ATTACK);
			expect(await community.kinds(1)).toEqual(["opened", "failed"]);
			expect(community.platform.notices).toEqual([]);
			expect(buttons(community.queue()[0]?.reply as never)).toContain("Timeout…");
		},
	);

	test("a warning that the member cannot be told stands, and says so", async () => {
		const community = await Community.open({ modes: { "personal-attack": "act" } });
		community.platform.closed.add("mallory");
		await community.hear(ATTACK);
		expect(await community.kinds(1)).toEqual(["opened", "warned", "notice not delivered"]);
		expect(shown(community.queue()[0]?.reply as never)).toContain("could not be told");
	});

	test("the bot's timeout does not cut short one that runs longer", async () => {
		const community = await Community.open({ modes: { "personal-attack": "act" } });
		await community.set({ modes: {} });
		const first = await community.attacked();
		await community.decide(first, "timeout", "mod", 2_000);
		await community.set({ modes: { "personal-attack": "act" } });
		for (let i = 0; i < 3; i += 1) await community.points.set("discord:1", 900 + i, "mallory", 1);
		await community.hear(ATTACK);
		expect(await community.kinds(2)).toContain("timed out");
		expect(community.platform.done).toHaveLength(1);
	});
});

describe("shadow", () => {
	test("does nothing, counts what it would have done once a message, and reports once a day", async () => {
		const community = await Community.open({ modes: { "personal-attack": "shadow" } });
		const first = await community.hear(ATTACK);
		await community.overhearing.hear({ ...first, edited: true, text: `${ATTACK}!` });
		await community.hear(ATTACK);
		expect(await community.all()).toEqual([]);
		expect(community.platform.notices).toEqual([]);
		expect(await community.tallies.since("discord:1", "2026-03-10")).toEqual([
			{ rule: "personal-attack", outcome: "would warn", count: 2 },
		]);
		await community.round();
		await community.round();
		expect(community.queue()).toHaveLength(1);
		expect(shown(community.queue()[0]?.reply as never)).toContain("personal-attack: would warn 2");
		community.now += DAY;
		await community.round();
		expect(community.queue()).toHaveLength(2);
	});

	test("of one channel only is reported too", async () => {
		const community = await Community.open();
		await community.set({ modes: { "personal-attack": "shadow" } }, PLACE, false);
		await community.hear(ATTACK);
		await community.round();
		expect(community.queue()).toHaveLength(1);
	});

	test("is not reported where no rule is in shadow", async () => {
		const community = await Community.open();
		await community.round();
		expect(community.platform.posts).toEqual([]);
	});
});

describe("one matter is one case", () => {
	test("an edit opens no second one, and the same words are not noted again", async () => {
		const community = await Community.open();
		const message = await community.hear(ATTACK);
		await community.overhearing.hear({ ...message, edited: true });
		expect(await community.kinds(1)).toEqual(["opened"]);
		await community.overhearing.hear({ ...message, edited: true, text: `${ATTACK} and always will` });
		expect(await community.kinds(1)).toEqual(["opened", "flagged again"]);
		expect(await community.all()).toHaveLength(1);
		expect(community.queue()).toHaveLength(1);
		expect((await community.tallies.since("discord:1", "2026-03-10"))[0]?.count).toBe(1);
	});

	test("words that are put into a message once it was let pass do not slip by", async () => {
		const community = await Community.open();
		const message = await community.hear(ATTACK);
		await community.decide(1, "dismiss");
		await community.overhearing.hear({
			...message,
			edited: true,
			text: "@Rowan I will find you and kill you tonight",
		});
		expect(await community.all()).toHaveLength(2);
		expect(community.queue()).toHaveLength(2);
	});

	test("an edit does not count as a second message of a flood", async () => {
		const community = await Community.open();
		const message = community.message("Is the ferry running today, does anyone know about it?");
		await community.overhearing.hear(message);
		for (let i = 1; i <= 40; i += 1)
			await community.overhearing.hear({ ...message, edited: true, at: message.at + i * 100 });
		expect(await community.all()).toEqual([]);
	});

	test("a flood has one card, and its history counts what came after", async () => {
		const community = await Community.open();
		const at = community.now;
		for (let i = 0; i < 40; i += 1)
			await community.hear(`what about number ${i} then, people of this fine town?`, { at: at + i * 200 });
		const cases = await community.all();
		expect(cases.length).toBeGreaterThan(0);
		expect(cases.every(({ rule }) => rule === "flood" || rule === "duplicate")).toBe(true);
		expect(cases.length).toBeLessThanOrEqual(2);
		expect(community.queue()).toHaveLength(cases.length);
		const kinds = await Promise.all(cases.map(({ number }) => community.kinds(number)));
		expect(kinds.flat().filter((kind) => kind === "flagged again").length).toBeGreaterThan(5);
	});

	test("a flood of hundreds is put down message by message at first, and then by how many", async () => {
		const community = await Community.open();
		for (let i = 0; i < 220; i += 1)
			await community.hear("Is the ferry running today, does anyone know about it?", {
				at: community.now + i * 100,
			});
		const cases = await Promise.all((await community.all()).map(({ number }) => community.found(number)));
		const again = cases.flatMap(({ events }) => events.filter(({ kind }) => kind === "flagged again"));
		expect(again.length).toBeGreaterThanOrEqual(50);
		expect(again.length).toBeLessThanOrEqual(55 * cases.length);
		expect(again.some(({ details }) => details.outcome === "200 times")).toBe(true);
		expect(again[0]?.details.outcome).toBe("1 time");
	});

	test("a raid by many has one card", async () => {
		const community = await Community.open();
		// Who is new can be told once the bot has listened for a while.
		await community.hear(ORDINARY);
		community.now += 30 * MINUTE;
		const at = community.now;
		for (let i = 0; i < 40; i += 1) {
			const author = { id: `new${i}`, name: `New ${i}` };
			await community.hear("JOIN OUR SERVER NOW the takeover of this place begins tonight friends", {
				at: at + i * 500,
				author,
			});
		}
		const cases = await community.all();
		expect(cases.filter(({ rule }) => rule === "raid")).toHaveLength(1);
		expect(community.queue().length).toBeLessThanOrEqual(3);
	});

	test("200 flagged messages at the same moment are 200 cases, numbered without gaps", async () => {
		const community = await Community.open();
		await Promise.all(
			Array.from({ length: 200 }, (_, i) =>
				community.hear(ATTACK, {
					author: { id: `a${i}`, name: `A${i}` },
					at: community.now + i * 3 * MINUTE,
				}),
			),
		);
		const attacks = (await community.all()).map(({ number }) => number).toReversed();
		expect(attacks).toEqual(Array.from({ length: attacks.length }, (_, i) => i + 1));
		expect(attacks.length).toBeGreaterThan(150);
		expect(community.queue().filter(({ channel }) => channel === QUEUE)).toHaveLength(attacks.length);
	});
});
