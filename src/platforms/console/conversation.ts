import type { Dispatched, Dispatcher } from "../../chat/dispatch.ts";
import { parseLine } from "../../chat/grammar.ts";
import type { Invocation } from "../../chat/invocation.ts";
import type { Registry } from "../../chat/registry.ts";
import { type Action, notice, type Run } from "../../chat/reply.ts";
import { SHARED } from "../../corpus/article.ts";

/** A console user's lines, answered one by one. A bare number presses that button of the reply before. */
export class Conversation {
	readonly #registry: Registry;
	readonly #dispatcher: Dispatcher;
	#actions: readonly Action[] = [];

	constructor(registry: Registry, dispatcher: Dispatcher) {
		this.#registry = registry;
		this.#dispatcher = dispatcher;
	}

	/** @returns what the line was answered with; never rejects. */
	async say(line: string): Promise<Dispatched> {
		const action = /^\d{1,2}$/.test(line.trim()) ? this.#actions[Number(line) - 1] : undefined;
		const parsed = action ? { ok: true as const, ...action } : parseLine(line, this.#registry);
		if (!parsed.ok) return { reply: notice("refused", unknownCommand(parsed)), cached: false, ms: 0 };
		const answered = await this.#dispatcher.dispatch(invocation(parsed.command, parsed.options));
		this.#actions = answered.reply.actions;
		return answered;
	}
}

function invocation(command: string, options: Readonly<Record<string, string>>): Invocation {
	return { command, options, caller: { platform: "console", id: "console" }, collections: [SHARED] };
}

function unknownCommand({ unknown, nearest }: { unknown: string; nearest: string | null }): readonly Run[] {
	const suggestion: Run[] = nearest === null ? [] : ["Did you mean ", { code: `/${nearest}` }, "? "];
	return [
		"There is no command ",
		{ code: `/${unknown}` },
		". ",
		...suggestion,
		{ code: "/help" },
		" lists them all.",
	];
}
