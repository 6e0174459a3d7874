import { type Decision, decide, type Policy } from "./policy.ts";
import type { Verdict } from "./verdict.ts";

/** A member as the platform knows them when a message comes, and again when somebody presses a button. */
export interface Standing {
	readonly isOwner: boolean;
	readonly isAdministrator: boolean;
	readonly isModerator: boolean;
	readonly isBot: boolean;
	/** The member is this bot. */
	readonly isSelf: boolean;
	/** The place of the highest role; larger is higher. */
	readonly rank: number;
	/** The bot's own. */
	readonly botRank: number;
}

/** What comes of a message: for the exempt there is no action to take. */
export type Outcome =
	| { readonly exempt: true; readonly why: string }
	| { readonly exempt: false; readonly decision: Decision };

/** Why nothing is ever done about a member; null: something may be. */
export function exemption({
	isOwner,
	isAdministrator,
	isModerator,
	isBot,
	isSelf,
	rank,
	botRank,
}: Standing): string | null {
	if (isSelf) return "the bot itself";
	if (isBot) return "a bot";
	if (isOwner) return "the owner";
	if (isAdministrator) return "an administrator";
	if (isModerator) return "a moderator";
	if (!(rank < botRank)) return "not below the bot";
	return null;
}

/** Decides for a member as they stand: the exempt first, before anything else is asked. */
export function outcome(standing: Standing, verdict: () => Verdict, policy: Policy, points: number): Outcome {
	const why = exemption(standing);
	return why === null
		? { exempt: false, decision: decide(verdict(), policy, points) }
		: { exempt: true, why };
}
