const TRACKING =
	/^(?:utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igsh(?:id)?|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|vero_id|oly_(?:anon|enc)_id|_ga|_gl|s_cid|cmpid|ftag|smid|srnd)$/i;
const LONGEST = 2_048;

/**
 * The one form of a link under which an article is known: http or https, host in lower case,
 * no fragment, no tracking parameters; the rest of the query stays as it was written.
 * null when it is no http(s) link, carries a user name or password, or is over 2,048 characters.
 */
export function canonicalUrl(link: string): string | null {
	if (link.length > LONGEST) return null;
	const url = URL.parse(link.trim());
	if (!url || !/^https?:$/.test(url.protocol)) return null;
	if (url.username !== "" || url.password !== "") return null;
	url.hash = "";
	const kept = url.search
		.slice(1)
		.split("&")
		.filter((pair) => pair !== "" && !TRACKING.test(pair.split("=", 1)[0] ?? ""));
	url.search = kept.length > 0 ? `?${kept.join("&")}` : "";
	return url.href;
}

/** The host of a canonical link, as a name for its outlet when nothing better is known ("example.org"). */
export function hostOf(url: string): string {
	return new URL(url).hostname.replace(/^www\./, "");
}

const FACE = /^(?:www|m|amp|mobile)\./;
const AMP_CACHE = /^(?:[^.]+\.)?cdn\.ampproject\.org$/;
const AMP_VALUE = /^(?:amp(?:=.*)?|outputType=amp|output=amp|mode=amp)$/i;

/**
 * The key that two links to one page share: scheme, `www.`, `m.` and `amp.` hosts, the port, AMP paths, caches and
 * parameters, a trailing slash and all that `canonicalUrl` drops decide nothing. It is compared, never opened.
 * null as for `canonicalUrl`.
 */
export function linkKey(link: string): string | null {
	const canonical = canonicalUrl(link);
	if (canonical === null) return null;
	const url = new URL(canonical);
	const cached = AMP_CACHE.test(url.hostname)
		? /^\/[a-z]\/(?:s\/)?([^/]+\..+)$/.exec(url.pathname)?.[1]
		: undefined;
	const [host = "", ...path] = (cached ?? `${url.hostname}${url.pathname}`).split("/");
	const steps = path.filter((step) => step !== "");
	if (steps[0]?.toLowerCase() === "amp" && steps.length > 1) steps.shift();
	if (/^amp(?:\.html?)?$/i.test(steps.at(-1) ?? "") && steps.length > 1) steps.pop();
	const last = steps.pop()?.replace(/\.amp(?=\.html?$|$)/i, "");
	const query = url.search
		.slice(1)
		.split("&")
		.filter((pair) => pair !== "" && !AMP_VALUE.test(pair));
	const place = [host.toLowerCase().replace(FACE, ""), ...steps, ...(last ? [last] : [])].join("/");
	return query.length > 0 ? `${place}?${query.join("&")}` : place;
}
