/** How to log in, and where. */
export interface DiscordSettings {
	readonly token: string;
	/** Another base than Discord's own: `https://…/api`. */
	readonly apiUrl: string | null;
	/** Commands are registered in this guild only, at once and for no one else: for development. */
	readonly guildId: string | null;
	/**
	 * Whether the privileged intent is used by which Discord tells what messages say that do not mention the bot: for
	 * follow-ups and moderation. It must be granted in the developer portal first.
	 */
	readonly messageContent: boolean;
	/** `auto` is as many as Discord recommends; null is one. */
	readonly shards: "auto" | { readonly ids: readonly number[]; readonly count: number } | null;
}
