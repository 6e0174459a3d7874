import { Watched } from "./watched.ts";

export interface Acknowledgement {
	readonly at: number;
	/** How the bot acknowledged: each platform has its own words. */
	readonly kind: string;
	readonly ephemeral: boolean;
}

/** Something a person did, and all that the bot did about it. */
export class Exchange<Message> extends Watched {
	readonly sentAt: number;
	acknowledged: Acknowledgement | null = null;
	/** The first reply: a placeholder until `answeredAt` is set. */
	original: Message | null = null;
	/** When the first reply showed its first content. */
	answeredAt: number | null = null;
	readonly followUps: Message[] = [];
	deadlineMissed: boolean = false;

	#stopDeadline: () => void = () => undefined;

	constructor(sentAt: number) {
		super();
		this.sentAt = sentAt;
	}

	/** Takes what stops the deadline, for the moment of the acknowledgement. */
	dueUnless(stop: () => void): void {
		this.#stopDeadline = stop;
	}

	acknowledge(at: number, kind: string, ephemeral: boolean): void {
		this.#stopDeadline();
		this.acknowledged = { at, kind, ephemeral };
		this.changed();
	}

	answer(message: Message, at: number): void {
		this.original = message;
		this.answeredAt ??= at;
		this.changed();
	}

	followUp(message: Message): void {
		this.followUps.push(message);
		this.changed();
	}

	missDeadline(): void {
		this.deadlineMissed = true;
		this.changed();
	}

	/** Resolves with the acknowledgement; rejects when the deadline passed without one. */
	async acknowledgement(): Promise<Acknowledgement> {
		await this.until(
			"an acknowledgement",
			(it) => it.acknowledged !== null || it.deadlineMissed || it.hopeless,
		);
		if (this.acknowledged !== null) return this.acknowledged;
		throw new Error(
			`never acknowledged: ${this.deadlineMissed ? "the deadline passed" : "it never reached the bot"}`,
		);
	}

	/** Resolves with the first reply, once it shows content; rejects when none can come any more. */
	async answered(): Promise<Message> {
		await this.until("an answer", (it) => it.answeredAt !== null || it.hopeless);
		if (this.original === null) throw new Error("never answered: the deadline passed");
		return this.original;
	}

	/** Whether the platform refuses every answer from now on. */
	protected get hopeless(): boolean {
		return this.deadlineMissed;
	}
}
