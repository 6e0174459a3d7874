import type { Span } from "../corpus/article.ts";
import { isGivenName } from "./first-names.ts";
import { isVerbAt } from "./grammar.ts";
import { AUXILIARIES, CONJUNCTIONS, DEFINITE, DETERMINERS, DOCUMENT_NOUNS, FUNCTION_WORDS, GROUP_NOUNS, MONTHS_AND_DAYS, ORGANISATION_NOUNS, ORGANISATION_WORDS, PERSONAL_TITLES, PERSON_NOUNS, PREPOSITIONS, SUBJECT_PRONOUNS, TITLES } from "./lexicon.ts";
import type { Narration, Range } from "./narration.ts";
import type { Token } from "./tokens.ts";

export type MentionKind = "name" | "pronoun" | "person" | "group" | "organisation" | "document" | "thing";

/** Words of the narration that may stand for a speaker. */
export interface Mention {
	readonly kind: MentionKind;
	/** Tokens of the whole phrase ("the Republican nominee", "Sen. Ann Reyes"). */
	readonly from: number;
	readonly to: number;
	/** Of a name: its tokens without titles and determiner; else the same as the whole. */
	readonly nameFrom: number;
	readonly span: Span;
	/** The noun that says what it is ("mayor"), the pronoun, or the last word of the name; lower case. */
	readonly head: string;
	readonly definite: boolean;
	/** Followed by 's: the owner of the next noun and no subject. */
	readonly possessive: boolean;
	/** Part of a longer phrase that has another head ("Reyes" in "Reyes spokesman", "the Reyes campaign"). */
	readonly modifier: boolean;
	/** After a preposition ("in Ohio", "of the council"). */
	readonly oblique: boolean;
	readonly sentence: number;
}

const LONGEST_PHRASE = 12;
/** Offices whose name goes on with "of": "Secretary of State Ann Reyes". */
const OFFICE =
	/^(?:secretary|minister|director|attorney|speaker|chief|chairman|chairwoman|president|governor|mayor|archbishop|bishop|duke|duchess|prince|princess|king|queen)$/;
const PORTFOLIO =
	/^(?:state|defense|defence|labor|commerce|education|energy|health|agriculture|transportation|homeland|veterans|treasury|housing|interior|war|staff|justice|wales|canterbury)$/;
const PARTICLE = /^(?:de|del|della|der|den|di|da|dos|du|la|van|von|bin|ibn|al|el|abu|ul|y)$/;
const POSSESSIVE_PRONOUN = /^(?:his|her|their|my|our|its)$/;
const ORG_LINK = /^(?:of|for|on|and|in|to|against|&)$/;

/** Every mention of the narration, in order of position. Possessors and the phrase that they open are both listed. */
export function findMentions(narration: Narration): Mention[] {
	const mentions: Mention[] = [];
	const proper = properWords(narration);
	for (const sentence of narration.sentences)
		new SentenceReader(narration, sentence, sentence.index, mentions, proper).read();
	return mentions;
}

/** Words that stand capitalised elsewhere than at a sentence's start, and so are names wherever they stand. */
function properWords(narration: Narration): ReadonlySet<string> {
	const proper = new Set<string>();
	for (const sentence of narration.sentences) {
		for (let i = sentence.from + 1; i < sentence.to; i += 1) {
			const token = narration.tokens[i] as Token;
			if (token.capital && token.kind === "word" && narration.tokens[i - 1]?.kind !== "mark")
				proper.add(token.lower);
		}
	}
	return proper;
}

class SentenceReader {
	readonly #tokens: readonly Token[];
	readonly #range: Range;
	readonly #sentence: number;
	readonly #into: Mention[];
	readonly #proper: ReadonlySet<string>;

	constructor(
		narration: Narration,
		range: Range,
		sentence: number,
		into: Mention[],
		proper: ReadonlySet<string>,
	) {
		this.#proper = proper;
		this.#tokens = narration.tokens;
		this.#range = range;
		this.#sentence = sentence;
		this.#into = into;
	}

	read(): void {
		let i = this.#range.from;
		while (i < this.#range.to) i = Math.max(i + 1, this.#phraseAt(i, i));
	}

	/** A capitalised word that is no function word, month or day; "Will Doyle" and "Theresa May" are names all the same. */
	#isName(i: number): boolean {
		const token = this.#at(i);
		if (token?.kind !== "word" || !token.capital) return false;
		if (!FUNCTION_WORDS.has(token.lower) && !MONTHS_AND_DAYS.has(token.lower)) return true;
		const before = this.#at(i - 1);
		const after = this.#at(i + 1);
		if (token.text === "Will")
			return (
				i > this.#range.from && after?.kind === "word" && after.capital && !FUNCTION_WORDS.has(after.lower)
			);
		return (
			/^(?:May|June|April|August)$/.test(token.text) &&
			before?.kind === "word" &&
			before.capital &&
			isGivenName(before.lower)
		);
	}

	#at(i: number): Token | undefined {
		return i >= this.#range.from && i < this.#range.to ? this.#tokens[i] : undefined;
	}

	/** Reads the noun phrase whose rest starts at `i` and whose first word is `start`; returns where it ends. */
	#phraseAt(i: number, start: number): number {
		const token = this.#at(i);
		if (token === undefined || token.kind !== "word") return i;
		const opensSentence = i === this.#range.from || this.#at(i - 1)?.kind !== "word";
		const functional = !this.#isName(i);
		if (
			i === start &&
			SUBJECT_PRONOUNS.has(token.lower) &&
			(!token.capital || opensSentence || token.text === "I")
		) {
			if (token.lower !== "who" || !opensSentence || this.#at(i - 1)?.text === ",")
				this.#add("pronoun", i, i + 1, i, token.lower);
			return i + 1;
		}
		if (
			i === start &&
			(token.lower === "the" || DETERMINERS.has(token.lower)) &&
			(!token.capital || functional)
		) {
			if (POSSESSIVE_PRONOUN.test(token.lower))
				this.#add("pronoun", i, i + 1, i, token.lower, { possessive: true });
			return this.#nounPhrase(i + 1, i);
		}
		if (token.capital && !functional) return this.#capitalised(i, start);
		if (i > start) return this.#nounPhrase(i, start);
		if (/^\d/.test(token.text) && this.#isNounAt(i + 1)) return this.#nounPhrase(i + 1, i);
		if ((isGroupNoun(token.lower) && !isVerbAt(this.#tokens, i)) || this.#isPluralThatSpeaks(i))
			return this.#add("group", i, i + 1, i, token.lower);
		return i + 1;
	}

	/** "engineers said": a plural right before a verb of speech, whatever it means. */
	#isPluralThatSpeaks(i: number): boolean {
		const word = this.#at(i)?.lower ?? "";
		const verb = this.#at(i + 1)?.lower ?? "";
		return (
			/[^s]s$/.test(word) &&
			/^(?:said|say|told|tell|asked|added|argued|argue|wrote|warned|warn)$/.test(verb) &&
			!isVerbAt(this.#tokens, i)
		);
	}

	/** A run of capitalised words, with initials, particles and, in an organisation's name, "of" and "and". */
	#runEnd(i: number): number {
		let j = i;
		let organisation = false;
		while (j < this.#range.to && j - i < LONGEST_PHRASE) {
			const token = this.#at(j) as Token;
			if (token.kind === "word" && (token.capital || (/^\d+$/.test(token.text) && organisation))) {
				if (j > i && !this.#isName(j)) break;
				organisation ||= ORGANISATION_WORDS.has(token.lower) && j > i - 1;
				j += 1;
				continue;
			}
			const next = this.#at(j + 1);
			const nextIsName =
				next?.kind === "word" &&
				next.capital &&
				!FUNCTION_WORDS.has(next.lower) &&
				!MONTHS_AND_DAYS.has(next.lower);
			if (j === i) break;
			if (
				token.kind === "word" &&
				PARTICLE.test(token.lower) &&
				(nextIsName || this.#isParticlesThenName(j + 1))
			)
				j += 1;
			else if (organisation && ORG_LINK.test(token.lower) && nextIsName && !TITLES.has(next.lower)) j += 1;
			else if (
				organisation &&
				ORG_LINK.test(token.lower) &&
				next?.lower === "the" &&
				this.#at(j + 2)?.capital === true
			)
				j += 2;
			else if (
				token.lower === "of" &&
				nextIsName &&
				OFFICE.test((this.#at(j - 1) as Token).lower) &&
				PORTFOLIO.test(next.lower)
			)
				j += 2;
			else if (token.text === "&" && nextIsName) j += 1;
			else if (token.kind === "quote" && isNickname(token) && nextIsName) j += 1;
			else break;
		}
		return j;
	}

	#isParticlesThenName(i: number): boolean {
		const name = this.#at(i + 1);
		return (
			PARTICLE.test(this.#at(i)?.lower ?? "") &&
			name?.kind === "word" &&
			name.capital &&
			!FUNCTION_WORDS.has(name.lower)
		);
	}

	#capitalised(i: number, start: number): number {
		if (this.#isSentenceCase(i)) return this.#opensWithNoun(i, start);
		let to = this.#runEnd(i);
		const next = this.#at(to);
		if (next?.kind === "possessive") {
			this.#addName(i, to, start, true, false);
			const end = this.#phraseAt(to + 1, start);
			return Math.max(end, to + 1);
		}
		if (next?.kind === "word" && !next.capital && this.#isNounAt(to)) {
			// "Reyes campaign aides said", "Reyes spokesman Tom Lee"
			const end = this.#nounRunEnd(to);
			const head = this.#at(end - 1) as Token;
			const name = this.#at(end);
			const isTitleOfName =
				name?.kind === "word" &&
				name.capital &&
				!FUNCTION_WORDS.has(name.lower) &&
				!MONTHS_AND_DAYS.has(name.lower);
			this.#addName(i, to, start, false, true);
			if (isTitleOfName) return this.#capitalised(end, start);
			return this.#described(head.lower, start, end);
		}
		// "President Ann Reyes" is one mention; a run that is only a title is a description
		if (
			to > i &&
			TITLES.has((this.#at(to - 1) as Token).lower.replace(/\.$/, "")) &&
			(start < i || to - i > 1 || PERSON_NOUNS.has((this.#at(to - 1) as Token).lower))
		) {
			if (!ORGANISATION_WORDS.has((this.#at(to - 1) as Token).lower))
				return this.#described((this.#at(to - 1) as Token).lower, start, to);
		}
		while (to - i > 1 && MONTHS_AND_DAYS.has((this.#at(to - 1) as Token).lower)) to -= 1;
		this.#addName(i, to, start, false, false);
		return to;
	}

	/** A capital that only opens its sentence: "Protesters said", "Weighing in", "Rival Ann Reyes". */
	#isSentenceCase(i: number): boolean {
		const token = this.#at(i) as Token;
		const previous = this.#at(i - 1);
		if (i !== this.#range.from && previous?.kind !== "mark") return false;
		if (
			/[\p{Lu}.]/u.test(token.text.slice(1)) ||
			this.#proper.has(token.lower) ||
			isGivenName(token.lower) ||
			PERSONAL_TITLES.has(token.lower)
		)
			return false;
		const next = this.#at(i + 1);
		if (next?.kind === "word" && PARTICLE.test(next.lower)) return false;
		if (/(?:ing|ed|ly)$/.test(token.lower) && !(next?.kind === "word" && next.capital)) return true;
		if (next === undefined || next.kind !== "word") return isGroupNoun(token.lower);
		return (
			isGroupNoun(token.lower) ||
			isKnownNoun(token.lower) ||
			(!next.capital && !isVerbAt(this.#tokens, i + 1))
		);
	}

	#opensWithNoun(i: number, start: number): number {
		const token = this.#at(i) as Token;
		const next = this.#at(i + 1);
		if (next?.kind === "word" && next.capital && !FUNCTION_WORDS.has(next.lower))
			return this.#capitalised(i + 1, start);
		if (isGroupNoun(token.lower)) return this.#add("group", start, i + 1, start, token.lower);
		if (/(?:ing|ed|ly)$/.test(token.lower)) return i + 1;
		if (next?.kind === "word" && this.#isNounAt(i + 1)) {
			const end = this.#nounRunEnd(i + 1);
			const name = this.#at(end);
			if (name?.kind === "word" && name.capital && !FUNCTION_WORDS.has(name.lower))
				return this.#capitalised(end, start);
			return this.#described((this.#at(end - 1) as Token).lower, start, end);
		}
		return kindOfHead(token.lower) === "thing" ? i + 1 : this.#described(token.lower, start, i + 1);
	}

	/** The rest of a phrase after its determiner or owner. */
	#nounPhrase(i: number, start: number): number {
		let j = i;
		while (j < this.#range.to && j - i < LONGEST_PHRASE) {
			const token = this.#at(j) as Token;
			if (token.kind === "quote" && j > i && this.#isNounAt(j + 1)) {
				j += 1; // the so-called “walk-in” organisers
				continue;
			}
			if (token.kind !== "word") break;
			const after = this.#at(j + 1);
			if (MONTHS_AND_DAYS.has(token.lower) && after?.kind === "word" && !this.#stopsPhrase(j + 1)) {
				j += 1;
				continue;
			}
			if (token.capital && !FUNCTION_WORDS.has(token.lower) && !MONTHS_AND_DAYS.has(token.lower)) {
				const end = this.#runEnd(j);
				const next = this.#at(end);
				if (next?.kind === "possessive" || (next?.kind === "word" && !next.capital && this.#isNounAt(end)))
					return this.#capitalised(j, start);
				if (next?.kind === "word" && !next.capital && !this.#stopsPhrase(end)) {
					j = end;
					continue;
				}
				return this.#capitalised(j, start);
			}
			if (this.#stopsPhrase(j)) break;
			j += 1;
		}
		if (j === i) return i;
		const next = this.#at(j);
		const head = this.#at(j - 1) as Token;
		if (next?.kind === "possessive") {
			this.#add(kindOfHead(head.lower), start, j, start, head.lower, { possessive: true });
			return Math.max(j + 1, this.#phraseAt(j + 1, start));
		}
		return this.#described(head.lower, start, j);
	}

	#stopsPhrase(i: number): boolean {
		const token = this.#at(i);
		if (token === undefined || token.kind !== "word") return true;
		const lower = token.lower;
		if (
			PREPOSITIONS.has(lower) ||
			CONJUNCTIONS.has(lower) ||
			AUXILIARIES.has(lower) ||
			SUBJECT_PRONOUNS.has(lower) ||
			lower === "not"
		)
			return true;
		if (lower === "the" || lower === "a" || lower === "an" || MONTHS_AND_DAYS.has(lower)) return true;
		return isVerbAt(this.#tokens, i);
	}

	#isNounAt(i: number): boolean {
		const token = this.#at(i);
		if (token?.kind !== "word" || token.capital) return false;
		if (!isKnownNoun(token.lower)) {
			// an adjective or a noun before a known noun: "Reyes foreign policy adviser"
			const after = this.#at(i + 1);
			return (
				after?.kind === "word" &&
				!after.capital &&
				!this.#stopsPhrase(i) &&
				!/ly$/.test(token.lower) &&
				isKnownNoun(after.lower) &&
				!isVerbAt(this.#tokens, i + 1)
			);
		}
		return !isVerbAt(this.#tokens, i);
	}

	#nounRunEnd(i: number): number {
		let j = i;
		while (
			j < this.#range.to &&
			j - i < LONGEST_PHRASE &&
			(j === i || !this.#stopsPhrase(j)) &&
			!(this.#at(j) as Token).capital
		)
			j += 1;
		return j;
	}

	#described(head: string, start: number, to: number): number {
		return this.#add(kindOfHead(head.replace(/\.$/, "")), start, to, start, head.replace(/\.$/, ""));
	}

	#addName(from: number, to: number, start: number, possessive: boolean, modifier: boolean): void {
		if (from < to)
			this.#add("name", start, to, from, (this.#at(to - 1) as Token).lower, { possessive, modifier });
	}

	/** "after Reyes said", "about 50 voters": the word before is no preposition of this phrase. */
	#isSubjectAfter(before: Token, from: number, to: number): boolean {
		if (/^(?:after|before|since|until|than|like)$/.test(before.lower)) return isVerbAt(this.#tokens, to);
		return /^\d/.test(this.#at(from)?.text ?? "") && /^(?:about|over|than|under|around)$/.test(before.lower);
	}

	#add(
		kind: MentionKind,
		from: number,
		to: number,
		nameFrom: number,
		head: string,
		flags: { possessive?: boolean; modifier?: boolean } = {},
	): number {
		const first = this.#tokens[from] as Token;
		const name = this.#tokens[nameFrom] as Token;
		const last = this.#tokens[to - 1] as Token;
		const before = this.#at(from - 1);
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
			oblique:
				before?.kind === "word" && PREPOSITIONS.has(before.lower) && !this.#isSubjectAfter(before, from, to),
			sentence: this.#sentence,
		});
		return to;
	}
}

function isNickname(token: Token): boolean {
	return /^["“][\p{Lu}][\p{L}. ]{1,14}["”]$/u.test(token.text);
}

function isKnownNoun(word: string): boolean {
	return (
		PERSON_NOUNS.has(word) || isGroupNoun(word) || ORGANISATION_NOUNS.has(word) || DOCUMENT_NOUNS.has(word)
	);
}

/** "officials", "Ohio voters": several people, by list or as the plural of a listed noun. */
export function isGroupNoun(word: string): boolean {
	return GROUP_NOUNS.has(word) || (word.endsWith("s") && PERSON_NOUNS.has(word.slice(0, -1)));
}

/** What a description is, by its head noun. */
export function kindOfHead(head: string): MentionKind {
	if (PERSON_NOUNS.has(head)) return "person";
	if (isGroupNoun(head)) return "group";
	if (ORGANISATION_NOUNS.has(head)) return "organisation";
	if (DOCUMENT_NOUNS.has(head)) return "document";
	const last = head.slice(head.lastIndexOf("-") + 1);
	if (last !== head) return kindOfHead(last);
	return /(?:man|woman|person|ist|ologist)$/.test(head) ? "person" : "thing";
}
