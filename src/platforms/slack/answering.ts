import type { Logger } from "pino";
import type { Invocation } from "../../chat/invocation.ts";
import { type Action, notice, type Reply } from "../../chat/reply.ts";
import type { Desk } from "../platform.ts";
import { soon } from "../soon.ts";
import type { Place } from "./place.ts";
import type { Posting } from "./posting.ts";
import { type Button, renderReply } from "./render.ts";
import type { Pace } from "./settings.ts";

interface Parts {
	readonly desk: Desk;
	readonly posting: Posting;
	readonly log: Logger;
	readonly pace: Pace;
	/** A command as it is typed in this workspace. */
	typed(code: string): string;
}

/** Who sees the answer: everybody where the reply is for them; the asker; or everybody, because this person shares it. */
export type Showing =
	| { readonly to: "audience" | "caller" }
	| { readonly to: "everyone"; readonly name: string };

const SHARE = "Share with channel";

/** From an invocation to what is shown in Slack. */
export class Answering {
	readonly #with: Parts;

	constructor(parts: Parts) {
		this.#with = parts;
	}

	/** Answers, and says so beforehand when it takes long. Never rejects. */
	async answer(invocation: Invocation, place: Place, showing: Showing = { to: "audience" }): Promise<void> {
		const { desk, pace } = this.#with;
		const work = desk.dispatcher.dispatch(invocation);
		const late = (await soon(work, pace.progressAfterMs)) === null;
		if (late) await this.#send(place, ON_ITS_WAY, { to: "caller" }, []);
		const { reply } = await work;
		const { command, options } = invocation;
		await this.#send(place, reply, showing, [{ label: SHARE, command, options, share: true }]);
	}

	/** Tells the asker something, for their eyes only. */
	async tell(place: Place, reply: Reply): Promise<void> {
		await this.#send(place, reply, { to: "caller" }, []);
	}

	async #send(place: Place, reply: Reply, showing: Showing, sharing: readonly Action[]): Promise<void> {
		const told = reply.outcome === "answered" || reply.outcome === "abstained";
		const shared = showing.to === "everyone" && told;
		const everyone = shared || (showing.to === "audience" && reply.audience === "channel");
		const offered = told && !everyone && !place.direct ? sharing : [];
		const message = renderReply(reply, {
			now: new Date(),
			typed: this.#with.typed,
			buttons: await this.#buttons([...reply.actions, ...offered]),
			thread: place.thread,
			sharedBy: shared ? showing.name : null,
		});
		await this.#with.posting.deliver(place, message, everyone ? "channel" : "caller");
	}

	/** An answer without buttons is better than none. */
	async #buttons(actions: readonly Action[]): Promise<readonly Button[]> {
		if (actions.length === 0) return [];
		const { desk, log, pace } = this.#with;
		const remembered = desk.buttons.remember(actions).catch((error: unknown) => {
			log.warn({ err: error }, "the buttons of a reply could not be kept; it is shown without them");
			return [];
		});
		const ids = (await soon(remembered, pace.lookupMs)) ?? [];
		return ids.flatMap((id, i) => (actions[i] ? [{ id, label: actions[i].label }] : []));
	}
}

const ON_ITS_WAY: Reply = {
	...notice("refused", ["The archive is being searched. The answer will appear here."]),
	outcome: "answered",
};
