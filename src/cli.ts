#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { amendments } from "./cli/amendments.ts";
import { cluster } from "./cli/cluster.ts";
import { type DigestFlags, digest } from "./cli/digest.ts";
import { discordInvite } from "./cli/discord-invite.ts";
import { doctor } from "./cli/doctor.ts";
import { type EmbedFlags, embed } from "./cli/embed.ts";
import { type ExtractFlags, extract } from "./cli/extract.ts";
import { printFeedback } from "./cli/feedback.ts";
import { addFeed, checkFeed, importFeeds, listFeeds, pollFeeds, removeFeed } from "./cli/feeds.ts";
import { type IngestFlags, ingestPaths } from "./cli/ingest.ts";
import { type ModerateFlags, moderate } from "./cli/moderate.ts";
import { printQuotes } from "./cli/quotes.ts";
import { type ReattributeFlags, reattribute } from "./cli/reattribute.ts";
import { RecordNotes } from "./cli/record-notes.ts";
import { reindex } from "./cli/reindex.ts";
import { say } from "./cli/say.ts";
import { serve } from "./cli/serve.ts";
import { printSlackManifest } from "./cli/slack-manifest.ts";
import { withdraw } from "./cli/withdraw.ts";
import { ConfigError, loadEnvFile, readConfig } from "./config.ts";
import { SHARED } from "./corpus/article.ts";

const OK = 0;
const FAILED = 1;
const USAGE = 2;

// Whoever reads our output may stop reading (| head): there is nobody left to tell, and nothing has failed.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code !== "EPIPE") throw error;
	process.exit(OK);
});

let status = OK;
const program = new Command("on-record")
	.description("Ask the news archive: every answer shows who said it, in their exact words, and where.")
	.showHelpAfterError("(--help shows how)")
	.exitOverride();

program
	.command("serve", { isDefault: true })
	.description(
		"builds the archive where needed, then is in Discord and Slack where tokens are set, else in the terminal (what npm start runs)",
	)
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
	.command("extract")
	.description("finds the article in a saved web page, without the archive; - reads standard input")
	.argument("<page.html>")
	.option("--url <url>", "where the page was read")
	.option("--json", "print the article as one line of JSON", false)
	.action(async (file: string, flags: ExtractFlags) => {
		status = await extract(file, flags);
	});

program
	.command("embed")
	.description(
		"embeds the articles that are not embedded yet, for search by meaning (OPENAI_EMBEDDING_MODEL)",
	)
	.option("--anew", "embeds every article again", false)
	.action(async (flags: EmbedFlags) => {
		status = await embed(readConfig(), flags);
	});

program
	.command("cluster")
	.description(
		"groups articles, one a line of JSON, into stories, without the archive; - reads standard input",
	)
	.argument("<articles.jsonl>")
	.option("--json", "print each story as one line of JSON", false)
	.action(async (file: string, flags: { json: boolean }) => {
		status = await cluster(file, flags);
	});

program
	.command("moderate")
	.description(
		"what the moderation rules and the record say of a text; - reads lines {id,text,author?,channel?,mentions?}",
	)
	.argument("<text>")
	.option("--json", "print each verdict as one line of JSON", false)
	.option("--explain", "say of every rule why it did or did not fire", false)
	.option("--policy <name>", "acting (the ladder) or default (flags to the queue only)", "default")
	.action(async (text: string, flags: ModerateFlags) => {
		const notes = new RecordNotes(readConfig());
		try {
			status = await moderate(text, flags, notes);
		} finally {
			await notes.close();
		}
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

const feeds = program.command("feeds").description("feeds whose articles are taken into the archive");
const collectionOption = ["--collection <name>", "whose feeds these are", SHARED] as const;

feeds
	.command("add")
	.description("follows a feed, or the one that a page names: RSS, Atom, RDF, JSON Feed, news sitemap")
	.argument("<url>")
	.option(...collectionOption)
	.action(async (url: string, { collection }: { collection: string }) => {
		status = await addFeed(readConfig(), url, collection);
	});

feeds
	.command("list")
	.description("the feeds that are followed, and how each is")
	.option(...collectionOption)
	.action(async ({ collection }: { collection: string }) => {
		status = await listFeeds(readConfig(), collection);
	});

feeds
	.command("remove")
	.description("follows a feed no more; its articles stay")
	.argument("<url>")
	.option(...collectionOption)
	.action(async (url: string, { collection }: { collection: string }) => {
		status = await removeFeed(readConfig(), url, collection);
	});

feeds
	.command("check")
	.description("reads a feed without following it: what is in it, what is refused and why")
	.argument("<url|file>")
	.option("--json", "print one JSON object", false)
	.action(async (target: string, { json }: { json: boolean }) => {
		status = await checkFeed(readConfig(), target, json);
	});

feeds
	.command("import")
	.description("follows the feeds of a subscription list (OPML)")
	.argument("<file>")
	.option(...collectionOption)
	.action(async (file: string, { collection }: { collection: string }) => {
		status = await importFeeds(readConfig(), file, collection);
	});

feeds
	.command("poll")
	.description("asks once whatever feed is due, and says what came of it")
	.action(async () => {
		status = await pollFeeds(readConfig());
	});

program
	.command("digest")
	.description("prints a channel's news digest of a day, made of the outlets' own words")
	.option("--channel <name>", "console, discord:<server>/<channel> or slack:<workspace>/<channel>", "console")
	.option("--date <YYYY-MM-DD>", "the local date (default: today)")
	.option("--zone <name>", "the terminal's time zone", "UTC")
	.option("--dry-run", "print it, and count nothing as posted", false)
	.option("--json", "print the stored edition as one line of JSON", false)
	.action(async (flags: DigestFlags) => {
		status = await digest(readConfig(), flags);
	});

program
	.command("withdraw")
	.description("takes an article out of the archive; answers that cited it are edited to say so")
	.argument("<id>", "the article's id")
	.requiredOption("--why <reason>", "why; readers of those answers are told")
	.option("--collection <name>", "the collection of the article", SHARED)
	.action(async (id: string, flags: { why: string; collection: string }) => {
		status = await withdraw(readConfig(), id, flags);
	});

program
	.command("amendments")
	.description("lists posted answers that a correction should have reached and could not")
	.option("--json", "print each as one line of JSON", false)
	.action(async (flags: { json: boolean }) => {
		status = await amendments(readConfig(), flags);
	});

program
	.command("feedback")
	.description("prints what people said of answers")
	.requiredOption("--since <YYYY-MM-DD>", "from this day on")
	.option("--csv", "as CSV", false)
	.action(async (flags: { since: string; csv: boolean }) => {
		status = await printFeedback(readConfig(), flags);
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
	const [command = "serve"] = process.argv.slice(2);
	// Said here: to the default command, a misspelt name would be an argument too many.
	if (!/^-|^help$/.test(command) && !program.commands.some((known) => known.name() === command)) {
		program.error(`error: there is no command ${JSON.stringify(command)}`);
	}
	await program.parseAsync();
} catch (error) {
	if (error instanceof CommanderError) status = error.exitCode === 0 ? OK : USAGE;
	else {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		status = error instanceof ConfigError ? USAGE : FAILED;
	}
}
process.exitCode = status;
