import FeedParser from "feedparser";
import type { RawFeed, RawItem } from "./feed.ts";

/** A node of the tolerant parser's tree: the text, or an object with the text in "#"; several of them are a list. */
type Node = unknown;

/**
 * A feed whose XML is broken, as far as it can be read: what is whole before a break is kept, what is cut off is lost.
 * Rejects when no feed element stands in it.
 */
export async function readTolerantly(xml: string, url: string): Promise<RawFeed> {
	const parser = new FeedParser({ feedurl: url, normalize: true, addmeta: false, resume_saxerror: true });
	const items: RawItem[] = [];
	await new Promise<void>((resolve, reject) => {
		parser.on("error", reject);
		parser.on("end", resolve);
		parser.on("data", (item: Record<string, Node>) => items.push(itemOf(item)));
		parser.end(xml);
	});
	const meta: Record<string, Node> = parser.meta;
	const type = meta["#type"];
	return {
		kind: type === "atom" || type === "rdf" ? type : "rss",
		title: textOf(meta.title),
		links: given(meta.link),
		bases: [],
		ttlMinutes: Number(textOf(meta["rss:ttl"]) ?? "") || null,
		language: textOf(meta.language),
		items,
		refused: [],
	};
}

function itemOf(item: Record<string, Node>): RawItem {
	const content = textOf(item["content:encoded"]) ?? textOf(item["atom:content"]);
	const description = textOf(item.description);
	return {
		guid: textOf(item.guid),
		links: given(item.origlink, item.link),
		bases: [],
		title: textOf(item.title),
		author: textOf(item.author),
		published:
			["rss:pubdate", "dc:date", "atom:published", "atom:issued", "atom:created"]
				.map((name) => textOf(item[name]))
				.find((date) => date !== null) ?? null,
		updated: textOf(item["atom:updated"]) ?? textOf(item["atom:modified"]),
		summary: textOf(item["rss:description"]) ?? textOf(item.summary) ?? description,
		content: content ?? (description === textOf(item.summary) ? null : description),
		categories: Array.isArray(item.categories) ? given(...item.categories) : [],
	};
}

function textOf(node: Node): string | null {
	if (Array.isArray(node)) return textOf(node[0]);
	if (typeof node === "object" && node !== null && "#" in node) return textOf(node["#"]);
	return typeof node === "string" && node.trim() !== "" ? node : null;
}

function given(...nodes: readonly Node[]): string[] {
	return nodes.map(textOf).filter((words) => words !== null);
}
