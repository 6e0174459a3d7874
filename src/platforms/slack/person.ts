/** What is common to mentions and direct messages, as far as it is read. */
export interface Said {
	readonly user?: string | undefined;
	readonly text?: string | undefined;
	readonly bot_id?: string | undefined;
	readonly subtype?: string | undefined;
	readonly edited?: unknown;
}

/**
 * Who wrote it, when it is a person's own and first version: bots would answer each other for ever, and an edit has
 * been answered before.
 */
export function personIn({ user, bot_id, subtype, edited }: Said): string | null {
	if (user === undefined || bot_id !== undefined || subtype !== undefined || edited !== undefined)
		return null;
	return user;
}
