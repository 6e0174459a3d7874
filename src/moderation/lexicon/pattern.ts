import { type Way, waysOf } from "./anchors.ts";

/** What stands for a kind of word in a rule; every word of a line may carry its classes behind a caret. */
const MACROS: Readonly<Record<string, string>> = {
	NOUN: "[^ ]+\\^[A-Z]*N[A-Z]*",
	ADJ: "[^ ]+\\^[A-Z]*A[A-Z]*",
	INSULT: "[^ ]+\\^[A-Z]*[ABHN][A-Z]*",
	MILD: "[^ ]+\\^[A-Z]*M[A-Z]*",
	SLUR: "[^ ]+\\^[A-Z]*[HS][A-Z]*",
	ASNAME: "[^ ]+\\^[A-Z]*B[A-Z]*",
	COINED: "[^ ]+\\^[A-Z]*K[A-Z]*",
	PROFANE: "[^ ]+\\^[A-Z]*P[A-Z]*",
	BEAST: "[^ ]+\\^[A-Z]*D[A-Z]*",
	HARM: "[^ ]+\\^[A-Z]*V[A-Z]*",
	HARMED: "[^ ]+\\^[A-Z]*W[A-Z]*",
	OFFICE: "[^ ]+\\^[A-Z]*L[A-Z]*",
	ROLE: "[^ ]+\\^[A-Z]*[LR][A-Z]*",
	ANY: "[^ ]+",
	REST: "(?:[^ .!?]+ ){0,12}?",
	GAP: "(?:[^ .!?,;:]+ ){0,4}?",
	BE: "(?:are|is|was|were|be|being|am|been)",
	INTENSE:
		"(?:a|an|the|such|so|very|really|just|literally|honestly|clearly|obviously|truly|complete|completely|total|totally|utter|utterly|absolute|absolutely|real|big|massive|huge|little|actual|actually|nothing|but|kind|sort|of|pretty|too|as|still|all|both|one|another|biggest|most|more|simply|basically|quite|seriously|always|also|even|only|definitely|certainly|genuinely|freaking|old|dear|poor|bunch|pack|gang|group|bag|pile|sack|typical|ever|extremely|incredibly|unbelievably|beyond|that|this|these|those|mostly|full|another|world|class|certified|lying|walking|goddamn|straight|up|fully|every|single|last|fake|self|righteous|and|,|or|mean|nasty|whole|damn|willfully|deeply|profoundly|plain|embarrassingly|like|per|usual|now|by|nature|filled|with|acting|clear|textbook|sad|some|lot|load|insanely)",
};

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
	Object.entries(MACROS).flatMap(([macro, source]) => {
		const letters = /\^\[A-Z\]\*(?:\[([A-Z]+)\]|([A-Z]))/.exec(source);
		return letters === null ? [] : [[macro, letters[1] ?? letters[2] ?? ""]];
	}),
);
const LISTS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
	["BE", "INTENSE"].map((macro) => [macro, (MACROS[macro] ?? "").replace(/^\(\?:|\)$/g, "").split("|")]),
);

/** A rule, ready to be tried where one of its first words stands. */
export interface Pattern {
	readonly ways: readonly Way[];
	/** Sticky: it matches at its `lastIndex` only. */
	readonly at: RegExp;
	/** Global: it finds any match of a line. */
	readonly anywhere: RegExp;
}

const PART = /\\.|\[\^?[^\]]*\]|\(\?(?:[:=!]|<[=!])|[A-Z]{2,}|([a-z%'][a-z0-9%']*)(\?)?|./g;

/**
 * A rule over the line of a reading: blanks between words, a word in lower case for itself whatever its classes,
 * `%…` for entities, capitals for the macros above. It matches whole words only.
 */
export function pattern(source: string): Pattern {
	const made = source.replace(PART, (part, word: string | undefined, optional: string | undefined) => {
		if (part.startsWith("\\") || part.startsWith("[") || part.startsWith("(?")) return part;
		if (/^[A-Z]/.test(part)) {
			const macro = MACROS[part];
			if (macro === undefined) throw new Error(`no macro ${part} in the rule ${source}`);
			return macro;
		}
		return word === undefined ? part : `${word}${optional ?? ""}(?:\\^[A-Z]+)?`;
	});
	const whole = `(?<= )(?:${made})(?= )`;
	return {
		at: new RegExp(whole, "y"),
		anywhere: new RegExp(whole, "g"),
		ways: waysOf(source, LETTERS, LISTS),
	};
}
