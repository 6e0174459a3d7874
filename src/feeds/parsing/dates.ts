const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
	[
		"jan januar janvier janv enero ene gennaio gen januari janeiro",
		"feb februar février févr fevrier fev febrero febbraio februari fevereiro",
		"mar mär märz mrz mars marzo maart mrt março",
		"apr april avril avr abril abr aprile",
		"may mai mayo maggio mag mei maio",
		"jun juni juin junio giugno giu junho",
		"jul juli juillet juil julio luglio lug julho",
		"aug august août aout agosto ago augustus",
		"sep sept september septembre septiembre settembre set setembro",
		"oct okt oktober octobre octubre ottobre ott october outubro out",
		"nov november novembre noviembre novembro",
		"dec dez dezember décembre déc diciembre dic dicembre december dezembro",
	].flatMap((names, month) => names.split(" ").map((name) => [name, month])),
);
/** English names whose short forms stand above. */
for (const [month, name] of "january february march april may june july august".split(" ").entries())
	Object.assign(MONTHS, { [name]: month });

/** Minutes east of UTC. "IST" and the military letters mean different zones to different feeds: they count as UTC. */
const ZONES: Readonly<Record<string, number>> = {
	...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, cet: 60, cest: 120, mez: 60, mesz: 120 },
	...{ eet: 120, eest: 180, msk: 180, nst: -210, ndt: -150, ast: -240, adt: -180, est: -300, edt: -240 },
	...{ cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, akst: -540, akdt: -480, hst: -600 },
	...{ et: -300, ct: -360, mt: -420, pt: -480, jst: 540, kst: 540, hkt: 480, sgt: 480, awst: 480, acst: 570 },
	...{ aest: 600, aedt: 660, nzst: 720, nzdt: 780, sast: 120, brt: -180, art: -180 },
};

const CLOCK = String.raw`(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s*([ap]\.?m\.?)?`;
const ZONE = String.raw`(?:\s*(.{1,40}))?`;
const ISO = new RegExp(
	String.raw`^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[t\s]\s*${CLOCK}${ZONE})?)?$`,
	"iu",
);
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2})?\s*(z|[+-]\d{2}:?\d{2})?)?$/i;
const WEEKDAY = String.raw`(?:\p{L}{2,12}\.?,?\s+)?`;
const DAY_FIRST = new RegExp(
	String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th|\.)?[\s-](?:de\s)?(\p{L}{3,10})\.?,?[\s-](?:de\s)?(\d{2,4})(?:,?\s+(?:at\s)?${CLOCK}${ZONE})?$`,
	"iu",
);
const MONTH_FIRST = new RegExp(
	String.raw`^(?:\p{L}{2,12},\s+)?(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s)?${CLOCK}${ZONE})?$`,
	"iu",
);
/** What `ctime` and JavaScript's own Date print: "Mon May 3 10:00:00 EST 2021", "Mon May 03 2021 …" is MONTH_FIRST. */
const CTIME = new RegExp(
	String.raw`^\p{L}{2,12},?\s+(\p{L}{3,10})\s+(\d{1,2})\s+${CLOCK}\s*(\S{1,10}\s+)?(\d{4})$`,
	"iu",
);
const JS_DATE = new RegExp(String.raw`^\p{L}{3}\s+(\p{L}{3})\s+(\d{1,2})\s+(\d{4})\s+${CLOCK}${ZONE}$`, "iu");
const SLASHED = new RegExp(String.raw`^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:,?\s+${CLOCK}${ZONE})?$`, "iu");

/** The bound keeps hostile input away from the patterns. */
const LONGEST = 100;
const EARLIEST = Date.UTC(1990, 0);
const LATEST = Date.UTC(2200, 0);

/**
 * The instant that a feed's date names, as ISO in UTC; null for what is no date or lies outside 1990–2199.
 * Reads RFC 822 and 2822 with named, numeric and unknown zones (unknown ones count as UTC, as RFC 2822 section 4.3
 * has it) and two-digit years, every precision of RFC 3339 and W3CDTF (without a zone: UTC; without a time: midnight),
 * ctime, Unix seconds and milliseconds, and month names of seven languages. "3/4/2021" is nobody's date: null.
 */
export function instantOf(written: string): string | null {
	const words = written.trim().replace(/\s+/g, " ");
	if (words === "" || words.length > LONGEST) return null;
	const time = parsed(words);
	return time === null || !(time >= EARLIEST && time < LATEST) ? null : new Date(time).toISOString();
}

function parsed(words: string): number | null {
	if (/^\d{10}(?:\d{3})?$/.test(words)) return Number(words.padEnd(13, "0"));
	const iso = ISO.exec(words);
	if (iso) return timeOf(iso[1], Number(iso[2]) - 1, iso[3] ?? "1", iso.slice(4));
	const compact = COMPACT.exec(words);
	if (compact) {
		const [, year, month, day, hour, minute, second, zone] = compact;
		return timeOf(year, Number(month) - 1, day, [hour, minute, second, undefined, zone]);
	}
	const dayFirst = DAY_FIRST.exec(words);
	if (dayFirst) return timeOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1], dayFirst.slice(4));
	const monthFirst = MONTH_FIRST.exec(words) ?? JS_DATE.exec(words);
	if (monthFirst) return timeOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], monthFirst.slice(4));
	const ctime = CTIME.exec(words);
	if (ctime) {
		const [, month, day, hour, minute, second, half, zone, year] = ctime;
		return timeOf(year, monthOf(month), day, [hour, minute, second, half, zone]);
	}
	const slashed = SLASHED.exec(words);
	return slashed ? slashedTime(slashed) : null;
}

/** Read only where one of the two numbers can be no month. */
function slashedTime([, first = "", second = "", year, ...clock]: RegExpExecArray): number | null {
	const [a, b] = [Number(first), Number(second)];
	if (a > 12 && b <= 12) return timeOf(year, b - 1, first, clock);
	if (b > 12 && a <= 12) return timeOf(year, a - 1, second, clock);
	return a === b ? timeOf(year, a - 1, first, clock) : null;
}

function monthOf(name = ""): number {
	return MONTHS[name.toLowerCase()] ?? -1;
}

function timeOf(
	yearWord = "",
	month: number,
	dayWord = "",
	[hourWord, minuteWord, secondWord, half, zone]: readonly (string | undefined)[],
): number | null {
	const year = fullYear(yearWord);
	const day = Number(dayWord);
	const minute = Number(minuteWord ?? 0);
	const second = Math.min(Number(secondWord ?? 0), 59);
	let hour = Number(hourWord ?? 0);
	if (half && hour <= 12) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
	if (month < 0 || month > 11 || hour > 24 || minute > 59 || Number(secondWord ?? 0) > 60) return null;
	if (day < 1 || day > new Date(Date.UTC(year, month + 1, 0)).getUTCDate()) return null;
	return Date.UTC(year, month, day, hour, minute, second) - minutesEast(zone) * 60_000;
}

/** RFC 2822 section 4.3: 00–49 are this century's, 50–99 and three digits the last's. */
function fullYear(written: string): number {
	const year = Number(written);
	if (written.length === 2) return year + (year < 50 ? 2000 : 1900);
	return written.length === 3 ? year + 1900 : year;
}

function minutesEast(zone = ""): number {
	const numeric = /^(?:gmt|utc)?\s*([+−-])\s*(\d{1,2}):?(\d{2})?/i.exec(zone.trim());
	if (numeric) {
		const minutes = Math.min(Number(numeric[2]), 14) * 60 + Number(numeric[3] ?? 0);
		return numeric[1] === "+" ? minutes : -minutes;
	}
	return ZONES[/^\(?([a-z]{1,5})\b/i.exec(zone.trim())?.[1]?.toLowerCase() ?? ""] ?? 0;
}
