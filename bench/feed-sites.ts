import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort } from "node:worker_threads";
import { gzipSync } from "node:zlib";

/**
 * News sites in a thread of their own, all behind one port: a host's name tells which. Healthy ones have three articles
 * and answer "not modified"; slow ones send a byte a second; each hostile one has its own way.
 */
const ARTICLES = 3;
const EDITION = Date.UTC(2026, 2, 1, 8);

const hostile: readonly ((request: IncomingMessage, response: ServerResponse) => void)[] = [
	answering(() => gzipSync(Buffer.alloc(200_000_000)), { "content-encoding": "gzip" }),
	answering(() => Buffer.from(entityBomb())),
	answering(() => Buffer.from(`<rss version="2.0"><channel>${"<item><title>x</title>".repeat(200_000)}`)),
	answering(() => Buffer.from(feed("hostile", 10_000))),
	answering(() => Buffer.from(`<rss>${"<a>".repeat(1_000_000)}`)),
	answering(() => Buffer.alloc(4_900_000, "<![CDATA[")),
	answering(() => Buffer.from("<!doctype html><html><body>Checking your browser</body></html>")),
	(_request, response) => response.writeHead(302, { location: "/feed" }).end(),
	(_request, response) => response.writeHead(302, { location: "http://169.254.169.254/" }).end(),
	(request) => request.socket.resetAndDestroy(),
];

function answering(make: () => Buffer, headers: Record<string, string> = {}) {
	let body: Buffer | null = null;
	return (_request: IncomingMessage, response: ServerResponse): void => {
		body ??= make();
		response.writeHead(200, headers).end(body);
	};
}

function entityBomb(): string {
	const entities = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
	return `<!DOCTYPE rss [<!ENTITY e0 "x">${entities.join("")}]><rss version="2.0"><channel><title>&e30;</title></channel></rss>`;
}

function feed(host: string, articles: number): string {
	const items = Array.from(
		{ length: articles },
		(_, i) =>
			`<item><title>Meeting ${i} of ${host}</title><link>http://${host}/article-${i}</link><guid>${i}</guid><description>The council of ${host} met again.</description><pubDate>${new Date(EDITION - i * 60_000).toUTCString()}</pubDate></item>`,
	);
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title><link>http://${host}/</link><description>News</description>${items.join("")}</channel></rss>`;
}

function article(host: string, path: string): string {
	const paragraphs = Array.from(
		{ length: 25 },
		(_, i) =>
			`<p>“We will open the harbour at ${host} in part ${i} of the plan,” said Ada Quill, the mayor, on Monday. The council met for the ${i}th time to speak about ${path}, and many people of the town attended.</p>`,
	);
	const links = Array.from({ length: 150 }, (_, i) => `<li><a href="/section/${i}">Section ${i}</a></li>`);
	return `<!doctype html><html lang="en"><head><title>Meeting ${path}</title></head><body><nav><ul>${links.join("")}</ul></nav><article><h1>Meeting ${path} of ${host}</h1>${paragraphs.join("")}</article></body></html>`;
}

const server = createServer((request, response) => {
	const host = request.headers.host ?? "";
	const [kind = "", number = "0"] = host.split(/[-.]/);
	if (request.url !== "/feed") {
		if (request.url === "/robots.txt") response.writeHead(404).end();
		else response.writeHead(200, { "content-type": "text/html" }).end(article(host, request.url ?? ""));
	} else if (kind === "slow") {
		response.writeHead(200).flushHeaders();
		const timer = setInterval(() => response.write("<"), 1_000);
		response.on("close", () => clearInterval(timer));
	} else if (kind === "hostile") hostile[Number(number) % hostile.length]?.(request, response);
	else if (request.headers["if-none-match"] === `W/"${host}"`) response.writeHead(304).end();
	else response.writeHead(200, { etag: `W/"${host}"` }).end(feed(host, ARTICLES));
});
server.listen(0, "127.0.0.1", () => parentPort?.postMessage((server.address() as AddressInfo).port));
