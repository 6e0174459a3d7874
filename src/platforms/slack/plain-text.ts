const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/**
 * What a person wrote, as they see it: Slack sends `<https://a.example|a>`, `<@U1>` and `&amp;` for it.
 * `without` is the user whose mentions are left out: the bot itself.
 */
export function plainText(text: string, without: string | null = null): string {
	return unescaped(text.replace(/<([^<>]*)>/g, (_, inner: string) => shown(inner, without))).trim();
}

/** A message as it came, without the mentions of one user. */
export function withoutMention(text: string, user: string | null): string {
	if (user === null) return text.trim();
	return text
		.split(/(<@[^<>]*>)/)
		.filter((part) => part !== `<@${user}>` && !part.startsWith(`<@${user}|`))
		.join("")
		.trim();
}

/** Whether somebody is named in a message, a group of people or all of them. */
export function namesAnybody(text: string): boolean {
	return /<(?:@[UW]|!(?:subteam|here|channel|everyone))/.test(text);
}

/** The same with what a link hides: one that shows other words than its address stays as Slack writes it, address and all. */
export function tellingText(text: string): string {
	return unescaped(
		text.replace(/<([^<>]*)>/g, (whole, inner: string) => {
			const [target = "", label = ""] = inner.split("|", 2);
			const hides = label !== "" && /^https?:/i.test(target) && !target.includes(label);
			return hides ? whole : shown(inner, null);
		}),
	).trim();
}

/** Slack escapes these three and no others. */
export function unescaped(text: string): string {
	return text.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

function shown(inner: string, without: string | null): string {
	const [target = "", label] = inner.split("|", 2);
	if (target.startsWith("@") && target.slice(1) === without) return "";
	if (target.startsWith("@") || target.startsWith("#")) {
		return label ? `${target[0]}${label.replace(/^[@#]/, "")}` : target;
	}
	if (target.startsWith("!")) return label ?? `@${target.slice(1).split("^", 1)[0]}`;
	return label || target;
}

/** The text of a message's blocks, for messages that have nothing but blocks. */
export function textOfBlocks(blocks: unknown): string {
	return linesIn(blocks).join("\n").trim();
}

/** Of each object its own text, else that of its parts; parts of one line stand together. */
function linesIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(linesIn);
	if (typeof value !== "object" || value === null) return [];
	const { text, elements, fields, type } = value as Readonly<Record<string, unknown>>;
	if (typeof text === "string") return [type === "mrkdwn" ? plainText(text) : text];
	const parts = [text, fields, elements].flatMap(linesIn);
	const isLine =
		type === "rich_text_section" || type === "rich_text_quote" || type === "rich_text_preformatted";
	return isLine ? [parts.join("")] : parts;
}
