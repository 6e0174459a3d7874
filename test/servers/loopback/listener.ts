import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { Clock } from "./clock.ts";
import type { Faults } from "./faults.ts";
import type { Json } from "./json.ts";
import { Watched } from "./watched.ts";

export interface WireRequest {
	readonly method: string;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly headers: IncomingMessage["headers"];
	readonly raw: Buffer;
}

/** An object or a list is sent as JSON, a string as plain text, bytes as they are, nothing as an empty body. */
export interface WireAnswer {
	readonly status: number;
	readonly headers?: Record<string, string>;
	readonly body?: Json | readonly unknown[] | string | Buffer;
}

/** One request, as a test looks it up afterwards. */
export interface JournalEntry {
	readonly at: number;
	readonly method: string;
	readonly path: string;
	/** null when the connection was cut without an answer. */
	status: number | null;
}

interface Service {
	readonly clock: Clock;
	readonly faults: Faults;
	/** The platform's own shape of "too many requests". */
	tooMany(retryAfter: number, global: boolean): WireAnswer;
	/** The platform's own shape of an injected failure; JSON unless it has one. */
	failed?(status: number): WireAnswer;
	answer(request: WireRequest): WireAnswer | Promise<WireAnswer>;
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** An HTTP server on the loopback interface that can be told to misbehave. */
export class Listener extends Watched {
	readonly journal: JournalEntry[] = [];
	readonly #service: Service;
	readonly #server: Server;

	constructor(service: Service, whole: Watched | null = null) {
		super(whole);
		this.#service = service;
		this.#server = createServer((request, response) => {
			this.#serve(request, response).catch((error: unknown) => {
				if (!response.headersSent) send(response, { status: 500, body: String((error as Error).stack) });
			});
		});
		this.#server.on("upgrade", (request, socket, head) => service.upgrade(request, socket, head));
	}

	/** Starts to listen on a free port, which is the result. */
	async listen(): Promise<number> {
		await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
		return (this.#server.address() as AddressInfo).port;
	}

	/** Cuts every connection at once. */
	async close(): Promise<void> {
		this.#service.faults.clear();
		const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
		this.#server.closeAllConnections();
		await closed;
	}

	async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
		const { clock, faults } = this.#service;
		const url = new URL(incoming.url ?? "/", "http://loopback");
		const method = incoming.method ?? "GET";
		const path = decodeURIComponent(url.pathname);
		const entry: JournalEntry = { at: clock.now(), method, path, status: null };
		this.journal.push(entry);
		this.changed();
		const fault = faults.take(method, path);
		if (fault === "reset") return void incoming.socket.resetAndDestroy();
		if (fault === "hangup") return void incoming.socket.destroy();
		if (fault === "hang") await faults.hold();
		const raw = await body(incoming);
		const answer =
			typeof fault === "object" && fault !== null
				? this.#faulty(fault)
				: await this.#service.answer({
						method,
						path,
						query: url.searchParams,
						headers: incoming.headers,
						raw,
					});
		if (fault === "lost") return void incoming.socket.resetAndDestroy();
		entry.status = answer.status;
		this.changed();
		if (response.destroyed) return;
		if (fault === "partial") sendHalf(response, answer);
		else send(response, answer);
	}

	#faulty(fault: { status: number } | { retryAfter: number; global?: boolean }): WireAnswer {
		if ("status" in fault) {
			const { status } = fault;
			const failed = this.#service.failed?.(status);
			return failed ?? { status, body: { message: `injected ${status}`, code: 0 } };
		}
		return this.#service.tooMany(fault.retryAfter, fault.global ?? false);
	}
}

async function body(incoming: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, headers = {}, body }: WireAnswer): void {
	if (body === undefined || Buffer.isBuffer(body)) {
		return void response.writeHead(status, headers).end(body);
	}
	const [type, text] =
		typeof body === "string" ? ["text/plain", body] : ["application/json", JSON.stringify(body)];
	response.writeHead(status, { "content-type": `${type}; charset=utf-8`, ...headers }).end(text);
}

/** Half of the bytes that were announced, and the end of the connection. */
function sendHalf(response: ServerResponse, { status, headers, body }: WireAnswer): void {
	const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body ?? ""));
	response.writeHead(status, { ...headers, "content-length": bytes.length });
	response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
}
