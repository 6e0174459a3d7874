/** Sentence punctuation at the end, perhaps inside closing quotation marks or brackets. */
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/;
const WORD =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+(?:['’.&-][\p{L}\p{N}]+)*/gu;
/** "PORT ELLERY (HN9) — ", "PARIS, May 3 (Reuters) - ", "London —". */
const DATELINE =
	/^\p{Lu}[\p{Lu} .,'’-]{2,40}(?:, ?[\p{L}. ]{2,20}(?: \d{1,2})?)?(?:\s*\(([^()]{2,40})\))?\s*(?:—|–|--|-)\s+(?=\S)/u;

const ENOUGH_WORDS = 5;
const MANY_WORDS = 25;

export function wordsIn(line: string): string[] {
	return line.match(WORD) ?? [];
}

export function endsSentence(line: string): boolean {
	return SENTENCE_END.test(line);
}

/** Whether a line reads as running text rather than as a label, a link or a headline. */
export function isProse(line: string): boolean {
	const count = wordsIn(line).length;
	return (
		(endsSentence(line) && count >= ENOUGH_WORDS) ||
		count >= MANY_WORDS ||
		(isDateline(line) && count > ENOUGH_WORDS)
	);
}

function isDateline(line: string): boolean {
	return DATELINE.test(line);
}

/** The outlet that a dateline names in brackets, or null. */
export function datelineOutlet(line: string): string | null {
	return DATELINE.exec(line)?.[1]?.trim() ?? null;
}

/** Whether most of a line's longer words are capitalised, as in a headline. */
export function isTitleCase(line: string): boolean {
	const long = wordsIn(line).filter((word) => word.length > 3);
	return long.length > 1 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.7 * long.length;
}

/**
 * The lines of a capture without blank ones. A line is a paragraph or a piece of chrome;
 * where a text is hard-wrapped the lines of one paragraph are put together again.
 */
export function captureLines(source: string): string[] {
	const blocks = source.split(/\n[^\S\n]*\n/).map((block) =>
		block
			.split("\n")
			.map((line) => line.trim())
			.filter((line) => line !== ""),
	);
	const wrapped = blocks.some((block) => isEven(block) && breaksInsideSentence(block));
	return blocks.flatMap((block) => (wrapped && isEven(block) ? [block.join(" ")] : block));
}

const NARROWEST = 45;
const WIDEST = 110;
const RAGGED = 30;

/** Lines of about one width that end as a sentence and mostly do not before. */
function isEven(block: readonly string[]): boolean {
	const full = block.slice(0, -1);
	// A block may be a whole word list: more lines than a call takes arguments.
	let [narrow, wide] = [Number.POSITIVE_INFINITY, 0];
	for (const { length } of full) [narrow, wide] = [Math.min(narrow, length), Math.max(wide, length)];
	if (full.length === 0 || narrow < NARROWEST || wide > WIDEST || wide - narrow > RAGGED) return false;
	const last = block.at(-1) ?? "";
	return (
		endsSentence(last) &&
		last.length <= WIDEST &&
		2 * full.filter((line) => !endsSentence(line)).length >= full.length
	);
}

function breaksInsideSentence(block: readonly string[]): boolean {
	return block.some((line, at) => at > 0 && /^\p{Ll}/u.test(line) && !endsSentence(block[at - 1] as string));
}
