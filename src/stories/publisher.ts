import { getDomain } from "tldts";

/** What tells who published an article. */
export interface Published {
	readonly outlet: string;
	/** Where the article's own words stand; null where that is not known. */
	readonly url: string | null;
}

/** How many independent publishers there are; see `publisherFamilies`. */
export function independentPublishers(articles: readonly Published[]): number {
	return publisherFamilies(articles).length;
}

/**
 * What each independent publisher has, in the order of the first: outlets on one registrable domain (by the Public
 * Suffix List) are one publisher, and so are outlets of one name on several.
 */
export function publisherFamilies<Article extends Published>(articles: readonly Article[]): Article[][] {
	const families = new Map<string, string>();
	const rootOf = (key: string): string => {
		const parent = families.get(key);
		if (parent === undefined) families.set(key, key);
		return parent === undefined || parent === key ? key : rootOf(parent);
	};
	for (const { outlet, url } of articles) {
		const name = `name ${foldedOutlet(outlet)}`;
		const domain = url === null ? null : getDomain(url, { allowPrivateDomains: true });
		if (domain === null) rootOf(name);
		else families.set(rootOf(name), rootOf(`domain ${domain}`));
	}
	return [...Map.groupBy(articles, ({ outlet }) => rootOf(`name ${foldedOutlet(outlet)}`)).values()];
}

/** An outlet's name as it is compared: "The Harbor Daily" is "harbor daily". */
export function foldedOutlet(outlet: string): string {
	return outlet
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.replace(/^ ?the /, "")
		.replace(/ (?:com|org|net)$/, "")
		.trim();
}
