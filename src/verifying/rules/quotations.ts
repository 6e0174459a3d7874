import type { Span } from "../../corpus/article.ts";
import { readAsked } from "../../quotes/finding/asked.ts";
import { inPlace } from "../../quotes/finding/wording.ts";
import { stemOf } from "../../quotes/finding/words.ts";
import type { Quote, Speaker } from "../../quotes/quote.ts";
import type { Alignment } from "../alignment.ts";
import type { Fault, Source } from "../claim.ts";
import { namesOf, sameSpeaker } from "../people.ts";
import { avows, denies, governs } from "../scope.ts";
import type { Sentence } from "../sentence.ts";

const MARKED = /[“"«„]([^“”"«»„]*)[”"»“]|(?<![\p{L}\p{N}])[‘']([^‘’'“”"]{2,}?)[’'](?![\p{L}\p{N}])/gu;
const MARK = /[“”"«»„‟]/u;

/** What stands in quotation marks in a text, and whether a mark is left over that opens or closes nothing. */
export function marked(text: string): { readonly inner: readonly Span[]; readonly loose: boolean } {
	const inner: Span[] = [];
	let rest = "";
	let end = 0;
	for (const match of text.matchAll(MARKED)) {
		const words = match[1] ?? match[2] ?? "";
		inner.push({ start: match.index + 1, end: match.index + 1 + words.length });
		rest += text.slice(end, match.index);
		end = match.index + match[0].length;
	}
	rest += text.slice(end);
	return { inner, loose: MARK.test(rest) };
}

/**
 * Words in quotation marks stand in a quotation of the sources letter for letter, but for the form of their apostrophes and
 * the comma or stop before the closing mark, and it is the one whom the claim names who said them.
 */
export function quotations(
	text: string,
	voices: readonly Quote[],
	sources: readonly Source[],
	own: readonly Sentence[],
	used: ReadonlySet<Sentence>,
): Fault[] {
	const { inner, loose } = marked(text);
	if (loose) return [{ rule: "quotation", reason: "a quotation mark stands alone" }];
	return inner.flatMap((span): Fault[] => {
		const words = text.slice(span.start, span.end);
		const bare = words.replace(/[,.;:!?…]+$/u, "").trim();
		if (!/[\p{L}\p{N}]/u.test(bare))
			return [{ rule: "quotation", reason: "nothing stands in quotation marks" }];
		const holders = sources.flatMap((source) => holding(bare, source));
		if (holders.length === 0 && speakerOf(span, voices, own) === null && isTerm(bare, used)) return [];
		if (holders.length === 0)
			return [{ rule: "quotation", reason: `“${bare}” is no quotation in the sources` }];
		const lead = text.slice(0, span.start - 1).trimEnd();
		const whole = holders.filter((quote) => !isSevered(bare, lead, quote.quote, quote.source));
		if (whole.length === 0)
			return [{ rule: "quotation", reason: `“${bare}” is cut where the cut changes it` }];
		const beside = voices.find((quote) => quote.span.start < span.end && quote.span.end > span.start);
		const cue = chargedCue(text, beside);
		if (cue !== null && !whole.some(({ quote, source }) => chargedCue(source.article.text, quote) === cue))
			return [{ rule: "speaker", reason: `the source has “${bare}” as said` }];
		// "she said" in both
		const meant = beside?.mention && PRONOUN.exec(text.slice(beside.mention.start, beside.mention.end))?.[0];
		if (
			meant &&
			whole.some(
				({ quote: { mention, named }, source: { article } }) =>
					named &&
					mention &&
					article.text.slice(mention.start, mention.end).toLowerCase() === meant.toLowerCase(),
			)
		)
			return [];
		const speaker = speakerOf(span, voices, own);
		if (speaker === null) return [{ rule: "speaker", reason: `nobody is named for “${bare}”` }];
		const same = whole.some(
			({ quote, source }) =>
				!quote.reporting &&
				((quote.named && sameSpeaker(speaker, quote.speaker)) || isCalled(speaker, quote, source)),
		);
		return same ? [] : [{ rule: "speaker", reason: `“${bare}” is another's` }];
	});
}

const PRONOUN = /^(?:he|she|they)$/i;

/** Words in marks that are nobody's ("the phrase “unlimited growth”"), marked so in a sentence that the claim rests on. */
function isTerm(words: string, used: ReadonlySet<Sentence>): boolean {
	const sought = straight(words);
	return [...used].some(({ text, span }) => {
		const sentence = text.slice(span.start, span.end);
		return marked(sentence).inner.some(
			({ start, end }) => straight(sentence.slice(start, end)).replace(/[,.;:!?…]+$/u, "") === sought,
		);
	});
}

/** The word of saying beside a quotation where it says more than that: "denied", "admitted". */
function chargedCue(text: string, quote: Quote | undefined): string | null {
	if (!quote?.cue) return null;
	const stems = text
		.slice(quote.cue.start, quote.cue.end)
		.split(" ")
		.map((word) => stemOf(word.toLowerCase()));
	return stems.find((stem) => denies(stem) || avows(stem)) ?? null;
}

/** Whom the claim names for the words at `span`. */
function speakerOf(span: Span, voices: readonly Quote[], own: readonly Sentence[]): Speaker | null {
	const voice = voices.find(
		(quote) => quote.span.start < span.end && quote.span.end > span.start && quote.kind !== "reported",
	);
	const sentence = own.find((each) => each.span.start <= span.start && each.span.end >= span.end);
	if (voice !== undefined && voice.speaker.kind !== "unattributed")
		return voice.speaker.kind === "person" && sentence !== undefined
			? { ...voice.speaker, name: wholeName(sentence, voice) ?? voice.speaker.name }
			: voice.speaker;
	return sentence === undefined ? null : subjectOf(sentence, span);
}

/** "The head of the union, Fran Delgado, said": whoever is described is named right after it. */
function isCalled(speaker: Speaker, { speaker: described, mention }: Quote, { article }: Source): boolean {
	if (mention === null || speaker.kind !== "person" || described.kind !== "unnamed") return false;
	const after = article.text.slice(mention.start, mention.start + LONGEST_DESCRIPTION);
	const [, name] = NAMED_AFTER.exec(after) ?? [];
	return name !== undefined && sameSpeaker(speaker, { ...described, kind: "person", name });
}

const LONGEST_DESCRIPTION = 160;
/** A noun phrase of small words and names without a verb of its own is all that stands before the name. */
const NAMED_AFTER = /^[^,.;:“”"()]{3,80},\s((?:\p{Lu}[\p{L}'’-]+\.?\s){0,3}\p{Lu}[\p{L}'’-]+)(?=[,.])/u;

/** The name that the speaker's mention begins, where it goes on. */
function wholeName({ tokens, text, ...sentence }: Sentence, { mention, speaker }: Quote): string | null {
	if (mention === null || !("name" in speaker)) return null;
	const name = namesOf({ tokens, text, ...sentence }).find(
		({ from, to }) => tokens[from]?.start === mention.start && (tokens[to - 1]?.end ?? 0) > mention.end,
	);
	return name === undefined ? null : text.slice(mention.start, tokens[name.to - 1]?.end);
}

/** "Dunning called the rise “a tax”": whoever opens the sentence right before its one verb of saying. */
function subjectOf(sentence: Sentence, span: Span): Speaker | null {
	const { tokens, text } = sentence;
	const [first, second] = namesOf(sentence);
	const [start, verb] = [tokens[first?.from ?? -1], tokens[first?.to ?? -1]];
	if (first === undefined || start === undefined || verb === undefined) return null;
	if ((first.titles[0] ?? first.from) > 0 || verb.before !== "none" || !governs(verb.stem)) return null;
	const others = tokens.filter((token) => token.end <= span.start && governs(token.stem));
	if (others.length > 1 || (tokens[second?.from ?? -1]?.start ?? span.end) < span.start) return null;
	const name = text.slice(start.start, tokens[first.to - 1]?.end);
	return { kind: "person", name, role: null };
}

interface Holder {
	readonly quote: Quote;
	readonly source: Source;
}

/** The quotations of the source's passage that hold these words letter for letter, at word boundaries. */
function holding(words: string, source: Source): Holder[] {
	const text = straight(source.article.text);
	const sought = straight(words);
	return source.quotes.flatMap((quote) => {
		if (
			quote.kind === "reported" ||
			quote.span.end <= source.span.start ||
			quote.span.start >= source.span.end
		)
			return [];
		const start = Math.max(quote.span.start, source.span.start);
		const said = text.slice(start, Math.min(quote.span.end, source.span.end));
		for (let at = said.indexOf(sought); at !== -1; at = said.indexOf(sought, at + 1)) {
			const before = said[at - 1] ?? " ";
			const after = said[at + words.length] ?? " ";
			if (!LETTER.test(before) && !LETTER.test(after)) return [{ quote, source }];
		}
		return [];
	});
}

/** Unit for unit: an apostrophe is one in either form. */
function straight(text: string): string {
	return text.replace(/[‘’]/g, "'");
}

/** Whether the claim says outside the marks, right before them, all that the sentence has before these words. */
function isLeadOf(before: string, lead: string): boolean {
	const opening = (before.split(/[.?!…]\s/).at(-1) ?? before).replace(/^(?:the|a|an)\s/i, "");
	return (
		opening.length > 0 &&
		straight(lead)
			.toLowerCase()
			.endsWith(` ${straight(opening).toLowerCase()}`)
	);
}

const LETTER = /[\p{L}\p{N}]/u;
const TURNING = /^[,;]?\s*(?:but|if|unless|except|although|though|because|and|when|than|or)\b/i;

/** Whether what is left out of the sentence turns, hedges or limits what is quoted. */
function isSevered(words: string, lead: string, quote: Quote, { article }: Source): boolean {
	const said = article.text.slice(quote.span.start, quote.span.end);
	const at = straight(said).indexOf(straight(words));
	if (at === -1) return true;
	// What is cut before the end of a sentence may go on with "but".
	if (TURNING.test(said.slice(at + words.length))) return true;
	const before = said.slice(0, at).trimEnd();
	if (before !== "" && !/[.?!…,;:—-]$/.test(before)) return !isLeadOf(before, lead);
	const segments = [{ ...quote.span, text: said }];
	const wording = inPlace(readAsked(words), { articleText: article.text, segments }, {});
	return wording?.kind !== "exact";
}

/** Whoever is named beside a quotation said it: "Marlow did not say" and "Marlow denied" do not go with her own words. */
export function frames({ claim }: Alignment): Fault[] {
	const against = claim.tokens.find(
		(token) => token.operator === "not" || (token.kind === "anchor" && denies(token.stem)),
	);
	return against === undefined
		? []
		: [{ rule: "polarity", reason: `“${against.folded}” beside words that the source has as said` }];
}
