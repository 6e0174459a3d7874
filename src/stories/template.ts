import type { Token } from "./tokens.ts";

/** Where one headline has something else than the other, between words that both have: half-open, in tokens. */
export interface Slot {
	readonly from: { readonly start: number; readonly end: number };
	readonly to: { readonly start: number; readonly end: number };
}

/** Headlines are of one pattern when they share at least so many content words, and this share of the shorter one's. */
const LEAST_SHARED = 2;
const LEAST_SHARE = 0.4;
/** Longer ones are no headlines but sentences. */
const LONGEST = 24;

/** The slots of two headlines of one pattern, by their longest common subsequence of content words; else none. */
export function slotsOf(a: readonly Token[], b: readonly Token[]): Slot[] {
	if (a.length > LONGEST || b.length > LONGEST) return [];
	const matches = commonSubsequence(a, b);
	const contents = (tokens: readonly Token[]) => tokens.filter(({ stop }) => !stop).length;
	const shared = matches.filter(([i]) => !a[i]?.stop).length;
	if (shared < LEAST_SHARED || shared < LEAST_SHARE * Math.min(contents(a), contents(b))) return [];
	const slots: Slot[] = [];
	let [i, j] = [0, 0];
	for (const [nextI, nextJ] of [...matches, [a.length, b.length] as const]) {
		if (nextI > i && nextJ > j) slots.push({ from: { start: i, end: nextI }, to: { start: j, end: nextJ } });
		[i, j] = [nextI + 1, nextJ + 1];
	}
	return slots;
}

function commonSubsequence(a: readonly Token[], b: readonly Token[]): (readonly [number, number])[] {
	const width = b.length + 1;
	const lengths = new Uint8Array((a.length + 1) * width);
	const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
	for (let i = a.length - 1; i >= 0; i -= 1) {
		for (let j = b.length - 1; j >= 0; j -= 1) {
			lengths[i * width + j] =
				a[i]?.term === b[j]?.term ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	const matches: [number, number][] = [];
	for (let i = 0, j = 0; i < a.length && j < b.length; ) {
		if (a[i]?.term === b[j]?.term) matches.push([i++, j++]);
		else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
		else j += 1;
	}
	return matches;
}
