import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * One command proves everything: each step by name, with its own output, and a closing count of steps and tests.
 * A step that could not be started has failed.
 */
const scratch = mkdtempSync(join(tmpdir(), "on-record-check-"));
const testReport = join(scratch, "tests.json");
const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
	["format, lint, layers, import cycles", "biome", "check", "--error-on-warnings", "."],
	["types", "tsc", "--noEmit", "-p", "."],
	["dead code", "knip"],
	["clones", "jscpd"],
	["tests", "jest", "--json", `--outputFile=${testReport}`],
];

const root = fileURLToPath(new URL("../", import.meta.url));
const count = { passed: 0, failed: 0, skipped: 0 };
for (const [name, command, ...args] of steps) {
	process.stdout.write(`\n── ${name}\n`);
	const program = fileURLToPath(new URL(`../node_modules/.bin/${command}`, import.meta.url));
	// Jest's JSON goes to its file; what it prints for people goes to standard error.
	const stdio = command === "jest" ? ["inherit", "ignore", "inherit"] : ["inherit", "inherit", "inherit"];
	const { status, error } = spawnSync(program, args, {
		cwd: root,
		stdio: stdio as ["inherit", "inherit", "inherit"],
		shell: process.platform === "win32",
	});
	if (error) process.stdout.write(`${error.message}\n`);
	process.stdout.write(`${status === 0 ? "passed" : "FAILED"}: ${name}\n`);
	count[status === 0 ? "passed" : "failed"] += 1;
}
addTests();
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
process.exitCode = count.failed === 0 ? 0 : 1;

function addTests(): void {
	try {
		const report = JSON.parse(readFileSync(testReport, "utf8"));
		count.passed += report.numPassedTests;
		count.failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
		count.skipped += report.numPendingTests + report.numTodoTests;
	} catch {
		process.stdout.write("The tests left no report, so none of them is counted.\n");
	}
}
