import { expect } from "@jest/globals";
import type { Behaviour } from "../behaviours.ts";
import { expectShown } from "../expected.ts";

const LINE = "/who-said costs the port a ship";
/** As a driver's error may be: with a password, an address and a path. */
const FAULT = Object.assign(new Error("connect ECONNREFUSED postgres://bot:hunter2@10.0.0.7/archive"), {
	stack: "Error: connect ECONNREFUSED\n    at Socket.connect (/srv/on-record/src/store/database.ts:12:7)",
});

/** When the archive is slow, broken, or has to stop. */
export function trouble(it: Behaviour): void {
	it("a slow archive: what was asked is acknowledged in time, long before the answer", async (open) => {
		const stand = await open({ restless: true });
		stand.desk.troubles.hold();
		const asked = [stand.slash(LINE), stand.slash("/help"), stand.mention(LINE)];
		await Promise.all(asked.map((each) => each.acknowledged()));
		expect(stand.desk.replies).toEqual([]);
		stand.desk.troubles.end();
		await Promise.all(asked.map((each) => each.answer()));
	});

	it("a slow archive: the answer comes, as it would have", async (open) => {
		const stand = await open({ restless: true });
		stand.desk.troubles.hold();
		const asked = stand.slash(LINE);
		await asked.acknowledged();
		await stand.desk.reached(1);
		stand.desk.troubles.end();
		const shown = await asked.answer();
		expectShown(stand.desk.replies[0] as never, shown);
		expect(stand.desk.replies[0]?.outcome).toBe("answered");
	});

	it("an archive that never answers: an honest word about it", async (open) => {
		const stand = await open({ restless: true, deadlineMs: 50 });
		stand.desk.troubles.hold();
		const { text, privately } = await stand.slash(LINE).answer();
		expect(text).toMatch(/^The archive took too long to answer\..* Reference for the operator: [0-9a-f]{8}$/);
		expect(privately).toBe(true);
	});

	it("a failing archive: an honest word about it, with nothing of its insides", async (open) => {
		const stand = await open();
		stand.desk.troubles.fail(FAULT);
		for (const asked of [stand.slash(LINE), stand.slash("/sources"), stand.mention(LINE)]) {
			const { text, buttons } = await asked.answer();
			expect(text).toMatch(
				/^The archive could not answer just now, .* Reference for the operator: [0-9a-f]{8}$/,
			);
			expect(text).not.toMatch(/hunter2|ECONNREFUSED|10\.0\.0\.7|\/srv|\.ts|postgres/);
			expect(buttons).toEqual([]);
		}
		stand.desk.troubles.end();
		expect((await stand.slash(LINE).answer()).text).toContain("Tomas Vreeland");
	});

	it("a failing archive: completion offers nothing, and does not fail", async (open) => {
		const stand = await open();
		stand.desk.troubles.fail(FAULT);
		expect(await stand.complete("who-said", "speaker", "al")).toEqual([]);
	});

	it("a stop delivers what is under way", async (open) => {
		const stand = await open({ restless: true });
		stand.desk.troubles.hold();
		const asked = stand.slash(LINE);
		await asked.acknowledged();
		await stand.desk.reached(1);
		const stopped = stand.stop(30_000);
		stand.desk.troubles.end();
		await stopped;
		const [shown] = stand.everything().filter(({ text }) => text.includes("Tomas Vreeland"));
		expect(shown?.text).toContain("“Every day without the bridge costs the port a ship”");
	});
}
