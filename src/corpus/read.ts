import type { ArticleDraft } from "./article.ts";
import { decode } from "./decode.ts";
import { checkDefaults, draftOf, type ReadingDefaults } from "./draft.ts";
import type { Format } from "./formats/format.ts";
import { type Way, wayByLook, wayByName } from "./formats/formats.ts";
import { idOf } from "./identity.ts";
import { bytesOf, collect, peek } from "./input.ts";
import { linesOf } from "./lines.ts";
import { type Origin, type Refusal, Refused, shown } from "./refusal.ts";
import { SeenIds } from "./seen.ts";
import { codeOf, readable, sourcesIn } from "./sources.ts";

export type { ReadingDefaults } from "./draft.ts";
export type { Origin, Refusal } from "./refusal.ts";
export { countSources } from "./sources.ts";

/** One article read, or the reason why it was not. */
export type Reading =
	| { readonly ok: true; readonly draft: ArticleDraft; readonly from: Origin }
	| { readonly ok: false; readonly refusal: Refusal };

const LONGEST_LINE = 16_000_000;

/**
 * Reads the articles in files and folders, in order; "-" is standard input.
 * One file is held at a time, and of a JSONL file one line. What cannot be read is given as a refusal, and the rest
 * goes on. An id met before in this run is refused. Throws Refused only when a default is itself unreadable.
 */
export async function* readArticles(
	paths: readonly string[],
	defaults: ReadingDefaults = {},
): AsyncGenerator<Reading> {
	checkDefaults(defaults);
	const seen = new SeenIds();
	for await (const source of sourcesIn(paths)) {
		if ("refusal" in source) {
			yield { ok: false, refusal: source.refusal };
			continue;
		}
		for await (const reading of readSource(source.file, defaults)) yield onlyOnce(reading, seen, defaults);
	}
}

async function* readSource(file: string, defaults: ReadingDefaults): AsyncGenerator<Reading> {
	try {
		const { beginning, whole } = await peek(bytesOf(file));
		const way = wayByName(file) ?? wayByLook(beginning);
		if (way.byLine) yield* readLines(file, whole, way, defaults);
		else yield* readWhole(file, whole, way.format, defaults);
	} catch (error) {
		yield refusalOf(error, { file, line: null });
	}
}

async function* readWhole(
	file: string,
	bytes: AsyncIterable<Buffer>,
	format: Format,
	defaults: ReadingDefaults,
): AsyncGenerator<Reading> {
	const advice = format.name === "json" ? "write one article to a line and name it .jsonl" : "split it";
	const source = decode(await collect(bytes, format.limit, advice));
	yield* readText(source, format, { file, line: null }, defaults);
}

async function* readLines(
	file: string,
	bytes: AsyncIterable<Buffer>,
	{ format }: Way,
	defaults: ReadingDefaults,
): AsyncGenerator<Reading> {
	for await (const line of linesOf(bytes, LONGEST_LINE)) {
		const from = { file, line: line.number };
		if (line.bytes === null) {
			const reason = `expected a line of at most ${LONGEST_LINE / 1_000_000} MB, got more; split the article`;
			yield { ok: false, refusal: { ...from, reason } };
			continue;
		}
		try {
			const source = decode(line.bytes, line.number);
			if (source.trim() !== "") yield* readText(source, format, from, defaults);
		} catch (error) {
			yield refusalOf(error, from);
		}
	}
}

function* readText(
	source: string,
	format: Format,
	from: Origin,
	defaults: ReadingDefaults,
): Generator<Reading> {
	for (const found of format.read(source)) {
		try {
			if (found instanceof Refused) throw found;
			yield { ok: true, draft: draftOf(found, format, defaults), from };
		} catch (error) {
			yield refusalOf(error, from);
		}
	}
}

/** A file system error and a Refused are the input's fault; anything else is ours and is not hidden. */
function refusalOf(error: unknown, from: Origin): Reading {
	if (error instanceof Refused) {
		const line = error.line ?? from.line;
		return { ok: false, refusal: { file: from.file, line, reason: error.message } };
	}
	if (codeOf(error) !== null) {
		return { ok: false, refusal: { ...from, reason: readable(error) } };
	}
	throw error;
}

/** Articles that are only read and not archived may go without an id, and then nothing tells them apart. */
function onlyOnce(reading: Reading, seen: SeenIds, defaults: ReadingDefaults): Reading {
	if (!reading.ok) return reading;
	const { draft, from } = reading;
	if (draft.id === null && defaults.headlineRequired === false) return reading;
	const id = idOf(draft);
	const before = seen.note(id, from);
	if (before === null) return reading;
	const place = before.line === null ? before.file : `${before.file}, line ${before.line}`;
	const how = draft.id === null ? "give it an id of its own" : "change or remove one";
	const reason = `expected each id once, got ${shown(id)} again, which stood first in ${place}; ${how}`;
	return { ok: false, refusal: { ...from, reason } };
}
