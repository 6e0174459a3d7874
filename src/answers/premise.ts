import type { Sentence } from "./candidates.ts";
import { denies } from "./polarity.ts";
import { kin, relatedTo } from "./related.ts";
import { FUNCTION_WORDS } from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** What a question takes for granted: that its subject did this. */
export interface Premise {
	/** As it was asked ("secede", "become independent"). */
	readonly text: string;
	/** The stem that tells ("seced", "independ"). */
	readonly stem: string;
	/** Stems of what somebody is taken to have said ("secession is legal"); null where it is a deed. */
	readonly said: readonly string[] | null;
}

const ASKING = new Set(["why", "when", "where", "how"]);
const LINKING = new Set(["become", "be", "get", "go"]);
/** Before a verb these leave open whether the thing was done. */
const OPEN = new Set(
	`to would could can may might must shall should will if whether not never no n't cannot unless without
	that allow allows allowed let want wants wanted call calls called vote voted petition proposed against`.split(
		/\s+/,
	),
);
const SAYING = new Set(
	"say claim argue think believe rule hold decide find declare announce insist admit promise predict conclude write".split(
		" ",
	),
);
/** Without one of these what follows a verb of saying is no clause. */
const FINITE = new Set(
	"is are was were has have had can could may might must will would should do does did".split(" "),
);
const LONGEST_CLAUSE = 12;
/** Another word of this strength is a form of the same. */
const A_FORM = 0.85;
/** Words before a verb that decide about it. */
const REACH = 4;
const PAST = /(?:ed|left|broke|broken|gone|went|became|took|made|won|lost|fell|split|met)$/;

/**
 * The deed that "Why did California secede in 2016?" takes for granted, or null.
 * Read only where the subject is a name, since after it the next word is surely the verb.
 */
export function premiseOf(words: readonly Word[]): Premise | null {
	const did = words.findIndex((word, i) => word.folded === "did" && ASKING.has(words[i - 1]?.folded ?? ""));
	if (did === -1) return null;
	let at = did + 1;
	if (words[at]?.folded === "the") at += 1;
	const subject = at;
	while (words[at]?.capital) at += 1;
	if (at === subject) return null;
	while (words[at]?.folded.endsWith("ly")) at += 1;
	const verb = words[at];
	const next = words[at + 1];
	if (!verb) return null;
	if (SAYING.has(verb.folded)) return saidIn(words.slice(at + 1), verb);
	if (FUNCTION_WORDS.has(verb.folded)) return null;
	if (!LINKING.has(verb.folded)) return { text: verb.folded, stem: verb.stem, said: null };
	return next ? { text: `${verb.folded} ${next.folded}`, stem: next.stem, said: null } : null;
}

/** "(that) secession is legal" after a verb of saying; an object alone ("say no") is nothing taken for granted. */
function saidIn(after: readonly Word[], verb: Word): Premise | null {
	const clause = (after[0]?.folded === "that" ? after.slice(1) : after).slice(0, LONGEST_CLAUSE);
	if (!clause.some((word) => FINITE.has(word.folded))) return null;
	const telling = clause.filter((word) => !FUNCTION_WORDS.has(word.folded));
	if (telling.length === 0) return null;
	const text = clause.map((word) => word.folded).join(" ");
	return { text, stem: verb.stem, said: telling.map((word) => word.stem) };
}

/** A sentence that has all of the words, or one of their forms, and denies none. */
function says(said: readonly string[], { words }: Sentence): boolean {
	if (denies(words)) return false;
	return said.every((stem) => {
		const related = relatedTo(stem);
		return words.some(
			(word) => word.stem === stem || kin(word.stem, stem) || (related.get(word.stem) ?? 0) >= A_FORM,
		);
	});
}

/** Whether the sentences speak of the deed and none of them says that it was done. */
export function leavesOpen(premise: Premise, shown: readonly Sentence[]): boolean {
	const { said } = premise;
	if (said !== null) return !shown.some((sentence) => says(said, sentence));
	let spoken = false;
	for (const { words } of shown) {
		for (const [i, word] of words.entries()) {
			if (word.stem !== premise.stem && !kin(word.stem, premise.stem)) continue;
			spoken = true;
			const open = words.slice(Math.max(0, i - REACH), i).some((earlier) => OPEN.has(earlier.folded));
			if (!open && PAST.test(word.folded)) return false;
		}
	}
	return spoken;
}
