import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { AttachmentBuilder, type Client, type TextChannel } from "discord.js";
import { Bench } from "./discord/client.ts";
import { refuses } from "./discord/refusal.ts";
import type { DiscordServer } from "./discord/server.ts";

const bench = new Bench();
let server: DiscordServer;
let client: Client<true>;

beforeAll(async () => {
	({ server, client } = await bench.start(() => undefined));
});
afterAll(() => bench.stop());

/** A fresh channel, as the client sees it. */
async function channel(name: string): Promise<TextChannel> {
	const { id } = server.addChannel(server.guild.id, name);
	return (await client.channels.fetch(id)) as TextChannel;
}

const contents = (id: string) => server.transcript(id).map(({ content }) => content);

describe("a channel", () => {
	test("takes a message, its changes, reactions and its removal", async () => {
		const place = await channel("one");
		const sent = await place.send({
			content: "one",
			files: [new AttachmentBuilder(Buffer.from("a"), { name: "a.txt" })],
		});
		expect(sent.attachments.map(({ name }) => name)).toEqual(["a.txt"]);
		await sent.edit("two");
		await sent.react("👍");
		const [message] = server.transcript(place.id);
		expect(message).toMatchObject({
			content: "two",
			revisions: [{ content: "one" }],
			reactions: [{ emoji: "👍" }],
		});
		expect((await place.messages.fetch({ message: sent.id, force: true })).content).toBe("two");
		await sent.delete();
		expect(contents(place.id)).toEqual([]);
		await expect(place.messages.fetch({ message: sent.id, force: true })).rejects.toMatchObject({
			code: 10_008,
		});
	});

	test("shows that the bot is typing, which acknowledges what was said", async () => {
		const place = await channel("typing");
		const said = server.message(place.id, server.user.id, "hello");
		await place.sendTyping();
		expect(said.acknowledged?.kind).toBe("typing");
		expect(said.original).toBeNull();
		await place.send("hello");
		expect((await said.answered()).content).toBe("hello");
	});

	test("loses many messages at once", async () => {
		const place = await channel("bulk");
		const sent = await Promise.all(["one", "two", "three"].map((text) => place.send(text)));
		await place.bulkDelete(sent.slice(0, 2));
		expect(contents(place.id)).toEqual(["three"]);
	});

	test("opens a thread at a message", async () => {
		const place = await channel("thread");
		const thread = await (await place.send("one")).startThread({ name: "more" });
		await thread.send("two");
		expect(contents(thread.id)).toEqual(["two"]);
		expect(thread.parentId).toBe(place.id);
	});

	test("does not let the bot change what somebody else said", async () => {
		const place = await channel("others");
		const { message } = server.message(place.id, server.user.id, "mine");
		const edit = client.rest.patch(`/channels/${place.id}/messages/${message.id}`, {
			body: { content: "yours" },
		});
		await expect(edit).rejects.toMatchObject({ code: 50_005 });
	});
});

describe("a person", () => {
	test("gets a direct message, unless their door is closed", async () => {
		const user = await client.users.fetch(server.user.id);
		const sent = await user.send("hello");
		expect(contents(sent.channelId)).toEqual(["hello"]);
		const closed = server.world.addUser("closed", { dms: false });
		const refused = client.users.fetch(closed.id).then((it) => it.send("hello"));
		await expect(refused).rejects.toMatchObject({ code: 50_007 });
	});

	test("is timed out, removed and banned, with a reason", async () => {
		const guild = await client.guilds.fetch(server.guild.id);
		const add = (name: string) => {
			const user = server.world.addUser(name);
			server.world.addMember(server.guild, user);
			return user.id;
		};
		const [loud, gone, bad] = [add("loud"), add("gone"), add("bad")];
		await (await guild.members.fetch(loud)).timeout(60_000, "loud");
		await guild.members.kick(gone);
		await guild.members.ban(bad, { reason: "bäd" });
		expect(server.guild.members.get(loud)?.communication_disabled_until).not.toBeNull();
		expect(server.guild.members.has(gone)).toBe(false);
		expect(server.guild.bans.get(bad)?.reason).toBe("bäd");
		await guild.members.unban(bad);
		expect(server.guild.bans.size).toBe(0);
	});
});

test("moderation needs the permission, keeps to 28 days, and stops at the owner", async () => {
	const member = (id: string) => `/guilds/${server.guild.id}/members/${id}` as const;
	const until = (days: number) => ({
		communication_disabled_until: new Date(Date.now() + days * 86_400_000).toISOString(),
	});
	await client.rest.patch(member(server.user.id), { body: until(1), reason: "spam" });
	expect(server.guild.members.get(server.user.id)?.communication_disabled_until).not.toBeNull();
	server.ledger.violations.splice(0);
	await refuses(
		server,
		client.rest.patch(member(server.user.id), { body: until(29) }),
		"communication_disabled_until",
		"MEMBER_COMMUNICATION_DISABLED_TOO_LONG",
	);
	await expect(client.rest.patch(member(server.owner.id), { body: until(1) })).rejects.toMatchObject({
		code: 50_013,
	});
});

test("the past is read newest first, and without the content that was not granted", async () => {
	const place = server.addChannel(server.guild.id, "past");
	server.message(place.id, server.user.id, "secret");
	await client.rest.post(`/channels/${place.id}/messages`, { body: { content: "mine" } });
	const past = (await client.rest.get(`/channels/${place.id}/messages`)) as { content: string }[];
	expect(past.map(({ content }) => content)).toEqual(["mine", ""]);
});

test("the application says which intents it was granted", async () => {
	server.settings.grantedIntents = 1 << 15;
	const application = (await client.rest.get("/applications/@me")) as { flags: number };
	expect(application.flags).toBe(1 << 19);
	server.settings.grantedIntents = 0;
});
