import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { DEFAULT_SETTINGS } from "../../../src/chat/channel-settings.ts";
import type { Interaction } from "../../servers/discord/interaction.ts";
import type { DiscordServer } from "../../servers/discord/server.ts";
import { PERMISSION } from "../../servers/discord/shapes.ts";
import { type Json, objects } from "../../servers/loopback/json.ts";
import { ask, buttonsOf, Stage, shown } from "./stage.ts";
import { listed } from "./stage-commands.ts";

let stage: Stage;
let server: DiscordServer;
beforeEach(async () => {
	stage = new Stage();
});
afterEach(async () => {
	await stage.stop();
	expect(server.violations).toEqual([]);
	expect(server.pings).toEqual([]);
});

const admin = () => {
	const user = server.world.addUser("admin");
	server.world.addMember(server.guild, user, PERMISSION.manageGuild);
	return user.id;
};

/** An admin presses the button whose action asks for a form. */
async function opened(who: string): Promise<Interaction> {
	const answer = await ask(server, "form").answered();
	const button = buttonsOf(answer).find(({ label }) => label === "Change…");
	return server.button(answer, button?.custom_id ?? "", who);
}

describe("a button that asks first", () => {
	test("opens a form with its options, filled in", async () => {
		server = await stage.start();
		const form = await (await opened(admin())).opened();
		expect(form).toMatchObject({ title: "Change" });
		const labels = objects(form.components);
		const fields = labels.map(({ component }) => ({ component: component as Json }));
		expect(labels.map(({ label, description }) => [label, description])).toEqual([
			["Mode", "How"],
			["About", "What about"],
			["Note", "A note"],
		]);
		expect(fields[0]?.component).toMatchObject({
			custom_id: "mode",
			required: false,
			options: [
				{ value: "fast", label: "fast" },
				{ value: "slow", label: "slow", default: true },
			],
		});
		expect(fields[1]?.component).toMatchObject({
			value: "the bridge",
			style: 1,
			max_length: 30,
			required: true,
		});
		expect(fields[2]?.component).toMatchObject({ style: 2, max_length: 500, required: false });
	});

	test("gives the command with what was typed in place of what stood there, and the rest as it was", async () => {
		server = await stage.start();
		const sent = server.modalSubmit(await withForm(), { mode: "fast", about: "a road", note: "so" });
		expect(shown(await sent.answered())).toBe("Changed: mode=fast; about=a road; note=so; kept=3");
		expect(sent.acknowledged?.ephemeral).toBe(true);
	});

	test("is sent by somebody who may no longer: refused", async () => {
		server = await stage.start();
		const who = admin();
		const form = await opened(who);
		await form.opened();
		server.guild.roles.splice(0);
		const sent = server.modalSubmit(form, {});
		expect(shown(await sent.answered())).toContain("for those who may manage this server");
	});

	test("was forgotten while the form was open: said so, and nothing done", async () => {
		server = await stage.start();
		const form = await withForm();
		stage.buttons.kept.clear();
		const sent = server.modalSubmit(form, {});
		expect(shown(await sent.answered())).toContain("nothing was sent");
		expect(sent.acknowledged?.ephemeral).toBe(true);
	});

	async function withForm(): Promise<Interaction> {
		const form = await opened(admin());
		await form.opened();
		return form;
	}
});

describe("a report to moderators", () => {
	const report = async (text: string, values: Record<string, string>) => {
		const { message } = server.message(server.channel.id, server.owner.id, text);
		const { guild, channel, user } = server;
		const form = server.contextMenu(guild.id, channel.id, user.id, "Report to moderators", message);
		await form.opened();
		return { message, form, sent: server.modalSubmit(form, values) };
	};

	test("is given with the message, once it is said what is wrong", async () => {
		server = await stage.start();
		const { message, sent } = await report("ugly words", { why: "it is ugly", anonymous: "yes" });
		expect(shown(await sent.answered())).toBe(
			`Reported: ${listed({
				message: message.id,
				author: server.owner.id,
				text: "ugly words",
				link: `https://discord.com/channels/${server.guild.id}/${server.channel.id}/${message.id}`,
				why: "it is ugly",
				anonymous: "yes",
			})}`,
		);
		expect(sent.acknowledged?.ephemeral).toBe(true);
	});

	test("keeps the words of the message nowhere while the form is open", async () => {
		server = await stage.start();
		await report("ugly words", {});
		expect(JSON.stringify([...stage.buttons.kept])).not.toContain("ugly");
		expect(JSON.stringify(stage.log.lines)).not.toContain("ugly");
	});

	test("whose form is sent twice, or to another process, is not given again", async () => {
		server = await stage.start();
		const { form, sent } = await report("ugly words", {});
		await sent.answered();
		const again = server.modalSubmit(form, {});
		expect(shown(await again.answered())).toContain("open it again");
	});

	test("is not offered in direct messages", async () => {
		server = await stage.start();
		const { message } = server.message(null, server.user.id, "hello", { dm: true });
		const { user } = server;
		expect(() => server.contextMenu(null, null, user.id, "Report to moderators", message)).toThrow(
			"not offered in direct messages",
		);
	});
});

describe("who sees an answer", () => {
	const settings = (change: object, read?: () => Promise<never>) => ({
		desk: {
			settings: {
				read: read ?? (async () => ({ settings: { ...DEFAULT_SETTINGS, ...change }, revision: 1 })),
				change: async () => false,
			},
		},
	});

	test.each([
		["the channel, by default", {}, false],
		["the asker, where the channel has it so", { audience: "caller" }, true],
		["the asker, where the command is private", { privateCommands: ["ask"] }, true],
		["the channel, where another command is private", { privateCommands: ["help"] }, false],
	])("is %s", async (_who, change, ephemeral) => {
		server = await stage.start({ ...settings(change), tuning: { directMs: 25 } });
		const asked = ask(server);
		const answer = await asked.answered();
		expect(asked.acknowledged?.ephemeral).toBe(ephemeral);
		expect(buttonsOf(answer).some(({ label }) => label === "Share with channel")).toBe(ephemeral);
	});

	test("is the asker, while the settings cannot be read; they can share it", async () => {
		server = await stage.start(settings({}, () => Promise.reject(new Error("no store"))));
		const asked = ask(server);
		const answer = await asked.answered();
		expect(asked.acknowledged?.ephemeral).toBe(true);
		const share = buttonsOf(answer).find(({ label }) => label === "Share with channel");
		const shared = server.button(answer, share?.custom_id ?? "", server.user.id);
		expect(shown(await shared.answered())).toBe("-# Shared by reader\n\nAsked: why");
		expect(shared.acknowledged?.ephemeral).toBe(false);
	});

	test("of a direct message is nobody else in any case", async () => {
		server = await stage.start(settings({ audience: "caller" }));
		const asked = server.slash(null, null, server.user.id, "ask", { question: "q" });
		await asked.answered();
		expect(asked.acknowledged?.ephemeral).toBe(false);
	});

	test("that was to be shared and is refused by now is the asker", async () => {
		server = await stage.start({ tuning: { directMs: 60_000 } });
		const answer = await ask(server).answered();
		const more = buttonsOf(answer)[0];
		const page = await server.button(answer, more?.custom_id ?? "", server.user.id).answered();
		const share = buttonsOf(page).find(({ label }) => label === "Share with channel");
		for (const [id, action] of stage.buttons.kept) {
			if (action.share) stage.buttons.kept.set(id, { ...action, options: { question: "secret" } });
		}
		const shared = server.button(page, share?.custom_id ?? "", server.user.id);
		expect(shown(await shared.answered())).toBe("Only for you");
		expect(shared.acknowledged?.ephemeral).toBe(true);
	});

	test("what only admins may ask, or what acts, is not offered to be shared", async () => {
		server = await stage.start();
		const who = admin();
		const form = await opened(who);
		await form.opened();
		const sent = server.modalSubmit(form, {});
		expect(buttonsOf(await sent.answered())).toEqual([]);
	});
});
