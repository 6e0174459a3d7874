const PERSON = /<((?:\w{1,20}:)?(?:author|managingeditor|webmaster))[\s>]/gi;
const LONGEST = 1_000;

/**
 * A feed without those of its authors whose element is longer than any name and address: the strict reader takes
 * quadratic time for brackets in them. One that does not end takes the rest of the feed with it. Linear.
 */
export function withoutLongNames(xml: string): string {
	const kept: string[] = [];
	let from = 0;
	for (const match of xml.matchAll(PERSON)) {
		if (match.index < from) continue;
		const near = xml.slice(match.index, match.index + LONGEST).toLowerCase();
		const tag = `</${match[1]?.toLowerCase()}`;
		if (near.includes(tag)) continue;
		kept.push(xml.slice(from, match.index));
		const end = endOf(xml, tag, match.index);
		if (end < 0) return kept.join("");
		from = end;
	}
	return kept.join("") + xml.slice(from);
}

/** Past the end tag; -1 when there is none. */
function endOf(xml: string, tag: string, from: number): number {
	const pattern = new RegExp(`${tag}\\s*>`, "gi");
	pattern.lastIndex = from;
	return pattern.test(xml) ? pattern.lastIndex : -1;
}
