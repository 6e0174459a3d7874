import {
	type APIChannel,
	type APIInteraction,
	type Client,
	type ClientOptions,
	DiscordAPIError,
	Events,
	GatewayDispatchEvents,
	type GatewayGuildCreateDispatchData,
	type GatewayMessageCreateDispatchData,
	type GatewayMessageUpdateDispatchData,
	type GatewayReadyDispatchData,
	type GatewayThreadCreateDispatchData,
	type RESTGetCurrentApplicationResult,
	RESTJSONErrorCodes,
	Routes,
} from "discord.js";
import type { Poster } from "../../chat/outbox.ts";
import type { Registry } from "../../chat/registry.ts";
import { InFlight } from "../in-flight.ts";
import type { Desk, Platform } from "../platform.ts";
import { Callbacks, codeOf } from "./callbacks.ts";
import { Channels } from "./channels.ts";
import { openClient } from "./client.ts";
import { commandList, ownCommandList } from "./command-list.ts";
import { DiscordEnforcer } from "./enforcer.ts";
import { Hearing } from "./hearing.ts";
import { Interactions } from "./interactions.ts";
import { Messages } from "./messages.ts";
import { DiscordPoster } from "./poster.ts";
import { badToken, isBadToken, refusalOfClose, unreachableGuild } from "./refusal.ts";
import { register } from "./registration.ts";
import type { DiscordSettings } from "./settings.ts";

/** For tests: a client told how to connect, and the waits whose lengths they do not depend on. */
export interface Tuning {
	readonly client?: Partial<ClientOptions>;
	readonly directMs?: number;
	readonly typingAfterMs?: number;
	readonly paceMs?: number;
	/** For so long a fault is met with another attempt at what the bot does of its own accord. */
	readonly actWithinMs?: number;
}

/**
 * Discord. Events are taken as they arrive from the gateway: the client would hold them back until every server of a
 * new session has been described, and an interaction waits for three seconds only.
 */
export class Discord implements Platform {
	readonly name = "discord";
	readonly #settings: DiscordSettings;
	readonly #desk: Desk;
	readonly #client: Client;
	readonly #callbacks: Callbacks;
	readonly #inFlight: InFlight;
	readonly #channels: Channels;
	readonly poster: Poster;
	readonly enforcer: DiscordEnforcer;
	#botId: string | null = null;
	#applicationId: string | null = null;
	/** The close code after which Discord takes no connection from us. */
	#finalClose: number | null = null;

	constructor(
		settings: DiscordSettings,
		desk: Desk,
		{ client = {}, directMs = 25, typingAfterMs = 500, paceMs = 1_000, actWithinMs = 15_000 }: Tuning = {},
	) {
		this.#settings = settings;
		this.#desk = desk;
		this.#client = openClient(settings, client);
		const { api, makeRequest } = this.#client.options.rest ?? {};
		this.#callbacks = new Callbacks({ ...(api && { api }), ...(makeRequest && { makeRequest }) }, desk.log);
		this.#inFlight = new InFlight((error) =>
			desk.log.error({ err: error }, "a Discord event was not answered"),
		);
		const botId = () => this.#botId;
		this.poster = new DiscordPoster(this.#client.rest, desk, botId, actWithinMs);
		this.enforcer = new DiscordEnforcer(this.#client.rest, botId, actWithinMs);
		this.#channels = new Channels(this.#client.rest, desk.log);
		this.#listen(
			new Interactions(desk, this.#callbacks, { directMs, paceMs }),
			new Messages(desk, this.#client.rest, this.#channels, { typingAfterMs, paceMs }),
			desk.overhear && new Hearing(desk.overhear, this.#channels, desk.log),
		);
	}

	async start(): Promise<void> {
		const { token } = this.#settings;
		try {
			this.#client.rest.setToken(token);
			await this.#register();
			await this.#client.login(token);
		} catch (error) {
			await this.#close();
			const refusal = this.#finalClose === null ? null : refusalOfClose(this.#finalClose, error);
			throw refusal ?? error;
		}
	}

	/** In one server only, for development, its list holds everybody's commands as well. */
	async offer(collection: string, registry: Registry): Promise<void> {
		const community = /^discord:(\d+)$/.exec(collection)?.[1];
		if (community === undefined) throw new Error(`expected discord: and a server's id, got ${collection}`);
		const { guildId } = this.#settings;
		if (guildId !== null && guildId !== community) return;
		const wanted =
			guildId === null ? ownCommandList(registry, this.#desk.registry) : commandList(registry, guildId);
		await register(this.#client.rest, await this.#application(), community, wanted);
	}

	async stop(graceMs: number): Promise<void> {
		await this.#inFlight.drain(graceMs);
		await this.#close();
	}

	async #close(): Promise<void> {
		this.#callbacks.close();
		await this.#client.destroy();
	}

	#listen(interactions: Interactions, messages: Messages, hearing: Hearing | null): void {
		const { log } = this.#desk;
		const { ws } = this.#client;
		ws.on(GatewayDispatchEvents.Ready, ({ user }: GatewayReadyDispatchData) => {
			this.#botId = user.id;
		});
		ws.on(GatewayDispatchEvents.GuildCreate, (guild: GatewayGuildCreateDispatchData) =>
			this.#channels.learnAll(guild),
		);
		ws.on(GatewayDispatchEvents.ChannelCreate, (channel: APIChannel) => this.#channels.learn(channel));
		for (const event of [GatewayDispatchEvents.ThreadCreate, GatewayDispatchEvents.ThreadUpdate] as const) {
			ws.on(event, (thread: GatewayThreadCreateDispatchData) => {
				this.#channels.learn(thread);
				const renamed = event === GatewayDispatchEvents.ThreadUpdate;
				const botId = this.#botId;
				if (hearing === null || botId === null || !(renamed || thread.newly_created)) return;
				this.#inFlight.run(() => hearing.thread(thread, botId, renamed));
			});
		}
		ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
			this.#inFlight.run(() => interactions.handle(interaction));
		});
		ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
			const botId = this.#botId;
			if (botId === null) return;
			this.#inFlight.run(() => messages.handle(message, botId));
			if (hearing) this.#inFlight.run(() => hearing.message(message, botId, false));
		});
		ws.on(GatewayDispatchEvents.MessageUpdate, (message: GatewayMessageUpdateDispatchData) => {
			const botId = this.#botId;
			if (hearing && botId !== null) this.#inFlight.run(() => hearing.message(message, botId, true));
		});
		// Without a permanent listener an error event would end the process.
		this.#client.on(Events.Error, (error) =>
			log.error({ err: error }, "the Discord client reports an error"),
		);
		this.#client.on(Events.ShardError, (error, shard) =>
			log.warn({ err: error, shard }, "a Discord connection failed"),
		);
		this.#client.on(Events.Warn, (warning) => log.warn({ warning }, "the Discord client warns"));
		this.#client.on(Events.ShardDisconnect, ({ code }, shard) => this.#disconnected(code, shard));
		this.#client.on(Events.Invalidated, () =>
			log.error("Discord ended the session for good; restart to come back"),
		);
	}

	#disconnected(code: number, shard: number): void {
		const refusal = refusalOfClose(code);
		if (refusal === null) return;
		this.#finalClose = code;
		this.#desk.log.error({ err: refusal, shard }, "Discord will not have us back until this is set right");
	}

	/** @throws PlatformError when Discord refuses us; a passing fault leaves the commands as they were. */
	async #register(): Promise<void> {
		const { guildId } = this.#settings;
		const { rest } = this.#client;
		try {
			const wanted = commandList(this.#desk.registry, guildId);
			const changed = await register(rest, await this.#application(), guildId, wanted);
			this.#desk.log.info({ changed, guild: guildId }, "commands are registered");
		} catch (error) {
			if (isBadToken(error)) throw badToken(error);
			const unreachable =
				codeOf(error) === RESTJSONErrorCodes.MissingAccess ||
				codeOf(error) === RESTJSONErrorCodes.UnknownGuild;
			if (guildId !== null && unreachable) throw unreachableGuild(guildId, error);
			if (error instanceof DiscordAPIError) throw error;
			this.#desk.log.error(
				{ err: error },
				"commands could not be registered; those of last time are offered",
			);
		}
	}

	async #application(): Promise<string> {
		const { rest } = this.#client;
		this.#applicationId ??= (
			(await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult
		).id;
		return this.#applicationId;
	}
}
