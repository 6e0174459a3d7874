import { read } from "./reading.ts";

const NAMED: Readonly<Record<string, string>> = {
	"%person": "PERSON",
	"%group": "GROUP",
	"%one": "GROUP",
	"%org": "PARTY",
	"%place": "PLACE",
	"%member": "USER",
	"%link": "LINK",
};
/** Telephone numbers, papers and the like. */
const LONG_NUMBER = /\d[\d\s().-]{4,}\d/g;
const ADDRESS = /[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}/giu;

/**
 * A text as a model may see it: people, parties, peoples, places, members, links, addresses and long numbers are
 * numbered in the order in which they come, so that which side somebody is on cannot change what the model says.
 */
export function maskedText(raw: string, members: ReadonlySet<string>): string {
	const numbered = new Map<string, Map<string, number>>();
	let text = "";
	let done = 0;
	for (const { text: kind, start, end } of read(raw, members, NOBODY).words) {
		const { [kind]: name } = NAMED;
		if (name === undefined || start < done) continue;
		const known = numbered.get(name) ?? new Map<string, number>();
		numbered.set(name, known);
		const surface = raw.slice(start, end).toLowerCase();
		const number = known.get(surface) ?? known.size + 1;
		known.set(surface, number);
		text += `${raw.slice(done, start)}${name}_${number}`;
		done = end;
	}
	return (text + raw.slice(done)).replace(ADDRESS, "ADDRESS").replace(LONG_NUMBER, "NUMBER");
}

const NOBODY: ReadonlySet<string> = new Set();
