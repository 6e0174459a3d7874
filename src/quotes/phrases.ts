import { CUE_FORMS } from "./cues.ts";
import { isGivenName } from "./first-names.ts";
import { isVerbAt } from "./grammar.ts";
import {
	DEFINITE,
	DETERMINERS,
	MONTHS_AND_DAYS,
	ORGANISATION_WORDS,
	PARTY_AND_STATE,
	PERSON_NOUNS,
	PERSONAL_TITLES,
	PREPOSITIONS,
	SUBJECT_PRONOUNS,
	TITLES,
} from "./lexicon.ts";
import type { Mention, MentionKind } from "./mention.ts";
import type { Sentence } from "./narration.ts";
import {
	AGENTS,
	BARE_DOCUMENTS,
	isGroupNoun,
	isKnownNoun,
	isNounAt,
	isOccasion,
	isPluralThatSpeaks,
	kindOfHead,
	nounRunEnd,
	shareBefore,
	stopsPhrase,
} from "./nouns.ts";
import {
	isNameAt,
	isParticle,
	LONGEST_PHRASE,
	opensName,
	runEnd,
	type Stretch,
	tokenAt,
	wordAt,
} from "./runs.ts";
import type { Token } from "./tokens.ts";

const POSSESSIVE_PRONOUN = /^(?:his|her|their|my|our|its)$/;
const PARTICIPLE_OR_ADVERB = /(?:ing|ed|ly)$/;
/** After a noun these belong to the verb that follows: "The mayor also said". */
const ENDS_PHRASE: ReadonlySet<string> = new Set(
	"also already often always again soon later earlier recently repeatedly previously then now still".split(
		" ",
	),
);
const LONG_ADVERB = /(?:[ei]d|al|ent|ant|ab|ib|iv|ous|ful|ic|at|ar)ly$/;

/**
 * Reads the noun phrases of one sentence from left to right.
 * Every `#…At`-like step takes where the rest of the phrase begins (`i`) and where the whole does (`start`),
 * and returns the token after it.
 */
export class PhraseReader {
	readonly #stretch: Stretch;
	readonly #sentence: number;
	readonly #into: Mention[];
	readonly #proper: ReadonlySet<string>;

	/** Appends to `into`; `proper` holds the words that are names wherever they stand, in lower case. */
	constructor(tokens: readonly Token[], sentence: Sentence, into: Mention[], proper: ReadonlySet<string>) {
		this.#stretch = { tokens, from: sentence.from, to: sentence.to };
		this.#sentence = sentence.index;
		this.#into = into;
		this.#proper = proper;
	}

	read(): void {
		let i = this.#stretch.from;
		while (i < this.#stretch.to) i = Math.max(i + 1, this.#phrase(i, i));
	}

	#phrase(i: number, start: number): number {
		const token = wordAt(this.#stretch, i);
		if (token === undefined) return i;
		const isName = isNameAt(this.#stretch, i);
		if (i > start) return isName ? this.#capitalised(i, start) : this.#nounPhrase(i, start);
		if (SUBJECT_PRONOUNS.has(token.lower) && (!token.capital || this.#opensClause(i) || token.text === "I"))
			return this.#pronoun(i, token);
		if ((token.lower === "the" || DETERMINERS.has(token.lower)) && !isName) {
			if (POSSESSIVE_PRONOUN.test(token.lower))
				this.#add("pronoun", i, i + 1, i, token.lower, { possessive: true });
			return this.#nounPhrase(i + 1, i);
		}
		if (isName && PARTY_AND_STATE.test(token.text)) return i + 1;
		if (isName) return this.#capitalised(i, start);
		const isMoney = tokenAt(this.#stretch, i - 1)?.text === "$";
		if (/^\d/.test(token.text) && !isMoney && isNounAt(this.#stretch, i + 1))
			return this.#nounPhrase(i + 1, i);
		const isGroup =
			(isGroupNoun(token.lower) && !isVerbAt(this.#stretch.tokens, i)) ||
			isPluralThatSpeaks(this.#stretch, i);
		if (BARE_DOCUMENTS.has(token.lower) && !isVerbAt(this.#stretch.tokens, i))
			return this.#add("document", i, i + 1, i, token.lower);
		return isGroup ? this.#add("group", i, i + 1, i, token.lower) : i + 1;
	}

	#opensClause(i: number): boolean {
		return i === this.#stretch.from || wordAt(this.#stretch, i - 1) === undefined;
	}

	#pronoun(i: number, token: Token): number {
		// "Who was there?" asks, "…, who was there" relates
		const asks = token.lower === "who" && this.#opensClause(i) && tokenAt(this.#stretch, i - 1)?.text !== ",";
		return asks ? i + 1 : this.#add("pronoun", i, i + 1, i, token.lower);
	}

	#capitalised(i: number, start: number): number {
		if (this.#isSentenceCase(i)) return this.#opensWithNoun(i, start);
		let to = runEnd(this.#stretch, i);
		if (tokenAt(this.#stretch, to)?.kind === "possessive") {
			this.#addName(i, to, start, { possessive: true });
			return Math.max(this.#phrase(to + 1, start), to + 1);
		}
		if (isNounAt(this.#stretch, to)) {
			// "Reyes campaign aides said", "Reyes spokesman Tom Lund"
			this.#addName(i, to, start, { modifier: true });
			return this.#endsInNoun(to, start);
		}
		const last = (this.#stretch.tokens[to - 1] as Token).lower.replace(/\.$/, "");
		const isTitleAlone =
			TITLES.has(last) &&
			!this.#hasGivenName(i, to - 1) &&
			!ORGANISATION_WORDS.has(last) &&
			(start < i || to - i > 1 || PERSON_NOUNS.has(last));
		if (isTitleAlone) return this.#described(start, to);
		while (
			to - i > 1 &&
			!isNameAt(this.#stretch, to - 1) &&
			MONTHS_AND_DAYS.has((this.#stretch.tokens[to - 1] as Token).lower)
		)
			to -= 1;
		this.#addName(i, to, start);
		return to;
	}

	/** "Ann Pope" and "Tom Baron" are people, whatever their surnames mean. */
	#hasGivenName(from: number, to: number): boolean {
		return this.#stretch.tokens.slice(from, to).some((token) => isGivenName(token.lower));
	}

	/** A run of nouns from `i` on is a description, or what comes before the name that follows it. */
	#endsInNoun(i: number, start: number): number {
		const end = nounRunEnd(this.#stretch, i);
		return opensName(wordAt(this.#stretch, end))
			? this.#capitalised(end, start)
			: this.#described(start, end);
	}

	/** A capital that only opens its sentence: "Protesters said", "Weighing in", "Rival Ann Reyes". */
	#isSentenceCase(i: number): boolean {
		const token = this.#stretch.tokens[i] as Token;
		if (i !== this.#stretch.from && tokenAt(this.#stretch, i - 1)?.kind !== "mark") return false;
		if (/[\p{Lu}.]/u.test(token.text.slice(1)) || this.#proper.has(token.lower)) return false;
		if (isGivenName(token.lower) || PERSONAL_TITLES.has(token.lower)) return false;
		const next = wordAt(this.#stretch, i + 1);
		if (isParticle(next) || /^(?:[IVXL]+\.?|\d.*)$/.test(next?.text ?? "")) return false;
		if (PARTICIPLE_OR_ADVERB.test(token.lower) && next?.capital !== true) return !this.#speaks(i);
		if (isGroupNoun(token.lower)) return true;
		return (
			next !== undefined &&
			(isKnownNoun(token.lower) || (!next.capital && !isVerbAt(this.#stretch.tokens, i + 1)))
		);
	}

	/** "Dunning called", "Reilly has said": no participle and no adverb has a finite verb of saying right behind it. */
	#speaks(i: number): boolean {
		const { tokens } = this.#stretch;
		if (LONG_ADVERB.test((tokens[i] as Token).lower)) return false;
		const verb = /^(?:has|had)$/.test(wordAt(this.#stretch, i + 1)?.lower ?? "") ? i + 2 : i + 1;
		const word = wordAt(this.#stretch, verb)?.lower ?? "";
		return CUE_FORMS.has(word) && !word.endsWith("ing") && isVerbAt(tokens, verb);
	}

	#opensWithNoun(i: number, start: number): number {
		const token = this.#stretch.tokens[i] as Token;
		if (opensName(wordAt(this.#stretch, i + 1))) return this.#capitalised(i + 1, start);
		if (isGroupNoun(token.lower) || isPluralThatSpeaks(this.#stretch, i))
			return this.#add("group", start, i + 1, start, token.lower);
		if (PARTICIPLE_OR_ADVERB.test(token.lower)) return i + 1;
		if (isNounAt(this.#stretch, i + 1)) return this.#endsInNoun(i + 1, start);
		return kindOfHead(token.lower) === "thing" ? i + 1 : this.#described(start, i + 1);
	}

	/** The rest of a phrase after its determiner or owner. */
	#nounPhrase(i: number, start: number): number {
		const stretch = this.#stretch;
		let j = i;
		while (j < stretch.to && j - i < LONGEST_PHRASE) {
			const token = stretch.tokens[j] as Token;
			const quotedAdjective = token.kind === "quote" && j > i && isNounAt(stretch, j + 1);
			const dayAsAdjective =
				MONTHS_AND_DAYS.has(token.lower) &&
				wordAt(stretch, j + 1) !== undefined &&
				!stopsPhrase(stretch, j + 1);
			if (quotedAdjective || dayAsAdjective) j += 1;
			else if (opensName(token)) {
				const end = runEnd(stretch, j);
				const isAdjective =
					!isNounAt(stretch, end) && wordAt(stretch, end)?.capital === false && !stopsPhrase(stretch, end);
				if (!isAdjective && j > i && isOccasion((stretch.tokens[j - 1] as Token).lower)) break;
				if (!isAdjective) return this.#capitalised(j, start);
				j = end;
			} else if (stopsPhrase(stretch, j) || (j > i && this.#belongsToVerb(j))) break;
			else j += 1;
		}
		if (j === i) return i;
		if (tokenAt(stretch, j)?.kind !== "possessive") return this.#described(start, j);
		const head = (stretch.tokens[j - 1] as Token).lower;
		this.#add(kindOfHead(head), start, j, start, head, { possessive: true });
		return Math.max(j + 1, this.#phrase(j + 1, start));
	}

	/** The "also" of "The mayor also said", the "wrongly" of "the state wrongly claimed". */
	#belongsToVerb(j: number): boolean {
		const { tokens } = this.#stretch;
		const word = (tokens[j] as Token).lower;
		if (ENDS_PHRASE.has(word)) return true;
		return (
			word.endsWith("ly") &&
			(isVerbAt(tokens, j + 1) || /..ed$/.test(wordAt(this.#stretch, j + 1)?.lower ?? ""))
		);
	}

	#described(start: number, to: number): number {
		const head = (this.#stretch.tokens[to - 1] as Token).lower.replace(/\.$/, "");
		const kind = kindOfHead(head);
		const speaks =
			kind === "thing" &&
			head.endsWith("s") &&
			CUE_FORMS.get(wordAt(this.#stretch, to)?.lower ?? "") === "speech" &&
			AGENTS.test(head);
		return this.#add(speaks ? "group" : kind, start, to, start, head);
	}

	#addName(
		from: number,
		to: number,
		start: number,
		flags: { possessive?: boolean; modifier?: boolean } = {},
	): void {
		if (from < to) this.#add("name", start, to, from, (this.#stretch.tokens[to - 1] as Token).lower, flags);
	}

	#add(
		kind: MentionKind,
		start: number,
		to: number,
		nameStart: number,
		head: string,
		flags: { possessive?: boolean; modifier?: boolean } = {},
	): number {
		const { tokens } = this.#stretch;
		const from = kind === "group" ? shareBefore(this.#stretch, start) : start;
		const nameFrom = kind === "group" ? from : nameStart;
		const first = tokens[from] as Token;
		const name = tokens[nameFrom] as Token;
		const last = tokens[to - 1] as Token;
		this.#into.push({
			kind,
			from,
			to,
			nameFrom,
			span: { start: kind === "name" ? name.start : first.start, end: last.end },
			head,
			definite: DEFINITE.has(first.lower) || kind === "name",
			possessive: flags.possessive ?? false,
			modifier: flags.modifier ?? false,
			oblique: this.#isOblique(from, to),
			sentence: this.#sentence,
		});
		return to;
	}

	/** After a preposition; but "after Reyes said" and "about 50 voters" are none of it. */
	#isOblique(from: number, to: number): boolean {
		let at = from - 1;
		// the "of" of "of Yes California", where the name's first word is no name by itself
		const isOfName = this.#stretch.tokens[from]?.capital === true;
		if (isOfName && wordAt(this.#stretch, at)?.capital && at > this.#stretch.from) at -= 1;
		// the "engineer" of "by engineer Tom Lund"
		else if (
			isOfName &&
			PERSON_NOUNS.has(wordAt(this.#stretch, at)?.lower ?? "") &&
			wordAt(this.#stretch, at - 1)?.lower === "by"
		)
			return true;
		const before = wordAt(this.#stretch, at)?.lower ?? "";
		if (!PREPOSITIONS.has(before)) return false;
		if (/^(?:after|before|since|until|than|like)$/.test(before)) return !isVerbAt(this.#stretch.tokens, to);
		return !(
			/^(?:about|over|under|around)$/.test(before) && /^\d/.test(this.#stretch.tokens[from]?.text ?? "")
		);
	}
}
