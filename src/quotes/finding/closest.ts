import { setImmediate } from "node:timers/promises";
import { aboutness, type Topic, touched } from "./topic.ts";
import { saidWords, type Utterance } from "./utterance.ts";
import type { Candidate, JudgeOptions, Statement } from "./verdict.ts";
import { type Word, wordsOf } from "./words.ts";

/** How far around a statement the article tells what it is about, in UTF-16 units. */
const AROUND = 500;
/** What stands around a statement counts for less than its own words. */
const CONTEXT = 0.4;
/** Statements whose surroundings are looked at: those that are most about the topic by themselves. */
const MOST_IN_CONTEXT = 30;
/** Statements read before others get their turn on this thread. */
const AT_ONCE = 12;

/** Statements by what they are about, nearest first. None of this makes the asked words anybody's. */
export async function closestTo<C extends Candidate>(
	topic: Topic,
	candidates: readonly C[],
	{ speaker, headline }: JudgeOptions<C>,
): Promise<Statement<C>[]> {
	const alone = await inTurns(candidates, (candidate) => ({
		candidate,
		own: aboutness(topic, saidWords(candidate.utterance)),
	}));
	alone.sort((a, b) => b.own - a.own);
	const found = await inTurns(alone.slice(0, MOST_IN_CONTEXT), ({ candidate, own }) => {
		const title = headline?.(candidate) ?? "";
		const score = own + CONTEXT * aboutness(topic, surroundings(candidate, title));
		const touches = touched(topic, saidWords(candidate.utterance));
		return {
			candidate,
			score: Math.min(1, score),
			claim: speaker?.(candidate) ?? null,
			touches,
			order: score,
		};
	});
	return found.sort((a, b) => b.order - a.order).map(({ order: _, ...statement }) => statement);
}

async function inTurns<T, R>(items: readonly T[], read: (item: T) => R): Promise<R[]> {
	const results: R[] = [];
	for (const [index, item] of items.entries()) {
		if (index > 0 && index % AT_ONCE === 0) await setImmediate();
		results.push(read(item));
	}
	return results;
}

/** The headline, the speaker's name and the words before and after the statement. */
function surroundings({ utterance, quote }: Candidate, headline: string): readonly Word[] {
	const { before, after } = beside(utterance);
	const name = quote.speaker.kind === "unattributed" ? "" : quote.speaker.name;
	return wordsOf([headline, name, before, after].join("\n")).words;
}

function beside({ articleText, segments }: Utterance): { before: string; after: string } {
	const start = segments[0]?.start ?? 0;
	const end = segments.at(-1)?.end ?? 0;
	return {
		before: articleText.slice(Math.max(0, start - AROUND), start),
		after: articleText.slice(end, end + AROUND),
	};
}
