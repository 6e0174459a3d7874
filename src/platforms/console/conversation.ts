import type { Dispatched, Dispatcher } from "../../chat/dispatch.ts";
import { type Asked, askedOf, followUp } from "../../chat/follow-up.ts";
import type { Invocation } from "../../chat/invocation.ts";
import type { Registry } from "../../chat/registry.ts";
import { type Action, notice, type Run } from "../../chat/reply.ts";
import { unknownCommand } from "../../chat/unknown-command.ts";
import { SHARED } from "../../corpus/article.ts";

/**
 * A console user's lines, answered one by one. A bare number presses that button of the reply before, and a line may
 * refer to what was asked before it.
 */
export class Conversation {
	readonly #registry: Registry;
	readonly #dispatcher: Dispatcher;
	#actions: readonly Action[] = [];
	#asked: Asked | null = null;

	constructor(registry: Registry, dispatcher: Dispatcher) {
		this.#registry = registry;
		this.#dispatcher = dispatcher;
	}

	/** @returns what the line was answered with; never rejects. */
	async say(line: string): Promise<Dispatched> {
		const number = /^\d{1,2}$/.test(line.trim()) ? Number(line) : null;
		const action = number === null ? undefined : this.#actions[number - 1];
		if (number !== null && !action)
			return { reply: notice("refused", noSuchAction(this.#actions.length)), cached: false, ms: 0 };
		const parsed = action ? { ok: true as const, ...action } : followUp(line, this.#asked, this.#registry);
		if (!parsed.ok) return { reply: unknownCommand(parsed), cached: false, ms: 0 };
		const answered = await this.#dispatcher.dispatch(invocation(parsed.command, parsed.options));
		this.#actions = answered.reply.actions;
		this.#asked = askedOf(parsed, answered.reply) ?? this.#asked;
		return answered;
	}
}

/** Whoever sits at the terminal runs the bot. */
const OPERATOR: Invocation["caller"] = {
	platform: "console",
	id: "console",
	powers: async () => ({ moderate: true, administer: true }),
};
const TERMINAL: Invocation["place"] = {
	platform: "console",
	community: null,
	channel: "console",
	thread: null,
};

function invocation(command: string, options: Readonly<Record<string, string>>): Invocation {
	return { command, options, caller: OPERATOR, place: TERMINAL, collections: [SHARED] };
}

function noSuchAction(count: number): readonly Run[] {
	if (count === 0)
		return [
			"The reply before offers nothing to choose by number. ",
			{ code: "/help" },
			" lists what can be asked.",
		];
	return [`The reply before offers ${count === 1 ? "only choice 1" : `choices 1 to ${count}`}.`];
}
