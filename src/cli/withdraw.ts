import { withdrawArticle } from "../archive/withdraw.ts";
import type { Config } from "../config.ts";
import { openBot } from "../main.ts";
import { harmless } from "../platforms/harmless.ts";

/** Takes an article out, with the operator's reason. */
export async function withdraw(
	config: Config,
	id: string,
	{ why, collection }: { readonly why: string; readonly collection: string },
): Promise<number> {
	if (why.trim() === "") {
		process.stderr.write(
			"Expected a reason after --why, got nothing: readers are told it. Nothing was withdrawn.\n",
		);
		return 2;
	}
	const bot = await openBot(config);
	try {
		if (!(await withdrawArticle(bot.db, config.corpusUri, { collection, id, why }))) {
			process.stderr.write(
				`Expected the id of an article in the collection ${harmless(collection)}, found none called ${harmless(id)}. Every answer's JSON (on-record say --json) names the ids that it cites.\n`,
			);
			return 1;
		}
		process.stdout.write(
			`Withdrawn: ${harmless(id)}. Remembered replies are gone; answers posted to channels are edited while the bot runs. The same words stay out, whatever file or feed gives them again; other words under this id come in.\n`,
		);
		return 0;
	} finally {
		await bot.close();
	}
}
