import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
import { SHARED } from "../src/corpus/article.ts";
import { type Feeds, openFeeds } from "../src/feeds/open.ts";
import { Fetcher } from "../src/fetching/fetcher.ts";
import { Guard } from "../src/fetching/guard.ts";
import { type Clock, systemClock } from "../src/store/clock.ts";
import { closeDatabase, openDatabase } from "../src/store/database.ts";

const KINDS = { healthy: 500, slow: 20, hostile: 20 };
const HOUR = 3_600_000;

/**
 * 500 healthy feeds, 20 that send a byte a second and 20 hostile ones, polled by one process into a real archive: how
 * late the last healthy feed is, and what the event loop notices of it. First everything is new, then nothing is.
 */
export async function feedsBench(report: (line: string) => void): Promise<void> {
	const directory = await mkdtemp(join(tmpdir(), "on-record-bench-"));
	const sites = new Worker(new URL("feed-sites.ts", import.meta.url));
	const idle = new Worker(new URL("idle-loop.ts", import.meta.url));
	const [port]: number[] = await once(sites, "message");
	const db = await openDatabase({ url: null, directory });
	// Names lead to loopback, which this guard, and none but this, may reach.
	const guard = new Guard({
		ports: [port ?? 0],
		reachable: (address) => address === "127.0.0.1",
		resolve: async () => ["127.0.0.1"],
	});
	const fetcher = new Fetcher({ guard, userAgent: "OnRecord/bench" });
	let later = 0;
	const clock: Clock = { now: () => Date.now() + later, sleep: systemClock.sleep };
	let roundBegan = clock.now();
	const late = new Map<string, number>();
	const feeds = openFeeds(
		db,
		{ corpusUri: join(directory, "search"), fetching: { ports: [], contact: null } },
		{
			fetcher,
			clock,
			onPolled: ({ feed }) => late.set(feed.host, clock.now() - Math.max(feed.nextAt, roundBegan)),
		},
	);
	try {
		// The bad ones first: whoever waits in line waits behind them.
		for (const kind of ["slow", "hostile", "healthy"] as const) {
			for (let i = 0; i < KINDS[kind]; i++) {
				const feed = { collection: SHARED, url: `http://${kind}-${i}.example:${port}/feed`, title: null };
				await feeds.store.add(feed, { now: clock.now(), most: 1_000 });
			}
		}
		await round("first poll, everything new", { feeds, late, idle }, report);
		later += 1.2 * HOUR;
		roundBegan = clock.now();
		await round("second poll, healthy feeds unchanged", { feeds, late, idle }, report);
	} finally {
		await feeds.close();
		await closeDatabase(db);
		await sites.terminate();
		await idle.terminate();
		await rm(directory, { recursive: true, force: true });
	}
}

async function round(
	name: string,
	{ feeds, late, idle }: { feeds: Feeds; late: Map<string, number>; idle: Worker },
	report: (line: string) => void,
): Promise<void> {
	late.clear();
	await floorOf(idle);
	const delay = monitorEventLoopDelay({ resolution: 10 });
	const began = performance.now();
	delay.enable();
	const polled = await feeds.poller.pollDue();
	delay.disable();
	const floor = await floorOf(idle);
	const seconds = (performance.now() - began) / 1000;
	const healthy = polled.filter(({ feed }) => feed.host.startsWith("healthy"));
	const well = healthy.filter((each) => "result" in each && each.result.kind !== "failed");
	const taken = polled.reduce((sum, each) => sum + ("counts" in each ? each.counts.new : 0), 0);
	const wait = [...late].filter(([host]) => host.startsWith("healthy")).map(([, ms]) => ms);
	const last = Math.max(...wait);
	report(
		`feeds, ${name}: ${well.length} of ${KINDS.healthy} healthy polled, ${polled.length} of ${KINDS.healthy + KINDS.slow + KINDS.hostile} in all, ${taken} articles, ${seconds.toFixed(1)} s; last healthy feed ${(last / 1000).toFixed(1)} s after it was due; event loop delay p50 ${ms(delay.percentile(50))} p99 ${ms(delay.percentile(99))} max ${ms(delay.max)} ms (an idle thread beside it: p99 ${floor.toFixed(1)} ms)`,
	);
}

/** The idle thread's p99 since it was last asked. */
async function floorOf(idle: Worker): Promise<number> {
	idle.postMessage(null);
	const [p99]: number[] = await once(idle, "message");
	return p99 ?? Number.NaN;
}

function ms(nanoseconds: number): string {
	return (nanoseconds / 1e6).toFixed(1);
}
