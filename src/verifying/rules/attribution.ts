import type { Alignment, Pair } from "../alignment.ts";
import { departure } from "../equivalents.ts";
import { isAnchor } from "../likeness.ts";
import { agrees, isBody, isPronoun, namesOf, sameSpeaker } from "../people.ts";
import { denies, type Scope, scopesOf } from "../scope.ts";
import type { Sentence } from "../sentence.ts";
import type { Token } from "../token.ts";
import { isAuxiliary, isPast } from "../verbs.ts";

/** ", records show": the claim's speaker and verb of saying stand side by side in the source as well. */
export function standsBeside({ pairs }: Alignment, { at, voice }: Scope, sentence: Sentence): boolean {
	if (voice === null || at.length === 0) return false;
	const placed = [...at, ...voice.mention].map((i) => pairs[i]);
	const last = pairs[voice.mention.at(-1) ?? -1];
	const verb = pairs[at.at(-1) ?? -1];
	if (!last || !verb || !placed.every((pair) => pair?.sentence === sentence)) return false;
	return verb.at === last.at + 1 && scopesOf(sentence).every(({ voice: other }) => other === null);
}

/** Whether the claim gives the words to whom the source gives them, in a verb that says no more. */
export function attributes(
	{ claim, pairs }: Alignment,
	own: Scope,
	sentence: Sentence,
	other: Scope,
): boolean {
	const ownStems = own.at.map((at) => stemAt(claim, at));
	const otherStems = other.at.map((at) => stemAt(sentence, at));
	const quoted = other.voice !== null && other.voice.quote.kind !== "reported";
	const verbs =
		quoted ||
		ownStems.some((one) => one === "according" || otherStems.some((two) => departure(one, two) !== null)) ||
		otherStems.length === 0;
	if (!verbs || (ownStems.some(denies) && !otherStems.some(denies))) return false;
	if (own.voice !== null && other.voice !== null) {
		// "he said" in both
		const [his, theirs] = [only(claim, own.voice.mention), only(sentence, other.voice.mention)];
		if (his !== null && isPronoun(his) && his.folded === theirs?.folded) return true;
		const { speaker, named } = other.voice.quote;
		const [spoken, more] = other.voice.mention;
		const pronoun = spoken === undefined || more !== undefined ? undefined : sentence.tokens[spoken];
		const words = "name" in speaker ? speaker.name.toLowerCase().split(" ").slice(0, -1) : [];
		if (pronoun !== undefined && !words.every((word) => agrees(pronoun, word))) return false;
		const inSight = other.voice.mention.some(
			(at) => sentence.tokens[at]?.kind === "name" || sentence.tokens[at]?.kind === "anchor",
		);
		if ((named || inSight) && sameSpeaker(own.voice.quote.speaker, speaker)) return true;
		const anchored = own.voice.mention.filter(
			(at) => isAnchor(claim.tokens[at] as Token) && pairs[at] !== undefined,
		);
		const paired = anchored.map((at) => pairs[at]);
		// "the auditor" where "Auditor Thea Lindqvist" speaks
		const spokenAt = [
			...other.voice.mention,
			...namesOf(sentence).flatMap((name) => (other.voice?.mention.includes(name.to - 1) ? name.titles : [])),
		];
		if (
			inSight &&
			paired.length > 0 &&
			paired.every((pair) => pair?.sentence === sentence) &&
			paired.some((pair) => pair && spokenAt.includes(pair.at) && isWhole(pair, spokenAt))
		)
			return true;
		const [one, two] = [own.voice.quote.speaker, speaker];
		if ("name" in one && "name" in two && isBody(sentence, two.name, one.name)) return true;
		// A pronoun that the extractor is not sure of, and that can mean nobody but the claim's speaker.
		return own.voice.mention.some((at) => {
			const pair = pairs[at];
			return (
				pair?.sentence === sentence &&
				pair.through === "pronoun" &&
				spokenAt.includes(pair.at) &&
				isWhole(pair, spokenAt)
			);
		});
	}
	// Without a speaker on one side, the names beside the verbs must be paired with one another.
	const spoken = other.voice?.mention ?? [];
	if (other.voice !== null)
		return pairs.some((pair) => pair !== null && pair.sentence === sentence && spoken.includes(pair.at));
	const mention = own.voice?.mention ?? [];
	return (
		mention.length === 0 ||
		mention.some((at) => {
			const pair = pairs[at];
			return pair?.sentence === sentence && isSubject(sentence, pair.at, other.at[0] ?? 0);
		})
	);
}

function only({ tokens }: Sentence, mention: readonly number[]): Token | null {
	return mention.length === 1 ? (tokens[mention[0] as number] ?? null) : null;
}

/** What a settlement, a count or the office that counts tells may be told without it; what a person or a party says may not. */
const RECORDS =
	/^(?:settlement|memo|documents?|filings?|records?|data|figures?|census|statistics|poll|survey|results?|tally|ruling|order|contract|budget|minutes|department|ministry|bureau)$/;

/** ", according to court records": up to the next break. */
export function isRecorded({ tokens }: Sentence, scope: Scope): boolean {
	const at = scope.at.find((i) => tokens[i]?.folded === "according");
	if (at === undefined) return false;
	const end = tokens.findIndex(
		(token, i) => i > at && (token.before !== "none" || /^(?:that|who|which)$/.test(token.folded)),
	);
	const named = tokens.slice(at + 1, end === -1 ? tokens.length : end);
	return (
		named.some((token) => RECORDS.test(token.folded)) && !named.some((token) => ACCUSING.test(token.folded))
	);
}

/** "A church may open a shelter, the board ruled": whoever rules so makes it so. */
export function isPermission(sentence: Sentence, { at, from, to }: Scope): boolean {
	return (
		at.some((i) => /^ruled?$/.test(sentence.tokens[i]?.form ?? "")) &&
		sentence.tokens
			.slice(from, to)
			.some(({ operator }) => operator === "possible" || operator === "must" || operator === "can")
	);
}

const ACCUSING =
	/^(?:prosecutors?|police|lawyers?|attorneys?|campaign|union|sheriff|complaint|lawsuit|justice)$/;

/** Whether what stands at `at` comes before the verb at `verb` and nobody else is named between the two. */
function isSubject(sentence: Sentence, at: number, verb: number): boolean {
	if (at >= verb) return false;
	const { tokens } = sentence;
	// ", saying …" goes on from the subject of the sentence.
	if (tokens[verb]?.before === "comma" && /ing$/.test(tokens[verb]?.form ?? "")) {
		const first = tokens.findIndex((token) => isAuxiliary(token) || isPast(token));
		return (
			first !== -1 && at < first && !tokens.slice(at + 1, first + 1).some((token) => token.before !== "none")
		);
	}
	return !namesOf(sentence).some(({ from, to }) => {
		const lead = sentence.tokens[from - 1];
		return (
			from > at &&
			to <= verb &&
			lead?.kind !== "relation" &&
			!/^(?:a|an|the|before|after|since|until|against|despite)$/.test(lead?.folded ?? "")
		);
	});
}

/** "Her counterpart, Kemper" is not she: a pronoun is the speaker only by itself. */
function isWhole({ sentence, at, through }: Pair, mention: readonly number[]): boolean {
	return (
		through !== "pronoun" ||
		mention.length === 1 ||
		!/^(?:his|her|its|their)$/.test(sentence.tokens[at]?.folded ?? "")
	);
}

export function stemAt(sentence: Sentence, at: number): string {
	return sentence.tokens[at]?.stem ?? "";
}
