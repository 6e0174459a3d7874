import { TITLES } from "./lexicon.ts";
import { sameGivenName } from "./nicknames.ts";

/** A person's name, taken apart; every part folded, so that it compares by equality. */
export interface ParsedName {
	/** Given names and initials, without dots. */
	readonly given: readonly string[];
	readonly surname: string;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq|phd|md)$/;

const PARTICLE = /^(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|bin|ibn|al|el|abu|ten|ter|st|y)$/;

/** Nothing to fold but the case, as most names are. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** Lower case, without accents, dots and typographic apostrophes: "Núñez" and "NUNEZ" fold to one key. */
export function foldName(name: string): string {
	if (PLAIN.test(name)) return name.toLowerCase();
	return name
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/[’ʼ`]/g, "'")
		.replace(/(?:'s|s')(?=\s|$)/g, (ending) => (ending === "s'" ? "s" : ""))
		.toLowerCase()
		.replace(/[.,"“”]/g, " ")
		.replace(/\s+/g, " ")
		.trim();
}

/**
 * Given names and surname. Titles before ("Sen.", "Former President") and suffixes after ("Jr.", "III") are dropped;
 * a nickname in quotation marks or parentheses counts as a given name.
 */
export function parseName(name: string): ParsedName | null {
	const parts = foldName(name.replace(/[()]/g, " ")).split(" ").filter(Boolean);
	while (parts.length > 1 && SUFFIX.test(parts.at(-1) ?? "")) parts.pop();
	while (parts.length > 1 && TITLES.has(parts[0] ?? "")) parts.shift();
	const last = parts.pop();
	if (last === undefined) return null;
	return { given: parts.filter((part, i) => i === 0 || !PARTICLE.test(part)), surname: last };
}

/** Whether the given names of two people of one surname are compatible; none at all is compatible with any. */
export function compatibleGivenNames(a: readonly string[], b: readonly string[]): boolean {
	if (a.length === 0 || b.length === 0) return true;
	const [first = ""] = a;
	const [other = ""] = b;
	if (sameGivenName(first, other)) return true;
	return (
		(a.length > 1 && a.slice(1).some((name) => name.length > 1 && name === other)) ||
		(b.length > 1 && b.slice(1).some((name) => name.length > 1 && name === first))
	);
}

/** Whether two names may be one person's: surnames equal and given names compatible. */
export function sameName(a: string, b: string): boolean {
	const left = parseName(a);
	const right = parseName(b);
	return (
		left !== null &&
		right !== null &&
		left.surname === right.surname &&
		compatibleGivenNames(left.given, right.given)
	);
}
