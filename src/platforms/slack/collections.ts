import { SHARED } from "../../corpus/article.ts";

/** Where an event comes from, as Bolt reads it from the event itself, which Slack has signed. */
export interface Origin {
	readonly teamId?: string | undefined;
	/** An organisation that installed the app for all its workspaces, where no single one is named. */
	readonly enterpriseId?: string | undefined;
}

/** The collections that people of this workspace may read: the operator's and their own, never another's. */
export function collectionsOf({ teamId, enterpriseId }: Origin): readonly string[] {
	const own = teamId ?? enterpriseId;
	return own === undefined ? [SHARED] : [SHARED, `slack:${own}`];
}
