import { expect } from "@jest/globals";
import type { Block, Citation, Reply, Run } from "../../../src/chat/reply.ts";
import { harmless } from "../../../src/platforms/harmless.ts";
import type { Shown } from "./subject.ts";

/** White space is laid out by each platform in its own way. */
export function folded(text: string): string {
	return text.replace(/\s+/gu, " ").trim();
}

/** Fails unless a reader of `shown` finds every part of the reply: the words, who said them, and where. */
export function expectShown(reply: Reply, { text, links, buttons }: Shown): void {
	for (const part of reply.blocks.flatMap((block, i) => partsOf(block, reply.blocks[i - 1]))) {
		expect(text).toContain(folded(harmless(part)));
	}
	const cited = reply.blocks.flatMap((block) => ("citation" in block ? [block.citation] : []));
	// A comparison is of the words right above it, whose source stands there.
	const sources = reply.blocks.flatMap((block) =>
		"citation" in block && block.kind !== "comparison" ? (block.citation.link ?? []) : [],
	);
	expect(links).toEqual(expect.arrayContaining(sources));
	expect(links.filter((link) => cited.every((citation) => citation.link !== link))).toEqual([]);
	expect(buttons).toEqual(expect.arrayContaining(reply.actions.map(({ label }) => label)));
}

function partsOf(block: Block, before: Block | undefined): string[] {
	switch (block.kind) {
		case "heading":
		case "text":
			return block.runs.flatMap(partOfRun);
		case "list":
			return block.items.flat().flatMap(partOfRun);
		case "comparison":
			return block.words.map(({ text }) => text);
		case "claim":
			return [...block.runs.flatMap(partOfRun), ...source(block.citation, before)];
		case "excerpt":
			return [...block.words.split(/\n+/), ...source(block.citation, before)];
		case "quotation":
		case "paraphrase": {
			const { speaker, role, candidates } = block.attribution;
			const who = speaker === null ? ["unattributed", ...candidates] : [speaker, ...(role ? [role] : [])];
			const words = block.kind === "quotation" ? `“${block.words}”` : block.words;
			return [words, ...who, ...source(block.citation, before)];
		}
	}
}

/** An article that was cited just before is not told again in full. */
function source(citation: Citation, before: Block | undefined): string[] {
	const previous = before !== undefined && "citation" in before ? before.citation : null;
	if (previous?.articleId === citation.articleId && previous.link === citation.link) return ["same article"];
	if (previous?.articleId === citation.articleId) return [];
	const { outlet, headline, publishedOn, link } = citation;
	return [outlet, headline, publishedOn ?? "undated", ...(link === null ? ["no link"] : [])];
}

/** Ages are the platform's own to show. */
function partOfRun(run: Run): string[] {
	if (typeof run === "string") return [run];
	if ("ago" in run) return [];
	return [Object.values(run).join("")];
}
