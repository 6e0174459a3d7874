/** One call of one command, whichever platform it came from. */
export interface Invocation {
	readonly command: string;
	/** As typed or chosen; checked by `options.ts`. */
	readonly options: Readonly<Record<string, string>>;
	readonly caller: Caller;
	readonly place: Place;
	/** The collections that the caller may read. */
	readonly collections: readonly string[];
}

export type PlatformName = "console" | "discord" | "slack";

export interface Caller {
	readonly platform: PlatformName;
	readonly id: string;
	/**
	 * What the platform lets them do in this place, asked at the moment of use: a role may have been taken away since a
	 * button was shown. Rejects when the platform cannot tell, which is then no.
	 */
	powers(): Promise<Powers>;
}

export interface Powers {
	/** May moderate: remove others' messages, or time members out. */
	readonly moderate: boolean;
	/** May set the bot up for the community. */
	readonly administer: boolean;
}

/** Where something was said or asked. */
export interface Place {
	readonly platform: PlatformName;
	/** The guild or workspace; null in a direct message and in the console. */
	readonly community: string | null;
	readonly channel: string;
	/** The thread within the channel; null in the channel itself. */
	readonly thread: string | null;
}

/** The collection of a community's own articles; null where there is none. */
export function collectionOf({ platform, community }: Pick<Place, "platform" | "community">): string | null {
	return community === null ? null : `${platform}:${community}`;
}

/** The channel in which the platform keeps what is said there: Discord's threads are channels of their own. */
export function roomOf({
	platform,
	channel,
	thread,
}: Pick<Place, "platform" | "channel" | "thread">): string {
	return platform === "discord" ? (thread ?? channel) : channel;
}
