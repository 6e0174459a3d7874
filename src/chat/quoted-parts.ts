/** A stretch of a text: inside of quotation marks, which are then no part of it, or outside. */
export interface Part {
	readonly quoted: boolean;
	readonly text: string;
}

/** What closes what each mark opens. */
const CLOSERS: Readonly<Record<string, string>> = { "“": "”", '"': '"', "„": "“”", "«": "»", "‟": "”" };
const SINGLE = "‘'";
const SINGLE_CLOSERS = "’'";
/** Marks of other scripts and signs that pass for marks: nobody here writes them but to deceive. */
const STRANGE = /[‹›「」『』〝〞＂＇❛❜❝❞`´′″\u02ba\u02bc\u02ee]/u;
const DOUBLE = /["“”„‟«»]/u;

/**
 * Divides a text at its quotation marks, in order; the parts outside hold none.
 * An apostrophe is not a mark: a single one counts where it opens before a word and closes after one.
 * null when the marks do not pair, or are of a kind that is not known: then nothing can be said of what is quoted.
 */
export function quotedParts(text: string): readonly Part[] | null {
	if (STRANGE.test(text)) return null;
	const parts: Part[] = [];
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const end = closing(text, at);
		if (end === null) {
			if (DOUBLE.test(text[at] as string)) return null;
			continue;
		}
		const inside = text.slice(at + 1, end);
		if (inside.trim() === "" || DOUBLE.test(inside)) return null;
		if (at > from) parts.push({ quoted: false, text: text.slice(from, at) });
		parts.push({ quoted: true, text: inside });
		at = end;
		from = end + 1;
	}
	if (from < text.length) parts.push({ quoted: false, text: text.slice(from) });
	return parts;
}

/** Where what opens at `at` closes; null when nothing opens there. */
function closing(text: string, at: number): number | null {
	const mark = text[at] as string;
	const closers = CLOSERS[mark];
	if (closers !== undefined) {
		const end = indexOfAny(text, closers, at + 1);
		return end === -1 ? null : end;
	}
	if (!SINGLE.includes(mark)) return null;
	const opens = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ") && /\S/u.test(text[at + 1] ?? " ");
	if (!opens) return null;
	for (let end = indexOfAny(text, SINGLE_CLOSERS, at + 2); end !== -1; ) {
		const closes = /\S/u.test(text[end - 1] as string) && !/[\p{L}\p{N}]/u.test(text[end + 1] ?? " ");
		if (closes) return end;
		end = indexOfAny(text, SINGLE_CLOSERS, end + 1);
	}
	return null;
}

function indexOfAny(text: string, chars: string, from: number): number {
	for (let at = from; at < text.length; at++) if (chars.includes(text[at] as string)) return at;
	return -1;
}
