import { Refused } from "../refusal.ts";
import type { ElementNode } from "./blocks.ts";

/** Browsers stop nesting at 512; Readability takes quadratic time in the depth, and the parser far beyond it. */
const DEEPEST = 512;
const DEEPEST_IN_SOURCE = 5_000;
const MOST_ELEMENTS = 30_000;

/** Elements without an end tag, and those whose end tag may be left out: neither shows nesting in the source. */
const UNCOUNTED =
	/^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup)$/i;

/** Throws Refused for a page whose tags nest so deep that parsing it would take minutes. Linear. */
export function refuseDeepSource(source: string): void {
	let depth = 0;
	for (const [, closing, name = ""] of source.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
		if (UNCOUNTED.test(name)) continue;
		depth = Math.max(0, depth + (closing ? -1 : 1));
		if (depth > DEEPEST_IN_SOURCE) throw monstrous(`${DEEPEST_IN_SOURCE} or more levels`);
	}
}

/** Throws Refused for a page too deep or too large to search for its article. Linear. */
export function refuseMonstrousPage(root: ElementNode): void {
	let elements = 0;
	const pending: [ElementNode, number][] = [[root, 1]];
	for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
		const [node, depth] = next;
		if (depth > DEEPEST) throw monstrous(`more than ${DEEPEST} levels`);
		if (++elements > MOST_ELEMENTS) throw monstrous(`more than ${MOST_ELEMENTS} elements`);
		for (const child of node.childNodes) if (child.nodeType === 1) pending.push([child, depth + 1]);
	}
}

function monstrous(size: string): Refused {
	return new Refused(`expected a web page, got one with ${size}; save the article as text`);
}
