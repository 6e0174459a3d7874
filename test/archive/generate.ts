import type { Written } from "./test-archive.ts";

const PLACES = ["harbour", "bridge", "market", "station", "orchard", "quarry", "lighthouse", "tannery"];
const SURNAMES = ["Alder", "Birch", "Cedar", "Dahl", "Elm", "Frost", "Gale", "Holt"];
const SENTENCES = [
	"The council met for three hours.",
	"Nobody from the company was in the room.",
	"The vote had been put off twice.",
	"Residents had asked for a public hearing.",
];

/** Whole numbers from 0 to below `below`, the same for the same seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
	};
}

/** Article `number` as its `edition` has it: every edition has other words, and says which it is. */
export function generated(number: number, edition: number): Written {
	const random = seeded(number * 1_000 + edition);
	const pick = (from: readonly string[]) => from[random(from.length)] as string;
	const place = pick(PLACES);
	const paragraphs = Array.from(
		{ length: 2 + random(4) },
		() => `${pick(SENTENCES)} The ${pick(PLACES)} stays as it is. ${pick(SENTENCES)}`,
	);
	return {
		id: `report-${number}`,
		headline: `Report ${number} on the ${place}`,
		publishedOn: random(10) === 0 ? null : `2024-${String(1 + random(12)).padStart(2, "0")}-15`,
		text: [
			`“${statement(number, edition)},” said ${pick(["Ann", "Ben", "Cleo"])} ${pick(SURNAMES)}, a ${place} warden.`,
			...paragraphs,
		].join("\n\n"),
	};
}

/** What is said in that edition of that article, and nowhere else. */
export function statement(number: number, edition: number): string {
	return `Warden order ${number} was signed in edition ${edition}`;
}

/** Articles `from` to `to`, as this edition has them. */
export function generatedRange(from: number, to: number, edition: number): Written[] {
	return Array.from({ length: to - from + 1 }, (_, i) => generated(from + i, edition));
}
