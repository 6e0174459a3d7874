import type { Span } from "../corpus/article.ts";
import { extractQuotes } from "../quotes/extract.ts";
import { type Alignment, align, precedingOf } from "./alignment.ts";
import { appositionsOf, predicatesOf } from "./appositions.ts";
import { candidatesFor, isHeld } from "./candidates.ts";
import type { Checked, Fault, Source } from "./claim.ts";
import { partsOf, type Reading } from "./parts.ts";
import { readingsOf } from "./readings.ts";
import { conjunctions } from "./rules/conjunctions.ts";
import { coverage } from "./rules/coverage.ts";
import { forms } from "./rules/forms.ts";
import { joins } from "./rules/joins.ts";
import { numbers } from "./rules/numbers.ts";
import { partitives } from "./rules/partitives.ts";
import { qualifiers } from "./rules/qualifiers.ts";
import { frames, marked, quotations } from "./rules/quotations.ts";
import { relations } from "./rules/relations.ts";
import { restrictions } from "./rules/restrictions.ts";
import { roles } from "./rules/roles.ts";
import { scopes } from "./rules/scopes.ts";
import { titles } from "./rules/titles.ts";
import { kept, quotesOf, readClaim, type Sentence, sentencesOf } from "./sentence.ts";
import type { Token } from "./token.ts";

const RULES: readonly ((alignment: Alignment) => Fault[])[] = [
	coverage,
	titles,
	conjunctions,
	joins,
	forms,
	numbers,
	partitives,
	qualifiers,
	relations,
	restrictions,
	scopes,
	roles,
];

/** Longer claims are no claims: they are refused unread. */
export const LONGEST_CLAIM = 600;
/** At least so much of a refused claim stands in a sentence that is shown in its stead. */
const NEAR = 0.34;

/** Lays a claim beside the sentences of the cited sources and asks each rule what is wrong with it. */
export function examine(text: string, cited: readonly number[], sources: readonly Source[]): Checked {
	const read = text.slice(0, LONGEST_CLAIM);
	const quotes = extractQuotes(read);
	const held = cited.map((index): Source => {
		const source = sources[index] as Source;
		return { ...source, quotes: quotesOf(source, index) };
	});
	const { inner: quoted } = marked(read);
	const inner = [...quoted, ...hypothetical(read)];
	const given = cited.map((index) => sources[index] as Source);
	const whole = readClaim(read, quotes, given);
	const own = whole.map((sentence) => without(sentence, inner));
	const reading = (span: Span): Sentence | null => {
		const alone = " ".repeat(span.start) + read.slice(span.start, span.end);
		const [sentence, more] = readClaim(alone, extractQuotes(alone), given, span);
		return sentence === undefined || more !== undefined ? null : without(sentence, inner);
	};
	const others = cited.flatMap((index) => sentencesOf(sources[index] as Source, index));
	const judged = own.flatMap((sentence) => judge(sentence, others, reading));
	const alignments = judged.map(({ alignment }) => alignment);
	const faults: Fault[] = judged.flatMap((each) => each.faults);
	const used = new Set(alignments.flatMap(({ pairs }) => pairs.flatMap((pair) => pair?.sentence ?? [])));
	faults.push(...quotations(read, quotes, held, whole, used));
	if (text.length > LONGEST_CLAIM)
		faults.push({ rule: "unsupported", reason: `longer than ${LONGEST_CLAIM} characters` });
	if (
		quoted.length === 0 &&
		alignments.every(({ claim, anchors }) => anchors.length < 2 && predicatesOf(claim).length === 0)
	)
		faults.push({ rule: "unsupported", reason: "too few words to be held against a source" });
	return { faults, support: supportOf(alignments, faults.length === 0) };
}

interface Judged {
	readonly alignment: Alignment;
	readonly faults: readonly Fault[];
}

/** So many ways to take a claim apart are tried at most. */
const MOST_PARTED = 12;

/** A sentence of the claim as one, and, where that finds fault, in the parts it is made of. */
function judge(
	claim: Sentence,
	sources: readonly Sentence[],
	reading: Reading,
	tries = { left: MOST_PARTED },
): readonly Judged[] {
	const whole = judgeOne(claim, sources);
	if (whole.faults.length === 0 || isInvented(whole.alignment)) return [whole];
	for (const [first, rest] of partsOf(claim, reading)) {
		if (tries.left === 0) break;
		tries.left -= 1;
		const one = judgePart(first, sources);
		if (!isBorne(one)) continue;
		const others = judge(rest, sources, reading, tries).map((each) =>
			isBorne(each) ? each : judgePart(rest, sources),
		);
		if (others.every(isBorne)) return [one, ...others];
	}
	return [whole];
}

/** Of so many sentences that share most words with a part the passages are asked. */
const MOST_PASSAGES = 3;

/** A part may rest on any passage by itself, whatever the others tell. */
function judgePart(claim: Sentence, sources: readonly Sentence[]): Judged {
	let judged = judgeOne(claim, sources);
	if (isInvented(judged.alignment)) return judged;
	const likely = candidatesFor(claim, sources, MOST_PASSAGES).map(({ source }) => source);
	for (const source of new Set(likely)) {
		if (judged.faults.length === 0) break;
		judged = judgeOne(
			claim,
			sources.filter((sentence) => sentence.source === source),
		);
	}
	return judged;
}

function isBorne({ alignment, faults }: Judged): boolean {
	return faults.length === 0 && (alignment.anchors.length > 1 || isFrame(alignment));
}

/** Held against all sentences at once, and, where that finds fault, against what one of them says. */
function judgeOne(claim: Sentence, sources: readonly Sentence[]): Judged {
	const candidates = candidatesFor(claim, sources, MOST_BESIDE_ONE_ANOTHER);
	const beside = sources.filter((sentence) => candidates.includes(sentence));
	const whole = ruled(align(claim, sources, beside));
	if (whole.faults.length === 0 || isInvented(whole.alignment)) return whole;
	let nearest = whole;
	for (const sentence of candidates.slice(0, MOST_ASKED)) {
		for (const reading of readingsOf(sentence, precedingOf(sources, sentence))) {
			const alignment = align(claim, sources, [reading]);
			if (alignment.anchors.filter((at) => alignment.pairs[at] === null).length > MOST_BESIDE) continue;
			const judged = ruled(alignment);
			if (judged.faults.length === 0) return judged;
			if (judged.faults.length < nearest.faults.length) nearest = judged;
		}
	}
	return nearest;
}

/** Whether a word of the claim stands in no sentence at all, so that no other reading can bear it. */
function isInvented({ claim, anchors, pairs, sources }: Alignment): boolean {
	return anchors.some(
		(at) =>
			pairs[at] === null &&
			!claim.voices.some(({ cue, mention }) => cue.includes(at) || mention.includes(at)) &&
			!isHeld(claim.tokens[at] as Token, sources),
	);
}

/** So many words of a claim may stand beside its clause: who somebody is. */
const MOST_BESIDE = 6;
/** So many sentences a claim is laid beside at once, and so many of them are asked each by itself. */
const MOST_BESIDE_ONE_ANOTHER = 10;
const MOST_ASKED = 5;

function ruled(alignment: Alignment): Judged {
	const rules = isFrame(alignment) ? [coverage, titles, frames] : RULES;
	return { alignment, faults: rules.flatMap((rule) => rule(alignment)) };
}

/** Whether nothing but "Marlow said" is left beside a quotation, which has a rule of its own. */
function isFrame({ claim, anchors }: Alignment): boolean {
	const beside = appositionsOf(claim);
	return (
		claim.voices.some(({ quote }) => quote.kind === "direct") &&
		anchors.every(
			(at) =>
				claim.voices.some(
					(voice) =>
						voice.cue.includes(at) || voice.mention.includes(at) || leads(claim, at, voice.mention[0]),
				) || beside.some(({ from, to }) => at >= from && at < to),
		)
	);
}

/** "museum director" right before a speaker's name. */
function leads({ tokens }: Sentence, at: number, mention: number | undefined): boolean {
	return (
		mention !== undefined &&
		at < mention &&
		tokens.slice(at + 1, mention + 1).every((token) => token.before === "none")
	);
}

const HYPOTHETICAL =
	/^if (?:it is |it was |the \w+ is |the \w+ was )?(?:passed|approved|enacted|adopted|signed)(?: into law)?, (?=[^.]*\bwould\b)/i;

/** "If passed, the bill would …": the source's “would” says as much. */
function hypothetical(text: string): Span[] {
	const opening = HYPOTHETICAL.exec(text)?.[0];
	return opening === undefined ? [] : [{ start: 0, end: opening.length }];
}

/** The claim's sentence without what stands in quotation marks, which a rule of its own holds against the sources. */
function without(sentence: Sentence, inner: readonly Span[]): Sentence {
	if (inner.length === 0) return sentence;
	return kept(
		sentence,
		sentence.tokens.map((token) => !inner.some((span) => token.start >= span.start && token.end <= span.end)),
	);
}

/** The sentences that hold the claim's words, those with the most of them first. */
function supportOf(alignments: readonly Alignment[], holds: boolean): Checked["support"] {
	const counts = new Map<Sentence, number>();
	let anchors = 0;
	for (const alignment of alignments) {
		anchors += alignment.anchors.length;
		for (const pair of alignment.pairs) {
			if (pair !== null && pair.through !== "setting")
				counts.set(pair.sentence, (counts.get(pair.sentence) ?? 0) + 1);
		}
	}
	const most = Math.max(0, ...counts.values());
	return [...counts]
		.filter(([, count]) => holds || (count >= anchors * NEAR && count >= Math.min(2, most)))
		.sort(([, one], [, other]) => other - one)
		.map(([{ source, span }]): { source: number; span: Span } => ({ source, span }));
}
