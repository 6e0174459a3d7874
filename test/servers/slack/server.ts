import { systemClock } from "../../../src/store/clock.ts";
import type { Clock } from "../loopback/clock.ts";
import { known } from "../loopback/known.ts";
import { Listener } from "../loopback/listener.ts";
import { LoopbackServer } from "../loopback/server.ts";
import type { Core } from "./core.ts";
import { Delivery } from "./delivery.ts";
import type { Conversation, Interaction } from "./exchanges.ts";
import { HttpDelivery } from "./http-delivery.ts";
import { type PostLimit, PostLimits, tooMany } from "./limits.ts";
import {
	type MessageOptions,
	openAssistant,
	openHome,
	type Person,
	say,
	submitView,
	useCommand,
	useComponent,
	useShortcut,
	useSuggestion,
} from "./people.ts";
import { answerResponseUrl } from "./response-url.ts";
import type { Channel, Message, Team, User, View } from "./shapes.ts";
import { SocketMode } from "./socket-mode.ts";
import { answerApi } from "./web-api.ts";
import { World } from "./world.ts";

export interface SlackServerOptions {
	/** How events and interactions reach the bot. */
	readonly mode?: "socket" | "http";
	readonly botToken?: string;
	readonly appToken?: string;
	readonly signingSecret?: string;
	readonly clock?: Clock;
	/** The events that the app subscribed to. */
	readonly events?: readonly string[];
	/** No limits by default. */
	readonly rateLimit?: PostLimit;
}

/** Whoever is not named is the server's own team, user and channel. */
export interface Who {
	readonly channel?: string;
	readonly user?: string;
	readonly team?: string;
}

const EVENTS = ["app_mention", "message.im", "app_home_opened"];

/** Slack on the loopback interface: its rules, one workspace with a channel and a person, and no mercy. */
export class SlackServer extends LoopbackServer {
	readonly world: World;
	readonly socketMode: SocketMode;
	readonly http: HttpDelivery;
	readonly delivery: Delivery;
	/** A workspace to begin with, its channel (the bot is in it) and a person. */
	readonly team: Team;
	readonly channel: Channel;
	readonly user: User;
	readonly #core: Core;
	protected readonly listener: Listener;

	constructor(options: SlackServerOptions = {}) {
		const { mode = "socket", clock = systemClock, signingSecret = "signing-secret", rateLimit } = options;
		const { botToken = "xoxb-loopback", appToken = "xapp-loopback", events = EVENTS } = options;
		super(clock);
		this.world = new World(clock);
		this.socketMode = new SocketMode(this.world.appId, this.ledger, this);
		this.http = new HttpDelivery(clock, signingSecret);
		this.delivery = new Delivery(clock, this.ledger, mode === "socket" ? this.socketMode : this.http, this);
		this.#core = {
			clock,
			ledger: this.ledger,
			world: this.world,
			delivery: this.delivery,
			socketMode: this.socketMode,
			triggers: new Map(),
			responseUrls: new Map(),
			exchanges: new Map(),
			assistantThreads: [],
			settings: { appToken, signingSecret, events: new Set(events), pageSize: 1_000, url: "" },
		};
		const limits = rateLimit === undefined ? null : new PostLimits(rateLimit, clock);
		this.listener = new Listener(
			{
				clock,
				faults: this.faults,
				tooMany,
				answer: (request) =>
					request.path.startsWith("/response/")
						? answerResponseUrl(this.#core, request)
						: answerApi(this.#core, limits, request),
				upgrade: (request, socket, head) => this.socketMode.upgrade(request, socket, head),
			},
			this,
		);
		this.team = this.world.addTeam("Newsroom", botToken);
		this.user = this.world.addUser(this.team.id, "reader");
		this.channel = this.addChannel("general");
	}

	async listen(): Promise<this> {
		this.#core.settings.url = `http://127.0.0.1:${await this.listener.listen()}`;
		return this;
	}

	/** Ends all connections at once. */
	async close(): Promise<void> {
		this.socketMode.close();
		await this.listener.close();
	}

	/** The base of the Web API, as `slackApiUrl` of the client takes it. */
	get url(): string {
		return `${this.#core.settings.url}/api/`;
	}

	/** The tokens and subscriptions; the subscriptions may change while the server runs. */
	get settings(): Core["settings"] {
		return this.#core.settings;
	}

	/** What an assistant showed in its threads. */
	get assistantThreads(): Core["assistantThreads"] {
		return this.#core.assistantThreads;
	}

	/** What stands in a channel or a thread, oldest first; with what only `reader` sees, if one is named. */
	transcript(channelId: string, thread: string | null = null, reader: string | null = null): Message[] {
		return this.world.transcript(channelId, thread, reader);
	}

	/** The Home tab that a user sees; null before the bot has published one. */
	home(userId: string = this.user.id): View | null {
		return (
			[...this.world.views.values()].find(({ type, user }) => type === "home" && user === userId) ?? null
		);
	}

	/** A channel of the server's own team, with its user and the bot in it. */
	addChannel(name: string): Channel {
		return this.world.addChannel(this.team, name, [this.user.id, this.team.botUserId]);
	}

	/** Someone sends a slash command, `/` and all. Slack takes none in a thread, so naming one throws. */
	slash(
		command: string,
		text = "",
		{ thread, ...who }: Who & { readonly thread?: Message } = {},
	): Interaction {
		if (thread !== undefined) throw new Error(`${command} is not supported in threads`);
		return useCommand(this.#core, command, text, this.#person(who));
	}

	/** Someone names the bot: `<@bot>` is put before the text. */
	mention(text: string, options: Who & MessageOptions = {}): Conversation {
		const person = this.#person(options);
		return say(this.#core, `<@${person.team.botUserId}> ${text}`, person, options, true);
	}

	/** Someone says something; with `dm`, to the bot alone. */
	message(
		text: string,
		{ dm = false, ...options }: Who & MessageOptions & { readonly dm?: boolean } = {},
	): Conversation {
		const person = this.#person(options);
		const channel = dm ? this.world.im(person.team, person.user.id) : person.channel;
		return say(this.#core, text, { ...person, channel }, options, false);
	}

	/** Someone picks a shortcut, of a message if one is named. */
	shortcut(callbackId: string, { message, ...who }: Who & { readonly message?: Message } = {}): Interaction {
		const channel = message === undefined ? {} : { channel: message.channel };
		return useShortcut(this.#core, callbackId, this.#person({ ...who, ...channel }), message ?? null);
	}

	/** Someone presses a button, or picks the option `value` of a menu. */
	press(
		where: Message | View,
		actionId: string,
		userId: string = this.user.id,
		value: string | null = null,
	): Interaction {
		return useComponent(this.#core, where, actionId, known("user", userId, this.world.users), value);
	}

	/** Someone sends a form, with these values by action id. */
	submitView(
		view: View,
		values: Readonly<Record<string, string | readonly string[]>> = {},
		userId: string = view.user,
	): Interaction {
		return submitView(this.#core, view, values, known("user", userId, this.world.users));
	}

	/** Someone types into a menu whose options the bot supplies. */
	suggest(
		where: Message | View,
		actionId: string,
		typed: string,
		userId: string = this.user.id,
	): Interaction {
		return useSuggestion(this.#core, where, actionId, typed, known("user", userId, this.world.users));
	}

	appHomeOpened(userId: string = this.user.id): Conversation {
		return openHome(this.#core, this.team, known("user", userId, this.world.users));
	}

	/** Someone opens the assistant's pane; what they write there stands in the thread of `root`. */
	assistantOpened(userId: string = this.user.id): { opened: Conversation; root: Message } {
		return openAssistant(this.#core, this.team, known("user", userId, this.world.users));
	}

	/** Delivers the same event once more, as Slack does when it believes that the first time failed. */
	redeliver(conversation: Conversation): Promise<void> {
		return this.delivery.redeliver(conversation);
	}

	#person({ channel, user, team }: Who): Person {
		return {
			team: team === undefined ? this.team : known("team", team, this.world.teams),
			user: user === undefined ? this.user : known("user", user, this.world.users),
			channel: channel === undefined ? this.channel : known("channel", channel, this.world.channels),
		};
	}
}
