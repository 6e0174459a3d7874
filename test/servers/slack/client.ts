import { createServer } from "node:http";
import type { AddressInfo, Server } from "node:net";
import { App, type AppOptions, type Logger, LogLevel, SocketModeReceiver } from "@slack/bolt";
import { SlackServer, type SlackServerOptions } from "./server.ts";

/** The clients write of every fault that a test causes. */
export const silent: Logger = {
	debug: () => undefined,
	info: () => undefined,
	warn: () => undefined,
	error: () => undefined,
	setLevel: () => undefined,
	getLevel: () => LogLevel.ERROR,
	setName: () => undefined,
};

/** Repeats at once, so that no test waits. */
const retryConfig = { retries: 3, minTimeout: 1, maxTimeout: 1 };

/** A server and an app started at it; `stop` ends all that were started. */
export class Bench {
	#stops: (() => Promise<unknown>)[] = [];

	async server(options: SlackServerOptions = {}): Promise<SlackServer> {
		const server = await new SlackServer(options).listen();
		this.#stops.unshift(() => server.close());
		return server;
	}

	/** An app in Socket Mode, which reconnects in a tenth of the time that it usually takes. */
	async socketApp(
		listen: (app: App) => void,
		options: SlackServerOptions = {},
		appOptions: AppOptions = {},
	): Promise<{ server: SlackServer; app: App }> {
		const server = await this.server(options);
		const app = this.app(server, appOptions);
		app.error(async () => undefined);
		listen(app);
		await app.start();
		this.#stops.unshift(async () => {
			await app.stop();
			// The app's stop does not wait for the end of its connection.
			await server.socketMode.until("the app's goodbye", (it) => it.connected === 0);
		});
		return { server, app };
	}

	/** An app in Socket Mode that is not started. */
	app(server: SlackServer, appOptions: AppOptions = {}): App {
		const clientOptions = { slackApiUrl: server.url, retryConfig, logger: silent };
		const receiver = new SocketModeReceiver({
			appToken: server.settings.appToken,
			clientPingTimeout: 500,
			logger: silent,
			installerOptions: { clientOptions },
		});
		return new App({ token: "xoxb-loopback", receiver, clientOptions, logger: silent, ...appOptions });
	}

	/** An app that listens for requests, of which the server knows the address. */
	async httpApp(
		listen: (app: App) => void,
		options: SlackServerOptions = {},
	): Promise<{ server: SlackServer; app: App }> {
		const server = await this.server({ ...options, mode: "http" });
		const { signingSecret } = server.settings;
		const clientOptions = { slackApiUrl: server.url, retryConfig, logger: silent };
		const app = new App({ token: "xoxb-loopback", signingSecret, clientOptions, logger: silent });
		app.error(async () => undefined);
		listen(app);
		const listening = (await app.start({ port: 0, host: "127.0.0.1" })) as unknown as Server;
		server.http.requestUrl = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/slack/events`;
		this.#stops.unshift(() => app.stop());
		return { server, app };
	}

	/** A bare address that answers requests by this; the address itself. */
	async address(
		answer: (request: Request) => Promise<{ status: number; headers?: Record<string, string> }>,
	): Promise<string> {
		const http = createServer(async (incoming, response) => {
			const chunks: Buffer[] = [];
			for await (const chunk of incoming) chunks.push(chunk as Buffer);
			const headers = incoming.headers as Record<string, string>;
			const { status, headers: out = {} } = await answer(
				new Request("http://bot/", { method: "POST", headers, body: Buffer.concat(chunks) }),
			);
			response.writeHead(status, out).end();
		});
		await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
		this.#stops.unshift(async () => {
			http.closeAllConnections();
			http.close();
		});
		return `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
	}

	/** Apps first, then their servers. */
	async stop(): Promise<void> {
		for (const stop of this.#stops.splice(0)) await stop();
	}
}
