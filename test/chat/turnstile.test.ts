import { expect, test } from "@jest/globals";
import { Turnstile } from "../../src/chat/turnstile.ts";

test("lets so many through at once, and the others in the order they came", async () => {
	const turnstile = new Turnstile(2);
	const begun: number[] = [];
	const end: (() => void)[] = [];
	const all = [0, 1, 2, 3].map((n) =>
		turnstile.through(async () => {
			begun.push(n);
			await new Promise<void>((resolve) => {
				end[n] = resolve;
			});
			return n;
		}),
	);
	await Promise.resolve();
	expect(begun).toEqual([0, 1]);
	end[1]?.();
	expect(await all[1]).toBe(1);
	await new Promise(setImmediate);
	expect(begun).toEqual([0, 1, 2]);
	end[0]?.();
	await all[0];
	await new Promise(setImmediate);
	expect(begun).toEqual([0, 1, 2, 3]);
	end[2]?.();
	end[3]?.();
	expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
});

test("a place is free again after work that failed, synchronously or not", async () => {
	const turnstile = new Turnstile(1);
	const failing = [
		() => Promise.reject(new Error("later")),
		() => {
			throw new Error("at once");
		},
	];
	for (const work of failing) await expect(turnstile.through(work)).rejects.toThrow();
	expect(await turnstile.through(async () => "through")).toBe("through");
});
