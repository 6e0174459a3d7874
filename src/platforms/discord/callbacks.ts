import {
	type APIMessage,
	DiscordAPIError,
	InteractionResponseType,
	MessageFlags,
	REST,
	RESTJSONErrorCodes,
	type RESTOptions,
	type RESTPatchAPIWebhookWithTokenMessageJSONBody,
	type RESTPostAPIInteractionCallbackJSONBody,
	type RESTPostAPIWebhookWithTokenJSONBody,
	Routes,
} from "discord.js";
import type { Logger } from "pino";
import { persist } from "./persist.ts";

/** An interaction that waits for its answer. */
export interface Pending {
	readonly id: string;
	readonly token: string;
	readonly application_id: string;
	/** When it reached us, on the clock of `performance.now`. */
	readonly receivedAt: number;
}

/** Discord waits three seconds for the first answer; part of that is its way to us and back. */
const ANSWER_WITHIN_MS = 2_800;
/** A callback that hangs is sent again while there is time: which one arrived, Discord tells. */
const ONE_CALLBACK_MS = 900;
/** An edit may come much later, as the token lives a quarter of an hour. */
const EDIT_WITHIN_MS = 60_000;
const PROGRESS_WITHIN_MS = 3_000;
const ONE_LOOK_MS = 20_000;

/**
 * All that answers interactions: by their tokens, which Discord does not count against the bot. So they go by a REST
 * of their own, and never wait in the client's queue of 50 requests a second.
 */
export class Callbacks {
	readonly #rest: REST;
	readonly #log: Logger;

	constructor(options: Partial<RESTOptions>, log: Logger) {
		this.#rest = new REST({
			...options,
			globalRequestsPerSecond: 1_000_000,
			// `persist` repeats, with pauses.
			retries: 0,
			timeout: 5_000,
			// There is a queue for each token, and no token comes twice.
			handlerSweepInterval: 30_000,
		});
		this.#log = log;
	}

	/** The first answer. @returns whether it is ours and in time, so that more may follow. */
	async respond(pending: Pending, body: RESTPostAPIInteractionCallbackJSONBody): Promise<boolean> {
		const route = Routes.interactionCallback(pending.id, pending.token);
		const until = pending.receivedAt + ANSWER_WITHIN_MS;
		try {
			await persist(until, async (attempt) => {
				const left = Math.max(1, Math.min(ONE_CALLBACK_MS, until - performance.now()));
				try {
					await this.#rest.post(route, { auth: false, body, signal: AbortSignal.timeout(left) });
				} catch (error) {
					// An attempt before this one arrived after all.
					if (attempt > 0 && codeOf(error) === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
						return;
					throw error;
				}
			});
			return true;
		} catch (error) {
			const code = codeOf(error);
			if (code === RESTJSONErrorCodes.UnknownInteraction)
				this.#log.warn({ err: error }, "an interaction had expired before it could be answered");
			else if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
				this.#log.info("an interaction was answered by another process");
			else throw error;
			return false;
		}
	}

	/** Tells that the answer is on its way: to everyone, or to the asker alone. */
	defer(pending: Pending, privately: boolean): Promise<boolean> {
		return this.respond(pending, {
			type: InteractionResponseType.DeferredChannelMessageWithSource,
			data: privately ? { flags: MessageFlags.Ephemeral } : {},
		});
	}

	/** Puts the answer in the place of the first one. */
	async edit(pending: Pending, body: RESTPatchAPIWebhookWithTokenMessageJSONBody): Promise<void> {
		await this.#later((signal) => this.#rest.patch(original(pending), { auth: false, body, signal }));
	}

	/** Shows what there is so far, with one attempt: the next is never far. */
	async progress(pending: Pending, body: RESTPatchAPIWebhookWithTokenMessageJSONBody): Promise<void> {
		const signal = AbortSignal.timeout(PROGRESS_WITHIN_MS);
		await this.#rest.patch(original(pending), { auth: false, body, signal });
	}

	/** The id of the answer that stands. */
	async shown(pending: Pending): Promise<string> {
		const until = performance.now() + ONE_LOOK_MS;
		const found = await persist(until, () => this.#rest.get(original(pending), { auth: false }));
		return (found as APIMessage).id;
	}

	async remove(pending: Pending): Promise<void> {
		await this.#later((signal) => this.#rest.delete(original(pending), { auth: false, signal })).catch(
			(error: unknown) => {
				if (codeOf(error) !== RESTJSONErrorCodes.UnknownMessage) throw error;
			},
		);
	}

	/** One more message. Discord cannot tell a repetition from a new one, so a lost answer may double it. */
	async followUp(pending: Pending, body: RESTPostAPIWebhookWithTokenJSONBody): Promise<void> {
		const route = Routes.webhook(pending.application_id, pending.token);
		await this.#later((signal) => this.#rest.post(route, { auth: false, body, signal }));
	}

	close(): void {
		this.#rest.clearHandlerSweeper();
		this.#rest.clearHashSweeper();
	}

	async #later(send: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
		await persist(performance.now() + EDIT_WITHIN_MS, () => send(AbortSignal.timeout(EDIT_WITHIN_MS)));
	}
}

function original({ application_id, token }: Pending): ReturnType<typeof Routes.webhookMessage> {
	return Routes.webhookMessage(application_id, token, "@original");
}

export function codeOf(error: unknown): string | number | null {
	return error instanceof DiscordAPIError ? error.code : null;
}
