import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = new URL("../../", import.meta.url);

/** Where the store is, for the programs below. */
export const store = (file: string): string =>
	JSON.stringify(pathToFileURL(fileURLToPath(new URL(`src/store/${file}`, root))).href);

/** A program in a process of its own: its lines as they come, and how it ends. */
export interface Program {
	readonly child: ChildProcess;
	readonly lines: string[];
	readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; errors: string }>;
}

/** Starts a module's source in a real Node process, with `input` as its `input` constant. */
export function start(source: string, input: unknown): Program {
	const child = spawn(
		process.execPath,
		[
			"--disable-warning=ExperimentalWarning",
			"--input-type=module",
			"--eval",
			`const input = ${JSON.stringify(input)};\n${source}`,
		],
		{ cwd: fileURLToPath(root), env: { PATH: "" }, stdio: ["ignore", "pipe", "pipe"] },
	);
	const lines: string[] = [];
	let errors = "";
	let rest = "";
	child.stdout?.setEncoding("utf8").on("data", (text: string) => {
		const parts = (rest + text).split("\n");
		rest = parts.pop() ?? "";
		lines.push(...parts);
	});
	child.stderr?.setEncoding("utf8").on("data", (text: string) => {
		errors += text;
	});
	const { promise, resolve } = Promise.withResolvers<Awaited<Program["ended"]>>();
	child.on("close", (code, signal) => resolve({ code, signal, errors }));
	return { child, lines, ended: promise };
}
