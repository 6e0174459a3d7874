import { beforeAll, describe, expect, test } from "@jest/globals";
import { loadCommands, type Registry } from "../../../src/chat/registry.ts";
import { complete } from "../../../src/platforms/console/complete.ts";
import { TestArchive } from "../../archive/test-archive.ts";
import { COMMANDS } from "../../chat/bot.ts";

let archive: TestArchive;
let registry: Registry;

beforeAll(async () => {
	archive = await TestArchive.open();
	registry = await loadCommands(COMMANDS);
	const text = "“The bridge stays shut,” said Ruth Alder, the mayor. “It must not,” said Ed Moss, a pilot.";
	await archive.add([{ id: "a1", text, outlet: "Elm Courier" }]);
	await archive.add(
		[{ id: "a2", text: "“Ours only,” said Rita Alvarez, a sailor.", outlet: "Elsewhere" }],
		"guild:1",
	);
});

const completed = (line: string) => complete(line, registry, archive.archive.seenBy(["shared"]));

describe("a command's name", () => {
	test.each([
		["/who", ["/who-said "]],
		["who", ["/who-said "]],
		["/can-california-s", ["/can-california-secede "]],
		["/xyz", []],
		["/show", []],
	])("%s", async (line, names) => {
		expect(await completed(line)).toEqual([names, line]);
	});

	test("an empty line gives every listed one", async () => {
		const [names] = await completed("");
		expect(names).toEqual(registry.listed.map(({ name }) => `/${name} `));
	});
});

describe("an option's name", () => {
	test.each([
		["/who-said the bridge sp", ["speaker:"], "sp"],
		["who-said the bridge si", ["since:"], "si"],
		["/on-record Alder ab", ["about:"], "ab"],
		["/who-said the bridge wor", [], "wor"],
		["/privacy x", [], "x"],
	])("%s", async (line, names, last) => {
		expect(await completed(line)).toEqual([names, last]);
	});

	test("after a space, all but the main one", async () => {
		expect(await completed("/timeline bridge ")).toEqual([["since:", "until:", "outlet:"], ""]);
	});
});

describe("a value from the archive, within the caller's collections", () => {
	test.each([
		["/who-said the bridge speaker:al", ['speaker:"Ruth Alder" '], "speaker:al"],
		["/who-said the bridge speaker:Ed", ['speaker:"Ed Moss" '], "speaker:Ed"],
		['/who-said the bridge speaker:"Ruth A', ['speaker:"Ruth Alder" '], 'speaker:"Ruth A'],
		["/ask the bridge outlet:el", ['outlet:"Elm Courier" '], "outlet:el"],
		["/who-said the bridge speaker:zz", [], "speaker:zz"],
	])("%s", async (line, values, typed) => {
		expect(await completed(line)).toEqual([values, typed]);
	});
});

test("what names no command completes nothing", async () => {
	expect(await completed("how many states sp")).toEqual([[], "how many states sp"]);
});
