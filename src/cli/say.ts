import { createInterface } from "node:readline";
import type { Dispatched } from "../chat/dispatch.ts";
import type { Config } from "../config.ts";
import { openBot } from "../main.ts";
import { terminalOf } from "../platforms/console/console.ts";
import { Conversation } from "../platforms/console/conversation.ts";
import { renderReply } from "../platforms/console/render.ts";
import { prepareArchive } from "./prepare.ts";
import { openProgress } from "./progress.ts";

/** One invocation as a console user, or with `-` one a line of standard input. */
export async function say(config: Config, line: string, { json }: { json: boolean }): Promise<number> {
	const bot = await openBot(config);
	try {
		await prepareArchive(bot.db, config, openProgress(process.stderr));
		const conversation = new Conversation(bot.registry, bot.dispatcher);
		const lines = line === "-" ? createInterface({ input: process.stdin }) : [line];
		let failed = false;
		let first = true;
		for await (const each of lines) {
			if (each.trim() === "") continue;
			const answered = await conversation.say(each);
			failed ||= answered.reply.outcome === "failed";
			if (!json && !first) process.stdout.write("\n");
			first = false;
			process.stdout.write(
				`${json ? asJson(answered) : renderReply(answered.reply, terminalOf({ output: process.stdout, colour: config.colour }))}\n`,
			);
		}
		return failed ? 1 : 0;
	} finally {
		await bot.close();
	}
}

function asJson({ reply, cached, ms }: Dispatched): string {
	return JSON.stringify({ ...reply, cached, ms: Math.round(ms * 1000) / 1000 });
}
