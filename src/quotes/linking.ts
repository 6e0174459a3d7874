import { type Entity, type Link, learnTitles, sure } from "./entity.ts";
import { isGivenName } from "./first-names.ts";
import { isVerbAt } from "./grammar.ts";
import { PERSONAL_TITLES } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import { kindOfName, splitTitles } from "./name-kinds.ts";
import { foldName, parseName } from "./names.ts";
import type { Narration, Sentence } from "./narration.ts";
import { Registry } from "./people.ts";
import { Salience } from "./salience.ts";
import type { MentionIndex, Saying } from "./sayings.ts";
import type { Token } from "./tokens.ts";

interface ReadName {
	readonly words: readonly string[];
	readonly titles: readonly string[];
	readonly kind: ReturnType<typeof kindOfName>;
}

/** Links every mention of an article to whom it stands for; `null` where the article does not say. */
export function linkMentions(
	narration: Narration,
	mentions: readonly Mention[],
	sayings: readonly Saying[],
	index: MentionIndex,
): (Link | null)[] {
	return new Linker(narration, mentions, sayings, index).run();
}

/** Tokens after a description's head that may still belong to it. */
const LONGEST_COMPLEMENT = 8;

/** Names are looked for in so many characters of a quotation. */
const LONGEST_QUOTE_READ = 3000;

class Linker {
	readonly #narration: Narration;
	readonly #mentions: readonly Mention[];
	readonly #index: MentionIndex;
	readonly #registry = new Registry();
	readonly #others = new Map<string, Entity>();
	readonly #names: (ReadName | null)[];
	readonly #speaks: Set<number>;
	/** Sentences in Title Case, where a capital says nothing. */
	readonly #headlines: Set<number>;

	constructor(
		narration: Narration,
		mentions: readonly Mention[],
		sayings: readonly Saying[],
		index: MentionIndex,
	) {
		this.#narration = narration;
		this.#mentions = mentions;
		this.#index = index;
		this.#headlines = headlines(narration);
		this.#names = mentions.map((mention) => (mention.kind === "name" ? this.#readName(mention) : null));
		this.#speaks = new Set(
			sayings.flatMap((saying) =>
				saying.subjects[0] !== undefined && saying.subjects[0].score >= 6 ? [saying.subjects[0].mention] : [],
			),
		);
	}

	run(): (Link | null)[] {
		this.#registerFullNames();
		this.#registerQuotedNames();
		const links: (Link | null)[] = [];
		const salience = new Salience();
		for (const sentence of this.#narration.sentences) {
			const range = this.#index[sentence.index] as { from: number; to: number };
			if (isPageBreak(this.#narration, sentence)) salience.turnPage(sentence.index);
			for (let k = range.from; k < range.to; k += 1) {
				const mention = this.#mentions[k] as Mention;
				const link = this.#link(k, mention, salience, sentence.paragraph, links);
				links.push(link);
				if (link !== null) {
					link.entity.count += 1;
					if (link.certainty >= 0.5)
						salience.note(
							link.entity,
							mention,
							sentence,
							this.#speaks.has(k),
							this.#opens(mention, sentence),
						);
				}
			}
		}
		return links;
	}

	/** Whether the sentence begins with it alone; "Reyes and Lee met" begins with both alike. */
	#opens(mention: Mention, sentence: Sentence): boolean {
		return mention.from === sentence.from && this.#narration.tokens[mention.to]?.lower !== "and";
	}

	#words(mention: Mention): string[] {
		return this.#narration.tokens.slice(mention.nameFrom, mention.to).map((token) => token.text);
	}

	#readName(mention: Mention): ReadName {
		const split = splitTitles(this.#words(mention));
		const titles = split.titles;
		const name = this.#headlines.has(mention.sentence) ? nameInHeadline(split.name) : split.name;
		titles.push(...this.#apposition(mention));
		const before = this.#narration.tokens[mention.nameFrom - 1];
		const hasArticle =
			mention.nameFrom > mention.from && titles.length === 0 && /^(?:the|a|an)$/.test(before?.lower ?? "");
		const premodifiers = this.#narration.tokens
			.slice(mention.from, mention.nameFrom)
			.map((token) => token.lower);
		return {
			words: name,
			titles: [...titles, ...premodifiers],
			kind: kindOfName(name, [...titles, ...premodifiers], hasArticle),
		};
	}

	/** The words of a description after a name: "the mayor of Leeds", "(D-Vt.)"; they are what the article may call the person later. */
	#apposition(mention: Mention): string[] {
		const { tokens } = this.#narration;
		const opening = tokens[mention.to]?.text;
		if (mention.to - mention.nameFrom < 2) return [];
		if (opening === "(") {
			const party = /^[DRI]-(\p{Lu}[\p{L}.]+)/u.exec(tokens[mention.to + 1]?.text ?? "");
			return party?.[1] === undefined ? [] : [party[1].toLowerCase()];
		}
		if (
			opening !== "," ||
			!/^(?:a|an|the|his|her|their|who|one|former)$/.test(tokens[mention.to + 1]?.lower ?? "")
		)
			return [];
		const words: string[] = [];
		for (let i = mention.to + 2; i < mention.to + 12; i += 1) {
			const token = tokens[i];
			if (token === undefined || token.kind !== "word" || isVerbAt(tokens, i)) break;
			words.push(token.lower);
		}
		return words;
	}

	#registerFullNames(): void {
		for (const certain of [true, false]) {
			this.#names.forEach((name, k) => {
				if (name === null || name.words.length < 2 || name.words.length > 5) return;
				if (certain ? name.kind === "person" : name.kind === "maybe" && this.#isPlausible(k))
					this.#registry.full(name.words.join(" ").replace(/’/g, "'"), name.titles);
			});
		}
	}

	/** A run of unknown words is a person's name where it speaks, or where its last word is used alone elsewhere. */
	#isPlausible(k: number): boolean {
		const name = this.#names[k] as ReadName;
		const mention = this.#mentions[k] as Mention;
		return (
			!this.#headlines.has(mention.sentence) &&
			name.words.every(
				(word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || /^[a-z]{1,3}$/.test(word) || /^["“]/.test(word),
			)
		);
	}

	/** A full name that only a quotation gives still expands a surname ("“I trust Ann Reyes” … Reyes"). */
	#registerQuotedNames(): void {
		for (const { inner } of this.#narration.quoted) {
			const text = this.#narration.text.slice(
				inner.start,
				Math.min(inner.end, inner.start + LONGEST_QUOTE_READ),
			);
			const words = text.match(/[\p{L}’'-]+\.?/gu) ?? [];
			for (let i = 0; i + 1 < words.length; i += 1) {
				if (!/^\p{Lu}/u.test(words[i] ?? "") || !isGivenName(words[i] ?? "")) continue;
				const to = /^\p{Lu}\.$/u.test(words[i + 1] ?? "") ? i + 3 : i + 2;
				const surname = (words[to - 1] ?? "").replace(/(?:['’]s)?\.?$/u, "");
				if (!/^\p{Lu}\p{L}/u.test(surname) || this.#registry.withSurname(foldName(surname)).length > 0)
					continue;
				this.#registry.full([...words.slice(i, to - 1), surname].join(" "), []);
			}
		}
	}

	#link(
		k: number,
		mention: Mention,
		salience: Salience,
		paragraph: number,
		links: readonly (Link | null)[],
	): Link | null {
		switch (mention.kind) {
			case "name":
				return this.#linkName(k, mention, salience);
			case "pronoun":
				return this.#linkPronoun(mention, salience, paragraph, links);
			case "thing":
				return null;
			default:
				return this.#linkDescription(k, mention, salience);
		}
	}

	#linkName(k: number, mention: Mention, salience: Salience): Link | null {
		const name = this.#names[k] as ReadName;
		const text = name.words.join(" ").replace(/’/g, "'");
		if (name.words.length > 1) {
			const parsed = parseName(text);
			if (parsed !== null && (name.kind === "person" || (name.kind === "maybe" && this.#isPlausible(k)))) {
				const entity = this.#registry.full(text, name.titles);
				if (entity !== null) return sure(entity);
			}
			return sure(this.#other(name.kind === "place" ? "place" : "organisation", text));
		}
		const titled = name.titles.some((title) => PERSONAL_TITLES.has(title));
		const folded = foldName(text);
		const candidates = this.#registry.withSurname(folded);
		const byGiven = this.#registry.withGivenName(folded);
		const exact = candidates.length > 0 ? candidates : byGiven;
		const all = exact.length > 0 || !this.#speaks.has(k) ? exact : this.#registry.misspelt(folded);
		if (all.length > 0 && (name.kind !== "organisation" || candidates.length > 0))
			return this.#choose(all, name, salience);
		const isLabel = this.#narration.tokens[mention.to]?.text === ":" && /^\p{Lu}{3,}$/u.test(text);
		if (!isLabel && (name.kind === "place" || name.kind === "organisation"))
			return sure(this.#other(name.kind, text));
		if (name.kind === "person" || titled || isLabel || this.#speaks.has(k) || isGivenName(folded))
			return sure(this.#registry.single(titleCase(text), name.titles));
		return mention.modifier ? null : sure(this.#other("thing", text));
	}

	/** People of one surname: titles and gender rule out, then the most recent, then the most frequent. */
	#choose(candidates: readonly Entity[], name: ReadName, salience: Salience): Link {
		const probe: Entity = {
			kind: "person",
			name: "",
			surname: "",
			given: [],
			gender: null,
			titles: new Set(),
			count: 0,
		};
		learnTitles(probe, name.titles);
		const fitting = candidates.filter(
			(person) => probe.gender === null || person.gender === null || person.gender === probe.gender,
		);
		const pool = fitting.length > 0 ? fitting : candidates;
		const ranked = [...pool].sort(
			(a, b) => salience.ofName(b, name.titles) - salience.ofName(a, name.titles),
		);
		const [best, second] = ranked;
		if (best === undefined) throw new Error("a name was linked among no candidates");
		if (pool.length === 1) learnTitles(best, name.titles);
		const margin =
			second === undefined ? 1 : salience.ofName(best, name.titles) - salience.ofName(second, name.titles);
		return {
			entity: best,
			rivals: ranked.slice(1, 3),
			certainty: second === undefined ? 1 : Math.min(0.95, 0.5 + margin / 8),
		};
	}

	#linkPronoun(
		mention: Mention,
		salience: Salience,
		paragraph: number,
		links: readonly (Link | null)[],
	): Link | null {
		if (mention.head === "who" || mention.head === "which") return this.#relative(mention, links);
		return salience.pronoun(mention, paragraph);
	}

	/** "Reyes, who called it …": the nearest mention before the comma. */
	#relative(mention: Mention, links: readonly (Link | null)[]): Link | null {
		const range = this.#index[mention.sentence] as { from: number; to: number };
		let fallback: Link | null = null;
		for (let k = links.length - 1; k >= range.from; k -= 1) {
			const other = this.#mentions[k] as Mention;
			const link = links[k] ?? null;
			if (link === null || mention.from - other.to > 12 || other.possessive || other.modifier) continue;
			const gap = this.#narration.tokens
				.slice(other.to, mention.from)
				.filter((token) => token.kind === "word").length;
			if (gap === 0 && link.entity.kind !== "place") return link;
			fallback ??= link;
		}
		return fallback;
	}

	/** "Scott's niece, state Del. Marcia Price (D-Leeds), shouted": the description is the person whose full name follows. */
	#nameInApposition(k: number): Entity | null {
		const mention = this.#mentions[k] as Mention;
		const { tokens } = this.#narration;
		if (tokens[mention.to]?.text !== ",") return null;
		for (let j = k + 1; j < Math.min(this.#mentions.length, k + 4); j += 1) {
			const other = this.#mentions[j] as Mention;
			const name = this.#names[j];
			if (other.from - mention.to > 4 || other.sentence !== mention.sentence) return null;
			if (other.kind !== "name" || name === null || name === undefined || other.possessive || other.modifier)
				continue;
			const after = tokens[other.to];
			if (name.kind !== "person" && name.kind !== "maybe") return null;
			return name.words.length > 1 &&
				(after === undefined || after.text === "," || after.text === "(" || isVerbAt(tokens, other.to))
				? this.#registry.full(name.words.join(" ").replace(/’/g, "'"), name.titles)
				: null;
		}
		return null;
	}

	/** The words of a description before its head: "vermont" of "the Vermont senator". */
	#modifiers(mention: Mention): string[] {
		return this.#narration.tokens
			.slice(mention.from, mention.to - 1)
			.flatMap((token) =>
				token.kind === "word" && !/^(?:the|this|that|a|an)$/.test(token.lower) ? [token.lower] : [],
			);
	}

	/** Where "a spokesman for Acme Water in Leeds" ends: its prepositions and what they hold belong to the description. */
	#complementEnd(mention: Mention): number {
		const { tokens, sentences } = this.#narration;
		const limit = Math.min(sentences[mention.sentence]?.to ?? mention.to, mention.to + LONGEST_COMPLEMENT);
		let end = mention.span.end;
		if (mention.possessive || !/^(?:of|for|with|from|at)$/.test(tokens[mention.to]?.lower ?? "")) return end;
		for (let i = mention.to; i < limit; i += 1) {
			const token = tokens[i] as Token;
			if (
				token.kind === "mark" ||
				token.kind === "quote" ||
				isVerbAt(tokens, i) ||
				/^(?:and|or|who|that|on|in)$/.test(token.lower)
			)
				break;
			end = token.end;
		}
		return end;
	}

	#linkDescription(k: number, mention: Mention, salience: Salience): Link {
		const text = this.#narration.text.slice(mention.span.start, this.#complementEnd(mention));
		if (mention.kind === "person") {
			const named = this.#nameInApposition(k);
			if (named !== null) return sure(named);
			const owner = this.#narration.tokens
				.slice(mention.from, mention.to)
				.some((token) => token.kind === "possessive");
			const isKnown =
				mention.definite ||
				!/^(?:a|an|one|another|some|no|any|every|each|many|few|most)$/.test(
					this.#narration.tokens[mention.from]?.lower ?? "",
				);
			const known =
				isKnown && !mention.possessive
					? salience.byTitle(
							mention.head,
							this.#modifiers(mention),
							!owner && mayBeTopic(mention, this.#narration.tokens[mention.from]?.lower ?? ""),
						)
					: null;
			if (known !== null) return known;
		}
		const kind =
			mention.kind === "person"
				? "unnamed"
				: mention.kind === "thing" || mention.kind === "name" || mention.kind === "pronoun"
					? "thing"
					: mention.kind;
		return sure(this.#other(kind, text, mention.head));
	}

	#other(kind: Entity["kind"], name: string, head = ""): Entity {
		const key = `${kind} ${foldName(name)}`;
		let entity = this.#others.get(key);
		if (entity === undefined) {
			const gender =
				/(?:^|[^o])man$|^(?:boy|father|son|brother|husband|king|prince|dad|guy)$|[a-z]{3}sman$/.test(head) &&
				!/woman$/.test(head)
					? "m"
					: /woman$|^(?:girl|mother|daughter|sister|wife|queen|princess|mom|lady)$/.test(head)
						? "f"
						: null;
			entity = { kind, name, surname: "", given: [], gender, titles: new Set(), count: 0 };
			this.#others.set(key, entity);
		}
		return entity;
	}
}

/** A sentence of no words ("___", "* * *") or only a time ("2:45 p.m."). */
function isPageBreak(narration: Narration, sentence: { from: number; to: number }): boolean {
	return (
		sentence.to - sentence.from <= 6 &&
		narration.tokens
			.slice(sentence.from, sentence.to)
			.every((token) => /^(?:[\p{P}\p{S}\p{N}:]+|[ap]\.?m\.?)$/u.test(token.lower))
	);
}

function headlines(narration: Narration): Set<number> {
	const found = new Set<number>();
	for (const { sentences } of narration.paragraphs) {
		const sentence = narration.sentences[sentences.from];
		if (sentence === undefined || sentences.to - sentences.from > 2 || sentence.to - sentence.from > 30)
			continue;
		if (
			narration.tokens
				.slice(sentence.from, sentence.to)
				.some((token) => token.kind === "quote" && token.end - token.start > 40)
		)
			continue;
		const words = narration.tokens
			.slice(sentence.from, sentence.to)
			.filter((token) => token.kind === "word" && token.text.length > 3);
		if (words.length >= 4 && words.filter((token) => token.capital).length >= words.length * 0.75)
			found.add(sentence.index);
	}
	return found;
}

/** In Title Case only a known given name tells where a name begins; it takes one word more, or an initial and a word. */
function nameInHeadline(words: readonly string[]): string[] {
	const from = words.findIndex((word) => isGivenName(word));
	if (from === -1 || from === words.length - 1) return words.length > 2 ? words.slice(0, 1) : [...words];
	return words.slice(from, from + (/^\p{Lu}\.$/u.test(words[from + 1] ?? "") ? 3 : 2));
}

const KIN =
	/^(?:mother|father|son|daughter|brother|sister|wife|husband|uncle|aunt|cousin|parent|mom|dad|child|friend|neighbor|neighbour|niece|nephew)$/;

/** "the billionaire", but not "the mother" or "his lawyer", who are somebody beside the one that the article is about. */
function mayBeTopic(mention: Mention, first: string): boolean {
	return !KIN.test(mention.head) && (first === "the" || !mention.definite);
}

function titleCase(word: string): string {
	return /^\p{Lu}{3,}$/u.test(word) ? word[0] + word.slice(1).toLowerCase() : word;
}
