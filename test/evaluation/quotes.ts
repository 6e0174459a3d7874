import type { Span } from "../../src/corpus/article.ts";
import { extractQuotes } from "../../src/quotes/extract.ts";
import { sameName } from "../../src/quotes/names.ts";
import type { Quote } from "../../src/quotes/quote.ts";
import { bootstrap, type Counts, type Interval } from "./bootstrap.ts";
import { type GoldArticle, type GoldQuote, readGold } from "./gold.ts";
import { overlap, pair, trimmed, wordCount } from "./pairing.ts";

export type Table = Readonly<Record<string, Interval & { readonly of: string }>>;

/** A quotation is found when the words agree by this intersection over union. */
const SAME_WORDS = 0.8;
/** Indirect speech has no marks to agree on, so half is asked. */
const SAME_STATEMENT = 0.5;

/**
 * Scores the extractor on annotated articles.
 * D: quotations found. A: the mention beside the quotation is the annotated one. L: the person named is the one meant.
 * N: the mention of a source that is no person. E: words and speaker right together. `named` tells how often a person
 * whom the bot would name is the right one, and how often it names one. `reported` is indirect speech.
 */
export async function evaluateQuotes(
	file: string,
	leastWords: number,
): Promise<{ table: Table; articles: number }> {
	const scores: Counts[] = [];
	let units = 0;
	let ms = 0;
	for await (const gold of readGold(file)) {
		const began = performance.now();
		const found = extractQuotes(gold.text);
		ms += performance.now() - began;
		units += gold.text.length;
		scores.push({ ...scoreQuotations(gold, found, leastWords), ...scoreReported(gold, found) });
	}
	const measured = Object.entries(MEASURES).map(([name, [hits, tries]]) => {
		const interval = bootstrap(scores, (sum) => (sum[hits] ?? 0) / (sum[tries] ?? Number.NaN));
		const all = bootstrapTotal(scores, hits, tries);
		return [name, { ...interval, of: all }] as const;
	});
	for (const [name, p, r] of [
		["D F1", ["matched", "found"], ["matched", "gold"]],
		["E F1", ["right", "found"], ["right", "gold"]],
	] as const) {
		const share = (sum: Counts, [hits, tries]: readonly [string, string]) =>
			(sum[hits] ?? 0) / (sum[tries] ?? Number.NaN);
		measured.push([name, { ...bootstrap(scores, (sum) => harmonic(share(sum, p), share(sum, r))), of: "" }]);
	}
	const speed = units / (ms / 1000);
	measured.push(["characters a second", { value: speed, low: speed, high: speed, of: "" }]);
	return { table: Object.fromEntries(measured), articles: scores.length };
}

const MEASURES: Readonly<Record<string, readonly [hits: string, tries: string]>> = {
	"D precision": ["matched", "found"],
	"D recall": ["matched", "gold"],
	"A all": ["mention", "source"],
	"A direct": ["mention direct", "source direct"],
	"A mixed": ["mention mixed", "source mixed"],
	"L person": ["linked", "person"],
	"L he": ["linked he", "person he"],
	"L she": ["linked she", "person she"],
	"N other source": ["other right", "other"],
	"named precision": ["named right", "named"],
	"named coverage": ["named of person", "person"],
	"reported precision": ["reported right", "reported found"],
	"reported recall": ["reported right", "reported gold"],
};

function scoreQuotations({ text, quotes }: GoldArticle, found: readonly Quote[], leastWords: number): Counts {
	const counts: Record<string, number> = {};
	const count = (name: string, when: boolean | undefined = true) => {
		counts[name] = (counts[name] ?? 0) + Number(when);
	};
	const quoted = found.filter(({ kind }) => kind !== "reported");
	const spans = quotes.map((quote) =>
		trimmed(text, { start: quote.inner_start ?? quote.start, end: quote.inner_end ?? quote.end }),
	);
	const pairs = pair(
		spans,
		quoted.map(({ span }) => trimmed(text, span)),
		SAME_WORDS,
	);
	const partner = new Map([...pairs].map(([i, j]) => [j, i]));
	const long = (span: Span | undefined) => span !== undefined && wordCount(text, span) >= leastWords;
	for (const [j, { span }] of quoted.entries()) {
		const i = partner.get(j);
		if (long(i === undefined ? trimmed(text, span) : spans[i])) count("found");
	}
	for (const [i, gold] of quotes.entries()) {
		if (!long(spans[i])) continue;
		const answer = quoted[pairs.get(i) ?? -1];
		const { mention, right } = judgeSpeaker(gold, answer);
		count("gold");
		count("matched", answer !== undefined);
		count("right", right);
		const isNamedPerson = answer?.named === true && answer.speaker.kind === "person";
		if (gold.canon_kind !== "undecidable") {
			count("named", isNamedPerson);
			count("named right", isNamedPerson && gold.canon_kind === "person" && right);
		}
		if (!gold.speaker) continue;
		for (const group of ["", ` ${gold.type ?? "direct"}`]) {
			count(`source${group}`);
			count(`mention${group}`, mention);
		}
		if (gold.canon_kind === "person") {
			const pronoun = /^s?he$/i.exec(text.slice(gold.speaker.start, gold.speaker.end))?.[0].toLowerCase();
			for (const group of ["", ...(pronoun ? [` ${pronoun}`] : [])]) {
				count(`person${group}`);
				count(`linked${group}`, right);
			}
			count("named of person", isNamedPerson);
		} else if (gold.canon_kind && gold.canon_kind !== "undecidable") {
			count("other");
			count("other right", mention);
		}
	}
	return counts;
}

/** Whether the mention is the annotated one, and whether the speaker is who is meant. */
function judgeSpeaker(gold: GoldQuote, answer: Quote | undefined): { mention: boolean; right: boolean } {
	if (!answer) return { mention: false, right: false };
	const { speaker, mention } = answer;
	if (!gold.speaker) return { mention: false, right: speaker.kind === "unattributed" };
	const beside = mention !== null && overlap(mention, gold.speaker) > 0;
	if (gold.canon_kind !== "person")
		return { mention: beside, right: beside && gold.canon_kind !== "undecidable" };
	const same = speaker.kind !== "unattributed" && sameName(speaker.name, gold.canon ?? "");
	return { mention: beside, right: same };
}

/** Indirect speech: attributions none of whose content is a quotation. */
function scoreReported({ quotes, attributions = [] }: GoldArticle, found: readonly Quote[]): Counts {
	const quotedIds = new Set(quotes.map(({ attr }) => attr));
	const gold = attributions.filter(({ id, source }) => !quotedIds.has(id) && source.length > 0);
	const spans = gold.map(({ content }) => ({ start: content[0]?.[0] ?? 0, end: content.at(-1)?.[1] ?? 0 }));
	const reported = found.filter(({ kind, mention }) => kind === "reported" && mention !== null);
	// What holds a quotation is scored with the quotations.
	const indirect = reported.filter(({ span }) => !quotes.some((quote) => overlap(span, quote) > 0));
	const pairs = pair(
		spans,
		indirect.map(({ span }) => span),
		SAME_STATEMENT,
	);
	let right = 0;
	for (const [i, j] of pairs) {
		const mention = indirect[j]?.mention;
		if (mention && gold[i]?.source.some(([start, end]) => overlap(mention, { start, end }) > 0)) right += 1;
	}
	return { "reported gold": gold.length, "reported found": indirect.length, "reported right": right };
}

function harmonic(a: number, b: number): number {
	return (2 * a * b) / (a + b);
}

function bootstrapTotal(scores: readonly Counts[], hits: string, tries: string): string {
	const sum = (name: string) => scores.reduce((all, counts) => all + (counts[name] ?? 0), 0);
	return `${sum(hits)}/${sum(tries)}`;
}
