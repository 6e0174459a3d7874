import type { Mention } from "./mention.ts";
import type { Narration } from "./narration.ts";
import { PhraseReader } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** Every mention of the narration, in order of position. Possessors and the phrase that they open are both listed. */
export function findMentions(narration: Narration): Mention[] {
	const mentions: Mention[] = [];
	const proper = properWords(narration);
	for (const sentence of narration.sentences)
		new PhraseReader(narration.tokens, sentence, mentions, proper).read();
	return mentions;
}

/** Words that stand capitalised elsewhere than at a sentence's start, and so are names wherever they stand. */
function properWords(narration: Narration): ReadonlySet<string> {
	const proper = new Set<string>();
	for (const sentence of narration.sentences) {
		for (let i = sentence.from + 1; i < sentence.to; i += 1) {
			const token = narration.tokens[i] as Token;
			if (token.capital && token.kind === "word" && narration.tokens[i - 1]?.kind !== "mark")
				proper.add(token.lower);
		}
	}
	return proper;
}
