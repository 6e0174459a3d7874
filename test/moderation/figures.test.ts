import { expect, test } from "@jest/globals";
import { read } from "../../src/moderation/reading.ts";
import { found } from "./judging.ts";

const figures: ReadonlySet<string> = new Set(["hollingberry", "green", "young"]);

test("whom the archive quotes is somebody of public life, by surname alone", () => {
	expect(found("Somebody should hang Hollingberry.", {}, { figures })).toContain("threat public-figure");
	expect(found("So Hollingberry is a liar and a crook.", {}, { figures })).toEqual([]);
});

test.each([
	["Young people should vote.", "young"],
	["It is late. Young people sleep.", "young"],
	["they look very young", "young"],
])("a surname that is a word too is left as it is: %s", (text, word) => {
	const words = read(text, new Set(), figures).words.map(({ text }) => text);
	expect(words).toContain(word);
	expect(words).not.toContain("%person");
});

test("a member of the same name is the member", () => {
	const mentions = ["Hollingberry"];
	expect(found("you know, Hollingberry is an idiot", { mentions }, { figures })).toContain(
		"personal-attack member",
	);
});

test("which of them is named changes nothing", () => {
	const names = ["Hollingberry", "Quenby", "Oyelaran"];
	const known = new Set(names.map((name) => name.toLowerCase()));
	for (const text of [
		"Somebody should hang NAME.",
		"I think NAME is a disgrace",
		"we know where NAME lives",
	]) {
		const verdicts = names.map((name) => found(text.replace("NAME", name), {}, { figures: known }));
		expect(new Set(verdicts.map(String)).size).toBe(1);
	}
});
