import type { Alignment, Pair } from "../alignment.ts";
import type { Fault } from "../claim.ts";
import { isAnchor } from "../likeness.ts";
import type { Token } from "../token.ts";
import { isPast } from "../verbs.ts";

/** Words that leave open whether what follows is so, or how much of it. */
const HEDGES =
	/^(?:alleged|suspected|purported|apparent|possible|potential|probable|presumed|supposed|so-called|proposed|planned|partly|partially|mostly|largely|mainly|tentative|tentatively|preliminary|provisional|would-be|attempted|failed|temporarily|briefly|conditionally)$/;
/** The same after the word. */
const AFTERTHOUGHTS =
	/^(?:slightly|marginally|modestly|somewhat|temporarily|briefly|conditionally|partly|partially|tentatively)$/;
const SUPERLATIVE = /^(?:most|least|best|worst|first|last|only|\p{L}{2,}est)$/u;
const ORDINAL = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|among)$/;
const RATE =
	/^(?:hour|day|night|week|month|year|person|head|student|household|acre|mile|gallon|ton|share|unit|vote)$/;

/** What the source says of a word beside it, and the claim may not leave out: "alleged", "second-largest", "a month", "is closing". */
export function qualifiers({ claim, pairs }: Alignment): Fault[] {
	return pairs.flatMap((pair, at): Fault[] => {
		if (pair?.through !== "word") return [];
		const { tokens } = pair.sentence;
		const own = claim.tokens[at] as Token;
		const before = [tokens[pair.at - 1], tokens[pair.at - 2]];
		const lost = before.find(
			(token, k) =>
				token !== undefined &&
				(k === 0 || tokens[pair.at - 1]?.kind === "anchor") &&
				tokens[pair.at]?.before === "none" &&
				(HEDGES.test(token.form) || (SUPERLATIVE.test(own.form) && ORDINAL.test(token.form))) &&
				!isTold(claim.tokens, pairs, pair, pair.at - 1 - k),
		);
		if (lost !== undefined) return [fault("modality", own, `${lost.form} ${tokens[pair.at]?.form}`)];
		const bounded = boundOf(claim.tokens, at, tokens, pair.at);
		if (bounded !== null) return [fault("quantifier", own, bounded)];
		const after = afterthought(tokens, pair.at);
		if (after !== null && !isTold(claim.tokens, pairs, pair, after))
			return [fault("modality", own, `${own.form} ${tokens[after]?.form}`)];
		if (
			isPast(own) &&
			/ing$/.test(tokens[pair.at]?.form ?? "") &&
			/^(?:is|are)$/.test(tokens[pair.at - 1]?.folded ?? "")
		)
			return [fault("modality", own, `is ${tokens[pair.at]?.form}`)];
		const rate = own.kind === "number" && !own.date ? rateAfter(tokens, pair.at) : null;
		if (rate !== null && !isTold(claim.tokens, pairs, pair, rate))
			return [fault("number", own, `${own.folded} a ${tokens[rate]?.form}`)];
		return [];
	});
}

function fault(rule: Fault["rule"], own: Token, source: string): Fault {
	return { rule, reason: `“${own.form}” is “${source}” in the source` };
}

/** "One of the oldest", "the worst since 1988", "as early as March": what the claim leaves out of a bound that the source has. */
function boundOf(claim: readonly Token[], own: number, tokens: readonly Token[], at: number): string | null {
	const words = (of: readonly Token[], from: number, to: number) =>
		of
			.slice(Math.max(0, from), to)
			.map(({ form }) => form)
			.join(" ");
	const lead = words(tokens, at - 4, at);
	const told = words(claim, 0, own);
	const near = /\bas (early|late|soon|little|few|low|high) as$/.exec(lead)?.[1];
	if (near !== undefined && !told.includes(near)) return `as ${near} as`;
	const share = SHARE.exec(lead)?.[1];
	if (share !== undefined && !told.includes(share)) return `${share} of`;
	const bare = NEGATED.exec(lead)?.[1];
	if (bare !== undefined && !told.includes(bare)) return `no ${bare}`;
	const { form } = claim[own] as Token;
	if (!SUPERLATIVE.test(form) || NO_SUPERLATIVE.test(form)) return null;
	const part = /\b(among|one of|some of|two of|three of)\b(?! (?:\w+ )*of\b)/.exec(lead)?.[1];
	if (part !== undefined && !told.includes(part)) return `${part} the ${form}`;
	const bound = tokens.findIndex(
		(token, i) => i > at && i <= at + 3 && /^(?:since|among|outside|in)$/.test(token.form),
	);
	const opened = bound !== -1 && tokens.slice(at + 1, bound + 1).every(({ before }) => before === "none");
	const kept = claim
		.slice(own + 1)
		.some(({ kind, form: word }) => kind === "relation" || word === tokens[bound]?.form);
	return opened && !kept ? `${form} ${tokens[bound]?.form} …` : null;
}

/** "Traces of lead" are not lead, nor is "a draft of the report" the report. */
const SHARE =
	/\b(traces?|signs?|hints?|risks?|threats?|allegations?|rumou?rs?|fears?|accusations?|suspicions?|possibility|chance|draft|copy|version|majority|minority|average|maximum|minimum|total) of(?: the| an?)?$/;
/** "No immediate plans" are not no plans. */
const NEGATED = /\b(?:no|any) (immediate|further|additional|new|other|current|formal|final)$/;
const NO_SUPERLATIVE =
	/^(?:first|last|only|west|east|rest|best-known|interest|forest|protest|arrest|request|guest|contest|harvest|west|test|invest|suggest|honest)$/;

/** "rose slightly", "agreed in principle" */
function afterthought(tokens: readonly Token[], at: number): number | null {
	const [next, other] = [tokens[at + 1], tokens[at + 2]];
	if (next?.before !== "none") return null;
	if (AFTERTHOUGHTS.test(next.form)) return at + 1;
	return /^(?:in principle|in part|on average)$/.test(`${next.form} ${other?.form}`) ? at + 2 : null;
}

/** Whether the claim has the word at `place` of the pair's sentence, or says it anywhere. */
function isTold(
	tokens: readonly Token[],
	pairs: Alignment["pairs"],
	{ sentence }: Pair,
	place: number,
): boolean {
	const stem = sentence.tokens[place]?.stem;
	return (
		pairs.some((pair) => pair?.sentence === sentence && pair.at === place) ||
		tokens.some((token) => token.stem === stem)
	);
}

/** "400 dollars a month", "9,000 hours per year": where the unit of time stands. */
function rateAfter(tokens: readonly Token[], number: number): number | null {
	for (let i = number + 1; i <= number + 3 && i < tokens.length; i += 1) {
		const token = tokens[i] as Token;
		if (token.before !== "none" || (token.kind === "number" && i > number)) return null;
		if (/^(?:a|an|per|each|every)$/.test(token.folded))
			return RATE.test(tokens[i + 1]?.form ?? "") && tokens[i + 1]?.before === "none" ? i + 1 : null;
		if (!isAnchor(token)) return null;
	}
	return null;
}
