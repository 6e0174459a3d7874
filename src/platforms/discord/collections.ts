import { SHARED } from "../../corpus/article.ts";

/** What may be read in a server: the operator's articles and its own. In a direct message, the operator's. */
export function collectionsOf(guildId: string | null | undefined): readonly string[] {
	return guildId ? [SHARED, `discord:${guildId}`] : [SHARED];
}
