import {
	type ChannelSettingsBook,
	type Revised,
	type StoredSettings,
	settingsOf,
	storedSettings,
} from "../chat/channel-settings.ts";
import { collectionOf, type Place } from "../chat/invocation.ts";
import { LruMap } from "../lru-map.ts";
import type { ChannelSettingsStore, SettingsRow } from "../store/community/channel-settings.ts";

/** A change made in another process shows within this time. */
const FRESH_MS = 5_000;
const CHANNELS_KEPT = 5_000;

interface Kept {
	readonly at: number;
	readonly read: Promise<Awaited<ReturnType<ChannelSettingsStore["read"]>>>;
}

/** Channel settings, read once in a while and written with their revision. */
export class ChannelSettingsKeeper implements ChannelSettingsBook {
	readonly #store: ChannelSettingsStore;
	readonly #now: () => number;
	readonly #kept = new LruMap<string, Kept>(CHANNELS_KEPT);

	constructor(store: ChannelSettingsStore, now: () => number = Date.now) {
		this.#store = store;
		this.#now = now;
	}

	async read(place: Place): Promise<Revised> {
		const collection = collectionOf(place);
		if (collection === null) return { settings: settingsOf({}, {}), revision: 0 };
		const { channel, community } = await this.#rows(collection, place.channel);
		return { settings: settingsOf(stored(channel), stored(community)), revision: channel.revision };
	}

	async change(
		place: Place,
		change: StoredSettings,
		{
			revision,
			who,
			whole = false,
		}: { readonly revision: number; readonly who: string; readonly whole?: boolean },
	): Promise<boolean> {
		const collection = collectionOf(place);
		if (collection === null) throw new Error("expected a place in a community, got none");
		const channel = whole ? "" : place.channel;
		const rows = await this.#store.read(collection, place.channel);
		const before = whole ? rows.community : rows.channel;
		if (!whole && before.revision !== revision) return false;
		const settings = { ...stored(before), ...change };
		const from = before.revision;
		const changed = await this.#store.write({ collection, channel, settings, from, who });
		this.#kept.clear();
		return changed;
	}

	#rows(collection: string, channel: string): Kept["read"] {
		const key = `${collection}/${channel}`;
		const kept = this.#kept.get(key);
		if (kept && this.#now() - kept.at < FRESH_MS) return kept.read;
		const read = this.#store.read(collection, channel);
		this.#kept.set(key, { at: this.#now(), read });
		read.catch(() => this.#kept.delete(key));
		return read;
	}
}

/** What an older or newer build stored and this one cannot read is as if it had not been set. */
function stored({ settings }: SettingsRow): StoredSettings {
	const parsed = storedSettings.safeParse(settings);
	return parsed.success ? parsed.data : {};
}
