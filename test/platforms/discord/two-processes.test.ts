import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { defineCommand } from "../../../src/chat/command.ts";
import { Registry } from "../../../src/chat/registry.ts";
import type { DiscordServer } from "../../servers/discord/server.ts";
import { ask, buttonsOf, Stage, shown } from "./stage.ts";
import { commands, more, reply } from "./stage-commands.ts";

/** Two bots on one shard, as during a rolling restart: Discord gives both of them every event. */
let stage: Stage;
let discord: DiscordServer;
/** What was asked, as often as a command ran for it. */
let ran: string[];

/** What the old one asks for is the new one's, and what the new one asks for comes late. */
let newOpens: boolean;
let newIsLate: boolean;

const WARNING = 40;

beforeEach(async () => {
	stage = new Stage();
	ran = [];
	newOpens = false;
	newIsLate = false;
	discord = await stage.server();
	for (const isNew of [false, true]) {
		const take = async (key: string) => {
			if (newOpens && !isNew) return false;
			// Ample for one that hears it beside it, and little of the head start.
			if (newIsLate && isNew) await delay(50);
			return stage.claims.take(key);
		};
		await stage.bot(discord, { registry: counted(), desk: { claims: { take } } }).start();
	}
	await discord.gateway.until("both", (it) => it.connected === 2);
});

afterEach(async () => {
	await stage.stop();
	expect(discord.violations).toEqual([]);
	expect(stage.log.lines.filter(({ level }) => level >= WARNING)).toEqual([]);
});

function counted(): Registry {
	const counting = defineCommand({
		name: "ask",
		description: "A question",
		examples: ["x"],
		cacheFor: 0,
		options: { question: { kind: "words", description: "What", required: true, main: true } },
		async run({ options: { question } }) {
			ran.push(question);
			return reply(`Asked: ${question}`, { actions: [more(`${question}!`)] });
		},
	});
	return new Registry([...commands(stage.gate).filter(({ name }) => name !== "ask"), counting]);
}

/** Once the claims of both are counted, the second has passed over what the first answers. */
async function heardByBoth(kind: string, times: number): Promise<void> {
	const of = (asked: readonly string[]) => asked.filter((key) => key.startsWith(`discord:${kind}:`));
	await stage.claims.until(`${times} claims of a ${kind}`, ({ asked }) => of(asked).length === times);
}

describe("what two processes hear is done once, and nobody is told of it", () => {
	test("a slash command, and the button under its answer", async () => {
		const answer = await ask(discord).answered();
		await heardByBoth("interaction", 2);
		expect(ran).toEqual(["why"]);
		const [button] = buttonsOf(answer);
		const pressed = discord.button(answer, button?.custom_id ?? "", discord.user.id);
		expect(shown(await pressed.answered())).toBe("Asked: why!");
		await heardByBoth("interaction", 4);
		expect(ran).toEqual(["why", "why!"]);
	});

	test("a mention", async () => {
		const said = discord.message(
			discord.channel.id,
			discord.user.id,
			`<@${discord.applicationId}> /ask why`,
			{
				mentions: [discord.applicationId],
			},
		);
		expect(shown(await said.answered())).toBe("Asked: why");
		await heardByBoth("message", 2);
		expect(ran).toEqual(["why"]);
		expect(said.followUps).toEqual([]);
	});

	test("a report, whose form only the process knows that opened it, not the one that hears first", async () => {
		const { guild, channel, user, owner } = discord;
		const { message } = discord.message(channel.id, owner.id, "ugly words");
		newOpens = true;
		const form = discord.contextMenu(guild.id, channel.id, user.id, "Report to moderators", message);
		await form.opened();
		newOpens = false;
		newIsLate = true;
		const sent = discord.modalSubmit(form, { why: "ugly" });
		expect(shown(await sent.answered())).toContain("text=ugly words");
		await heardByBoth("interaction", 3);
	});
});
