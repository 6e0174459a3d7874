import type { Run } from "../../chat/reply.ts";
import type { Case, CaseStore } from "../../store/moderation/cases.ts";
import { by, PAST } from "./acts.ts";

const LATELY_MS = 5 * 60_000;
/** So many of a member's newest cases are looked through. */
const MOST_LOOKED = 5;
const ABOUT_THEM: ReadonlySet<string> = new Set([PAST.nudge, PAST.warn, PAST.remove, PAST.timeout]);

/** What others decided about the same member in the last minutes, for a moderator who may not know. */
export async function decidedLately(
	cases: Pick<CaseStore, "list" | "find">,
	{ collection, number, person }: Case,
	{ who, now }: { readonly who: string; readonly now: number },
): Promise<readonly Run[]> {
	const since = new Date(now - LATELY_MS).toISOString();
	const newest = await cases.list(collection, { person, limit: MOST_LOOKED + 1 });
	const others = newest.filter((each) => each.number !== number).slice(0, MOST_LOOKED);
	const found = await Promise.all(others.map((each) => cases.find(collection, each.number)));
	return found.flatMap((other) =>
		(other?.events ?? [])
			.filter(({ kind, actor, at }) => ABOUT_THEM.has(kind) && actor !== who && at >= since)
			.flatMap(({ kind, actor, at }): Run[] => [
				` In case ${other?.number} the same member was ${kind} by `,
				by(actor),
				" ",
				{ ago: at },
				".",
			]),
	);
}
