import { type CreateTableBuilder, type RawBuilder, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { archive } from "./0001-archive.ts";
import { cache } from "./0002-cache.ts";
import { speakers } from "./0003-speakers.ts";
import { sqliteStatistics } from "./0004-sqlite-statistics.ts";
import { chat } from "./0005-chat.ts";
import { corrections } from "./0006-corrections.ts";
import { reporting } from "./0007-reporting.ts";
import { feeds } from "./0008-feeds.ts";
import { model } from "./0009-model.ts";
import { community } from "./0010-community.ts";
import { digest } from "./0011-digest.ts";
import { moderation } from "./0012-moderation.ts";
import { buttons } from "./0013-buttons.ts";
import { articlesOfFeeds } from "./0014-articles-of-feeds.ts";
import { slowModes } from "./0015-slow-modes.ts";
import { copies } from "./0016-copies.ts";

/** The two engines the store runs on. */
export type Engine = "sqlite" | "postgres";

/** What the engines spell differently. */
export interface ColumnTypes {
	/** Compares by code point on both engines, so that order and prefixes are the same everywhere. */
	readonly text: RawBuilder<unknown>;
	/** Adds a numeric primary key that is never given out twice. */
	readonly key: (table: CreateTableBuilder<string, never>) => CreateTableBuilder<string, "key">;
}

const columnTypes: Record<Engine, ColumnTypes> = {
	sqlite: {
		text: sql`text`,
		key: (table) => table.addColumn("key", "integer", (column) => column.primaryKey().autoIncrement()),
	},
	postgres: {
		text: sql`text collate "C"`,
		key: (table) =>
			table.addColumn("key", "bigint", (column) => column.primaryKey().generatedByDefaultAsIdentity()),
	},
};

/** Every migration by name. A name, once released, neither changes nor goes; they run in its order. */
export function migrations(engine: Engine): Record<string, Migration> {
	const types = columnTypes[engine];
	return {
		"0001-archive": archive(types),
		"0002-cache": cache(types),
		"0003-speakers": speakers(types),
		...(engine === "sqlite" ? { "0004-sqlite-statistics": sqliteStatistics } : {}),
		"0005-chat": chat(types),
		"0006-corrections": corrections(types),
		"0007-reporting": reporting,
		"0008-feeds": feeds(types),
		"0009-model": model(types),
		"0010-community": community(types),
		"0011-digest": digest(types),
		"0012-moderation": moderation(types),
		"0013-buttons": buttons,
		"0014-articles-of-feeds": articlesOfFeeds(types),
		"0015-slow-modes": slowModes(types),
		"0016-copies": copies(types),
	};
}
