const MONTH =
	"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|dezember";
/** Where a name ends and a date, a count or a call to follow begins. */
const END = new RegExp(
	String.raw`\s*(?:[|•·/–—]|\s-\s|\d|@|\b(?:on|posted|published|updated|follow|print|e-?mail|share|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b(?:${MONTH})\.?\s+\d)`,
	"iu",
);
const LONGEST = 120;

/** The names at the beginning of a line that a page shows under its headline; null when it holds none. */
export function namesIn(line: string | null): string | null {
	if (line === null) return null;
	const words = line.replace(/\s+/g, " ").trim();
	const end = words.search(END);
	const names = (end < 0 ? words : words.slice(0, end))
		.replace(/^(?:by|von|por|par):?\s+/i, "")
		.replace(/[\s,;:.-]+$/, "");
	return /\p{L}{2}/u.test(names) && names.length <= LONGEST ? names : null;
}
