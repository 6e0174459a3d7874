import { expect } from "@jest/globals";
import type { Behaviour } from "../behaviours.ts";
import { expectShown } from "../expected.ts";

const QUESTION = "What is the toll on the reopened harbour bridge?";

/** What people say to the bot rather than command it. */
export function messages(it: Behaviour): void {
	it("a mention is answered for everybody, where it was made", async (open) => {
		const stand = await open();
		const asked = stand.mention(QUESTION);
		const shown = await asked.answer();
		expectShown(stand.desk.replies[0] as never, shown);
		expect(shown).toMatchObject({ privately: false, place: asked.place });
	});

	it("a mention in a thread stays in the thread, commands too", async (open) => {
		const stand = await open();
		const asked = stand.mention("/who-said costs the port a ship", { thread: true });
		const shown = await asked.answer();
		expectShown(stand.desk.replies[0] as never, shown);
		expect(shown.place).toBe(asked.place);
	});

	it("a slash command in a thread stays in the thread", async (open) => {
		const stand = await open();
		const asked = stand.slash("/who-said costs the port a ship", { thread: true });
		const shown = await asked.answer();
		expectShown(stand.desk.replies[0] as never, shown);
		expect(shown.place).toBe(asked.place);
	});

	it("every command can be given as a mention", async (open) => {
		const stand = await open();
		for (const { name, options } of stand.desk.registry.listed) {
			const needs = Object.values(options).some(({ required }) => required);
			const shown = await stand.mention(`/${name}${needs ? " bridge" : ""}`).answer();
			expect(stand.desk.asked.at(-1)?.command).toBe(name);
			expectShown(stand.desk.replies.at(-1) as never, shown);
		}
	});

	it("a direct message is answered in place, and needs no mention", async (open) => {
		const stand = await open();
		const asked = stand.direct(QUESTION);
		const shown = await asked.answer();
		expectShown(stand.desk.replies[0] as never, shown);
		expect(shown.place).toBe(asked.place);
		expect(shown.buttons).not.toContain("Share with channel");
	});

	it("bots are not answered", async (open) => {
		const stand = await open();
		stand.mention(QUESTION, { bot: true });
		stand.direct(QUESTION, { bot: true });
		await stand.mention("/privacy").answer();
		await stand.direct("/help").answer();
		expect(stand.desk.asked.map(({ command }) => command)).toEqual(["privacy", "help"]);
		expect(stand.everything()).toHaveLength(2);
	});

	it("an event that is delivered twice is answered once, while the answer is on its way and after it", async (open) => {
		const stand = await open();
		stand.desk.troubles.hold();
		const asked = stand.mention(QUESTION);
		await stand.desk.reached(1);
		await stand.redeliver(asked);
		stand.desk.troubles.end();
		await asked.answer();
		await stand.redeliver(asked);
		await stand.mention("/privacy").answer();
		expect(stand.desk.asked.map(({ command }) => command)).toEqual(["ask", "privacy"]);
		expect(stand.everything()).toHaveLength(2);
	});
}
