import { expect, test } from "@jest/globals";
import { foldKey, foldText, speakerKey } from "../../src/store/fold.ts";

test.each([
	["  The  SACRAMENTO\tLedger ", "the sacramento ledger"],
	["El País", "el pais"],
	["Ｖalley", "ｖalley"],
])("outlet %j folds to %j", (text, folded) => {
	expect(foldText(text)).toBe(folded);
});

test.each<[Parameters<typeof speakerKey>[0], string, string | null]>([
	["person", "Theo Slater", "theo slater"],
	["person", "Sen. Theo Slater Jr.", "theo slater"],
	["person", "Theo Slater III", "theo slater"],
	["person", "J. D. Vance", "jd vance"],
	["person", "J.D. Vance", "jd vance"],
	["person", "George H. W. Bush", "george hw bush"],
	["person", "Ursula von der Leyen", "ursula von der leyen"],
	["person", "Núñez", "nunez"],
	["person", "NUÑEZ’S", "nunez"],
	["person", "Jean-Luc O’Neil", "jean-luc o'neil"],
	["person", "Mayor", "mayor"],
	["organisation", "Attorney General's Office", "attorney general office"],
	["organisation", "The Senate", "the senate"],
	["unnamed", "one Sacramento man", null],
	["unattributed", "", null],
	["person", "—", null],
])("a %s %j is looked up by %j, and that by itself", (kind, name, key) => {
	expect(speakerKey(kind, name)).toBe(key);
	if (key !== null) expect(foldKey(key)).toBe(key);
});

test("a key fits an index", () => {
	expect(speakerKey("person", "x".repeat(5_000))).toHaveLength(200);
	expect(foldKey("x".repeat(5_000))).toHaveLength(200);
});
