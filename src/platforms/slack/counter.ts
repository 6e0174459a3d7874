import type { webApi } from "@slack/bolt";
import type { Logger } from "pino";
import type { Invocation, Powers } from "../../chat/invocation.ts";
import type { Desk } from "../platform.ts";
import type { Answering } from "./answering.ts";
import type { EventClaims } from "./claim.ts";
import { collectionsOf, type Origin } from "./collections.ts";
import type { Destination } from "./destination.ts";
import type { PeoplesNames } from "./names.ts";
import type { OwnMessages } from "./own-messages.ts";
import type { Presenting } from "./presenting.ts";
import type { RecentMessages } from "./recent.ts";
import type { Pace } from "./settings.ts";
import type { Typed } from "./typed.ts";
import type { Workspace } from "./workspace.ts";

/** What every listener works with. */
export interface Counter {
	readonly desk: Desk;
	readonly client: webApi.WebClient;
	readonly answering: Answering;
	readonly presenting: Presenting;
	readonly own: OwnMessages;
	readonly claims: EventClaims;
	readonly typed: Typed;
	readonly workspace: Workspace;
	readonly recent: RecentMessages;
	readonly names: PeoplesNames;
	readonly commandPrefix: string;
	readonly pace: Pace;
	readonly log: Logger;
}

/** An invocation by someone of a workspace. */
export function invocationBy(
	origin: Origin,
	user: string,
	{ command, options }: Pick<Invocation, "command" | "options">,
	at: Pick<Destination, "channel" | "thread" | "direct">,
	client: webApi.WebClient,
): Invocation {
	return {
		command,
		options,
		caller: { platform: "slack", id: user, powers: () => powersOf(user, client) },
		place: placeOf(origin, at),
		collections: collectionsOf(origin),
	};
}

/** Where something is asked, for everything that is not Slack's own concern. People's direct messages belong to no community. */
export function placeOf(
	{ teamId, enterpriseId }: Origin,
	{ channel, thread, direct }: Pick<Destination, "channel" | "thread" | "direct">,
): Invocation["place"] {
	const community = direct || channel.startsWith("D") ? null : (teamId ?? enterpriseId ?? null);
	return { platform: "slack", community, channel, thread };
}

/** Slack knows no moderators: admins and owners of the workspace are both. @throws when Slack cannot be asked. */
async function powersOf(user: string, client: webApi.WebClient): Promise<Powers> {
	const { user: found } = await client.users.info({ user });
	const active = found !== undefined && found.deleted !== true;
	const administer = active && Boolean(found.is_admin || found.is_owner || found.is_primary_owner);
	return { administer, moderate: administer };
}
