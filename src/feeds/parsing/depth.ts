/** No feed nests deeper; the libraries that read it recurse, or build a path a level. */
const DEEPEST = 256;
const UNCOUNTED = /^(?:area|base|br|col|embed|hr|img|input|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th)$/;
const MARKUP = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(\/?)([a-z_][\w.:-]*)([^<>]*)>/gi;

/**
 * Whether elements nest deeper than any feed's do. Comments and CDATA hold text, and HTML's elements that need no end
 * count for nothing. An end tag closes what is open within its element; one without a beginning closes nothing. Linear.
 */
export function nestsTooDeep(xml: string): boolean {
	const open: string[] = [];
	for (const [, closing, written, rest = ""] of xml.matchAll(MARKUP)) {
		if (written === undefined || rest.endsWith("/")) continue;
		const name = written.toLowerCase();
		if (closing) {
			const at = open.lastIndexOf(name);
			if (at >= 0) open.length = at;
		} else if (!UNCOUNTED.test(name) && open.push(name) > DEEPEST) return true;
	}
	return false;
}
