import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { DiscordServer } from "../../servers/discord/server.ts";
import { ask, buttonsOf, Stage, shown } from "./stage.ts";

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

const SLOW = { tuning: { directMs: 25 } };

async function start(options: Parameters<Stage["start"]>[0] = {}): Promise<DiscordServer> {
	server = await stage.start(options);
	return server;
}

describe("a slash command", () => {
	test("that is answered soon is answered directly, for everyone", async () => {
		const discord = await start();
		const asked = ask(discord, "@everyone [why](https://evil.example)");
		expect(shown(await asked.answered())).toBe("Asked: @everyone [why](https://evil.example)");
		expect(asked.acknowledged).toMatchObject({ kind: "reply", ephemeral: false });
		expect(asked.original?.allowed_mentions).toEqual({ parse: [] });
		expect(discord.transcript(discord.channel.id)).toHaveLength(1);
	});

	test("that is not answered soon is deferred, then edited", async () => {
		const discord = await start(SLOW);
		stage.gate.shut();
		const asked = ask(discord);
		expect(await asked.acknowledgement()).toMatchObject({ kind: "defer", ephemeral: false });
		stage.gate.open();
		expect(shown(await asked.answered())).toBe("Asked: why");
		expect(asked.followUps).toEqual([]);
		expect(asked.original?.allowed_mentions).toEqual({ parse: [] });
	});

	test("whose answer is for the asker alone is answered so", async () => {
		const discord = await start();
		const asked = ask(discord, "secret");
		expect(shown(await asked.answered())).toBe("Only for you");
		expect(asked.acknowledged).toMatchObject({ kind: "reply", ephemeral: true });
		expect(discord.transcript(discord.channel.id)).toEqual([]);
	});

	test("deferred for everyone, whose answer is for the asker alone: nobody else ever sees it", async () => {
		const discord = await start(SLOW);
		stage.gate.shut();
		const asked = ask(discord, "secret");
		expect(await asked.acknowledgement()).toMatchObject({ kind: "defer", ephemeral: false });
		stage.gate.open();
		await asked.until("a follow-up", (it) => it.followUps.length === 1);
		expect(discord.transcript(discord.channel.id)).toEqual([]);
		expect(discord.transcript(discord.channel.id, discord.user.id).map(shown)).toEqual(["Only for you"]);
	});

	test("that always answers privately is deferred privately", async () => {
		const discord = await start(SLOW);
		stage.gate.shut();
		const asked = discord.slash(discord.guild.id, discord.channel.id, discord.user.id, "help");
		expect(await asked.acknowledgement()).toMatchObject({ kind: "defer", ephemeral: true });
		stage.gate.open();
		expect(shown(await asked.answered())).toBe("Help for you");
	});

	test("hands on its options by name", async () => {
		const discord = await start();
		const values = { words: "so it is", since: "2016" };
		const asked = discord.slash(discord.guild.id, discord.channel.id, discord.user.id, "who-said", values);
		expect(shown(await asked.answered())).toBe("Who: so it is 2016-01-01");
	});

	test.each([
		["in a server, is asked of the shared articles and the server's own", true],
		["in a direct message, of the shared articles alone", false],
	])("%s", async (_where, inGuild) => {
		const discord = await start();
		const { guild, channel, user } = discord;
		const asked = discord.slash(inGuild ? guild.id : null, inGuild ? channel.id : null, user.id, "ask", {
			question: "q",
		});
		await asked.answered();
		expect(stage.seenBy).toEqual([inGuild ? ["shared", `discord:${guild.id}`] : ["shared"]]);
	});

	test("that fails tells so, without its insides", async () => {
		const discord = await start({
			desk: {
				buttons: {
					remember: () => Promise.reject(new Error("no store")),
					find: async () => null,
				},
			},
		});
		const answer = await ask(discord).answered();
		expect(shown(answer)).toBe("Asked: why");
		expect(buttonsOf(answer)).toEqual([]);
	});
});

describe("what is typed into an option", () => {
	const type = (discord: DiscordServer, option: string, value: string) =>
		discord.autocomplete(discord.guild.id, discord.channel.id, discord.user.id, "who-said", option, {
			[option]: value,
		});

	test.each(["speaker", "outlet"])("is completed from the archive: %s", async (option) => {
		const discord = await start();
		const kind = option === "speaker" ? "person" : "outlet";
		expect(await type(discord, option, "Jo").suggested()).toEqual([
			{ name: `Jo the ${kind}`, value: `Jo the ${kind}` },
		]);
		expect(stage.seenBy).toEqual([["shared", `discord:${discord.guild.id}`]]);
	});

	test("is offered at most 25 names, none of them over 100 characters", async () => {
		const names = [
			"x".repeat(101),
			"\u200b",
			"twice",
			"twice",
			...Array.from({ length: 30 }, (_, n) => `name ${n}`),
		];
		const discord = await start({ suggest: async () => names });
		const choices = await type(discord, "speaker", "n").suggested();
		expect(choices).toHaveLength(25);
		expect(choices.slice(0, 2).map(({ name }) => name)).toEqual(["twice", "name 0"]);
	});

	test("gets an empty list when the archive fails", async () => {
		const discord = await start({ suggest: () => Promise.reject(new Error("no archive")) });
		expect(await type(discord, "speaker", "n").suggested()).toEqual([]);
	});

	test("gets an empty list in time when the archive hangs", async () => {
		const discord = await start({ suggest: () => new Promise(() => undefined) });
		expect(await type(discord, "speaker", "n").suggested()).toEqual([]);
	});
});

describe("the menu of a message", () => {
	test("checks its quotations for the asker alone, and offers to share that", async () => {
		const discord = await start();
		const { message } = discord.message(discord.channel.id, discord.owner.id, "He said so: it is.");
		const asked = discord.contextMenu(
			discord.guild.id,
			discord.channel.id,
			discord.user.id,
			"Check this quote",
			message,
		);
		const answer = await asked.answered();
		expect(asked.acknowledged?.ephemeral).toBe(true);
		expect(shown(answer)).toBe("Checked: He said so: it is.");
		expect(buttonsOf(answer).map(({ label }) => label)).toEqual(["Share with channel"]);
	});

	test("says so when the message has no text", async () => {
		const discord = await start();
		const { message } = discord.message(discord.channel.id, discord.owner.id, "");
		const asked = discord.contextMenu(
			discord.guild.id,
			discord.channel.id,
			discord.user.id,
			"Check this quote",
			message,
		);
		expect(shown(await asked.answered())).toContain("no text");
		expect(asked.acknowledged?.ephemeral).toBe(true);
	});
});

describe("a button", () => {
	test("is pressed for the asker alone, who may share what it shows", async () => {
		const discord = await start();
		const member = discord.guild.members.get(discord.user.id);
		if (member) member.nick = "**Ann** <@1> @everyone";
		const answer = await ask(discord).answered();
		const [button] = buttonsOf(answer);
		expect(button?.label).toBe("More of why!");
		const pressed = discord.button(answer, button?.custom_id ?? "", discord.user.id);
		const page = await pressed.answered();
		expect(pressed.acknowledged).toMatchObject({ kind: "reply", ephemeral: true });
		expect(shown(page)).toBe("Asked: why!");

		const share = buttonsOf(page).at(-1);
		expect(share?.label).toBe("Share with channel");
		const shared = discord.button(page, share?.custom_id ?? "", discord.user.id);
		expect(shown(await shared.answered())).toBe("-# Shared by **Ann** <@1> @everyone\n\nAsked: why!");
		expect(shared.acknowledged).toMatchObject({ kind: "reply", ephemeral: false });
		expect(buttonsOf(await shared.answered()).map(({ label }) => label)).toEqual(["More of why!!"]);
		expect(discord.transcript(discord.channel.id).map(shown)).toHaveLength(2);
	});

	test("whose answer is slow is deferred for the asker alone; shared, for everyone", async () => {
		const discord = await start(SLOW);
		const answer = await ask(discord).answered();
		stage.gate.shut();
		const pressed = discord.button(answer, buttonsOf(answer)[0]?.custom_id ?? "", discord.user.id);
		expect(await pressed.acknowledgement()).toMatchObject({ kind: "defer", ephemeral: true });
		stage.gate.open();
		const page = await pressed.answered();
		stage.gate.shut();
		const shared = discord.button(page, buttonsOf(page).at(-1)?.custom_id ?? "", discord.user.id);
		expect(await shared.acknowledgement()).toMatchObject({ kind: "defer", ephemeral: false });
		stage.gate.open();
		expect(shown(await shared.answered())).toContain("Shared by");
	});

	test.each([
		["that is no longer remembered", (buttons: Stage["buttons"]) => buttons.kept.clear(), "too old"],
		[
			"that cannot be looked up",
			(buttons: Stage["buttons"]) =>
				Object.assign(buttons, { find: () => Promise.reject(new Error("no store")) }),
			"again in a moment",
		],
	])("%s tells so, to the asker alone", async (_which, spoil, expected) => {
		const discord = await start();
		const answer = await ask(discord).answered();
		spoil(stage.buttons);
		const pressed = discord.button(answer, buttonsOf(answer)[0]?.custom_id ?? "", discord.user.id);
		expect(shown(await pressed.answered())).toContain(expected);
		expect(pressed.acknowledged?.ephemeral).toBe(true);
	});

	test("in a direct message offers no sharing", async () => {
		const discord = await start();
		const asked = discord.slash(null, null, discord.user.id, "help");
		expect(buttonsOf(await asked.answered())).toEqual([]);
	});
});
