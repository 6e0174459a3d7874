import type { IngestReport } from "../archive/ingest.ts";
import { plural } from "../chat/counting.ts";
import { harmless } from "../platforms/harmless.ts";

/** As many refusals as are listed one by one. */
const LISTED = 50;

const grouped = (count: number) => count.toLocaleString("en-GB");

/** What an ingest did, and why each refused file was refused. */
export function reportLines({ added, updated, unchanged, withdrawn, refused }: IngestReport): string[] {
	const lines = [
		`${plural(added, "article")} added, ${grouped(updated)} updated, ${grouped(unchanged)} unchanged, ${grouped(refused.length)} refused.`,
	];
	if (withdrawn > 0) {
		lines.push(`  ${plural(withdrawn, "withdrawn article")} left out: only other words bring one back.`);
	}
	for (const { file, line, reason } of refused.slice(0, LISTED)) {
		lines.push(harmless(`  ${file}${line === null ? "" : `, line ${line}`}: ${reason}`));
	}
	if (refused.length > LISTED) lines.push(`  … and ${plural(refused.length - LISTED, "more refusal")}.`);
	return lines;
}
