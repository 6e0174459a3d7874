import { systemClock } from "../../../src/store/clock.ts";
import type { Clock } from "../loopback/clock.ts";
import { Listener } from "../loopback/listener.ts";
import { LoopbackServer } from "../loopback/server.ts";
import type { Core } from "./core.ts";
import { Gateway } from "./gateway.ts";
import { greeting, guildOnWire } from "./greeting.ts";
import { INTENT } from "./intents.ts";
import type { Interaction } from "./interaction.ts";
import { type BucketLimit, RateLimits, tooMany } from "./limits.ts";
import type { OptionValues } from "./options.ts";
import {
	type Conversation,
	type MessageOptions,
	say,
	submitModal,
	useCommand,
	useComponent,
	useMenu,
} from "./people.ts";
import { answerRest } from "./rest.ts";
import type { Channel, ChannelType, Guild, Message, User } from "./shapes.ts";
import { World } from "./world.ts";

export interface DiscordServerOptions {
	readonly token?: string;
	readonly clock?: Clock;
	/** Which privileged intents the application was granted: bits; none by default. */
	readonly grantedIntents?: number;
	/** How many shards Discord recommends. */
	readonly shards?: number;
	readonly heartbeatInterval?: number;
	/** No limits by default. */
	readonly rateLimit?: BucketLimit;
}

/** Discord on the loopback interface: its rules, one guild with a channel and two people, and no mercy. */
export class DiscordServer extends LoopbackServer {
	readonly world: World;
	readonly gateway: Gateway;
	/** A guild to begin with, its channel, its owner and a member. */
	readonly guild: Guild;
	readonly channel: Channel;
	readonly owner: User;
	readonly user: User;
	readonly #core: Core;
	protected readonly listener: Listener;
	#port = 0;

	constructor(options: DiscordServerOptions = {}) {
		const {
			clock = systemClock,
			token = "discord-token",
			grantedIntents = 0,
			shards = 1,
			rateLimit,
		} = options;
		super(clock);
		this.world = new World(clock);
		const settings = { token, grantedIntents, shards, gatewayUrl: "" };
		this.gateway = new Gateway(
			{
				ledger: this.ledger,
				heartbeatInterval: options.heartbeatInterval ?? 45_000,
				token: () => settings.token,
				granted: () => settings.grantedIntents,
				greeting: (session) => greeting(this.#core, session),
			},
			this,
		);
		this.#core = {
			clock,
			ledger: this.ledger,
			world: this.world,
			gateway: this.gateway,
			applicationId: this.world.bot.id,
			commands: new Map(),
			interactions: new Map(),
			exchanges: new Map(),
			settings,
		};
		const limits = rateLimit === undefined ? null : new RateLimits(rateLimit, clock);
		this.listener = new Listener(
			{
				clock,
				faults: this.faults,
				tooMany,
				answer: (request) => answerRest(this.#core, limits, request),
				upgrade: (request, socket, head) => this.gateway.upgrade(request, socket, head),
			},
			this,
		);
		this.owner = this.world.addUser("owner");
		this.user = this.world.addUser("reader");
		this.guild = this.world.addGuild("Newsroom", this.owner);
		this.world.addMember(this.guild, this.user);
		this.channel = this.addChannel(this.guild.id, "general");
	}

	async listen(): Promise<this> {
		this.#port = await this.listener.listen();
		this.#core.settings.gatewayUrl = `ws://127.0.0.1:${this.#port}/gateway`;
		return this;
	}

	/** Ends all connections at once. */
	async close(): Promise<void> {
		this.gateway.close();
		await this.listener.close();
	}

	/** The base of the REST interface, as `rest.api` of the client takes it. */
	get url(): string {
		return `http://127.0.0.1:${this.#port}/api`;
	}

	/** The token, grants and shards, which may change while the server runs. */
	get settings(): Core["settings"] {
		return this.#core.settings;
	}

	get applicationId(): string {
		return this.#core.applicationId;
	}

	/** The registered commands of a guild, or the global ones. */
	commands(guildId: string | null = null) {
		return this.#core.commands.get(guildId ?? "global") ?? [];
	}

	/** What stands in a channel, oldest first; with what only `reader` sees, if one is named. */
	transcript(channelId: string, reader: string | null = null): Message[] {
		return this.world.transcript(channelId, reader);
	}

	/** A guild of the owner, which the bot has just joined. */
	addGuild(name: string): Guild {
		const guild = this.world.addGuild(name, this.owner);
		const data = guildOnWire(this.world, guild);
		this.gateway.dispatch({ type: "GUILD_CREATE", data, intent: INTENT.guilds, guildId: guild.id });
		return guild;
	}

	addChannel(guildId: string, name: string, type: ChannelType = 0): Channel {
		const channel = this.world.addChannel({ type, guild_id: guildId, name });
		const data = { ...channel, position: 0, permission_overwrites: [] };
		this.gateway.dispatch({ type: "CHANNEL_CREATE", data, intent: INTENT.guilds, guildId });
		return channel;
	}

	/** Someone sends a command: `name` may have a subcommand after a space; no guild is a direct message. */
	slash(
		guildId: string | null,
		channelId: string | null,
		userId: string,
		name: string,
		values: OptionValues = {},
	): Interaction {
		return useCommand(this.#core, { guildId, channelId, userId, name, values, focused: null });
	}

	/** Someone types into the option `focused`. */
	autocomplete(
		guildId: string | null,
		channelId: string | null,
		userId: string,
		name: string,
		focused: string,
		values: OptionValues = {},
	): Interaction {
		return useCommand(this.#core, { guildId, channelId, userId, name, values, focused });
	}

	/** Someone picks a command from the menu of a message or of a user. */
	contextMenu(
		guildId: string | null,
		channelId: string | null,
		userId: string,
		name: string,
		target: Message | { readonly userId: string },
	): Interaction {
		return useMenu(this.#core, { guildId, channelId, userId, name, target });
	}

	button(message: Message, customId: string, userId: string): Interaction {
		return useComponent(this.#core, { message, customId, userId });
	}

	select(message: Message, customId: string, userId: string, values: readonly string[]): Interaction {
		return useComponent(this.#core, { message, customId, userId, values });
	}

	/** The person who got the form sends it, with these values by custom id. */
	modalSubmit(opener: Interaction, values: Readonly<Record<string, string>>): Interaction {
		return submitModal(this.#core, opener, values);
	}

	/** A thread gets another title. */
	renameThread(thread: Channel, name: string): void {
		thread.name = name;
		const { guild_id: guildId = null } = thread;
		this.gateway.dispatch({ type: "THREAD_UPDATE", data: { ...thread }, intent: INTENT.guilds, guildId });
	}

	/** Someone says something in a channel; with `dm`, to the bot alone. */
	message(
		channelId: string | null,
		userId: string,
		content: string,
		options: MessageOptions = {},
	): Conversation {
		return say(this.#core, channelId, userId, content, options);
	}
}
