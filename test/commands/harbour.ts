import { fileURLToPath } from "node:url";
import { TestArchive } from "../archive/test-archive.ts";
import { type Bot, botOver } from "../chat/bot.ts";

const FOLDER = fileURLToPath(new URL("../fixtures/articles/harbour", import.meta.url));

/** The shipped commands over seven short reports on one bridge, asked on the day after the last of them. */
export async function harbourBot(): Promise<Bot> {
	const archive = await TestArchive.open({ clock: () => new Date("2025-02-04T12:00:00Z") });
	const { added, refused } = await archive.add(FOLDER);
	if (added !== 7 || refused.length > 0)
		throw new Error(`Expected 7 articles, got ${JSON.stringify(refused)}`);
	return botOver(archive.archive);
}
