import type { Author } from "./author.ts";
import { afterComplement } from "./between.ts";
import { descriptionText, genderOfHead, isPageBreak, meaningOf, modifiersOf } from "./descriptions.ts";
import { type Entity, type Link, learnTitles, newEntity, sure } from "./entity.ts";
import { isGivenName } from "./first-names.ts";
import { isVerbAt } from "./grammar.ts";
import { PERSONAL_TITLES } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import { foldName } from "./names.ts";
import type { Narration, Range, Sentence } from "./narration.ts";
import { Registry } from "./people.ts";
import { Salience } from "./salience.ts";
import type { MentionIndex, Saying } from "./sayings.ts";
import { Titled } from "./titled.ts";
import { namesInQuotations, type WrittenName, writtenNames } from "./written-names.ts";

/** Links every mention of an article to whom it stands for; `null` where the article does not say. */
export function linkMentions(
	narration: Narration,
	mentions: readonly Mention[],
	sayings: readonly Saying[],
	index: MentionIndex,
	author: Author,
): (Link | null)[] {
	return new Linker(narration, mentions, sayings, index, author).run();
}

/** From this score on the subject of a verb of saying counts as somebody who speaks. */
const SPEAKS_FROM = 6;
/** From this score on it stands right beside the verb. */
const SPEECH_FROM = 9.5;
/** A mention that is linked less surely than this leaves no trace in the reader's mind. */
const TRACE_FROM = 0.5;
const LONGEST_NAME = 5;
const NAMING =
	/^(?:call|dubb?|describe|label|brand|term|deem|dismiss|denounc|decr[iy]|condemn|characteri[sz]e|blast|criticiz|prais|hail)(?:e?[ds]|ies|ied|ing|es|led)?$/;

class Linker {
	readonly #narration: Narration;
	readonly #mentions: readonly Mention[];
	readonly #index: MentionIndex;
	readonly #author: Author;
	readonly #registry = new Registry();
	readonly #others = new Map<string, Entity>();
	readonly #names: readonly (WrittenName | null)[];
	readonly #speaks: ReadonlySet<number>;
	/** Mentions right beside a verb of speech; what speaks like that is somebody. */
	readonly #speech: ReadonlySet<number>;
	readonly #salience = new Salience();
	readonly #titled = new Titled();
	readonly #links: (Link | null)[] = [];

	constructor(
		narration: Narration,
		mentions: readonly Mention[],
		sayings: readonly Saying[],
		index: MentionIndex,
		author: Author,
	) {
		this.#author = author;
		this.#narration = narration;
		this.#mentions = mentions;
		this.#index = index;
		this.#names = writtenNames(narration, mentions);
		this.#speaks = subjectsOf(sayings, SPEAKS_FROM);
		this.#speech = subjectsOf(
			sayings.filter(
				(saying) =>
					saying.form === "finite" &&
					(saying.cueClass === "speech" ||
						(saying.cueClass === "stance" && namesWithQuotation(narration, saying))),
			),
			SPEECH_FROM,
		);
	}

	run(): (Link | null)[] {
		this.#registerFullNames();
		for (const sentence of this.#narration.sentences) {
			const range = this.#index[sentence.index] as Range;
			if (isPageBreak(this.#narration, sentence)) this.#salience.turnPage(sentence.index);
			for (let k = range.from; k < range.to; k += 1) this.#take(k, sentence);
		}
		return this.#links;
	}

	/** Links one mention and leaves its trace for the ones after it. */
	#take(k: number, sentence: Sentence): void {
		const mention = this.#mentions[k] as Mention;
		const link = this.#link(k, mention, sentence.paragraph);
		this.#links.push(link);
		if (link === null) return;
		link.entity.count += 1;
		if (link.certainty < TRACE_FROM) return;
		if (this.#speech.has(k)) link.entity.evident = true;
		this.#titled.note(link.entity, mention.head);
		// "Reyes and Lund met" begins with both alike
		const opens = mention.from === sentence.from && this.#narration.tokens[mention.to]?.lower !== "and";
		this.#salience.note(link, mention, sentence, this.#speaks.has(k), opens);
	}

	/** Certain people first, so that an unknown full name joins a known one; names within quotations last. */
	#registerFullNames(): void {
		for (const kind of ["person", "maybe"]) {
			for (const name of this.#names) {
				if (name?.kind === kind && name.words.length > 1 && name.words.length <= LONGEST_NAME)
					this.#registry.full(name.text, name.titles);
			}
		}
		for (const name of namesInQuotations(this.#narration)) {
			if (this.#registry.withSurname(foldName(name).split(" ").at(-1) ?? "").length === 0)
				this.#registry.full(name, []);
		}
	}

	#link(k: number, mention: Mention, paragraph: number): Link | null {
		switch (mention.kind) {
			case "name":
				return this.#linkName(k, mention);
			case "pronoun":
				if (mention.head === "i" || mention.head === "we") return this.#linkAuthor(mention.head);
				if (mention.head === "who" || mention.head === "which") return this.#relative(mention);
				return this.#salience.pronoun(mention, paragraph);
			case "thing":
				return null;
			default:
				return this.#linkDescription(k, mention);
		}
	}

	#linkAuthor(pronoun: "i" | "we"): Link | null {
		const { person, outlet } = this.#author;
		if (pronoun === "we") return outlet === null ? null : sure(this.#other("organisation", outlet));
		const entity = person === null ? null : this.#registry.full(person, []);
		return entity === null ? null : sure(entity);
	}

	#linkName(k: number, mention: Mention): Link | null {
		const name = this.#names[k] as WrittenName;
		if (name.words.length > 1)
			return sure(
				this.#personNamed(name) ??
					this.#other(
						name.kind === "place" || name.kind === "document" ? name.kind : "organisation",
						name.text,
					),
			);
		const folded = foldName(name.text);
		const bySurname = this.#registry.withSurname(folded);
		const exact = bySurname.length > 0 ? bySurname : this.#registry.withGivenName(folded);
		const candidates = exact.length > 0 || !this.#speaks.has(k) ? exact : this.#registry.misspelt(folded);
		if (candidates.length > 0 && (name.kind !== "organisation" || bySurname.length > 0))
			return this.#choose(candidates, name);
		const isLabel = this.#narration.tokens[mention.to]?.text === ":" && /^\p{Lu}{3,}$/u.test(name.text);
		if (!isLabel && (name.kind === "place" || name.kind === "organisation" || name.kind === "document"))
			return sure(this.#other(name.kind, name.text));
		const isTitled = name.titles.some((title) => PERSONAL_TITLES.has(title));
		if (name.kind === "person" || isTitled || isLabel || this.#speech.has(k) || isGivenName(folded))
			return sure(this.#registry.single(titleCase(name.text), name.titles));
		return mention.modifier ? null : sure(this.#other("thing", name.text));
	}

	#personNamed(name: WrittenName): Entity | null {
		return name.words.length > 1 && (name.kind === "person" || name.kind === "maybe")
			? this.#registry.full(name.text, name.titles)
			: null;
	}

	/** People of one surname: gender rules out, then shared titles, the most recent and the most frequent decide. */
	#choose(candidates: readonly Entity[], name: WrittenName): Link {
		const probe = newEntity("person", "");
		learnTitles(probe, name.titles);
		const fitting = candidates.filter(
			(person) => probe.gender === null || person.gender === null || person.gender === probe.gender,
		);
		const pool = fitting.length > 0 ? fitting : candidates;
		const score = (person: Entity) => this.#salience.ofName(person, name.titles);
		const ranked = [...pool].sort((a, b) => score(b) - score(a));
		const [best, second] = ranked;
		if (best === undefined) throw new Error("expected somebody of that name, got no candidates");
		if (second === undefined) {
			learnTitles(best, name.titles);
			return sure(best);
		}
		return {
			entity: best,
			rivals: ranked.slice(1, 3),
			certainty: Math.min(0.95, 0.5 + (score(best) - score(second)) / 8),
		};
	}

	/** "Reyes, who called it …": the nearest mention before the comma. */
	#relative(mention: Mention): Link | null {
		const range = this.#index[mention.sentence] as Range;
		let fallback: Link | null = null;
		for (let k = this.#links.length - 1; k >= range.from; k -= 1) {
			const other = this.#mentions[k] as Mention;
			const link = this.#links[k] ?? null;
			if (mention.from - other.to > 12) break;
			if (link === null || other.possessive || other.modifier) continue;
			const isBeside = this.#narration.tokens
				.slice(other.to, mention.from)
				.every((token) => token.kind !== "word");
			if (isBeside && link.entity.kind !== "place") return link;
			fallback ??= link;
		}
		return fallback;
	}

	#linkDescription(k: number, mention: Mention): Link {
		if (mention.kind === "person") {
			const named = this.#nameInApposition(k);
			if (named !== null) return sure(named);
			const meaning = meaningOf(this.#narration, mention);
			const known =
				meaning === "nobody known"
					? null
					: this.#titled.find(
							mention.head,
							modifiersOf(this.#narration, mention),
							meaning === "a title or the topic",
							this.#salience,
						);
			if (known !== null) return known;
		}
		const text = descriptionText(this.#narration, mention);
		if (mention.kind === "person") return sure(this.#other("unnamed", text, mention.head));
		const { kind } = mention;
		return sure(
			this.#other(kind === "group" || kind === "organisation" || kind === "document" ? kind : "thing", text),
		);
	}

	/** "the mayor's deputy, Coun. Ann Reyes, shouted": the description is the person whose full name follows. */
	#nameInApposition(k: number): Entity | null {
		const mention = this.#mentions[k] as Mention;
		const { tokens } = this.#narration;
		const comma = afterComplement(tokens, mention.to, Math.min(tokens.length - 1, mention.to + 8));
		if (tokens[comma]?.text !== ",") return null;
		for (let j = k + 1; j < Math.min(this.#mentions.length, k + 4); j += 1) {
			const other = this.#mentions[j] as Mention;
			if (other.from - comma > 4 || other.sentence !== mention.sentence) return null;
			if (other.from < comma) continue;
			const name = this.#names[j];
			if (name === null || name === undefined || other.possessive || other.modifier) continue;
			const after = tokens[other.to];
			const closes =
				after === undefined || after.text === "," || after.text === "(" || isVerbAt(tokens, other.to);
			return closes ? this.#personNamed(name) : null;
		}
		return null;
	}

	/** Whatever is no named person; the same words are the same entity throughout the article. */
	#other(kind: Entity["kind"], name: string, head = ""): Entity {
		const key = `${kind} ${foldName(name)}`;
		const known = this.#others.get(key);
		if (known !== undefined) return known;
		const entity = newEntity(kind, name);
		entity.gender = kind === "unnamed" ? genderOfHead(head) : null;
		this.#others.set(key, entity);
		return entity;
	}
}

/** "called the increase “a tax on patience”": whoever finds such words speaks. */
function namesWithQuotation({ tokens, sentences }: Narration, saying: Saying): boolean {
	if (!NAMING.test(tokens[saying.from]?.lower ?? "")) return false;
	return tokens.slice(saying.to, sentences[saying.sentence]?.to).some(({ kind }) => kind === "quote");
}

/** The best subject of each saying, if it reaches the score. */
function subjectsOf(sayings: readonly Saying[], from: number): ReadonlySet<number> {
	return new Set(
		sayings.flatMap(({ subjects: [subject] }) =>
			subject !== undefined && subject.score >= from ? [subject.mention] : [],
		),
	);
}

/** A transcript's "REYES" as a name is written. */
function titleCase(word: string): string {
	return /^\p{Lu}{3,}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}
