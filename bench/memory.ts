import { readConfig } from "../src/config.ts";
import { SHARED } from "../src/corpus/article.ts";
import { openBot } from "../src/main.ts";

/** Run as a process of its own: what a bot that has just started, and answered a little, takes. */
const bot = await openBot(readConfig());
const megabytes = () => Math.round(process.memoryUsage.rss() / 1_048_576);
await bot.archive.version();
const started = megabytes();
const ask = (words: string) =>
	bot.dispatcher.dispatch({
		command: "who-said",
		options: { words },
		caller: {
			platform: "console",
			id: "bench",
			powers: async () => ({ moderate: false, administer: false }),
		},
		place: { platform: "console", community: null, channel: "console", thread: null },
		collections: [SHARED],
	});
for (const words of [
	"the people of the state",
	"a vote on the budget",
	"what the court said",
	"the union and the strike",
]) {
	await ask(words);
}
process.stdout.write(`memory: ${started} MB after start, ${megabytes()} MB after a few answers\n`);
await bot.close();
