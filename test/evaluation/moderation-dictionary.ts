import { readFileSync } from "node:fs";
import wordList from "word-list";
import { isDictionaryInsult } from "../moderation/suites/dictionary.ts";
import type { Judge, Line } from "./moderator.ts";

export interface DictionaryResult {
	readonly of: number;
	/** The words for which the moderator queues a message that is the word and nothing else. */
	readonly hit: readonly string[];
	/** Those of them that are not on the reviewed list. */
	readonly unexpected: readonly string[];
}

const WORDS_A_LINE = 60;
const DAY = 86_400_000;

/**
 * Every word of an English dictionary past the default lists. Words go sixty a message first, and those of a
 * message that was noticed once more alone.
 */
export async function measureDictionary(judge: Judge): Promise<DictionaryResult> {
	const words = readFileSync(wordList, "utf8").split("\n").filter(Boolean);
	const batches = Array.from({ length: Math.ceil(words.length / WORDS_A_LINE) }, (_, i) =>
		words.slice(i * WORDS_A_LINE, (i + 1) * WORDS_A_LINE),
	);
	const together = await judge(batches.map((batch, i) => message(`batch-${i}`, batch.join("\n"), i)));
	const suspects = batches.flatMap((batch, i) =>
		(together.get(`batch-${i}`)?.findings.length ?? 0) > 0 ? batch : [],
	);
	const alone = await judge(suspects.map((word, i) => message(word, word, i)));
	const hit = suspects.filter((word) => (alone.get(word)?.findings.length ?? 0) > 0);
	return {
		of: words.length,
		hit,
		unexpected: hit.filter((word) => !isDictionaryInsult(word)),
	};
}

function message(id: string, text: string, i: number): Line {
	return { id, text, author: `a.${i}`, channel: `c.${i}`, mentions: [], at: Date.UTC(2026, 0, 1) + i * DAY };
}
