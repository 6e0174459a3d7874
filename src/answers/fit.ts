import type { Article } from "../corpus/article.ts";
import { amountFit } from "./amounts.ts";
import type { Sentence } from "./candidates.ts";
import { namesIn } from "./names.ts";
import { officeFit } from "./office.ts";
import { polarityOf } from "./polarity.ts";
import type { Question } from "./question.ts";
import { isPlace, relatedTo } from "./related.ts";
import { dateFit, isTime, looksAhead } from "./times.ts";
import { FUNCTION_WORDS, REASON_WORDS, RULE_WORDS } from "./vocabulary.ts";
import { wordsOf } from "./words.ts";

/** Kinds whose answer must hold something of a certain form: without a number nothing says how many. */
const BINDING: ReadonlySet<Question["kind"]> = new Set(["when", "how-many", "who", "where"]);

export function mustFit(question: Question): boolean {
	return (BINDING.has(question.kind) || question.listed) && !question.introduces;
}

/**
 * From 0 to 1: whether the sentence holds the form of thing that the question asks for, beyond what the question itself
 * holds; `before` is the sentence that it follows on.
 */
export function formFit(question: Question, sentence: Sentence, article: Article, before?: Sentence): number {
	if (question.introduces) return introduction(question, sentence);
	const known = new Set(question.terms.flatMap((term) => [term.folded, term.stem]));
	if (question.listed) return listFit(sentence, known);
	switch (question.kind) {
		case "who":
			if (question.office !== null) return officeFit(question.office, sentence);
			return isNameless(question, sentence) ? 0 : personFit(sentence, known, question.deed.role);
		case "when":
			return question.ahead && !looksAhead(sentence, article.publishedOn)
				? 0
				: dateFit(sentence.words, sentence.numbers, known);
		case "how-many":
			return amountFit(question, sentence, article, before, known);
		case "where":
			return placeFit(sentence, known);
		case "can":
			return ruleFit(sentence, known);
		case "why":
			return Math.min(1, sentence.words.filter((word) => REASON_WORDS.has(word.folded)).length / 2);
		case "said":
			return sentence.quotes.length > 0 ? 1 : 0;
		case "whether":
			return polarityOf(sentence.words);
		default:
			return 0;
	}
}

/** Whether the sentence says who or what the name is: a comma, "is" or "who" follows it, or much of it comes before. */
function introduction(question: Question, sentence: Sentence): number {
	const { words } = sentence;
	const name = question.names[0] ?? [];
	const at = words.findIndex((_, i) => name.every((part, n) => words[i + n]?.folded === part));
	if (at === -1) return 0;
	const next = words[at + name.length];
	if (next === undefined) return 0.3;
	if (next.before === "clause" || /^(?:is|was|are|were|who|which|represents?)$/.test(next.folded)) return 1;
	return 0.5;
}

/** In a name these tell that it is no person's. */
const BODIES = new Set(
	`court congress senate house parliament assembly legislature government union states state constitution county party
	committee commission council department ministry university school association institute league center centre group
	movement coalition company bank times news post act treaty war article amendment proposition street city island
	islands river north south east west democratic republican american british european federal national supreme`.split(
		/\s+/,
	),
);

/** The furthest that a name stands from the noun for its bearer. */
const BESIDE = 4;

/** Whether the sentence speaks of such a person and nowhere by name ("the lieutenant governor declined"). */
function isNameless({ deed: { role } }: Question, { words, quotes }: Sentence): boolean {
	if (role === null) return false;
	const places = words.flatMap((word, at) => (word.stem === role ? [at] : []));
	const named = places.some((at) =>
		words
			.slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
			.some(({ capital, folded }, i) => capital && i > 0 && !FUNCTION_WORDS.has(folded)),
	);
	const speaks = quotes.some(
		({ named: sure, speaker }) =>
			sure && "role" in speaker && wordsOf(speaker.role ?? "").some(({ stem }) => stem === role),
	);
	return places.length > 0 && !named && !speaks;
}

/** Whether a speaker of that role may be such a person as is asked for; who has none told may be any. */
function maySuit(told: string | null, asked: string | null): boolean {
	if (told === null || asked === null) return true;
	const related = relatedTo(asked);
	return wordsOf(told).some(({ stem }) => stem === asked || related.has(stem));
}

/** "blake" of "Anna Blake". */
function surnameOf(name: string): string {
	return name.split(" ").at(-1)?.toLowerCase() ?? "";
}

function personFit(sentence: Sentence, known: ReadonlySet<string>, role: string | null): number {
	const speaks = sentence.quotes.some(
		({ named, speaker }) =>
			named && "name" in speaker && !known.has(surnameOf(speaker.name)) && maySuit(speaker.role, role),
	);
	if (speaks) return 1;
	const numeric = new Set(sentence.numbers.flatMap((number) => [number.first, number.last]));
	let best = 0;
	for (const run of namesIn(sentence.words, numeric)) {
		const fresh = run.filter((word) => !known.has(word) && !isPlace(word)).length;
		if (run.some((word) => BODIES.has(word))) best = Math.max(best, 0.4);
		// The one who is asked about is not the one who is asked for.
		else if (run.length > 1 && known.has(run.at(-1) ?? "")) continue;
		else if (fresh > 0) best = Math.max(best, run.length > 1 && fresh > 1 ? 1 : 0.6);
	}
	return best;
}

/** 1 when the sentence names two or more that the question does not, else 0. */
function listFit({ words, numbers }: Sentence, known: ReadonlySet<string>): number {
	const numeric = new Set(numbers.flatMap((number) => [number.first, number.last]));
	const fresh = namesIn(words, numeric).filter((run) => run.every((word) => !known.has(word)));
	return new Set(fresh.map((run) => run.join(" "))).size > 1 ? 1 : 0;
}

const PLACE_LEADS = new Set("in at on near outside from to across throughout".split(" "));
const DEFINITE = new Set("the a an its his her their".split(" "));

/** 1 for a place that is named, less for one that is only described ("on the old quay"). */
function placeFit(sentence: Sentence, known: ReadonlySet<string>): number {
	let best = 0;
	sentence.words.forEach((word, i) => {
		if (!PLACE_LEADS.has(word.folded)) return;
		const described = DEFINITE.has(sentence.words[i + 1]?.folded ?? "");
		const next = sentence.words[i + (described ? 2 : 1)];
		if (!next || known.has(next.folded) || known.has(next.stem) || /^\d/.test(next.folded) || isTime(next))
			return;
		if (next.capital) best = 1;
		else if (described) best = Math.max(best, 0.5);
	});
	return best;
}

function ruleFit(sentence: Sentence, known: ReadonlySet<string>): number {
	const rules = new Set(
		sentence.words
			.filter((word) => RULE_WORDS.has(word.folded) && !known.has(word.folded))
			.map((word) => word.stem),
	);
	const byRole = sentence.quotes.some(
		(quote) => quote.named && "role" in quote.speaker && quote.speaker.role !== null,
	);
	return Math.min(1, rules.size / 3 + (byRole ? 0.4 : 0));
}
