import { roleAt } from "./kinds.ts";
import { FAINT_WORDS, FUNCTION_WORDS } from "./vocabulary.ts";
import type { Word } from "./words.ts";

const ASKING = new Set("who whom which what".split(" "));
/** Between "who" and a verb in the passive or the perfect. */
const HELPING = new Set(
	"was were is are has had have been being also else first then actually really".split(" "),
);
/** After these somebody else acts ("Who did Lee call?"). */
const INVERTING = new Set("did do does will would can could should might may".split(" "));
/** Without a verb of its own: "Who was the governor". */
const NOMINAL = new Set("the a an this that these those his her its their our it he she they".split(" "));

/**
 * What the person who is asked for is asked to have done ("Who drafted …", "Which justice wrote …"), and the noun
 * for such persons. Each is a stem, or null where none is said.
 */
export function deedIn(words: readonly Word[]): {
	readonly verb: string | null;
	readonly role: string | null;
} {
	const folded = words.map((word) => word.folded);
	const asking = folded.findIndex((word) => ASKING.has(word));
	if (asking === -1) return { verb: null, role: null };
	const role = folded[asking] === "which" || folded[asking] === "what" ? roleAt(folded, asking) : -1;
	let at = (role === -1 ? asking : role) + 1;
	while (HELPING.has(folded[at] ?? "")) at += 1;
	const verb = words[at];
	const none =
		verb === undefined ||
		verb.capital ||
		INVERTING.has(verb.folded) ||
		NOMINAL.has(verb.folded) ||
		FUNCTION_WORDS.has(verb.folded) ||
		FAINT_WORDS.has(verb.folded) ||
		(role === -1 && folded[asking] !== "who");
	return { verb: none ? null : verb.stem, role: role === -1 ? null : (words[role]?.stem ?? null) };
}
