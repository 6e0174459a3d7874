import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** One command proves everything: each step by name, its output when it fails, and a closing count. */
const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
	["format, lint, layers, cycles", "biome", "check", "--error-on-warnings", "."],
	["types", "tsc", "--noEmit", "-p", "."],
	["dead code", "knip"],
	["clones", "jscpd"],
	["tests", "jest"],
];

const root = fileURLToPath(new URL("../", import.meta.url));
let failed = 0;
for (const [name, command, ...args] of steps) {
	process.stdout.write(`\n── ${name}\n`);
	const { status, error } = spawnSync(fileURLToPath(new URL(`../node_modules/.bin/${command}`, import.meta.url)), args, {
		cwd: root,
		stdio: "inherit",
		shell: process.platform === "win32",
	});
	if (error) process.stdout.write(`${error.message}\n`);
	process.stdout.write(`${status === 0 ? "passed" : "FAILED"}: ${name}\n`);
	if (status !== 0) failed += 1;
}
process.stdout.write(`\n${steps.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
