import { type Context, judge, NO_CONTEXT } from "../../src/moderation/judge.ts";
import type { Finding, Message, Verdict } from "../../src/moderation/verdict.ts";

/** A message of nobody in particular. */
export function message(text: string, over: Partial<Message> = {}): Message {
	return { text, author: null, channel: null, mentions: [], at: 0, ...over };
}

export function judged(text: string, over: Partial<Message> = {}, context: Partial<Context> = {}): Verdict {
	return judge(message(text, over), { ...NO_CONTEXT, ...context });
}

/** What is sure enough to be shown to humans, as `rule target`. */
export function found(text: string, over: Partial<Message> = {}, context: Partial<Context> = {}): string[] {
	return judged(text, over, context)
		.findings.filter(({ confidence }) => confidence >= 0.5)
		.map(({ rule, target }: Finding) => `${rule} ${target}`);
}
