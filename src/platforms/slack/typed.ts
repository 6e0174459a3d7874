import { parseLine } from "../../chat/grammar.ts";
import type { Invocation } from "../../chat/invocation.ts";
import type { Registry } from "../../chat/registry.ts";
import type { Reply } from "../../chat/reply.ts";
import { unknownCommand } from "../../chat/unknown-command.ts";

/** A line of text as an invocation, or what to say instead. */
export type Understood =
	| ({ readonly ok: true } & Pick<Invocation, "command" | "options">)
	| { readonly ok: false; readonly reply: Reply };

/** Takes any line, a community's own commands among them. */
const ANYTHING = "ask";

/** How commands are written in this workspace. Slack has none in threads: there, and anywhere, they are also understood as text. */
export class Typed {
	readonly #registry: Registry;
	readonly #prefix: string;

	constructor(registry: Registry, prefix: string) {
		this.#registry = registry;
		this.#prefix = prefix;
	}

	/**
	 * `/ask …` as it is typed here; anything but a command stays as it is. A community's own commands are no slash
	 * commands of the app, and are asked for by name.
	 */
	shown(code: string, collections: readonly string[] = []): string {
		const name = /^\/([a-z0-9-]+)/.exec(code)?.[1];
		if (name === undefined) return code;
		if (this.#registry.get(name)?.listed || this.group(name).length > 0) {
			return `/${this.#prefix}${code.slice(1)}`;
		}
		const own = this.#registry.seenBy(collections).get(name)?.listed;
		return own ? `/${this.#prefix}${ANYTHING} ${code.slice(1)}` : code;
	}

	/** The commands of a group; none when there is no group of that name. */
	group(name: string): Registry["listed"] {
		return this.#registry.listed.filter((command) => command.name.startsWith(`${name} `));
	}

	/** A mention's or a direct message's text, as the grammar takes it. Nothing said is a call for help. */
	line(text: string): string {
		const own = `/${this.#prefix}`;
		const line = text.startsWith(own) ? `/${text.slice(own.length)}` : text;
		return line.trim() === "" ? "/help" : line;
	}

	/** What follows a slash command; what follows `/ask` may name a command that only this community has. */
	arguments(command: string, text: string, collections: readonly string[] = []): Understood {
		const seen = this.#registry.seenBy(collections);
		if (command === ANYTHING && seen !== this.#registry) {
			const named = parseLine(text, seen);
			if (named.ok && this.#registry.get(named.command) === undefined) return named;
		}
		return understood(parseLine(`/${command} ${text}`, this.#registry));
	}
}

/** What is said of a line that is not understood. */
export function understood(parsed: ReturnType<typeof parseLine>): Understood {
	return parsed.ok ? parsed : { ok: false, reply: unknownCommand(parsed) };
}
