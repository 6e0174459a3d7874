import { expect, test } from "@jest/globals";
import { Buttons } from "../../src/store/buttons.ts";
import { onBothEngines } from "./engines.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const more = { label: "More", command: "on-record", options: { person: "Mastagni", page: "2" } };
const context = { label: "Show in context", command: "show-context", options: { article: "a", start: "1" } };

onBothEngines("buttons", (place) => {
	test("ask, when pressed, what they asked when shown, also after a restart", async () => {
		const at = await place();
		const ids = await new Buttons(await at.open()).remember([more, context]);
		const restarted = new Buttons(await at.open());
		expect(await Promise.all(ids.map((id) => restarted.find(id)))).toEqual([more, context]);
	});

	test("have ids that fit every platform, the same for the same action", async () => {
		const buttons = new Buttons(await (await place()).open());
		const [first, second, third] = await buttons.remember([more, context, more]);
		expect(first).toMatch(/^[A-Za-z0-9_-]{22}$/);
		expect(third).toBe(first);
		expect(second).not.toBe(first);
		expect(await buttons.remember([])).toEqual([]);
	});

	test("that were never shown ask nothing", async () => {
		expect(await new Buttons(await (await place()).open()).find("AAAAAAAAAAAAAAAAAAAAAA")).toBeNull();
	});

	test("are forgotten long after they were last shown, and not before", async () => {
		const at = await place();
		const db = await at.open();
		let now = 0;
		const shown = () => new Buttons<object>(db, { now: () => now });
		const [old = "", kept = ""] = await shown().remember([more, context]);
		now = 60 * DAY;
		await shown().remember([context]);
		now = 100 * DAY;
		await shown().remember([{ label: "Other" }]);
		expect(await shown().find(old)).toBeNull();
		expect(await shown().find(kept)).toEqual(context);
	});

	test("that may not be kept long ask nothing after their time, and are gone from the store soon after", async () => {
		const at = await place();
		const db = await at.open();
		let now = 0;
		const keptMs = (action: object) => ("share" in action ? HOUR : DAY);
		const buttons = new Buttons<object>(db, { now: () => now, keptMs });
		const [shared = "", kept = ""] = await buttons.remember([{ ...more, share: true }, context]);
		now = HOUR - 1;
		expect(await buttons.find(shared)).toEqual({ ...more, share: true });
		now = HOUR;
		expect(await buttons.find(shared)).toBeNull();
		now = HOUR + 10 * 60_000;
		expect(await buttons.find(kept)).toEqual(context);
		const rows = await db.selectFrom("buttons").select("id").execute();
		expect(rows.map(({ id }) => id)).toEqual([kept]);
	});

	test("shown again are kept from then on", async () => {
		const db = await (await place()).open();
		let now = 0;
		const buttons = new Buttons<object>(db, { now: () => now, keptMs: () => HOUR });
		const [id = ""] = await buttons.remember([more]);
		now = HOUR - 1;
		await buttons.remember([more]);
		now = 2 * HOUR - 2;
		expect(await buttons.find(id)).toEqual(more);
	});
});
