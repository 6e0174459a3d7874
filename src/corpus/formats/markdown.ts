import { parseDocument } from "yaml";
import { Refused } from "../refusal.ts";
import { readFields } from "./fields.ts";
import type { Format, Found } from "./format.ts";
import { plainOf } from "./markdown-text.ts";

/** Markdown with the article's fields in a YAML front matter. */
export const markdown: Format = {
	name: "markdown",
	suffixes: [".md", ".markdown"],
	limit: 16_000_000,
	hostIsOutlet: false,
	advice: { headline: "add `headline:` to the front matter", outlet: "add `outlet:` to the front matter" },
	read: readMarkdown,
};

const LONGEST_FRONT_MATTER = 64_000;

function* readMarkdown(source: string): Generator<Found> {
	const { head, body } = split(source.replace(/\r\n?/g, "\n"));
	const { given: _given, body: _body, ...fields } = readFields(parse(head));
	const lead = fields.headline === null ? /^\s*#[^\S\n]+(.+)\n/.exec(`${body}\n`) : null;
	const text = plainOf(lead ? body.slice(lead[0].length) : body);
	yield {
		...fields,
		headline: fields.headline ?? (lead ? plainOf(lead[1] ?? "") : null),
		text,
		exact: false,
	};
}

/** Divides a file at the line `---` or `...` that ends its front matter; without one the whole is body. */
function split(source: string): { head: string; body: string } {
	const opening = /^\s*---[^\S\n]*\n/.exec(source);
	if (!opening) return { head: "", body: source };
	const start = opening[0].length;
	// From the opening's own newline, so that an empty front matter ends too.
	const closing = /\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/g;
	closing.lastIndex = start - 1;
	const end = closing.exec(source);
	if (!end || end.index - start > LONGEST_FRONT_MATTER) {
		throw new Refused("expected the front matter to end with a line `---`, got none; add it", 1);
	}
	return { head: source.slice(start, Math.max(start, end.index)), body: source.slice(closing.lastIndex) };
}

/** Every scalar is kept as the words that stand there: the "failsafe" schema makes no number of an id, no instant of a date. */
function parse(head: string): Record<string, unknown> {
	const document = parseDocument(head, { schema: "failsafe", logLevel: "error" });
	const [error] = document.errors;
	if (error) {
		// The front matter begins on the file's second line.
		const line = (error.linePos?.[0].line ?? 0) + 1;
		const what = error.message.split("\n", 1)[0]?.replace(/ at line \d+, column \d+:?$/, "");
		throw new Refused(`expected valid YAML in the front matter, got: ${what}; correct it`, line);
	}
	if (head.trim() === "" || document.contents === null) return {};
	const value: unknown = toPlain(document);
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		throw new Refused(
			"expected `name: value` lines in the front matter, got something else; correct them",
			1,
		);
	}
	return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== "null" && field !== "~"));
}

/** No aliases: an article has no use for them, and nested ones grow without bound. */
function toPlain(document: ReturnType<typeof parseDocument>): unknown {
	try {
		return document.toJS({ maxAliasCount: 0 });
	} catch {
		throw new Refused("expected plain values in the front matter, got a YAML alias; write the value out", 1);
	}
}
