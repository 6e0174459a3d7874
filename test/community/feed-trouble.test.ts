import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "@jest/globals";
import { pino } from "pino";
import type { Place } from "../../src/chat/invocation.ts";
import type { Poster } from "../../src/chat/outbox.ts";
import { loadCommands } from "../../src/chat/registry.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { Fetcher } from "../../src/fetching/fetcher.ts";
import { openServices } from "../../src/services.ts";
import { FeedStore } from "../../src/store/feeds.ts";
import { TestArchive } from "../archive/test-archive.ts";
import { COMMANDS, MapCache, ownText } from "../chat/bot.ts";
import { rss } from "../feeds/samples.ts";
import { loopbackGuard, Site } from "../fetching/server.ts";

const closing: { close(): Promise<void> }[] = [];
afterEach(async () => {
	for (const each of closing.splice(0).reverse()) await each.close();
});

/** The whole product over feeds of this site, and what it posts. */
async function town(site: Site) {
	const archive = await TestArchive.open();
	const fetcher = new Fetcher({ guard: loopbackGuard(site.port), userAgent: "Test", totalMs: 400 });
	const community = openServices({
		db: archive.db,
		archive: archive.archive,
		registry: await loadCommands(COMMANDS),
		cache: { ...new MapCache(), get: async () => undefined, set: async () => {} },
		corpusUri: archive.uri,
		fetching: { ports: [], contact: null },
		fetcher,
		operators: new Set(),
		log: pino({ level: "silent" }),
	});
	closing.push(site, community);
	const posts: { place: Place; reply: Reply }[] = [];
	const poster: Poster = {
		post: async (place, reply) => {
			posts.push({ place, reply });
			return { platform: "discord", channel: place.channel, message: "1" };
		},
		find: async () => null,
		edit: async () => ({ kind: "edited" }),
		tell: async () => "undelivered",
	};
	community.posters.set("discord", { poster, enforcer: null as never });
	return { archive, community, posts, store: new FeedStore(archive.db) };
}

const at = (server: string, channel: string): Place => ({
	platform: "discord",
	community: server,
	channel,
	thread: null,
});

test("an outage is told to the admin channel of the community whose feed it is, once, and to nobody of the shared feeds", async () => {
	const site = await Site.open({ "/gone": (_request, response) => response.writeHead(410).end() });
	const { community, posts, store } = await town(site);
	const { settings } = community.services;
	const by = { revision: 0, who: "admin" };
	await settings.change(at("1", "news"), { adminChannel: "admins-1" }, { ...by, whole: true });
	await settings.change(at("2", "news"), { adminChannel: "admins-2" }, by);
	for (const [i, collection] of ["discord:1", "discord:2", "discord:3", "shared"].entries()) {
		const url = site.url("/gone", `news-${i}.example`);
		await store.add({ collection, url, title: `Feed of ${collection}` }, { now: 0, most: 50 });
	}
	const stop = new AbortController();
	const running = community.polling(stop.signal);
	const stopped = async () =>
		(await Promise.all(["discord:1", "discord:2", "discord:3", "shared"].map((each) => store.list(each))))
			.flat()
			.every((feed) => feed.stopped !== null);
	while (!(await stopped())) await new Promise((resolve) => setTimeout(resolve, 20));
	stop.abort();
	await running;
	const told = Object.fromEntries(posts.map(({ place, reply }) => [place.channel, ownText(reply)]));
	expect(posts).toHaveLength(2);
	expect(told).toEqual({
		"admins-1": expect.stringMatching(/The feed Feed of discord:1 .*gone for good/),
		"admins-2": expect.stringMatching(/The feed Feed of discord:2 .*gone for good/),
	});
});

describe("an outage, by its cause", () => {
	type Handler = (request: IncomingMessage, response: ServerResponse) => void;
	const works: Handler = (_request, response) =>
		response.end(rss([{ title: "Harbour", description: "It opens.", guid: "1" }]));

	test.each<[string, Handler, RegExp, string?]>([
		["status 500", (_request, response) => response.writeHead(500).end("<h1>Oops</h1>"), /500/],
		["no answer in time", () => {}, /in time|within|too long/],
		["a connection that is cut", (request) => request.socket.destroy(), /connection/],
		[
			"a page instead",
			(_request, response) => response.end("<!doctype html><html><body>Hi</body></html>"),
			/page/,
		],
		["an empty body", (_request, response) => response.end(""), /empty|nothing/],
		["a certificate that is none", works, /TLS certificate/, "https:"],
		[
			"a redirect to itself",
			(_request, response) => response.writeHead(302, { location: "/feed" }).end(),
			/redirect/,
		],
	])(
		"%s: told once after three failures, and once when it is over",
		async (_what, fails, reason, scheme = "http:") => {
			let answer = fails;
			const site = await Site.open({
				"/robots.txt": (_request, response) => response.writeHead(404).end(),
				"/feed": (request, response) => answer(request, response),
			});
			const { archive, community, posts, store } = await town(site);
			const by = { revision: 0, who: "admin", whole: true };
			await community.services.settings.change(at("1", "news"), { adminChannel: "admins" }, by);
			await store.add(
				{ collection: "discord:1", url: site.url("/feed").replace("http:", scheme), title: "The Gazette" },
				{ now: 0, most: 50 },
			);
			/** Asks it once more, as if its time had come. */
			const asked = async () => {
				await archive.db.updateTable("feeds").set({ next_at: 0 }).execute();
				const stop = new AbortController();
				const running = community.polling(stop.signal);
				while ((await store.list("discord:1"))[0]?.nextAt === 0)
					await new Promise((resolve) => setTimeout(resolve, 10));
				stop.abort();
				await running;
				return posts.map(({ place, reply }) => `${place.channel}: ${ownText(reply)}`);
			};
			expect(await asked()).toEqual([]);
			expect(await asked()).toEqual([]);
			const told = await asked();
			expect(told).toHaveLength(1);
			expect(told[0]).toMatch(/^admins: The feed The Gazette .* cannot be read: .*asked again by itself/s);
			expect(told[0]).toMatch(reason);
			expect(told[0]).not.toMatch(/Error|at .*\.ts|ECONN|undici|127\.0\.0\.1:\d+\/.*127|<h1>/);
			expect(await asked()).toHaveLength(1);
			const [failing] = await store.list("discord:1");
			expect(failing?.failures).toBe(4);
			// A server that speaks no TLS does not recover.
			if (scheme === "https:") return;
			answer = works;
			expect((await asked()).slice(1)).toEqual([
				expect.stringMatching(/The feed The Gazette .* can be read again/),
			]);
			expect(await asked()).toHaveLength(2);
		},
		60_000,
	);
});
