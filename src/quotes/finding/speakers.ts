import type { Quote, Speaker } from "../quote.ts";
import { fold } from "./folding.ts";

/** Whether the article's speaker is the one the asker named. */
export type Claim = "same" | "other" | "unknown";

const TITLES = /\b(?:mr|mrs|ms|dr|sen|senator|rep|gov|governor|president|mayor|sir|dame|jr|sr|ii|iii)\b\.?/g;

function nameWords(speaker: Speaker): string[] {
	if (speaker.kind === "unattributed") return [];
	return (
		fold(speaker.name)
			.replace(TITLES, " ")
			.match(/[\p{L}\p{N}'-]+/gu) ?? []
	);
}

/**
 * Whether two quotations name different speakers. One name may be a part of the other ("Slater", "Theo Slater"),
 * or have an initial for a first name; speakers who are not named, or have no name, contradict nobody.
 */
export function speakersConflict(a: Quote, b: Quote): boolean {
	if (!a.named || !b.named || a.speaker.kind === "unnamed" || b.speaker.kind === "unnamed") return false;
	const [shorter, longer] = [nameWords(a.speaker), nameWords(b.speaker)].sort((x, y) => x.length - y.length);
	if (shorter === undefined || longer === undefined || shorter.length === 0) return false;
	if (shorter.at(-1) !== longer.at(-1)) return true;
	return !shorter.every((word) => longer.some((other) => initialOf(word, other) || initialOf(other, word)));
}

function initialOf(short: string, long: string): boolean {
	return short === long || (short.length === 1 && long.startsWith(short));
}
