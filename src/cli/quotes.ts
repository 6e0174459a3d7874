import { once } from "node:events";
import { readArticles } from "../corpus/read.ts";
import { harmless } from "../platforms/harmless.ts";
import { extractQuotes } from "../quotes/extract.ts";
import type { Quote } from "../quotes/quote.ts";

/** Extraction only, no archive. One article is held at a time, however large the file. 1 when any was refused. */
export async function printQuotes(path: string, { json }: { json: boolean }): Promise<number> {
	let refused = false;
	for await (const reading of readArticles([path], { headlineRequired: false })) {
		if (!reading.ok) {
			refused = true;
			const { file, line, reason } = reading.refusal;
			process.stderr.write(`${harmless(`${file}${line === null ? "" : `, line ${line}`}: ${reason}`)}\n`);
			continue;
		}
		const { id, text, byline, outlet } = reading.draft;
		const quotes = extractQuotes(text, { byline, outlet });
		const lines = json
			? [JSON.stringify({ id, text, quotes: quotes.map((quote) => datum(text, quote)) })]
			: described(text, quotes);
		for (const line of lines) if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
	}
	return refused ? 1 : 0;
}

/** The documented form: `start` and `end` of the speaker are those of the mention beside the quotation. */
function datum(text: string, { span, kind, named, confidence, speaker, mention, cue }: Quote): object {
	return {
		start: span.start,
		end: span.end,
		kind,
		named,
		confidence,
		speaker:
			speaker.kind === "unattributed" || mention === null
				? null
				: {
						kind: speaker.kind,
						name: speaker.name,
						role: speaker.role,
						start: mention.start,
						end: mention.end,
						text: text.slice(mention.start, mention.end),
					},
		cue,
	};
}

function described(text: string, quotes: readonly Quote[]): string[] {
	return quotes.map(({ span, kind, named, confidence, speaker }) => {
		const who =
			speaker.kind === "unattributed"
				? "unattributed"
				: `${speaker.name}${speaker.role ? `, ${speaker.role}` : ""}`;
		const words = harmless(text.slice(span.start, span.end)).replace(/\s+/g, " ");
		const sure = named ? "" : " (not sure enough to name)";
		return `${kind.padEnd(8)} ${confidence.toFixed(2)}  ${harmless(who)}${sure}: ${kind === "reported" ? words : `“${words}”`}`;
	});
}
