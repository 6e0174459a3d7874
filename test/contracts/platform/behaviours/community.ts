import { expect } from "@jest/globals";
import type { StoredSettings } from "../../../../src/chat/channel-settings.ts";
import { until } from "../../../store/manual-clock.ts";
import type { Behaviour } from "../behaviours.ts";
import { expectShown } from "../expected.ts";
import type { Stand } from "../subject.ts";

const LINE = "/who-said costs the port a ship";
const QUESTION = "What is the toll on the reopened harbour bridge?";

const NAMES = {
	form: "settings are shown to an admin, and changed in a form that holds what holds now",
	members: "settings are not shown to a member, nor to an admin who is one no more",
	atOnce: "of two changes from the same form the second is told, and changes nothing",
	audience:
		"where answers are private, a command's is for the asker, who can share it, commands allowed or not",
	mention: "where answers are private, a mention is answered for everybody: it was asked before everybody",
	followUp: "where it is set, a follow-up in the bot's thread is answered without a mention, and talk is not",
	silent: "by default nothing is answered in a thread without a mention",
	feedback: "an answer is found not helpful, with a reason in words",
	human: "a human is asked for, who is told by whom and where",
	standing: "an admin's standing question is answered by its name, and is gone when it is removed",
} as const;

export const COMMUNITY: readonly string[] = Object.values(NAMES);

async function set(stand: Stand, change: StoredSettings): Promise<void> {
	const { settings } = stand.desk.parts;
	const { revision } = await settings.read(stand.places.asking);
	expect(await settings.change(stand.places.asking, change, { revision, who: "an admin" })).toBe(true);
}

/** How a community has the bot behave, and what its members tell it. */
export function community(it: Behaviour): void {
	it(NAMES.form, async (open) => {
		const stand = await open();
		stand.empower("admin");
		const shown = await stand.slash("/settings show").answer();
		expect(shown.privately).toBe(true);
		const changed = await stand.fill(shown, "Change…", { answering: "threads" }).answer();
		expect(changed.text).toContain("Changed for this channel");
		expect(changed.privately).toBe(true);
		const { settings } = await stand.desk.parts.settings.read(stand.places.asking);
		expect(settings).toMatchObject({ answering: "threads", audience: "channel", allowedCommands: null });
	});

	it(NAMES.members, async (open) => {
		const stand = await open();
		stand.empower("admin");
		const shown = await stand.slash("/settings show").answer();
		stand.empower("none");
		const refused = await stand.fill(shown, "Change…", { answering: "questions" }).answer();
		expect(refused.text).toContain("This is for");
		expect((await stand.desk.parts.settings.read(stand.places.asking)).revision).toBe(0);
		expect((await stand.mention("/settings show").answer()).text).toContain("This is for");
	});

	it(NAMES.atOnce, async (open) => {
		const stand = await open();
		stand.empower("admin");
		const shown = await stand.slash("/settings show").answer();
		await stand.fill(shown, "Change…", { answering: "threads" }).answer();
		const late = await stand.fill(shown, "Change…", { answering: "questions" }).answer();
		expect(late.text).toContain("Somebody else changed these settings");
		const { settings } = await stand.desk.parts.settings.read(stand.places.asking);
		expect(settings.answering).toBe("threads");
	});

	it(NAMES.audience, async (open) => {
		const stand = await open();
		stand.rename("Ann Reader");
		await set(stand, { audience: "caller", allowedCommands: ["who-said"] });
		const mine = await stand.slash(LINE).answer();
		expect(mine.privately).toBe(true);
		const shared = await stand.press(mine, "Share with channel").answer();
		expect(shared.privately).toBe(false);
		expect(shared.text).toMatch(/^Shared by Ann Reader /);
		expect(shared.text).toContain("Every day without the bridge costs the port a ship");
		expect((await stand.slash("/sources").answer()).text).toContain("is not answered in this channel");
	});

	it(NAMES.mention, async (open) => {
		const stand = await open();
		await set(stand, { audience: "caller" });
		expect((await stand.mention(LINE).answer()).privately).toBe(false);
	});

	it(NAMES.followUp, async (open) => {
		const stand = await open({ hearing: true });
		await set(stand, { answering: "threads" });
		const first = stand.mention(QUESTION, { thread: true });
		await first.answer();
		await remembered(stand);
		stand.says("I see, thank you.", { in: first.place });
		const shown = await stand.says("and when?", { in: first.place }).answer();
		expect(shown.place).toBe(first.place);
		expectShown(stand.desk.replies.at(-1) as never, shown);
		expect(stand.desk.asked.map(({ command }) => command)).toEqual(["ask", "ask"]);
		expect(stand.desk.asked[1]?.options.question).toContain("toll on the reopened harbour bridge");
	});

	it(NAMES.silent, async (open) => {
		const stand = await open({ hearing: true });
		const first = stand.mention(QUESTION, { thread: true });
		await first.answer();
		await remembered(stand);
		stand.says("and when?", { in: first.place });
		await stand.mention("/privacy").answer();
		expect(stand.desk.asked.map(({ command }) => command)).toEqual(["ask", "privacy"]);
	});

	it(NAMES.feedback, async (open) => {
		const stand = await open();
		const answer = await stand.slash(LINE).answer();
		const reasons = await stand.press(answer, "Not helpful").answer();
		expect(reasons.privately).toBe(true);
		const thanks = await stand.fill(reasons, "Something else…", { text: "the pilot was misread" }).answer();
		expect(thanks.text).toContain("Thank you.");
		const rows = await stand.desk.archive.db.selectFrom("feedback").selectAll().execute();
		expect(rows).toHaveLength(1);
		expect(rows[0]).toMatchObject({ reason: "other", text: "the pilot was misread" });
	});

	it(NAMES.human, async (open) => {
		const stand = await open();
		const { channel } = stand.places.moderators;
		await set(stand, { contact: `channel:${channel}` });
		const told = await stand.slash("/get-a-human two people are mixed up above").answer();
		expect(told.text).toContain("They have been told");
		const shown = stand.everything().find(({ place, privately }) => place === channel && !privately);
		expect(shown?.text).toContain("two people are mixed up above");
	});

	it(NAMES.standing, async (open) => {
		const stand = await open();
		stand.empower("admin");
		const added = await stand
			.mention(
				'/standing add name:can-the-bridge-open question:"Can the bridge open?" about:"bridge" one:"Harbour: Ruth Alder" other:"Pilots: Tomas Vreeland"',
			)
			.answer();
		expect(added.text).toContain("/can-the-bridge-open");
		const shown = await stand.mention("/can-the-bridge-open").answer();
		expect(stand.desk.asked.at(-1)?.command).toBe("can-the-bridge-open");
		expect(shown.text).toContain("Can the bridge open?");
		await stand.mention("/standing remove name:can-the-bridge-open").answer();
		expect((await stand.mention("/can-the-bridge-open").answer()).text).toContain("There is no command");
	});
}

/** A follow-up may refer to what was asked there once that is remembered. */
async function remembered(stand: Stand): Promise<void> {
	const { registry, conversations } = stand.desk.parts;
	const place = stand.desk.asked[0]?.place ?? stand.places.asking;
	await until(async () => {
		const parsed = await conversations.understand(place, "and when?", registry);
		return parsed.ok && parsed.options.question?.includes("toll") === true;
	});
}
