import { type Json, string } from "../../loopback/json.ts";
import { everyObject } from "./text.ts";

const MENTION = /<!(?:channel|here|everyone|subteam\^\w+)(?:\|[^>]*)?>|<@[UW]\w*(?:\|[^>]*)?>/g;
/** Only where Slack is asked to look for names itself. */
const NAME = /@(?:channel|here|everyone)\b/g;

/**
 * What in the message would notify somebody. The text counts even where blocks stand in for it, because it is the
 * notification; a mention in a code span counts, because one backtick in it makes it real.
 */
export function mentionsIn(message: Json): string[] {
	const parts = everyObject(message.blocks);
	const inBlocks = parts.flatMap((part) => {
		if (part.type === "mrkdwn" || part.type === "markdown") return string(part.text).match(MENTION) ?? [];
		if (part.type === "broadcast") return [`<!${part.range}>`];
		if (part.type === "user") return [`<@${part.user_id}>`];
		if (part.type === "usergroup") return [`<!subteam^${part.usergroup_id}>`];
		return [];
	});
	const text = string(message.text);
	const looked = message.link_names === true || message.link_names === "true" || message.parse === "full";
	const named = looked ? (text.match(NAME) ?? []) : [];
	return [...(text.match(MENTION) ?? []), ...named, ...inBlocks];
}
