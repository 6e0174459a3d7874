import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { defineCommand } from "../../src/chat/command.ts";
import { loadCommands, Registry } from "../../src/chat/registry.ts";
import { notice } from "../../src/chat/reply.ts";
import { COMMANDS } from "./bot.ts";

const COMMAND_MODULE = new URL("../../src/chat/command.ts", import.meta.url).href;
const GOOD = {
	description: "Does it",
	examples: ["it"],
	options: {},
	cacheFor: 0,
	run: async () => notice("refused", ["no"]),
};
const DEFINE = `import { defineCommand } from ${JSON.stringify(COMMAND_MODULE)};\n`;
const REST = `description: "Does it", examples: [], options: {}, cacheFor: 0, run: async () => null`;
const WELL_FORMED = `${DEFINE}export default defineCommand({ name: "good", ${REST} });`;

/** Loads a folder of these files. */
async function load(files: Readonly<Record<string, string>>): Promise<Registry> {
	const folder = await mkdtemp(join(tmpdir(), "on-record-commands-"));
	try {
		for (const [name, source] of Object.entries(files)) await writeFile(join(folder, name), source);
		return await loadCommands(pathToFileURL(`${folder}/`));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

describe("a malformed command stops the start", () => {
	test.each([
		["without a default export", `export const name = "bad";`],
		["named unlike its file", `${DEFINE}export default defineCommand({ name: "other", ${REST} });`],
		[
			"without a run",
			`export default { name: "bad", description: "x", examples: [], options: {}, cacheFor: 0 };`,
		],
		[
			"without options",
			`export default { name: "bad", description: "x", examples: [], cacheFor: 0, run() {} };`,
		],
		[
			"without a description",
			`export default { name: "bad", examples: [], options: {}, cacheFor: 0, run() {} };`,
		],
		["that throws when loaded", `throw new Error("bad");`],
		["that is no code", `export default {{{`],
		[
			"with two main options",
			`${DEFINE}const main = { kind: "words", description: "x", main: true };
			export default defineCommand({ name: "bad", ${REST}, options: { a: main, b: main } });`,
		],
	])("%s", async (_what, source) => {
		await expect(load({ "good.ts": WELL_FORMED, "bad.ts": source })).rejects.toThrow();
	});

	test("and the error names the file and what it holds", async () => {
		await expect(
			load({ "bad.ts": `${DEFINE}export default defineCommand({ name: "other", ${REST} });` }),
		).rejects.toThrow(/commands\/bad\.ts.*named "bad".*exports "other"/);
	});
});

test("files that are not code are left alone", async () => {
	const registry = await load({ "good.ts": WELL_FORMED, "README.md": "# x" });
	expect(registry.commands.map(({ name }) => name)).toEqual(["good"]);
});

describe("a definition that no platform could offer is refused", () => {
	test.each([
		["an upper-case name", { name: "Ask" }],
		["a name of three words", { name: "who said it" }],
		["a second word of 33 letters", { name: `who ${"a".repeat(33)}` }],
		["choices of another kind", { options: { a: { kind: "words", description: "x", choices: ["b"] } } }],
		["a choice of nothing", { options: { a: { kind: "choice", description: "x" } } }],
		["a cached command for admins", { access: "admins", cacheFor: 60 }],
		["a name with two hyphens", { name: "who--said" }],
		["a name that begins with a digit", { name: "1st" }],
		["a name of 33 letters", { name: "a".repeat(33) }],
		["a description of 101 characters", { description: "x".repeat(101) }],
		[
			"an option's description of 101 characters",
			{ options: { a: { kind: "words", description: "x".repeat(101) } } },
		],
	] as const)("%s", (_what, given) => {
		expect(() => defineCommand({ ...GOOD, name: "it", ...given })).toThrow(/cannot be offered/);
	});

	test("and one at the limits is taken", () => {
		const command = defineCommand({ ...GOOD, name: "a".repeat(32), description: "x".repeat(100) });
		expect(command.listed).toBe(true);
	});
});

describe("the registry", () => {
	const listed = defineCommand({ ...GOOD, name: "zoo" });
	const hidden = defineCommand({ ...GOOD, name: "ant", listed: false });
	const registry = new Registry([listed, hidden]);

	test("finds by name, lists by name, and offers what is listed", () => {
		expect(registry.get("zoo")).toBe(listed);
		expect(registry.get("bee")).toBeUndefined();
		expect(registry.commands).toEqual([hidden, listed]);
		expect(registry.listed).toEqual([listed]);
	});
});

test("every shipped command is one file of its name, with examples that name it", async () => {
	const registry = await loadCommands(COMMANDS);
	const names = registry.listed.map(({ name }) => name);
	expect(names).toEqual(names.toSorted());
	expect(names).toEqual(
		expect.arrayContaining(
			"ask can-california-secede help on-record privacy sources timeline who-said".split(" "),
		),
	);
	for (const { name, examples } of registry.commands) {
		expect(examples.length).toBeGreaterThan(0);
		for (const example of examples) expect(`${example} `.startsWith(`${name} `)).toBe(true);
	}
});
