import type { Database } from "../database.ts";

/** A channel that the bot slowed down. Seconds are between two messages of one member. */
export interface SlowMode {
	readonly collection: string;
	/** The channel or thread, as the platform keeps it. */
	readonly channel: string;
	/** The case that it was set for. */
	readonly number: number;
	readonly place: unknown;
	readonly beforeSeconds: number;
	readonly setSeconds: number;
	/** ISO instant. */
	readonly until: string;
}

/** Slow modes that the bot has to lift again: one a channel. */
export class SlowModeStore {
	readonly #db: Database;

	constructor(db: Database) {
		this.#db = db;
	}

	/** Puts one down, in place of what was known of that channel. */
	async put({
		collection,
		channel,
		number,
		place,
		beforeSeconds,
		setSeconds,
		until,
	}: SlowMode): Promise<void> {
		const values = {
			number,
			place: JSON.stringify(place),
			before_seconds: beforeSeconds,
			set_seconds: setSeconds,
			until,
		};
		await this.#db
			.insertInto("slow_modes")
			.values({ collection, channel, ...values })
			.onConflict((conflict) => conflict.columns(["collection", "channel"]).doUpdateSet(values))
			.execute();
	}

	/** A channel's; null when it has none. */
	async of(collection: string, channel: string): Promise<SlowMode | null> {
		const [found] = await this.#read(collection).where("channel", "=", channel).execute();
		return found === undefined ? null : modeOf(found);
	}

	/** Those whose time is over at an ISO instant, oldest first. */
	async due(collection: string, instant: string): Promise<SlowMode[]> {
		const rows = await this.#read(collection).where("until", "<=", instant).orderBy("until").execute();
		return rows.map(modeOf);
	}

	/** Forgets one, unless it was made longer meanwhile. @returns whether it is forgotten. */
	async end({ collection, channel, until }: Pick<SlowMode, "collection" | "channel" | "until">) {
		const { numDeletedRows } = await this.#db
			.deleteFrom("slow_modes")
			.where("collection", "=", collection)
			.where("channel", "=", channel)
			.where("until", "=", until)
			.executeTakeFirstOrThrow();
		return numDeletedRows > 0n;
	}

	#read(collection: string) {
		return this.#db.selectFrom("slow_modes").selectAll().where("collection", "=", collection);
	}
}

interface Row {
	readonly collection: string;
	readonly channel: string;
	readonly number: number;
	readonly place: string;
	readonly before_seconds: number;
	readonly set_seconds: number;
	readonly until: string;
}

function modeOf({ collection, channel, number, place, before_seconds, set_seconds, until }: Row): SlowMode {
	return {
		collection,
		channel,
		number,
		place: JSON.parse(place) as unknown,
		beforeSeconds: before_seconds,
		setSeconds: set_seconds,
		until,
	};
}
