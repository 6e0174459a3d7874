/** Where escaped characters wait while the marks are read: a plane that no text uses. */
const ESCAPED = 0xf0000;

/**
 * Markdown's inline marks reduced to the words that a reader sees: emphasis and code lose their marks, a link keeps
 * its text, an image and a footnote mark go. No pattern may look across its own opening mark, which keeps each linear.
 */
export function inlineText(markdown: string): string {
	const hidden = markdown.replace(/\\([!-/:-@[-`{-~])/g, (_all, mark: string) =>
		String.fromCodePoint(ESCAPED + mark.charCodeAt(0)),
	);
	const linked = hidden
		.replace(/!\[[^[\]]*\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^[\]]*\])?/g, "")
		.replace(/\[\^[^[\]\s]+\]/g, "")
		.replace(/\[([^[\]]*)\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^[\]]*\])/g, "$1")
		.replace(/<(https?:[^<>\s]+)>/g, "$1")
		.replace(/<br\s*\/?>/gi, "\u2028")
		.replace(/<\/?[a-z][^<>]*>/gi, "");
	const plain = withoutEmphasis(withoutEmphasis(linked)).replace(/`+([^`]+)`+/g, "$1");
	return withEntities(plain).replace(/[\u{F0000}-\u{F007F}]/gu, (mark) =>
		String.fromCharCode((mark.codePointAt(0) ?? ESCAPED) - ESCAPED),
	);
}

function withoutEmphasis(words: string): string {
	return words
		.replace(/(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1/g, "$2")
		.replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]*[^\s_])\1(?![\p{L}\p{N}_])/gu, "$2")
		.replace(/~~(?=[^\s~])([^~]*[^\s~])~~/g, "$1");
}

const ENTITIES: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
	nbsp: " ",
	mdash: "—",
	ndash: "–",
	hellip: "…",
	lsquo: "‘",
	rsquo: "’",
	ldquo: "“",
	rdquo: "”",
};

function withEntities(words: string): string {
	return words.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (all, decimal, hex, name) => {
		if (name) return ENTITIES[name] ?? all;
		const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
		return code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
			? String.fromCodePoint(code)
			: all;
	});
}
