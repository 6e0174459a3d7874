import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

const CLI = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));

function moderate(args: readonly string[], input = "") {
	const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "moderate", ...args], {
		input,
		encoding: "utf8",
	});
	return { status, stdout, stderr };
}

test("lines come out in the order they came in, bad ones named with their number", () => {
	const lines = [
		JSON.stringify({ id: 1, text: "you are an idiot" }),
		"not json\u001b[31m",
		JSON.stringify({ id: "c" }),
		JSON.stringify({ id: "d", text: "kill the bill", author: "ann", channel: "politics", mentions: ["bob"] }),
	];
	const { status, stdout, stderr } = moderate(["-", "--json"], `${lines.join("\n")}\n`);
	const printed = stdout
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
	expect(status).toBe(1);
	expect(printed.map(({ id }) => id)).toEqual([1, null, "c", "d"]);
	expect(printed[0]).toMatchObject({
		action: "queue",
		findings: [{ rule: "personal-attack", target: "member", start: 0, end: 16 }],
	});
	expect(printed[2].error).toMatch(/expected text as a string, got none/);
	expect(printed[3]).toEqual({ id: "d", action: "none", findings: [] });
	expect(stderr).toMatch(/^line 2: expected one JSON object a line/m);
	expect(stderr).toMatch(/^line 3: /m);
	expect(stderr + stdout).not.toContain("\u001b");
});

test("every rule says why it did or did not fire, and the default policy only flags", () => {
	const { status, stdout } = moderate(["you are an idiot", "--explain", "--policy", "default"]);
	expect(status).toBe(0);
	expect(stdout).toMatch(/^action: queue$/m);
	expect(stdout).toMatch(/fired\s+personal-attack\s+insults a member/);
	expect(stdout).toMatch(/silent\s+threat\s+\S/);
	expect(moderate(["x", "--policy", "harsh"])).toMatchObject({
		status: 2,
		stderr: expect.stringContaining("expected default or acting"),
	});
});
