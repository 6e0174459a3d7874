import { open } from "node:fs/promises";
import { plural } from "../chat/counting.ts";
import { feedState } from "../community/feed-state.ts";
import type { Config } from "../config.ts";
import { readable } from "../corpus/sources.ts";
import { type AtUrl, lookAt } from "../feeds/find-feed.ts";
import { follow, mostFeeds } from "../feeds/following.ts";
import { openFeeds } from "../feeds/open.ts";
import { readOpml } from "../feeds/parsing/opml.ts";
import { parseFeed } from "../feeds/parsing/parse.ts";
import type { Polled } from "../feeds/poller.ts";
import type { Fetcher } from "../fetching/fetcher.ts";
import { openFetcher } from "../fetching/open.ts";
import { harmless } from "../platforms/harmless.ts";
import { closeDatabase, type Database, maskPassword, openDatabase } from "../store/database.ts";
import { FeedStore } from "../store/feeds.ts";

/** Where the lines go, and who fetches; tests give their own. */
export interface FeedsCli {
	readonly fetcher?: Fetcher;
	readonly print?: (line: string) => void;
	readonly complain?: (line: string) => void;
}

const LONGEST_FILE = 20_000_000;

/** `feeds add`: 0 when the feed is followed now, 1 when it cannot be. */
export async function addFeed(
	config: Config,
	url: string,
	collection: string,
	cli: FeedsCli = {},
): Promise<number> {
	const { print, complain, fetcher, done } = spoken(config, cli);
	return await within(config, async (db) => {
		const feeds = new FeedStore(db);
		const followed = await follow({ feeds, fetcher }, { url, collection }, Date.now()).finally(done);
		if (followed.kind === "problem") {
			complain(`${maskPassword(url)}: ${followed.reason}.`);
			return 1;
		}
		const name = followed.title ?? followed.url;
		const what = { added: "Following", known: "Already following", resumed: "Following again" }[
			followed.kind
		];
		print(`${what} ${name} (${followed.url}), ${plural(followed.items, "article")} at present.`);
		for (const other of followed.others) print(`  also on that page: ${other.title ?? ""} ${other.url}`);
		if (config.fetching.contact === null) {
			print("Set CONTACT_URL, so that whoever runs the site can reach you.");
		}
		return 0;
	});
}

/** `feeds list`. */
export async function listFeeds(config: Config, collection: string, cli: FeedsCli = {}): Promise<number> {
	const { print } = spoken(config, cli);
	return await within(config, async (db) => {
		const feeds = await new FeedStore(db).list(collection);
		if (feeds.length === 0) print("No feed is followed. Add one: on-record feeds add <url>");
		for (const feed of feeds) print(`${feed.url}  ${feed.title ?? ""}  (${feedState(feed, Date.now())})`);
		return 0;
	});
}

/** `feeds remove`: 1 when there was none. */
export async function removeFeed(
	config: Config,
	url: string,
	collection: string,
	cli: FeedsCli = {},
): Promise<number> {
	const { print, complain } = spoken(config, cli);
	return await within(config, async (db) => {
		const feeds = new FeedStore(db);
		const removed =
			(await feeds.remove(collection, url)) || (await feeds.remove(collection, URL.parse(url)?.href ?? url));
		if (removed) print(`No longer following ${url}. Its articles stay in the archive.`);
		else complain(`Expected a feed that is followed, got ${url}; see on-record feeds list.`);
		return removed ? 0 : 1;
	});
}

/** `feeds check`: what stands at a URL or in a file, and what of it cannot be used and why. 1 when it is no feed. */
export async function checkFeed(
	config: Config,
	target: string,
	json: boolean,
	cli: FeedsCli = {},
): Promise<number> {
	const { print, complain, fetcher, done } = spoken(config, cli);
	const found = await (/^[a-z][a-z0-9+.-]*:\/\//i.test(target)
		? lookAt(fetcher, target, new Date())
		: lookInto(target)
	).finally(done);
	const report = reportOf(target, found);
	if (json) print(JSON.stringify(report));
	else if (report.problem !== undefined) complain(`${target}: ${report.problem}`);
	if (!json && report.kind !== null) {
		print(`${report.title ?? "(no title)"}: ${report.kind}, ${plural(report.items.length, "article")}`);
		for (const { published, title, url } of report.items) {
			print(`  ${published?.slice(0, 10) ?? "undated   "}  ${title ?? "(no headline)"}  ${url ?? ""}`);
		}
	}
	if (!json) {
		for (const { index, reason } of report.refused) print(`  refused, item ${index}: ${reason}`);
		for (const { url, title } of report.feeds ?? []) print(`  a feed of this page: ${title ?? ""} ${url}`);
	}
	return report.kind === null ? 1 : 0;
}

/** `feeds import`: follows the feeds of a subscription list; they are first asked at the next poll. 1 when any was refused. */
export async function importFeeds(
	config: Config,
	file: string,
	collection: string,
	cli: FeedsCli = {},
): Promise<number> {
	const { print, complain, fetcher, done } = spoken(config, cli);
	const bytes = await bytesOf(file);
	if (typeof bytes === "string") {
		complain(`${file}: ${bytes}`);
		return 1;
	}
	const { feeds: listed, refused } = readOpml(new TextDecoder().decode(bytes));
	const problems = refused.map(({ reason }) => reason);
	return await within(config, async (db) => {
		const feeds = new FeedStore(db);
		const counts = { added: 0, known: 0, resumed: 0, full: 0 };
		for (const { url, title } of listed) {
			const admitted = fetcher.admit(url);
			if ("refused" in admitted) problems.push(`${url}: ${admitted.refused}`);
			else {
				const feed = { collection, url: admitted.url.href, title };
				counts[await feeds.add(feed, { now: Date.now(), most: mostFeeds(collection) })] += 1;
			}
		}
		if (counts.full > 0) {
			problems.push(`expected at most ${mostFeeds(collection)} feeds, got ${counts.full} more; remove some`);
		}
		const following = counts.added + counts.resumed;
		print(`${plural(following, "feed")} added, ${counts.known} known, ${problems.length} refused.`);
		for (const problem of problems.slice(0, 50)) complain(`  ${problem}`);
		return problems.length > 0 ? 1 : 0;
	}).finally(done);
}

/** `feeds poll`: asks once whatever is due, and says what came of it. 1 when any failed. */
export async function pollFeeds(config: Config, cli: FeedsCli = {}): Promise<number> {
	const { print, fetcher } = spoken(config, cli);
	return await within(config, async (db) => {
		const feeds = openFeeds(db, config, { fetcher, onPolled: (polled) => print(outcomeOf(polled)) });
		try {
			const all = await feeds.poller.pollDue();
			if (all.length === 0) print("No feed is due.");
			return all.every((polled) => "result" in polled && polled.result.kind !== "failed") ? 0 : 1;
		} finally {
			await feeds.close();
		}
	});
}

/** One JSON object for `--json`: what was parsed, what was refused, and why there is nothing. */
interface Report {
	readonly url: string;
	/** null when it is no feed. */
	readonly kind: string | null;
	readonly title: string | null;
	readonly items: readonly {
		readonly id: string | null;
		readonly url: string | null;
		readonly title: string | null;
		readonly published: string | null;
		readonly updated: string | null;
		readonly author: string | null;
		readonly summary: string | null;
		readonly content: string | null;
		readonly categories: readonly string[];
		readonly dateProblem: string;
	}[];
	readonly refused: readonly { readonly index: number; readonly reason: string }[];
	readonly problem?: string;
	/** The feeds that a page names. */
	readonly feeds?: readonly { readonly url: string; readonly title: string | null }[];
}

function reportOf(target: string, found: AtUrl): Report {
	const nothing = { kind: null, title: null, items: [], refused: [] };
	if (found.kind === "problem") return { url: target, ...nothing, problem: found.reason };
	if (found.kind === "page")
		return { url: found.url, ...nothing, problem: found.why.reason, feeds: found.feeds };
	const { kind, title, items, refused } = found.feed;
	return {
		url: found.url,
		kind,
		title,
		items: items.map(({ guid, publishedAt, updatedAt, ...item }) => ({
			id: guid,
			...item,
			published: publishedAt,
			updated: updatedAt,
		})),
		refused,
	};
}

async function lookInto(file: string): Promise<AtUrl> {
	const bytes = await bytesOf(file);
	if (typeof bytes === "string") return { kind: "problem", reason: bytes };
	// A file has no address of its own; links in it that are not whole lead nowhere.
	const feed = await parseFeed(bytes, { url: "http://file.invalid/", contentType: null, now: new Date() });
	if (feed.kind === "refused") return { kind: "page", url: file, feeds: [], why: feed };
	return { kind: "feed", url: file, feed, others: [] };
}

/** A file's bytes, or why they cannot be had. */
async function bytesOf(file: string): Promise<Buffer | string> {
	try {
		const handle = await open(file);
		try {
			const { size } = await handle.stat();
			if (size > LONGEST_FILE) return `expected at most ${LONGEST_FILE / 1_000_000} MB, got more; split it`;
			return await handle.readFile();
		} finally {
			await handle.close();
		}
	} catch (error) {
		return readable(error);
	}
}

function outcomeOf(polled: Polled): string {
	const { url } = polled.feed;
	if ("fault" in polled) return `${url}: could not be taken in; it is tried again later`;
	const { result, counts } = polled;
	if (result.kind === "gone") return `${url}: gone for good`;
	if (result.kind === "unchanged") return `${url}: unchanged`;
	if (result.kind === "failed") return `${url}: failed, ${result.reason}`;
	const leads = counts.leads > 0 ? ` (${counts.leads} headline and lead only)` : "";
	const later = counts.deferred > 0 ? `, ${counts.deferred} left for the next poll` : "";
	return `${url}: ${counts.new} new, ${counts.updated} updated${leads}, ${counts.known} known, ${counts.refused.length} refused${later}`;
}

function spoken(config: Config, cli: FeedsCli) {
	const fetcher = cli.fetcher ?? openFetcher(config.fetching);
	const out = cli.print ?? ((line: string) => process.stdout.write(`${line}\n`));
	const err = cli.complain ?? ((line: string) => process.stderr.write(`${line}\n`));
	return {
		fetcher,
		print: (line: string) => void out(harmless(line)),
		complain: (line: string) => void err(harmless(line)),
		/** Ends the fetcher if it is ours. */
		done: async () => {
			if (cli.fetcher === undefined) await fetcher.close();
		},
	};
}

async function within(config: Config, work: (db: Database) => Promise<number>): Promise<number> {
	const db = await openDatabase({ url: config.databaseUrl, directory: config.dataDir });
	try {
		return await work(db);
	} finally {
		await closeDatabase(db);
	}
}
