const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS =
	"january february march april may june july august september october november december sept".split(" ");

const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?`;
const ZONE = String.raw`(?:z|[+-]\d{2}:?\d{2}|\(?[a-z]{2,5}\)?)`;
const TIME = String.raw`(?:,?\s+(?:at\s+)?(${CLOCK})(?:\s*[ap]\.?m\.?)?(?:\s*${ZONE})?(?:\s*\([a-z ]{1,40}\))?)?`;
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`;

const ISO = new RegExp(
	String.raw`^(\d{4})-(\d{2})-(\d{2})(?:[t ](${CLOCK})\s?(?:z|[+-]\d{2}(?::?\d{2})?)?)?$`,
	"i",
);
const DAY_FIRST = new RegExp(String.raw`^${WEEKDAY}(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})${TIME}$`, "i");
const MONTH_FIRST = new RegExp(String.raw`^${WEEKDAY}([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})${TIME}$`, "i");

const EARLIEST_YEAR = 1400;
const LATEST_YEAR = 2200;
/** No written date is longer; the bound keeps hostile input away from the patterns. */
const LONGEST = 100;

/**
 * The day that a value names, as `YYYY-MM-DD`.
 * It reads ISO dates and instants (the day as written: an instant is not moved to another zone),
 * "12 March 2018", "March 12, 2018", "Mar. 12, 2018" and RFC 2822, each with or without a time.
 * Anything else, an impossible day, and a year outside 1400–2200 give null. Never throws.
 */
export function readDate(value: unknown): string | null {
	if (typeof value !== "string" || value.length > LONGEST) return null;
	const words = value.trim();
	const iso = ISO.exec(words);
	if (iso) return dayOf(iso[1], Number(iso[2]), iso[3], iso[4]);
	const dayFirst = DAY_FIRST.exec(words);
	if (dayFirst) return dayOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1], dayFirst[4]);
	const monthFirst = MONTH_FIRST.exec(words);
	if (monthFirst) return dayOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], monthFirst[4]);
	return null;
}

/** 1 to 12; 0 for a word that is no month. */
function monthOf(word = ""): number {
	const name = word.toLowerCase();
	if (name.length > 3 && !LONG_MONTHS.includes(name)) return 0;
	return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

function dayOf(yearWord = "", month: number, dayWord = "", clock = "0:00"): string | null {
	const [year, day] = [Number(yearWord), Number(dayWord)];
	const [hour = 0, minute = 0, second = 0] = clock.replace(",", ".").split(":").map(Number);
	if (hour > 24 || minute > 59 || second >= 61) return null;
	if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12) return null;
	const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
	if (day < 1 || day > daysInMonth) return null;
	return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
