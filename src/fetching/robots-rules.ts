/** One `Allow` or `Disallow`: its pattern, cut at the asterisks. */
interface Rule {
	readonly allow: boolean;
	readonly pieces: readonly string[];
	/** The pattern ended in "$": nothing may follow. */
	readonly anchored: boolean;
	/** The pattern's length, by which the most specific rule is found. */
	readonly length: number;
}

const LONGEST_PAUSE_MS = 30_000;

/** The rules of a robots.txt that are meant for one crawler (RFC 9309). */
export class RobotsRules {
	readonly #rules: readonly Rule[];
	/** What the site asks to lie between two pages, in milliseconds: `Crawl-delay`, 30 s at most; 0 when it asks nothing. */
	readonly pauseMs: number;

	/**
	 * Reads a robots.txt for the crawler of this product token ("OnRecord"): the groups that name it, or else those for
	 * all. Every text can be read; what is no rule is passed over (RFC 9309, 2.2).
	 */
	constructor(text: string, product: string) {
		const own: Rule[] = [];
		const general: Rule[] = [];
		const pauses = new Map<Rule[], number>();
		let named = false;
		let groups: Set<Rule[]> = new Set();
		let inRules = true;
		for (const line of text.split(/\r\n|\r|\n/)) {
			const { key, value } = recordOf(line);
			if (key === "user-agent") {
				if (inRules) groups = new Set();
				inRules = false;
				const token = /^[a-z_-]+/i.exec(value)?.[0].toLowerCase();
				if (value === "*") groups.add(general);
				else if (token === product.toLowerCase()) {
					named = true;
					groups.add(own);
				}
			} else if (key === "allow" || key === "disallow") {
				inRules = true;
				const rule = ruleOf(value, key === "allow");
				if (rule) for (const group of groups) group.push(rule);
			} else if (key === "crawl-delay" && /^\d{1,9}(?:\.\d{1,9})?$/.test(value)) {
				inRules = true;
				for (const group of groups) pauses.set(group, Math.min(Number(value) * 1000, LONGEST_PAUSE_MS));
			}
		}
		this.#rules = named ? own : general;
		this.pauseMs = pauses.get(named ? own : general) ?? 0;
	}

	/** The longest pattern that matches decides, and of two as long the one that allows; without any, it is allowed. */
	allows(url: URL): boolean {
		const path = normal(`${url.pathname}${url.search}`);
		let decisive: Rule | null = null;
		for (const rule of this.#rules) {
			if (decisive !== null && rule.length < decisive.length) continue;
			if (!matches(rule, path)) continue;
			if (decisive === null || rule.length > decisive.length || rule.allow) decisive = rule;
		}
		return decisive?.allow ?? true;
	}
}

function recordOf(line: string): { readonly key: string; readonly value: string } {
	const record = line.split("#", 1)[0] ?? "";
	const colon = record.indexOf(":");
	if (colon < 0) return { key: "", value: "" };
	return { key: record.slice(0, colon).trim().toLowerCase(), value: record.slice(colon + 1).trim() };
}

function ruleOf(written: string, allow: boolean): Rule | null {
	if (written === "") return null;
	const pattern = normal(written);
	const anchored = pattern.endsWith("$");
	const pieces = (anchored ? pattern.slice(0, -1) : pattern).split(/\*+/);
	return { allow, pieces, anchored, length: pattern.length };
}

/** Each piece is looked for once, from where the one before ended: linear in the path, whatever the pattern. */
function matches({ pieces, anchored }: Rule, path: string): boolean {
	const [start = "", ...rest] = pieces;
	if (!path.startsWith(start)) return false;
	const last = rest.pop();
	if (last === undefined) return !anchored || path.length === start.length;
	let at = start.length;
	for (const piece of rest) {
		const found = path.indexOf(piece, at);
		if (found < 0) return false;
		at = found + piece.length;
	}
	return anchored ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
}

/** One spelling for one path (RFC 9309, 2.2.2): what may stand plain is plain, the rest is percent-encoded in capitals. */
function normal(path: string): string {
	return path
		.toWellFormed()
		.replace(/[^\x21-\x7e]+/g, encodeURIComponent)
		.replace(/%[0-9a-f]{2}/gi, (code) => {
			const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
			return /[A-Za-z0-9._~-]/.test(character) ? character : code.toUpperCase();
		});
}
