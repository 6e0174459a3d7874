import type { Config } from "../config.ts";
import { SHARED } from "../corpus/article.ts";
import { type Bot, historyFile, openBot } from "../main.ts";
import { runConsole } from "../platforms/console/console.ts";
import type { Platform } from "../platforms/platform.ts";
import { platformsOf } from "./platforms.ts";
import { prepareArchive } from "./prepare.ts";
import { openProgress } from "./progress.ts";
import { reportLines } from "./report.ts";
import { runPlatforms, type Watching } from "./run-platforms.ts";

/**
 * What `npm start` runs: builds the archive where needed, then is in Discord and Slack as far as tokens are set, until it
 * is told to stop; with no token it talks in the terminal, until the input ends.
 */
export async function serve(config: Config): Promise<number> {
	const bot = await openBot(config);
	try {
		const report = await prepareArchive(bot.db, config, openProgress(process.stderr));
		if (report && (process.stderr.isTTY || report.refused.length > 0)) {
			process.stderr.write(`${reportLines(report).join("\n")}\n\n`);
		}
		bot.filler?.start();
		const platforms = await platformsOf(config, bot);
		if (platforms.length > 0) {
			return await runPlatforms(platforms, (line) => process.stderr.write(`${line}\n`), beside(bot));
		}
		const stop = new AbortController();
		const polling = bot.community.polling(stop.signal);
		try {
			await talk(config, bot);
		} finally {
			stop.abort();
			await polling;
		}
		return 0;
	} finally {
		await bot.close();
	}
}

/** What goes on beside answering: it begins with the first platform and has ended before they stop. */
function beside({ community }: Bot): Watching<Platform> {
	const stop = new AbortController();
	let background: Promise<void> | null = null;
	return {
		opened(platform) {
			community.posters.set(platform.name, platform);
			community.standing.offerBy(platform.name, (collection, registry) =>
				platform.offer(collection, registry),
			);
			background ??= community.background(stop.signal);
		},
		async closing() {
			stop.abort();
			await background;
		},
	};
}

async function talk(config: Config, { registry, dispatcher, archive }: Bot): Promise<void> {
	await runConsole({
		registry,
		dispatcher,
		archive: archive.seenBy([SHARED]),
		input: process.stdin,
		output: process.stdout,
		colour: config.colour,
		historyFile: historyFile(config),
	});
}
