import { expect, test } from "@jest/globals";
import { Claims } from "../../src/store/claims.ts";
import { onBothEngines } from "./engines.ts";

const HOUR = 3_600_000;

onBothEngines("claims", (place) => {
	test("are taken by exactly one of many who try at once, over two connections", async () => {
		const at = await place();
		const processes = [new Claims(await at.open()), new Claims(await at.open())];
		const tries = Array.from({ length: 40 }, (_, i) => processes[i % 2]?.take("event-1"));
		const taken = (await Promise.all(tries)).filter(Boolean);
		expect(taken).toHaveLength(1);
		expect(await processes[0]?.take("event-2")).toBe(true);
	});

	test("stand for two days, which is longer than any platform repeats an event", async () => {
		const db = await (await place()).open();
		let now = 0;
		const claims = () => new Claims(db, () => now);
		expect(await claims().take("event")).toBe(true);
		now = 47 * HOUR;
		expect(await claims().take("event")).toBe(false);
		now = 49 * HOUR;
		expect(await claims().take("event")).toBe(true);
	});
});
