import type { Logger } from "pino";
import type { Place, PlatformName } from "../chat/invocation.ts";
import { type Outbox, PostError } from "../chat/outbox.ts";
import { notice, type Reply, type Run } from "../chat/reply.ts";
import { SHARED } from "../corpus/article.ts";
import type { StoredFeed } from "../store/feeds.ts";

interface Parts {
	readonly outbox: Outbox;
	/** Tells the admin channel that holds in a place; false when none is set there. */
	toldAdmins(place: Place, reply: Reply): Promise<boolean>;
	/** Channels of a community with settings of their own. */
	channelsOf(collection: string): Promise<readonly string[]>;
	readonly log: Logger;
}

/** Tells those whose feed it is of an outage and of its end: a community's admins, of the shared feeds only the log. */
export class FeedTrouble {
	readonly #with: Parts;

	constructor(parts: Parts) {
		this.#with = parts;
	}

	/** @throws when it cannot be told now but may be another time. */
	async began(feed: StoredFeed): Promise<void> {
		const { url, lastError } = feed;
		this.#with.log.warn({ url, collection: feed.collection, reason: lastError }, "a feed cannot be read");
		const what: Run[] =
			feed.stopped === null
				? [" cannot be read: ", { label: lastError ?? "unknown" }, "."]
				: [" is not asked any more: ", { label: feed.stopped }, "."];
		const then: Run[] =
			feed.stopped === null
				? ["It is asked again by itself, less and less often, and you are told when it is back."]
				: [{ code: "/feeds remove" }, " takes it off the list; its articles stay."];
		await this.#tell(feed, ["The feed ", ...named(feed), ...what], then);
	}

	/** @throws as `began` does. */
	async ended(feed: StoredFeed): Promise<void> {
		this.#with.log.info({ url: feed.url, collection: feed.collection }, "a feed can be read again");
		await this.#tell(feed, ["The feed ", ...named(feed), " can be read again."]);
	}

	async #tell(feed: StoredFeed, ...lines: readonly (readonly Run[])[]): Promise<void> {
		const place = placeOf(feed.collection);
		if (place === null) return;
		const { outbox, toldAdmins, channelsOf, log } = this.#with;
		if (outbox.of(place.platform) === null) throw new Error(`this process is not in ${place.platform}`);
		const reply: Reply = { ...notice("refused", ...lines), outcome: "answered", audience: "channel" };
		try {
			// The community's own admin channel, else the first that one of its channels names.
			for (const channel of ["", ...(await channelsOf(feed.collection))]) {
				if (await toldAdmins({ ...place, channel }, reply)) return;
			}
		} catch (error) {
			if (!(error instanceof PostError && error.lasting)) throw error;
			log.warn({ err: error, collection: feed.collection }, "admins cannot be told of a feed");
		}
	}
}

function named({ title, url }: StoredFeed): Run[] {
	return title === null ? [{ code: url }] : [{ label: title }, " (", { code: url }, ")"];
}

/** The community whose collection it is, in no channel of its own; null for the operator's. */
function placeOf(collection: string): Place | null {
	if (collection === SHARED) return null;
	const [platform, community] = collection.split(/:(.*)/s);
	if ((platform !== "discord" && platform !== "slack") || !community) return null;
	return { platform: platform satisfies PlatformName, community, channel: "", thread: null };
}
