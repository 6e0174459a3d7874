import { datelineOutlet, wordsIn } from "./lines.ts";

const WORD = String.raw`\p{Lu}[\p{L}\p{N}&'’-]*(?:\.[\p{L}\p{N}]+)*`;
const NAME = String.raw`(?:the )?((?:The )?${WORD}(?: (?:of|and|the|&|${WORD}|\d+)){0,4})`;
const CALL =
	"(?:Watch|View|Open|Visit|Read|Listen to|Follow|Like|Subscribe to|Support|Welcome to|Download|Get|More [Ff]rom|(?:Open|View|Read|Continue) in)";
const COPYRIGHT = String.raw`(?:©|\([cC]\)|Copyright)(?: ©)? ?(?:\d{4}(?:[-–]\d{4})?,? )?(?:by )?`;
/** Furniture that has the outlet's name in it, most telling first. */
const BANNERS = [
	`^${CALL} ${NAME}$`,
	`^${COPYRIGHT}${NAME}`,
	`^${CALL} ${NAME}(?: [Oo]n | [Aa]pp)`,
	`^${NAME} App(?: |$)`,
].map((pattern) => new RegExp(pattern, "u"));
/** Words that stand in buttons; a name is not made of them alone. */
const BUTTON_WORDS =
	/^(?:the|a|app|in|on|live|now|more|tv|video|videos|menu|comments?|all|stream|newsletter|podcast|news|world|local|us|sports?|business|politics|opinion|home|photos?|gallery|story|full|article|here|today|top|latest|breaking|our|your|us|free|alerts?|started|weather)$/i;
const PAPER =
	/(?:^|[a-z])(?:news|times|post|herald|tribune|gazette|journal|guardian|bee|chronicle|press|today|daily|observer|telegraph|mail|sun|star|register|courier|globe|examiner|inquirer|mirror|independent|standard|review|record|dispatch|magazine|weekly|wire|argus|echo|ledger|sentinel|bulletin|monitor|reporter|radio|television|broadcasting|reuters)$/i;
const COMPANY = /[,\s]*\b(?:inc|llc|ltd|plc|corp|co|company|group|limited|media|holdings)\b\.?.*$/i;
const LONGEST_HEADLINE = 500;
const MOST_NAME_WORDS = 5;

/**
 * The outlet that a page's furniture names: a banner that calls to it, its name alone above the headline,
 * a copyright line; or null. `before` are the lines above the headline, `after` those below the article.
 */
export function outletFromBanners(before: readonly string[], after: readonly string[]): string | null {
	const called = bannerName(before);
	// The masthead has the full name ("The Argus") where a banner has it short.
	const masthead = before.find((line) => (called === null ? isNameAlone(line) : sameName(line, called)));
	return masthead ?? called ?? bannerName(after);
}

/** Whether two names differ only in case and in "the". */
export function sameName(one: string, other: string): boolean {
	const bare = (name: string) => name.toLowerCase().replace(/^the\s+/, "");
	return bare(one) === bare(other);
}

/** The outlet in the brackets of the first dateline, or null. */
export function outletFromDateline(body: readonly string[]): string | null {
	return body.map(datelineOutlet).find((name) => name !== null) ?? null;
}

/** "Headline | The Argus" as its two parts; the outlet is null when the line has no such end. */
export function splitHeadline(line: string): { readonly headline: string; readonly outlet: string | null } {
	const parted = line.length > LONGEST_HEADLINE ? null : /^(.{15,}?)\s+([|–—-])\s+([^|]{3,40})$/u.exec(line);
	const [, headline = line, mark, end = ""] = parted ?? [];
	if (!parted || !(mark === "|" ? isName(end) : isNameAlone(end))) return { headline: line, outlet: null };
	return { headline, outlet: end };
}

/** The name in the most telling banner among the lines, or null. */
export function bannerName(lines: readonly string[]): string | null {
	for (const banner of BANNERS) {
		for (const line of lines) {
			const name = banner
				.exec(line)?.[1]
				?.replace(COMPANY, "")
				.replace(/ (?:App|In|Live|On|Now)$/, "")
				.replace(/[.]$/, "")
				.trim();
			if (name && isName(name)) return name;
		}
	}
	return null;
}

function isName(words: string): boolean {
	const parts = wordsIn(words);
	return (
		parts.length <= MOST_NAME_WORDS &&
		/^\p{Lu}/u.test(words) &&
		parts.some((part) => !BUTTON_WORDS.test(part))
	);
}

/** Whether a line is nothing but the name of an outlet ("The Harbour Gazette"). */
export function isNameAlone(line: string): boolean {
	const parts = wordsIn(line);
	if (parts.length > MOST_NAME_WORDS || !isName(line) || !/^[\p{L}\p{N} .&'’-]+$/u.test(line)) return false;
	const capitals = parts.every((part) => /^(?:\p{Lu}|\d)/u.test(part) || /^(?:of|and|the)$/.test(part));
	return capitals && PAPER.test(parts.at(-1) ?? "");
}
