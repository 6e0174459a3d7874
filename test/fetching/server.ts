import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import {
	type AddressInfo,
	createServer as createTcpServer,
	type Socket,
	type Server as TcpServer,
} from "node:net";
import { Guard } from "../../src/fetching/guard.ts";

/** A real server on loopback; paths answer as they are told. */
export class Site {
	readonly requests: { readonly path: string; readonly headers: Record<string, string> }[] = [];
	readonly #server: Server | TcpServer;
	readonly #sockets = new Set<Socket>();
	/** Most connections that were open at one time. */
	mostConnections = 0;
	connections = 0;

	private constructor(server: Server | TcpServer) {
		this.#server = server;
		server.on("connection", (socket: Socket) => {
			this.#sockets.add(socket);
			this.connections += 1;
			this.mostConnections = Math.max(this.mostConnections, this.#sockets.size);
			socket.on("close", () => this.#sockets.delete(socket)).on("error", () => {});
		});
	}

	/** Answers each request with the handler of its path; 404 for others. */
	static async open(
		paths: Record<string, (request: IncomingMessage, response: ServerResponse) => void>,
	): Promise<Site> {
		const server = createServer((request, response) => {
			const path = request.url ?? "";
			const headers: Record<string, string> = {};
			// Raw: names and values byte for byte as they came.
			for (let i = 0; i < request.rawHeaders.length; i += 2) {
				headers[(request.rawHeaders[i] ?? "").toLowerCase()] = request.rawHeaders[i + 1] ?? "";
			}
			site.requests.push({ path, headers });
			const handler = paths[path];
			if (handler) handler(request, response);
			else response.writeHead(404).end();
		});
		const site = new Site(server);
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		return site;
	}

	/** Speaks for itself, byte by byte: `speak` gets the socket when the first bytes of a request have come. */
	static async raw(speak: (socket: Socket, request: Buffer) => void): Promise<Site> {
		const server = createTcpServer((socket) => {
			socket.on("data", (request) => speak(socket, request)).on("error", () => {});
		});
		const site = new Site(server);
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		return site;
	}

	get port(): number {
		return (this.#server.address() as AddressInfo).port;
	}

	/** A URL of this site under a name that only the tests' guard can look up. */
	url(path: string, host = "news.example"): string {
		return `http://${host}:${this.port}${path}`;
	}

	async close(): Promise<void> {
		for (const socket of this.#sockets) socket.destroy();
		await new Promise((resolve) => this.#server.close(resolve));
	}
}

/** A guard for which every name leads to loopback, which it may reach on these ports. */
export function loopbackGuard(...ports: number[]): Guard {
	return new Guard({
		ports: [80, 443, ...ports],
		reachable: (address) => address === "127.0.0.1",
		resolve: async () => ["127.0.0.1"],
	});
}
