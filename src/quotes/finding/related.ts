import { FORMS } from "./forms.ts";
import { SYNONYMS } from "./synonyms.ts";
import { FUNCTION_WORDS } from "./vocabulary.ts";
import { stemOf } from "./words.ts";

/** How far one word stands for another, in (0, 1), that is not the word itself. */
const FORM = 0.9;
const SYNONYM = 0.5;

/** The shortest beginning that two stems of one family share, and the longest ending each may have beyond it. */
const FAMILY_ROOT = 5;
const FAMILY_ENDING = 4;

/** A word that may stand for another, as it is written, and how far. */
export interface Related {
	readonly word: string;
	readonly stem: string;
	readonly strength: number;
}

const NONE: readonly Related[] = [];
let table: ReadonlyMap<string, readonly Related[]> | null = null;

/** Words that may stand for one of this stem, closest first; never the stem itself, nor words of grammar. */
export function relatedWords(stem: string): readonly Related[] {
	table ??= tableOf();
	return table.get(stem) ?? NONE;
}

/** Whether two stems are of one family: "ratifi" and "ratif", "california" and "californian". */
export function sameFamily(one: string, other: string): boolean {
	const longest = Math.min(one.length, other.length);
	if (longest < FAMILY_ROOT) return false;
	let shared = 0;
	while (shared < longest && one[shared] === other[shared]) shared += 1;
	return (
		shared >= FAMILY_ROOT &&
		one.length - shared <= FAMILY_ENDING &&
		other.length - shared <= FAMILY_ENDING &&
		!/\d/.test(one)
	);
}

function tableOf(): Map<string, Related[]> {
	const found = new Map<string, Map<string, Related>>();
	const link = (groups: readonly (readonly string[])[], strength: number) => {
		for (const group of groups) {
			const words = group.map((word) => ({ word, stem: stemOf(word), strength }));
			for (const { stem } of words) {
				const others = found.get(stem) ?? new Map<string, Related>();
				found.set(stem, others);
				for (const other of words) {
					const known = others.get(other.word);
					const isOther = other.stem !== stem && !FUNCTION_WORDS.has(other.word);
					if (isOther && (known?.strength ?? 0) < strength) others.set(other.word, other);
				}
			}
		}
	};
	link(SYNONYMS, SYNONYM);
	link(FORMS, FORM);
	return new Map(
		[...found].map(([stem, others]) => [stem, [...others.values()].sort((a, b) => b.strength - a.strength)]),
	);
}
