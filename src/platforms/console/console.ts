import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { createInterface, type Interface } from "node:readline";
import type { Archive } from "../../archive/archive.ts";
import type { Dispatcher } from "../../chat/dispatch.ts";
import type { Registry } from "../../chat/registry.ts";
import { complete } from "./complete.ts";
import { Conversation } from "./conversation.ts";
import { greeting } from "./greeting.ts";
import { ansiPaint, noPaint } from "./layout.ts";
import { renderReply, type Terminal } from "./render.ts";

interface ConsoleParts {
	readonly registry: Registry;
	readonly dispatcher: Dispatcher;
	readonly archive: Archive;
	readonly input: NodeJS.ReadStream;
	readonly output: NodeJS.WriteStream;
	/** Colour, where the output is a terminal. */
	readonly colour: boolean;
	readonly historyFile: string;
}

const PROMPT = "on record> ";
const HISTORY_LINES = 500;

/** Talks until the input ends. On a terminal with a greeting, editing, history and completion; piped, replies only. */
export async function runConsole(parts: ConsoleParts): Promise<void> {
	const conversation = new Conversation(parts.registry, parts.dispatcher);
	const interactive = Boolean(parts.input.isTTY && parts.output.isTTY);
	if (interactive) parts.output.write(`${greeting(await parts.archive.coverage({}), terminalOf(parts))}\n\n`);
	const lines = interactive ? editor(parts) : createInterface({ input: parts.input });
	const ask = () => {
		if (interactive) lines.prompt();
	};
	ask();
	let first = true;
	for await (const line of lines) {
		const text = line.trim();
		if (interactive && /^\/?(exit|quit|bye)$/i.test(text)) break;
		if (text !== "") {
			const { reply } = await conversation.say(text);
			if (!interactive && !first) parts.output.write("\n");
			parts.output.write(
				`${interactive ? "\n" : ""}${renderReply(reply, terminalOf(parts))}\n${interactive ? "\n" : ""}`,
			);
			first = false;
		}
		ask();
	}
	lines.close();
}

/** How wide and how colourful the output is now; a terminal may be resized between two replies. */
export function terminalOf({ output, colour }: Pick<ConsoleParts, "output" | "colour">): Terminal {
	const width = Math.min(Math.max(output.columns || 80, 40), 100);
	return { paint: output.isTTY && colour ? ansiPaint : noPaint, width, now: new Date() };
}

function editor({ input, output, registry, archive, historyFile }: ConsoleParts): Interface {
	const lines = createInterface({
		input,
		output,
		prompt: PROMPT,
		history: readHistory(historyFile),
		historySize: HISTORY_LINES,
		removeHistoryDuplicates: true,
		completer: (line: string, done: (error: Error | null, result: [string[], string]) => void) => {
			complete(line, registry, archive).then(
				([completions, completed]) => done(null, [completions, completed]),
				() => done(null, [[], line]),
			);
		},
	});
	lines.on("history", (history: string[]) => writeHistory(historyFile, history));
	lines.on("SIGINT", () => lines.close());
	return lines;
}

function readHistory(file: string): string[] {
	try {
		return readFileSync(file, "utf8").split("\n").filter(Boolean);
	} catch {
		return [];
	}
}

/** History is a comfort: where it cannot be written, the console goes on without. */
function writeHistory(file: string, history: readonly string[]): void {
	try {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, history.slice(0, HISTORY_LINES).join("\n"), { mode: 0o600 });
	} catch {}
}
