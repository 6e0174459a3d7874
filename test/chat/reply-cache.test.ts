import { describe, expect, test } from "@jest/globals";
import { type ReplyIdentity, replyKey } from "../../src/chat/reply-cache.ts";

const IDENTITY: ReplyIdentity = {
	command: "ask",
	options: { question: "how many states", since: null },
	collections: ["shared", "guild:1"],
	archiveVersion: 7,
	worded: true,
	build: "b1",
};

const key = (other: Partial<ReplyIdentity> = {}) => replyKey({ ...IDENTITY, ...other });

describe("replies may be shared", () => {
	test.each<[string, Partial<ReplyIdentity>]>([
		["by the same invocation", {}],
		["whatever the order of the options", { options: { since: null, question: "how many states" } }],
		["whatever the order of the collections", { collections: ["guild:1", "shared"] }],
	])("%s", (_why, other) => {
		expect(key(other)).toBe(key());
	});
});

describe("replies are never shared across", () => {
	test.each<[string, Partial<ReplyIdentity>]>([
		["commands", { command: "timeline" }],
		["questions that differ in one character", { options: { question: "how many state", since: null } }],
		["options", { options: { question: "how many states", since: "2016-01-01" } }],
		["option names", { options: { question: "how many states", until: null } }],
		["fewer collections", { collections: ["shared"] }],
		["other collections", { collections: ["shared", "guild:2"] }],
		["collections whose names run together", { collections: ["shared,guild:1"] }],
		["versions of the archive", { archiveVersion: 8 }],
		["builds", { build: "b2" }],
	])("%s", (_what, other) => {
		expect(key(other)).not.toBe(key());
	});

	test("a word moved from one option to the next", () => {
		expect(key({ options: { a: "xy", b: "z" } })).not.toBe(key({ options: { a: "x", b: "yz" } }));
	});
});

test("no question can be read from a key, and a key has one short length", () => {
	const secret = key({ options: { question: "was the minister ill", since: null } });
	expect(secret).toMatch(/^reply:[\w-]{43}$/);
	expect(key({ options: { question: "x".repeat(6000) } })).toHaveLength(secret.length);
});
