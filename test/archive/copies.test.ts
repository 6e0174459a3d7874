import { expect, test } from "@jest/globals";
import { alsoCopiedIn, type Same, type Standing, standingOf } from "../../src/archive/copies.ts";

const draft = { outlet: "The Courier" };
const same = (id: string, publisher: string, said: Partial<Same["article"]> = {}): Same => ({
	article: { id, outlet: "The Gazette", ...said },
	publisher,
});

test.each<[string, Parameters<typeof standingOf>[0], readonly Same[], Standing]>([
	["nothing like it", draft, [], { kind: "own", copyOf: null }],
	["its publisher's", draft, [same("a", "courier.example")], { kind: "version", of: "a" }],
	[
		"its publisher's before another's",
		draft,
		[same("b", "gazette.example"), same("a", "courier.example")],
		{ kind: "version", of: "a" },
	],
	[
		"its lead after the whole",
		{ ...draft, partial: true },
		[same("a", "courier.example")],
		{ kind: "known", of: "a" },
	],
	[
		"its lead after its lead",
		{ ...draft, partial: true },
		[same("a", "courier.example", { partial: true })],
		{ kind: "version", of: "a" },
	],
	[
		"another's",
		draft,
		[same("b", "gazette.example")],
		{ kind: "own", copyOf: { id: "b", outlet: "The Gazette" } },
	],
	[
		"another's and its copy: the first of them",
		draft,
		[
			same("c", "herald.example", { outlet: "The Herald", alsoIn: "The Gazette" }),
			same("b", "gazette.example"),
		],
		{ kind: "own", copyOf: { id: "b", outlet: "The Gazette" } },
	],
	[
		"another's that goes by the same name",
		draft,
		[same("b", "hostile.example", { outlet: "The Courier" })],
		{ kind: "own", copyOf: null },
	],
])("%s", (_what, arriving, found, standing) => {
	expect(standingOf(arriving, "courier.example", found)).toEqual(standing);
});

test.each([
	[undefined, "The Courier", "The Courier"],
	["The Courier", "The Herald", "The Courier, The Herald"],
	["The Courier, The Herald", "The Herald", null],
	["x".repeat(295), "The Herald", null],
])("copies in %s and then in %s", (before, outlet, list) => {
	expect(alsoCopiedIn(before, outlet)).toBe(list);
});
