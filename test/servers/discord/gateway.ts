import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { type Json, number, object, string } from "../loopback/json.ts";
import type { Ledger } from "../loopback/ledger.ts";
import { Watched } from "../loopback/watched.ts";
import { handshakeFault, INTENT } from "./intents.ts";
import { Session } from "./session.ts";

const OP = {
	heartbeat: 1,
	identify: 2,
	resume: 6,
	reconnect: 7,
	invalidSession: 9,
	hello: 10,
	ack: 11,
} as const;
/** What a client may send without the gateway's minding. */
const HARMLESS = [3, 4, 8, 31, 43];
const MOST_SENDS_PER_MINUTE = 120;

export interface GatewaySettings {
	readonly ledger: Ledger;
	readonly heartbeatInterval: number;
	token(): string;
	/** Which of the privileged intents the application was granted. */
	granted(): number;
	/** What READY and the events behind it tell a new session, in order. */
	greeting(session: Session): readonly (readonly [type: string, data: Json])[];
}

export interface GatewayEvent {
	readonly type: string;
	readonly data: Json;
	/** The intents without which a session does not get it; 0 is everybody. */
	readonly intent: number;
	readonly guildId: string | null;
	/** What a session gets that was not granted the content of messages. */
	readonly withoutContent?: Json;
}

/** The ways in which the gateway was told to misbehave. */
interface Moods {
	/** Heartbeats stay unanswered. */
	zombie: boolean;
	/** Resumes stay unanswered. */
	mute: boolean;
	/** Nobody can connect. */
	refuses: boolean;
}

interface Connection {
	readonly socket: WebSocket;
	session: Session | null;
	sends: number;
}

/** The gateway: sessions, events, and the ways in which connections end. */
export class Gateway extends Watched {
	readonly sessions = new Map<string, Session>();
	/** How often a client identified and resumed. */
	identifies = 0;
	resumes = 0;
	readonly #moods: Moods = { zombie: false, mute: false, refuses: false };
	readonly #connections = new Set<Connection>();
	readonly #settings: GatewaySettings;
	readonly #server = new WebSocketServer({ noServer: true });

	constructor(settings: GatewaySettings, whole: Watched | null = null) {
		super(whole);
		this.#settings = settings;
	}

	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
		if (this.#moods.refuses) return void socket.destroy();
		this.#server.handleUpgrade(request, socket, head, (opened) => this.#welcome(opened));
	}

	/** Sends an event to every session that has the intent and the shard for it. */
	dispatch({ type, data, intent, guildId, withoutContent = data }: GatewayEvent): void {
		for (const session of this.sessions.values()) {
			const [shard, shards] = session.shard;
			const ofGuild = guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
			if (ofGuild !== shard || (session.intents & intent) !== intent) continue;
			session.dispatch(type, (session.intents & INTENT.messageContent) === 0 ? withoutContent : data);
		}
		this.changed();
	}

	/** How many clients are connected and identified. */
	get connected(): number {
		return [...this.sessions.values()].filter((session) => session.connected).length;
	}

	/** Cuts every connection, without a word. */
	drop(): void {
		for (const { socket } of this.#connections) socket.terminate();
	}

	/** While true, nobody can connect. */
	refuse(on: boolean): void {
		this.#moods.refuses = on;
	}

	/** Closes every connection with a code: 4000 may be resumed, 4004 is the end. */
	closeWith(code: number): void {
		for (const { socket } of this.#connections) socket.close(code);
	}

	/** Op 7: every client is asked to come back. */
	reconnect(): void {
		this.#tellAll({ op: OP.reconnect, d: null });
	}

	/** Op 9: every session is over, unless it is resumable. */
	invalidate({ resumable }: { resumable: boolean }): void {
		if (!resumable) this.sessions.clear();
		for (const connection of this.#connections) if (!resumable) connection.session = null;
		this.#tellAll({ op: OP.invalidSession, d: resumable });
	}

	/** Forgets the sessions: the next resume is refused. */
	forget(): void {
		this.sessions.clear();
	}

	/** While true, heartbeats stay unanswered. */
	zombie(on: boolean): void {
		this.#moods.zombie = on;
	}

	/** While true, a resume stays unanswered. */
	muteResumes(on: boolean): void {
		this.#moods.mute = on;
	}

	/** Op 1: every client must send a heartbeat at once. */
	askForHeartbeat(): void {
		this.#tellAll({ op: OP.heartbeat, d: null });
	}

	close(): void {
		this.drop();
		this.#server.close();
	}

	#welcome(socket: WebSocket): void {
		const connection: Connection = { socket, session: null, sends: 0 };
		this.#connections.add(connection);
		const minute = setInterval(() => {
			connection.sends = 0;
		}, 60_000).unref();
		socket.on("error", () => undefined);
		socket.on("message", (data) => this.#receive(connection, String(data)));
		socket.on("close", (code) => {
			clearInterval(minute);
			this.#connections.delete(connection);
			const { session } = connection;
			session?.lost(socket);
			// A client that says goodbye with 1000 or 1001 gives its session up.
			if (session !== null && (code === 1000 || code === 1001)) this.sessions.delete(session.id);
			this.changed();
		});
		tell(socket, { op: OP.hello, d: { heartbeat_interval: this.#settings.heartbeatInterval } });
	}

	#receive(connection: Connection, text: string): void {
		const { socket } = connection;
		connection.sends += 1;
		if (connection.sends > MOST_SENDS_PER_MINUTE) return void this.#refuse(socket, 4008, "Rate limited.");
		const frame = parse(text);
		if (frame === null) return void this.#refuse(socket, 4002, "Error while decoding payload.");
		const op = number(frame.op);
		if (op === OP.heartbeat) {
			if (!this.#moods.zombie) tell(socket, { op: OP.ack });
		} else if (op === OP.identify) this.#identify(connection, object(frame.d));
		else if (op === OP.resume) this.#resume(connection, object(frame.d));
		else if (!HARMLESS.includes(op)) this.#refuse(socket, 4001, "Unknown opcode.");
		else if (connection.session === null) this.#refuse(socket, 4003, "Not authenticated.");
		this.changed();
	}

	#identify(connection: Connection, data: Json): void {
		const { socket } = connection;
		if (connection.session !== null) return void this.#refuse(socket, 4005, "Already authenticated.");
		const fault = handshakeFault(data, this.#settings.token(), this.#settings.granted());
		if (fault !== null) return void this.#refuse(socket, fault.code, fault.reason);
		this.identifies += 1;
		const [shard = 0, shards = 1] = Array.isArray(data.shard) ? data.shard.map(Number) : [];
		const id = `session-${this.identifies}-${Math.random().toString(36).slice(2)}`;
		const session = new Session(id, [shard, shards], number(data.intents), socket);
		this.sessions.set(id, session);
		connection.session = session;
		for (const [type, event] of this.#settings.greeting(session)) session.dispatch(type, event);
	}

	#resume(connection: Connection, data: Json): void {
		if (this.#moods.mute) return;
		if (data.token !== this.#settings.token()) {
			return void this.#refuse(connection.socket, 4004, "Authentication failed.");
		}
		const session = this.sessions.get(string(data.session_id));
		const seq = number(data.seq);
		if (session === undefined || !session.canReplay(seq)) {
			return void tell(connection.socket, { op: OP.invalidSession, d: false });
		}
		this.resumes += 1;
		connection.session = session;
		session.resume(connection.socket, seq);
	}

	#refuse(socket: WebSocket, code: number, reason: string): void {
		this.#settings.ledger.violate(`gateway close ${code}`, reason);
		socket.close(code, reason);
	}

	#tellAll(frame: Json): void {
		for (const { socket } of this.#connections) tell(socket, frame);
	}
}

function tell(socket: WebSocket, frame: Json): void {
	socket.send(JSON.stringify(frame));
}

function parse(text: string): Json | null {
	try {
		return object(JSON.parse(text));
	} catch {
		return null;
	}
}
