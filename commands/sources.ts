import { defineCommand } from "../src/chat/command.ts";
import { plural } from "../src/chat/counting.ts";
import { coverageLine } from "../src/chat/coverage-line.ts";
import type { Reply, Run } from "../src/chat/reply.ts";

/** As many outlets as a reply shows; the rest are counted. */
const SHOWN = 25;

export default defineCommand({
	name: "sources",
	description: "The outlets in the archive: articles, quotations, dates, newest",
	examples: ["sources"],
	options: {},
	cacheFor: 600,
	async run({ archive }): Promise<Reply> {
		const [outlets, coverage] = await Promise.all([archive.outlets(), archive.coverage({})]);
		const items = outlets
			.slice(0, SHOWN)
			.map(({ outlet, articles, quotations, from, to, newestFetchedAt }): Run[] => [
				{ label: outlet },
				`: ${plural(articles, "article")}, ${plural(quotations, "statement")}, `,
				from === null ? "undated" : from === to ? `dated ${from}` : `dated ${from} to ${to}`,
				"; newest added ",
				{ ago: newestFetchedAt },
			]);
		if (outlets.length > SHOWN) items.push([`and ${plural(outlets.length - SHOWN, "outlet")} more`]);
		return {
			outcome: outlets.length > 0 ? "answered" : "abstained",
			blocks: [
				{ kind: "heading", runs: ["Sources"] },
				...(items.length > 0 ? [{ kind: "list" as const, items }] : []),
				{ kind: "text", runs: coverageLine(coverage) },
			],
			actions: [],
			audience: "channel",
			data: {},
		};
	},
});
