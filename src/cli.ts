#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { discordInvite } from "./cli/discord-invite.ts";
import { doctor } from "./cli/doctor.ts";
import { type IngestFlags, ingestPaths } from "./cli/ingest.ts";
import { printQuotes } from "./cli/quotes.ts";
import { type ReattributeFlags, reattribute } from "./cli/reattribute.ts";
import { reindex } from "./cli/reindex.ts";
import { say } from "./cli/say.ts";
import { serve } from "./cli/serve.ts";
import { printSlackManifest } from "./cli/slack-manifest.ts";
import { ConfigError, loadEnvFile, readConfig } from "./config.ts";
import { SHARED } from "./corpus/article.ts";

const OK = 0;
const FAILED = 1;
const USAGE = 2;

let status = OK;
const program = new Command("on-record")
	.description("Ask the news archive: every answer shows who said it, in their exact words, and where.")
	.showHelpAfterError("(--help shows how)")
	.exitOverride();

program
	.command("serve", { isDefault: true })
	.description("builds the archive where needed and talks in the terminal (what npm start runs)")
	.action(async () => {
		status = await serve(readConfig());
	});

program
	.command("say")
	.description("one line as a console user; - reads one line after the other from standard input")
	.argument("<line>", "a command with its options, or a question")
	.option("--json", "print each reply as one line of JSON", false)
	.action(async (line: string, flags: { json: boolean }) => {
		status = await say(readConfig(), line, flags);
	});

program
	.command("ingest")
	.description(
		"adds articles from files and folders: .txt page captures, .md with front matter, .html, .json, .jsonl",
	)
	.argument("<path...>")
	.option("--outlet <name>", "the outlet, where the file does not say")
	.option("--date <YYYY-MM-DD>", "the date, where the file does not say")
	.option("--url <url>", "the link, where the file does not say")
	.option("--collection <name>", "whose articles these are (default: shared, which everyone reads)")
	.action(async (paths: string[], flags: IngestFlags) => {
		status = await ingestPaths(readConfig(), paths, flags);
	});

program
	.command("quotes")
	.description("finds the quotations of a file, without the archive; - reads standard input")
	.argument("<file>")
	.option("--json", "print each article as one line of JSON", false)
	.action(async (file: string, flags: { json: boolean }) => {
		status = await printQuotes(file, flags);
	});

program
	.command("reindex")
	.description("finds all quotations again and makes the search tables anew, from the stored articles")
	.action(async () => {
		status = await reindex(readConfig());
	});

program
	.command("reattribute")
	.description("records whose words a quotation is, for good: the extractor was wrong")
	.argument("<quote>", "the words, exactly as they stand in the archive")
	.option("--to <name>", "the speaker's full name")
	.option("--nobody", "it cannot be said who spoke")
	.option("--collection <name>", "the collection of the article", SHARED)
	.requiredOption("--why <reason>", "how you know")
	.action(async (words: string, flags: ReattributeFlags) => {
		status = await reattribute(readConfig(), words, flags);
	});

program
	.command("discord-invite")
	.description("prints the address that adds the bot to a Discord server")
	.option("--application <id>", "the application's id, instead of asking Discord with DISCORD_TOKEN")
	.action(async ({ application }: { application?: string }) => {
		status = await discordInvite(readConfig(), application);
	});

program
	.command("slack-manifest")
	.description("prints the Slack app's manifest, made from the commands there are")
	.option("--url <url>", "for SLACK_MODE=http: where Slack reaches this process, ending in /slack/events")
	.action(async ({ url }: { url?: string }) => {
		status = await printSlackManifest(readConfig(), url ?? null);
	});

program
	.command("doctor")
	.description("checks the settings, the stores and the search tables, and says what to do")
	.action(async () => {
		status = await doctor();
	});

try {
	loadEnvFile();
	await program.parseAsync();
} catch (error) {
	if (error instanceof CommanderError) status = error.exitCode === 0 ? OK : USAGE;
	else {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		status = error instanceof ConfigError ? USAGE : FAILED;
	}
}
process.exitCode = status;
