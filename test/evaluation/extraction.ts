import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { readPage } from "../../src/pages/read-page.ts";
import { plainReadability } from "./plain-readability.ts";

/** How much of an article's body was found, and how much of what was found is its body. */
export interface Overlap {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

export interface PageScore extends Overlap {
	readonly page: string;
	readonly ms: number;
	/** Why the page gave no article; null when it did. */
	readonly refused: string | null;
}

export interface ExtractionReport extends Overlap {
	readonly pages: readonly PageScore[];
	readonly msPerPage: number;
}

const SHINGLE = 4;
const NOW = new Date("2026-01-01T00:00:00Z");

/**
 * Reads every page of a folder and compares its text with the expected one.
 * Format: `name.html`, the page in UTF-8 with its address in `<!-- read from https://… -->` where that matters, and
 * `name.txt` beside it, the article's body. Precision and recall are means over pages, F1 is of these means.
 * With `plain` it is Readability alone that reads them. Throws when the folder has no such pair.
 */
export async function evaluateExtraction(folder: string, plain = false): Promise<ExtractionReport> {
	const files = (await readdir(folder)).filter((file) => file.endsWith(".html")).sort();
	if (files.length === 0)
		throw new Error(`expected .html files with .txt beside them in ${folder}, got none`);
	const pages: PageScore[] = [];
	for (const file of files) {
		const page = basename(file, ".html");
		const html = await readFile(join(folder, file), "utf8");
		const expected = await readFile(join(folder, `${page}.txt`), "utf8");
		const begin = performance.now();
		const read = plain
			? { text: plainReadability(html) }
			: readPage(html, { url: addressIn(html), now: NOW });
		const ms = performance.now() - begin;
		const refused = "refused" in read ? read.refused : null;
		pages.push({ page, ms, refused, ...overlap(expected, "refused" in read ? "" : read.text) });
	}
	const precision = mean(pages.map((page) => page.precision));
	const recall = mean(pages.map((page) => page.recall));
	return {
		pages,
		precision,
		recall,
		f1: harmonic(precision, recall),
		msPerPage: mean(pages.map(({ ms }) => ms)),
	};
}

/** Bags of runs of four words, in small letters; a text shorter than that is one run. Both empty is full agreement. */
export function overlap(expected: string, found: string): Overlap {
	const [wanted, got] = [shingles(expected), shingles(found)];
	let common = 0;
	for (const [run, times] of wanted) common += Math.min(times, got.get(run) ?? 0);
	const precision = got.size === 0 ? (wanted.size === 0 ? 1 : 0) : common / count(got);
	const recall = wanted.size === 0 ? (got.size === 0 ? 1 : 0) : common / count(wanted);
	return { precision, recall, f1: harmonic(precision, recall) };
}

export function printedExtraction({ pages, precision, recall, f1, msPerPage }: ExtractionReport): string {
	const row = (name: string, score: Overlap, last: string) =>
		`${name.padEnd(34)} ${[score.precision, score.recall, score.f1].map((value) => value.toFixed(3)).join("  ")}  ${last}`;
	return [
		`${pages.length} pages, runs of ${SHINGLE} words`,
		`${"page".padEnd(34)} prec.  rec.   F1`,
		...pages.map((page) => row(page.page, page, page.refused ?? `${page.ms.toFixed(1)} ms`)),
		row("in all", { precision, recall, f1 }, `${msPerPage.toFixed(1)} ms a page`),
	].join("\n");
}

/** Where a page of the set was read. */
export function addressIn(html: string): string {
	return /<!--\s*read from (https?:\/\/\S+)\s*-->/.exec(html)?.[1] ?? "https://news.example/story";
}

function shingles(text: string): Map<string, number> {
	const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
	const runs = new Map<string, number>();
	const last = words.length === 0 ? -1 : Math.max(0, words.length - SHINGLE);
	for (let at = 0; at <= last; at++) {
		const run = words.slice(at, at + SHINGLE).join(" ");
		runs.set(run, (runs.get(run) ?? 0) + 1);
	}
	return runs;
}

function count(runs: ReadonlyMap<string, number>): number {
	return runs.values().reduce((sum, times) => sum + times, 0);
}

function harmonic(precision: number, recall: number): number {
	return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
