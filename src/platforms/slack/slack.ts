import type { AddressInfo, Server } from "node:net";
import { App, type Logger as BoltLogger, HTTPReceiver, type Receiver, webApi } from "@slack/bolt";
import type { Logger } from "pino";
import type { Enforcer } from "../../chat/enforcing.ts";
import type { Poster } from "../../chat/outbox.ts";
import { InFlight } from "../in-flight.ts";
import { type Desk, type Platform, PlatformError } from "../platform.ts";
import { Answering } from "./answering.ts";
import { listenToAssistant, showStatus } from "./assistant.ts";
import { listenToButtons } from "./buttons.ts";
import { EventClaims } from "./claim.ts";
import { listenToCommands } from "./commands.ts";
import type { Counter } from "./counter.ts";
import type { Destination } from "./destination.ts";
import { SlackEnforcer } from "./enforcer.ts";
import { listenToForms } from "./forms.ts";
import { listenToHome } from "./home-tab.ts";
import { insist } from "./insist.ts";
import { SocketLinks } from "./links.ts";
import { boltLog } from "./log.ts";
import { listenToMessages } from "./messages.ts";
import { PeoplesNames } from "./names.ts";
import { listenForModeration } from "./overhearing.ts";
import { OwnMessages } from "./own-messages.ts";
import { SlackPoster } from "./poster.ts";
import { Posting } from "./posting.ts";
import { Presenting } from "./presenting.ts";
import { RecentMessages } from "./recent.ts";
import { appAdvice, botAdvice, portAdvice, refused } from "./refusals.ts";
import { ENDPOINT } from "./scopes.ts";
import { PACE, type Pace, type SlackSettings } from "./settings.ts";
import { listenToShortcuts } from "./shortcuts.ts";
import { Typed } from "./typed.ts";
import { webOptions } from "./web.ts";
import { Workspace } from "./workspace.ts";

/** The operator is waiting to hear what is wrong. */
const TRIES_AT_START = 4;

/** The bot in a Slack workspace, over Socket Mode or HTTP. */
export class Slack implements Platform {
	readonly name = "slack";
	readonly poster: Poster;
	readonly enforcer: Enforcer;
	readonly #settings: SlackSettings;
	readonly #pace: Pace;
	readonly #log: Logger;
	readonly #receiver: Receiver;
	readonly #app: App;
	readonly #inFlight: InFlight;
	/** Aborted when deliveries are no longer tried again. */
	readonly #giveUp = new AbortController();
	#server: Server | null = null;

	constructor(settings: SlackSettings, desk: Desk, pace: Partial<Pace> = {}) {
		this.#settings = settings;
		this.#pace = { ...PACE, ...pace };
		this.#log = desk.log.child({ platform: "slack" });
		this.#inFlight = new InFlight((error) => this.#log.error({ err: error }, "an event of Slack's failed"));
		const logger = boltLog(this.#log);
		const clientOptions = webOptions(settings, logger);
		this.#receiver = this.#makeReceiver(logger);
		this.#app = new App({
			token: settings.botToken,
			receiver: this.#receiver,
			clientOptions,
			logger,
			convoStore: false,
			deferInitialization: true,
		});
		this.#app.error(async (error) => this.#log.error({ err: error }, "an event of Slack's failed"));
		this.#watch();
		const counter = this.#counter(desk);
		const patience = { firstPauseMs: this.#pace.firstPauseMs, signal: this.#giveUp.signal };
		const { client, own, presenting, workspace, recent, names } = counter;
		this.poster = new SlackPoster({
			client,
			own,
			message: (reply, thread) => presenting.message(reply, { thread }),
			log: this.#log,
			...patience,
		});
		const { adminToken } = settings;
		const admin = adminToken === null ? null : new webApi.WebClient(adminToken, webOptions(settings, logger));
		this.enforcer = new SlackEnforcer({ client, admin, workspace, recent, names, ...patience });
		this.#listen(counter);
	}

	/** Slack takes a workspace's own commands from nobody but who made the app: they are asked for by name. */
	async offer(): Promise<void> {}

	/** The port that requests arrive at; null in Socket Mode, and before the start. */
	get port(): number | null {
		const address = this.#server?.address() as AddressInfo | null | undefined;
		return address?.port ?? null;
	}

	async start(): Promise<void> {
		const { firstPauseMs } = this.#pace;
		const patience = { firstPauseMs, signal: this.#giveUp.signal, tries: TRIES_AT_START };
		try {
			await insist(() => this.#app.init(), patience);
		} catch (error) {
			throw refused("SLACK_BOT_TOKEN", error, botAdvice(error));
		}
		const { mode } = this.#settings;
		if (mode.kind === "http") return this.#serve(mode.port);
		try {
			await insist(() => this.#receiver.start(), patience);
		} catch (error) {
			throw refused("SLACK_APP_TOKEN", error, appAdvice(error));
		}
	}

	/** What was received before is answered; what comes now is left for Slack to deliver again. */
	async stop(graceMs: number): Promise<void> {
		const drained = this.#inFlight.drain(graceMs);
		const disconnected = this.#disconnect();
		await drained;
		this.#giveUp.abort();
		if (this.#server !== null && "closeAllConnections" in this.#server) {
			(this.#server as import("node:http").Server).closeAllConnections();
		}
		await disconnected;
	}

	async #disconnect(): Promise<void> {
		try {
			if (this.#settings.mode.kind === "socket" || this.#server !== null) await this.#receiver.stop();
		} catch (error) {
			this.#log.warn({ err: error }, "the connection to Slack did not end well");
		}
	}

	#makeReceiver(logger: BoltLogger): Receiver {
		const { mode } = this.#settings;
		if (mode.kind === "http") {
			return new HTTPReceiver({ signingSecret: mode.signingSecret, endpoints: ENDPOINT, logger });
		}
		// Its own copy of the options: Bolt changes the one it is given.
		const clientOptions = webOptions(this.#settings, logger);
		const { silentForMs } = this.#pace;
		return new SocketLinks({ appToken: mode.appToken, clientOptions, silentForMs, logger, log: this.#log });
	}

	async #serve(port: number): Promise<void> {
		try {
			this.#server = (await this.#receiver.start(port)) as Server;
		} catch (error) {
			const what = `Port ${port} cannot be listened on (${(error as NodeJS.ErrnoException).code}).`;
			throw new PlatformError(what, portAdvice(error), { cause: error });
		}
	}

	/** Every event is counted until all that it led to is done. After the stop none is begun, nor acknowledged. */
	#watch(): void {
		const process = this.#app.processEvent.bind(this.#app);
		this.#app.processEvent = async (event) => {
			if (!this.#inFlight.open) return;
			const work = process(event);
			this.#inFlight.run(() => work);
			await work;
		};
	}

	#counter(desk: Desk): Counter {
		const { client } = this.#app;
		const { commandPrefix } = this.#settings;
		const pace = this.#pace;
		const log = this.#log;
		const patience = { firstPauseMs: pace.firstPauseMs, signal: this.#giveUp.signal };
		const typed = new Typed(desk.registry, commandPrefix);
		const workspace = new Workspace(client);
		const recent = new RecentMessages();
		const own = new OwnMessages({
			client,
			workspace,
			unshowable: (error) =>
				log.error({ err: error }, "Slack cannot show a reply's blocks; it gets the text instead"),
			...patience,
		});
		const names = new PeoplesNames(client, log, pace.lookupMs);
		const presenting = new Presenting({ buttons: desk.buttons, typed, names, log, lookupMs: pace.lookupMs });
		const posting = new Posting({ own, log, ...patience });
		const status = (to: Destination) => showStatus(to, { client, own, log, withinMs: pace.lookupMs });
		const answering = new Answering({ desk, posting, own, presenting, log, pace, status });
		const claims = new EventClaims(desk.claims, log, pace.lookupMs);
		const shared = { desk, client, answering, presenting, own, claims, typed, workspace, recent, names };
		return { ...shared, commandPrefix, pace, log };
	}

	#listen(counter: Counter): void {
		const app = this.#app;
		listenToCommands(app, counter);
		listenToForms(app, counter);
		listenToMessages(app, counter);
		listenForModeration(app, counter);
		listenToButtons(app, counter);
		listenToShortcuts(app, counter);
		listenToAssistant(app, counter);
		listenToHome(app, counter);
	}
}
