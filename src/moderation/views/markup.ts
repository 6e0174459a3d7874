const MARKUP = /[*_~|`\\]+/g;

/** A chunk without what markup puts inside words: stars, underlines, strokes, bars, backticks, escapes. */
export function withoutMarkup(chunk: string): string {
	return chunk.replace(MARKUP, "");
}
