import { domainToUnicode } from "node:url";
import { LinkifyIt } from "linkify-it";
import { getDomain, parse } from "tldts";
import type { Reading } from "../reading.ts";
import { foldedView } from "../views/fold.ts";
import type { Detection, Match } from "./row.ts";

const linkify = new LinkifyIt();
const MASKED =
	/\[([^\]\n]{1,300})\]\(\s*<?((?:https?:\/\/|www\.)[^\s)>]{1,2000})>?[^)]{0,100}\)|<(https?:\/\/[^|>\s]{1,2000})\|([^>\n]{1,300})>/g;
const SHOWN_DOMAIN = /(?:https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,5}[\p{L}]{2,24})/u;

/** One link of a message: where it leads and where it stands. */
export interface Link {
	readonly href: string;
	readonly host: string;
	/** The registrable domain (eTLD+1); null for an address of numbers. */
	readonly domain: string | null;
	readonly start: number;
	readonly end: number;
}

/** Every link of a text, as linkify finds them; "<url>" and links of Markdown too. */
export function linksIn(raw: string): readonly Link[] {
	if (!/\.|\/\//.test(raw)) return [];
	return (linkify.match(raw) ?? []).flatMap(({ url, index, lastIndex, schema }): Link[] => {
		if (schema === "mailto:" || !/^https?:/i.test(url)) return [];
		try {
			const { hostname, href } = new URL(url);
			return [{ href, host: hostname, domain: getDomain(hostname), start: index, end: lastIndex }];
		} catch {
			return [];
		}
	});
}

/** Links to denied domains, and links that lead elsewhere than they say. */
export function badLinks({ raw }: Reading, denied: ReadonlySet<string>): Detection {
	const matches: Match[] = [];
	const add = (start: number, end: number, severity: 2 | 3, confidence: number, reason: string) => {
		if (!matches.some((one) => start < one.end && end > one.start))
			matches.push({ rule: "link", target: "none", start, end, severity, confidence, reason });
	};
	for (const match of raw.matchAll(MASKED)) {
		const shown = SHOWN_DOMAIN.exec(match[1] ?? match[4] ?? "")?.[1];
		const href = match[2] ?? match[3] ?? "";
		if (shown === undefined) continue;
		const said = parse(shown);
		const real = getDomain(href);
		if (said.domain === null || !said.isIcann || real === null || real === said.domain) continue;
		add(
			match.index,
			match.index + match[0].length,
			3,
			0.85,
			`a link that shows ${said.domain} and leads elsewhere`,
		);
	}
	const links = linksIn(raw);
	for (const { href, host, domain, start, end } of links) {
		const { username } = new URL(href);
		if ((domain !== null && denied.has(domain)) || denied.has(host))
			add(start, end, 3, 0.95, "a link to a domain on the deny-list");
		else if (username !== "") add(start, end, 3, 0.88, "a link that hides its destination behind an @");
		else if (/^\[|^\d+\.\d+\.\d+\.\d+$/.test(host) && !/^\[::1\]$|^127\.|^10\.|^192\.168\./.test(host))
			add(start, end, 2, 0.72, "a link to a bare network address");
		else if (host.includes("xn--")) {
			const written = domainToUnicode(host);
			const looks = foldedView(written).text;
			const scripts = ["Latin", "Cyrillic", "Greek"].filter((script) =>
				new RegExp(`\\p{Script=${script}}`, "u").test(written.replace(/\.[^.]*$/, "")),
			);
			if (/^[\x00-\x7f]+$/.test(looks) && /[^\x00-\x7f\u00c0-\u024f]/.test(written))
				add(start, end, 3, 0.9, "a domain written with look-alike letters");
			else if (scripts.length > 1) add(start, end, 3, 0.85, "a domain that mixes scripts");
		}
	}
	if (matches.length === 0 && /https?:\/\/[^\s/@]{1,200}@[^\s/]/i.test(raw)) {
		const match = /https?:\/\/[^\s/@]{1,200}@[^\s/]+/i.exec(raw);
		if (match !== null)
			add(
				match.index,
				match.index + match[0].length,
				3,
				0.88,
				"a link that hides its destination behind an @",
			);
	}
	return { matches, why: links.length === 0 ? "no links" : "the links lead where they say" };
}
