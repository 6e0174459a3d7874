/** Something that is shown whole or not at all: a line of our own, or words together with who said them and where. */
export interface Unit<T> {
	readonly shown: T;
	/** What it takes of each limit, in that limit's own measure. */
	readonly cost: readonly number[];
}

/**
 * As many units from the front as fit within every limit, so that no citation is cut off or orphaned.
 * When some are left out, `last` (which says so) must fit as well.
 */
export function fitWithin<T>(
	units: readonly Unit<T>[],
	limits: readonly number[],
	last: (omitted: number) => Unit<T>,
): T[] {
	if (fits(units, limits)) return units.map(({ shown }) => shown);
	for (let kept = units.length - 1; kept > 0; kept -= 1) {
		const some = [...units.slice(0, kept), last(units.length - kept)];
		if (fits(some, limits)) return some.map(({ shown }) => shown);
	}
	return [last(units.length).shown];
}

function fits(units: readonly Unit<unknown>[], limits: readonly number[]): boolean {
	return limits.every((limit, i) => units.reduce((sum, { cost }) => sum + (cost[i] ?? 0), 0) <= limit);
}

/** At most `most` UTF-16 units, ending in "…" when shortened, at a word's end where there is one near. */
export function shortened(text: string, most: number): string {
	if (text.length <= most) return text;
	const cut = text
		.slice(0, most - 1)
		.toWellFormed()
		.replace(/\uFFFD$/u, "");
	const space = cut.lastIndexOf(" ");
	return `${(space > most * 0.8 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
