import type { Config } from "../config.ts";
import { SHARED } from "../corpus/article.ts";
import { historyFile, openBot } from "../main.ts";
import { runConsole } from "../platforms/console/console.ts";
import { prepareArchive } from "./prepare.ts";
import { openProgress } from "./progress.ts";
import { reportLines } from "./report.ts";

/** What `npm start` runs: builds the archive where needed, then talks in the terminal until the input ends. */
export async function serve(config: Config): Promise<number> {
	const bot = await openBot(config);
	try {
		const report = await prepareArchive(bot.db, config, openProgress(process.stderr));
		if (report && (process.stderr.isTTY || report.refused.length > 0)) {
			process.stderr.write(`${reportLines(report).join("\n")}\n\n`);
		}
		await runConsole({
			registry: bot.registry,
			dispatcher: bot.dispatcher,
			archive: bot.archive.seenBy([SHARED]),
			input: process.stdin,
			output: process.stdout,
			colour: config.colour,
			historyFile: historyFile(config),
		});
		return 0;
	} finally {
		await bot.close();
	}
}
