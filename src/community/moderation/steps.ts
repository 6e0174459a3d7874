import type { Case } from "../../store/moderation/cases.ts";
import type { Step, StepStore, Taken } from "../../store/moderation/steps.ts";

/** A platform has answered by then, or the process that asked it is gone. */
const STUCK_MS = 5 * 60_000;

/**
 * Takes a step of a case for somebody. A step that was taken and never came to anything, because the process ended
 * there, can be taken again.
 * @returns null when it is theirs, else who took it and when.
 */
export async function takeStep(
	steps: StepStore,
	{ collection, number, events }: Pick<Case, "collection" | "number" | "events">,
	{
		step,
		who,
		ends,
		now,
	}: {
		readonly step: Step["step"];
		readonly who: string;
		/** Kinds of events that the step ends in. */
		readonly ends: ReadonlySet<string>;
		readonly now: number;
	},
): Promise<Taken | null> {
	const at = { collection, number, step };
	const taken = await steps.claim(at, who);
	if (taken === null || events.some(({ kind }) => ends.has(kind))) return taken;
	if (now - Date.parse(taken.at) < STUCK_MS) return taken;
	return (await steps.takeOver(at, taken, who)) ? null : steps.claim(at, who);
}
