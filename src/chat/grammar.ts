import type { Command } from "./command.ts";
import type { Registry } from "./registry.ts";

/** A line of text understood as a command and its options, or what is wrong with it. */
export type Parsed =
	| { readonly ok: true; readonly command: string; readonly options: Readonly<Record<string, string>> }
	| {
			readonly ok: false;
			readonly unknown: string;
			readonly nearest: string | null;
			/** The commands of the group that was named, where none of them was. */
			readonly group?: readonly string[];
	  };

const QUOTES: Readonly<Record<string, string>> = { '"': '"', "“": "”", "„": "“", "«": "»" };

/** Longer arguments are one free text: no person types options behind ten thousand characters. */
const LONGEST_READ = 10_000;

/** Stands for free text that a command has no main option for; no option can be called this, so it is refused. */
export const LEFT_OVER = "further words";

/**
 * The one grammar of every surface that has only text.
 * The first words name the command (`/who-said`, `who-said` and `who said` alike), else it is `/ask`; then come free
 * text for its main option and `name:value` or `name:"two words"` for the others.
 * Only a line that begins with a slash can name an unknown command.
 */
export function parseLine(line: string, registry: Registry): Parsed {
	const text = line.trim();
	const named = commandAt(text, registry);
	const read = named && readArguments(named.rest, named.command);
	// Words that a command has no place for: behind a slash they are refused, else the line is a question.
	const leftOver = read !== null && Object.hasOwn(read, LEFT_OVER);
	if (named && read && (!leftOver || text.startsWith("/"))) {
		return { ok: true, command: named.command.name, options: read };
	}
	if (text.startsWith("/")) {
		const unknown = unknownName(text.slice(1), registry);
		const group = groupOf(unknown, registry);
		return {
			ok: false,
			unknown,
			// A group's bare name is no misspelling: its commands are listed.
			nearest: group.length > 0 && !unknown.includes(" ") ? null : nearestName(unknown, registry),
			...(group.length > 0 && { group }),
		};
	}
	const ask = registry.get("ask");
	if (!ask) return { ok: false, unknown: text, nearest: null };
	return { ok: true, command: "ask", options: readArguments(text, ask) };
}

/** The command whose name the text begins with; of several, the longest. */
function commandAt(text: string, registry: Registry): { command: Command; rest: string } | null {
	const slashed = text.startsWith("/");
	const body = slashed ? text.slice(1) : text;
	let best: { command: Command; rest: string } | null = null;
	for (const command of registry.commands) {
		if (command.pressed) continue;
		if (best && best.command.name.length >= command.name.length) continue;
		const length = prefixLength(body, command.name);
		if (length === null) continue;
		const rest = body.slice(length);
		// "help me understand …" and "sources say …" are questions: a bare one-word name needs a slash, or stands alone.
		const plain = !slashed && !/[- ]/.test(command.name) && rest.trim() !== "" && command.name !== "ask";
		if (!plain) best = { command, rest };
	}
	return best;
}

/** How much of `text` spells `name`, with spaces allowed for hyphens, up to a word's end. */
function prefixLength(text: string, name: string): number | null {
	const pattern = new RegExp(`^${name.replace(/[- ]/g, "(?:-|\\s+)")}(?=\\s|$|[?!.,:])[?!.,:]?`, "iu");
	return pattern.exec(text)?.[0].length ?? null;
}

/** Splits what follows a command's name into its options. A value may stand in quotation marks. */
function readArguments(text: string, command: Command): Record<string, string> {
	const options: Record<string, string> = {};
	const main = Object.entries(command.options).find(([, option]) => option.main)?.[0];
	if (text.length > LONGEST_READ) return { [main ?? LEFT_OVER]: text.trim() };
	const free: string[] = [];
	let at = 0;
	while (at < text.length) {
		if (nextSpace(text, at) === at) {
			at += 1;
			continue;
		}
		const option = optionAt(text, at, command);
		if (option) {
			const value = valueAt(text, option.valueFrom);
			options[option.name] = value.text;
			at = value.end;
			continue;
		}
		const word = freeWordAt(text, at);
		free.push(text.slice(at, word));
		at = word;
	}
	if (free.length > 0) options[main ?? LEFT_OVER] ??= free.join(" ");
	return options;
}

/** `name:` of one of the command's own options; any other colon is free text. */
function optionAt(text: string, at: number, command: Command): { name: string; valueFrom: number } | null {
	const colon = text.slice(at, at + 40).indexOf(":");
	if (colon < 1) return null;
	const name = text.slice(at, at + colon).toLowerCase();
	return Object.hasOwn(command.options, name) ? { name, valueFrom: at + colon + 1 } : null;
}

/** The value after an option's colon; `speaker: Slater` is `speaker:Slater`. */
function valueAt(text: string, afterColon: number): { text: string; end: number } {
	const from = afterColon + (/^\s*/.exec(text.slice(afterColon, afterColon + 8))?.[0].length ?? 0);
	const close = QUOTES[text[from] ?? ""];
	const end = close ? text.indexOf(close, from + 1) : -1;
	if (end !== -1) return { text: text.slice(from + 1, end), end: end + 1 };
	const stop = nextSpace(text, from);
	return { text: text.slice(from, stop), end: stop };
}

/** The end of a free word; a stretch in quotation marks is one word, so that no option is read inside it. */
function freeWordAt(text: string, at: number): number {
	const close = QUOTES[text[at] ?? ""];
	const end = close ? text.indexOf(close, at + 1) : -1;
	return end === -1 ? nextSpace(text, at) : end + 1;
}

function nextSpace(text: string, from: number): number {
	const space = /\s/g;
	space.lastIndex = from;
	return space.exec(text)?.index ?? text.length;
}

/** The word that should have named a command; of a group's, both words. */
function unknownName(text: string, registry: Registry): string {
	const [first = "", second = ""] = text.split(/\s+/, 2);
	return groupOf(first, registry).length > 0 ? `${first} ${second}`.trim() : first;
}

/** The commands of the group that a name begins with. */
function groupOf(name: string, registry: Registry): readonly string[] {
	const [first = ""] = name.toLowerCase().split(" ", 1);
	return first === ""
		? []
		: registry.listed.flatMap((each) => (each.name.startsWith(`${first} `) ? [each.name] : []));
}

/** The listed command nearest in spelling, when it is near. */
function nearestName(unknown: string, registry: Registry): string | null {
	const ranked = registry.listed
		.map(({ name }) => ({ name, distance: editDistance(unknown.slice(0, 40).toLowerCase(), name) }))
		.sort((a, b) => a.distance - b.distance);
	const [best] = ranked;
	return best && best.distance <= Math.max(2, best.name.length / 3) ? best.name : null;
}

/** Levenshtein's distance, by one row. */
function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
