import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "@jest/globals";
import { Fetcher } from "../../src/fetching/fetcher.ts";
import { Guard } from "../../src/fetching/guard.ts";
import { NO_VALIDATORS } from "../../src/fetching/headers.ts";
import { loopbackGuard, Site } from "./server.ts";

const NOW = Date.parse("2026-03-01T12:00:00Z");
const closing: { close(): Promise<void> }[] = [];
afterEach(async () => {
	for (const each of closing.splice(0)) await each.close();
});

async function site(...args: Parameters<typeof Site.open>): Promise<Site> {
	const opened = await Site.open(...args);
	closing.unshift(opened);
	return opened;
}

async function rawSite(...args: Parameters<typeof Site.raw>): Promise<Site> {
	const opened = await Site.raw(...args);
	closing.unshift(opened);
	return opened;
}

function fetcherFor({ port }: Site, options: { totalMs?: number } = {}): Fetcher {
	const guard = loopbackGuard(port);
	const fetcher = new Fetcher({
		guard,
		userAgent: "OnRecord/1 (+https://us.example)",
		now: () => NOW,
		...options,
	});
	closing.unshift(fetcher);
	return fetcher;
}

describe("validators", () => {
	test.each([
		['W/"a\\"b"', "Sun, 01 Mar 2026 09:00:00 GMT"],
		['w/"lower"', "sun, 1 mar 2026 09:00:00 gmt"],
		["no-quotes", "2026-03-01"],
		['""', null],
		['"caf\u00e9 \u00ff"', "yesterday, about noon"],
		["'single'", null],
	])("go back byte for byte as they came: %s, %s", async (etag, lastModified) => {
		const received: Buffer[] = [];
		const server = await rawSite((socket, request) => {
			received.push(request);
			const head = Buffer.from(
				`HTTP/1.1 200 OK\r\neTaG: ${etag}\r\n${lastModified === null ? "" : `Last-modified:  ${lastModified}\r\n`}Content-Length: 2\r\n\r\nok`,
				"latin1",
			);
			socket.write(received.length === 1 ? head : "HTTP/1.1 304 Not Modified\r\n\r\n");
		});
		const fetcher = fetcherFor(server);
		const first = await fetcher.fetch(server.url("/feed"));
		if (first.kind !== "ok") throw new Error(`Expected an answer, got ${first.kind}.`);
		expect(first.validators).toEqual({ etag, lastModified });

		const second = await fetcher.fetch(server.url("/feed"), { validators: first.validators });
		expect(second).toMatchObject({ kind: "unchanged", validators: first.validators });
		const asked = received[1] ?? Buffer.alloc(0);
		expect(asked.includes(Buffer.from(`if-none-match: ${etag}\r\n`, "latin1"))).toBe(true);
		const since = Buffer.from(`if-modified-since: ${lastModified}\r\n`, "latin1");
		expect(asked.includes(since)).toBe(lastModified !== null);
	});

	test("of a 304 replace those it was asked with", async () => {
		const server = await site({
			"/": (_request, response) => response.writeHead(304, { etag: '"new"' }).end(),
		});
		const answer = await fetcherFor(server).fetch(server.url("/"), {
			validators: { etag: '"old"', lastModified: null },
		});
		expect(answer).toMatchObject({ kind: "unchanged", validators: { etag: '"new"', lastModified: null } });
	});

	test("a 304 to an unconditional question is a fault", async () => {
		const server = await site({ "/": (_request, response) => response.writeHead(304).end() });
		expect(await fetcherFor(server).fetch(server.url("/"))).toMatchObject({ kind: "failed", status: 304 });
	});

	test("that could not be sent back are not kept", async () => {
		const server = await site({
			"/": (_request, response) => response.writeHead(200, { etag: `"${"x".repeat(2_000)}"` }).end(),
		});
		expect(await fetcherFor(server).fetch(server.url("/"))).toMatchObject({ validators: NO_VALIDATORS });
	});
});

test("says who asks, and nothing of cookies", async () => {
	const server = await site({
		"/": (_request, response) => response.writeHead(200, { "set-cookie": "id=1" }).end("a"),
	});
	const fetcher = fetcherFor(server);
	await fetcher.fetch(server.url("/"), { accept: "application/rss+xml" });
	await fetcher.fetch(server.url("/"));
	expect(server.requests[0]?.headers).toMatchObject({
		"user-agent": "OnRecord/1 (+https://us.example)",
		accept: "application/rss+xml",
		"accept-encoding": "gzip, br, deflate",
		host: `news.example:${server.port}`,
	});
	for (const { headers } of server.requests) expect(headers).not.toHaveProperty("cookie");
});

describe("packed bodies", () => {
	const words = Buffer.from("The harbour opens on Monday. ".repeat(50));
	test.each([
		["gzip", gzipSync(words)],
		["x-gzip", gzipSync(words)],
		["br", brotliCompressSync(words)],
		["deflate", deflateSync(words)],
		["deflate", deflateRawSync(words)],
		["identity", words],
	])("%s", async (encoding, bytes) => {
		const server = await site({
			"/": (_request, response) => response.writeHead(200, { "content-encoding": encoding }).end(bytes),
		});
		const answer = await fetcherFor(server).fetch(server.url("/"));
		expect(answer.kind === "ok" && answer.body.equals(words)).toBe(true);
	});

	test.each([
		["gzip", gzipSync(Buffer.alloc(300_000_000)), "its answer is over 5 MB"],
		["br", brotliCompressSync(Buffer.alloc(50_000_000)), "its answer is over 5 MB"],
		["gzip", gzipSync(words).subarray(0, 20), "its answer is damaged: it cannot be unpacked"],
		["gzip", words, "its answer is damaged: it cannot be unpacked"],
		["zstd", words, "its answer is packed in a way that was not asked for; expected gzip, br, deflate"],
		["gzip, gzip", words, "its answer is packed in a way that was not asked for; expected gzip, br, deflate"],
	])("a bomb, a torso or a stranger in %s is refused", async (encoding, bytes, reason) => {
		const server = await site({
			"/": (_request, response) => response.writeHead(200, { "content-encoding": encoding }).end(bytes),
		});
		expect(await fetcherFor(server).fetch(server.url("/"))).toMatchObject({ kind: "failed", reason });
	});

	test("an endless one is left at the cap", async () => {
		const server = await rawSite((socket) => {
			socket.write("HTTP/1.1 200 OK\r\n\r\n");
			const more = () => {
				while (!socket.destroyed && socket.write(Buffer.alloc(65_536)));
			};
			socket.on("drain", more);
			more();
		});
		const answer = await fetcherFor(server).fetch(server.url("/"), { longestBytes: 1_000_000 });
		expect(answer).toMatchObject({ kind: "failed", reason: "its answer is over 1 MB" });
	});
});

describe("redirects", () => {
	const to = (status: number, location: string): Parameters<typeof Site.open>[0][string] => {
		return (_request, response) => response.writeHead(status, { location }).end();
	};
	const paths = {
		"/three": to(301, "/two"),
		"/two": to(308, "/one"),
		"/one": to(302, "/end"),
		"/four": to(302, "/three"),
		"/loop": to(302, "/loop"),
		"/temporary-first": to(307, "/permanent"),
		"/permanent": to(301, "/end"),
		"/unicode": (_request: unknown, response: import("node:http").ServerResponse) => {
			response.socket?.end(
				"HTTP/1.1 302 Found\r\nLocation: /caf\u00e9\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
			);
		},
		"/caf%C3%A9": to(302, "/end"),
		"/nowhere": (_request: unknown, response: import("node:http").ServerResponse) => {
			response.writeHead(302).end();
		},
		"/end": (_request: unknown, response: import("node:http").ServerResponse) => {
			response.end("the end");
		},
	};

	test("at most three are followed; permanent ones are reported up to the first that is not", async () => {
		const server = await site(paths);
		const fetcher = fetcherFor(server);
		expect(await fetcher.fetch(server.url("/three"))).toMatchObject({
			kind: "ok",
			finalUrl: server.url("/end"),
			movedPermanentlyTo: server.url("/one"),
		});
		expect(await fetcher.fetch(server.url("/temporary-first"))).toMatchObject({
			kind: "ok",
			movedPermanentlyTo: null,
		});
		expect(await fetcher.fetch(server.url("/unicode"))).toMatchObject({ kind: "ok" });
		expect(await fetcher.fetch(server.url("/four"))).toMatchObject({
			kind: "failed",
			reason: "it redirects more than 3 times",
		});
		expect(await fetcher.fetch(server.url("/loop"))).toMatchObject({ kind: "failed" });
		expect(server.requests.filter(({ path }) => path === "/loop")).toHaveLength(4);
		expect(await fetcher.fetch(server.url("/nowhere"))).toMatchObject({ kind: "failed", status: 302 });
	});
});

describe("TLS", () => {
	// A key and certificate of nobody's, made for this test, signed by itself for "news.example".
	test("a certificate that nobody vouches for is not trusted, and the name is asked for", async () => {
		const names: string[] = [];
		const server = createTlsServer({
			SNICallback: (name, callback) => {
				names.push(name);
				callback(null);
			},
		});
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		closing.unshift({ close: () => new Promise((resolve) => server.close(() => resolve())) });
		const { port } = server.address() as AddressInfo;
		const fetcher = new Fetcher({ guard: loopbackGuard(port), userAgent: "Test" });
		closing.unshift(fetcher);
		expect(await fetcher.fetch(`https://news.example:${port}/`)).toEqual({
			kind: "failed",
			reason: "its TLS certificate or connection cannot be trusted",
			status: null,
			retryAt: null,
		});
		expect(names).toEqual(["news.example"]);
	});
});

describe("servers that misbehave are told in plain words", () => {
	test.each<[string, (socket: import("node:net").Socket) => void, string]>([
		["reset", (socket) => socket.resetAndDestroy(), "the connection broke off"],
		["hang up", (socket) => socket.end(), "the connection broke off"],
		["other protocol", (socket) => socket.end("SSH-2.0-OpenSSH_9\r\n"), "its answer is not HTTP"],
		[
			"shorter than it says",
			(socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"),
			"the connection broke off",
		],
		[
			"endless headers",
			(socket) => {
				socket.write("HTTP/1.1 200 OK\r\n");
				const more = () => {
					while (!socket.destroyed && socket.write(`x-${"a".repeat(1_000)}: ${"b".repeat(1_000)}\r\n`));
				};
				socket.on("drain", more);
				more();
			},
			"its answer has too many headers",
		],
	])("%s", async (_what, speak, reason) => {
		const server = await rawSite(speak);
		expect(await fetcherFor(server).fetch(server.url("/"))).toEqual({
			kind: "failed",
			reason,
			status: null,
			retryAt: null,
		});
	});

	test.each<[string, (socket: import("node:net").Socket) => void]>([
		["silence", () => {}],
		["a byte of header at a time", (socket) => trickle(socket, "HTTP/1.1 200 OK\r\nx: ")],
		["a byte of body at a time", (socket) => trickle(socket, "HTTP/1.1 200 OK\r\n\r\n")],
	])("%s ends at the total", async (_what, speak) => {
		const server = await rawSite(speak);
		expect(await fetcherFor(server, { totalMs: 300 }).fetch(server.url("/"))).toMatchObject({
			kind: "failed",
			reason: "it did not answer in time",
		});
	});

	test("a body longer than it says is what it says", async () => {
		const server = await rawSite((socket) => {
			socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok and more than that");
		});
		const answer = await fetcherFor(server).fetch(server.url("/"));
		expect(answer.kind === "ok" && answer.body.toString()).toBe("ok");
	});

	test("nothing listens; no such name", async () => {
		const server = await site({});
		const { port } = server;
		await server.close();
		closing.splice(closing.indexOf(server), 1);
		const fetcher = fetcherFor({ port } as Site);
		expect(await fetcher.fetch(`http://news.example:${port}/`)).toMatchObject({
			reason: "nothing answers there",
		});
		const nameless = new Fetcher({
			userAgent: "Test",
			guard: new Guard({
				resolve: () => Promise.reject(Object.assign(new Error("secret inner detail"), { code: "ENOTFOUND" })),
			}),
		});
		closing.unshift(nameless);
		expect(await nameless.fetch("http://news.example/")).toMatchObject({
			reason: "its host name cannot be found",
		});
	});
});

describe("statuses", () => {
	test.each([
		[404, {}, null],
		[500, { "retry-after": "120" }, null],
		[429, { "retry-after": "120" }, NOW + 120_000],
		[503, { "retry-after": "Sun, 01 Mar 2026 13:00:00 GMT" }, NOW + 3_600_000],
		[503, { "retry-after": "Sun, 01 Mar 2026 11:00:00 GMT" }, null],
		[503, { "retry-after": "soon" }, null],
		[206, {}, null],
	])("%i %j", async (status, headers, retryAt) => {
		const server = await site({
			"/": (_request, response) => response.writeHead(status, headers).end("body"),
		});
		expect(await fetcherFor(server).fetch(server.url("/"))).toEqual({
			kind: "failed",
			reason: `it answered with status ${status}`,
			status,
			retryAt,
		});
	});

	test("410 is gone", async () => {
		const server = await site({ "/": (_request, response) => response.writeHead(410).end() });
		expect(await fetcherFor(server).fetch(server.url("/"))).toEqual({ kind: "gone" });
	});

	test.each<[Record<string, string>, number | null]>([
		[{ "cache-control": "public, max-age=600" }, NOW + 600_000],
		[{ "cache-control": "max-age=600", age: "100" }, NOW + 500_000],
		[{ "cache-control": 'MAX-AGE="60"' }, NOW + 60_000],
		[{ "cache-control": "max-age=60, no-cache" }, null],
		[{ "cache-control": "no-store" }, null],
		[{ "cache-control": "s-maxage=60" }, null],
		[{ "cache-control": "max-age=99999999999999999999" }, NOW + 10 ** 12],
		[{ date: "Sun, 01 Mar 2026 10:00:00 GMT", expires: "Sun, 01 Mar 2026 11:00:00 GMT" }, NOW + 3_600_000],
		[{ expires: "never" }, null],
		[{}, null],
	])("fresh until: %j", async (headers, freshUntil) => {
		const server = await site({ "/": (_request, response) => response.writeHead(200, headers).end("ok") });
		const answer = await fetcherFor(server).fetch(server.url("/"));
		expect(answer).toMatchObject({ freshUntil });
	});
});

test("one connection a host at a time, in turn; another host does not wait", async () => {
	const release = Promise.withResolvers<void>();
	const order: string[] = [];
	const server = await site({
		"/slow": async (_request, response) => {
			order.push("slow asked");
			await release.promise;
			response.end();
		},
		"/next": (_request, response) => {
			order.push("next asked");
			response.end();
		},
		"/other": (_request, response) => {
			order.push("other asked");
			response.end();
		},
	});
	const fetcher = fetcherFor(server);
	const slow = fetcher.fetch(server.url("/slow", "one.example"));
	const next = fetcher.fetch(server.url("/next", "one.example"));
	expect(await fetcher.fetch(server.url("/other", "two.example"))).toMatchObject({ kind: "ok" });
	release.resolve();
	expect((await Promise.all([slow, next])).map(({ kind }) => kind)).toEqual(["ok", "ok"]);
	expect(order.indexOf("next asked")).toBe(2);
	expect(server.mostConnections).toBeLessThanOrEqual(2);
});

test("an aborted fetch throws the signal's reason, and the next in turn goes on", async () => {
	const server = await site({ "/": () => {}, "/next": (_request, response) => response.end() });
	const fetcher = fetcherFor(server);
	const abort = new AbortController();
	const hanging = fetcher.fetch(server.url("/"), { signal: abort.signal });
	const next = fetcher.fetch(server.url("/next"));
	abort.abort(new Error("told to stop"));
	await expect(hanging).rejects.toThrow("told to stop");
	expect(await next).toMatchObject({ kind: "ok" });
});

function trickle(socket: import("node:net").Socket, beginning: string): void {
	socket.write(beginning);
	const timer = setInterval(() => socket.write("a"), 20);
	socket.on("close", () => clearInterval(timer));
}
