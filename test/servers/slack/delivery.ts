import { after, type Clock } from "../loopback/clock.ts";
import type { Json } from "../loopback/json.ts";
import type { Ledger } from "../loopback/ledger.ts";
import { Watched } from "../loopback/watched.ts";
import type { Conversation, Interaction } from "./exchanges.ts";

export interface Parcel {
	readonly type: "events_api" | "slash_commands" | "interactive";
	readonly payload: Json;
	readonly retry: { readonly num: number; readonly reason: string } | null;
	/** Aborted when nobody waits for the answer any more. */
	readonly signal: AbortSignal;
}

/** What came of one attempt. */
export type Outcome =
	| { readonly kind: "acknowledged"; readonly body: unknown }
	| { readonly kind: "failed"; readonly reason: string; readonly noRetry?: boolean };

/** The road to the bot: a socket that it opened, or requests to its address. */
export interface Transport {
	deliver(parcel: Parcel): Promise<Outcome>;
	/** What Slack calls an attempt that took too long. */
	readonly timeoutReason: string;
}

const ACKNOWLEDGE_WITHIN_MS = 3000;
/** How long after the last failure each further attempt is made. */
const RETRY_AFTER_MS = [0, 60_000, 300_000];

type Settle = (interaction: Interaction, body: unknown) => string;

/** Brings events and interactions to the bot, and holds it to its three seconds. */
export class Delivery extends Watched {
	readonly #clock: Clock;
	readonly #ledger: Ledger;
	readonly #transport: Transport;
	/** How many acknowledgements came and were lost. */
	lostAcks = 0;
	#acksToLose = 0;

	constructor(clock: Clock, ledger: Ledger, transport: Transport, whole: Watched | null = null) {
		super(whole);
		this.#clock = clock;
		this.#ledger = ledger;
		this.#transport = transport;
	}

	/** The next acknowledgements get lost on their way, so that Slack tries again. */
	loseAcks(count: number): void {
		this.#acksToLose += count;
	}

	/** Delivers an event, again and again until it is acknowledged or Slack gives up. */
	event(conversation: Conversation): void {
		void this.#attempt(conversation, 0, "");
	}

	/** Delivers the same event once more, as after a failure, whatever became of it before. */
	async redeliver(conversation: Conversation): Promise<void> {
		await this.#attempt(conversation, conversation.deliveries, this.#transport.timeoutReason, false);
	}

	/** Delivers an interaction: once, for Slack never repeats those. `settle` does what the answer says. */
	async interaction(interaction: Interaction, type: Parcel["type"], settle: Settle): Promise<void> {
		const outcome = await this.#send(type, interaction.origin.payload, null);
		if (outcome.kind === "acknowledged") {
			const kind = settle(interaction, outcome.body);
			return interaction.acknowledge(this.#clock.now(), kind, interaction.original?.ephemeral_for != null);
		}
		if (outcome.reason !== this.#transport.timeoutReason) {
			return interaction.fail(outcome.reason === "http_error" ? "http_error" : "dispatch_failed");
		}
		this.#ledger.violate("deadline", `${type} was not acknowledged in three seconds`);
		interaction.failed = "operation_timeout";
		interaction.missDeadline();
	}

	async #attempt(conversation: Conversation, num: number, reason: string, goOn = true): Promise<void> {
		conversation.deliveries += 1;
		const retry = num === 0 ? null : { num, reason };
		const outcome = await this.#send("events_api", conversation.body, retry);
		if (outcome.kind === "acknowledged") {
			conversation.acks += 1;
			conversation.settled = true;
			return conversation.changed();
		}
		conversation.failures += 1;
		if (outcome.reason === this.#transport.timeoutReason) conversation.deadlineMissed = true;
		const wait = outcome.noRetry ? undefined : RETRY_AFTER_MS[num];
		conversation.settled = !goOn || wait === undefined;
		conversation.changed();
		if (!goOn || wait === undefined) return;
		const again = () => void this.#attempt(conversation, num + 1, outcome.reason);
		if (wait === 0) again();
		else after(this.#clock, wait, again);
	}

	async #send(type: Parcel["type"], payload: Json, retry: Parcel["retry"]): Promise<Outcome> {
		const giveUp = new AbortController();
		const late = new Promise<Outcome>((resolve) => {
			const cancel = after(this.#clock, ACKNOWLEDGE_WITHIN_MS, () => {
				resolve({ kind: "failed", reason: this.#transport.timeoutReason });
				giveUp.abort();
			});
			giveUp.signal.addEventListener("abort", cancel, { once: true });
		});
		const outcome = this.#transport
			.deliver({ type, payload, retry, signal: giveUp.signal })
			.then((got) => this.#mayLose(got));
		try {
			return await Promise.race([outcome, late]);
		} finally {
			giveUp.abort();
		}
	}

	/** A lost acknowledgement is one that never comes. */
	#mayLose(outcome: Outcome): Outcome | Promise<Outcome> {
		if (outcome.kind !== "acknowledged" || this.#acksToLose === 0) return outcome;
		this.#acksToLose -= 1;
		this.lostAcks += 1;
		this.changed();
		return new Promise(() => undefined);
	}
}
