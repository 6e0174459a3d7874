import { PERSON_NOUNS } from "../quotes/lexicon.ts";
import type { Sentence } from "./candidates.ts";
import { kin, relatedTo } from "./related.ts";
import { FUNCTION_WORDS } from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** The office or trade of which "Who was the first governor of …" asks the holder. */
export interface Office {
	/** The stem of "governor". */
	readonly stem: string;
	/** Stems of what stands before it ("first"): another governor is another office. */
	readonly kind: readonly string[];
}

const BEING = new Set("is was are were".split(" "));
/** The furthest that the office stands from the verb, and a name from the office. */
const REACH = 5;
const BESIDE = 4;
/** Before an office these make it another one. */
const OTHER = new Set("lieutenant deputy vice former acting assistant ex shadow".split(" "));

/** Read only after "who" and a form of "be", with the office itself in small letters. */
export function officeIn(words: readonly Word[]): Office | null {
	const who = words.findIndex((word, i) => word.folded === "who" && BEING.has(words[i + 1]?.folded ?? ""));
	if (who === -1) return null;
	const rest = words.slice(who + 2, who + 2 + REACH);
	const at = rest.findLastIndex(
		(word, i) => isOffice(word) && rest.slice(0, i).every((other) => other.folded !== "of"),
	);
	if (at === -1) return null;
	const kind = rest.slice(0, at).filter((word) => !FUNCTION_WORDS.has(word.folded) && !word.capital);
	return { stem: (rest[at] as Word).stem, kind: kind.map((word) => word.stem) };
}

function isOffice({ folded, capital }: Word): boolean {
	return !capital && (PERSON_NOUNS.has(folded) || PERSON_NOUNS.has(folded.replace(/s$/, "")));
}

/** 1 when the sentence gives the office beside a name, else 0. */
export function officeFit(office: Office, { words }: Sentence): number {
	const kinds = office.kind.map((stem) => ({ stem, related: relatedTo(stem) }));
	const borne = kinds.every(({ stem, related }) =>
		words.some((word) => word.stem === stem || kin(word.stem, stem) || (related.get(word.stem) ?? 0) > 0.5),
	);
	if (!borne) return 0;
	const holds = words.some((word, at) => {
		if (word.stem !== office.stem || OTHER.has(words[at - 1]?.folded ?? "")) return false;
		const beside = [...words.slice(Math.max(0, at - BESIDE), at), ...words.slice(at + 1, at + 1 + BESIDE)];
		return beside.some((other) => other.capital && !FUNCTION_WORDS.has(other.folded));
	});
	return holds ? 1 : 0;
}
