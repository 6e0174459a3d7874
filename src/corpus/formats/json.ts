import { Refused } from "../refusal.ts";
import { readFields } from "./fields.ts";
import type { Format, Found } from "./format.ts";

/** A JSON object, an array of them, or one of them to a line. A `text` field is kept exactly, a `body` is tidied. */
export const json: Format = {
	name: "json",
	suffixes: [".json"],
	limit: 256_000_000,
	hostIsOutlet: false,
	advice: { headline: 'add a "headline" field', outlet: 'add an "outlet" field' },
	read: readJson,
};

function* readJson(source: string): Generator<Found | Refused> {
	const value = parse(source);
	if (!Array.isArray(value)) {
		yield articleOf(value);
		return;
	}
	for (const [at, item] of value.entries()) {
		try {
			yield articleOf(item);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			yield new Refused(`article ${at + 1} of the list: ${error.message}`);
		}
	}
}

function parse(source: string): unknown {
	try {
		return JSON.parse(source);
	} catch (error) {
		const what =
			error instanceof Error ? error.message.replace(/[\p{C}\s]+/gu, " ").slice(0, 160) : "an error";
		throw new Refused(`expected valid JSON, got: ${what}; correct it`);
	}
}

function articleOf(value: unknown): Found {
	const { given, body, ...fields } = readFields(value);
	if (given !== null) return { ...fields, text: given, exact: true };
	return { ...fields, text: body === null ? "" : spaced(body), exact: false };
}

/** A body whose paragraphs are divided by single newlines gets its blank lines. */
function spaced(body: string): string {
	const plain = body.trim().replace(/\r\n?/g, "\n");
	return /\n[^\S\n]*\n/.test(plain) ? plain : plain.replace(/\n/g, "\n\n");
}
