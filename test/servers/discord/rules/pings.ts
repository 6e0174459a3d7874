import { type Json, object, string, strings } from "../../loopback/json.ts";
import { withInner } from "./components.ts";

const MENTION = /@everyone|@here|<@!?(\d+)>|<@&(\d+)>/g;

/**
 * What in the message would notify somebody, given what `allowed_mentions` forbids. Embeds never notify; text
 * displays do. Code spans are not looked for: a bot that relies on them is one backtick away from a ping.
 */
export function mentionsIn(message: Json): string[] {
	const shown = (Array.isArray(message.components) ? message.components.map(object) : [])
		.flatMap(withInner)
		.map((component) => (component.type === 10 ? string(component.content) : ""));
	const allowed = message.allowed_mentions;
	const text = [string(message.content), ...shown].join("\n");
	const found = [...text.matchAll(MENTION)].filter((match) => isAllowed(match, allowed));
	return found.map(([mention]) => mention);
}

function isAllowed([, user, role]: RegExpMatchArray, allowed: unknown): boolean {
	if (allowed === undefined || allowed === null) return true;
	const { parse, users, roles } = object(allowed);
	const kinds = strings(parse);
	if (user !== undefined) return kinds.includes("users") || strings(users).includes(user);
	if (role !== undefined) return kinds.includes("roles") || strings(roles).includes(role);
	return kinds.includes("everyone");
}
