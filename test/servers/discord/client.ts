import {
	type Client,
	type ClientOptions,
	DefaultRestOptions,
	Client as DiscordClient,
	GatewayIntentBits,
	Partials,
} from "discord.js";
import { DiscordServer, type DiscordServerOptions } from "./server.ts";

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

/**
 * Jest runs tests in a realm of their own, in which the errors of Node's sockets are no `Error`, and the client
 * repeats only what failed with one: so they are made anew here.
 */
export const makeRequest: typeof DefaultRestOptions.makeRequest = async (url, init) => {
	try {
		return await DefaultRestOptions.makeRequest(url, init);
	} catch (error) {
		if (error instanceof Error) throw error;
		const { message, name, code } = error as NodeJS.ErrnoException;
		throw Object.assign(new Error(message), { name, code });
	}
};

/** A real client of the server, with every listener that a bot needs to stay alive; not logged in yet. */
function clientOf(server: DiscordServer, options: Partial<ClientOptions> = {}): Client {
	const client = new DiscordClient({
		intents: [Guilds, GuildMessages, DirectMessages],
		partials: [Partials.Channel],
		// The client would wait five seconds before it identifies again.
		ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
		...options,
		rest: { api: server.url, makeRequest, ...options.rest },
	});
	client.on("error", () => undefined);
	return client;
}

/** Logs in, and resolves when the guilds have arrived. */
export async function login(client: Client, server: DiscordServer): Promise<Client<true>> {
	const ready = new Promise<void>((resolve) => client.once("clientReady", () => resolve()));
	await client.login(server.settings.token);
	await ready;
	return client as Client<true>;
}

/** A server and a client logged in at it; `stop` ends all that were started. */
export class Bench {
	#stops: (() => Promise<void>)[] = [];

	async server(options: DiscordServerOptions = {}): Promise<DiscordServer> {
		const server = await new DiscordServer(options).listen();
		this.#stops.unshift(() => server.close());
		return server;
	}

	/** A client that is not logged in yet. */
	client(server: DiscordServer, options: Partial<ClientOptions> = {}): Client {
		const client = clientOf(server, options);
		this.#stops.unshift(() => client.destroy());
		return client;
	}

	async start(
		listen: (client: Client) => void,
		options: DiscordServerOptions = {},
		clientOptions: Partial<ClientOptions> = {},
	): Promise<{ server: DiscordServer; client: Client<true> }> {
		const server = await this.server(options);
		const client = this.client(server, clientOptions);
		listen(client);
		return { server, client: await login(client, server) };
	}

	/** Clients first, then their servers. */
	async stop(): Promise<void> {
		for (const stop of this.#stops.splice(0)) await stop();
	}
}
