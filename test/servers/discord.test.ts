import { afterEach, describe, expect, test } from "@jest/globals";
import {
	ActionRowBuilder,
	ButtonBuilder,
	ButtonStyle,
	type Client,
	type Interaction,
	MessageFlags,
	ModalBuilder,
	TextInputBuilder,
	TextInputStyle,
} from "discord.js";
import { Bench } from "./discord/client.ts";
import type { DiscordServer, DiscordServerOptions } from "./discord/server.ts";
import { Caught } from "./loopback/caught.ts";
import { HandClock } from "./loopback/clock.ts";

const COMMANDS = [
	{
		name: "who-said",
		description: "Who said it?",
		options: [{ name: "words", description: "The words", type: 3, required: true, autocomplete: true }],
	},
	{ name: "Check this quote", type: 3 },
];

const bench = new Bench();
afterEach(() => bench.stop());

/** A bot that handles every interaction by this, and whose handlers' errors are kept. */
async function start(
	handle: (interaction: Interaction) => Promise<unknown>,
	options: DiscordServerOptions = {},
) {
	const caught = new Caught();
	const listen = (client: Client) => client.on("interactionCreate", (it) => caught.run(handle(it)));
	const { server, client } = await bench.start(listen, options);
	await client.application.commands.set(COMMANDS);
	return { server, client, caught };
}

const ask = (server: DiscordServer, words = "so") =>
	server.slash(server.guild.id, server.channel.id, server.user.id, "who-said", { words });

const contents = (messages: readonly { content: string }[]) => messages.map(({ content }) => content);

describe("a slash command", () => {
	test("is answered in the channel", async () => {
		const { server } = await start(async (it) => {
			if (it.isChatInputCommand()) await it.reply(`You asked: ${it.options.getString("words")}`);
		});
		const asked = ask(server, "strict");
		expect(await asked.acknowledgement()).toMatchObject({ kind: "reply", ephemeral: false });
		expect((await asked.answered()).content).toBe("You asked: strict");
		expect(contents(server.transcript(server.channel.id))).toEqual(["You asked: strict"]);
		expect(server.violations).toEqual([]);
	});

	test("is deferred for the asker's eyes, then edited and followed up", async () => {
		const { server } = await start(async (it) => {
			if (!it.isChatInputCommand()) return;
			await it.deferReply({ flags: MessageFlags.Ephemeral });
			await it.editReply("Looking");
			await it.editReply("Found");
			await it.followUp({ content: "More", flags: MessageFlags.Ephemeral });
		});
		const asked = await ask(server).until("a follow-up", (it) => it.followUps.length > 0);
		expect(asked.acknowledged).toMatchObject({ kind: "defer", ephemeral: true });
		expect(asked.original?.content).toBe("Found");
		expect(contents(asked.original?.revisions ?? [])).toEqual(["", "Looking"]);
		expect(server.transcript(server.channel.id)).toEqual([]);
		expect(contents(server.transcript(server.channel.id, server.user.id))).toEqual(["Found", "More"]);
		expect(server.violations).toEqual([]);
	});

	test("takes the place of the loading message with its first follow-up", async () => {
		const { server } = await start(async (it) => {
			if (!it.isChatInputCommand()) return;
			await it.deferReply();
			await it.followUp("Found");
		});
		const asked = ask(server);
		expect((await asked.answered()).content).toBe("Found");
		expect(asked.followUps).toEqual([]);
		expect(server.transcript(server.channel.id)).toHaveLength(1);
	});

	test("works in a direct message, where there is no guild", async () => {
		const { server } = await start(async (it) => {
			if (it.isChatInputCommand()) await it.reply(`guild: ${it.guildId}`);
		});
		const asked = server.slash(null, null, server.user.id, "who-said", { words: "so" });
		expect((await asked.answered()).content).toBe("guild: null");
	});

	test.each([
		["no such command", () => ["nope", {}] as const, /no command "nope"/],
		["no such option", () => ["who-said", { worlds: "so" }] as const, /has no option "worlds"/],
		["a value of another type", () => ["who-said", { words: 3 }] as const, /takes a string/],
		["a required option left out", () => ["who-said", {}] as const, /"words" is required/],
	])("cannot be sent with %s", async (_, use, refusal) => {
		const { server } = await start(async () => undefined);
		const [name, values] = use();
		expect(() => server.slash(server.guild.id, server.channel.id, server.user.id, name, values)).toThrow(
			refusal,
		);
	});
});

describe("the other interactions", () => {
	test("autocomplete is answered with choices", async () => {
		const { server } = await start(async (it) => {
			if (!it.isAutocomplete()) return;
			const { name, value } = it.options.getFocused(true);
			await it.respond([{ name: `${name}: ${value}`, value: "1" }]);
		});
		const typed = server.autocomplete(
			server.guild.id,
			server.channel.id,
			server.user.id,
			"who-said",
			"words",
			{
				words: "stri",
			},
		);
		expect(await typed.suggested()).toEqual([{ name: "words: stri", value: "1" }]);
		expect(typed.acknowledged?.kind).toBe("choices");
	});

	test("a button updates the message that it is in", async () => {
		const { server } = await start(async (it) => {
			const more = new ButtonBuilder({ custom_id: "more", label: "More", style: ButtonStyle.Primary });
			const row = new ActionRowBuilder<ButtonBuilder>({ components: [more] });
			if (it.isChatInputCommand()) await it.reply({ content: "one", components: [row] });
			if (it.isButton()) await it.update({ content: "two", components: [] });
		});
		const message = await ask(server).answered();
		expect(() => server.button(message, "less", server.user.id)).toThrow('no component "less"; it has: more');
		const pressed = server.button(message, "more", server.user.id);
		expect(await pressed.answered()).toBe(message);
		expect(pressed.acknowledged?.kind).toBe("update");
		expect(message).toMatchObject({ content: "two", components: [], revisions: [{ content: "one" }] });
		expect(() => server.button(message, "more", server.user.id)).toThrow('no component "more"');
	});

	test("a form is opened and sent", async () => {
		const { server } = await start(async (it) => {
			const field = new TextInputBuilder({ custom_id: "name", label: "Name", style: TextInputStyle.Short });
			const row = new ActionRowBuilder<TextInputBuilder>({ components: [field] });
			const form = new ModalBuilder({ custom_id: "form", title: "Who?", components: [row] });
			if (it.isChatInputCommand()) await it.showModal(form);
			if (it.isModalSubmit()) await it.reply(`Hello ${it.fields.getTextInputValue("name")}`);
		});
		const opener = ask(server);
		expect(await opener.opened()).toMatchObject({ custom_id: "form", title: "Who?" });
		expect(() => server.modalSubmit(opener, {})).toThrow('"name" is required');
		const sent = server.modalSubmit(opener, { name: "Ada" });
		expect((await sent.answered()).content).toBe("Hello Ada");
		expect(server.violations).toEqual([]);
	});

	test("a message's menu brings the message along, content and all", async () => {
		const { server } = await start(async (it) => {
			if (it.isMessageContextMenuCommand()) {
				await it.reply({ content: `Checked: ${it.targetMessage.content}`, flags: MessageFlags.Ephemeral });
			}
		});
		const { message } = server.message(server.channel.id, server.user.id, "so they said");
		const used = server.contextMenu(
			server.guild.id,
			server.channel.id,
			server.user.id,
			"Check this quote",
			message,
		);
		expect(await used.answered()).toMatchObject({
			content: "Checked: so they said",
			ephemeral_for: server.user.id,
		});
	});
});

describe("the deadline", () => {
	test("passes after three seconds; the answer is then refused with 10062", async () => {
		const clock = new HandClock();
		const waiting = Promise.withResolvers<void>();
		const { server, caught } = await start(
			async (it) => {
				await waiting.promise;
				if (it.isChatInputCommand()) await it.reply("too late");
			},
			{ clock },
		);
		const asked = ask(server);
		await clock.advance(2999);
		expect(asked.deadlineMissed).toBe(false);
		await clock.advance(1);
		expect(asked.deadlineMissed).toBe(true);
		await expect(asked.answered()).rejects.toThrow("never answered");
		waiting.resolve();
		expect(await caught.first(1)).toMatchObject([{ code: 10_062, status: 404 }]);
		expect(server.violations.map(({ rule }) => rule)).toEqual(["deadline", "10062"]);
		expect(server.transcript(server.channel.id)).toEqual([]);
	});

	test("does not pass for what was deferred; its token ends after fifteen minutes with 50027", async () => {
		const clock = new HandClock();
		const { server, client } = await start(
			async (it) => {
				if (it.isChatInputCommand()) await it.deferReply();
			},
			{ clock },
		);
		const asked = ask(server);
		await asked.acknowledgement();
		await clock.advance(15 * 60_000);
		expect(asked.deadlineMissed).toBe(false);
		const edit = () =>
			client.rest.patch(`/webhooks/${server.applicationId}/${asked.origin.token}/messages/@original`, {
				body: { content: "Found" },
				auth: false,
			});
		await edit();
		expect(asked.original?.content).toBe("Found");
		await clock.advance(1);
		await expect(edit()).rejects.toMatchObject({ code: 50_027, status: 401 });
	});
});

describe("an acknowledgement", () => {
	test("is taken once: the second is refused with 40060", async () => {
		const { server, client } = await start(async (it) => {
			if (it.isChatInputCommand()) await it.reply("one");
		});
		const asked = ask(server);
		await asked.acknowledgement();
		const { id, token } = asked.origin;
		const again = client.rest.post(`/interactions/${id}/${token}/callback`, {
			body: { type: 4, data: { content: "two" } },
			auth: false,
		});
		await expect(again).rejects.toMatchObject({ code: 40_060, status: 400 });
		expect(contents(server.transcript(server.channel.id))).toEqual(["one"]);
	});

	test("must be of a kind that fits what is acknowledged", async () => {
		const { server, client } = await start(async () => undefined);
		const { id, token } = ask(server).origin;
		const suggest = client.rest.post(`/interactions/${id}/${token}/callback`, {
			body: { type: 8, data: { choices: [] } },
			auth: false,
		});
		await expect(suggest).rejects.toMatchObject({ code: 50_035, rawError: { errors: { type: {} } } });
	});

	test("that breaks a limit is none, and can be made good", async () => {
		const { server, caught } = await start(async (it) => {
			if (!it.isChatInputCommand()) return;
			await it.reply("x".repeat(2001)).catch(async (error) => {
				await it.reply("short");
				throw error;
			});
		});
		expect((await ask(server).answered()).content).toBe("short");
		expect(await caught.first(1)).toMatchObject([
			{
				code: 50_035,
				rawError: {
					message: "Invalid Form Body",
					errors: { data: { content: { _errors: [{ code: "BASE_TYPE_MAX_LENGTH" }] } } },
				},
			},
		]);
	});
});
