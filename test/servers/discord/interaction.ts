import { Exchange } from "../loopback/exchange.ts";
import type { Json } from "../loopback/json.ts";
import type { Message } from "./shapes.ts";

export type InteractionKind = "command" | "component" | "autocomplete" | "modal";

export interface Choice {
	readonly name: string;
	readonly value: string | number;
}

interface Origin {
	readonly id: string;
	readonly token: string;
	readonly kind: InteractionKind;
	readonly userId: string;
	readonly channelId: string;
	readonly guildId: string | null;
	/** The message whose button was pressed. */
	readonly message: Message | null;
	/** As it is called in the message that answers it. */
	readonly metadata: Json;
}

/** Discord waits this long for the first answer, and keeps the token this long. */
export const ACKNOWLEDGE_WITHIN_MS = 3000;
export const TOKEN_LIVES_MS = 15 * 60_000;

/** A command, a button, a suggestion or a form, as one person used it; and what became of it. */
export class Interaction extends Exchange<Message> {
	readonly origin: Origin;
	/** What an autocomplete was answered. */
	choices: readonly Choice[] | null = null;
	/** The form that was opened. */
	modal: Json | null = null;

	constructor(origin: Origin, sentAt: number) {
		super(sentAt);
		this.origin = origin;
	}

	/** Resolves with the suggestions. */
	async suggested(): Promise<readonly Choice[]> {
		await this.until("suggestions", (it) => it.choices !== null || it.deadlineMissed);
		if (this.choices === null) throw new Error("no suggestions: the deadline passed");
		return this.choices;
	}

	/** Resolves with the form that was opened. */
	async opened(): Promise<Json> {
		await this.until("a form", (it) => it.modal !== null || it.deadlineMissed);
		if (this.modal === null) throw new Error("no form: the deadline passed");
		return this.modal;
	}
}
