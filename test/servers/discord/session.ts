import type { WebSocket } from "ws";
import type { Json } from "../loopback/json.ts";

interface Dispatched {
	readonly seq: number;
	readonly frame: string;
}

/** Discord keeps about this much for a client that comes back. */
const MOST_KEPT = 10_000;

/** One identified shard: it outlives its socket, so that a client that comes back misses nothing. */
export class Session {
	readonly id: string;
	readonly shard: readonly [number, number];
	readonly intents: number;
	#socket: WebSocket | null;
	#seq = 0;
	#kept: Dispatched[] = [];

	constructor(id: string, shard: readonly [number, number], intents: number, socket: WebSocket) {
		this.id = id;
		this.shard = shard;
		this.intents = intents;
		this.#socket = socket;
	}

	/** The last sequence number used. */
	get seq(): number {
		return this.#seq;
	}

	get connected(): boolean {
		return this.#socket !== null;
	}

	/** Sends an event, or keeps it for the client's return. */
	dispatch(type: string, data: Json): void {
		this.#seq += 1;
		const frame = JSON.stringify({ op: 0, t: type, s: this.#seq, d: data });
		this.#kept.push({ seq: this.#seq, frame });
		if (this.#kept.length > MOST_KEPT) this.#kept.shift();
		this.#socket?.send(frame);
	}

	/** Whether everything after `seq` is still known here. */
	canReplay(seq: number): boolean {
		const oldest = this.#kept[0]?.seq ?? this.#seq + 1;
		return seq <= this.#seq && seq >= oldest - 1;
	}

	/** Takes a new socket, which gets all events after `seq` and then RESUMED. */
	resume(socket: WebSocket, seq: number): void {
		this.#socket = socket;
		for (const { frame } of this.#kept.filter((event) => event.seq > seq)) socket.send(frame);
		this.dispatch("RESUMED", {});
	}

	/** The socket is gone; only its own session must notice. */
	lost(socket: WebSocket): void {
		if (this.#socket === socket) this.#socket = null;
	}
}
