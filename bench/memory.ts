import { readConfig } from "../src/config.ts";
import { openBot } from "../src/main.ts";
import { invocation } from "./invocation.ts";

/** Run as a process of its own: what a bot that has just started, and answered a little, takes. */
const bot = await openBot(readConfig());
const megabytes = () => Math.round(process.memoryUsage.rss() / 1_048_576);
await bot.archive.version();
const started = megabytes();
const ask = (words: string) => bot.dispatcher.dispatch(invocation("who-said", { words }));
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
