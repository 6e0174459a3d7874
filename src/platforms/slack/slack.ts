import type { AddressInfo, Server } from "node:net";
import { App, type Logger as BoltLogger, HTTPReceiver, type Receiver } from "@slack/bolt";
import type { Logger } from "pino";
import { InFlight } from "../in-flight.ts";
import { type Desk, type Platform, PlatformError } from "../platform.ts";
import { Answering } from "./answering.ts";
import { listenToButtons } from "./buttons.ts";
import { EventClaims } from "./claim.ts";
import { listenToCommands } from "./commands.ts";
import type { Counter } from "./counter.ts";
import { listenToForms } from "./forms.ts";
import { listenToHome } from "./home-tab.ts";
import { insist } from "./insist.ts";
import { SocketLinks } from "./links.ts";
import { boltLog } from "./log.ts";
import { listenToMessages } from "./messages.ts";
import { Posting } from "./posting.ts";
import { appAdvice, botAdvice, portAdvice, refused } from "./refusals.ts";
import { ENDPOINT } from "./scopes.ts";
import { PACE, type Pace, type SlackSettings } from "./settings.ts";
import { listenToShortcut } from "./shortcut.ts";
import { Typed } from "./typed.ts";
import { webOptions } from "./web.ts";

/** The operator is waiting to hear what is wrong. */
const TRIES_AT_START = 4;

/** The bot in a Slack workspace, over Socket Mode or HTTP. */
export class Slack implements Platform {
	readonly name = "slack";
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
		this.#listen(desk);
	}

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

	#listen(desk: Desk): void {
		const app = this.#app;
		const { client } = app;
		const { commandPrefix } = this.#settings;
		const pace = this.#pace;
		const log = this.#log;
		const typed = new Typed(desk.registry, commandPrefix);
		const posting = new Posting({
			client,
			log,
			firstPauseMs: pace.firstPauseMs,
			signal: this.#giveUp.signal,
		});
		const shown = (code: string) => typed.shown(code);
		const answering = new Answering({ desk, posting, log, pace, typed: shown });
		const claims = new EventClaims(desk.claims, log, pace.lookupMs);
		const counter: Counter = { desk, client, answering, claims, typed, commandPrefix, pace, log };
		listenToCommands(app, counter);
		listenToForms(app, counter);
		listenToMessages(app, counter);
		listenToButtons(app, counter);
		listenToShortcut(app, counter);
		listenToHome(app, counter);
	}
}
