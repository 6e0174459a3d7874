import { appositionsOf } from "./appositions.ts";
import { withCounted } from "./counted.ts";
import { isBound } from "./operators.ts";
import { isActing, isTitle, type Name, namesOf } from "./people.ts";
import { scopesOf } from "./scope.ts";
import { kept, type Sentence } from "./sentence.ts";
import type { Token } from "./token.ts";
import { isAuxiliary, isPast, isPastOnly } from "./verbs.ts";

/*
 * A sentence says several things at once: "Lyle, who vetoed it twice, signed the law and left" says that he signed, that he
 * vetoed and that he left. A reading is one of them by itself: the sentence with words left out, in its own order. What
 * it says the sentence says, because a reading
 * - keeps every word that turns, hedges or attributes a word that it keeps, or it is none;
 * - gives a clause only the subject that stands right before it, whole.
 * Claims are held against readings, so that the rest of a long sentence does not come between a subject and its verb.
 */

/** So many readings a sentence has at most: longer ones are enumerations. */
const MOST = 12;

/** So many sentences back stands what a bare number counts. */
const COUNTED_BACK = 2;

const known = new WeakMap<Sentence, readonly Sentence[]>();

/**
 * What a sentence says, each by itself; the sentence as it is comes first. `before` are the sentences before it, nearest
 * first, where the noun of a bare number may stand.
 */
export function readingsOf(sentence: Sentence, before: readonly Sentence[]): readonly Sentence[] {
	let found = known.get(sentence);
	if (found === undefined) {
		const counted = withCounted(sentence, before.slice(0, COUNTED_BACK));
		found = [sentence, ...read(sentence), ...(counted === null ? [] : [counted, ...read(counted)])];
		known.set(sentence, found);
	}
	return found;
}

/** Half-open indices of tokens. */
interface Stretch {
	readonly from: number;
	readonly to: number;
}

function read(sentence: Sentence): Sentence[] {
	const { tokens } = sentence;
	const asides = asidesOf(sentence);
	const masks: Stretch[][] = [];
	if (asides.length > 0) masks.push(complement(asides, tokens.length));
	const all = [...masks];
	for (const clause of relativesIn(sentence)) all.push(clause);
	for (const mask of [[{ from: 0, to: tokens.length }], ...masks]) all.push(...coordinated(sentence, mask));
	const found: Sentence[] = [];
	const seen = new Set<string>();
	for (const stretches of all) {
		const keep = tokens.map((_, i) => stretches.some(({ from, to }) => i >= from && i < to));
		const key = keep.map(Number).join("");
		if (seen.has(key) || !isGoverned(sentence, keep)) continue;
		seen.add(key);
		found.push(joinedUp(sentence, keep));
		if (found.length === MOST) break;
	}
	return found;
}

/** The words that are kept; where something is left out before a word, no comma stands there any more. */
function joinedUp(sentence: Sentence, keep: readonly boolean[]): Sentence {
	const tokens = sentence.tokens.map(
		(token, i): Token =>
			keep[i - 1] === false && token.before === "comma" ? { ...token, before: "none" } : token,
	);
	const reading = kept({ ...sentence, tokens }, keep);
	return { ...reading, voices: reading.voices.filter(({ from, to }) => from < to) };
}

function complement(holes: readonly Stretch[], length: number): Stretch[] {
	const found: Stretch[] = [];
	let from = 0;
	for (const hole of holes) {
		if (hole.from > from) found.push({ from, to: hole.from });
		from = Math.max(from, hole.to);
	}
	if (from < length) found.push({ from, to: length });
	return found;
}

/** Whether all that turns, hedges or attributes a kept word is kept; whose word it is goes with the voice. */
function isGoverned(sentence: Sentence, keep: readonly boolean[]): boolean {
	return scopesOf(sentence).every(({ operator, at, from, to, voice }) => {
		if (voice !== null) return true;
		if (operator !== "governor" && operator !== "to" && isBound(operator)) {
			// A bound that has lost its word would bind the next one, and the word without it is another.
			return at.every((i) => keep[i]) === keep.slice(from, to).some(Boolean);
		}
		return !keep.slice(from, to).some(Boolean) || at.every((i) => keep[i]);
	});
}

/** What commas set apart: who somebody is, what is told of somebody in passing, when and where. */
function asidesOf(sentence: Sentence): Stretch[] {
	const { tokens } = sentence;
	const found: Stretch[] = [];
	for (const { from, to } of appositionsOf(sentence)) found.push({ from, to });
	for (let i = 1; i < tokens.length; i += 1) {
		const bounded = endOf(tokens, i);
		if (boundsOne(tokens, i, bounded)) found.push({ from: i, to: bounded });
		if (tokens[i]?.before !== "comma" || found.some(({ from, to }) => i >= from && i < to)) continue;
		if (!OPENS_ASIDE.test(tokens[i]?.folded ?? "")) continue;
		found.push({ from: i, to: endOf(tokens, i) });
	}
	return found.sort((one, other) => one.from - other.from);
}

/** "a contract that their leaders endorsed, 88 to 71": what bounds one thing, and not "any" or "all", up to the break. */
function boundsOne(tokens: readonly Token[], at: number, to: number): boolean {
	const [noun, next] = [tokens[at - 1], tokens[at + 1]];
	if (
		tokens[at]?.folded !== "that" ||
		tokens[at]?.before !== "none" ||
		noun?.kind !== "anchor" ||
		next === undefined
	)
		return false;
	if (isPast(noun) || isAuxiliary(next) || isPast(next) || to === tokens.length || to - at > 7) return false;
	if (!isPast(tokens[to - 1] as Token)) return false;
	return tokens.slice(Math.max(0, at - 4), at).some(({ folded }) => /^(?:the|an?)$/.test(folded));
}

const OPENS_ASIDE = /^(?:who|which|whose|including|with|most|some|formerly|now|aged?)$/;

/** The next break after `from`. */
function endOf(tokens: readonly Token[], from: number): number {
	const end = tokens.findIndex((token, i) => i > from && token.before !== "none" && !isWithinDate(tokens, i));
	return end === -1 ? tokens.length : end;
}

/** The comma of "July 18, 2018". */
function isWithinDate(tokens: readonly Token[], i: number): boolean {
	return tokens[i]?.date === true && tokens[i - 1]?.date === true;
}

/** What "who …", "which …" and "that …" tell of the noun or name before them, with that noun. */
function relativesIn(sentence: Sentence): Stretch[][] {
	const { tokens } = sentence;
	const found: Stretch[][] = [];
	tokens.forEach((token, i) => {
		if (!/^(?:who|which|that)$/.test(token.folded) || i === 0) return;
		const and = /^(?:and|but)$/.test(tokens[i - 1]?.folded ?? "");
		const first = and ? earlier(tokens, i) : i;
		const verb = tokens[i + 1];
		if (
			first === null ||
			verb === undefined ||
			!(isAuxiliary(verb) || isPast(verb) || isAdverb(tokens, i + 1))
		)
			return;
		const subject = bearer(sentence, first, token.folded === "who");
		if (subject === null) return;
		const end = relativeEnd(tokens, i + 1);
		found.push([subject, { from: i + 1, to: end }]);
	});
	return found;
}

/** "ever", "also" before a verb. */
function isAdverb(tokens: readonly Token[], at: number): boolean {
	const [one, verb] = [tokens[at], tokens[at + 1]];
	return (
		one !== undefined &&
		verb !== undefined &&
		/^(?:also|later|first|then|once|twice|now|already|long|(?:\w+ly))$/.test(one.folded) &&
		isPast(verb)
	);
}

/** The "who" that "and who" goes on from. */
function earlier(tokens: readonly Token[], at: number): number | null {
	for (let i = at - 2; i > 0; i -= 1) {
		if (tokens[i]?.before === "strong") return null;
		if (tokens[i]?.folded === tokens[at]?.folded) return i;
	}
	return null;
}

function relativeEnd(tokens: readonly Token[], from: number): number {
	for (let i = from + 1; i < tokens.length; i += 1) {
		const token = tokens[i] as Token;
		if (token.before !== "none" && !isWithinDate(tokens, i)) return i;
		if (/^(?:and|but)$/.test(token.folded) && /^(?:who|which|that)$/.test(tokens[i + 1]?.folded ?? ""))
			return i;
	}
	return tokens.length;
}

/**
 * Of whom a relative clause tells: the name right before it, the name whose apposition ends there, or the noun with its
 * article. null where it may be another: "the son of the mayor, who …", "one of the men who …".
 */
function bearer(sentence: Sentence, at: number, person: boolean): Stretch | null {
	const { tokens } = sentence;
	const name = namesOf(sentence).find((each) => each.to === at);
	const beside = appositionsOf(sentence).find(({ from, to }) => at > from && at <= to);
	if (beside !== undefined) return unlessOwned(tokens, whole(beside.name));
	if (name !== undefined) return unlessOwned(tokens, whole(name));
	let from = at;
	while (from > 0) {
		const token = tokens[from - 1] as Token;
		if (from < at && tokens[from]?.before !== "none") break;
		if (ARTICLE.test(token.folded)) {
			from -= 1;
			break;
		}
		if (
			token.kind === "name"
				? from === at || token.possessive
				: token.kind !== "anchor" && token.kind !== "number"
		)
			break;
		if (isPast(token) || token.infinitive) break;
		from -= 1;
	}
	if (from === at || tokens[at - 1]?.kind !== "anchor" || !ARTICLE.test(tokens[from]?.folded ?? ""))
		return null;
	if (person && tokens[at]?.before === "comma" && tokens[from - 1]?.folded === "of") return null;
	// "Ada Kessling, a farmer's daughter who became …"
	const described =
		tokens[from]?.before === "comma" ? namesOf(sentence).find((each) => each.to === from) : undefined;
	if (described !== undefined) return unlessOwned(tokens, whole(described));
	return unlessOwned(tokens, { from, to: at });
}

const ARTICLE = /^(?:the|an?|its|his|her|their|two|three)$/;

function whole({ from, to, titles }: Name): Stretch {
	return { from: titles[0] ?? from, to };
}

/** "the deputy of Carl Busse, who": it may be either. */
function unlessOwned(tokens: readonly Token[], stretch: Stretch): Stretch | null {
	const lead = tokens[stretch.from - 1]?.folded ?? "";
	// "over the objections of Gov. Frederick Lyle, who": objections are nobody.
	const owned = tokens[stretch.from - 2];
	if (lead === "of" && owned?.kind === "anchor" && !isActing(owned) && !isTitle(owned)) return stretch;
	return /^(?:of|and|or)$/.test(lead) ? null : stretch;
}

/** "The board cut the budget and closed the pool": the second verb with the subject of the first. */
function coordinated({ tokens }: Sentence, mask: readonly Stretch[]): Stretch[][] {
	const order = mask.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k));
	const found: Stretch[][] = [];
	const first = order.findIndex((i) => isVerbAt(tokens, i));
	if (first < 1) return found;
	const subject = order.slice(0, first);
	if (!isSubject(tokens, subject)) return found;
	const auxiliary = isAuxiliary(tokens[order[first] as number] as Token);
	for (let k = first + 1; k < order.length - 1; k += 1) {
		const at = order[k] as number;
		if (tokens[at]?.before === "strong") break;
		if (!/^(?:and|but)$/.test(tokens[at]?.folded ?? "")) continue;
		const verb = tokens[order[k + 1] as number] as Token;
		const finite = isAuxiliary(verb) || isPastOnly(verb) || (!auxiliary && isPast(verb));
		// A participle may hang on any verb before it: "accused of stealing and fired".
		const apart = order
			.slice(first + 1, k)
			.every(
				(i) => !isAuxiliary(tokens[i] as Token) && !/^(?:that|who|which)$/.test(tokens[i]?.folded ?? ""),
			);
		if (!finite || !apart) continue;
		const rest = order.slice(k + 1);
		const end = rest.findIndex((i, n) => n > 0 && tokens[i]?.before === "strong");
		found.push(stretchesOf([...subject, ...(end === -1 ? rest : rest.slice(0, end))]));
	}
	return found;
}

function isVerbAt(tokens: readonly Token[], i: number): boolean {
	const token = tokens[i] as Token;
	if (isAuxiliary(token)) return true;
	if (!isPast(token)) return false;
	return !/^(?:the|an?|his|her|its|their|of|for|by|with)$/.test(tokens[i - 1]?.folded ?? "");
}

/** A subject is one noun phrase: no break, no verb, no other clause. */
function isSubject(tokens: readonly Token[], places: readonly number[]): boolean {
	return places.every(
		(i, k) =>
			(k === 0 || places[k - 1] !== i - 1 || tokens[i]?.before === "none") &&
			!/^(?:that|who|which|if|when|after|before|because|while|as|but)$/.test(tokens[i]?.folded ?? ""),
	);
}

function stretchesOf(places: readonly number[]): Stretch[] {
	return places.map((from) => ({ from, to: from + 1 }));
}
