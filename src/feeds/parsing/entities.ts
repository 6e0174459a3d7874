/** Latin-1 from U+00A0 on, in order. */
const LATIN =
	"nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const OTHERS =
	"amp & lt < gt > quot \" apos ' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200C zwj \u200D lrm \u200E rlm \u200F ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − infin ∞ asymp ≈ ne ≠ le ≤ ge ≥ hearts ♥ star ☆ starf ★ check ✓ rsquor ’ lsquor ‚ ldquor „ num # excl ! percnt % lpar ( rpar ) comma , period . colon : semi ; sol / quest ? commat @ dollar $ lsqb [ rsqb ] lowbar _ hyphen ‐ dash ‐ horbar ― vert |";

const NAMED: ReadonlyMap<string, string> = new Map([
	...LATIN.split(" ").map((name, at): [string, string] => [name, String.fromCodePoint(0xa0 + at)]),
	...pairsOf(OTHERS.split(" ")),
]);
/** Numeric references to these C1 codes mean windows-1252 (HTML standard, "numeric character reference end state"). */
const C1 = new TextDecoder("windows-1252");

/** Character references as the characters they stand for; unknown ones, entities of a feed's own among them, stay as written. */
export function withoutEntities(words: string): string {
	if (!words.includes("&")) return words;
	return words.replace(
		/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,7}));/gi,
		(all, decimal, hex, name) => {
			if (name) return NAMED.get(name) ?? NAMED.get(String(name).toLowerCase()) ?? all;
			return characterAt(decimal ? Number(decimal) : Number.parseInt(hex, 16));
		},
	);
}

function characterAt(code: number): string {
	if (code >= 0x80 && code < 0xa0) return C1.decode(Uint8Array.of(code));
	if (code === 9 || code === 10 || code === 13) return " ";
	const character = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
	return character ? String.fromCodePoint(code) : "";
}

function pairsOf(words: readonly string[]): [string, string][] {
	return words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ""] as [string, string]] : []));
}
