import { afterEach, describe, expect, test } from "@jest/globals";
import { REST } from "discord.js";
import { Bench, makeRequest } from "./discord/client.ts";
import type { DiscordServer, DiscordServerOptions } from "./discord/server.ts";

const bench = new Bench();
afterEach(() => bench.stop());

async function start(options: DiscordServerOptions = {}) {
	const server = await bench.server(options);
	const rest = new REST({ api: server.url, makeRequest, offset: 0 }).setToken(server.settings.token);
	const send = (content: string) =>
		rest.post(`/channels/${server.channel.id}/messages`, { body: { content } });
	return { server, rest, send };
}

const posts = (server: DiscordServer) =>
	server.journal.filter(({ path }) => path.endsWith("/messages")).map(({ status }) => status);

describe("a request that goes wrong", () => {
	test("by a 500 is repeated, three times and no more", async () => {
		const { server, send } = await start();
		server.faults.next(3, { status: 500 }, /^POST .*messages$/);
		await send("one");
		expect(posts(server)).toEqual([500, 500, 500, 200]);
		server.faults.next(4, { status: 500 });
		await expect(send("two")).rejects.toMatchObject({ status: 500 });
		expect(server.transcript(server.channel.id).map(({ content }) => content)).toEqual(["one"]);
	});

	test("by a 429 is repeated after the time that it names", async () => {
		const { server, send } = await start();
		server.faults.next(1, { retryAfter: 0.05 });
		await send("one");
		const [refused, taken] = server.journal;
		expect(posts(server)).toEqual([429, 200]);
		expect((taken?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(49);
	});

	test("by a cut connection is repeated; when only the answer was lost, that doubles the message", async () => {
		const { server, send } = await start();
		server.faults.next(1, "reset");
		await send("one");
		server.faults.next(1, "lost");
		await send("two");
		expect(posts(server)).toEqual([null, 200, null, 200]);
		expect(server.transcript(server.channel.id).map(({ content }) => content)).toEqual(["one", "two", "two"]);
	});

	test("by a polite end of the connection is not repeated", async () => {
		const { server, send } = await start();
		server.faults.next(1, "hangup");
		await expect(send("one")).rejects.toMatchObject({ code: "UND_ERR_SOCKET" });
		expect(posts(server)).toEqual([null]);
	});

	test("by hanging takes effect when it is released", async () => {
		const { server, send } = await start();
		server.faults.next(1, "hang");
		const sent = send("one");
		await server.until("the request", (it) => it.journal.length === 1);
		expect(server.transcript(server.channel.id)).toEqual([]);
		server.faults.release();
		await sent;
		expect(server.transcript(server.channel.id)).toHaveLength(1);
	});
});

describe("rate limits", () => {
	test("are obeyed by the client, which reads the headers: no 429", async () => {
		const { server, send } = await start({ rateLimit: { limit: 2, windowMs: 60 } });
		await Promise.all(["one", "two", "three", "four", "five"].map(send));
		expect(posts(server)).toEqual([200, 200, 200, 200, 200]);
		expect(server.transcript(server.channel.id)).toHaveLength(5);
	});

	test("are enforced on a client that does not read them, channel by channel", async () => {
		const { server } = await start({ rateLimit: { limit: 1, windowMs: 60_000 } });
		const other = server.addChannel(server.guild.id, "other");
		const post = (channel: string) =>
			fetch(`${server.url}/v10/channels/${channel}/messages`, {
				method: "POST",
				headers: { authorization: `Bot ${server.settings.token}`, "content-type": "application/json" },
				body: JSON.stringify({ content: "c" }),
			});
		const answers = [await post(server.channel.id), await post(server.channel.id), await post(other.id)];
		expect(answers.map(({ status }) => status)).toEqual([200, 429, 200]);
		expect(Number(answers[1]?.headers.get("retry-after"))).toBeGreaterThan(59);
		expect(await answers[1]?.json()).toMatchObject({ message: "You are being rate limited.", global: false });
	});
});

test("closing the server ends what is under way at once", async () => {
	const { server, send } = await start();
	server.faults.next(100, "hang");
	const sent = send("one");
	sent.catch(() => undefined);
	await server.until("the request", (it) => it.journal.length === 1);
	await server.close();
	await expect(sent).rejects.toBeInstanceOf(Error);
});
