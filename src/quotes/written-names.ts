import { isGivenName } from "./first-names.ts";
import { isVerbAt } from "./grammar.ts";
import { NAMED_LIKE_PEOPLE, PREPOSITIONS } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import { kindOfName, splitTitles } from "./name-kinds.ts";
import type { Narration } from "./narration.ts";

/** A capitalised run as the article writes it, before anybody asks whose name it is. */
export interface WrittenName {
	readonly words: readonly string[];
	/** Titles before it and the words of an apposition after it, lower case: what the person may be called later. */
	readonly titles: readonly string[];
	/** `maybe`: a person if anything else says so. */
	readonly kind: ReturnType<typeof kindOfName>;
	/** The words with plain apostrophes, so that O’Hara and O'Hara are one name. */
	readonly text: string;
}

/** The written name of every mention that is one, `null` for the others. */
export function writtenNames(narration: Narration, mentions: readonly Mention[]): (WrittenName | null)[] {
	const headlines = findHeadlines(narration);
	const bodies = new Set<string>();
	const names = mentions.map((mention) =>
		mention.kind === "name" ? read(narration, mention, headlines.has(mention.sentence), bodies) : null,
	);
	if (bodies.size === 0) return names;
	// what the article once calls a group is one wherever it stands
	return names.map((name) =>
		name !== null && bodies.has(name.text) ? { ...name, kind: "organisation" } : name,
	);
}

function read(narration: Narration, mention: Mention, inHeadline: boolean, bodies: Set<string>): WrittenName {
	const { tokens } = narration;
	const split = splitTitles(tokens.slice(mention.nameFrom, mention.to).map((token) => token.text));
	const words = inHeadline ? nameInHeadline(split.name) : split.name;
	const before = tokens.slice(mention.from, mention.nameFrom).map((token) => token.lower);
	const after = apposition(narration, mention);
	const titles = [...split.titles, ...after, ...before];
	const hasArticle = split.titles.length + after.length === 0 && /^(?:the|a|an)$/.test(before.at(-1) ?? "");
	const shape = kindOfName(words, titles, hasArticle);
	const isPerson = shape === "person" || shape === "maybe";
	const isBody = isPerson && isOrganisation(narration, mention, words);
	if (isBody) bodies.add(words.join(" ").replace(/’/g, "'"));
	const kind = isBody ? "organisation" : shape;
	const isDoubtful = kind === "maybe" && (inHeadline || !words.every(looksLikeName));
	return {
		words,
		titles,
		kind: isDoubtful && words.length > 1 ? "organisation" : kind,
		text: words.join(" ").replace(/’/g, "'"),
	};
}

/** A firm named after its founders, or a name that the article calls a group: "Grace Harbor, a river charity,", "Grace Harbor, which". */
function isOrganisation({ tokens }: Narration, mention: Mention, words: readonly string[]): boolean {
	if (words.length < 2) return false;
	if (words.length === 2 && NAMED_LIKE_PEOPLE.has(words.join(" ").toLowerCase())) return true;
	if (tokens[mention.to]?.text !== ",") return false;
	const first = tokens[mention.to + 1]?.lower ?? "";
	if (first === "which") return true;
	if (!/^(?:a|an|the)$/.test(first)) return false;
	let head = "";
	for (let i = mention.to + 2; i < mention.to + LONGEST_APPOSITION; i += 1) {
		const token = tokens[i];
		if (token?.kind === "word" && !isVerbAt(tokens, i) && !PREPOSITIONS.has(token.lower)) {
			head = token.lower;
			continue;
		}
		const closes =
			token?.text === "," ||
			PREPOSITIONS.has(token?.lower ?? "") ||
			/^(?:that|which)$/.test(token?.lower ?? "");
		return closes && A_BODY.test(head);
	}
	return false;
}

const A_BODY =
	/(?:^|-)(?:company|firm|bank|charity|foundation|nonprofit|group|organi[sz]ation|association|union|newspaper|magazine|website|outlet|network|retailer|manufacturer|airline|publisher|think-?tank|institute|agency|startup|start-up|brokerage|insurer|lender|chain|label|station|coalition|alliance|collective|committee|pac)$/;

function looksLikeName(word: string): boolean {
	return /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || /^[a-z]{1,3}$/.test(word) || /^["“]/.test(word);
}

const LONGEST_APPOSITION = 12;

/** "the mayor of Leeds", or the state of "(D-Vt.)". */
function apposition(narration: Narration, mention: Mention): string[] {
	const { tokens } = narration;
	const opening = tokens[mention.to]?.text;
	if (mention.to - mention.nameFrom < 2) return [];
	const first = tokens[mention.to + 1];
	if (opening === "(") {
		const state = /^[DRI]-(\p{Lu}[\p{L}.]+)/u.exec(first?.text ?? "")?.[1];
		return state === undefined ? [] : [state.toLowerCase()];
	}
	if (opening !== "," || !/^(?:a|an|the|his|her|their|who|one|former)$/.test(first?.lower ?? "")) return [];
	const words: string[] = [];
	for (let i = mention.to + 2; i < mention.to + LONGEST_APPOSITION; i += 1) {
		const token = tokens[i];
		if (token === undefined || token.kind !== "word" || isVerbAt(tokens, i)) break;
		words.push(token.lower);
	}
	return words;
}

const LONGEST_HEADLINE = 30;
const SHORT_QUOTE = 40;

/** Sentences in Title Case that are a paragraph of their own; there a capital says nothing. */
function findHeadlines(narration: Narration): ReadonlySet<number> {
	const found = new Set<number>();
	for (const { sentences } of narration.paragraphs) {
		const sentence = narration.sentences[sentences.from];
		if (
			sentence === undefined ||
			sentences.to - sentences.from > 2 ||
			sentence.to - sentence.from > LONGEST_HEADLINE
		)
			continue;
		const tokens = narration.tokens.slice(sentence.from, sentence.to);
		if (tokens.some((token) => token.kind === "quote" && token.end - token.start > SHORT_QUOTE)) continue;
		const words = tokens.filter((token) => token.kind === "word" && token.text.length > 3);
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

/** Names are looked for in so many characters of a quotation. */
const LONGEST_QUOTE_READ = 3000;

/** Full names within quotations ("“I trust Ann Reyes”"), which still expand a surname elsewhere. */
export function namesInQuotations(narration: Narration): string[] {
	const names: string[] = [];
	for (const { inner } of narration.quoted) {
		const text = narration.text.slice(inner.start, Math.min(inner.end, inner.start + LONGEST_QUOTE_READ));
		const words = text.match(/[\p{L}’'-]+\.?/gu) ?? [];
		for (let i = 0; i + 1 < words.length; i += 1) {
			if (!/^\p{Lu}/u.test(words[i] ?? "") || !isGivenName(words[i] ?? "")) continue;
			const to = /^\p{Lu}\.$/u.test(words[i + 1] ?? "") ? i + 3 : i + 2;
			const surname = (words[to - 1] ?? "").replace(/(?:['’]s)?\.?$/u, "");
			if (/^\p{Lu}\p{L}/u.test(surname)) names.push([...words.slice(i, to - 1), surname].join(" "));
		}
	}
	return names;
}
