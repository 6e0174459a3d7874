import type { Block, Reply, Run } from "../../chat/reply.ts";
import type { WaitingAppeal } from "../../store/moderation/appeals.ts";
import type { Tally } from "../../store/moderation/tallies.ts";

/** What rules in shadow mode would have done, is a tally with this before its action. */
export const WOULD = "would ";

/** Counts of what rules found and moderators decided since a day, or of what rules in shadow mode would have done. */
export function tallied(
	tallies: readonly Tally[],
	{ since, shadow }: { readonly since: string; readonly shadow: boolean },
): Reply {
	const byRule = Map.groupBy(
		tallies.filter(({ outcome }) => outcome.startsWith(WOULD) === shadow),
		({ rule }) => rule,
	);
	const title = shadow
		? "What rules in shadow mode would have done"
		: "What rules found and moderators decided";
	return {
		outcome: "answered",
		blocks: [
			{ kind: "heading", runs: [`${title}, since ${since}`] },
			byRule.size === 0
				? { kind: "text", runs: ["Nothing."] }
				: {
						kind: "list",
						items: [...byRule].map(([rule, each]): Run[] => [
							{ strong: `${rule}: ` },
							each.map(({ outcome, count }) => `${outcome} ${count}`).join(", "),
							precision(each),
						]),
					},
		],
		actions: [],
		audience: "caller",
		data: {},
	};
}

/** The appeals that nobody has decided yet, oldest first. */
export function waitingAppeals(waiting: readonly WaitingAppeal[]): Block {
	if (waiting.length === 0) return { kind: "text", runs: ["No appeal waits."] };
	const each = waiting.flatMap(({ number, at }, i): Run[] => [
		i === 0 ? "" : ", ",
		`case ${number} (`,
		{ ago: at },
		")",
	]);
	return { kind: "text", runs: [{ strong: "Appeals that wait: " }, ...each, "."] };
}

function precision(tallies: readonly Tally[]): string {
	const of = (outcome: string) => tallies.find((each) => each.outcome === outcome)?.count ?? 0;
	const decided = of("upheld") + of("dismissed");
	return decided === 0
		? ""
		: `; moderators agreed with ${Math.round((100 * of("upheld")) / decided)} % of ${decided}`;
}
