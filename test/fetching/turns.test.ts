import { expect, test } from "@jest/globals";
import { Turns } from "../../src/fetching/turns.ts";

test("what has one name goes one at a time, in order, whatever becomes of it; other names do not wait", async () => {
	const turns = new Turns();
	const order: string[] = [];
	const first = Promise.withResolvers<void>();
	const work =
		(name: string, wait: Promise<void> = Promise.resolve()) =>
		async () => {
			order.push(`${name} begins`);
			await wait;
			order.push(`${name} ends`);
			return name;
		};
	const a = turns.take("one.example", work("a", first.promise));
	const b = turns.take("one.example", work("b"));
	expect(await turns.take("two.example", work("c"))).toBe("c");
	expect(order).toEqual(["a begins", "c begins", "c ends"]);
	first.reject(new Error("broke off"));
	await expect(a).rejects.toThrow("broke off");
	expect(await b).toBe("b");
	expect(order.slice(3)).toEqual(["b begins", "b ends"]);
});
