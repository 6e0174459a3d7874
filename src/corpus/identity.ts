import { createHash } from "node:crypto";
import type { ArticleDraft } from "./article.ts";

export { canonicalUrl } from "./links.ts";

const LONGEST_DERIVED = 120;
const LONGEST_GIVEN = 200;
const SHORT_HASH = 10;

/**
 * The id of an article whose source gives none: a readable slug and a short hash.
 * From the link where there is one (the same page over http, https or with `www.` has one id),
 * else from outlet, headline and date; so a later version of the article finds the earlier one.
 * An article with neither link nor headline is known by its text.
 */
export function deriveId(draft: ArticleDraft): string {
	if (draft.url !== null) {
		const place = draft.url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
		return slugWithHash(place.split("?", 1)[0] ?? "", place);
	}
	const parts = [draft.outlet, draft.headline, draft.publishedOn ?? ""];
	const known = draft.headline === "" ? [...parts, draft.text] : parts;
	return slugWithHash(parts.join(" "), JSON.stringify(known));
}

/** The id under which a draft is filed: the source's own, else the derived one. */
export function idOf(draft: ArticleDraft): string {
	return draft.id ?? deriveId(draft);
}

/** Why an id cannot be used, or null when it can: 1 to 200 characters, no space, control character or quotation mark. */
export function problemWithId(id: string): string | null {
	if (id.length === 0 || id.length > LONGEST_GIVEN) return `1 to ${LONGEST_GIVEN} characters`;
	if (/[\s\p{Cc}\p{Cf}\p{Cs}]/u.test(id)) return "no spaces or control characters";
	if (/["'`“”„‘’‚«»‹›]/.test(id)) return "no quotation marks";
	return null;
}

/** SHA-256, in hex, of everything a reader is shown. JSON tells apart what plain joining would run together. */
export function contentHash(draft: Omit<ArticleDraft, "id">): string {
	const { outlet, headline, byline, publishedOn, url, textAtLink, corrects, text, partial, alsoIn } = draft;
	const shown = [outlet, headline, byline, publishedOn, url, textAtLink, corrects, text];
	const rare = partial || alsoIn !== undefined ? [partial ?? false, alsoIn ?? null] : [];
	return sha256(JSON.stringify([...shown, ...rare]));
}

function slugWithHash(words: string, identity: string): string {
	const slug = words
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.slice(0, LONGEST_DERIVED - SHORT_HASH - 1)
		.toWellFormed()
		.replace(/^-+|[-\uFFFD]+$/g, "");
	const hash = sha256(identity).slice(0, SHORT_HASH);
	return slug === "" ? hash : `${slug}-${hash}`;
}

function sha256(words: string): string {
	return createHash("sha256").update(words, "utf8").digest("hex");
}
