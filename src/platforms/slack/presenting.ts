import type { Logger } from "pino";
import type { Action, Reply } from "../../chat/reply.ts";
import type { Remembered } from "../platform.ts";
import { soon } from "../soon.ts";
import type { PeoplesNames } from "./names.ts";
import { type Button, renderReply, type SlackMessage } from "./render.ts";
import type { Typed } from "./typed.ts";

interface Parts {
	readonly buttons: Remembered;
	readonly typed: Typed;
	readonly names: PeoplesNames;
	readonly log: Logger;
	/** How long keeping the buttons may take. */
	readonly lookupMs: number;
}

export interface Manner {
	/** The thread that the message will stand in. */
	readonly thread: string | null;
	/** The name of who made it everybody's. */
	readonly sharedBy?: string | null;
	/** Offered beside the reply's own. */
	readonly offered?: readonly Action[];
	/** What the reader may read: their community's own commands are named as they are asked for. */
	readonly collections?: readonly string[];
}

/** Makes messages of replies, buttons and all. */
export class Presenting {
	readonly #with: Parts;

	constructor(parts: Parts) {
		this.#with = parts;
	}

	async message(
		reply: Reply,
		{ thread, sharedBy = null, offered = [], collections = [] }: Manner,
	): Promise<SlackMessage> {
		const [names, buttons] = await Promise.all([
			this.#with.names.of(reply),
			this.buttons([...reply.actions, ...offered]),
		]);
		return renderReply(reply, {
			now: new Date(),
			names,
			typed: (code) => this.#with.typed.shown(code, collections),
			buttons,
			thread,
			sharedBy,
		});
	}

	/** An answer without buttons is better than none. */
	async buttons(actions: readonly Action[]): Promise<readonly Button[]> {
		if (actions.length === 0) return [];
		const { buttons, log, lookupMs } = this.#with;
		const remembered = buttons.remember(actions).catch((error: unknown) => {
			log.warn({ err: error }, "the buttons of a reply could not be kept; it is shown without them");
			return [];
		});
		const ids = (await soon(remembered, lookupMs)) ?? [];
		return ids.flatMap((id, i) => (actions[i] ? [{ id, label: actions[i].label }] : []));
	}
}
