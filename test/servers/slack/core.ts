import type { Clock } from "../loopback/clock.ts";
import type { Exchange } from "../loopback/exchange.ts";
import type { Json } from "../loopback/json.ts";
import type { Ledger } from "../loopback/ledger.ts";
import type { Delivery } from "./delivery.ts";
import type { Interaction } from "./exchanges.ts";
import type { Message, Team } from "./shapes.ts";
import type { SocketMode } from "./socket-mode.ts";
import type { World } from "./world.ts";

/** What opens a form: good once, for three seconds. */
interface Trigger {
	readonly at: number;
	readonly interaction: Interaction;
	used: boolean;
}

/** Where an interaction can be answered for half an hour. */
interface ResponseUrl {
	readonly at: number;
	readonly interaction: Interaction;
	uses: number;
}

/** What all parts of the server share. */
export interface Core {
	readonly clock: Clock;
	readonly ledger: Ledger;
	readonly world: World;
	readonly delivery: Delivery;
	readonly socketMode: SocketMode;
	readonly triggers: Map<string, Trigger>;
	readonly responseUrls: Map<string, ResponseUrl>;
	/** What the bot may be answering, by channel, by `channel:ts`, and by the id of the event or trigger. */
	readonly exchanges: Map<string, Exchange<Message>>;
	/** What an assistant showed in its threads, in order. */
	readonly assistantThreads: { channel: string; thread: string; what: string; value: string }[];
	readonly settings: {
		readonly appToken: string;
		readonly signingSecret: string;
		/** The events that the app subscribed to. */
		events: ReadonlySet<string>;
		/** As many messages of the past are told at once, however many are asked for. */
		pageSize: number;
		/** This server's own address, once it listens. */
		url: string;
	};
}

/** One call of a method of the Web API. */
export interface Call {
	readonly core: Core;
	/** The workspace of the token. */
	readonly team: Team;
	/** It is an admin's user token, not the bot's. */
	readonly admin: boolean;
	readonly args: Json;
}

export interface Method {
	/** Whose token it takes; `none` takes none. */
	readonly token?: "bot" | "bot or admin" | "app" | "none";
	/** Without it, `missing_scope`. */
	readonly scope?: string;
	run(call: Call): Json;
}

export type Methods = Readonly<Record<string, Method>>;
