import type { ArticleDraft, Span } from "../src/corpus/article.ts";

/**
 * Made-up news for measuring: the same seed gives the same articles on every machine. Word
 * frequencies follow Zipf's law, because how often a common word stands in a passage is what
 * costs a search engine its time.
 */
export interface SyntheticArticle extends ArticleDraft {
	readonly key: number;
	readonly outlet: string;
	readonly publishedOn: string | null;
	/** One per paragraph. */
	readonly passages: readonly Span[];
	readonly quotations: readonly SyntheticQuotation[];
}

export interface SyntheticQuotation extends Span {
	readonly speaker: string;
}

export type Random = () => number;

/** A small seeded generator (mulberry32); numbers in [0, 1). */
export function seeded(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const COMMON = `the of and to in a is that for it was on are as with they be at one have this from or had by
not but some what there we can out other were all your when up use how said an each she which do their time if
will way about many then them would write like so these her long make thing see him two has look more day could
go come did my no most number who over know water than call first people may down side been now find any new work
part take get place made live where after back little only round man year came show every good me give our under
name very through just form much great think say help low line before turn cause same mean differ move right boy
old too does tell sentence set three want air well also play small end put home read hand port large spell add
even land here must big high such follow act why ask men change went light kind off need house picture try us
again animal point mother world near build self earth father head stand own page should country found answer
school grow study still learn plant cover food sun four thought let keep eye never last door between city tree
cross since hard start might story saw far sea draw left late run while press close night real life few stop open
seem together next white children begin got walk example ease paper often always music those both mark book letter
until mile river car feet care second group carry took rain eat room friend began idea fish mountain north once
base hear horse cut sure watch colour face wood main enough plain girl usual young ready above ever red list
though feel talk bird soon body dog family direct pose leave song measure state product black short numeral class
wind question happen complete ship area half rock order fire south problem piece told knew pass farm top whole
king size heard best hour better true during hundred five remember step early hold west ground interest reach fast
vote law court council senate union treaty border budget tax police union strike hospital minister mayor governor
election campaign party bill amendment constitution secession independence petition ballot convention judge appeal
evidence report officials agency company workers wages housing rent water drought flood railway bridge airport
harbour energy carbon climate trade tariff currency bank debt pension school university research science vaccine
clinic prison trial sentence verdict protest rally march border migrant asylum army navy ceasefire summit envoy
ambassador parliament coalition opposition leader chairman spokesman editor journalist witness statement`
	.split(/\s+/)
	.filter(Boolean);

const SYLLABLES =
	"ba cor del fen gar hol jin kel lor mar nev ost pra quin ros sel tam ul ven wyn yar zet bri cal dun esk".split(
		" ",
	);
const GIVEN =
	"Ada Bram Cleo Dov Elke Finn Greta Hugo Ines Jonas Kira Lars Mila Nils Oona Piet Rhea Sven Tova Ugo".split(
		" ",
	);
const ROLES = [
	"a spokesman for the port",
	"the mayor",
	"a retired judge",
	"who chairs the union",
	"a professor of law",
	"who lives near the bridge",
];
const OUTLETS = Array.from(
	{ length: 40 },
	(_, index) => `${invented(index * 7 + 3)} ${index % 2 ? "Courier" : "Herald"}`,
);

/** An invented, pronounceable name: the same number always gives the same one. */
export function invented(number: number): string {
	let rest = number + SYLLABLES.length;
	let name = "";
	while (rest > 0) {
		name += SYLLABLES[rest % SYLLABLES.length];
		rest = Math.floor(rest / SYLLABLES.length);
	}
	return name.charAt(0).toUpperCase() + name.slice(1);
}

const RARE_WORDS = 20_000;
const VOCABULARY = [
	...new Set(COMMON),
	...Array.from({ length: RARE_WORDS }, (_, n) => invented(n).toLowerCase()),
];
const CUMULATIVE = zipf(VOCABULARY.length);

function zipf(size: number): Float64Array {
	const sums = new Float64Array(size);
	let sum = 0;
	for (let rank = 0; rank < size; rank++) {
		sum += 1 / (rank + 1);
		sums[rank] = sum;
	}
	return sums.map((value) => value / sum);
}

/** A word of the vocabulary, as often as Zipf's law says. */
export function word(random: Random): string {
	const target = random();
	let low = 0;
	let high = CUMULATIVE.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((CUMULATIVE[middle] ?? 1) < target) low = middle + 1;
		else high = middle;
	}
	return VOCABULARY[low] ?? "the";
}

/** `from` is the first article's key: pieces made apart fit together without a gap or an overlap. */
export function* syntheticArticles(count: number, from = 1, paragraphs = 8): Generator<SyntheticArticle> {
	for (let key = from; key < from + count; key++) yield syntheticArticle(key, paragraphs);
}

function syntheticArticle(key: number, paragraphs: number): SyntheticArticle {
	const random = seeded(key * 7919);
	const passages: Span[] = [];
	const quotations: SyntheticQuotation[] = [];
	let text = "";
	for (let index = 0; index < paragraphs; index++) {
		if (index > 0) text += "\n\n";
		const start = text.length;
		text += sentences(random, 2 + Math.floor(random() * 3));
		if (index % 4 === 1) {
			const speaker = `${pick(GIVEN, random)} ${invented(Math.floor(random() ** 2 * 3_000))}`;
			const words = sentences(random, 1).replace(/\.$/, ",");
			quotations.push({ start: text.length + 2, end: text.length + 2 + words.length, speaker });
			text += ` “${words}” said ${speaker}, ${pick(ROLES, random)}.`;
		}
		passages.push({ start, end: text.length });
	}
	return {
		key,
		id: `synthetic-${key}`,
		outlet: pick(OUTLETS, random),
		headline: capital(phrase(random, 7)),
		byline: null,
		publishedOn: random() < 0.03 ? null : day(random),
		url: `https://news.example/${key}`,
		textAtLink: true,
		corrects: null,
		text,
		passages,
		quotations,
	};
}

function sentences(random: Random, count: number): string {
	return Array.from(
		{ length: count },
		() => `${capital(phrase(random, 12 + Math.floor(random() * 14)))}.`,
	).join(" ");
}

function phrase(random: Random, length: number): string {
	return Array.from({ length }, () => word(random)).join(" ");
}

function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function pick<T>(list: readonly T[], random: Random): T {
	return list[Math.floor(random() * list.length)] as T;
}

function day(random: Random): string {
	const days = Math.floor(random() * 3_650);
	return new Date(Date.UTC(2015, 0, 1 + days)).toISOString().slice(0, 10);
}
