import type { App } from "@slack/bolt";
import type { Origin } from "./collections.ts";
import { type Counter, placeOf } from "./counter.ts";
import { type Heard, overheard, personsMessage, stateOf } from "./overheard.ts";

/** So many messages are looked at in one moment; a flood waits for its turn in order. */
const AT_ONCE = 8;
const MOST_WAITING = 20_000;
const REMEMBERED = 50_000;

/**
 * Hands every person's message in a channel on to be moderated, once for each state of it. Nothing that answers waits
 * for it, and nothing of it is kept but the last few messages of each channel, in memory and for minutes.
 */
export function listenForModeration(app: App, { desk, recent, workspace, log }: Counter): void {
	const { overhear } = desk;
	if (overhear === null) return;
	const seen = new Set<string>();
	const waiting: (() => Promise<void>)[] = [];
	let running = 0;
	let dropped = 0;

	app.event("message", async ({ event, context }) => {
		if (event.channel_type !== "channel" && event.channel_type !== "group") return;
		const found = personsMessage(event as unknown as Heard, context.botUserId ?? null);
		if (found === null || !isNew(stateOf(event.channel, found.said))) return;
		await inTurn(() => hear(event.channel, found, context));
	});

	async function hear(
		channel: string,
		{ said, edited }: { said: Heard; edited: boolean },
		origin: Origin,
	): Promise<void> {
		const thread = said.thread_ts ?? null;
		const link = await workspace.linkTo({ channel, ts: said.ts ?? "", thread });
		const place = placeOf(origin, { channel, thread, direct: false });
		const heard = overheard(said, { place, edited, link });
		recent.add(channel, { ts: heard.message, author: heard.author.id, text: heard.text });
		await overhear?.(heard);
	}

	function isNew(state: string): boolean {
		if (seen.has(state)) return false;
		seen.add(state);
		const [oldest] = seen;
		if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
		return true;
	}

	/** Resolves when `work` is done; what is too much at once is told in the log as a number. */
	async function inTurn(work: () => Promise<void>): Promise<void> {
		if (waiting.length >= MOST_WAITING) {
			dropped += 1;
			if (dropped % MOST_WAITING === 1) log.error({ dropped }, "messages come too fast to be moderated");
			return;
		}
		await new Promise<void>((resolve) => {
			waiting.push(() => work().catch(failed).finally(resolve));
			void next();
		});
	}

	async function next(): Promise<void> {
		if (running >= AT_ONCE) return;
		running += 1;
		for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) await work();
		running -= 1;
	}

	function failed(error: unknown): void {
		log.error({ err: error }, "a message could not be moderated");
	}
}
