import { franc } from "franc-min";
import { detectAll, toISO2 } from "tinyld";

const SAMPLE = 2_000;
/** Shorter texts are guessed wrong too often to be asked. */
const SHORTEST = 120;

/**
 * The language of an article as an ISO 639-1 code ("en"); null when neither the page nor its text says.
 * Templates declare languages that the text is not in, so where two detectors agree about the text they are right;
 * else the declared one stands, and without it the first detector's.
 */
export function languageOf(declared: string | null, text: string): string | null {
	const said = /^([a-z]{2,3})(?:[-_]|$)/i.exec(declared?.trim() ?? "")?.[1]?.toLowerCase() ?? null;
	const stated = said === null ? null : said.length === 3 ? toISO2(said) || said : said;
	const sample = text.slice(0, SAMPLE);
	if (sample.length < SHORTEST) return stated;
	const first = detectAll(sample)[0]?.lang ?? null;
	const second = toISO2(franc(sample));
	if (first !== null && first === second) return first;
	return stated ?? first;
}
