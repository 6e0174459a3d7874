import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { DiscordServer } from "../../servers/discord/server.ts";
import { Stage, shown } from "./stage.ts";

let stage: Stage;
let server: DiscordServer | null = null;
beforeEach(() => {
	stage = new Stage();
	server = null;
});
afterEach(async () => {
	await stage.stop();
	expect(server?.violations ?? []).toEqual([]);
	expect(server?.pings ?? []).toEqual([]);
});

async function start(options: Parameters<Stage["start"]>[0] = {}): Promise<DiscordServer> {
	server = await stage.start(options);
	return server;
}

/** Someone mentions the bot in the first channel. */
const mention = (discord: DiscordServer, text: string, options = {}) =>
	discord.message(discord.channel.id, discord.user.id, text, {
		mentions: [discord.applicationId],
		...options,
	});

/** Everything said so far has been heard: what is said later is answered, and what was passed over stays so. */
async function heard(discord: DiscordServer): Promise<void> {
	const last = discord.message(null, discord.owner.id, "last", { dm: true });
	expect(shown(await last.answered())).toBe("Asked: last");
}

describe("a mention", () => {
	test.each([
		["is a question", "why is that", "Asked: why is that"],
		["may name a command", "who said so it is", "Who: so it is "],
		[
			"may name it with a slash, and its options",
			"/who-said so it is since:2016",
			"Who: so it is 2016-01-01",
		],
		[
			"of an unknown command is told so, and the nearest",
			"/who-sadi so",
			"There is no command `/who-sadi`. Did you mean `/who-said`? `/help` lists them all.",
		],
		["without more is a call for help", "", "Help for you"],
	])("%s", async (_what, text, expected) => {
		const discord = await start();
		const said = mention(discord, text);
		const answer = await said.answered();
		expect(shown(answer)).toBe(expected.trim());
		expect(answer.channel_id).toBe(discord.channel.id);
		expect(answer.message_reference).toMatchObject({ message_id: said.message.id });
		expect(answer.allowed_mentions).toEqual({ parse: [], replied_user: false });
		expect(stage.seenBy.at(-1) ?? ["shared", `discord:${discord.guild.id}`]).toEqual([
			"shared",
			`discord:${discord.guild.id}`,
		]);
	});

	test("in a thread is answered in the thread", async () => {
		const discord = await start();
		const said = mention(discord, "why", { thread: true });
		const answer = await said.answered();
		expect(answer.channel_id).toBe(said.message.channel_id);
		expect(answer.channel_id).not.toBe(discord.channel.id);
	});

	test("that takes long shows somebody typing", async () => {
		const discord = await start({ tuning: { typingAfterMs: 1 } });
		stage.gate.shut();
		const said = mention(discord, "why");
		expect(await said.acknowledgement()).toMatchObject({ kind: "typing" });
		stage.gate.open();
		expect(shown(await said.answered())).toBe("Asked: why");
	});

	test("from nobody who asks is passed over: bots, other people's talk, replies without it, edits", async () => {
		const discord = await start();
		const { channel, user, owner } = discord;
		mention(discord, "from a bot", { bot: true });
		discord.message(channel.id, user.id, "no mention");
		discord.message(channel.id, user.id, "someone else", { mentions: [owner.id] });
		const said = mention(discord, "why");
		const answer = await said.answered();
		discord.message(channel.id, user.id, "and so?", { replyTo: answer });
		mention(discord, "changed", { edited: said.message });
		await heard(discord);
		expect(
			discord
				.transcript(channel.id)
				.filter(({ author }) => author.bot && author.id === discord.applicationId),
		).toEqual([answer]);
	});
});

describe("a direct message", () => {
	test("needs no mention, and is asked of the shared articles alone", async () => {
		const discord = await start();
		const said = discord.message(null, discord.user.id, "why is that", { dm: true });
		expect(shown(await said.answered())).toBe("Asked: why is that");
		expect(stage.seenBy).toEqual([["shared"]]);
	});

	test("may mention the bot all the same", async () => {
		const discord = await start();
		const said = discord.message(null, discord.user.id, "why", {
			dm: true,
			mentions: [discord.applicationId],
		});
		expect(shown(await said.answered())).toBe("Asked: why");
	});
});

describe("a message that is delivered twice", () => {
	test("to two processes is answered once", async () => {
		const discord = await start();
		await stage.bot(discord).start();
		await discord.gateway.until("both", (it) => it.connected === 2);
		const said = [1, 2, 3].map((n) => mention(discord, `why ${n}`));
		await Promise.all(said.map((each) => each.answered()));
		await heard(discord);
		expect(said.map(({ followUps }) => followUps.length)).toEqual([0, 0, 0]);
		expect(stage.claims.taken.size).toBe(4);
	});

	test("is answered although it cannot be claimed", async () => {
		const discord = await start({ desk: { claims: { take: () => Promise.reject(new Error("no store")) } } });
		expect(shown(await mention(discord, "why").answered())).toBe("Asked: why");
	});
});

test("an answer that may not be sent is logged with what is needed", async () => {
	const discord = await start();
	discord.guild.botPermissions = 1n << 10n;
	mention(discord, "why");
	await stage.log.until("the warning", ({ lines }) => lines.some(({ msg }) => msg.includes("Send Messages")));
	expect(discord.violations.map(({ rule }) => rule)).toEqual(["50013"]);
	server = null;
});
