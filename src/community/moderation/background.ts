import type { Logger } from "pino";
import type { PlatformName } from "../../chat/invocation.ts";
import type { Outbox } from "../../chat/outbox.ts";
import { pause } from "../pause.ts";
import type { CaseCards } from "./case-cards.ts";
import type { CaseDesk } from "./desk.ts";
import type { NativeFilters } from "./native-filters.ts";
import type { Policies } from "./policies.ts";
import type { SlowModes } from "./slow-modes.ts";

const EVERY_MS = 60_000;

interface Parts {
	readonly policies: Policies;
	readonly cards: CaseCards;
	readonly desk: CaseDesk;
	readonly filters: Pick<NativeFilters, "keepUp">;
	readonly slowModes: Pick<SlowModes, "liftDue">;
	readonly outbox: Outbox;
	readonly claims: { take(key: string): Promise<boolean> };
	readonly log: Logger;
	readonly now?: () => number;
}

/** Looks after open cases every minute until told to stop. Never rejects. */
export async function runModeration(parts: Parts, signal: AbortSignal): Promise<void> {
	while (!signal.aborted) {
		await moderationRound(parts);
		await pause(EVERY_MS, signal);
	}
}

/**
 * Keeps platforms' own filters up with policies, lifts slow modes whose time is over, posts the cards that could not be posted, brings up appeals that wait too long, and once a day what rules in shadow would have done. What fails for one
 * community keeps no other from its turn. Never rejects.
 */
export async function moderationRound(parts: Parts): Promise<void> {
	const { policies, cards, slowModes, filters, log } = parts;
	const tell = (error: unknown) =>
		log.warn({ err: error }, "open cases could not be looked through; it is tried again");
	const communities = await policies.communities().catch((error: unknown) => {
		tell(error);
		return [];
	});
	for (const collection of communities) {
		await filters.keepUp(collection).catch(tell);
		await slowModes.liftDue(collection).catch(tell);
		await cards.postMissing(collection).catch(tell);
		await cards.bringUpOverdue(collection).catch(tell);
		await reportShadow(collection, parts).catch(tell);
	}
}

/** The daily report, in each moderators' channel of a community where a rule is in shadow: once a day over all processes. */
async function reportShadow(
	collection: string,
	{ policies, desk, outbox, claims, now = Date.now }: Parts,
): Promise<void> {
	const [platform, community] = collection.split(":") as [PlatformName, string];
	const poster = outbox.of(platform);
	if (poster === null) return;
	const queues = new Set(
		(await policies.within(platform, community))
			.filter(({ rules }) => Object.values(rules.modes).includes("shadow"))
			.map(({ policy }) => policy.queue),
	);
	const day = new Date(now()).toISOString().slice(0, 10);
	for (const queue of queues) {
		if (queue === null) continue;
		const key = `shadow:${collection}:${queue}:${day}`;
		if (!(await claims.take(key))) continue;
		const place = { platform, community, channel: queue, thread: null };
		const report = await desk.shadow(place, 1);
		await poster.post(place, { ...report, audience: "channel" }, key);
	}
}
