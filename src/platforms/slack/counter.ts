import type { webApi } from "@slack/bolt";
import type { Logger } from "pino";
import type { Invocation } from "../../chat/invocation.ts";
import type { Desk } from "../platform.ts";
import type { Answering } from "./answering.ts";
import type { EventClaims } from "./claim.ts";
import { collectionsOf, type Origin } from "./collections.ts";
import type { Pace } from "./settings.ts";
import type { Typed } from "./typed.ts";

/** What every listener works with. */
export interface Counter {
	readonly desk: Desk;
	readonly client: webApi.WebClient;
	readonly answering: Answering;
	readonly claims: EventClaims;
	readonly typed: Typed;
	readonly commandPrefix: string;
	readonly pace: Pace;
	readonly log: Logger;
}

/** An invocation by someone of a workspace. */
export function invocationBy(
	origin: Origin,
	user: string,
	{ command, options }: Pick<Invocation, "command" | "options">,
): Invocation {
	return {
		command,
		options,
		caller: { platform: "slack", id: `${origin.teamId ?? origin.enterpriseId ?? ""}:${user}` },
		collections: collectionsOf(origin),
	};
}
