/** Rows of one statement: below the limits on parameters of both engines (32,766 and 65,535). */
export const ROWS_PER_STATEMENT = 500;

/** The items in order, so many at a time. */
export function* chunksOf<T>(items: readonly T[], size: number = ROWS_PER_STATEMENT): Generator<T[]> {
	for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
