import { setTimeout as delay } from "node:timers/promises";
import { type App, type Logger as BoltLogger, type Receiver, SocketModeReceiver, webApi } from "@slack/bolt";
import type { Logger } from "pino";

interface Settings {
	readonly appToken: string;
	readonly clientOptions: webApi.WebClientOptions;
	readonly silentForMs: number;
	readonly logger: BoltLogger;
	readonly log: Logger;
}

const LONGEST_PAUSE_MS = 10_000;
const GOODBYE_MS = 500;

/**
 * Socket Mode without the gap: commands sent while no connection is open are lost for ever. Bolt's own receiver hangs
 * up when Slack announces the end of a connection, and waits before it connects again. Here each connection is a
 * receiver of its own, without reconnecting; a new one is opened before the old one is let go, and at once when one
 * is lost.
 */
export class SocketLinks implements Receiver {
	readonly #settings: Settings;
	readonly #links = new Set<SocketModeReceiver>();
	readonly #stopping = new AbortController();
	#app: App | null = null;

	constructor(settings: Settings) {
		this.#settings = settings;
	}

	init(app: App): void {
		this.#app = app;
	}

	/** @throws when the first connection cannot be made. */
	async start(): Promise<void> {
		await this.#open();
	}

	async stop(): Promise<void> {
		this.#stopping.abort();
		await Promise.all([...this.#links].map(farewell));
	}

	async #open(): Promise<void> {
		const { appToken, logger, clientOptions, silentForMs } = this.#settings;
		const link = new SocketModeReceiver({
			appToken,
			logger,
			clientPingTimeout: silentForMs,
			autoReconnectEnabled: false,
			installerOptions: { clientOptions },
		});
		if (this.#app) link.init(this.#app);
		let replaced: Promise<void> | null = null;
		const replace = () => {
			replaced ??= this.#replace();
			return replaced;
		};
		beforeGoodbye(link, replace);
		await link.start();
		this.#links.add(link);
		link.client.once("disconnected", () => {
			this.#links.delete(link);
			void replace();
		});
		if (this.#stopping.signal.aborted) await farewell(link);
	}

	/** Opens another connection, until one opens. Never rejects. */
	async #replace(): Promise<void> {
		const { signal } = this.#stopping;
		for (let failures = 0; !signal.aborted; failures += 1) {
			try {
				return await this.#open();
			} catch (error) {
				this.#settings.log.warn({ err: error }, "Slack cannot be connected to; trying again");
				const asked = error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : 0;
				const pause = Math.max(asked, Math.min(100 * 2 ** failures, LONGEST_PAUSE_MS));
				await delay(pause, undefined, { signal }).catch(() => undefined);
			}
		}
	}
}

/** Lets the client hear that its connection ends only when another one is open. */
function beforeGoodbye({ client }: SocketModeReceiver, replace: () => Promise<void>): void {
	const listeners = client.listeners("ws_message");
	client.removeAllListeners("ws_message");
	client.on("ws_message", (data: unknown, ...rest: unknown[]) => {
		const hear = () => {
			for (const listener of listeners) listener(data, ...rest);
		};
		if (isGoodbye(data)) void replace().then(hear);
		else hear();
	});
}

function isGoodbye(data: unknown): boolean {
	if (typeof data !== "string" || !data.includes('"disconnect"')) return false;
	try {
		return (JSON.parse(data) as { type?: unknown }).type === "disconnect";
	} catch {
		return false;
	}
}

/** Ends a connection; one that the peer does not let go of is cut. */
async function farewell({ client }: SocketModeReceiver): Promise<void> {
	const gone = new Promise<void>((resolve) => client.once("disconnected", () => resolve()));
	void client.disconnect();
	const patience = new AbortController();
	const late = delay(GOODBYE_MS, "late" as const, { signal: patience.signal }).catch(() => null);
	if ((await Promise.race([gone, late])) === "late") void client.disconnect();
	patience.abort();
}
