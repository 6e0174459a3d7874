import { expect } from "@jest/globals";
import type { Behaviour } from "../behaviours.ts";
import type { Shown, Stand } from "../subject.ts";

const NAMES = {
	heard: "what people say to each other is heard once, and heard again when it is changed",
	bots: "neither bots nor the bot itself are heard",
	nowhere: "where nobody moderates, nothing comes of what is said",
	decided:
		"a threat becomes a case in the moderators' channel, which a moderator decides and a member cannot",
	reported: "a message is reported in a form, by somebody who is not named",
	policy: "an admin reads the policy in short lines, what each option does, and what the platform cannot do",
	direct: "what people say to the bot alone is not moderated",
	unstored: "what nothing is found in is stored nowhere",
} as const;

export const OVERHEARD: readonly string[] = Object.values(NAMES);

const THREAT = "I will kill you, and I know where you live";

/** Moderators get a channel for their cases. */
async function moderate({ desk, places }: Stand): Promise<void> {
	const { moderation } = desk.community.services;
	const whole = { ...places.asking, channel: "" };
	const by = { revision: 0, who: "an admin", whole: true };
	expect(await moderation.changePolicy(whole, { queue: places.moderators.channel }, by)).toBe(true);
}

const isCard = ({ places }: Stand, shown: Shown) =>
	shown.place === places.moderators.channel && /^Case \d+/.test(shown.text);

async function card(stand: Stand): Promise<Shown> {
	await stand.sees("a case", (all) => all.some((shown) => isCard(stand, shown)));
	return stand.everything().find((shown) => isCard(stand, shown)) as Shown;
}

/** What the bot hears of what people say to each other, and what moderators see of it. */
export function overheard(it: Behaviour): void {
	it(NAMES.heard, async (open) => {
		const stand = await open({ hearing: true });
		const said = stand.says("the bridge is lovely");
		await stand.desk.until("it", ({ heard }) => heard.length === 1);
		await stand.redeliver(said);
		stand.says("the bridge is ugly", { instead: said });
		await stand.desk.until("the change", ({ heard }) => heard.length === 2);
		const [first, second] = stand.desk.heard;
		expect(first).toMatchObject({ place: stand.places.asking, text: "the bridge is lovely", edited: false });
		expect(second).toMatchObject({ text: "the bridge is ugly", edited: true, message: first?.message });
		expect(second?.author).toEqual(first?.author);
	});

	it(NAMES.bots, async (open) => {
		const stand = await open({ hearing: true });
		stand.says("a bot's words", { bot: true });
		await stand.mention("/privacy").answer();
		stand.says("the last word");
		await stand.desk.until("the last word", ({ heard }) =>
			heard.some(({ text }) => text === "the last word"),
		);
		const texts = stand.desk.heard.map(({ text }) => text).filter((text) => !text.includes("privacy"));
		expect(texts).toEqual(["the last word"]);
	});

	it(NAMES.nowhere, async (open) => {
		const stand = await open({ hearing: true });
		stand.says(THREAT);
		await stand.desk.until("it", ({ heard }) => heard.length === 1);
		await stand.mention("/privacy").answer();
		expect(stand.everything()).toHaveLength(1);
		expect(await stand.desk.archive.db.selectFrom("cases").selectAll().execute()).toEqual([]);
	});

	it(NAMES.decided, async (open) => {
		const stand = await open({ hearing: true });
		await moderate(stand);
		stand.says(THREAT);
		const shown = await card(stand);
		expect(shown.privately).toBe(false);
		expect(shown.text).toContain("I will kill you");
		stand.empower("none");
		const refused = await stand.press(shown, "Dismiss").answer();
		expect(refused.text).toContain("This is for");
		expect(refused.privately).toBe(true);
		stand.empower("moderator");
		const done = await stand.press(shown, "Dismiss").answer();
		expect(done.text).toContain("Dismiss: done by");
		await stand.sees("the outcome on the card", (all) =>
			all.some((each) => isCard(stand, each) && each.text.includes("Dismiss: done by")),
		);
		expect((await card(stand)).buttons).toEqual(["History"]);
	});

	it(NAMES.reported, async (open) => {
		const stand = await open({ hearing: true });
		await moderate(stand);
		const said = stand.says("something that spoils the channel");
		const values = { why: "it goes on like this", anonymous: "yes" };
		const thanks = await stand.report(said, values).answer();
		expect(thanks.text).toContain("not who you are");
		expect(thanks.privately).toBe(true);
		const shown = await card(stand);
		expect(shown.text).toContain("reported by a member");
		expect(shown.text).toContain("something that spoils the channel");
		expect(shown.text).not.toContain(stand.person);
	});

	it(NAMES.policy, async (open) => {
		const stand = await open({ hearing: true });
		await moderate(stand);
		stand.empower("admin");
		const changed = await stand.slash("/moderation policy rule:spam does:shadow for:everywhere").answer();
		expect(changed.privately).toBe(true);
		for (const line of [
			"Shown to moderators: threat, slur,",
			"Only counted (shadow): spam",
			"Switched off: unsourced",
		])
			expect(changed.text).toContain(line);
		const help = await stand.press(changed, "How to change it").answer();
		for (const line of [
			"A rule, together with what it does. One of: threat, slur,",
			"For example: rule:spam does:shadow",
		])
			expect(help.text).toContain(line);
		const listed = await stand.slash("/moderation policy add-word:blockhead for:everywhere").answer();
		expect(listed.text).toContain("blockhead");
		const automod = await stand.slash("/moderation policy automod:on").answer();
		const has = (stand.bot?.enforcer.filter ?? null) !== null;
		expect(automod.text).toContain(
			has ? "AutoMod: 1 entry in 1 rule of Discord" : "Slack has no filter of its own",
		);
		const about = await stand.slash("/moderation help").answer();
		expect(about.text).toContain("the bot moderates channels only");
		stand.empower("moderator");
		expect((await stand.slash("/moderation policy").answer()).text).toContain(
			has ? "This is for" : "What the rules do here",
		);
	});

	it(NAMES.direct, async (open) => {
		const stand = await open({ hearing: true });
		await moderate(stand);
		await stand.direct(THREAT).answer();
		stand.says("the last word");
		await stand.desk.until("the last word", ({ heard }) => heard.length > 0);
		expect(stand.desk.heard.map(({ text }) => text)).toEqual(["the last word"]);
		expect(stand.everything().some((shown) => isCard(stand, shown))).toBe(false);
	});

	it(NAMES.unstored, async (open) => {
		const stand = await open({ hearing: true });
		await moderate(stand);
		const said = [
			"the quokka is a fine animal",
			"has anybody seen its pouch? quokka or not",
			"quokka, I said!",
		];
		for (const line of said) stand.says(line);
		await stand.desk.until("all", ({ heard }) => heard.length === said.length);
		await stand.mention("/privacy").answer();
		const { db } = stand.desk.archive;
		for (const { name } of await db.introspection.getTables()) {
			const rows = await db
				.selectFrom(name as "cases")
				.selectAll()
				.execute();
			expect([name, JSON.stringify(rows).includes("quokka")]).toEqual([name, false]);
		}
	});
}
