import { roomOf } from "../../chat/invocation.ts";
import type { Overheard } from "../../chat/overheard.ts";
import { type Context, judge, partsOf } from "../../moderation/judge.ts";
import type { Finding, Message } from "../../moderation/verdict.ts";

/** A name such as `minutes_of_may.pdf`: its words are told apart as those of a sentence are. */
const FILE_NAME = /^([^\n/]{1,255})\.[A-Za-z0-9]{1,5}$/;

/** A message as rules read it, with all that it shows. */
export function messageOf({ place, author, text, parts, mentions, repliesTo, at }: Overheard): Message {
	const addressed = repliesTo === null ? mentions : [...mentions, repliesTo];
	return {
		text,
		author: author.id,
		channel: roomOf(place),
		mentions: addressed.flatMap(({ id, name }) => [id, name]),
		at,
		embeds: parts,
		attachments: parts.flatMap((part) => FILE_NAME.exec(part)?.[1] ?? []),
	};
}

/** The words that a finding is about. Where several parts could be meant, the one in which the rule finds it again. */
export function wordsOf(finding: Finding, message: Message, context: Context): string {
	const { rule, part, start, end } = finding;
	const texts = partsOf(message).flatMap(([which, text]) => (which === part ? [text] : []));
	const text =
		texts.length < 2
			? texts[0]
			: texts.find((each) =>
					judge(
						{ ...message, text: each, embeds: [], attachments: [] },
						{ ...context, trace: null },
					).findings.some((other) => other.rule === rule && other.start === start && other.end === end),
				);
	return (text ?? "").slice(start, end);
}
