import { expect, test } from "@jest/globals";
import { ModelUsage, type Spending } from "../../src/store/model-usage.ts";
import { onBothEngines } from "./engines.ts";

const DAY = Date.parse("2024-02-29T23:59:59Z");

onBothEngines("the day's tokens", (place) => {
	const spending = (tokens: number, community: string | null = "discord:1"): Spending => ({
		purpose: "draft",
		community,
		tokens,
		limits: { all: 1_000, community: 600 },
	});

	test("are set aside until a budget is full, of one community and of all", async () => {
		const usage = new ModelUsage(await (await place()).open(), () => DAY);
		expect(await usage.reserve(spending(600))).not.toBeNull();
		expect(await usage.reserve(spending(1))).toBeNull();
		expect(await usage.reserve(spending(300, "slack:T1"))).not.toBeNull();
		expect(await usage.reserve(spending(200, "slack:T1"))).toBeNull();
		expect(await usage.reserve(spending(100, null))).not.toBeNull();
		expect(await usage.reserve(spending(1, null))).toBeNull();
		// What was refused has taken nothing from anyone.
		expect(await usage.spent("draft", null)).toBe(1_000);
		expect(await usage.spent("draft", "slack:T1")).toBe(300);
		expect(await usage.spent("embedding", null)).toBe(0);
	});

	test("what a call really took stands in the place of what was set aside", async () => {
		const usage = new ModelUsage(await (await place()).open(), () => DAY);
		const reservation = await usage.reserve(spending(600));
		if (reservation === null) throw new Error("expected room");
		await usage.settle(reservation, 150);
		expect(await usage.spent("draft", "discord:1")).toBe(150);
		expect(await usage.spent("draft", null)).toBe(150);
		expect(await usage.reserve(spending(450))).not.toBeNull();
	});

	test("begin anew at midnight in UTC, and what began before is settled where it began", async () => {
		let now = DAY;
		const usage = new ModelUsage(await (await place()).open(), () => now);
		const reservation = await usage.reserve(spending(600));
		if (reservation === null) throw new Error("expected room");
		now += 1_000;
		expect(await usage.spent("draft", "discord:1")).toBe(0);
		expect(await usage.reserve(spending(600))).not.toBeNull();
		await usage.settle(reservation, 10);
		expect(await usage.spent("draft", "discord:1")).toBe(600);
		now = DAY;
		expect(await usage.spent("draft", "discord:1")).toBe(10);
	});

	test("a request larger than the budget, and a budget of nothing, are refused", async () => {
		const usage = new ModelUsage(await (await place()).open(), () => DAY);
		expect(await usage.reserve(spending(601))).toBeNull();
		expect(await usage.reserve({ ...spending(1), limits: { all: 0, community: 0 } })).toBeNull();
	});

	test("of many who reserve at once over several connections, exactly as many as fit are let in", async () => {
		const { open } = await place();
		const usages = await Promise.all([1, 2, 3].map(async () => new ModelUsage(await open(), () => DAY)));
		const all = await Promise.all(
			Array.from({ length: 60 }, (_, i) =>
				usages[i % 3]?.reserve({
					...spending(50, `discord:${i % 4}`),
					limits: { all: 1_000, community: 400 },
				}),
			),
		);
		expect(all.filter((each) => each !== null)).toHaveLength(20);
		expect(await usages[0]?.spent("draft", null)).toBe(1_000);
		for (const i of [0, 1, 2, 3]) {
			expect(await usages[0]?.spent("draft", `discord:${i}`)).toBeLessThanOrEqual(400);
		}
	});

	test("old days are swept", async () => {
		let now = DAY;
		const db = await (await place()).open();
		await new ModelUsage(db, () => now).reserve(spending(5));
		now += 100 * 86_400_000;
		await new ModelUsage(db, () => now).reserve(spending(7));
		const rows = await db.selectFrom("model_usage").select("tokens").execute();
		expect(rows.map(({ tokens }) => Number(tokens))).toEqual([7, 7]);
	});
});
