import { pino } from "pino";
import type { Archive } from "../../src/archive/archive.ts";
import { Cooldown } from "../../src/chat/cooldown.ts";
import { type Dispatched, Dispatcher } from "../../src/chat/dispatch.ts";
import { parseLine } from "../../src/chat/grammar.ts";
import type { Invocation, Place } from "../../src/chat/invocation.ts";
import { loadCommands, type Registry } from "../../src/chat/registry.ts";
import type { Block, Reply, Run } from "../../src/chat/reply.ts";
import type { Remembering } from "../../src/chat/reply-cache.ts";
import { withoutServices } from "./services.ts";

export const COMMANDS = new URL("../../commands/", import.meta.url);

type Collaborators = ConstructorParameters<typeof Dispatcher>[0];

/** A dispatcher over the shipped commands, or over those that a test gives. */
export async function dispatcherOf(
	given: Partial<Collaborators> & Pick<Collaborators, "archive">,
): Promise<Dispatcher> {
	return new Dispatcher({
		services: withoutServices,
		registry: given.registry ?? (await loadCommands(COMMANDS)),
		cache: new MapCache(),
		cooldown: new Cooldown(),
		log: pino({ level: "silent" }),
		build: "test",
		...given,
	});
}

/** The shipped commands over an archive: a line in, a reply out, as seen by a caller with these collections. */
export interface Bot {
	readonly registry: Registry;
	readonly dispatcher: Dispatcher;
	ask(line: string, collections?: readonly string[]): Promise<Dispatched>;
	/** Gives the action's invocation. */
	press(reply: Reply, label: string, collections?: readonly string[]): Promise<Dispatched>;
}

export async function botOver(archive: Archive): Promise<Bot> {
	const registry = await loadCommands(COMMANDS);
	const dispatcher = await dispatcherOf({ archive, registry });
	return {
		registry,
		dispatcher,
		async ask(line, collections = ["shared"]) {
			const parsed = parseLine(line, registry);
			if (!parsed.ok) throw new Error(`Expected a known command, got ${line}`);
			return dispatcher.dispatch({ ...parsed, caller: CONSOLE, place: TERMINAL, collections });
		},
		async press(reply, label, collections = ["shared"]) {
			const action = reply.actions.find((each) => each.label === label);
			if (!action) throw new Error(`Expected an action ${label}, got ${JSON.stringify(reply.actions)}`);
			return dispatcher.dispatch({ ...action, caller: CONSOLE, place: TERMINAL, collections });
		},
	};
}

/** May do everything. */
export const CONSOLE: Invocation["caller"] = {
	platform: "console",
	id: "console",
	powers: async () => ({ moderate: true, administer: true }),
};
export const TERMINAL: Place = { platform: "console", community: null, channel: "console", thread: null };

/** A cache that only remembers. */
export class MapCache implements Remembering {
	readonly kept = new Map<string, { reply: Reply; ttlMs: number }>();

	async get(key: string): Promise<Reply | undefined> {
		return this.kept.get(key)?.reply;
	}

	async set(key: string, reply: Reply, ttlMs: number): Promise<void> {
		this.kept.set(key, { reply, ttlMs });
	}
}

/** Every run of the reply as the words it holds. */
export function ownText(reply: Reply): string {
	return reply.blocks.map(textOf).join("\n");
}

/** The words of every quotation, in order. */
export function quotations(reply: Reply): string[] {
	return reply.blocks.flatMap((block) => (block.kind === "quotation" ? [block.words] : []));
}

/** The words of every paraphrase, in order. */
export function paraphrases(reply: Reply): string[] {
	return reply.blocks.flatMap((block) => (block.kind === "paraphrase" ? [block.words] : []));
}

/** Who is shown as the speaker of each quotation and paraphrase, in order. */
export function speakers(reply: Reply): (string | null)[] {
	return reply.blocks.flatMap((block) => ("attribution" in block ? [block.attribution.speaker] : []));
}

function textOf(block: Block): string {
	if (block.kind === "list") return block.items.map((runs) => runs.map(runText).join("")).join("\n");
	if (block.kind === "text" || block.kind === "heading") return block.runs.map(runText).join("");
	return "";
}

function runText(run: Run): string {
	return typeof run === "string" ? run : Object.values(run).join("");
}
