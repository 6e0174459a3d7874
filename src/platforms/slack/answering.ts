import type { Logger } from "pino";
import type { Invocation } from "../../chat/invocation.ts";
import { type Action, notice, type Reply } from "../../chat/reply.ts";
import type { Desk } from "../platform.ts";
import { soon } from "../soon.ts";
import type { Destination } from "./destination.ts";
import { GrowingAnswer } from "./growing.ts";
import type { OwnMessages, Stands } from "./own-messages.ts";
import type { Posting } from "./posting.ts";
import type { Presenting } from "./presenting.ts";
import type { Pace } from "./settings.ts";

interface Parts {
	readonly desk: Desk;
	readonly posting: Posting;
	readonly own: OwnMessages;
	readonly presenting: Presenting;
	readonly log: Logger;
	readonly pace: Pace;
	/** Tells in an assistant's thread that it is at work; false when that cannot be shown. */
	status(to: Destination): Promise<boolean>;
}

/**
 * Who sees the answer: everybody where the reply is for them (a mention is public by nature); the same unless the
 * channel's settings keep it to the asker; the asker; or everybody, because this person shares it.
 */
export type Showing =
	| { readonly to: "audience" | "settings" | "caller" }
	| { readonly to: "everyone"; readonly name: string };

const SHARE = "Share with channel";

/** From an invocation to what is shown in Slack. */
export class Answering {
	readonly #with: Parts;

	constructor(parts: Parts) {
		this.#with = parts;
	}

	/** Answers, and says so beforehand when it takes long. Never rejects. */
	async answer(
		invocation: Invocation,
		to: Destination,
		showing: Showing = { to: "audience" },
	): Promise<void> {
		const { desk } = this.#with;
		const openly = this.#isOpen(invocation, showing);
		const growing = this.#growing(invocation, to, openly);
		const work = desk.dispatcher.dispatch(invocation, (soFar) => growing.show(soFar));
		await this.#whileWaiting(work, to, growing);
		const { reply } = await work;
		const begun = await growing.finish();
		const understood = desk.conversations.answered(invocation.place, invocation, reply);
		const stands = await this.#deliver(invocation, to, { reply, begun, showing, open: await openly });
		await understood;
		if (stands === null) return;
		await Promise.all([this.#remember(invocation, stands, reply), this.#heads(invocation, stands, reply)]);
	}

	/** Tells the asker something, for their eyes only. */
	async tell(to: Destination, reply: Reply): Promise<void> {
		const message = await this.#with.presenting.message(reply, { thread: to.thread });
		await this.#with.posting.deliver({ ...to, event: null }, message, "caller");
	}

	/** Whether everybody may see the answer, as far as that depends on what is asked where. Never rejects. */
	async #isOpen({ command, place, collections }: Invocation, { to }: Showing): Promise<boolean> {
		const { desk, log } = this.#with;
		if (to === "caller" || to === "everyone") return to === "everyone";
		if (desk.registry.seenBy(collections).get(command)?.privately) return false;
		if (to === "audience" || place.community === null) return true;
		try {
			const { settings } = await desk.settings.read(place);
			return settings.audience === "channel" && !settings.privateCommands.includes(command);
		} catch (error) {
			log.warn({ err: error }, "a channel's settings could not be read; the answer is for the asker's eyes");
			return false;
		}
	}

	#growing({ collections }: Invocation, to: Destination, openly: Promise<boolean>): GrowingAnswer {
		const { own, presenting, log, pace } = this.#with;
		const shown = (soFar: Reply) => presenting.message(soFar, { thread: to.thread, collections });
		return new GrowingAnswer({
			openly: to.direct ? Promise.resolve(true) : openly,
			everyMs: pace.editEveryMs,
			post: async (soFar) => own.post(to, await shown(soFar), to.event),
			update: async (at, soFar) => own.update(at, await shown(soFar), to.event, { tries: 1 }),
			failed: (error) => log.debug({ err: error }, "an answer could not be shown while it was being made"),
		});
	}

	/** What shows the asker that they were heard, when the answer takes its time. */
	async #whileWaiting(work: Promise<unknown>, to: Destination, growing: GrowingAnswer): Promise<void> {
		const { pace } = this.#with;
		let told = false;
		if (to.direct && to.thread !== null && (await soon(work, pace.statusAfterMs)) === null) {
			told = await this.#with.status(to);
		}
		if (told || (await soon(work, pace.progressAfterMs)) !== null || growing.visible) return;
		await this.tell(to, ON_ITS_WAY);
	}

	async #deliver(
		{ command, options, collections }: Invocation,
		to: Destination,
		{ reply, begun, showing, open }: { reply: Reply; begun: Stands | null; showing: Showing; open: boolean },
	): Promise<Stands | null> {
		const { desk, posting, presenting } = this.#with;
		const told = isTold(reply);
		const shared = showing.to === "everyone" && told;
		const everyone = shared || (open && showing.to !== "everyone" && reply.audience === "channel");
		const known = desk.registry.seenBy(collections).get(command);
		const shareable = told && !everyone && !to.direct && known?.access === "everyone" && !known.pressed;
		const share: Action = { label: SHARE, command, options, share: true };
		const message = await presenting.message(reply, {
			thread: to.thread,
			sharedBy: shared ? showing.name : null,
			offered: shareable ? [share] : [],
			collections,
		});
		if (begun !== null && (everyone || to.direct) && (await this.#replaced(begun, message, to.event))) {
			return begun;
		}
		if (begun !== null) await this.#taken(begun);
		return posting.deliver(to, message, everyone ? "channel" : "caller");
	}

	/** Puts the answer where its beginning stands. */
	async #replaced(at: Stands, message: Parameters<OwnMessages["update"]>[1], event: string | null) {
		try {
			await this.#with.own.update(at, message, event);
			return true;
		} catch (error) {
			this.#with.log.warn({ err: error }, "an answer could not be put in its place; it is posted anew");
			return false;
		}
	}

	async #taken(at: Stands): Promise<void> {
		await this.#with.own.remove(at).catch((error: unknown) => {
			this.#with.log.warn({ err: error }, "the beginning of an answer could not be taken away");
		});
	}

	/** An answer in the channel itself heads the thread that people reply to it in. */
	async #heads(invocation: Invocation, { ts }: Stands, reply: Reply): Promise<void> {
		const { place } = invocation;
		if (place.community === null || place.thread !== null) return;
		await this.#with.desk.conversations.answered({ ...place, thread: ts }, invocation, reply);
	}

	/** So that corrections reach it. */
	async #remember({ place, collections }: Invocation, { channel, ts }: Stands, reply: Reply): Promise<void> {
		if (!isTold(reply)) return;
		const posted = { platform: "slack", channel, message: ts } as const;
		await this.#with.desk.posted.remember(posted, reply, { place, collections });
	}
}

function isTold({ outcome }: Reply): boolean {
	return outcome === "answered" || outcome === "abstained";
}

const ON_ITS_WAY: Reply = {
	...notice("refused", ["The archive is being searched. The answer will appear here."]),
	outcome: "answered",
};
