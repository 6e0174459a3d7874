import { Client, type ClientOptions, GatewayIntentBits, Partials } from "discord.js";
import type { DiscordServer } from "./server.ts";

export * from "discord.js";

/** A real client, logged in at the server; whoever makes it destroys it. */
export async function connect(
	server: DiscordServer,
	listen: (client: Client) => void = () => undefined,
	options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
	const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
	const client = new Client({
		intents: [Guilds, GuildMessages, DirectMessages],
		partials: [Partials.Channel],
		rest: { api: server.url },
		...options,
	});
	client.on("error", () => undefined);
	listen(client);
	const ready = new Promise<void>((resolve) => client.once("clientReady", () => resolve()));
	await client.login(server.settings.token);
	await ready;
	return client as Client<true>;
}
