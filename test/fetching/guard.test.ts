import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { isPublic } from "../../src/fetching/address.ts";
import { Fetcher } from "../../src/fetching/fetcher.ts";
import { Guard } from "../../src/fetching/guard.ts";
import { Site } from "./server.ts";

/** What names lead to, in these tests. */
const NAMES: Record<string, readonly string[]> = {
	"inner.example": ["10.1.2.3"],
	"mixed.example": ["93.184.215.14", "192.168.1.1"],
	"mixed-six.example": ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::1"],
	"mapped.example": ["::ffff:127.0.0.1"],
	"compatible.example": ["::7f00:1"],
	"compatible-dotted.example": ["::8.8.8.8"],
	"sixtofour.example": ["2002:7f00:1::"],
	"teredo.example": ["2001:0:4136:e378:8000:63bf:3fff:fdd2"],
	"nat64.example": ["64:ff9b::a9fe:a9fe"],
	"metadata.example": ["169.254.169.254"],
	"scoped.example": ["fe80::1%eth0"],
	"nothing.example": [],
	"nonsense.example": ["not an address"],
};

const SPELLINGS: readonly (readonly [string, string])[] = [
	["loopback", "http://127.0.0.1/"],
	["loopback, elsewhere in its block", "http://127.8.8.8/"],
	["octal", "http://0177.0.0.1/"],
	["octal, all parts", "http://0177.0000.0000.0001/"],
	["hexadecimal parts", "http://0x7f.0x0.0x0.0x1/"],
	["hexadecimal number", "http://0x7f000001/"],
	["decimal number", "http://2130706433/"],
	["short form of two", "http://127.1/"],
	["short form of three", "http://127.0.1/"],
	["mixed bases", "http://0x7f.1/"],
	["zero", "http://0/"],
	["unspecified", "http://0.0.0.0/"],
	["this network", "http://0.1.2.3/"],
	["unspecified, IPv6", "http://[::]/"],
	["loopback, IPv6", "http://[::1]/"],
	["loopback, IPv6 at length", "http://[0:0:0:0:0:0:0:1]/"],
	["mapped, dotted", "http://[::ffff:127.0.0.1]/"],
	["mapped, hexadecimal", "http://[::ffff:7f00:1]/"],
	["mapped, at length", "http://[0000:0000:0000:0000:0000:ffff:7f00:0001]/"],
	["mapped private", "http://[::ffff:10.0.0.1]/"],
	["compatible, dotted", "http://[::127.0.0.1]/"],
	["compatible, hexadecimal", "http://[::7f00:1]/"],
	["compatible, of a public address", "http://[::8.8.8.8]/"],
	["translated (SIIT)", "http://[::ffff:0:127.0.0.1]/"],
	["NAT64 of loopback", "http://[64:ff9b::127.0.0.1]/"],
	["NAT64 of metadata", "http://[64:ff9b::a9fe:a9fe]/"],
	["local NAT64", "http://[64:ff9b:1::808:808]/"],
	["6to4 of loopback", "http://[2002:7f00:1::]/"],
	["6to4 of a public address", "http://[2002:808:808::1]/"],
	["Teredo", "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/"],
	["link-local, IPv6", "http://[fe80::1]/"],
	["link-local with a zone", "http://[fe80::1%25eth0]/"],
	["unique local", "http://[fd12:3456:789a::1]/"],
	["site-local", "http://[fec0::1]/"],
	["multicast, IPv6", "http://[ff02::1]/"],
	["documentation, IPv6", "http://[2001:db8::1]/"],
	["not given out, IPv6", "http://[4000::1]/"],
	["private, class A", "http://10.0.0.1/"],
	["private, class B", "http://172.16.0.1/"],
	["private, class C", "http://192.168.0.1/"],
	["carrier-grade NAT", "http://100.64.0.1/"],
	["link-local", "http://169.254.0.1/"],
	["cloud metadata", "http://169.254.169.254/latest/meta-data/"],
	["cloud metadata, decimal", "http://2852039166/"],
	["cloud metadata by name", "http://metadata.google.internal/"],
	["multicast", "http://224.0.0.1/"],
	["broadcast", "http://255.255.255.255/"],
	["reserved", "http://240.0.0.1/"],
	["benchmarking", "http://198.18.0.1/"],
	["documentation", "http://203.0.113.7/"],
	["full-width digits", "http://１２７.0.0.1/"],
	["circled digits", "http://①②⑦.⓪.⓪.①/"],
	["ideographic full stops", "http://127。0。0。1/"],
	["percent-encoded host", "http://%31%32%37.0.0.1/"],
	["full-width name", "http://ｌｏｃａｌｈｏｓｔ/"],
	["trailing dot after an address", "http://127.0.0.1./"],
	["localhost", "http://localhost/"],
	["localhost with a dot", "http://localhost./"],
	["below localhost", "http://app.localhost/"],
	["capitals", "http://LOCALHOST/"],
	["a house's own name", "http://printer.local/"],
	["a single word", "http://intranet/"],
	["two dots at the end", "http://example.com../"],
	["an empty label", "http://example..com/"],
	["a user name", "http://public.example@127.0.0.1/"],
	["a user name of a public host", "http://someone@example.com/"],
	["a password", "https://someone:secret@example.com/"],
	["an empty user name", "http://@example.com/"],
	["a hidden user name", "http://127.0.0.1#@example.com/"],
	["backslashes", "http:\\\\127.0.0.1\\"],
	["a backslash before @", "http://example.com\\@127.0.0.1/"],
	["no slashes", "http:127.0.0.1"],
	["three slashes", "http:///127.0.0.1/"],
	["one slash", "http:/127.0.0.1/"],
	["SSH's port", "http://example.com:22/"],
	["Redis' port", "http://example.com:6379/"],
	["port 0", "http://example.com:0/"],
	["a port beyond all", "http://example.com:65616/"],
	["a port not listed", "https://example.com:8443/"],
	["file", "file:///etc/passwd"],
	["ftp", "ftp://example.com/feed.xml"],
	["gopher", "gopher://127.0.0.1:6379/_FLUSHALL"],
	["data", "data:application/rss+xml,<rss/>"],
	["javascript", "javascript:alert(1)"],
	["blob", "blob:http://example.com/1"],
	["view-source", "view-source:http://127.0.0.1/"],
	["a websocket", "ws://example.com/"],
	["line breaks in the path", "http://example.com/\r\nHost: 127.0.0.1\r\n\r\n"],
	["a line break in the host", "http://exam\nple.com/"],
	["a tab in the scheme", "ht\ttp://127.0.0.1/"],
	["a NUL", "http://example.com\u0000.evil.example/"],
	["a line separator", "http://example.com/\u2028"],
	["relative", "//127.0.0.1/feed"],
	["no scheme", "example.com/feed"],
	["nothing", ""],
	["too long", `http://example.com/${"a".repeat(2_100)}`],
];

describe("the guard refuses, by the spelling", () => {
	test.each(SPELLINGS)("%s: %j", (_what, url) => {
		expect(new Guard().admit(url)).toEqual({ refused: expect.any(String) });
	});

	test("and never says what an address is", () => {
		for (const [, url] of SPELLINGS) {
			const judged = new Guard().admit(url);
			expect(JSON.stringify(judged)).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
		}
	});
});

test.each([
	["https://www.example.com/feed.xml", "https://www.example.com/feed.xml"],
	["http://example.com:80/a?b=c#part", "http://example.com/a?b=c"],
	["https://bücher.example/rss", "https://xn--bcher-kva.example/rss"],
	["https://example.com./feed", "https://example.com/feed"],
	["  https://example.com/feed ", "https://example.com/feed"],
	["HTTPS://EXAMPLE.COM/Feed", "https://example.com/Feed"],
	["https://example.com/@someone/feed", "https://example.com/@someone/feed"],
	["https://example.com/?to=a@b.example", "https://example.com/?to=a@b.example"],
	["http://8.8.8.8/feed", "http://8.8.8.8/feed"],
	["http://[2606:4700:4700::1111]/", "http://[2606:4700:4700::1111]/"],
	["https://localhost.example.com/", "https://localhost.example.com/"],
])("an ordinary URL is admitted: %s", (written, url) => {
	const judged = new Guard().admit(written);
	expect("url" in judged && judged.url.href).toBe(url);
});

test("an operator's ports are admitted beside the web's", () => {
	const guard = new Guard({ ports: [80, 443, 8080] });
	expect(guard.admit("http://example.com:8080/")).toHaveProperty("url");
	expect(guard.admit("http://example.com:8081/")).toHaveProperty("refused");
});

test.each([
	["8.8.8.8", true],
	["::ffff:8.8.8.8", true],
	["64:ff9b::8.8.8.8", true],
	["2606:4700:4700::1111", true],
	["::8.8.8.8", false],
	["192.88.99.1", false],
	["192.0.0.1", false],
	["8.8.8.8:80", false],
	["0x8080808", false],
	["", false],
])("%s is public: %s", (address, expected) => expect(isPublic(address)).toBe(expected));

describe("the guard refuses, when it connects", () => {
	let trap: Site;
	let open: Site;
	let fetcher: Fetcher;
	let asked: string[];
	let answers: (readonly string[])[];

	beforeAll(async () => {
		trap = await Site.open({ "/secret": (_request, response) => response.end("secret") });
		const to = (location: string) => (_request: IncomingMessage, response: ServerResponse) => {
			response.writeHead(302, { location }).end();
		};
		open = await Site.open({
			"/to-loopback": to(`http://127.0.0.2:${trap.port}/secret`),
			"/to-name": to(`http://inner.example:${trap.port}/secret`),
			"/to-octal": to(`http://0177.0.0.2:${trap.port}/secret`),
			"/to-mapped": to("http://[::ffff:7f00:1]/secret"),
			"/to-file": to("file:///etc/passwd"),
			"/to-userinfo": to("http://a:b@open.example/"),
			"/to-port": to("http://open.example:22/"),
			"/to-backslash": to("\\\\127.0.0.1\\secret"),
			"/chain": to("/chain-2"),
			"/chain-2": to("/to-loopback"),
		});
		const guard = new Guard({
			ports: [80, 443, open.port, trap.port],
			// One address of loopback stands for the public internet, the others for an inner network.
			reachable: (address) => address === "127.0.0.1",
			resolve: async (host) => {
				asked.push(host);
				if (host === "open.example") return ["127.0.0.1"];
				if (host === "rebinding.example") return answers.shift() ?? [];
				return NAMES[host] ?? [];
			},
		});
		asked = [];
		answers = [];
		fetcher = new Fetcher({ guard, userAgent: "Test" });
	});
	afterAll(async () => {
		await fetcher.close();
		await trap.close();
		await open.close();
	});

	test.each(Object.keys(NAMES))("%s", async (name) => {
		expect(await fetcher.fetch(`http://${name}:${trap.port}/secret`)).toMatchObject({ kind: "refused" });
		expect(trap.connections).toBe(0);
	});

	test.each([
		"/to-loopback",
		"/to-name",
		"/to-octal",
		"/to-mapped",
		"/to-file",
		"/to-userinfo",
		"/to-port",
		"/to-backslash",
		"/chain",
	])("a redirect: %s", async (path) => {
		expect(await fetcher.fetch(open.url(path, "open.example"))).toMatchObject({ kind: "refused" });
		expect(trap.connections).toBe(0);
	});

	test("a name that answers public first and private next: what was judged is what is connected to", async () => {
		// Were the name looked up once to judge and again to connect, the second answer would be used.
		answers = [["127.0.0.1"], ["127.0.0.2"]];
		asked = [];
		const url = `http://rebinding.example:${open.port}/nothing`;
		expect(await fetcher.fetch(url)).toMatchObject({ kind: "failed", status: 404 });
		expect(asked).toEqual(["rebinding.example"]);

		// Another connection is judged anew.
		answers = [["127.0.0.2"]];
		expect(await fetcher.fetch(`http://rebinding.example:${trap.port}/secret`)).toMatchObject({
			kind: "refused",
		});
		expect(trap.connections).toBe(0);
	});
});
