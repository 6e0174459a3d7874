import type { Place, PlatformName } from "../../chat/invocation.ts";

/** A channel as editions and subscriptions name it: `discord:<guild>/<channel>`. */
export function placeName({ platform, community, channel }: Place): string {
	return `${platform}:${community ?? ""}/${channel}`;
}

/** The channel that is so named; null when it names none. */
export function placeNamed(name: string): Place | null {
	const match = /^(console|discord|slack):([^/]*)\/(.+)$/.exec(name);
	if (!match) return null;
	const [, platform, community = "", channel = ""] = match;
	return { platform: platform as PlatformName, community: community || null, channel, thread: null };
}
