import { singleLine } from "../../corpus/tidy.ts";
import { withoutEntities } from "./entities.ts";

/** Only what HTML calls an element is a tag: "5 < 6" and "<name>" are words. */
const NAMES =
	"a abbr acronym address article aside audio b big blockquote body br button caption center cite code col dd del details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main mark meta nav noscript object ol option p param picture pre q s samp section select small source span strike strong sub summary sup svg table tbody td textarea tfoot th thead time title tr tt u ul var video wbr";
const TAG = new RegExp(String.raw`<\/?(?:${NAMES.replaceAll(" ", "|")})(?=[\s/>])[^<>]*>`, "gi");
const INLINE =
	/^<\/?(?:a|abbr|acronym|b|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)\b/i;
const UNSEEN =
	/<(script|style|template|iframe|noscript)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[|\]\]>/gi;
/** A text longer than this is only read so far: nothing of it that is shown lies beyond. */
const LONGEST_READ = 40_000;

/**
 * Markup as one line of plain text of at most `longest` characters, cut at a word's end with "…".
 * Feeds escape once too often, so what still holds tags or entities afterwards is read a second time. Linear.
 */
export function plainText(markup: string, longest: number): string | null {
	const once = stripped(markup.slice(0, LONGEST_READ));
	const words = singleLine(/&(?:#\w+|\w+);|<\/?\w/.test(once) ? stripped(once) : once);
	if (words === "") return null;
	if (words.length <= longest) return words;
	const cut = words.slice(0, longest - 1).toWellFormed();
	const end = cut.lastIndexOf(" ");
	return `${(end > longest / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}

/** Tags first, so that what entities spell is not taken for a tag of this round. */
function stripped(markup: string): string {
	const seen = markup.replace(UNSEEN, " ").replace(TAG, (tag) => (INLINE.test(tag) ? "" : " "));
	return withoutEntities(seen);
}
