import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { overheard, personsMessage } from "../../../src/platforms/slack/overheard.ts";
import { BOT_EVENTS } from "../../../src/platforms/slack/scopes.ts";
import { Ears } from "./ears.ts";
import { expectNoHarm } from "./harmless-in.ts";
import { shown, Workspace } from "./workspace.ts";

let workspace: Workspace;
let ears: Ears;
beforeEach(async () => {
	workspace = await Workspace.open();
	ears = new Ears();
});
afterEach(async () => {
	await workspace.close();
	expectNoHarm(workspace);
});

const heardBy = (count: number) => ears.until(`${count} messages`, ({ all }) => all.length >= count);

describe("what is said in a channel", () => {
	test("is handed on with all that tells it apart, and a link", async () => {
		const { server } = workspace;
		await workspace.start({ desk: { overhear: ears.overhear } });
		const other = server.world.addUser(server.team.id, "other");
		const { message: root } = server.message("the bridge", { user: server.user.id });
		const { message } = server.message(`<@${other.id}> you &amp; <https://evil.example|nice.example>`, {
			thread: root,
			user: server.user.id,
		});
		await heardBy(2);
		expect(ears.all[1]).toEqual({
			place: {
				platform: "slack",
				community: server.team.id,
				channel: server.channel.id,
				thread: root.ts,
			},
			message: message.ts,
			author: { id: server.user.id, name: server.user.id },
			// A link that hides where it leads keeps both.
			text: `@${other.id} you & <https://evil.example|nice.example>`,
			parts: [],
			mentions: [{ id: other.id, name: other.id }],
			repliesTo: null,
			edited: false,
			at: Math.floor(Number(message.ts) * 1000),
			link: `https://newsroom.slack.com/archives/${server.channel.id}/p${message.ts.replace(".", "")}?thread_ts=${root.ts}&cid=${server.channel.id}`,
		});
		expect(ears.all[0]).toMatchObject({ place: { thread: null }, repliesTo: null });
	});

	test("is not when it is said in a direct message of several people, which is nobody else's", async () => {
		// Also where an operator has subscribed to them.
		await workspace.close();
		workspace = await Workspace.open({ events: [...BOT_EVENTS, "message.mpim"] });
		const { server } = workspace;
		await workspace.start({ desk: { overhear: ears.overhear } });
		const members = [server.user.id, server.team.botUserId];
		const group = server.world.addChannel(server.team, "mpdm-ann--bob-1", members, "mpim");
		server.message("between us", { channel: group.id });
		server.message("for everybody");
		await heardBy(1);
		expect(ears.all.map(({ text }) => text)).toEqual(["for everybody"]);
	});

	test("is heard once for each of its states, whatever is delivered again; in private channels too", async () => {
		const { server } = workspace;
		await workspace.start({ desk: { overhear: ears.overhear } });
		const closed = server.world.addChannel(
			server.team,
			"closed",
			[server.user.id, server.team.botUserId],
			"private",
		);
		const said = server.message("one");
		await heardBy(1);
		await server.redeliver(said);
		const edited = server.message("two", { edited: said.message });
		await heardBy(2);
		await server.redeliver(edited);
		server.message("three", { channel: closed.id });
		await heardBy(3);
		expect(ears.all.map(({ text, edited, message }) => [text, edited, message === said.message.ts])).toEqual([
			["one", false, true],
			["two", true, true],
			["three", false, false],
		]);
	});

	test("by a bot, by the bot itself, or to the bot alone is not heard; a mention is, and is answered", async () => {
		const { server } = workspace;
		await workspace.start({ desk: { overhear: ears.overhear } });
		const unheard = [server.message("beep", { bot: true }), server.message("secret", { dm: true })];
		for (const said of unheard) await said.until("the delivery", (it) => it.acks === 1);
		await server.mention("who?").answered();
		server.message("last");
		await heardBy(2);
		expect(ears.all.map(({ text }) => text)).toEqual([`@${server.team.botUserId} who?`, "last"]);
	});

	test("never holds up an answer, even where moderating hangs or breaks", async () => {
		const { server } = workspace;
		const release = Promise.withResolvers<void>();
		let calls = 0;
		const overhear = async () => {
			calls += 1;
			if (calls === 1) throw new Error("a rule broke down");
			await release.promise;
		};
		await workspace.start({ desk: { overhear } });
		for (let i = 0; i < 30; i += 1) server.message(`talk ${i}`);
		expect(shown(await server.mention("who?").answered())).toContain("“who?”");
		release.resolve();
	});

	test("is looked at nowhere when nothing is moderated", async () => {
		const { server } = workspace;
		const { enforcer } = await workspace.start();
		const said = server.message("one");
		await said.until("the delivery", (it) => it.acks === 1);
		const place = {
			platform: "slack",
			community: server.team.id,
			channel: server.channel.id,
			thread: null,
		} as const;
		expect(await enforcer.before(place, "9999999999.000000", 5)).toEqual([]);
	});
});

describe("an event", () => {
	const BOT = "U0BOT";
	const said = { user: "U1", ts: "1.0", text: "x" };

	test.each([
		["a message", said, true],
		["a file", { ...said, subtype: "file_share" }, true],
		["a reply shown in the channel", { ...said, subtype: "thread_broadcast" }, true],
		[
			"an edit",
			{ subtype: "message_changed", message: { ...said, edited: { ts: "2.0" } }, previous_message: said },
			true,
		],
		[
			"the preview of a link, added by Slack",
			{ subtype: "message_changed", message: { ...said, attachments: [{}] }, previous_message: said },
			false,
		],
		["a deletion", { subtype: "message_deleted", previous_message: said }, false],
		["somebody's arrival", { ...said, subtype: "channel_join" }, false],
		["a bot's", { ...said, bot_id: "B1" }, false],
		["a webhook's", { ts: "1.0", text: "x", subtype: "bot_message", bot_id: "B1" }, false],
		["the bot's own", { ...said, user: BOT }, false],
		[
			"a bot's, edited",
			{ subtype: "message_changed", message: { ...said, bot_id: "B1", edited: { ts: "2.0" } } },
			false,
		],
	])("%s: a person's message?", (_, event, is) => {
		expect(personsMessage(event, BOT) !== null).toBe(is);
	});

	test("shows what is forwarded, previewed and attached as well", () => {
		const place = { platform: "slack", community: "T1", channel: "C1", thread: null } as const;
		const message = {
			...said,
			text: "",
			blocks: [
				{
					type: "rich_text",
					elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "in blocks" }] }],
				},
			],
			attachments: [
				{
					title: "A &lt;headline&gt;",
					text: "forwarded words",
					from_url: "https://a.example/x",
					fallback: "no",
				},
			],
			files: [{ name: "insult.png", title: "insult.png" }],
			parent_user_id: "U2",
		};
		expect(overheard(message, { place, edited: false, link: null })).toMatchObject({
			text: "in blocks",
			parts: ["A <headline>", "forwarded words", "https://a.example/x", "insult.png"],
			repliesTo: { id: "U2", name: "U2" },
		});
	});
});
