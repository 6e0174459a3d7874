import type { Span } from "../corpus/article.ts";
import { sentences } from "../corpus/sentences.ts";
import type { Quote } from "../quotes/quote.ts";
import type { Source } from "./claim.ts";
import { holdsOrder } from "./orders.ts";
import { type Token, tokensOf } from "./token.ts";
import { isAuxiliary, isPast } from "./verbs.ts";
import { withoutVoting } from "./voting.ts";

/** A stretch of a sentence that is somebody's word, with the words of saying. Indices of tokens, half-open. */
export interface Voice {
	readonly quote: Quote;
	readonly from: number;
	readonly to: number;
	/** The words of saying and of the speaker beside it, where they stand in the same sentence. */
	readonly cue: readonly number[];
	readonly mention: readonly number[];
}

/** A sentence of a claim or of a source. */
export interface Sentence {
	/** Index of its source; 0 for a claim. */
	readonly source: number;
	/** Its place among the sentences of its source. */
	readonly order: number;
	readonly span: Span;
	readonly text: string;
	readonly tokens: readonly Token[];
	readonly voices: readonly Voice[];
}

const known = new WeakMap<Source, ReadonlyMap<number, readonly Sentence[]>>();

/**
 * The sentences of a source's passage on which a claim may rest: not those that give their reader orders. A source is
 * read once, however many claims rest on it.
 */
export function sentencesOf(source: Source, index: number): readonly Sentence[] {
	const before = known.get(source)?.get(index);
	if (before !== undefined) return before;
	const { text } = source.article;
	const start = Math.max(0, Math.min(source.span.start, text.length));
	const end = Math.max(start, Math.min(source.span.end, text.length));
	const found = readSentences(text, { start, end }, source.quotes, index).filter(
		({ span }) => !holdsOrder(text, span),
	);
	known.set(source, new Map([[index, found]]));
	return found;
}

const spoken = new WeakMap<Source, readonly Quote[]>();

/** The quotations that stand in those sentences. */
export function quotesOf(source: Source, index: number): readonly Quote[] {
	let found = spoken.get(source);
	if (found === undefined) {
		const read = sentencesOf(source, index);
		found = source.quotes.filter((quote) =>
			read.some(({ span }) => span.start < quote.span.end && span.end > quote.span.start),
		);
		spoken.set(source, found);
	}
	return found;
}

/** The sentences of a text within `span`, with the quotations that stand in them. */
export function readSentences(text: string, span: Span, quotes: readonly Quote[], source = 0): Sentence[] {
	return read(text, span, quotes, source, writtenSmall(text.slice(span.start, span.end)));
}

/**
 * The sentences of a claim. Its opening word is taken for a name only if its sources write it with a capital letter and
 * never small.
 */
export function readClaim(
	text: string,
	quotes: readonly Quote[],
	sources: readonly Source[],
	span: Span = { start: 0, end: text.length },
): Sentence[] {
	const written = [lettering(text), ...sources.map(letteringOf)];
	const isSmall = (word: string) => written.some(({ small }) => small.has(word));
	const isLarge = (word: string) => written.some(({ large }, i) => i > 0 && large.has(word));
	return read(text, span, quotes, 0, { has: (word) => isSmall(word) || !isLarge(word) });
}

/** The words of a text that open with a small and with a capital letter. */
interface Lettering {
	readonly small: ReadonlySet<string>;
	readonly large: ReadonlySet<string>;
}

const letterings = new WeakMap<Source, Lettering>();

function letteringOf(source: Source): Lettering {
	let found = letterings.get(source);
	if (found === undefined) {
		const speakers = source.quotes.flatMap(({ speaker }) => ("name" in speaker ? [speaker.name] : []));
		found = lettering(
			`${source.article.text.slice(source.span.start, source.span.end)}\n${[...new Set(speakers)].join("\n")}`,
		);
		letterings.set(source, found);
	}
	return found;
}

function lettering(text: string): Lettering {
	return { small: writtenSmall(text), large: new Set(text.match(LARGE_WORD)?.map(folded)) };
}

function read(
	text: string,
	span: Span,
	quotes: readonly Quote[],
	source: number,
	small: Pick<ReadonlySet<string>, "has">,
): Sentence[] {
	return whole(text, span, quotes).map((at, order) => {
		const tokens = withoutVoting(tokensOf(text, at, (folded) => small.has(folded)));
		return { source, order, span: at, text, tokens, voices: voicesIn(tokens, at, quotes) };
	});
}

/** The sentences; those that one quotation goes on over are kept together, so that its speaker is not lost. */
function whole(text: string, span: Span, quotes: readonly Quote[]): Span[] {
	const found = sentences(text.slice(span.start, span.end)).map(({ start, end }) => ({
		start: start + span.start,
		end: end + span.start,
	}));
	const joined: Span[] = [];
	for (const sentence of found) {
		const last = joined.at(-1);
		const running = last !== undefined && quotes.some((quote) => runsOn(quote, last, sentence));
		if (running) joined[joined.length - 1] = { start: last.start, end: sentence.end };
		else joined.push(sentence);
	}
	return joined;
}

function runsOn({ span, kind }: Quote, last: Span, next: Span): boolean {
	return kind !== "reported" && span.start < last.end && span.end > next.start;
}

const LARGE_WORD = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’]*/gu;

function folded(word: string): string {
	return word.toLowerCase().replace(/['’]s?$/, "");
}

const SMALL_WORD = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’]*/gu;

function writtenSmall(text: string): Set<string> {
	return new Set(text.match(SMALL_WORD)?.map((word) => word.replace(/['’]s?$/, "")) ?? []);
}

function voicesIn(tokens: readonly Token[], span: Span, quotes: readonly Quote[]): Voice[] {
	return quotes.flatMap((quote) => {
		if (quote.span.end <= span.start || quote.span.start >= span.end) return [];
		const inside = indicesIn(tokens, quote.span);
		const from = inside[0];
		if (from === undefined) return [];
		const cue = quote.cue === null ? [] : indicesIn(tokens, quote.cue);
		const mention = quote.mention === null ? [] : indicesIn(tokens, quote.mention);
		const said = cue.at(-1) ?? -1;
		if (
			quote.kind === "reported" &&
			isAct(
				tokens,
				inside.filter((i) => i > said || said > from + ACT_REACH),
				tokens[said],
			)
		)
			return [];
		const to = (inside.at(-1) as number) + 1;
		return [{ quote, from: saidFrom(tokens, quote, from, cue, mention), to, cue, mention }];
	});
}

/** "agreed to merge", "ordered the county to pay": what somebody does with words, which the verb tells like any other. */
function isAct(tokens: readonly Token[], inside: readonly number[], said: Token | undefined): boolean {
	const first = inside.find(
		(i) => isAuxiliary(tokens[i] as Token) || isPast(tokens[i] as Token) || tokens[i]?.infinitive,
	);
	if (first === undefined)
		return (
			DECLARES.test(said?.form ?? "") &&
			inside.length <= LONGEST_OBJECT &&
			inside.every((i) => tokens[i]?.before === "none" && !ASIDE.test(tokens[i]?.folded ?? ""))
		);
	if (!tokens[first]?.infinitive) return false;
	return inside.indexOf(first) <= ACT_REACH;
}

/** "declared victory", "denied any wrongdoing": so many words, and nothing told in them. */
const LONGEST_OBJECT = 4;
const DECLARES = /^(?:declar|den(?:y|ies|ied)|demand|announc)/;
const ASIDE = /^(?:that|as|a|an|the)$/;

/** So many words stand at most between the verb and what somebody agrees or is told to do. */
const ACT_REACH = 5;

/**
 * Where what somebody says begins: "said that the plan “was dear”" has him say that the plan was; "ruled 5-4 that …" only
 * what comes after "that".
 */
function saidFrom(
	tokens: readonly Token[],
	{ kind }: Quote,
	from: number,
	cue: readonly number[],
	mention: readonly number[],
): number {
	const said = cue.at(-1);
	if (said === undefined) return from;
	if (said >= from) return kind === "reported" && cue[0] === from ? said + 1 : from;
	if (kind === "reported") {
		const that = tokens.findIndex((token, i) => i >= from && token.folded === "that");
		const between = that === -1 ? [] : tokens.slice(from, that);
		return between.length > 0 &&
			between.every((token) => token.kind === "number" || token.date || token.kind === "relation")
			? that + 1
			: from;
	}
	const whole =
		tokens[said + 1]?.folded === "that" &&
		tokens.slice(said + 1, from + 1).every(({ before }) => before === "none");
	return whole && (mention[0] ?? 0) < said ? said + 1 : from;
}

function indicesIn(tokens: readonly Token[], { start, end }: Span): number[] {
	const found: number[] = [];
	tokens.forEach((token, i) => {
		if (token.start < end && token.end > start) found.push(i);
	});
	return found;
}

/** A sentence with some of its words left out; voices are of what is left of them. */
export function kept(sentence: Sentence, keep: readonly boolean[]): Sentence {
	const places: number[] = [];
	let count = 0;
	for (const stays of keep) {
		places.push(count);
		if (stays) count += 1;
	}
	const moved = (indices: readonly number[]) =>
		indices.filter((i) => keep[i]).map((i) => places[i] as number);
	const voices = sentence.voices.map((voice) => ({
		...voice,
		from: places[voice.from] ?? count,
		to: places[voice.to] ?? count,
		cue: moved(voice.cue),
		mention: moved(voice.mention),
	}));
	return { ...sentence, tokens: sentence.tokens.filter((_, i) => keep[i]), voices };
}
