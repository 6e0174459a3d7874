import type { AskedWord } from "./asked.ts";
import { numeral } from "./numerals.ts";
import { sameStep } from "./sequence.ts";
import { misspelt } from "./spelling.ts";
import type { SaidWord } from "./utterance.ts";

/** A way in which words of the query stand for words of the record, and how many of each. */
export interface Pairing {
	readonly kind: "same" | "misspelt" | "inflected";
	readonly asked: number;
	readonly said: number;
}

const SAME: Pairing = { kind: "same", asked: 1, said: 1 };
const INFLECTED: Pairing = { kind: "inflected", asked: 1, said: 1 };
const MISSPELT: Pairing = { kind: "misspelt", asked: 1, said: 1 };
const PULLED_APART: Pairing = { kind: "misspelt", asked: 2, said: 1 };
const RUN_TOGETHER: Pairing = { kind: "misspelt", asked: 1, said: 2 };
const SPACE_MOVED: Pairing = { kind: "misspelt", asked: 2, said: 2 };

/** Tells for any two positions how the words there can be paired, if they can; each answer takes constant time. */
export function pairings(
	asked: readonly AskedWord[],
	said: readonly SaidWord[],
): (i: number, j: number) => Pairing | null {
	const stems = new Set(said.map((word) => word.stem));
	const forms = [...new Set(said.map((word) => word.bare))];
	// Only a word that stands nowhere in the record can be a misspelling of one that does.
	const slips = asked.map((word) => {
		if (stems.has(word.stem) || word.bare.length < 4) return null;
		return new Set(forms.filter((form) => misspelt(word.bare, form)));
	});
	const values = asked.map((word) => numeral(word.bare));
	return (i, j) => {
		const a = asked[i];
		const s = said[j];
		if (a === undefined || s === undefined) return null;
		const nextAsked = asked[i + 1];
		const nextSaid = said[j + 1];
		if (
			a.folded === s.folded ||
			a.bare === s.bare ||
			nextAsked?.hyphenated ||
			nextSaid?.hyphenated ||
			s.sign
		) {
			const step = sameStep(asked, i, said, j);
			if (step !== null) return step.asked === 1 && step.said === 1 ? SAME : { kind: "same", ...step };
		}
		const spaced = spacing(a.bare, nextAsked?.bare ?? "", s.bare, nextSaid?.bare ?? "");
		if (spaced !== null) return spaced;
		if (a.stem === s.stem) return INFLECTED;
		const value = values[i] ?? null;
		if (value !== null && value === numeral(s.bare)) return MISSPELT;
		return slips[i]?.has(s.bare) ? MISSPELT : null;
	};
}

/** The same letters with a space missing, added or out of place ("polic yyou"). */
function spacing(a: string, nextA: string, s: string, nextS: string): Pairing | null {
	if (a.length === s.length || a[0] !== s[0]) return null;
	if (nextS !== "" && a.length === s.length + nextS.length && a === s + nextS) return RUN_TOGETHER;
	if (nextA !== "" && s.length === a.length + nextA.length && s === a + nextA) return PULLED_APART;
	if (nextA === "" || nextS === "" || a.length + nextA.length !== s.length + nextS.length) return null;
	return a + nextA === s + nextS ? SPACE_MOVED : null;
}
