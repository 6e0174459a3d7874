/** Directives whose name ends in a colon too, and that name no crawler. */
const VALUED = /^(?:unavailable_after|max-snippet|max-image-preview|max-video-preview)$/i;
const AGAINST = /^(?:noindex|noarchive|none)$/i;

/**
 * Whether the `X-Robots-Tag` headers of a page let the crawler of this product token keep its text: not with `noindex`,
 * `noarchive` or `none`, said to all or to it by name. One header speaks to all, or to the crawler that it begins with.
 */
export function mayBeKept(headers: readonly string[], product: string): boolean {
	return headers.every((header) => {
		const [, name = "", rest = ""] = /^\s*([\w-]+)\s*:(.*)$/s.exec(header) ?? [];
		const named = name !== "" && !VALUED.test(name);
		if (named && name.toLowerCase() !== product.toLowerCase()) return true;
		return !(named ? rest : header).split(",").some((directive) => AGAINST.test(directive.trim()));
	});
}
