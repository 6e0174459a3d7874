import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { type Json, object, string } from "../loopback/json.ts";
import type { Ledger } from "../loopback/ledger.ts";
import { Watched } from "../loopback/watched.ts";
import type { Outcome, Parcel, Transport } from "./delivery.ts";

interface Connection {
	readonly socket: WebSocket;
	/** It has been told to go: nothing more is sent on it. */
	leaving: boolean;
	readonly waiting: Map<string, (outcome: Outcome) => void>;
}

/** The ways in which Socket Mode was told to misbehave. */
interface Moods {
	/** Pings stay unanswered. */
	zombie: boolean;
	/** Nobody can connect. */
	refuses: boolean;
	/** A connection's TCP socket stays open after the closing handshake. */
	lazy: boolean;
}

/** Socket Mode: envelopes to the bot over the connections that it opened, acknowledgements back. */
export class SocketMode extends Watched implements Transport {
	readonly timeoutReason = "timeout";
	/** How often a client connected. */
	connects = 0;
	readonly #appId: string;
	readonly #ledger: Ledger;
	readonly #connections = new Set<Connection>();
	readonly #tickets = new Set<string>();
	readonly #moods: Moods = { zombie: false, refuses: false, lazy: false };
	readonly #server = new WebSocketServer({ noServer: true, autoPong: false });

	constructor(appId: string, ledger: Ledger, whole: Watched | null = null) {
		super(whole);
		this.#appId = appId;
		this.#ledger = ledger;
	}

	/** An address that is good for one connection. */
	address(base: string): string {
		const ticket = randomUUID();
		this.#tickets.add(ticket);
		return `${base.replace("http", "ws")}/link/?ticket=${ticket}&app_id=${this.#appId}`;
	}

	/** How many connections take envelopes. */
	get connected(): number {
		return this.#open().length;
	}

	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
		const ticket = new URL(request.url ?? "/", "http://loopback").searchParams.get("ticket") ?? "";
		if (this.#moods.refuses || !this.#tickets.delete(ticket)) return void socket.destroy();
		this.#server.handleUpgrade(request, socket, head, (opened) => this.#welcome(opened, socket));
	}

	/** Sends an envelope on one of the connections, each in its turn. */
	deliver({ type, payload, retry, signal }: Parcel): Promise<Outcome> {
		const [connection] = this.#open();
		if (connection === undefined) return Promise.resolve({ kind: "failed", reason: "no_connection" });
		this.#connections.delete(connection);
		this.#connections.add(connection);
		const envelope = {
			envelope_id: randomUUID(),
			type,
			payload,
			accepts_response_payload: type !== "events_api",
			...(type === "events_api" ? { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? "" } : {}),
		};
		return new Promise((resolve) => {
			connection.waiting.set(envelope.envelope_id, resolve);
			signal.addEventListener("abort", () => connection.waiting.delete(envelope.envelope_id), { once: true });
			tell(connection.socket, envelope);
		});
	}

	/** Cuts every connection, without a word. */
	drop(): void {
		for (const { socket } of this.#connections) socket.terminate();
	}

	/** Asks every client to come back; `warning` is what Slack says ten seconds before. */
	reconnect(reason: "warning" | "refresh_requested" = "refresh_requested"): void {
		for (const connection of this.#connections) {
			connection.leaving = true;
			tell(connection.socket, { type: "disconnect", reason, debug_info: { host: "loopback" } });
		}
	}

	/** While true, pings stay unanswered. */
	zombie(on: boolean): void {
		this.#moods.zombie = on;
	}

	/** While true, nobody can connect. */
	refuse(on: boolean): void {
		this.#moods.refuses = on;
	}

	/** While true, TCP connections stay open after the closing handshake. */
	lazyClose(on: boolean): void {
		this.#moods.lazy = on;
	}

	/** The server's own ping: from the first one on, a client expects more of them. */
	ping(): void {
		for (const { socket } of this.#connections) socket.ping("Ping from loopback");
	}

	close(): void {
		this.drop();
		this.#server.close();
	}

	#open(): Connection[] {
		return [...this.#connections].filter(
			({ leaving, socket }) => !leaving && socket.readyState === socket.OPEN,
		);
	}

	#welcome(socket: WebSocket, tcp: Duplex): void {
		const connection: Connection = { socket, leaving: false, waiting: new Map() };
		this.#connections.add(connection);
		this.connects += 1;
		// The library ends the TCP connection after the closing handshake; Slack often does not.
		const end = tcp.end.bind(tcp);
		tcp.end = ((...args: Parameters<typeof end>) =>
			this.#moods.lazy ? tcp : end(...args)) as typeof tcp.end;
		socket.on("error", () => undefined);
		socket.on("ping", (data) => {
			if (!this.#moods.zombie) socket.pong(data);
		});
		socket.on("message", (data) => this.#acknowledged(connection, object(JSON.parse(String(data)))));
		socket.on("close", () => {
			this.#connections.delete(connection);
			for (const lost of connection.waiting.values()) lost({ kind: "failed", reason: "connection_closed" });
			this.changed();
		});
		tell(socket, {
			type: "hello",
			num_connections: this.#connections.size,
			debug_info: { host: "loopback", approximate_connection_time: 18_060 },
			connection_info: { app_id: this.#appId },
		});
		this.changed();
	}

	#acknowledged({ waiting }: Connection, frame: Json): void {
		const id = string(frame.envelope_id);
		const done = waiting.get(id);
		waiting.delete(id);
		// An acknowledgement after the deadline finds nobody waiting, like one for an envelope never sent.
		if (done === undefined) this.#ledger.warn("late_ack", `nobody waits for the acknowledgement of ${id}`);
		else done({ kind: "acknowledged", body: frame.payload });
	}
}

function tell(socket: WebSocket, frame: Json): void {
	socket.send(JSON.stringify(frame));
}
