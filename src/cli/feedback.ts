import type { Config } from "../config.ts";
import { openBot } from "../main.ts";
import { harmless } from "../platforms/harmless.ts";
import { type FeedbackRow, FeedbackStore } from "../store/community/feedback.ts";

const COLUMNS = [
	"given_at",
	"platform",
	"collection",
	"channel",
	"person",
	"command",
	"helpful",
	"reason",
	"text",
	"question",
	"cited",
	"answer",
] as const satisfies readonly (keyof FeedbackRow)[];

/**
 * Prints the feedback given since a day, oldest first: as CSV (RFC 4180), or a line each, or that there is none.
 * @returns 2 when the day cannot be read.
 */
export async function printFeedback(
	config: Config,
	{ since, csv }: { readonly since: string; readonly csv: boolean },
): Promise<number> {
	const from = new Date(/^\d{4}-\d{2}-\d{2}$/.test(since) ? `${since}T00:00:00Z` : since);
	if (Number.isNaN(from.getTime())) {
		process.stderr.write(`Expected --since as a day such as 2026-11-03, got ${JSON.stringify(since)}.\n`);
		return 2;
	}
	const bot = await openBot(config);
	try {
		if (csv) process.stdout.write(`${COLUMNS.join(",")}\r\n`);
		let any = false;
		for await (const rows of new FeedbackStore(bot.db).since(from.toISOString())) {
			any ||= rows.length > 0;
			for (const row of rows) process.stdout.write(csv ? csvLine(row) : readableLine(row));
		}
		if (!any && !csv) process.stdout.write(`Nobody has said anything of an answer since ${since}.\n`);
		return 0;
	} finally {
		await bot.close();
	}
}

function csvLine(row: FeedbackRow): string {
	return `${COLUMNS.map((column) => csvField(row[column])).join(",")}\r\n`;
}

/** Quoted where it must be; what a spreadsheet would take for a formula is kept from being one. */
function csvField(value: string | number | null): string {
	const text = value === null ? "" : String(value);
	const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

function readableLine({ given_at, platform, command, helpful, reason, text, question }: FeedbackRow): string {
	const verdict = helpful === 1 ? "helpful" : `not helpful${reason === null ? "" : ` (${reason})`}`;
	const parts = [`${given_at} ${platform} /${command}: ${verdict}`];
	if (text !== null) parts.push(`  says: ${text}`);
	if (question !== null) parts.push(`  asked: ${question}`);
	return `${parts.map((part) => harmless(part)).join("\n")}\n`;
}
