import type { FilterOutcome } from "./native-filter.ts";
import type { Block, Run } from "./reply.ts";

const MOST_SHOWN = 15;

/** What came of bringing the platform's own filter up to a policy, for the admin who changed it. */
export function filterBlocks(outcome: FilterOutcome, wanted: boolean): readonly Block[] {
	if (outcome.kind !== "done") {
		return [
			{
				kind: "text",
				runs: [
					{ strong: "AutoMod could not be changed: " },
					`${outcome.reason} `,
					wanted
						? "The policy is stored, and it is tried again by itself."
						: "What stands there stays until then: give automod:off again, or delete it under Server Settings → AutoMod.",
				],
			},
		];
	}
	const { rules, entries, left } = outcome;
	const shown: Run[] = wanted
		? [
				{ strong: "AutoMod: " },
				`${counted(entries, "entry", "entries")} in ${counted(rules, "rule", "rules")} of Discord's own.`,
			]
		: [{ strong: "AutoMod: " }, "Discord's own rules of On Record's making are taken away."];
	if (left.length === 0) return [{ kind: "text", runs: shown }];
	const items = left
		.slice(0, MOST_SHOWN)
		.map(({ what, why }): Run[] => [{ code: what }, ": ", { label: why }]);
	const more: Run[][] = left.length > MOST_SHOWN ? [[`… ${left.length - MOST_SHOWN} more …`]] : [];
	return [
		{ kind: "text", runs: [...shown, " Discord does not hold these, which On Record alone looks at:"] },
		{ kind: "list", items: [...items, ...more] },
	];
}

function counted(count: number, one: string, many: string): string {
	return `${count} ${count === 1 ? one : many}`;
}
