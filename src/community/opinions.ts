import { readCited } from "../chat/answer-actions.ts";
import type { Action } from "../chat/reply.ts";
import type { Overtaken } from "../store/community/posted.ts";

/** The commands whose buttons only take what somebody thinks of the message, or of a story in it. */
const OPINIONS: ReadonlySet<string> = new Set(["feedback", "story-feedback"]);

/**
 * The buttons that a posted message keeps for as long as it stands: those that take opinions. They hold nothing of what
 * was asked, and what somebody thinks counts after a correction too. All others ask the archive as it was.
 */
export function opinions(actions: readonly Action[]): readonly Action[] {
	return actions.filter(({ command }) => OPINIONS.has(command));
}

/** Buttons without the words that were withdrawn; those that were about nothing else go. */
export function stillStanding(
	actions: readonly Action[],
	overtaken: readonly Overtaken[],
): readonly Action[] {
	const withdrawn = overtaken.filter(({ how }) => how === "withdrawn");
	return actions.flatMap((action) => {
		const cited = action.options.cited?.split(" ").filter(Boolean) ?? [];
		const left = cited.filter((each) => {
			const read = readCited(each);
			return !withdrawn.some(
				({ articleId, version }) => articleId === read?.articleId && version === read.version,
			);
		});
		if (left.length === cited.length) return [action];
		return left.length === 0 ? [] : [{ ...action, options: { ...action.options, cited: left.join(" ") } }];
	});
}
