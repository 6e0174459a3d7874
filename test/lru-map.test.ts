import { expect, test } from "@jest/globals";
import { LruMap } from "../src/lru-map.ts";

test.each([
	["drops the oldest", ["set a", "set b", "set c"], ["b", "c"]],
	["reading keeps", ["set a", "set b", "get a", "set c"], ["a", "c"]],
	["writing again keeps", ["set a", "set b", "set a", "set c"], ["a", "c"]],
	["deleting makes room", ["set a", "set b", "delete a", "set c"], ["b", "c"]],
	["reading what is not there changes nothing", ["set a", "get x", "set b"], ["a", "b"]],
])("%s", (_, steps, kept) => {
	const map = new LruMap<string, string>(2);
	for (const step of steps) {
		const [verb, key = ""] = step.split(" ");
		if (verb === "set") map.set(key, key);
		if (verb === "get") map.get(key);
		if (verb === "delete") map.delete(key);
	}
	expect([...map.keys()]).toEqual(kept);
});

test.each([0, -1, Number.NaN])("room for %d entries is refused", (limit) => {
	expect(() => new LruMap(limit)).toThrow(`Expected room for at least 1 entry, got ${limit}.`);
});
