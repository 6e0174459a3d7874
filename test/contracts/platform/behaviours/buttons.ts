import { expect } from "@jest/globals";
import type { Behaviour } from "../behaviours.ts";
import { expectShown } from "../expected.ts";

/** What the buttons of a reply do. */
export function buttons(it: Behaviour): void {
	it("More brings the next page", async (open) => {
		const stand = await open();
		const first = await stand.slash("/on-record Lindqvist").answer();
		const next = await stand.press(first, "More").answer();
		expect(stand.desk.asked.at(-1)).toMatchObject({ command: "on-record", options: { page: "2" } });
		expectShown(stand.desk.replies[1] as never, next);
		expect(next.text).toContain("Statements 6–");
	});

	it("Context brings the paragraphs around the words", async (open) => {
		const stand = await open();
		const first = await stand.slash("/on-record Vreeland").answer();
		const context = await stand.press(first, "Context of 1").answer();
		expect(context.text).toContain("In context, as Elm Courier has it:");
		expect(context.text).toContain("Alder said the repair would cost 40 million crowns.");
		expect(context.privately).toBe(true);
	});

	it("a choice among people of the same name answers for the one chosen", async (open) => {
		const stand = await open();
		const which = await stand.slash("/on-record Alder").answer();
		const { text } = await stand.press(which, "Simon Alder").answer();
		expect(text).toContain("My crew has not had a free Sunday");
		expect(text).not.toContain("Ruth Alder");
	});

	it("a button that is too old is explained", async (open) => {
		const stand = await open();
		const first = await stand.slash("/on-record Lindqvist").answer();
		await stand.age();
		const { text, privately } = await stand.press(first, "More").answer();
		expect(text).toMatch(/too old|offers nothing/);
		expect(text).toContain("/help");
		expect(privately).toBe(true);
	});

	it("Share with channel shows everybody what only the asker saw, and who shares it", async (open) => {
		const stand = await open();
		stand.rename("Ann Reader");
		const mine = await stand.slash("/help who-said").answer();
		expect(mine.privately).toBe(true);
		const shared = await stand.press(mine, "Share with channel").answer();
		expect(shared.privately).toBe(false);
		expect(shared.place).toBe(mine.place);
		expect(shared.text).toMatch(/^Shared by Ann Reader /);
		expectShown(stand.desk.replies[0] as never, shared);
		expect(shared.buttons).not.toContain("Share with channel");
	});

	it("a refusal offers nothing to share", async (open) => {
		const stand = await open();
		const { buttons: offered } = await stand.slash("/who-said the bridge since:yesterday").answer();
		expect(offered).toEqual([]);
	});
}
