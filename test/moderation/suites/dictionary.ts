/**
 * Slurs and insults that the English dictionary of the measure (the package `word-list`, which leaves out the
 * worst) itself has. The default lists may find these words and their plurals, and no other word of it: `wog`
 * does not excuse `wogan`. At most fifty.
 */
export const DICTIONARY_INSULTS: ReadonlySet<string> = new Set([
	"blackamoor",
	"coolie",
	"cretin",
	"darky",
	"douchebag",
	"faggy",
	"golliwog",
	"gook",
	"halfwit",
	"honky",
	"idiot",
	"imbecile",
	"jackass",
	"lesbo",
	"moron",
	"picaninny",
	"pickaninny",
	"redskin",
	"scumbag",
	"shirtlifter",
	"subhuman",
	"wog",
	"wop",
	"yid",
]);

/** Whether the word is one of the insults, or the plural of one. */
export function isDictionaryInsult(word: string): boolean {
	return [word, word.replace(/e?s$/, ""), word.replace(/s$/, ""), word.replace(/ies$/, "y")].some((form) =>
		DICTIONARY_INSULTS.has(form),
	);
}
