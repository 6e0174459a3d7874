import { expect } from "@jest/globals";
import type { Behaviour } from "../behaviours.ts";

/** What people are told that is no answer. */
export function notices(it: Behaviour): void {
	it("a refusal is for the asker's eyes alone", async (open) => {
		const stand = await open();
		const shown = await stand.slash("/who-said the bridge since:yesterday").answer();
		expect(shown.text).toContain("The since given, “yesterday”, is not a date.");
		expect(shown.privately).toBe(true);
	});

	it("a refusal of what was said in public is for the asker's eyes alone", async (open) => {
		const stand = await open();
		const shown = await stand.mention("/who-said the bridge since:yesterday").answer();
		expect(shown.text).toContain("The since given, “yesterday”, is not a date.");
		expect(shown.privately).toBe(true);
	});

	it("an unknown command gets the nearest one suggested", async (open) => {
		const stand = await open();
		const { text } = await stand.mention("/who-sadi the bridge").answer();
		expect(text).toBe("There is no command /who-sadi. Did you mean /who-said? /help lists them all.");
	});

	it("a missing option is explained, with an example", async (open) => {
		const stand = await open();
		const { text } = await stand.mention("/who-said speaker:Alder").answer();
		expect(text).toMatch(/^\/who-said needs words: .+ For example: \/who-said \S/);
	});

	it("a line that names no command is a question", async (open) => {
		const stand = await open();
		await stand.mention("What is the toll on the reopened harbour bridge?").answer();
		expect(stand.desk.asked).toMatchObject([
			{ command: "ask", options: { question: "What is the toll on the reopened harbour bridge?" } },
		]);
		expect(stand.desk.replies[0]?.outcome).toBe("answered");
	});

	it("a sixth question within ten seconds is asked to wait, for the asker's eyes alone", async (open) => {
		const stand = await open({ burst: 5 });
		for (let n = 1; n <= 5; n += 1) {
			const { text } = await stand.slash(`/who-said nobody said thing number ${n}`).answer();
			expect(text).not.toContain("One moment");
		}
		const sixth = await stand.slash("/who-said nobody said thing number 6").answer();
		expect(sixth.text).toMatch(/^One moment: .* Ask again in \d+ seconds?\.$/);
		expect(sixth.privately).toBe(true);
		const again = await stand.slash("/who-said nobody said thing number 1").answer();
		expect(again.text).not.toContain("One moment");
	});

	it("questions in quick succession are all answered: there is nobody to wait for", async (open) => {
		const stand = await open({ burst: 5 });
		for (let n = 1; n <= 7; n += 1) {
			const { text } = await stand.slash(`/who-said nobody said thing number ${n}`).answer();
			expect(text).not.toContain("One moment");
		}
	});
}
