import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CLI = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));

export interface Ran {
	/** null when it was killed. */
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

type Settings = Readonly<Record<string, string>>;

/**
 * The real command line in a process of its own, with these settings and no others.
 * An input of null leaves its standard input open.
 */
export function start(
	args: readonly string[],
	settings: Settings = {},
	input: string | null = "",
): { child: ChildProcess; ended: Promise<Ran> } {
	const child = spawn(process.execPath, [CLI, ...args], { cwd: ROOT, env: { PATH: "", ...settings } });
	const { promise, resolve, reject } = Promise.withResolvers<Ran>();
	const output = { stdout: "", stderr: "" };
	child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
	child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
	child.on("error", reject);
	child.on("close", (code) => resolve({ code, ...output }));
	// A process that ends without reading its input closes the pipe; that is no fault.
	child.stdin.on("error", () => {});
	if (input !== null) child.stdin.end(input);
	return { child, ended: promise };
}

/** Runs it to its end. */
export function run(args: readonly string[], settings?: Settings, input?: string): Promise<Ran> {
	return start(args, settings, input).ended;
}
