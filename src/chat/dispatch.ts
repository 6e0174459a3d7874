import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Archive } from "../archive/archive.ts";
import { SearchUnavailable } from "../search-unavailable.ts";
import { POWERS_WITHIN_MS, refusalOf } from "./access.ts";
import { feedbackActions } from "./answer-actions.ts";
import type { ChannelSettings } from "./channel-settings.ts";
import type { Command } from "./command.ts";
import type { Cooldown } from "./cooldown.ts";
import type { Invocation } from "./invocation.ts";
import { checkOptions } from "./options.ts";
import { assertOwnWordsUnquoted } from "./own-words.ts";
import type { Registry } from "./registry.ts";
import { notice, type Reply, type Run } from "./reply.ts";
import { type Remembering, replyKey } from "./reply-cache.ts";
import type { Services } from "./services.ts";
import { Turnstile } from "./turnstile.ts";

/** Is shown a reply that is not whole yet. */
export type Progress = (soFar: Reply) => void;

interface Underway {
	readonly reply: Promise<Reply>;
	readonly watching: Set<Progress>;
}

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
	readonly services: Services;
	/** `platform:id` of everyone who runs this bot. */
	readonly operators?: ReadonlySet<string>;
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
	/** Commands under way by reply key: the same question asked twice at once runs once, and all are shown its progress. */
	readonly #running = new Map<string, Underway>();
	readonly #deadlineMs: number;
	readonly #turnstile = new Turnstile(COMMANDS_AT_ONCE);
	#hits = 0;
	#misses = 0;

	constructor(collaborators: Collaborators) {
		this.#with = collaborators;
		this.#deadlineMs = collaborators.deadlineMs ?? 19_000;
	}

	/** Of the replies that could have come from the cache, the share that did; null before the first. */
	get hitRate(): number | null {
		const all = this.#hits + this.#misses;
		return all === 0 ? null : this.#hits / all;
	}

	/** `progress` is shown what there is so far, as often as the command has more; never after the reply. */
	async dispatch(invocation: Invocation, progress: Progress = () => {}): Promise<Dispatched> {
		const began = performance.now();
		const { log } = this.#with;
		try {
			const work = this.#reply(invocation, progress);
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

	async #reply(invocation: Invocation, progress: Progress): Promise<{ reply: Reply; cached: boolean }> {
		const { archive, cache, build, services } = this.#with;
		const registry = this.#with.registry.seenBy(invocation.collections);
		const command = registry.get(invocation.command);
		if (!command) {
			return {
				reply: notice("refused", ["There is no command of that name. Try ", { code: "/help" }, "."]),
				cached: false,
			};
		}
		const checked = checkOptions(command, invocation.options);
		if (!checked.ok) return { reply: notice("refused", checked.problem), cached: false };

		const { collections, caller, place } = invocation;
		const { settings } = await services.settings.read(place);
		const refusal = await this.#refusal(command, invocation, settings);
		if (refusal) return { reply: notice("refused", refusal), cached: false };
		const archiveVersion = await inTime(archive.version(), this.#deadlineMs);
		const key = replyKey({
			command: command.name,
			options: checked.values,
			collections,
			archiveVersion,
			build,
			worded: settings.model,
		});
		const remembered = command.cacheFor > 0 ? await cache.get(key) : undefined;
		if (remembered) {
			this.#hits += 1;
			return { reply: this.#withFeedback(remembered, command, key, invocation), cached: true };
		}
		const waitMs =
			caller.platform === "console" ? 0 : this.#with.cooldown.take(`${caller.platform}:${caller.id}`);
		if (waitMs > 0) return { reply: tooFast(waitMs), cached: false };

		const request = {
			options: checked.values,
			archive: archive.seenBy(collections),
			commands: registry.commands,
			caller,
			place,
			services,
		};
		const run = (show: Progress, leave: () => void) => {
			const elsewhere = <T>(work: () => Promise<T>) => {
				leave();
				return work();
			};
			return command.run({ ...request, progress: show, elsewhere });
		};
		const reply = await this.#once(key, command, run, progress);
		return { reply: this.#withFeedback(reply, command, key, invocation), cached: false };
	}

	/** The reply with its feedback buttons, and what was asked remembered under the answer's name for a while. */
	#withFeedback(reply: Reply, command: Command, key: string, { caller, options }: Invocation): Reply {
		if (command.cacheFor === 0 || caller.platform === "console") return reply;
		const answer = answerName(key);
		const actions = feedbackActions(command, reply, answer);
		if (actions.length === 0) return reply;
		const asked = Object.entries(options).map(([name, value]) => `${name}:${value}`);
		void this.#with.services.feedback.remember(answer, asked.join(" "));
		return { ...reply, actions: [...reply.actions, ...actions] };
	}

	/** Why the caller may not give this command here; null when they may. */
	async #refusal(
		command: Command,
		{ caller, place }: Invocation,
		settings: ChannelSettings,
	): Promise<readonly Run[] | null> {
		const { operators = new Set<string>() } = this.#with;
		if (command.access !== "everyone") {
			return inTime(refusalOf(command.access, caller, operators), POWERS_WITHIN_MS);
		}
		if (place.community === null || !command.listed) return null;
		if (settings.allowedCommands === null || settings.allowedCommands.includes(command.name)) return null;
		const others = settings.allowedCommands.flatMap((name, i): Run[] => [
			i === 0 ? "" : ", ",
			{ code: `/${name}` },
		]);
		return [
			{ code: `/${command.name}` },
			" is not answered in this channel. Its admins allow: ",
			...others,
			".",
		];
	}

	/** Runs the command unless it is running already for the same key, and remembers what it found. */
	#once(
		key: string,
		command: Command,
		run: (show: Progress, leave: () => void) => Promise<Reply>,
		progress: Progress,
	): Promise<Reply> {
		// What is not cached may act, or depend on who asks: each runs for itself.
		const cached = command.cacheFor > 0;
		const running = cached ? this.#running.get(key) : undefined;
		if (running !== undefined) {
			running.watching.add(progress);
			return running.reply;
		}
		if (cached) this.#misses += 1;
		const watching = new Set([progress]);
		const show = (soFar: Reply) => {
			assertOwnWordsUnquoted(soFar);
			for (const watcher of watching) watcher(soFar);
		};
		// What never ends must hold up neither those who ask the same later, nor those who wait for their turn.
		const timely = (leave: () => void) => inTime(run(show, leave), this.#deadlineMs);
		const work = this.#turnstile.through(timely).then(async (reply) => {
			assertOwnWordsUnquoted(reply);
			const said = reply.outcome === "answered" || reply.outcome === "abstained";
			const lasting = said && !reply.fleeting;
			if (lasting && cached) await this.#with.cache.set(key, reply, command.cacheFor * 1000);
			return reply;
		});
		if (!cached) return work;
		const reply = work.finally(() => {
			this.#running.delete(key);
			watching.clear();
		});
		this.#running.set(key, { reply, watching });
		return reply;
	}
}

/** Names an answer without telling what was asked. */
function answerName(key: string): string {
	return key.slice(key.indexOf(":") + 1).slice(0, 22);
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

function tooFast(waitMs: number): Reply {
	const seconds = Math.ceil(waitMs / 1000);
	return notice("refused", [
		`One moment: you have asked several questions in a few seconds. Ask again in ${seconds} second${seconds === 1 ? "" : "s"}.`,
	]);
}

/** What a person is told of a fault: nothing of its insides, and a reference that finds it in the log. */
function failure(error: unknown, reference: string): Reply {
	return notice("failed", toldOf(error), ["Reference for the operator: ", { code: reference }]);
}

function toldOf(error: unknown): Run[] {
	if (error instanceof TooSlow) {
		return ["The archive took too long to answer. Nothing was lost; please ask again in a moment."];
	}
	if (error instanceof SearchUnavailable) {
		return [
			"Search is not available at the moment, which is a fault here and not in your question. Nothing was lost; please ask again in a few minutes. Until then ",
			{ code: "/on-record" },
			" answers with a name alone, and ",
			{ code: "/sources" },
			" and what was asked a short time ago work as ever.",
		];
	}
	return [
		"The archive could not answer just now, which is a fault here and not in your question. Please ask again in a moment.",
	];
}
