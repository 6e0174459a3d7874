import { spawnSync } from "node:child_process";
import { expect, test } from "@jest/globals";

const READER = new URL("../../src/corpus/read.ts", import.meta.url);
const PROGRAM = `import { readArticles } from ${JSON.stringify(READER.href)};
for await (const reading of readArticles(["-"], { outlet: "Gazette" })) console.log(JSON.stringify(reading));`;

function readFromInput(input: string | Buffer) {
	const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", PROGRAM], {
		input,
		encoding: "utf8",
	});
	expect(stderr).toBe("");
	return stdout
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => JSON.parse(line));
}

const PROSE = "The council voted on Monday to put off the plan.";

test.each([
	["a JSON object", JSON.stringify({ headline: "A", text: PROSE }, null, 2), null],
	["a list", JSON.stringify([{ headline: "A", text: PROSE }]), null],
	["JSON lines", JSON.stringify({ headline: "A", text: PROSE }), 1],
	["HTML", `<!doctype html><title>A</title><p>${PROSE}`, null],
	["markdown", `---\nheadline: A\n---\n${PROSE}`, null],
	["plain text", `Council puts off plan\n\n${PROSE}`, null],
	["UTF-16", Buffer.from(`\uFEFF# A\n\n${PROSE}`, "utf16le"), null],
])("%s", (_what, input, line) => {
	expect(readFromInput(input)).toMatchObject([
		{ ok: true, draft: { text: PROSE }, from: { file: "-", line } },
	]);
});

test("a line longer than one chunk is one article", () => {
	const text = `${PROSE} `.repeat(4_000);
	const input = [1, 2].map((id) => JSON.stringify({ id, headline: "A", text })).join("\n");
	expect(readFromInput(input)).toMatchObject([{ draft: { id: "1", text } }, { draft: { id: "2", text } }]);
});

test("nothing is refused", () => {
	expect(readFromInput("")).toMatchObject([{ ok: false, refusal: { file: "-", line: null } }]);
});
