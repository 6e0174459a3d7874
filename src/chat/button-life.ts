import type { Registry } from "./registry.ts";
import type { Action } from "./reply.ts";

const HOUR_MS = 3_600_000;
/** Answers stand in channels for long, and what they offer without repeating the question stays pressable. */
const USUAL_MS = 90 * 24 * HOUR_MS;
/** As long as replies are remembered: nothing that somebody asked is kept for longer. */
const QUESTION_MS = HOUR_MS;

/** For how many milliseconds a button is kept after it was last shown. */
export function buttonLife(action: Action, registry: Pick<Registry, "get">): number {
	return action.share || repeatsQuestion(action, registry) ? QUESTION_MS : USUAL_MS;
}

/** Whether its options hold what somebody asked: what is not offered for typing is filled in by the bot. */
function repeatsQuestion({ command: name, options }: Action, registry: Pick<Registry, "get">): boolean {
	const command = registry.get(name);
	if (command?.access !== "everyone" || !command.listed) return false;
	return Object.keys(options).some((given) => TYPED.has(command.options[given]?.kind ?? ""));
}

const TYPED: ReadonlySet<string> = new Set(["words", "person", "outlet"]);
