import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Overheard } from "../../../src/chat/overheard.ts";
import type { DiscordServer } from "../../servers/discord/server.ts";
import { messageOnWire } from "../../servers/discord/shapes.ts";
import { Watched } from "../../servers/loopback/watched.ts";
import { Stage, shown } from "./stage.ts";

class Ears extends Watched {
	readonly all: Overheard[] = [];
	/** While it is set, hearing takes as long as it. */
	busy: Promise<void> | null = null;

	readonly hear = async (heard: Overheard): Promise<void> => {
		this.all.push(heard);
		this.changed();
		await this.busy;
	};

	get texts(): string[] {
		return this.all.map(({ text, parts }) => [text, ...parts].join(" | "));
	}
}

let stage: Stage;
let server: DiscordServer;
let ears: Ears;
beforeEach(async () => {
	stage = new Stage();
	ears = new Ears();
	server = await stage.start({
		server: { grantedIntents: 1 << 15 },
		settings: { messageContent: true },
		desk: { overhear: ears.hear },
	});
});
afterEach(async () => {
	await stage.stop();
	expect(server.violations).toEqual([]);
	expect(JSON.stringify(stage.log.lines)).not.toContain("ugly");
});

const says = (text: string, options: object = {}, channel = server.channel.id) =>
	server.message(channel, server.user.id, text, options);
/** All that was said before has been heard or passed over. */
async function heard(): Promise<void> {
	says("the last word");
	await ears.until("the last word", ({ texts }) => texts.includes("the last word"));
}

test("a message is heard with who wrote it, where, whom it mentions and answers, and a link to it", async () => {
	const member = server.guild.members.get(server.user.id);
	if (member) member.nick = "Ann";
	const before = server.message(server.channel.id, server.owner.id, "before").message;
	const { message } = says("ugly words", { mentions: [server.owner.id], replyTo: before });
	await ears.until("both", ({ all }) => all.length === 2);
	expect(ears.all[1]).toEqual({
		place: { platform: "discord", community: server.guild.id, channel: server.channel.id, thread: null },
		message: message.id,
		author: { id: server.user.id, name: "Ann" },
		text: `<@${server.owner.id}> ugly words`,
		parts: [],
		mentions: [{ id: server.owner.id, name: "owner" }],
		repliesTo: { id: server.owner.id, name: "owner" },
		edited: false,
		at: Date.parse(message.timestamp),
		link: `https://discord.com/channels/${server.guild.id}/${server.channel.id}/${message.id}`,
	});
});

test("a change is heard again, as one; what is delivered again unchanged is not", async () => {
	const { message } = says("nice words");
	const data = { ...messageOnWire(message), channel_type: 0 };
	const guildId = server.guild.id;
	server.gateway.dispatch({ type: "MESSAGE_CREATE", data, intent: 1 << 9, guildId });
	server.gateway.dispatch({ type: "MESSAGE_UPDATE", data, intent: 1 << 9, guildId });
	says("ugly words", { edited: message });
	await heard();
	expect(ears.all.map(({ text, edited }) => [text, edited])).toEqual([
		["nice words", false],
		["ugly words", true],
		["the last word", false],
	]);
});

test("a link's preview that comes later is heard with it", async () => {
	const { message } = says("look: https://news.example");
	await ears.until("it", ({ all }) => all.length === 1);
	message.embeds = [{ title: "Ugly title", description: "and words", fields: [{ name: "n", value: "v" }] }];
	const data = { ...messageOnWire(message), channel_type: 0 };
	server.gateway.dispatch({ type: "MESSAGE_UPDATE", data, intent: 1 << 9, guildId: server.guild.id });
	await ears.until("its preview", ({ all }) => all.length === 2);
	expect(ears.texts[1]).toBe("look: https://news.example | Ugly title | and words | n | v");
});

test("names of files, and what is forwarded with its files, are parts of a message", async () => {
	const elsewhere = says("forwarded words", { files: ["theirs.png"], embeds: [{ title: "theirs" }] }).message;
	says("look", { files: ["ugly-name.png"] });
	says("", { forward: elsewhere });
	await ears.until("all", ({ all }) => all.length === 3);
	expect(ears.texts.slice(1)).toEqual(["look | ugly-name.png", " | forwarded words | theirs | theirs.png"]);
	expect(ears.all[2]?.repliesTo).toBeNull();
});

test("threads: what is said in them, their titles, and new titles", async () => {
	const { message } = says("in it", { thread: "a title" });
	await ears.until("both", ({ all }) => all.length === 2);
	expect(ears.texts).toEqual([" | a title", "in it"]);
	expect(ears.all.map(({ place, author }) => [place.channel, place.thread, author.id])).toEqual([
		[server.channel.id, message.channel_id, server.user.id],
		[server.channel.id, message.channel_id, server.user.id],
	]);
	const thread = server.world.channels.get(message.channel_id);
	if (thread) server.renameThread(thread, "an ugly title");
	if (thread) server.renameThread(thread, "an ugly title");
	await heard();
	expect(ears.texts.slice(2)).toEqual([" | an ugly title", "the last word"]);
	expect(ears.all[2]).toMatchObject({ edited: true, author: { id: server.user.id } });
});

test("a forum's post is heard with its title, once", async () => {
	const forum = server.addChannel(server.guild.id, "ideas", 15);
	const { message } = says("the post", { thread: "an ugly title" }, forum.id);
	await heard();
	await ears.until("both", ({ all }) => all.length >= 2);
	expect(ears.all).toHaveLength(2);
	expect(ears.all.find(({ text }) => text === "the post")).toMatchObject({
		parts: ["an ugly title"],
		message: message.channel_id,
		place: { channel: forum.id, thread: message.channel_id },
	});
});

test("bots, direct messages and empty messages are not heard", async () => {
	says("from a bot", { bot: true });
	const { message } = says("from a webhook");
	ears.all.splice(0);
	const hook = { ...messageOnWire(message), id: server.world.id(), webhook_id: "1", content: "hooked" };
	server.gateway.dispatch({ type: "MESSAGE_CREATE", data: hook, intent: 1 << 9, guildId: server.guild.id });
	await server.message(null, server.user.id, "why", { dm: true }).answered();
	says("");
	await heard();
	expect(ears.texts.filter((text) => text !== "from a webhook")).toEqual(["the last word"]);
});

test("what is said to the bot is heard and answered, and the answer does not wait for the hearing", async () => {
	const { promise, resolve } = Promise.withResolvers<void>();
	ears.busy = promise;
	for (let i = 0; i < 20; i += 1) says(`talk ${i}`);
	const said = says("why", { mentions: [server.applicationId] });
	expect(shown(await said.answered())).toBe("Asked: why");
	expect(ears.all.length).toBeLessThan(20);
	resolve();
	await ears.until("all", ({ all }) => all.length === 21);
});

describe("without the intent", () => {
	test("only what mentions the bot is heard: the rest has no words", async () => {
		const other = new Stage();
		const theirs = new Ears();
		const discord = await other.start({ desk: { overhear: theirs.hear } });
		discord.message(discord.channel.id, discord.user.id, "ugly words");
		await discord
			.message(discord.channel.id, discord.user.id, "why", { mentions: [discord.applicationId] })
			.answered();
		await theirs.until("it", ({ all }) => all.length === 1);
		expect(theirs.all[0]?.text).toContain("why");
		await other.stop();
	});
});
