import { type Answer, answerFrom } from "../answers/extract.ts";
import type { AnswerPart } from "../answers/parts.ts";
import { periodIn } from "../answers/period.ts";
import { gather } from "./gathering.ts";
import type { Holdings, Limits } from "./holdings.ts";

/** The days that a question names, and what they came to. */
export interface Looked {
	readonly since: string | null;
	readonly until: string | null;
	/** Articles of those days did not answer, or others better. */
	readonly beyond: boolean;
	/** Tomorrow the same question may mean other days. */
	readonly fleeting: boolean;
}

/** `looked` is null where the question names no days, or the asker gave some beside it. */
export type Answered = Answer & { readonly looked: Looked | null };

/**
 * Retrieves what may answer a question, and decides what does. Articles of days that it names are preferred, and
 * those of other days looked at only where they can tell of them; `today` is `YYYY-MM-DD`.
 */
export async function answer(
	holdings: Holdings,
	text: string,
	limits: Limits,
	today: string,
): Promise<Answered> {
	const given = limits.since !== undefined || limits.until !== undefined;
	const period = given ? null : periodIn(text, today);
	if (period === null) return { ...(await answerWithin(holdings, text, limits, today)), looked: null };
	const { since, until, strict } = period;
	const days = { ...(since !== null && { since }), ...(until !== null && { until }) };
	const looked = { since, until, beyond: false, fleeting: period.moving };
	const [then, ever] = await Promise.all([
		answerWithin(holdings, period.question, { ...limits, ...days }, today),
		strict ? null : answerWithin(holdings, text, limits, today),
	]);
	return ever === null || outweighs(then, ever)
		? { ...then, looked }
		: { ...ever, looked: { ...looked, beyond: true } };
}

/** Whether articles of the days that were named answer, and none of other days better. */
function outweighs(then: Answer, ever: Answer): boolean {
	return then.kind === "answered" && (ever.kind === "abstained" || bestOf(then.parts) >= bestOf(ever.parts));
}

function bestOf(parts: readonly AnswerPart[]): number {
	return Math.max(...parts.map(({ score }) => score));
}

async function answerWithin(
	holdings: Holdings,
	text: string,
	limits: Limits,
	today: string,
): Promise<Answer> {
	const { question, evidence, weight } = await gather(holdings, text, limits, today);
	return answerFrom(question, evidence, weight);
}
