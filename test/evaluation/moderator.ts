import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** What `on-record moderate - --json` reads, one a line. */
export interface Line {
	readonly id: string;
	readonly text: string;
	readonly author: string;
	readonly channel: string;
	readonly mentions: readonly string[];
	/** When it was sent, in milliseconds since 1970: lines come faster than people write. */
	readonly at: number;
}

const verdict = z.object({
	id: z.string(),
	action: z.string(),
	findings: z.array(
		z.object({
			rule: z.string(),
			target: z.string().nullish(),
			start: z.number(),
			end: z.number(),
			severity: z.union([z.number(), z.string()]),
			confidence: z.number(),
			reason: z.string(),
		}),
	),
	note: z
		.union([z.string(), z.object({ verdict: z.string() }), z.object({ kind: z.string() })])
		.nullish()
		.transform((note) => {
			if (note === null || note === undefined) return "none";
			if (typeof note === "string") return note;
			return "verdict" in note ? note.verdict : note.kind;
		}),
});

export type Verdict = z.infer<typeof verdict>;

/** Verdicts by id, one for every line. */
export type Judge = (lines: readonly Line[]) => Promise<ReadonlyMap<string, Verdict>>;

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const RECORD = fileURLToPath(new URL("../moderation/suites/record", import.meta.url));

/**
 * The moderator as an operator runs it who lets it act, with the articles of `record` as its archive: what it
 * would do by itself is then told from what it leaves to humans. One process a call, so that nothing it
 * remembers of one call's members reaches the next.
 * @throws Error with what the process said, when it fails or leaves a line without a verdict.
 */
export async function withModerator<T>(use: (judge: Judge) => Promise<T>, record = RECORD): Promise<T> {
	const directory = await mkdtemp(join(tmpdir(), "on-record-moderation-"));
	const env = {
		...process.env,
		ON_RECORD_DATA_DIR: directory,
		CORPUS_DIR: record,
		CORPUS_URI: "",
		DATABASE_URL: "",
		REDIS_URL: "",
	};
	try {
		await finished(start(["ingest", record], env), "ingest");
		return await use((lines) => judge(start(["moderate", "-", "--json", "--policy", "acting"], env), lines));
	} finally {
		await rm(directory, { recursive: true, force: true });
	}
}

function start(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
	return spawn(process.execPath, ["src/cli.ts", ...args], { cwd: ROOT, env, stdio: "pipe" });
}

async function judge(child: ChildProcess, lines: readonly Line[]): Promise<ReadonlyMap<string, Verdict>> {
	const { stdin, stdout } = child;
	if (stdin === null || stdout === null) throw new Error("expected the moderator's pipes to be open");
	stdin.on("error", () => {});
	const done = finished(child, "moderate");
	const verdicts = read(stdout);
	for (const line of lines)
		if (!stdin.write(`${JSON.stringify(line)}\n`)) await Promise.race([once(stdin, "drain"), done]);
	stdin.end();
	await done;
	const found = await verdicts;
	const missing = lines.filter(({ id }) => !found.has(id));
	if (missing.length > 0) {
		throw new Error(
			`moderate gave no verdict for ${missing.length} of ${lines.length} lines, first ${missing[0]?.id}`,
		);
	}
	return found;
}

async function read(stdout: NodeJS.ReadableStream): Promise<Map<string, Verdict>> {
	const found = new Map<string, Verdict>();
	for await (const text of createInterface({ input: stdout })) {
		if (text.trim() === "") continue;
		const each = verdict.parse(JSON.parse(text));
		found.set(each.id, each);
	}
	return found;
}

async function finished(child: ChildProcess, what: string): Promise<void> {
	let said = "";
	child.stderr?.on("data", (chunk: Buffer) => {
		said = `${said}${chunk.toString("utf8")}`.slice(-2_000);
	});
	if (what === "ingest") child.stdout?.resume();
	const [code] = (await once(child, "close")) as [number | null];
	if (code !== 0)
		throw new Error(`on-record ${what} ended with ${code}: ${said.trim() || "it said nothing"}`);
}
