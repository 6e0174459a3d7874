import type { Config } from "../config.ts";
import { openBot } from "../main.ts";
import { harmless } from "../platforms/harmless.ts";
import { PostedStore } from "../store/community/posted.ts";

const MOST = 1_000;

/** Lists the posted answers that the platforms would not let us amend. */
export async function amendments(config: Config, { json }: { readonly json: boolean }): Promise<number> {
	const bot = await openBot(config);
	try {
		const refused = await new PostedStore(bot.db).refused(MOST);
		if (json) {
			for (const each of refused) process.stdout.write(`${JSON.stringify(each)}\n`);
			return 0;
		}
		if (refused.length === 0)
			process.stdout.write("Every posted answer that needed amending could be amended.\n");
		for (const { platform, channel, message, problem, gone } of refused) {
			const state = gone ? "for good" : "tried again while the bot runs";
			process.stdout.write(harmless(`${platform} ${channel}/${message}: ${problem} (${state})`).concat("\n"));
		}
		return 0;
	} finally {
		await bot.close();
	}
}
