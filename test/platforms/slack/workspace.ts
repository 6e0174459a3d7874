import { pino } from "pino";
import type { Command } from "../../../src/chat/command.ts";
import { Cooldown } from "../../../src/chat/cooldown.ts";
import { Dispatcher } from "../../../src/chat/dispatch.ts";
import type { Action } from "../../../src/chat/reply.ts";
import type { Claiming, Desk, Remembered } from "../../../src/platforms/platform.ts";
import { BOT_EVENTS } from "../../../src/platforms/slack/scopes.ts";
import type { Pace, SlackSettings } from "../../../src/platforms/slack/settings.ts";
import { Slack } from "../../../src/platforms/slack/slack.ts";
import { MapCache } from "../../chat/bot.ts";
import { withoutMemory, withoutServices } from "../../chat/services.ts";
import type { Json } from "../../servers/loopback/json.ts";
import { SlackServer, type SlackServerOptions } from "../../servers/slack/server.ts";
import type { Message } from "../../servers/slack/shapes.ts";
import { SmallArchive } from "./small-archive.ts";
import { Held, smallRegistry } from "./small-commands.ts";

export class MemoryClaims implements Claiming {
	readonly taken = new Set<string>();

	async take(key: string): Promise<boolean> {
		return !this.taken.has(key) && Boolean(this.taken.add(key));
	}
}

export class MemoryButtons implements Remembered {
	readonly kept = new Map<string, Action>();

	async remember(actions: readonly Action[]): Promise<string[]> {
		return actions.map((action) => {
			const id = Buffer.from(JSON.stringify(action)).toString("base64url").slice(-22);
			this.kept.set(id, action);
			return id;
		});
	}

	async find(id: string): Promise<Action | null> {
		return this.kept.get(id) ?? null;
	}
}

interface BotOptions {
	readonly desk?: Partial<Desk>;
	readonly settings?: Partial<SlackSettings>;
	readonly pace?: Partial<Pace>;
}

/** No test waits for a pause, and none is told that an answer is on its way unless it wants to be. */
const PACE: Partial<Pace> = { progressAfterMs: 600_000, firstPauseMs: 1, lookupMs: 600_000 };

/** A Slack of our own and the bot in it; `close` ends all, and finds fault with what the bot did. */
export class Workspace {
	readonly server: SlackServer;
	readonly archive = new SmallArchive();
	readonly held = new Held();
	readonly desk: Desk;
	readonly #mode: "socket" | "http";
	#slacks: Slack[] = [];

	private constructor(server: SlackServer, mode: "socket" | "http", more: readonly Command[]) {
		this.server = server;
		this.#mode = mode;
		const registry = smallRegistry(this.held, more);
		const log = pino({ level: "silent" });
		const archive = this.archive.whole;
		const cooldown = new Cooldown({ burst: 10_000 });
		const dispatcher = new Dispatcher({
			services: withoutServices,
			registry,
			archive,
			cache: new MapCache(),
			cooldown,
			log,
			build: "test",
		});
		this.desk = {
			registry,
			dispatcher,
			archive,
			buttons: new MemoryButtons(),
			claims: new MemoryClaims(),
			...withoutMemory,
			log,
		};
	}

	/** With these commands beside the small ones. */
	static async open(options: SlackServerOptions = {}, more: readonly Command[] = []): Promise<Workspace> {
		const { mode = "socket" } = options;
		const server = await new SlackServer({
			signingSecret: "0".repeat(32),
			events: BOT_EVENTS,
			...options,
		}).listen();
		return new Workspace(server, mode, more);
	}

	settings(more: Partial<SlackSettings> = {}): SlackSettings {
		const { appToken, signingSecret } = this.server.settings;
		const mode: SlackSettings["mode"] =
			this.#mode === "socket" ? { kind: "socket", appToken } : { kind: "http", signingSecret, port: 0 };
		return {
			botToken: "xoxb-loopback",
			mode,
			adminToken: null,
			apiUrl: this.server.url,
			commandPrefix: "or-",
			...more,
		};
	}

	make({ desk = {}, settings = {}, pace = {} }: BotOptions = {}): Slack {
		const slack = new Slack(this.settings(settings), { ...this.desk, ...desk }, { ...PACE, ...pace });
		this.#slacks.push(slack);
		return slack;
	}

	/** A bot that is there. */
	async start(options: BotOptions = {}): Promise<Slack> {
		const slack = this.make(options);
		await slack.start();
		if (slack.port !== null) this.server.http.requestUrl = `http://127.0.0.1:${slack.port}/slack/events`;
		return slack;
	}

	async close(): Promise<void> {
		this.held.release();
		this.server.faults.clear();
		for (const slack of this.#slacks) await slack.stop(5_000);
		await this.server.close();
	}
}

/** What a reader sees in a message's blocks, without buttons. */
export function shown({ blocks }: { readonly blocks: readonly Json[] }): string {
	return blocks
		.filter(({ type }) => type === "rich_text")
		.map((block) => seen(block))
		.join("\n");
}

function seen(value: unknown): string {
	if (Array.isArray(value)) return value.map(seen).join("");
	if (typeof value !== "object" || value === null) return "";
	const { elements, text, fallback } = value as Json;
	return [text, fallback].filter((each) => typeof each === "string").join("") + seen(elements);
}

/** The labels of a message's buttons, with their action ids. */
export function buttons({ blocks }: { readonly blocks: readonly Json[] }): Record<string, string> {
	const elements = blocks
		.filter(({ type }) => type === "actions")
		.flatMap(({ elements }) => elements as Json[]);
	return Object.fromEntries(
		elements.map(({ text, action_id }) => [String((text as Json).text), String(action_id)]),
	);
}

/** The id of the button with this label. */
export function button(message: Pick<Message, "blocks">, label: string): string {
	const id = buttons(message)[label];
	if (id === undefined) throw new Error(`Expected a button ${label}, got ${Object.keys(buttons(message))}`);
	return id;
}
