import type { Clock } from "../loopback/clock.ts";
import type { Exchange } from "../loopback/exchange.ts";
import type { Json } from "../loopback/json.ts";
import type { Ledger } from "../loopback/ledger.ts";
import type { WireRequest } from "../loopback/listener.ts";
import type { Gateway } from "./gateway.ts";
import type { Interaction } from "./interaction.ts";
import type { Message } from "./shapes.ts";
import type { World } from "./world.ts";

/** What all parts of the server share. */
export interface Core {
	readonly clock: Clock;
	readonly ledger: Ledger;
	readonly world: World;
	readonly gateway: Gateway;
	readonly applicationId: string;
	/** Registered commands, by scope: "global" or a guild's id. */
	readonly commands: Map<string, Json[]>;
	readonly interactions: Map<string, Interaction>;
	/** The latest thing said in a channel that the bot may be answering. */
	readonly exchanges: Map<string, Exchange<Message>>;
	/** What a test may change while the server runs. */
	readonly settings: {
		token: string;
		grantedIntents: number;
		shards: number;
		/** The address of the gateway, once the server listens. */
		gatewayUrl: string;
	};
}

/** One request, matched with its route. */
export interface Call {
	readonly core: Core;
	readonly params: Readonly<Partial<Record<string, string>>>;
	readonly query: URLSearchParams;
	readonly body: unknown;
	/** The names of the uploaded files. */
	readonly files: readonly string[];
	/** For the audit log. */
	readonly reason: string | null;
	readonly request: WireRequest;
}

/** What a route answers: JSON with 200, or 204 when there is nothing to say. */
export type Result = Json | readonly unknown[] | null;

export interface Route {
	readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
	/** With `:names` for the parts that vary. */
	readonly path: string;
	/** A path with a token in it needs no `Authorization`. */
	readonly open?: boolean;
	readonly status?: number;
	handle(call: Call): Result;
}

/** The parameter, which the route's path guarantees. */
export const param = (call: Call, name: string): string => call.params[name] ?? "";
