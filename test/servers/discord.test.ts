import { afterEach, describe, expect, test } from "@jest/globals";
import { type ChatInputCommandInteraction, type Client, connect, MessageFlags } from "./discord/client.ts";
import { DiscordServer, type DiscordServerOptions } from "./discord/server.ts";

const COMMANDS = [
	{
		name: "who-said",
		description: "Who said it?",
		options: [{ name: "words", description: "The words", type: 3, required: true, autocomplete: true }],
	},
	{ name: "Check this quote", type: 3 },
];

type Handler = (interaction: ChatInputCommandInteraction) => Promise<unknown>;

const open: { server: DiscordServer; client: Client }[] = [];

async function start(onCommand: Handler = async () => undefined, options: DiscordServerOptions = {}) {
	const server = await new DiscordServer(options).listen();
	const errors: unknown[] = [];
	const client = await connect(server, (each) => {
		each.on("interactionCreate", (interaction) => {
			if (interaction.isChatInputCommand()) void onCommand(interaction).catch((error) => errors.push(error));
		});
	});
	open.push({ server, client });
	await client.application.commands.set(COMMANDS);
	const ask = (words = "so") =>
		server.slash(server.guild.id, server.channel.id, server.user.id, "who-said", { words });
	return { server, client, errors, ask };
}

afterEach(async () => {
	for (const { server, client } of open.splice(0)) {
		await client.destroy();
		await server.close();
	}
});

describe("a slash command", () => {
	test("is answered in the channel", async () => {
		const { server, ask } = await start((it) => it.reply(`You asked: ${it.options.getString("words")}`));
		const asked = ask("strict");
		expect(await asked.acknowledgement()).toMatchObject({ kind: "reply", ephemeral: false });
		expect((await asked.answered()).content).toBe("You asked: strict");
		expect(server.transcript(server.channel.id).map(({ content }) => content)).toEqual(["You asked: strict"]);
		expect(server.violations).toEqual([]);
	});

	test("is deferred for the asker's eyes, then edited", async () => {
		const { server, ask } = await start(async (it) => {
			await it.deferReply({ flags: MessageFlags.Ephemeral });
			await it.editReply("Looking");
			await it.editReply("Found");
			await it.followUp({ content: "More", flags: MessageFlags.Ephemeral });
		});
		const asked = ask();
		await asked.until("a follow-up", (it) => it.followUps.length > 0);
		expect(asked.acknowledged).toMatchObject({ kind: "defer", ephemeral: true });
		expect(asked.original?.content).toBe("Found");
		expect(asked.original?.revisions.map(({ content }) => content)).toEqual(["", "Looking"]);
		expect(server.transcript(server.channel.id)).toEqual([]);
		expect(server.transcript(server.channel.id, server.user.id).map(({ content }) => content)).toEqual([
			"Found",
			"More",
		]);
		expect(server.violations).toEqual([]);
	});
});
