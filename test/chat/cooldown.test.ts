import { describe, expect, test } from "@jest/globals";
import { Cooldown } from "../../src/chat/cooldown.ts";

function stopped(options: { burst?: number; windowMs?: number } = {}) {
	const clock = { ms: 1_000 };
	return { clock, cooldown: new Cooldown({ ...options, now: () => clock.ms }) };
}

describe("five questions in ten seconds", () => {
	test("five at once go through, the sixth waits for a fifth of the window", () => {
		const { cooldown } = stopped();
		const waits = Array.from({ length: 6 }, () => cooldown.take("ann"));
		expect(waits).toEqual([0, 0, 0, 0, 0, 2_000]);
	});

	test("asking while waiting does not make the wait longer", () => {
		const { clock, cooldown } = stopped();
		for (let i = 0; i < 5; i += 1) cooldown.take("ann");
		clock.ms += 500;
		expect(cooldown.take("ann")).toBe(1_500);
		clock.ms += 500;
		expect(cooldown.take("ann")).toBe(1_000);
		clock.ms += 1_000;
		expect(cooldown.take("ann")).toBe(0);
		expect(cooldown.take("ann")).toBe(2_000);
	});

	test("a pause fills the bucket again, and not beyond its size", () => {
		const { clock, cooldown } = stopped();
		for (let i = 0; i < 5; i += 1) cooldown.take("ann");
		clock.ms += 3_600_000;
		const waits = Array.from({ length: 6 }, () => cooldown.take("ann"));
		expect(waits).toEqual([0, 0, 0, 0, 0, 2_000]);
	});

	test("one caller's pace is not another's", () => {
		const { cooldown } = stopped();
		for (let i = 0; i < 6; i += 1) cooldown.take("ann");
		expect(cooldown.take("ben")).toBe(0);
	});

	test("a steady pace within the rate never waits", () => {
		const { clock, cooldown } = stopped();
		const waits = Array.from({ length: 50 }, () => {
			clock.ms += 2_000;
			return cooldown.take("ann");
		});
		expect(waits).toEqual(Array(50).fill(0));
	});
});

test("many callers in between do not let one ask sooner", () => {
	const { clock, cooldown } = stopped({ burst: 1, windowMs: 1_000 });
	expect(cooldown.take("ann")).toBe(0);
	for (let i = 0; i < 10_000; i += 1) cooldown.take(`caller ${i}`);
	clock.ms += 500;
	expect(cooldown.take("ann")).toBe(500);
});
