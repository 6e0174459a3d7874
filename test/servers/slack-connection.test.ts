import { afterEach, describe, expect, test } from "@jest/globals";
import { type App, webApi } from "@slack/bolt";
import { HandClock } from "./loopback/clock.ts";
import { Bench, silent } from "./slack/client.ts";
import type { SlackServer } from "./slack/server.ts";

const bench = new Bench();
afterEach(() => bench.stop());

/** A bot that answers every command with its text. */
const echo = (app: App) => app.command("/echo", ({ ack, command }) => ack(`You said ${command.text}`));

const back = (server: SlackServer, connects = 2) =>
	server.socketMode.until("a new connection", (it) => it.connects >= connects && it.connected > 0);

describe("a connection that ends", () => {
	test.each<[string, (server: SlackServer) => void]>([
		["because it was cut", (server) => server.socketMode.drop()],
		["by request", (server) => server.socketMode.reconnect()],
		["after a warning", (server) => server.socketMode.reconnect("warning")],
		[
			"and whose TCP connection stays open",
			(server) => {
				server.socketMode.lazyClose(true);
				server.socketMode.reconnect();
			},
		],
		["because pings stay unanswered", (server) => server.socketMode.zombie(true)],
	])("%s is made anew", async (_, end) => {
		const { server } = await bench.socketApp(echo);
		end(server);
		await back(server);
		server.socketMode.zombie(false);
		server.socketMode.lazyClose(false);
		expect((await server.slash("/echo", "one").answered()).text).toBe("You said one");
		expect(server.violations).toEqual([]);
	});

	test("loses the commands of the gap, and no events", async () => {
		const clock = new HandClock();
		const listen = (app: App) => app.event("app_mention", ({ say }) => say("heard").then(() => undefined));
		const { server } = await bench.socketApp(listen, { clock });
		server.socketMode.drop();
		await server.socketMode.until("the gap", (it) => it.connected === 0);
		const lost = server.slash("/echo", "lost");
		const said = server.mention("hello");
		await said.until("the retry at once", (it) => it.failures === 2);
		await expect(lost.acknowledgement()).rejects.toThrow("never reached the bot");
		await back(server);
		await clock.advance(60_000);
		expect((await said.answered()).text).toBe("heard");
		await said.until("the acknowledgement", (it) => it.acks === 1);
	});
});

describe("a login", () => {
	test("with a wrong bot token fails: invalid_auth", async () => {
		const server = await bench.server();
		const app = bench.app(server, { token: "xoxb-wrong", deferInitialization: true });
		await expect(app.init()).rejects.toMatchObject({ data: { error: "invalid_auth" } });
	});

	test("with a wrong app token fails", async () => {
		const server = await bench.server({ appToken: "xapp-another" });
		const app = bench.app(server, {});
		Object.assign(server.settings, { appToken: "xapp-changed" });
		await expect(app.start()).rejects.toMatchObject({ data: { error: "invalid_auth" } });
	});
});

describe("a call that goes wrong", () => {
	async function start(options = {}) {
		const server = await bench.server(options);
		const retryConfig = { retries: 5, minTimeout: 1, maxTimeout: 1 };
		const client = new webApi.WebClient("xoxb-loopback", {
			slackApiUrl: server.url,
			retryConfig,
			logger: silent,
		});
		const post = (text: string) => client.chat.postMessage({ channel: server.channel.id, text });
		const posts = () => server.journal.map(({ status }) => status);
		const texts = () => server.transcript(server.channel.id).map(({ text }) => text);
		return { server, post, posts, texts };
	}

	test("by a 500, a 429 or a cut connection is repeated", async () => {
		const { server, post, posts, texts } = await start();
		server.faults.next(1, { status: 500 });
		server.faults.next(1, { retryAfter: 0 });
		server.faults.next(1, "reset");
		await post("one");
		expect(posts()).toEqual([500, 429, null, 200]);
		expect(texts()).toEqual(["one"]);
	});

	test("and whose answer was lost doubles the message", async () => {
		const { server, post, texts } = await start();
		server.faults.next(1, "lost");
		await post("one");
		expect(texts()).toEqual(["one", "one"]);
	});

	test("by hanging takes effect when it is released", async () => {
		const { server, post, texts } = await start();
		server.faults.next(1, "hang");
		const sent = post("one");
		await server.until("the call", (it) => it.journal.length === 1);
		expect(texts()).toEqual([]);
		server.faults.release();
		await sent;
		expect(texts()).toEqual(["one"]);
	});

	test("the limit on posts counts channel by channel, and lets go with time", async () => {
		const clock = new HandClock();
		const { server } = await start({ clock, rateLimit: { burst: 2, everyMs: 1000 } });
		const other = server.addChannel("other");
		const post = async (channel: string) => {
			const response = await fetch(`${server.url}chat.postMessage`, {
				method: "POST",
				headers: { authorization: "Bearer xoxb-loopback", "content-type": "application/json" },
				body: JSON.stringify({ channel, text: "t" }),
			});
			return [response.status, response.headers.get("retry-after")];
		};
		const here = server.channel.id;
		expect([await post(here), await post(here)]).toEqual(Array(2).fill([200, null]));
		expect(await post(here)).toEqual([429, "1"]);
		expect(await post(other.id)).toEqual([200, null]);
		await clock.advance(1000);
		expect([await post(here), await post(here)]).toEqual([
			[200, null],
			[429, "1"],
		]);
	});
});
