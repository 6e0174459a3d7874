import { publishersOf } from "../src/archive/publishers.ts";
import { defineCommand } from "../src/chat/command.ts";
import { plural } from "../src/chat/counting.ts";
import { coverageLine } from "../src/chat/coverage-line.ts";
import type { Reply, Run } from "../src/chat/reply.ts";

/** As many outlets as a reply shows; the rest are counted. */
const SHOWN = 25;
/** Publishers of several outlets that are named, and outlets of each. */
const FAMILIES = 5;
const OF_A_FAMILY = 4;

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
		const publishers = publishersOf(outlets);
		if (outlets.length > SHOWN) items.push([`and ${plural(outlets.length - SHOWN, "outlet")} more`]);
		return {
			outcome: outlets.length > 0 ? "answered" : "abstained",
			blocks: [
				{ kind: "heading", runs: ["Sources"] },
				...(items.length > 0 ? [{ kind: "list" as const, items }] : []),
				...(publishers.length < outlets.length
					? [{ kind: "text" as const, runs: families(publishers) }]
					: []),
				{ kind: "text", runs: coverageLine(coverage) },
			],
			actions: [],
			audience: "channel",
			data: {},
		};
	},
});

/** Which outlets are one publisher: they are no independent sources of each other. */
function families(publishers: readonly (readonly string[])[]): Run[] {
	const several = publishers.filter(({ length }) => length > 1);
	const named = several
		.slice(0, FAMILIES)
		.flatMap((outlets, i): Run[] => [
			i === 0 ? "" : "; ",
			...outlets
				.slice(0, OF_A_FAMILY)
				.flatMap((outlet, at): Run[] => [at === 0 ? "" : ", ", { label: outlet }]),
			outlets.length > OF_A_FAMILY ? ` and ${outlets.length - OF_A_FAMILY} more` : "",
		]);
	const rest = several.length > FAMILIES ? `; and ${several.length - FAMILIES} more` : "";
	return [
		`They belong to ${plural(publishers.length, "independent publisher")}. On one site stand: `,
		...named,
		`${rest}.`,
	];
}
