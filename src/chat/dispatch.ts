import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Archive } from "../archive/archive.ts";
import type { Command } from "./command.ts";
import type { Cooldown } from "./cooldown.ts";
import type { Invocation } from "./invocation.ts";
import { checkOptions } from "./options.ts";
import { assertOwnWordsUnquoted } from "./own-words.ts";
import type { Registry } from "./registry.ts";
import { notice, type Reply } from "./reply.ts";
import { type Remembering, replyKey } from "./reply-cache.ts";
import { Turnstile } from "./turnstile.ts";

/** A reply and how it came about. */
export interface Dispatched {
	readonly reply: Reply;
	readonly cached: boolean;
	/** From invocation to reply. */
	readonly ms: number;
}

interface Collaborators {
	readonly registry: Registry;
	readonly archive: Archive;
	readonly cache: Remembering;
	readonly cooldown: Cooldown;
	readonly log: Logger;
	/** Names the code that makes the replies: another build never reads this one's. */
	readonly build: string;
	/** The longest that a command may take. */
	readonly deadlineMs?: number;
}

/** Under a flood most of the time is waiting for one's turn: all in all it may take so many times the deadline. */
const PATIENCE = 4;
/** More at once would each take longer, and be late together. */
const COMMANDS_AT_ONCE = 8;

/** One invocation in, one reply out, in time, whatever breaks. It never rejects. */
export class Dispatcher {
	readonly #with: Collaborators;
	/** Commands under way by reply key: the same question asked twice at once runs once. */
	readonly #running = new Map<string, Promise<Reply>>();
	readonly #deadlineMs: number;
	readonly #turnstile = new Turnstile(COMMANDS_AT_ONCE);
	#hits = 0;
	#misses = 0;

	constructor(collaborators: Collaborators) {
		this.#with = collaborators;
		this.#deadlineMs = collaborators.deadlineMs ?? 15_000;
	}

	/** Of the replies that could have come from the cache, the share that did; null before the first. */
	get hitRate(): number | null {
		const all = this.#hits + this.#misses;
		return all === 0 ? null : this.#hits / all;
	}

	async dispatch(invocation: Invocation): Promise<Dispatched> {
		const began = performance.now();
		const { log } = this.#with;
		try {
			const work = this.#reply(invocation);
			const { reply, cached } = await inTime(work, PATIENCE * this.#deadlineMs);
			const ms = performance.now() - began;
			log.info(
				{
					command: invocation.command,
					platform: invocation.caller.platform,
					outcome: reply.outcome,
					cached,
					ms,
				},
				"replied",
			);
			return { reply, cached, ms };
		} catch (error) {
			const reference = randomUUID().slice(0, 8);
			log.error({ command: invocation.command, reference, err: error }, "a reply failed");
			return { reply: failure(error, reference), cached: false, ms: performance.now() - began };
		}
	}

	async #reply(invocation: Invocation): Promise<{ reply: Reply; cached: boolean }> {
		const { registry, archive, cache, build } = this.#with;
		const command = registry.get(invocation.command);
		if (!command) {
			return {
				reply: notice("refused", ["There is no command of that name. Try ", { code: "/help" }, "."]),
				cached: false,
			};
		}
		const checked = checkOptions(command, invocation.options);
		if (!checked.ok) return { reply: notice("refused", checked.problem), cached: false };

		const { collections } = invocation;
		const archiveVersion = await inTime(archive.version(), this.#deadlineMs);
		const key = replyKey({
			command: command.name,
			options: checked.values,
			collections,
			archiveVersion,
			build,
		});
		const remembered = command.cacheFor > 0 ? await cache.get(key) : undefined;
		if (remembered) {
			this.#hits += 1;
			return { reply: remembered, cached: true };
		}
		const waitMs =
			invocation.caller.platform === "console" ? 0 : this.#with.cooldown.take(callerKey(invocation));
		if (waitMs > 0) return { reply: tooFast(waitMs), cached: false };

		const request = {
			options: checked.values,
			archive: archive.seenBy(collections),
			commands: registry.commands,
		};
		return { reply: await this.#once(key, command, () => command.run(request)), cached: false };
	}

	/** Runs the command unless it is running already for the same key, and remembers what it found. */
	#once(key: string, command: Command, run: () => Promise<Reply>): Promise<Reply> {
		const running = this.#running.get(key);
		if (running !== undefined) return running;
		if (command.cacheFor > 0) this.#misses += 1;
		// What never ends must hold up neither those who ask the same later, nor those who wait for their turn.
		const timely = () => inTime(run(), this.#deadlineMs);
		const work = this.#turnstile.through(timely).then(async (reply) => {
			assertOwnWordsUnquoted(reply);
			const lasting = reply.outcome === "answered" || reply.outcome === "abstained";
			if (lasting && command.cacheFor > 0) await this.#with.cache.set(key, reply, command.cacheFor * 1000);
			return reply;
		});
		const settled = work.finally(() => this.#running.delete(key));
		this.#running.set(key, settled);
		return settled;
	}
}

class TooSlow extends Error {}

/** @throws TooSlow when `work` is not done in time; what it does afterwards is nobody's concern. */
async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new TooSlow(`not done in ${ms} ms`)), ms);
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
		work.catch(() => {});
	}
}

function callerKey({ caller }: Invocation): string {
	return `${caller.platform}:${caller.id}`;
}

function tooFast(waitMs: number): Reply {
	const seconds = Math.ceil(waitMs / 1000);
	return notice("refused", [
		`One moment: you have asked several questions in a few seconds. Ask again in ${seconds} second${seconds === 1 ? "" : "s"}.`,
	]);
}

/** What a person is told of a fault: nothing of its insides, and a reference that finds it in the log. */
function failure(error: unknown, reference: string): Reply {
	const what =
		error instanceof TooSlow
			? "The archive took too long to answer. Nothing was lost; please ask again in a moment."
			: "The archive could not answer just now, which is a fault here and not in your question. Please ask again in a moment.";
	return notice("failed", [what], ["Reference for the operator: ", { code: reference }]);
}
