import type { Coverage } from "../../archive/archive.ts";
import { plural } from "../../chat/counting.ts";
import { wrap } from "./layout.ts";
import type { Terminal } from "./render.ts";

/** What a newcomer sees first: what is in the archive, and two commands to try. */
export function greeting(coverage: Coverage, { paint, width }: Terminal): string {
	const { articles, quotations, outlets, from, to } = coverage;
	const dates = from === null ? "" : from === to ? `, dated ${from}` : `, dated ${from} to ${to}`;
	const holds = `The archive holds ${plural(articles, "article")} from ${plural(outlets, "outlet")}, with ${plural(quotations, "statement")}${dates}.`;
	const empty = "The archive is empty. Add articles with: npm run on-record -- ingest <path>";
	return [
		...wrap(paint("bold", "On Record: who said it, in their exact words, and where."), width),
		...wrap(articles === 0 ? empty : holds, width),
		"",
		"Try:",
		...wrap(paint("cyan", "/can-california-secede"), width, "  "),
		...wrap(
			paint("cyan", "/who-said there is no provision in the constitution that allows for secession"),
			width,
			"  ",
		),
		...wrap(paint("dim", "Tab completes, /help lists the commands, Ctrl-D ends."), width),
	].join("\n");
}
