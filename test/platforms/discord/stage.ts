import { pino } from "pino";
import type { Archive } from "../../../src/archive/archive.ts";
import { Cooldown } from "../../../src/chat/cooldown.ts";
import { Dispatcher } from "../../../src/chat/dispatch.ts";
import { Registry } from "../../../src/chat/registry.ts";
import type { Action } from "../../../src/chat/reply.ts";
import { Discord, type Tuning } from "../../../src/platforms/discord/discord.ts";
import type { DiscordSettings } from "../../../src/platforms/discord/settings.ts";
import type { Claiming, Desk, Remembered } from "../../../src/platforms/platform.ts";
import { MapCache } from "../../chat/bot.ts";
import { withoutMemory, withoutServices } from "../../chat/services.ts";
import { Bench, makeRequest } from "../../servers/discord/client.ts";
import type { DiscordServer, DiscordServerOptions } from "../../servers/discord/server.ts";
import type { Message } from "../../servers/discord/shapes.ts";
import { Watched } from "../../servers/loopback/watched.ts";
import { commands, Gate } from "./stage-commands.ts";

export class Buttons implements Remembered {
	readonly kept = new Map<string, Action>();

	async remember(actions: readonly Action[]): Promise<string[]> {
		return actions.map((action) => {
			const id = Buffer.from(JSON.stringify(action)).toString("base64url").slice(-22).padStart(22, "_");
			this.kept.set(id, action);
			return id;
		});
	}

	async find(id: string): Promise<Action | null> {
		return this.kept.get(id) ?? null;
	}
}

/** Claims in memory, to be waited for. */
export class Claims extends Watched implements Claiming {
	readonly taken = new Set<string>();
	/** Every key that was asked for, as often as it was. */
	readonly asked: string[] = [];

	async take(key: string): Promise<boolean> {
		this.asked.push(key);
		const first = !this.taken.has(key);
		this.taken.add(key);
		this.changed();
		return first;
	}
}

interface StageOptions {
	/** In place of the stage's own commands. */
	readonly registry?: Registry;
	readonly server?: DiscordServerOptions;
	readonly settings?: Partial<DiscordSettings>;
	readonly desk?: Partial<Desk>;
	readonly tuning?: Tuning;
	readonly suggest?: Archive["suggest"];
}

/** What the bot wrote into its log, to be waited for. */
class Log extends Watched {
	readonly lines: { level: number; msg: string }[] = [];

	write(line: string): void {
		this.lines.push(JSON.parse(line));
		this.changed();
	}
}

/** The bot, started at a server of its own; `stop` ends everything. */
export class Stage {
	readonly gate = new Gate();
	readonly log = new Log();
	readonly buttons = new Buttons();
	readonly claims = new Claims();
	/** The collections that the archive was seen by, in order. */
	readonly seenBy: (readonly string[])[] = [];
	readonly #bench = new Bench();
	readonly bots: Discord[] = [];

	async server(options: DiscordServerOptions = {}): Promise<DiscordServer> {
		return this.#bench.server(options);
	}

	/** A bot that is not started. By default it waits for every answer, so that a slow machine does not make it defer. */
	bot(
		server: DiscordServer,
		{ settings, desk, tuning, suggest, registry = new Registry(commands(this.gate)) }: StageOptions = {},
	): Discord {
		const archive = this.#archive(suggest);
		const log = pino({ level: "debug" }, this.log);
		const cooldown = new Cooldown({ burst: 1_000 });
		const cache = new MapCache();
		const bot = new Discord(
			{
				token: "discord-token",
				apiUrl: server.url,
				guildId: null,
				messageContent: false,
				shards: null,
				...settings,
			},
			{
				registry,
				dispatcher: new Dispatcher({
					services: withoutServices,
					registry,
					archive,
					cache,
					cooldown,
					log,
					build: "test",
				}),
				archive,
				buttons: this.buttons,
				claims: this.claims,
				...withoutMemory,
				log,
				...desk,
			},
			{
				directMs: 60_000,
				typingAfterMs: 60_000,
				...tuning,
				client: {
					...tuning?.client,
					// The client would wait five seconds before it identifies again.
					ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
					rest: { makeRequest, ...tuning?.client?.rest },
				},
			},
		);
		this.bots.push(bot);
		return bot;
	}

	async start(options: StageOptions = {}): Promise<DiscordServer> {
		const server = await this.server(options.server);
		await this.bot(server, options).start();
		return server;
	}

	async stop(): Promise<void> {
		this.gate.open();
		for (const bot of this.bots.splice(0)) await bot.stop(5_000);
		await this.#bench.stop();
	}

	#archive(suggest: Archive["suggest"] = async (kind, prefix) => [`${prefix} the ${kind}`]): Archive {
		const archive = {
			version: async () => 1,
			suggest,
			seenBy: (collections: readonly string[]) => {
				this.seenBy.push(collections);
				return archive;
			},
		};
		return archive as unknown as Archive;
	}
}

/** Asks in the first channel of the first guild. */
export function ask(server: DiscordServer, question = "why") {
	return server.slash(server.guild.id, server.channel.id, server.user.id, "ask", { question });
}

/** What a message shows, without markdown. */
export function shown(message: Message): string {
	const texts = message.embeds.map(({ description }) => String(description));
	return [...(message.content ? [message.content] : []), ...texts].join("\n").replaceAll(/\\(.)/g, "$1");
}

/** The labels of a message's buttons and their ids. */
export function buttonsOf(message: Message): { label: string; custom_id: string }[] {
	return message.components.flatMap((row) => row.components as { label: string; custom_id: string }[]);
}
