import { parseLine } from "../../chat/grammar.ts";
import type { Invocation } from "../../chat/invocation.ts";
import type { Registry } from "../../chat/registry.ts";
import type { Reply } from "../../chat/reply.ts";
import { unknownCommand } from "../../chat/unknown-command.ts";

/** A line of text as an invocation, or what to say instead. */
type Understood =
	| ({ readonly ok: true } & Pick<Invocation, "command" | "options">)
	| { readonly ok: false; readonly reply: Reply };

/** How commands are written in this workspace. Slack has none in threads: there, and anywhere, they are also understood as text. */
export class Typed {
	readonly #registry: Registry;
	readonly #prefix: string;

	constructor(registry: Registry, prefix: string) {
		this.#registry = registry;
		this.#prefix = prefix;
	}

	/** `/ask …` as it is typed here; anything but a command stays as it is. */
	shown(code: string): string {
		const name = /^\/([a-z0-9-]+)/.exec(code)?.[1];
		return name !== undefined && this.#registry.get(name)?.listed ? `/${this.#prefix}${code.slice(1)}` : code;
	}

	/** A mention's or a direct message's text. Nothing said is a call for help. */
	understand(text: string): Understood {
		const own = `/${this.#prefix}`;
		const line = text.startsWith(own) ? `/${text.slice(own.length)}` : text;
		const parsed = parseLine(line === "" ? "/help" : line, this.#registry);
		return parsed.ok ? parsed : { ok: false, reply: unknownCommand(parsed) };
	}

	/** What follows a slash command. */
	arguments(command: string, text: string): Understood {
		const parsed = parseLine(`/${command} ${text}`, this.#registry);
		return parsed.ok ? parsed : { ok: false, reply: unknownCommand(parsed) };
	}
}
