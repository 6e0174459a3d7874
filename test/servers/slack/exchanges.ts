import { Exchange } from "../loopback/exchange.ts";
import type { Json } from "../loopback/json.ts";
import type { Message, View } from "./shapes.ts";

export type InteractionKind = "command" | "component" | "suggestion" | "submission" | "shortcut";

interface Origin {
	readonly kind: InteractionKind;
	readonly teamId: string;
	readonly userId: string;
	/** null where Slack tells the bot no channel, as in the Home tab. */
	readonly channelId: string | null;
	readonly triggerId: string;
	readonly responseUrl: string | null;
	/** The message or view whose component was used. */
	readonly message: Message | null;
	readonly view: View | null;
	readonly payload: Json;
}

/** A command, a button, a form or a shortcut, as one person used it; and what became of it. */
export class Interaction extends Exchange<Message> {
	readonly origin: Origin;
	/** What the person sees when Slack could not bring it to the bot, or got no answer in time. */
	failed: "operation_timeout" | "dispatch_failed" | "http_error" | null = null;
	/** The form that was opened by it. */
	view: View | null = null;
	/** What a suggestion was answered. */
	options: readonly Json[] | null = null;
	/** What a submission was answered: the errors by block. */
	errors: Json | null = null;

	constructor(origin: Origin, sentAt: number) {
		super(sentAt);
		this.origin = origin;
	}

	fail(why: "operation_timeout" | "dispatch_failed" | "http_error"): void {
		this.failed = why;
		this.changed();
	}

	/** Resolves with the form that was opened. */
	async opened(): Promise<View> {
		await this.until("a form", (it) => it.view !== null || it.failed === "dispatch_failed");
		if (this.view === null) throw new Error(`no form: ${this.failed}`);
		return this.view;
	}

	/** Resolves with the suggestions. */
	async suggested(): Promise<readonly Json[]> {
		await this.until("suggestions", (it) => it.options !== null || it.failed !== null);
		if (this.options === null) throw new Error(`no suggestions: ${this.failed}`);
		return this.options;
	}

	/** A response URL outlives the deadline: only what never reached the bot is hopeless. */
	protected override get hopeless(): boolean {
		return this.failed === "dispatch_failed";
	}
}

/** An event (something said, the Home tab opened), how often it was delivered, and what the bot did about it. */
export class Conversation extends Exchange<Message> {
	/** The body of the Events API's request: the same, `event_id` and all, at each delivery. */
	readonly body: Json;
	readonly #message: Message | null;
	deliveries = 0;
	/** The attempts whose acknowledgement came in time. */
	acks = 0;
	/** The attempts that failed. */
	failures = 0;
	/** No further attempt will be made. */
	settled = false;

	constructor(body: Json, message: Message | null, sentAt: number) {
		super(sentAt);
		this.body = body;
		this.#message = message;
	}

	/** What was said; an event about something else has none. */
	get message(): Message {
		if (this.#message === null) throw new Error("this event is about no message");
		return this.#message;
	}

	/** An event's missed deadline ends nothing: the bot may post whenever it likes. */
	protected override get hopeless(): boolean {
		return false;
	}
}
