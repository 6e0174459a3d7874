import { z } from "zod";

export interface LinkedData {
	readonly headline: string | null;
	readonly author: string | null;
	readonly publisher: string | null;
	readonly datePublished: string | null;
}

const NOTHING: LinkedData = { headline: null, author: null, publisher: null, datePublished: null };

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const names = z.union([named, z.array(named).transform((list) => list.join(", "))]);
const ARTICLE = z.object({
	"@type": z.union([z.string(), z.array(z.string()).transform((types) => types.join(" "))]),
	headline: z.string().nullish().catch(null),
	author: names.nullish().catch(null),
	publisher: names.nullish().catch(null),
	datePublished: z.string().nullish().catch(null),
});

/** What a page's JSON-LD scripts say of its article. A broken script, and a field of an odd shape, count as absent. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
	for (const node of scripts.flatMap(nodesOf)) {
		const { data } = ARTICLE.safeParse(node);
		if (!data || !/Article|Posting|Report/.test(data["@type"])) continue;
		const { headline = null, author = null, publisher = null, datePublished = null } = data;
		return { headline, author, publisher, datePublished };
	}
	return NOTHING;
}

function nodesOf(script: string): unknown[] {
	try {
		const value: unknown = JSON.parse(script);
		const nodes = Array.isArray(value) ? value : [value];
		return nodes.flatMap((node) => (Array.isArray(node?.["@graph"]) ? [node, ...node["@graph"]] : [node]));
	} catch {
		return [];
	}
}
