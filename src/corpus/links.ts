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
