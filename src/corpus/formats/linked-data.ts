import { z } from "zod";

export interface LinkedData {
	readonly headline: string | null;
	readonly author: string | null;
	readonly publisher: string | null;
	readonly datePublished: string | null;
	/** The whole text, as plain text with its line ends, where the page gives it. */
	readonly articleBody: string | null;
	/** False when the page says that only some may read it. */
	readonly free: boolean;
	/** CSS selectors of the parts that only some may read. */
	readonly paidParts: readonly string[];
}

const NOTHING: LinkedData = {
	headline: null,
	author: null,
	publisher: null,
	datePublished: null,
	articleBody: null,
	free: true,
	paidParts: [],
};

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const names = z.union([named, z.array(named).transform((list) => list.join(", "))]);
/** Written as a boolean, "False", or a schema.org link. */
const free = z.union([
	z.boolean(),
	z.string().transform((word) => !/^(?:https?:\/\/schema\.org\/)?(?:false|no)$/i.test(word.trim())),
]);
const part = z.object({ isAccessibleForFree: free, cssSelector: z.union([z.string(), z.array(z.string())]) });
const ARTICLE = z.object({
	"@type": z.union([z.string(), z.array(z.string()).transform((types) => types.join(" "))]),
	headline: z.string().nullish().catch(null),
	author: names.nullish().catch(null),
	publisher: named.nullish().catch(null),
	datePublished: z.string().nullish().catch(null),
	articleBody: z.string().nullish().catch(null),
	isAccessibleForFree: free.nullish().catch(null),
	hasPart: z
		.union([
			z.array(part.catch({ isAccessibleForFree: true, cssSelector: [] })),
			part.transform((one) => [one]),
		])
		.nullish()
		.catch(null),
});

/** What a page's JSON-LD scripts say of its article. A broken script, and a field of an odd shape, count as absent. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
	for (const node of scripts.flatMap(nodesOf)) {
		const { data } = ARTICLE.safeParse(node);
		if (!data || !/Article|Posting|Report/.test(data["@type"])) continue;
		const {
			headline = null,
			author = null,
			publisher = null,
			datePublished = null,
			articleBody = null,
		} = data;
		const paidParts = (data.hasPart ?? [])
			.filter(({ isAccessibleForFree }) => !isAccessibleForFree)
			.flatMap(({ cssSelector }) => cssSelector);
		return {
			headline,
			author,
			publisher,
			datePublished,
			articleBody,
			free: data.isAccessibleForFree ?? true,
			paidParts,
		};
	}
	return NOTHING;
}

function nodesOf(script: string): unknown[] {
	try {
		const value: unknown = JSON.parse(script.replace(/[\u0000-\u001f]+/g, " "));
		const nodes = Array.isArray(value) ? value : [value];
		return nodes.flatMap((node) => (Array.isArray(node?.["@graph"]) ? [node, ...node["@graph"]] : [node]));
	} catch {
		return [];
	}
}
