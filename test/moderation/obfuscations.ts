/** Words that nobody may call a member, and the ways in which they are hidden. */
export const WORDS =
	"idiot moron imbecile cretin dumbass fuckwit motherfucker asshole dipshit shithead dickhead bastard bitch douchebag twat wanker scumbag nitwit halfwit buffoon jackass dunce scum parasite vermin maggot cockroach liar traitor bigot hypocrite libtard magat demonrat repuglican faggot nigger kike spic chink tranny retard wetback raghead cunt whore slut dyke nazi fascist".split(
		" ",
	);

const each = (word: string, by: (letter: string) => string) => [...word].map(by).join("");
const between = (mark: string) => (word: string) => [...word].join(mark);
const shifted = (first: number) => (word: string) =>
	each(word, (letter) => String.fromCodePoint(letter.charCodeAt(0) - 97 + first));
const swapped = (letters: Readonly<Record<string, string>>) => (word: string) =>
	each(word, (letter) => letters[letter] ?? letter);

export const obfuscated: Readonly<Record<string, (word: string) => string>> = {
	plain: (word) => word,
	upper: (word) => word.toUpperCase(),
	"zero-width space": between("\u200b"),
	"zero-width joiner": between("\u200d"),
	"word joiner": between("\u2060"),
	"soft hyphen": between("\u00ad"),
	"tag characters": between("\u{e0061}"),
	"variation selectors": between("\ufe0f"),
	cyrillic: swapped({
		a: "а",
		c: "с",
		e: "е",
		o: "о",
		p: "р",
		x: "х",
		y: "у",
		i: "і",
		s: "ѕ",
		h: "һ",
		k: "к",
		t: "т",
		m: "м",
	}),
	fullwidth: shifted(0xff41),
	"mathematical bold": shifted(0x1d41a),
	"regional indicators": shifted(0x1f1e6),
	"leet digits": swapped({ a: "4", e: "3", i: "1", o: "0", s: "5", t: "7" }),
	"leet signs": swapped({ a: "@", s: "$", i: "!" }),
	spaced: between(" "),
	dotted: between("."),
	dashed: between("-"),
	"line by line": between("\n"),
	stretched: (word) => `${word.slice(0, 1)}${word.slice(1, 2).repeat(5)}${word.slice(2)}`,
	"marks upon marks": between("\u0336\u0301\u0323"),
	"starred vowel": (word) => word.replace(/[aeiou]/, "*"),
	"inside bold": (word) => `${word.slice(0, 1)}**${word.slice(1, 2)}**${word.slice(2)}`,
	"inside a spoiler": (word) => `${word.slice(0, 2)}||${word.slice(2)}||`,
	"right to left": (word) => `\u202e${word}\u202c`,
	"small capitals": swapped({ a: "ᴀ", e: "ᴇ", i: "ɪ", o: "ᴏ", t: "ᴛ", r: "ʀ", n: "ɴ" }),
	squared: shifted(0x1f170),
	circled: shifted(0x24d0),
};
