import { reattribute as record } from "../archive/reattribute.ts";
import type { Config } from "../config.ts";
import { openBot } from "../main.ts";
import { harmless } from "../platforms/harmless.ts";

export interface ReattributeFlags {
	readonly to?: string;
	readonly nobody?: boolean;
	readonly why: string;
	readonly collection: string;
}

/** Records whose words a quotation is. The words must stand in the archive exactly, in one statement only. */
export async function reattribute(config: Config, words: string, flags: ReattributeFlags): Promise<number> {
	if ((flags.to === undefined) === !flags.nobody) {
		process.stderr.write("Say whose words they are: either --to <name> or --nobody.\n");
		return 2;
	}
	if (flags.to?.trim() === "" || flags.why.trim() === "") {
		process.stderr.write(
			"Expected a name after --to and a reason after --why, got nothing. Nothing was recorded.\n",
		);
		return 2;
	}
	const bot = await openBot(config);
	try {
		const archive = bot.archive.seenBy([flags.collection]);
		const verdict = await archive.whoSaid(words, null, {});
		const [entry, ...others] = verdict.kind === "said" ? verdict.entries : [];
		if (entry === undefined || others.length > 0) {
			const got = entry === undefined ? "in none" : `in ${others.length + 1}`;
			process.stderr.write(
				`Expected words that stand in one statement of the archive, found them ${got}. Give more of the quotation, exactly.\n`,
			);
			return 1;
		}
		const found = entry.findings.map(({ candidate }) => candidate);
		await record(bot.db, config.corpusUri, found, { to: flags.to ?? null, why: flags.why });
		const places = found.map(
			({ article }) => `${article.outlet}, ${article.publishedOn ?? "undated"}: ${article.headline}`,
		);
		process.stdout.write(`Recorded: ${flags.to ?? "nobody"} is who said this, in\n`);
		for (const place of new Set(places)) process.stdout.write(`  ${harmless(place)}\n`);
		process.stdout.write("It holds for later versions of the article too. Remembered replies are gone.\n");
		return 0;
	} finally {
		await bot.close();
	}
}
