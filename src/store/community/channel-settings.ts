import type { Database } from "../database.ts";

/** What settings are about. */
export type SettingsKind = "behaviour" | "moderation" | "digest";

/** A channel's settings as JSON, and the number of the change that made them. */
export interface SettingsRow {
	readonly settings: unknown;
	readonly revision: number;
}

export interface SettingsChange {
	readonly collection: string;
	/** Empty is the whole community. */
	readonly channel: string;
	readonly settings: object;
	/** The revision that the change was made from; 0 when there was none. */
	readonly from: number;
	readonly who: string;
}

const NONE: SettingsRow = { settings: {}, revision: 0 };

/** Settings of one kind by community and channel. */
export class ChannelSettingsStore {
	readonly #db: Database;
	readonly #kind: SettingsKind;

	constructor(db: Database, kind: SettingsKind) {
		this.#db = db;
		this.#kind = kind;
	}

	/** Every community that has any. */
	async collections(): Promise<string[]> {
		const rows = await this.#db
			.selectFrom("channel_settings")
			.select("collection")
			.distinct()
			.where("kind", "=", this.#kind)
			.execute();
		return rows.map(({ collection }) => collection);
	}

	/** Those of every channel, by community and channel. */
	async all(): Promise<
		{ readonly collection: string; readonly channel: string; readonly settings: unknown }[]
	> {
		const rows = await this.#db
			.selectFrom("channel_settings")
			.select(["collection", "channel", "settings"])
			.where("kind", "=", this.#kind)
			.where("channel", "!=", "")
			.orderBy("collection")
			.orderBy("channel")
			.execute();
		return rows.map((row) => ({ ...row, settings: JSON.parse(row.settings) as unknown }));
	}

	/** The channel's own and the community's, neither over the other. */
	async read(
		collection: string,
		channel: string,
	): Promise<{ readonly channel: SettingsRow; readonly community: SettingsRow }> {
		const rows = await this.#db
			.selectFrom("channel_settings")
			.select(["channel", "settings", "revision"])
			.where("kind", "=", this.#kind)
			.where("collection", "=", collection)
			.where("channel", "in", [channel, ""])
			.execute();
		const of = (name: string): SettingsRow => {
			const row = rows.find((each) => each.channel === name);
			return row === undefined ? NONE : { settings: JSON.parse(row.settings), revision: row.revision };
		};
		return { channel: of(channel), community: of("") };
	}

	/** Who changed any of a community's last; null when nobody has. */
	async lastChangedBy(collection: string): Promise<string | null> {
		const row = await this.#db
			.selectFrom("channel_settings")
			.select("changed_by")
			.where("kind", "=", this.#kind)
			.where("collection", "=", collection)
			.orderBy("changed_at", "desc")
			.limit(1)
			.executeTakeFirst();
		return row?.changed_by ?? null;
	}

	/** @returns false when somebody changed them since `from`: one statement, so of two at once one wins. */
	async write({ collection, channel, settings, from, who }: SettingsChange): Promise<boolean> {
		const row = {
			kind: this.#kind,
			collection,
			channel,
			settings: JSON.stringify(settings),
			revision: from + 1,
			changed_by: who,
			changed_at: new Date().toISOString(),
		};
		if (from === 0) {
			const { numInsertedOrUpdatedRows = 0n } = await this.#db
				.insertInto("channel_settings")
				.values(row)
				.onConflict((conflict) => conflict.columns(["kind", "collection", "channel"]).doNothing())
				.executeTakeFirstOrThrow();
			return numInsertedOrUpdatedRows > 0n;
		}
		const { numUpdatedRows } = await this.#db
			.updateTable("channel_settings")
			.set(row)
			.where("kind", "=", this.#kind)
			.where("collection", "=", collection)
			.where("channel", "=", channel)
			.where("revision", "=", from)
			.executeTakeFirstOrThrow();
		return numUpdatedRows > 0n;
	}
}
