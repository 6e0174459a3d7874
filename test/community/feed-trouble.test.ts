import { afterEach, expect, test } from "@jest/globals";
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
import { loopbackGuard, Site } from "../fetching/server.ts";

const closing: { close(): Promise<void> }[] = [];
afterEach(async () => {
	for (const each of closing.splice(0).reverse()) await each.close();
});

test("an outage is told to the admin channel of the community whose feed it is, once, and to nobody of the shared feeds", async () => {
	const site = await Site.open({ "/gone": (_request, response) => response.writeHead(410).end() });
	const archive = await TestArchive.open();
	const fetcher = new Fetcher({ guard: loopbackGuard(site.port), userAgent: "Test" });
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
	const { settings } = community.services;
	const at = (server: string, channel: string): Place => ({
		platform: "discord",
		community: server,
		channel,
		thread: null,
	});
	const by = { revision: 0, who: "admin" };
	await settings.change(at("1", "news"), { adminChannel: "admins-1" }, { ...by, whole: true });
	await settings.change(at("2", "news"), { adminChannel: "admins-2" }, by);
	const store = new FeedStore(archive.db);
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
